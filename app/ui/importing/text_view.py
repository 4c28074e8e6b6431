"""The middle of the desk: the text with line numbers, heads that can be dragged, and everything that was found, marked."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
    QTextBlockFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QToolTip, QWidget

from app.importer.desk.values import Desk
from app.ui.importing.text_marks import Marks
from app.ui.importing.text_rows import RepairMark, RowKind, TextRow, make_rows
from app.ui.importing.words import kind_word, repair_words
from app.ui.theme import GRID, Role, TextSize, Theme

ICON = 16
_EDGE = 24
_HEADS = frozenset({RowKind.CASE, RowKind.REST})
_KEPT_KEYS = frozenset(
    {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Home, Qt.Key.Key_End}
    | {Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Tab, Qt.Key.Key_Backtab}
)


class DeskTextView(QPlainTextEdit):
    """Shows a `Desk`; nothing can be typed.

    Signals: `boundary_moved(int, int)` from the line where a case starts to another; `repair_clicked(RepairMark)`;
    `line_chosen(int)` when the cursor goes to another line of the file.
    """

    boundary_moved = Signal(int, int)
    repair_clicked = Signal(object)
    line_chosen = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._rows: tuple[TextRow, ...] = ()
        self._dragged = 0
        self._drop: int | None = None
        self._pressed_mark: RepairMark | None = None
        self._is_filling = False
        self.setReadOnly(True)
        self.setProperty("frame", "none")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setCursorWidth(2)
        self.setAccessibleName(self.tr("Text of the document"))
        self.document().setDocumentMargin(GRID)
        self.viewport().setMouseTracking(True)
        self._gutter = _Gutter(self)
        self._highlighter = Marks(self.document(), theme)
        self.updateRequest.connect(self._follow)
        self.cursorPositionChanged.connect(self._tell_line)
        theme.changed.connect(self._dress)
        self._dress()

    @property
    def rows(self) -> tuple[TextRow, ...]:
        """What stands in each block."""
        return self._rows

    @property
    def theme(self) -> Theme:
        """The colours in use."""
        return self._theme

    def show_desk(self, desk: Desk, around: int) -> None:
        """Show a desk, or how it stands now; place and cursor stay where they were."""
        rows = make_rows(desk, around)
        if rows == self._rows:
            return
        line, first = self.current_line(), self.firstVisibleBlock().blockNumber()
        top, was_head = self._line_of(first), 0 <= first < len(self._rows) and self._rows[first].kind in _HEADS
        self._rows = rows
        self._highlighter.rows = rows
        self._is_filling = True
        self.setPlainText("\n".join(row.text for row in rows))
        self._color_bands()
        if line:
            self._place_cursor(line)
        if top:
            row = self._row_of(top)
            above = row - 1 if was_head and row and self._rows[row - 1].kind in _HEADS else row
            self.verticalScrollBar().setValue(self._scroll_value(above))
        self._is_filling = False
        self._gutter.update()

    def go_to(self, line: int) -> None:
        """Put the cursor at a line and bring its case's head to the top."""
        if not self.holds(line):
            return
        self._is_filling = True
        self._place_cursor(line)
        row = self._row_of(line)
        above = row - 1 if row and self._rows[row - 1].kind in _HEADS else row
        self.verticalScrollBar().setValue(self._scroll_value(above))
        self._is_filling = False

    def holds(self, line: int) -> bool:
        """True when the line is among those that are shown."""
        return bool(self._rows) and self._rows[0].line <= line <= self._rows[-1].line

    def current_line(self) -> int:
        """The line of the file at the cursor, 0 without a text."""
        return self._line_of(self.textCursor().blockNumber())

    def current_mark(self) -> RepairMark | None:
        """The repair at the cursor, else the first of its line."""
        block = self.textCursor().blockNumber()
        if not 0 <= block < len(self._rows):
            return None
        marks = self._rows[block].repairs
        at = self.textCursor().positionInBlock()
        return next((mark for mark in marks if mark.start <= at <= mark.start + mark.length), next(iter(marks), None))

    def mark_at(self, point: QPoint) -> RepairMark | None:
        """The repair at a point of the viewport."""
        cursor = self.cursorForPosition(point)
        row = self._row_at(point)
        if row is None or not row.repairs:
            return None
        at = cursor.positionInBlock()
        return next((mark for mark in row.repairs if mark.start <= at <= mark.start + max(mark.length, 1)), None)

    def head_at(self, point: QPoint) -> TextRow | None:
        """The head of a case at a point of the viewport."""
        row = self._row_at(point)
        return row if row is not None and row.kind is RowKind.CASE else None

    def paint_gutter(self, painter: QPainter, area: QRect) -> None:
        """Paint line numbers, and the lights of the cases beside their heads."""
        painter.setFont(self._theme.font(TextSize.SMALL))
        width = self._gutter.width()
        block = self.firstVisibleBlock()
        while block.isValid() and block.blockNumber() < len(self._rows):
            place = self.blockBoundingGeometry(block).translated(self.contentOffset()).toRect()
            if place.top() > area.bottom():
                break
            row = self._rows[block.blockNumber()]
            height = self.fontMetrics().height()
            if row.kind in _HEADS:
                painter.fillRect(0, place.top(), width, place.height(), self._band(row))
            if row.kind is RowKind.CASE:
                pixmap = self._theme.pixmap(row.icon, row.colour, ICON, self.devicePixelRatioF())
                painter.drawPixmap(width - ICON - GRID // 2, place.top() + (height - ICON) // 2, pixmap)
            elif row.kind is not RowKind.REST:
                painter.setPen(self._theme.color(Role.TEXT_FAINT))
                number = QRect(0, place.top(), width - GRID, height)
                painter.drawText(number, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, str(row.line))
            block = block.next()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the text, the kinds of sections at the right, and where a dragged head would fall."""
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        painter.setFont(self._theme.font(TextSize.SMALL))
        block = self.firstVisibleBlock()
        while block.isValid() and block.blockNumber() < len(self._rows):
            place = self.blockBoundingGeometry(block).translated(self.contentOffset()).toRect()
            if place.top() > event.rect().bottom():
                break
            row = self._rows[block.blockNumber()]
            if row.section is not None and row.kind is RowKind.HEADING:
                self._paint_kind(painter, place, kind_word(row.section.kind))
            if self._drop == block.blockNumber():
                painter.fillRect(0, place.top() - 1, self.viewport().width(), 3, self._theme.color(Role.ACCENT))
            block = block.next()
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep room for the numbers."""
        super().resizeEvent(event)
        contents = self.contentsRect()
        self._gutter.setGeometry(contents.left(), contents.top(), self._gutter_width(), contents.height())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of a head, or begin a click on a repair."""
        point = event.position().toPoint()
        head = self.head_at(point)
        if event.button() is Qt.MouseButton.LeftButton and head is not None:
            self._dragged = head.start
            self.line_chosen.emit(head.start)
            return
        self._pressed_mark = self.mark_at(point)
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show where the head would fall; over other things, what a click does."""
        point = event.position().toPoint()
        if self._dragged:
            self._drag_to(point)
            return
        shape = Qt.CursorShape.IBeamCursor
        if self.head_at(point) is not None:
            shape = Qt.CursorShape.SizeVerCursor
        elif self.mark_at(point) is not None:
            shape = Qt.CursorShape.PointingHandCursor
        self.viewport().setCursor(shape)
        super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let a head fall, or turn a repair over."""
        point = event.position().toPoint()
        if self._dragged:
            start, drop = self._dragged, self._drop
            self._dragged, self._drop = 0, None
            self.viewport().update()
            if drop is not None and self._line_of(drop) != start:
                self.boundary_moved.emit(start, self._line_of(drop))
            return
        super().mouseReleaseEvent(event)
        mark, self._pressed_mark = self._pressed_mark, None
        is_click = event.button() is Qt.MouseButton.LeftButton and not self.textCursor().hasSelection()
        if mark is not None and is_click and self.mark_at(point) == mark:
            self.repair_clicked.emit(mark)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move in the text and copy; every other key is for the page."""
        is_plain = not event.modifiers() & (Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier)
        if event.key() == Qt.Key.Key_Escape and self._dragged:
            self._dragged, self._drop = 0, None
            self.viewport().update()
        elif (event.key() in _KEPT_KEYS and is_plain) or self._is_copy(event):
            super().keyPressEvent(event)
        else:
            event.ignore()

    def viewportEvent(self, event: QEvent) -> bool:
        """Say what a repair changed."""
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            mark = self.mark_at(event.pos())
            head = self.head_at(event.pos())
            if mark is not None:
                QToolTip.showText(event.globalPos(), repair_words(mark.repair, mark.is_revoked), self)
            elif head is not None:
                QToolTip.showText(event.globalPos(), self.tr("Drag to move where this case begins"), self)
            else:
                QToolTip.hideText()
            return True
        return super().viewportEvent(event)

    def _is_copy(self, event: QKeyEvent) -> bool:
        is_control = event.modifiers() == Qt.KeyboardModifier.ControlModifier
        return is_control and event.key() in (Qt.Key.Key_C, Qt.Key.Key_A)

    def _drag_to(self, point: QPoint) -> None:
        bar = self.verticalScrollBar()
        if point.y() < _EDGE:
            bar.setValue(bar.value() - 1)
        elif point.y() > self.viewport().height() - _EDGE:
            bar.setValue(bar.value() + 1)
        block = self.cursorForPosition(point).blockNumber()
        while block < len(self._rows) - 1 and self._rows[block].kind in _HEADS:
            block += 1
        self._drop = block
        self.viewport().update()

    def _row_at(self, point: QPoint) -> TextRow | None:
        cursor = self.cursorForPosition(point)
        block = cursor.block()
        place = self.blockBoundingGeometry(block).translated(self.contentOffset())
        number = block.blockNumber()
        inside = place.top() <= point.y() <= place.bottom()
        return self._rows[number] if inside and 0 <= number < len(self._rows) else None

    def _paint_kind(self, painter: QPainter, place: QRect, text: str) -> None:
        width = painter.fontMetrics().horizontalAdvance(text) + 2 * GRID
        height = self._theme.pixels(TextSize.SMALL) + GRID
        box = QRect(self.viewport().width() - width - GRID, place.top() + 1, width, height)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color(Role.ACCENT_SOFT))
        painter.drawRoundedRect(box, 4, 4)
        painter.setPen(self._theme.color(Role.ACCENT))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)

    def _line_of(self, block: int) -> int:
        return self._rows[block].line if 0 <= block < len(self._rows) else 0

    def _row_of(self, line: int) -> int:
        """The row of a line, not of its head; of a line that is not shown the next one."""
        found = (n for n, row in enumerate(self._rows) if row.line >= line and row.kind not in _HEADS)
        return next(found, max(len(self._rows) - 1, 0))

    def _place_cursor(self, line: int) -> None:
        self.setTextCursor(QTextCursor(self.document().findBlockByNumber(self._row_of(line))))

    def _scroll_value(self, row: int) -> int:
        """The bar counts lines as they are wrapped."""
        return self.document().findBlockByNumber(row).firstLineNumber()

    def _gutter_width(self) -> int:
        digits = max(len(str(self._rows[-1].line)) if self._rows else 1, 3)
        return digits * self.fontMetrics().horizontalAdvance("9") + 2 * GRID

    def _band(self, row: TextRow) -> QColor:
        return self._theme.color(Role.RAISED if row.kind is RowKind.REST else Role.ACCENT_SOFT)

    def _color_bands(self) -> None:
        self.setViewportMargins(self._gutter_width(), 0, GRID, 0)
        contents = self.contentsRect()
        self._gutter.setGeometry(contents.left(), contents.top(), self._gutter_width(), contents.height())
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        for number, row in enumerate(self._rows):
            if row.kind in _HEADS:
                band = QTextBlockFormat()
                band.setBackground(self._band(row))
                cursor.setPosition(self.document().findBlockByNumber(number).position())
                cursor.mergeBlockFormat(band)
        cursor.endEditBlock()

    def _dress(self) -> None:
        self.setFont(self._theme.font(TextSize.LARGE))
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Base, self._theme.color(Role.SURFACE))
        self.setPalette(palette)
        self._color_bands()
        self._highlighter.rehighlight()

    def _follow(self, area: QRect, moved: int) -> None:
        if moved:
            self._gutter.scroll(0, moved)
        else:
            self._gutter.update(0, area.y(), self._gutter.width(), area.height())

    def _tell_line(self) -> None:
        if not self._is_filling and self._rows:
            self.line_chosen.emit(self.current_line())


class _Gutter(QWidget):
    """The numbers at the left of the text."""

    def __init__(self, view: DeskTextView) -> None:
        super().__init__(view)
        self._view = view

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what is in view."""
        painter = QPainter(self)
        painter.fillRect(event.rect(), self._view.theme.color(Role.SURFACE))
        self._view.paint_gutter(painter, event.rect())
        painter.end()
