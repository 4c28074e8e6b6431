"""Rich text that is as tall as its content, so that it scrolls together with what stands above it."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QPoint, Qt, QUrl, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextBrowser, QWidget

from app.ui.library.marking.marked_view import MarkedView
from app.ui.library.marking.places import anchor_blocks
from app.ui.library.squeeze import squeeze
from app.ui.theme import Theme

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


class CardBody(QTextBrowser):
    """The text of a card.  It loads nothing, follows no link and leaves scrolling to the pane around it.

    `marked` holds its marks.  Signal `dragged_to(QPoint)` while text is being selected with the mouse, so that the pane can follow.
    """

    dragged_to = Signal(QPoint)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("frame", "none")
        self.setAccessibleName(self.tr("Text of the case"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(0)
        self.document().setIndentWidth(LIST_INDENT)
        # Links are dead here; with the keyboard flag a passage can be selected without a mouse.
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.marked = MarkedView(self, theme)

    def set_html(self, html: str) -> None:
        """Show another text."""
        self.setHtml(html)
        squeeze(self.document())
        self._fit()

    def anchor_top(self, name: str) -> int | None:
        """The height at which an anchor stands, in pixels from the top; None when there is none."""
        block = anchor_blocks(self.document()).get(name)
        return None if block is None else round(self.document().documentLayout().blockBoundingRect(block).top())

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

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The menu of every text, with what can be done with a passage and its marks."""
        by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        spot = self.cursorRect().center() if by_key else event.pos()
        menu = self.createStandardContextMenu(spot)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.marked.fill_menu(menu, self.cursorForPosition(spot).position())
        menu.popup(self.viewport().mapToGlobal(spot))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Tell where a selection has got to."""
        super().mouseMoveEvent(event)
        if event.buttons() & Qt.MouseButton.LeftButton:
            self.dragged_to.emit(event.position().toPoint())

    def _fit(self) -> None:
        self.document().setTextWidth(self.viewport().width())
        self.setFixedHeight(round(self.document().size().height()) + 2)
