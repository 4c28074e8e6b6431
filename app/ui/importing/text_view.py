"""The middle of the desk: the text with line numbers, heads that can be dragged, and everything that was found, marked."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QToolTip, QWidget

from app.importer.desk.outlook import Outlook
from app.importer.desk.values import Desk
from app.ui.importing.text_caret import Caret, spots_of
from app.ui.importing.text_cursor import CaretArea
from app.ui.importing.text_layout import LaidRow
from app.ui.importing.text_paint import Scene
from app.ui.importing.text_rows import HEADS, RepairMark, RowKind, TextRow, TextRows
from app.ui.importing.words import repair_words
from app.ui.theme import Role, Theme
from app.ui.utf16 import utf16_marks

_EDGE = 24


class DeskTextView(CaretArea):
    """Shows a `Desk`; nothing can be typed.

    Signals: `boundary_moved(int, int)` from the line where a case starts to another; `boundary_added(int)` and
    `boundary_removed(int)` at a line; `repair_clicked(RepairMark)`; `kind_requested(int)` with the row of a heading;
    `title_requested()`; `line_chosen(int)` when the caret goes to another line of the file.
    """

    boundary_moved = Signal(int, int)
    boundary_added = Signal(int)
    boundary_removed = Signal(int)
    repair_clicked = Signal(object)
    kind_requested = Signal(int)
    title_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._desk: Desk | None = None
        self._chosen = 0
        self._dragged = 0
        self._drop = -1
        self._is_pressed = False
        self._pressed_mark: RepairMark | None = None
        self._hovered = (-1, False)
        self.setAccessibleName(self.tr("Text of the document"))
        self.viewport().setMouseTracking(True)
        theme.changed.connect(self._dress)

    def show_desk(self, desk: Desk, outlook: Outlook, chosen: int) -> None:
        """Show a desk, or how it stands now, with the case that starts at `chosen` set off; place and caret stay."""
        self._chosen = chosen
        self.viewport().update()
        if desk is self._desk:
            return
        line, top, hidden = self.current_line(), self._line_of(self.first_row), self._top[1]
        was_head = self._is_head(self.first_row)
        self._desk = desk
        self._flash = None
        self._set_rows(TextRows(desk, outlook))
        if line:
            row = self._row_of(line)
            place = (row, min(self._caret.place[1], self._end_of(row)))
            self._caret = Caret(place, place)
        if top:
            row = self._row_of(top)
            self.scroll_to(row - 1 if was_head and self._is_head(row - 1) else row)
            if self._line_of(self.first_row) == top:
                self.scroll_by(hidden)

    def current_mark(self) -> RepairMark | None:
        """The repair at the caret, else the first of its line."""
        row = self.current_row()
        marks = row.repairs if row is not None else ()
        return self._mark_in(row, self._caret.place[1]) or next(iter(marks), None)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what is in view."""
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), self._theme.color(Role.SURFACE))
        scene = self._scene()
        for number, y, laid in self.visible_rows():
            self._painter.paint(painter, scene, number, y, laid)
        sticky = self._sticky_row()
        if sticky is not None and self._rows is not None:
            self._painter.paint_sticky(painter, scene, self._rows[sticky])
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of a head, press a button of the text, or put the caret somewhere."""
        point = event.position().toPoint()
        found = self._laid_at(point)
        if event.button() is Qt.MouseButton.RightButton and not self._is_in_selection(point):
            self._move_to(self._place_at(point), is_selecting=False)
        if event.button() is not Qt.MouseButton.LeftButton or found is None:
            return
        number, y, laid = found
        if self._is_on_sticky(point) or self._press_button(point, number, y, laid):
            return
        if laid.row.kind is RowKind.CASE:
            self._dragged = laid.row.start
            self.line_chosen.emit(laid.row.start)
            return
        self._is_pressed = True
        self._pressed_mark = self.mark_at(point)
        is_selecting = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        self._move_to(self._place_at(point), is_selecting=is_selecting)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show where the head would fall, or select; over other things, what a click does."""
        point = event.position().toPoint()
        if self._dragged:
            self._drag_to(point)
        elif self._is_pressed:
            self._scroll_at_edge(point)
            self._move_to(self._place_at(point), is_selecting=True)
        else:
            self._hover(point)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let a head fall, or turn a repair over."""
        point = event.position().toPoint()
        if self._dragged:
            start, drop = self._dragged, self._drop
            self._dragged, self._drop = 0, -1
            self.viewport().update()
            if drop >= 0 and self._line_of(drop) != start:
                self.boundary_moved.emit(start, self._line_of(drop))
            return
        mark, self._pressed_mark = self._pressed_mark, None
        self._is_pressed = False
        if mark is not None and not self._caret.has_selection and self.mark_at(point) == mark:
            self.repair_clicked.emit(mark)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Select a word; on a head, ask for its title to be changed."""
        found = self._laid_at(event.position().toPoint())
        if found is None:
            return
        if found[2].row.kind is RowKind.CASE:
            self._dragged = 0
            self.title_requested.emit()
        elif found[2].row.kind not in HEADS:
            begin, end = self._moves().word_at(self._place_at(event.position().toPoint()))
            self._caret = Caret(end, begin)
            self.viewport().update()

    def leaveEvent(self, event: QEvent) -> None:
        """Nothing is under the pointer any more."""
        super().leaveEvent(event)
        self._hovered = (-1, False)
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape lets go of a head that is dragged."""
        if event.key() == Qt.Key.Key_Escape and self._dragged:
            self._dragged, self._drop = 0, -1
            self.viewport().update()
        else:
            super().keyPressEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        """Say what a repair changed, and what a click does."""
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self._hint(event.pos()), self)
            return True
        return super().viewportEvent(event)

    def mark_at(self, point: QPoint) -> RepairMark | None:
        """The repair at a point of the viewport."""
        found = self._laid_at(point)
        if found is None or not found[2].row.repairs or point.x() < self.text_left:
            return None
        return self._mark_in(found[2].row, self._place_at(point)[1])

    def _scene(self) -> Scene:
        first = self.first_row
        last = max((number for number, _y, _laid in self.visible_rows()), default=first)
        return Scene(
            width=self.viewport().width(),
            gutter=self.gutter,
            text_left=self.text_left,
            chosen=self._chosen,
            caret=self._caret.place if self.hasFocus() else None,
            spots=spots_of(self._rows, self._caret, first, last) if self._rows is not None else (),
            flash=self._flash,
            hovered=self._hovered[0],
            is_over_gutter=self._hovered[1],
            drop=self._drop,
        )

    def _sticky_row(self) -> int | None:
        """The head of the case in view when it is above the upper edge and no other head is near that."""
        head = self._rows.head_of(self.first_row) if self._rows is not None and self.count else None
        if head is None or self._rows is None or self._rows[head].kind is not RowKind.CASE:
            return None
        below = self._painter.sticky_place(self.viewport().width()).bottom()
        for _number, y, laid in self.visible_rows():
            if laid.row.kind in HEADS and self._painter.band(1, y, laid).bottom() > 0:
                return None if self._painter.band(1, y, laid).top() <= below else head
        return head

    def _is_on_sticky(self, point: QPoint) -> bool:
        head = self._sticky_row()
        if head is None or not self._painter.sticky_place(self.viewport().width()).contains(point):
            return False
        self.go_to(self._line_of(head))
        self._tell()
        return True

    def _press_button(self, point: QPoint, number: int, y: int, laid: LaidRow) -> bool:
        """Do what a button of the text does; False when none is at the point."""
        width = self.viewport().width()
        if self._painter.joint(width, y, laid).contains(point):
            self.boundary_removed.emit(laid.row.start)
        elif self._painter.badge(width, y, laid).contains(point):
            self.kind_requested.emit(number)
        elif laid.row.kind not in HEADS and self._painter.adder(self.gutter, y, laid).contains(point):
            self.boundary_added.emit(laid.row.line)
        else:
            return False
        return True

    def _hover(self, point: QPoint) -> None:
        found = self._laid_at(point)
        shape = Qt.CursorShape.IBeamCursor
        hovered = (found[0], point.x() < self.gutter) if found is not None else (-1, False)
        if found is not None:
            shape = self._shape_at(point, *found)
        self.viewport().setCursor(shape)
        if hovered != self._hovered:
            self._hovered = hovered
            self.viewport().update()

    def _shape_at(self, point: QPoint, _number: int, y: int, laid: LaidRow) -> Qt.CursorShape:
        width = self.viewport().width()
        buttons = (self._painter.joint(width, y, laid), self._painter.badge(width, y, laid))
        is_adder = laid.row.kind not in HEADS and point.x() < self.gutter
        if is_adder or any(place.contains(point) for place in buttons) or self.mark_at(point) is not None:
            return Qt.CursorShape.PointingHandCursor
        if laid.row.kind is RowKind.CASE:
            return Qt.CursorShape.SizeVerCursor
        return Qt.CursorShape.ArrowCursor if laid.row.kind is RowKind.REST else Qt.CursorShape.IBeamCursor

    def _hint(self, point: QPoint) -> str:
        found = self._laid_at(point)
        if found is None:
            return ""
        _number, y, laid = found
        width, mark = self.viewport().width(), self.mark_at(point)
        if mark is not None:
            return repair_words(mark.repair, mark.is_revoked)
        if self._painter.joint(width, y, laid).contains(point):
            return self.tr("Join with the case before")
        if self._painter.badge(width, y, laid).contains(point):
            return self.tr("Change the kind of this section")
        if laid.row.kind is RowKind.CASE:
            return self.tr("Drag to move where this case begins; double-click to change its title")
        return self.tr("A case begins here") if laid.row.kind not in HEADS and point.x() < self.gutter else ""

    def _drag_to(self, point: QPoint) -> None:
        self._scroll_at_edge(point)
        found = self._laid_at(point)
        if found is None:
            return
        row = found[0]
        while row < self.count - 1 and self._is_head(row):
            row += 1
        self._drop = row
        self.viewport().update()

    def _scroll_at_edge(self, point: QPoint) -> None:
        if point.y() < _EDGE:
            self.scroll_by(-self.line_height)
        elif point.y() > self.viewport().height() - _EDGE:
            self.scroll_by(self.line_height)

    def _is_in_selection(self, point: QPoint) -> bool:
        first, last = self._caret.span
        return self._caret.has_selection and first <= self._place_at(point) <= last

    def _mark_in(self, row: TextRow | None, column: int) -> RepairMark | None:
        for mark in row.repairs if row is not None else ():
            for start, length in utf16_marks(row.text if row is not None else "", [(mark.start, mark.length)]):
                if start <= column <= start + max(length, 1):
                    return mark
        return None

    def _dress(self) -> None:
        self._layouts.clear()
        self._lay_out_again()
