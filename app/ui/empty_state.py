"""What stands in a pane that has nothing to show: what it means and what to do."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from app.ui.theme import GRID, Role, Theme

PICTURE = 48


class EmptyState(QWidget):
    """A picture, a title, a sentence and up to a few buttons, in the middle of the pane."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icon = "empty"
        self._picture = QLabel()
        self._title = self._label("large")
        self._title.setProperty("textWeight", "strong")
        self._text = self._label("body")
        self._text.setProperty("textRole", "secondary")
        self._buttons = QVBoxLayout()
        self._buttons.setSpacing(GRID)
        self._buttons.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(4 * GRID, 4 * GRID, 4 * GRID, 4 * GRID)
        layout.setSpacing(GRID)
        layout.addStretch(2)
        layout.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addSpacing(GRID)
        layout.addWidget(self._title)
        layout.addWidget(self._text)
        layout.addSpacing(GRID)
        layout.addLayout(self._buttons)
        layout.addStretch(3)
        theme.changed.connect(self._paint_picture)

    @property
    def text(self) -> str:
        """Title and sentence."""
        return f"{self._title.text()}\n{self._text.text()}"

    @property
    def buttons(self) -> tuple[QPushButton, ...]:
        """The buttons from top to bottom."""
        places = (self._buttons.itemAt(number) for number in range(self._buttons.count()))
        widgets = (place.widget() for place in places if place is not None)
        return tuple(widget for widget in widgets if isinstance(widget, QPushButton))

    def say(self, icon: str, title: str, text: str) -> None:
        """Show another message, without buttons."""
        self._icon = icon
        self._title.setText(title)
        self._text.setText(text)
        self._text.setVisible(bool(text))
        for button in self.buttons:
            self._buttons.removeWidget(button)
            button.deleteLater()
        self._paint_picture()

    def offer(self, label: str, action: Callable[[], object], *, kind: str = "") -> QPushButton:
        """Add a button; `kind` is that of the style sheet."""
        button = QPushButton(label)
        button.setProperty("kind", kind)
        button.clicked.connect(lambda _checked: action())
        self._buttons.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
        return button

    def _label(self, size: str) -> QLabel:
        label = QLabel()
        label.setProperty("textSize", size)
        label.setWordWrap(True)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        return label

    def _paint_picture(self) -> None:
        ratio = self.devicePixelRatioF()
        self._picture.setPixmap(self._theme.pixmap(self._icon, Role.LINE_STRONG, PICTURE, ratio))
