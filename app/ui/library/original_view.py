"""The original text of a case, untouched, with the line numbers of its file."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRect, Qt
from PySide6.QtGui import (
    QHelpEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextBlock,
    QTextBlockFormat,
    QTextCursor,
    QTextFrameFormat,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QToolTip, QWidget

from app.domain.case import Original
from app.ui.library.card_body import mark_terms
from app.ui.library.repair_marks import mark_repairs
from app.ui.theme import GRID, Role, TextSize, Theme

LINE_HEIGHT = 170
MEASURE = 39


class OriginalView(QTextEdit):
    """Shows an `Original`, one block for each line of the file; nothing can be changed."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.first_line = 1
        self.setReadOnly(True)
        self.setAcceptRichText(False)
        self.setProperty("frame", "none")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setAccessibleName(self.tr("Original"))
        self.document().setDocumentMargin(0)

    def show_original(self, original: Original, terms: Sequence[str]) -> None:
        """Show another original; the search terms are marked."""
        self.first_line = original.start_line
        self.setFont(self._theme.font(TextSize.LARGE))
        self.setPlainText(original.text)
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        leading = QTextBlockFormat()
        leading.setLineHeight(LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        cursor.mergeBlockFormat(leading)
        mark_repairs(self.document(), original, self._theme)
        self._place()
        self.mark(terms)

    def mark(self, terms: Sequence[str]) -> int:
        """Mark search terms; returns the number of matches."""
        return mark_terms(self, terms, self._theme)

    def selected_text(self) -> str:
        """The passage that is selected, with plain line ends."""
        return self.textCursor().selection().toPlainText()

    def gutter_width(self) -> int:
        """Room for the largest line number."""
        last = self.first_line + self.document().blockCount()
        digits = max(len(str(last)), 3)
        return digits * self.fontMetrics().horizontalAdvance("9") + 2 * GRID

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the text, and the numbers beside the lines in view."""
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        painter.setFont(self._theme.font(TextSize.SMALL))
        painter.setPen(self._theme.color(Role.TEXT_FAINT))
        layout = self.document().documentLayout()
        shift = self.verticalScrollBar().value()
        height = self.fontMetrics().height()
        right = self._left_margin() - GRID
        block = self._block_at(shift + event.rect().top())
        while block.isValid():
            top = round(layout.blockBoundingRect(block).top()) - shift
            if top > event.rect().bottom():
                break
            number = str(self.first_line + block.blockNumber())
            place = QRect(0, top, right, height)
            painter.drawText(place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, number)
            block = block.next()
        painter.end()

    def event(self, event: QEvent) -> bool:
        """Say what a repair changed where the mouse rests on it."""
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            words = self.cursorForPosition(self.viewport().mapFrom(self, event.pos())).charFormat().toolTip()
            QToolTip.showText(event.globalPos(), words, self)
            return True
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the measure, and room for the numbers."""
        super().resizeEvent(event)
        self._place()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape is for the pane around it."""
        if event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _block_at(self, height: int) -> QTextBlock:
        """The block at a height of the text; a binary search, for texts of many lines."""
        layout = self.document().documentLayout()
        low, high = 0, self.document().blockCount() - 1
        while low < high:
            middle = (low + high + 1) // 2
            if layout.blockBoundingRect(self.document().findBlockByNumber(middle)).top() <= height:
                low = middle
            else:
                high = middle - 1
        return self.document().findBlockByNumber(low)

    def _left_margin(self) -> int:
        return max(self._side(), self.gutter_width())

    def _side(self) -> int:
        """What is left over at either side of a good measure."""
        widest = MEASURE * self._theme.pixels(TextSize.LARGE)
        return max((self.viewport().width() - widest) // 2, 2 * GRID)

    def _place(self) -> None:
        margins = QTextFrameFormat()
        margins.setLeftMargin(self._left_margin())
        margins.setRightMargin(self._side())
        margins.setTopMargin(2 * GRID)
        margins.setBottomMargin(4 * GRID)
        self.document().rootFrame().setFrameFormat(margins)
