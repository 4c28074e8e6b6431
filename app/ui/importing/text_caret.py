"""The caret of the desk's text: where it is, what is selected, and where each key takes it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtGui import QTextLayout

from app.ui.importing.text_layout import LaidRow, x_of
from app.ui.importing.text_rows import HEADS, TextRows

Place = tuple[int, int]
"""A row and a column in it, in UTF-16 units."""


@dataclass(frozen=True, slots=True)
class Caret:
    """Where the caret is, where the selection began, and how far from the left it wants to be, in pixels."""

    place: Place = (0, 0)
    anchor: Place = (0, 0)
    wish: float = -1.0

    @property
    def span(self) -> tuple[Place, Place]:
        """The selection from its beginning to its end; both the same when nothing is selected."""
        return min(self.place, self.anchor), max(self.place, self.anchor)

    @property
    def has_selection(self) -> bool:
        """True when something is selected."""
        return self.place != self.anchor

    def to(self, place: Place, *, is_selecting: bool) -> Caret:
        """The caret at another place, with the selection drawn along or let go."""
        return Caret(place, self.anchor if is_selecting else place)


def selected_text(rows: TextRows, caret: Caret) -> str:
    """The lines that are selected, without heads, as they stand in the file."""
    (first, begin), (last, end) = caret.span
    parts = list(rows.texts(first, last))
    # The end is cut first: in one row the beginning counts from the same side.
    if parts and not rows.is_head(last):
        is_whole = end >= units_in(rows[last].text)
        parts[-1] = parts[-1] if is_whole else _cut(parts[-1], 0, end)
    if parts and not rows.is_head(first):
        parts[0] = _cut(parts[0], begin, None)
    return "\n".join(parts)


def spots_of(rows: TextRows, caret: Caret, first_row: int, last_row: int) -> tuple[tuple[int, int, int], ...]:
    """What of the selection stands in the rows from one to another: row, first and last column."""
    if not caret.has_selection:
        return ()
    (first, begin), (last, end) = caret.span
    return tuple(
        (number, begin if number == first else 0, end if number == last else units_in(rows[number].text))
        for number in range(max(first, first_row), min(last, last_row) + 1)
    )


def _cut(text: str, first: int, last: int | None) -> str:
    """The part of a text between two columns in UTF-16 units."""
    return text.encode("utf-16-le")[2 * first : None if last is None else 2 * last].decode("utf-16-le", "ignore")


def units_in(text: str) -> int:
    """How many UTF-16 units a text has."""
    return len(text.encode("utf-16-le")) // 2


class CaretMoves:
    """Where keys take a caret; rows are laid out through `lay`, `count` is their number."""

    def __init__(self, lay: Callable[[int], LaidRow], count: int) -> None:
        self._lay = lay
        self._count = count

    def sideways(self, caret: Caret, step: int, *, by_word: bool) -> Place:
        """One character or word to the left or right, over the end of a row into the next."""
        row, column = caret.place
        laid = self._lay(row)
        mode = QTextLayout.CursorMode.SkipWords if by_word else QTextLayout.CursorMode.SkipCharacters
        if step > 0:
            if column >= units_in(laid.row.text):
                return (row + 1, 0) if row + 1 < self._count else caret.place
            return row, laid.layout.nextCursorPosition(column, mode)
        if column == 0:
            return (row - 1, units_in(self._lay(row - 1).row.text)) if row else caret.place
        return row, laid.layout.previousCursorPosition(column, mode)

    def upright(self, caret: Caret, step: int) -> Caret:
        """One line up or down, as near as can be to where the caret began."""
        row, column = caret.place
        laid = self._lay(row)
        line = laid.layout.lineForTextPosition(column)
        wish = caret.wish if caret.wish >= 0 else x_of(line, column)
        at = line.lineNumber() + step
        while not 0 <= at < laid.layout.lineCount() or laid.row.kind in HEADS:
            row += step
            if not 0 <= row < self._count:
                return caret
            laid = self._lay(row)
            at = 0 if step > 0 else laid.layout.lineCount() - 1
        target = laid.layout.lineAt(at)
        return replace(caret, place=(row, target.xToCursor(wish)), wish=wish)

    def edge_of_line(self, caret: Caret, step: int) -> Place:
        """The beginning or the end of the line as it is wrapped."""
        row, column = caret.place
        line = self._lay(row).layout.lineForTextPosition(column)
        start, length = line.textStart(), line.textLength()
        is_last = line.lineNumber() == self._lay(row).layout.lineCount() - 1
        return row, start if step < 0 else start + length - (0 if is_last else 1)

    def word_at(self, place: Place) -> tuple[Place, Place]:
        """The word around a place."""
        row, column = place
        layout = self._lay(row).layout
        begin = layout.previousCursorPosition(
            min(column + 1, units_in(layout.text())), QTextLayout.CursorMode.SkipWords
        )
        return (row, begin), (row, layout.nextCursorPosition(begin, QTextLayout.CursorMode.SkipWords))
