"""A scroll area over any number of rows of unequal height, of which only those in view are laid out.

What stands at the upper edge is a row and how many of its pixels are hidden above.  The bar counts rows, `UNITS` to
each, so nobody has to know the height of the whole.
"""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from app.ui.importing.text_layout import LINE, LaidRow, RowLayouts
from app.ui.importing.text_rows import TextRows
from app.ui.theme import GRID, TextSize, Theme

UNITS = 64
_NOTCH = 120
_LINES_A_NOTCH = 3


class RowScroll(QAbstractScrollArea):
    """Shows `TextRows`; painting and keys are its heirs'."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._rows: TextRows | None = None
        self._layouts = RowLayouts(theme)
        self._top = (0, 0)
        self._is_setting = False
        self.setProperty("frame", "none")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.verticalScrollBar().valueChanged.connect(self._follow_bar)

    @property
    def rows(self) -> TextRows | None:
        """What is shown; None before the first document."""
        return self._rows

    @property
    def count(self) -> int:
        """Number of rows."""
        return len(self._rows) if self._rows is not None else 0

    @property
    def first_row(self) -> int:
        """The row at the upper edge."""
        return self._top[0]

    @property
    def line_height(self) -> int:
        """Height of one line of text."""
        return round(LINE * self._theme.pixels(TextSize.LARGE))

    @property
    def gutter(self) -> int:
        """Width of the numbers at the left."""
        last = self._rows.line_of(self.count - 1) if self._rows is not None else 1
        digits = max(len(str(last)), 3)
        return digits * self._theme.pixels(TextSize.SMALL) * 5 // 8 + 3 * GRID

    @property
    def text_left(self) -> int:
        """Where lines begin."""
        return self.gutter + 2 * GRID

    def visible_rows(self) -> Iterator[tuple[int, int, LaidRow]]:
        """The rows in view: number, upper edge in the viewport, layout."""
        row, y = self._top[0], -self._top[1]
        while row < self.count and y < self.viewport().height():
            laid = self._layouts[row]
            yield row, y, laid
            row, y = row + 1, y + laid.height

    def _laid_at(self, point: QPoint) -> tuple[int, int, LaidRow] | None:
        """The row at a point of the viewport: number, upper edge, layout."""
        for number, y, laid in self.visible_rows():
            if y <= point.y() < y + laid.height:
                return number, y, laid
        return None

    def row_place(self, row: int) -> QRect:
        """Where a row stands in the viewport; empty when it is not in view."""
        for number, y, laid in self.visible_rows():
            if number == row:
                return QRect(0, y, self.viewport().width(), laid.height)
        return QRect()

    def scroll_to(self, row: int) -> None:
        """Bring a row to the upper edge, as far as the text reaches."""
        self._set_top(row, 0)

    def bring(self, row: int, down: int) -> None:
        """Bring a row into view, so many pixels below the upper edge; farther down where the text ends below it."""
        self.scroll_to(row)
        self.scroll_by(min(self.row_place(row).top() - down, 0))

    def scroll_by(self, pixels: int) -> None:
        """Move the text up by so many pixels, or down by a negative number."""
        row, offset = self._top[0], self._top[1] + pixels
        while offset < 0 and row > 0:
            row -= 1
            offset += self._layouts[row].height
        while row < self.count - 1 and offset >= self._layouts[row].height:
            offset -= self._layouts[row].height
            row += 1
        self._set_top(row, max(offset, 0))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap at the new width; what stands at the upper edge stays there."""
        super().resizeEvent(event)
        self._lay_out_again()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll by lines."""
        delta = event.pixelDelta().y() or round(event.angleDelta().y() / _NOTCH * _LINES_A_NOTCH * self.line_height)
        self.scroll_by(-delta)
        event.accept()

    def sizeHint(self) -> QSize:
        """Room for a page."""
        return QSize(70 * GRID, 60 * GRID)

    def _set_rows(self, rows: TextRows) -> None:
        self._rows = rows
        self._layouts.set_rows(rows)
        self._lay_out_again()

    def _lay_out_again(self) -> None:
        self._layouts.set_width(self.viewport().width() - self.text_left - 2 * GRID)
        self._set_top(*self._top)

    def _last_top(self) -> tuple[int, int]:
        """What stands at the upper edge when the end of the text is at the lower one."""
        room = self.viewport().height() - 3 * GRID
        row = self.count
        while row > 0 and room > 0:
            row -= 1
            room -= self._layouts[row].height
        return row, max(-room, 0)

    def _set_top(self, row: int, offset: int) -> None:
        if not self.count:
            return
        last = self._last_top()
        row = min(max(row, 0), self.count - 1)
        self._top = min((row, min(offset, self._layouts[row].height - 1)), last)
        self._is_setting = True
        bar = self.verticalScrollBar()
        bar.setRange(0, self._units(last))
        bar.setPageStep(UNITS * max(sum(1 for _ in self.visible_rows()) - 1, 1))
        bar.setSingleStep(UNITS // 2)
        bar.setValue(self._units(self._top))
        self._is_setting = False
        self.viewport().update()

    def _units(self, top: tuple[int, int]) -> int:
        row, offset = top
        return row * UNITS + offset * UNITS // max(self._layouts[row].height, 1)

    def _follow_bar(self, value: int) -> None:
        if self._is_setting or not self.count:
            return
        row, part = divmod(value, UNITS)
        row = min(row, self.count - 1)
        self._top = (row, part * self._layouts[row].height // UNITS)
        self.viewport().update()
