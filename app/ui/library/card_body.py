"""Rich text that is as tall as its content, so that it scrolls together with what stands above it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QPoint, Qt, QUrl, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent, QTextCursor, QWheelEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextBrowser, QTextEdit, QWidget

from app.text.highlight import find_marks
from app.ui.theme import Role, Theme
from app.ui.utf16 import utf16_marks

MOST_MARKS = 2000
LIST_INDENT = 32

_SCROLLING_KEYS = frozenset(
    {
        Qt.Key.Key_Up,
        Qt.Key.Key_Down,
        Qt.Key.Key_PageUp,
        Qt.Key.Key_PageDown,
        Qt.Key.Key_Home,
        Qt.Key.Key_End,
        Qt.Key.Key_Space,
        Qt.Key.Key_Escape,
        Qt.Key.Key_Tab,
        Qt.Key.Key_Backtab,
    }
)


def mark_terms(view: QTextEdit, terms: Sequence[str], theme: Theme) -> int:
    """Mark all matches of search terms in a view; returns their number."""
    document = view.document()
    text = document.toPlainText()
    selections: list[QTextEdit.ExtraSelection] = []
    for start, length in utf16_marks(text, find_marks(text, terms)[:MOST_MARKS]):
        cursor = QTextCursor(document)
        cursor.setPosition(start)
        cursor.setPosition(start + length, QTextCursor.MoveMode.KeepAnchor)
        one = QTextEdit.ExtraSelection()
        one.cursor = cursor  # type: ignore[attr-defined]
        one.format.setBackground(theme.color(Role.MARK))  # type: ignore[attr-defined]
        one.format.setForeground(theme.color(Role.MARK_TEXT))  # type: ignore[attr-defined]
        selections.append(one)
    view.setExtraSelections(selections)
    return len(selections)


class CardBody(QTextBrowser):
    """The text of a card.  It loads nothing, follows no link and leaves scrolling to the pane around it.

    Signal `dragged_to(QPoint)` while text is being selected with the mouse, so that the pane can follow.
    """

    dragged_to = Signal(QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("frame", "none")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(0)
        self.document().setIndentWidth(LIST_INDENT)

    def set_html(self, html: str) -> None:
        """Show another text."""
        self.setHtml(html)
        self._fit()

    def anchor_top(self, name: str) -> int | None:
        """The height at which an anchor stands, in pixels from the top; None when there is none."""
        block = self.document().begin()
        while block.isValid():
            place = block.begin()
            while not place.atEnd():
                if name in place.fragment().charFormat().anchorNames():
                    return round(self.document().documentLayout().blockBoundingRect(block).top())
                place += 1
            block = block.next()
        return None

    def loadResource(self, kind: int, name: QUrl | str) -> Any:
        """Nothing is ever loaded for a text."""
        return None

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width needs another height."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._fit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The pane around it scrolls."""
        event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys that scroll or leave are for the pane around it."""
        if event.key() in _SCROLLING_KEYS and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Tell where a selection has got to."""
        super().mouseMoveEvent(event)
        if event.buttons() & Qt.MouseButton.LeftButton:
            self.dragged_to.emit(event.position().toPoint())

    def _fit(self) -> None:
        self.document().setTextWidth(self.viewport().width())
        self.setFixedHeight(round(self.document().size().height()) + 2)
