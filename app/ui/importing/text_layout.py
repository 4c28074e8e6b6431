"""Rows of the desk's text laid out at a width: wrapped, dressed, with room between lines and paragraphs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFontMetrics, QTextLayout, QTextLine, QTextOption

from app.ui.importing.text_marks import formats_of
from app.ui.importing.text_rows import RowKind, TextRow, TextRows
from app.ui.importing.words import kind_word
from app.ui.theme import GRID, ICON_SIZE, TextSize, Theme

LINE = 1.65
"""Height of a line as a multiple of the size of its type."""
_ROOM: Mapping[RowKind, tuple[float, float]] = MappingProxyType(
    {
        RowKind.CASE: (1.6, 0.7),
        RowKind.REST: (1.2, 0.5),
        RowKind.TITLE: (0.1, 0.5),
        RowKind.HEADING: (0.5, 0.3),
        RowKind.TEXT: (0.0, 0.45),
        RowKind.OUTSIDE: (0.0, 0.2),
    }
)
"""Room above and below a row, in sizes of its type."""
_MOST = 400


@dataclass(slots=True)
class LaidRow:
    """A row with its layout, whose first line stands `top` pixels below the row's upper edge; `height` is all of it."""

    row: TextRow
    layout: QTextLayout
    top: int
    height: int


class RowLayouts:
    """Lays rows out when they are asked for, and keeps the last ones."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._rows: TextRows | None = None
        self._width = 1
        self._made: dict[int, LaidRow] = {}

    def set_rows(self, rows: TextRows) -> None:
        """Lay out other rows from now on."""
        self._rows = rows
        self._made.clear()

    def set_width(self, width: int) -> None:
        """Wrap lines at another width."""
        if width != self._width:
            self._width = max(width, 1)
            self._made.clear()

    def clear(self) -> None:
        """Forget all layouts: the theme has changed."""
        self._made.clear()

    def __getitem__(self, row: int) -> LaidRow:
        if row not in self._made:
            assert self._rows is not None
            if len(self._made) >= _MOST:
                self._made.clear()
            self._made[row] = self._lay_out(self._rows[row])
        return self._made[row]

    def _lay_out(self, row: TextRow) -> LaidRow:
        em = self._theme.pixels(TextSize.LARGE)
        above, below = (round(each * em) for each in _ROOM[row.kind])
        layout = QTextLayout(row.text, self._theme.font(TextSize.LARGE))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.setFormats(formats_of(row, self._theme))
        width = self._width - self._room_at_end(row)
        height = 0.0
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(width, 4 * em))
            line.setPosition(QPointF(0, height + (LINE * em - line.height()) / 2))
            height += LINE * em
        layout.endLayout()
        return LaidRow(row, layout, above, above + round(height) + below)

    def _room_at_end(self, row: TextRow) -> int:
        """How much of a row's right end its sign or the kind of its section takes, with its icon and some air."""
        kind = row.section.kind if row.kind is RowKind.HEADING and row.section is not None else None
        word = kind_word(kind) if kind is not None else row.sign
        if not word:
            return 0
        advance = QFontMetrics(self._theme.font(TextSize.SMALL)).horizontalAdvance(word)
        return advance + self._theme.scaled(ICON_SIZE) + 4 * GRID


def line_place(laid: LaidRow, first: int, last: int) -> list[QRectF]:
    """Where the characters from `first` up to `last` (in UTF-16 units) stand, one rectangle for each line."""
    places: list[QRectF] = []
    for at in range(laid.layout.lineCount()):
        line = laid.layout.lineAt(at)
        begin, end = max(first, line.textStart()), min(last, line.textStart() + line.textLength())
        if begin < end:
            left, right = x_of(line, begin), x_of(line, end)
            places.append(QRectF(min(left, right), line.y() + laid.top, abs(right - left), line.height()))
    return places


def x_of(line: QTextLine, column: int) -> float:
    """How far from the left a column stands."""
    found: Any = line.cursorToX(column)
    return float(found[0] if isinstance(found, tuple) else found)
