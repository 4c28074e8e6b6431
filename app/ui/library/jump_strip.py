"""The sections of a card as a row of buttons above it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from app.ui.flow_layout import FlowLayout
from app.ui.library.widget_pool import WidgetPool
from app.ui.theme import GRID

if TYPE_CHECKING:
    from app.ui.library.reading import ReadingSection


class JumpButton(QPushButton):
    """Stands for one section."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.anchor = ""
        self.setProperty("kind", "jump")


class JumpStrip(QWidget):
    """Signal `jumped(str)` with the anchor of a section."""

    jumped = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._buttons = WidgetPool(self._make_button, lambda button, _number: self._flow.addWidget(button))
        self._flow = FlowLayout(0)
        self._flow.setContentsMargins(2 * GRID, GRID // 2, GRID, GRID // 2)
        self.setLayout(self._flow)

    @property
    def count(self) -> int:
        """How many sections there are."""
        return len(self._buttons.used)

    def show_sections(self, sections: Sequence[ReadingSection]) -> None:
        """Show other sections."""
        self._buttons.begin()
        for section in sections:
            button = self._buttons.take()
            button.setText(section.heading.replace("&", "&&"))
            button.anchor = section.anchor
        self._buttons.finish()
        self._flow.invalidate()

    def _make_button(self) -> JumpButton:
        button = JumpButton()
        button.clicked.connect(lambda: self.jumped.emit(button.anchor))
        return button
