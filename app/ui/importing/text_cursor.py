"""The text of the desk with a caret in it: keys move it, what is selected can be copied, a place can light up."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QWidget

from app.ui.importing.text_caret import Caret, CaretMoves, Place, selected_text, units_in
from app.ui.importing.text_layout import x_of
from app.ui.importing.text_paint import RowPainter
from app.ui.importing.text_rows import HEADS, TextRow, find_words
from app.ui.importing.text_scroll import RowScroll
from app.ui.theme import GRID, Theme
from app.ui.utf16 import utf16_marks

_FLASH = 2500
"""How long a place lights up, in milliseconds."""
_SIDEWAYS: Mapping[Qt.Key, int] = MappingProxyType({Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1})
_UPRIGHT: Mapping[Qt.Key, int] = MappingProxyType({Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1})
_ENDS: Mapping[Qt.Key, int] = MappingProxyType({Qt.Key.Key_Home: -1, Qt.Key.Key_End: 1})
_PAGES: Mapping[Qt.Key, int] = MappingProxyType({Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1})


class CaretArea(RowScroll):
    """Rows with a caret.  Signal: `line_chosen(int)` when the caret goes to another line of the file."""

    line_chosen = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._painter = RowPainter(theme)
        self._caret = Caret()
        self._flash: tuple[int, int, int] | None = None
        self._flash_end = QTimer(self)
        self._flash_end.setSingleShot(True)
        self._flash_end.setInterval(_FLASH)
        self._flash_end.timeout.connect(self._end_flash)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    @property
    def caret(self) -> Caret:
        """Where the caret is."""
        return self._caret

    def go_to(self, line: int) -> None:
        """Put the caret at a line and bring its case's head to the top."""
        row = self._row_of(line)
        self._caret = Caret((row, 0), (row, 0))
        head = row - 1 if self._is_head(row - 1) else row
        self.scroll_to(head)
        for number, y, laid in self.visible_rows():
            if number == head and laid.row.kind in HEADS:
                self.scroll_by(self._painter.band(1, y, laid).top() - GRID // 2)
                break

    def bring_line(self, line: int) -> None:
        """Put the caret at a line, and bring it into view where it is not."""
        if self._rows is not None and self.count:
            row = self._row_of(line)
            self._caret = Caret((row, 0), (row, 0))
            self._bring_into_view(row)

    def flash(self, line: int, words: str) -> None:
        """Bring a line into view and light up the words in it, or all of it."""
        if self._rows is None or not self.count:
            return
        row = self._row_of(line)
        text = self._rows[row].text
        ((first, length),) = utf16_marks(text, [find_words(text, words)]) or [(0, 0)]
        self._caret = Caret((row, first), (row, first))
        self._bring_into_view(row)
        self._flash = (row, first, first + length)
        self._flash_end.start()
        self._tell()

    def _bring_into_view(self, row: int) -> None:
        place = self.row_place(row)
        if place.isEmpty() or place.top() < self.line_height or place.bottom() > self.viewport().height():
            self.bring(row, self.viewport().height() // 3)

    def current_line(self) -> int:
        """The line of the file at the caret, 0 without a text."""
        return self._line_of(self._caret.place[0])

    def current_row(self) -> TextRow | None:
        """The row at the caret."""
        row = self._caret.place[0]
        return self._rows[row] if self._rows is not None and row < self.count else None

    def selection(self) -> str:
        """The words that are selected."""
        return selected_text(self._rows, self._caret) if self._rows is not None and self._caret.has_selection else ""

    def selection_line(self) -> int:
        """The line of the file in which the selection begins."""
        return self._line_of(self._caret.span[0][0])

    def caret_place(self) -> QPoint:
        """The point below the caret, in the viewport."""
        row, column = self._caret.place
        for number, y, laid in self.visible_rows():
            if number == row:
                line = laid.layout.lineForTextPosition(column)
                return QPoint(
                    self.text_left + round(x_of(line, column)), y + laid.top + round(line.y() + line.height())
                )
        return self.viewport().rect().center()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move in the text and copy; every other key is for the page."""
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        is_plain = not event.modifiers() & (Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier)
        is_selecting = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        key = Qt.Key(event.key())
        if control and not is_selecting and key is Qt.Key.Key_C and self._caret.has_selection:
            QGuiApplication.clipboard().setText(self.selection())
        elif control and not is_selecting and key is Qt.Key.Key_A and self.count:
            self._caret = Caret((self.count - 1, self._end_of(self.count - 1)), (0, 0))
            self.viewport().update()
        elif is_plain and self.count and (moved := self._moved(key, control=control)) is not None:
            self._take(moved, is_selecting=is_selecting)
        else:
            event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the caret."""
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Hide the caret."""
        super().focusOutEvent(event)
        self.viewport().update()

    def _place_at(self, point: QPoint) -> Place:
        """The place in the text that is nearest to a point."""
        found = self._laid_at(point)
        if found is None:
            return (max(self.count - 1, 0), self._end_of(self.count - 1)) if point.y() > 0 else (self.first_row, 0)
        number, y, laid = found
        at = next(
            (
                n
                for n in range(laid.layout.lineCount())
                if point.y() - y - laid.top < laid.layout.lineAt(n).y() + laid.layout.lineAt(n).height()
            ),
            laid.layout.lineCount() - 1,
        )
        column = laid.layout.lineAt(at).xToCursor(point.x() - self.text_left) if at >= 0 else 0
        return number, column

    def _moved(self, key: Qt.Key, *, control: bool) -> Caret | None:
        """Where a key takes the caret; None for a key that takes it nowhere."""
        moves, caret = self._moves(), self._caret
        if key in _SIDEWAYS:
            return Caret(moves.sideways(caret, _SIDEWAYS[key], by_word=control))
        if key in _UPRIGHT and not control:
            return moves.upright(caret, _UPRIGHT[key])
        if key in _ENDS and control:
            row = 0 if _ENDS[key] < 0 else self.count - 1
            return Caret((row, 0 if _ENDS[key] < 0 else self._end_of(row)))
        if key in _ENDS:
            return Caret(moves.edge_of_line(caret, _ENDS[key]))
        if key in _PAGES:
            lines = max(self.viewport().height() // self.line_height - 2, 1)
            for _ in range(lines):
                caret = moves.upright(caret, _PAGES[key])
            return caret
        return None

    def _take(self, moved: Caret, *, is_selecting: bool) -> None:
        anchor = self._caret.anchor if is_selecting else moved.place
        self._caret = Caret(moved.place, anchor, moved.wish)
        self._show_caret()
        self._tell()

    def _move_to(self, place: Place, *, is_selecting: bool) -> None:
        line = self.current_line()
        self._caret = self._caret.to(place, is_selecting=is_selecting)
        self.viewport().update()
        if self.current_line() != line:
            self._tell()

    def _show_caret(self) -> None:
        """Scroll as little as shows the line of the caret, below the title that stays in view."""
        row = self._caret.place[0]
        place = self.row_place(row)
        if place.isEmpty():
            self.bring(row, self.viewport().height() // 2)
        above = self._painter.sticky_place(1).height()
        top = self.caret_place().y() - self.line_height
        if top < above and self.first_row + self.verticalScrollBar().value() > 0:
            self.scroll_by(top - above)
        elif top + 2 * self.line_height > self.viewport().height():
            self.scroll_by(top + 2 * self.line_height - self.viewport().height())
        self.viewport().update()

    def _moves(self) -> CaretMoves:
        return CaretMoves(self._layouts.__getitem__, self.count)

    def _row_of(self, line: int) -> int:
        return self._rows.row_of(line) if self._rows is not None else 0

    def _line_of(self, row: int) -> int:
        return self._rows.line_of(row) if self._rows is not None else 0

    def _is_head(self, row: int) -> bool:
        return self._rows is not None and row >= 0 and self._rows.is_head(row)

    def _end_of(self, row: int) -> int:
        return units_in(self._rows[row].text) if self._rows is not None and 0 <= row < self.count else 0

    def _tell(self) -> None:
        row = self.current_row()
        if row is not None:
            self.setAccessibleDescription(row.text)
            self.line_chosen.emit(row.line)

    def _end_flash(self) -> None:
        self._flash = None
        self.viewport().update()
