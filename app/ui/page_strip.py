"""The strip at the left edge of the window: one button for each page."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QFrame, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from app.ui.action_words import hint_of, plain_text
from app.ui.actions import ActionSet
from app.ui.page_table import PAGES
from app.ui.theme import GRID, Role, Theme

WIDTH = 8 * GRID
ICON = 20


class PageStrip(QFrame):
    """Buttons that trigger the actions of the pages and show which page is open."""

    def __init__(self, theme: Theme, actions: ActionSet, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("strip", "pages")
        self._theme = theme
        self._buttons: list[QToolButton] = []
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
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            button.clicked.connect(action.trigger)
            action.toggled.connect(button.setChecked)
            theme.dress(button, spec.id.value, Role.TEXT_SECONDARY, ICON)
            group.addButton(button)
            layout.addWidget(button)
            self._buttons.append(button)
        layout.addStretch(1)
        theme.changed.connect(self._fit)
        self._fit()

    def _fit(self) -> None:
        widest = max(button.sizeHint().width() for button in self._buttons)
        self.setFixedWidth(max(self._theme.scaled(WIDTH), widest + GRID))
