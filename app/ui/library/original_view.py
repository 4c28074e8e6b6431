"""The original text of a case with the line numbers of its file, and its repairs, each of which can be taken back."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QHelpEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextFrameFormat,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QMenu, QTextEdit, QToolTip, QWidget

from app.domain.case import Original
from app.ui.library.marking.marked_view import MarkedView
from app.ui.library.marking.strip import MarkStrip, Tick, heights_of
from app.ui.library.reading_type import TypeScale, zoom_steps
from app.ui.library.repair_marks import RepairMark, mark_repairs
from app.ui.library.squeeze import squeeze
from app.ui.theme import GRID, Role, TextSize, Theme

LINE_HEIGHT = 170
MEASURE = 39
TURN_KEY = Qt.Key.Key_R
"""With Ctrl and Shift: takes the repair at the cursor back or again, as on the import desk."""


class OriginalView(QTextEdit):
    """Shows an `Original`, one block for each line of the file; nothing but its repairs can be changed.

    A repair is turned by a click and the menu that opens, by the context menu, or by Ctrl+Shift+R; F8 and Shift+F8 go
    from one repair to the next.  Signals: `repair_revoked(Repair)`, `repair_restored(Repair)`; `zoomed(int)` by
    Ctrl and the wheel.
    """

    repair_revoked = Signal(object)
    repair_restored = Signal(object)
    zoomed = Signal(int)

    def __init__(self, theme: Theme, scale: TypeScale | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._scale: TypeScale = scale or theme
        self.first_line = 1
        self._marks: tuple[RepairMark, ...] = ()
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
        self._shown: Original | None = None
        self._pending: Original | None = None
        self.marked = MarkedView(self, theme, lambda place: self._mark_over(place) is not None)
        self.marked.text = self._text
        self.marked.wanted.connect(self._bring_into_view)
        self.strip = MarkStrip(theme, self._ticks, self)
        self.setViewportMargins(0, 0, self.strip.sizeHint().width(), 0)
        self.strip.jumped.connect(self._jump)
        self.marked.changed.connect(self.strip.refresh)
        self.verticalScrollBar().valueChanged.connect(self.marked.follow_scrolling)

    @property
    def marks(self) -> tuple[RepairMark, ...]:
        """The repairs of what is shown, in the order of the text."""
        return self._marks

    def show_original(self, original: Original) -> None:
        """Show another original.  The same lines again keep their place on the screen."""
        self._pending = original
        self.fill()

    def show_when_seen(self, original: Original) -> None:
        """Show another original as soon as the view can be seen; what is marked in it is reckoned at once."""
        self._pending = original
        if self.isVisible():
            self.fill()

    def fill(self) -> None:
        """Put in the text that waits to be seen."""
        original, self._pending = self._pending, None
        if original is None or original == self._shown:
            return
        before, self._shown = self._shown, original
        is_same = (
            before is not None and before.start_line == original.start_line and len(before.lines) == len(original.lines)
        )
        place, height = self.textCursor().position(), self.verticalScrollBar().value()
        self.first_line = original.start_line
        self._write(original)
        if is_same:
            cursor = QTextCursor(self.document())
            cursor.setPosition(min(place, self.document().characterCount() - 1))
            self.setTextCursor(cursor)
            self.verticalScrollBar().setValue(height)
        self.marked.repaint()

    def dress_again(self) -> None:
        """Use the colours and sizes of another theme."""
        self._pending, self._shown = self._pending or self._shown, None
        if self.isVisible():
            self.fill()

    def selected_text(self) -> str:
        """The passage that is selected, with plain line ends."""
        return self.textCursor().selection().toPlainText()

    def gutter_width(self) -> int:
        """Room for the largest line number."""
        last = self.first_line + self.document().blockCount()
        digits = max(len(str(last)), 3)
        return digits * self.fontMetrics().horizontalAdvance("9") + 2 * GRID

    def showEvent(self, event: QShowEvent) -> None:
        """Put in the text that waited for this."""
        super().showEvent(event)
        self.fill()

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

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show that a repair can be clicked; `marked` has shown it for the other marks."""
        super().mouseMoveEvent(event)
        if self._mark_below(event.position().toPoint()) is not None:
            self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on a repair opens its menu; one that ends a selection does not."""
        super().mouseReleaseEvent(event)
        mark = self._mark_below(event.position().toPoint())
        if mark is not None and event.button() is Qt.MouseButton.LeftButton and not self.textCursor().hasSelection():
            menu = self._make_menu()
            self._add_turning(menu, mark)
            self.marked.fill_menu(menu, mark.start)
            menu.popup(event.globalPosition().toPoint())

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The menu of every text, with what can be done with the repair below the mouse or at the cursor."""
        by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        mark = self._mark_at(self.textCursor().position()) if by_key else self._mark_below(event.pos())
        menu = self.createStandardContextMenu(event.pos())
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if mark is not None:
            menu.addSeparator()
            self._add_turning(menu, mark)
        cursor = self.textCursor() if by_key else self.cursorForPosition(event.pos())
        self.marked.fill_menu(menu, cursor.position())
        menu.popup(self.viewport().mapToGlobal(self.cursorRect().bottomLeft()) if by_key else event.globalPos())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the measure, and room for the numbers."""
        super().resizeEvent(event)
        self._place()
        inside = self.viewport().geometry()
        self.strip.setGeometry(inside.right() + 1, inside.top(), self.strip.sizeHint().width(), inside.height())

    def wheelEvent(self, event: QWheelEvent) -> None:
        """With Ctrl another size of text, else scrolling."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoomed.emit(zoom_steps(event))
            event.accept()
        else:
            super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape is for the pane around it; F8 goes to the next repair, and Ctrl+Shift+R turns the one at the cursor."""
        both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
        if event.key() == Qt.Key.Key_Escape:
            event.ignore()
        elif event.key() == Qt.Key.Key_F8:
            self._go(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        elif event.key() == TURN_KEY and event.modifiers() == both:
            self._turn(self._mark_at(self.textCursor().selectionStart()))
        else:
            super().keyPressEvent(event)

    def _turn(self, mark: RepairMark | None) -> None:
        if mark is not None:
            (self.repair_restored if mark.is_revoked else self.repair_revoked).emit(mark.repair)

    def _go(self, step: int) -> None:
        """Select the next repair, or the one before, from the cursor on and round the end."""
        cursor = self.textCursor()
        here = cursor.selectionStart()
        ahead = [mark for mark in self._marks if (mark.start > here if step > 0 else mark.start < here)]
        around = ahead or list(self._marks)
        if around:
            mark = around[0 if step > 0 else -1]
            cursor.setPosition(mark.start)
            cursor.setPosition(mark.start + mark.length, QTextCursor.MoveMode.KeepAnchor)
            self.setTextCursor(cursor)
            self.ensureCursorVisible()

    def _mark_at(self, position: int) -> RepairMark | None:
        inside = (mark for mark in self._marks if mark.start <= position <= mark.start + mark.length)
        return next(inside, None)

    def _mark_below(self, point: QPoint) -> RepairMark | None:
        """The repair whose characters are painted at a point."""
        height = point.y() + self.verticalScrollBar().value()
        position = self.document().documentLayout().hitTest(QPointF(point.x(), height), Qt.HitTestAccuracy.ExactHit)
        return self._mark_over(position)

    def _mark_over(self, position: int) -> RepairMark | None:
        return next((mark for mark in self._marks if mark.start <= position < mark.start + mark.length), None)

    def _text(self) -> str:
        original = self._pending or self._shown
        return original.text if original is not None else ""

    def _write(self, original: Original) -> None:
        self.setFont(self._scale.font(TextSize.LARGE))
        self.setPlainText(original.text)
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        leading = QTextBlockFormat()
        leading.setLineHeight(LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        cursor.mergeBlockFormat(leading)
        # What is put in takes the look of the place where the cursor stood, which may have been a repair.
        cursor.setCharFormat(QTextCharFormat())
        squeeze(self.document())
        self._marks = mark_repairs(self.document(), original, self._theme)
        self._place()

    def _bring_into_view(self, start: int, length: int) -> None:
        self.fill()
        cursor, last = self.textCursor(), self.document().characterCount() - 1
        cursor.setPosition(min(start + length, last))
        end = self.cursorRect(cursor)
        cursor.setPosition(min(start, last))
        spot, room = self.cursorRect(cursor), self.viewport().height()
        if spot.top() < 0 or end.bottom() > room:
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + spot.top() - room // 3)

    def _ticks(self) -> Iterator[Tick]:
        if self._pending is None and self.isVisible():
            whole = max(self.document().size().height(), self.viewport().height())
            for height, look in heights_of(self.document(), self.marked.marks):
                yield height / whole, look

    def _jump(self, place: float) -> None:
        bar, room = self.verticalScrollBar(), self.viewport().height()
        whole = max(self.document().size().height(), room)
        bar.setValue(round(place * whole) - room // 3)

    def _make_menu(self) -> QMenu:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return menu

    def _add_turning(self, menu: QMenu, mark: RepairMark) -> None:
        menu.addAction(mark.words.replace("&", "&&")).setEnabled(False)
        text = self.tr("Repair it again") if mark.is_revoked else self.tr("Take this repair back")
        turn = menu.addAction(text)
        turn.setShortcut(QKeySequence("Ctrl+Shift+R"))
        turn.triggered.connect(lambda: self._turn(mark))

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
        widest = MEASURE * self._scale.pixels(TextSize.LARGE)
        return max((self.viewport().width() - widest) // 2, 2 * GRID)

    def _place(self) -> None:
        margins = QTextFrameFormat()
        margins.setLeftMargin(self._left_margin())
        margins.setRightMargin(self._side())
        margins.setTopMargin(2 * GRID)
        margins.setBottomMargin(4 * GRID)
        self.document().rootFrame().setFrameFormat(margins)
