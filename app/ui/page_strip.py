"""The strip at the left edge of the window: one button for each page, and below them whether work is going on."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QLabel, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from app.ui.action_words import hint_of, plain_text
from app.ui.actions import ActionSet
from app.ui.jobs import JobRunner
from app.ui.page_table import PAGES
from app.ui.theme import GRID, Role, Theme

WIDTH = 8 * GRID
ICON = 20
LONG_MILLISECONDS = 600
"""What takes longer is said to be going on."""


class BusySign(QLabel):
    """Stands there while the workers have been busy for long: a thousand tags are taken back without a word else."""

    def __init__(self, jobs: JobRunner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setText(self.tr("Working…"))
        self.setProperty("textSize", "small")
        self.setProperty("textRole", "secondary")
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.hide()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(LONG_MILLISECONDS)
        self._timer.timeout.connect(self.show)
        jobs.busy_changed.connect(self._follow)

    def _follow(self, busy: object) -> None:
        if busy:
            self._timer.start()
        else:
            self._timer.stop()
            self.hide()


class PageStrip(QFrame):
    """Buttons that trigger the actions of the pages and show which page is open."""

    def __init__(self, theme: Theme, actions: ActionSet, jobs: JobRunner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("strip", "pages")
        self._theme = theme
        self._buttons: list[QToolButton] = []
        self._low = self._high = 0
        group = QButtonGroup(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GRID // 2, GRID, GRID // 2, GRID)
        layout.setSpacing(GRID // 2)
        for spec in PAGES:
            action = actions[spec.action]
            button = QToolButton()
            button.setProperty("strip", "page")
            button.setText(plain_text(action.text()))
            button.setToolTip(hint_of(action))
            button.setAccessibleName(button.text())
            button.setCheckable(True)
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            button.clicked.connect(action.trigger)
            action.toggled.connect(button.setChecked)
            theme.dress(button, spec.id.value, Role.TEXT_SECONDARY, ICON)
            group.addButton(button)
            layout.addWidget(button)
            self._buttons.append(button)
        layout.addStretch(1)
        self._sign = BusySign(jobs)
        layout.addWidget(self._sign)
        theme.changed.connect(self._fit)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        """It makes do with the signs of the pages, so that large text makes no window higher than its screen."""
        return QSize(self.width(), self._low)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another height may have room for the names."""
        super().resizeEvent(event)
        self._show_names()

    def _fit(self) -> None:
        self._low = self._height_with(Qt.ToolButtonStyle.ToolButtonIconOnly)
        self._high = self._height_with(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        widest = max(button.sizeHint().width() for button in self._buttons)
        self.setFixedWidth(max(self._theme.scaled(WIDTH), widest + GRID))
        self.updateGeometry()
        self._show_names()

    def _height_with(self, style: Qt.ToolButtonStyle) -> int:
        """What all buttons in a style and the sign below them need."""
        for button in self._buttons:
            button.setToolButtonStyle(style)
        heights = (*(button.sizeHint().height() for button in self._buttons), self._sign.sizeHint().height())
        return sum(heights) + len(heights) * GRID // 2 + 2 * GRID

    def _show_names(self) -> None:
        """Show the names below the signs where all of them have room."""
        has_room = self.height() >= self._high
        style = Qt.ToolButtonStyle.ToolButtonTextUnderIcon if has_room else Qt.ToolButtonStyle.ToolButtonIconOnly
        for button in self._buttons:
            button.setToolButtonStyle(style)
