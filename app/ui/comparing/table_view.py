"""The table of a comparison: one text that scrolls as a whole."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QTextBrowser, QWidget

from app.ui.theme import GRID


class ComparisonTable(QTextBrowser):
    """Shows HTML; it loads nothing and follows no link.  Signal `resized()` when its columns have another width."""

    resized = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("frame", "none")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setTabChangesFocus(True)
        self.document().setDocumentMargin(GRID)
        self.document().setIndentWidth(3 * GRID)
        self.setAccessibleName(self.tr("Comparison of cases"))

    @property
    def margins(self) -> tuple[int, int]:
        """What stands free to the left and to the right of the columns, in pixels."""
        margin = round(self.document().documentMargin())
        return margin, margin + self.width() - self.viewport().width()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell that the columns have another width."""
        super().resizeEvent(event)
        self.resized.emit()

    def loadResource(self, kind: int, name: QUrl | str) -> Any:
        """Nothing is ever loaded for a text."""
        return None
