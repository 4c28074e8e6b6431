"""The text of a desk as rows: lines of the file, and the heads between them; and the marks inside a line.

Rows are made when they are asked for, so a document of any length is shown at once.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import partial

from app.domain.case import Section
from app.domain.draft import CaseDraft
from app.domain.repair import Repair
from app.importer.desk.outlook import Head, Outlook
from app.importer.desk.values import Desk
from app.text.fold import fold
from app.ui.importing.words import left_out_word, light_sign, light_word
from app.ui.theme import Role

LONGEST = 20_000
"""Characters of one line that are shown, followed by dots; a copy has them all."""
_KEPT = 600
_TITLE_LINES = 6
"""So far below the first line, blank ones counted, a title may go on."""
_FEWEST_OF_TITLE = 4
_BLANKS = re.compile(r"\s+")
_NUMBER_BEFORE = re.compile(r"\d[.,]?$")
_NUMBER_BEHIND = re.compile(r"[.,]?\d")


class RowKind(StrEnum):
    """What a row is."""

    CASE = "case"
    REST = "rest"
    TITLE = "title"
    HEADING = "heading"
    TEXT = "text"
    OUTSIDE = "outside"


HEADS = frozenset({RowKind.CASE, RowKind.REST})


@dataclass(frozen=True, slots=True)
class RepairMark:
    """A repair where it stands in the line as it reads now: offset and length, and whether it was taken back.

    `is_of_line` is true of one that took the whole line out, which is shown all the same.
    """

    start: int
    length: int
    repair: Repair
    is_revoked: bool
    is_of_line: bool = False


@dataclass(frozen=True, slots=True)
class TextRow:
    """One row.  `line` is its line of the file, of a head the line below it; `start` is where its case starts, or 0."""

    kind: RowKind
    line: int
    text: str
    start: int = 0
    section: Section | None = None
    icon: str = ""
    colour: Role = Role.TEXT
    sign: str = ""
    repairs: tuple[RepairMark, ...] = ()
    figures: tuple[tuple[int, int], ...] = ()


class TextRows:
    """All rows of a desk; `rows[3]` makes the fourth."""

    def __init__(self, desk: Desk, outlook: Outlook) -> None:
        self._desk = desk
        self._outlook = outlook
        self._head_rows = [head.position + at for at, head in enumerate(outlook.heads)]
        self._made: dict[int, TextRow] = {}

    def __len__(self) -> int:
        return len(self._outlook.shown) + len(self._head_rows)

    def __getitem__(self, row: int) -> TextRow:
        if row not in self._made:
            if len(self._made) >= _KEPT:
                self._made.clear()
            self._made[row] = self._make(row)
        return self._made[row]

    def row_of(self, line: int) -> int:
        """The row of a line, not of its head; of a line that is not shown the next one, or the last."""
        numbers = self._outlook.shown
        position = min(bisect_left(numbers, line), max(len(numbers) - 1, 0))
        return position + bisect_right(self._outlook.heads, position, key=_position)

    def head_of(self, row: int) -> int | None:
        """The row of the head of the case, or of the lines that belong to none, in which a row stands."""
        at = bisect_right(self._head_rows, row) - 1
        return self._head_rows[at] if at >= 0 else None

    def line_of(self, row: int) -> int:
        """The line of the file of a row, without making it; 0 where there is none."""
        if not 0 <= row < len(self):
            return 0
        return self._outlook.shown[self._position(row)]

    def texts(self, first: int, last: int) -> tuple[str, ...]:
        """The lines of the rows from one to another, without their heads and without making them."""
        begin = self._position(first)
        end = self._position(last) + (not self.is_head(last))
        return tuple(self._desk.text.lines[number - 1] for number in self._outlook.shown[begin:end])

    def is_head(self, row: int) -> bool:
        """True when a row is a head between lines."""
        at = bisect_left(self._head_rows, row)
        return at < len(self._head_rows) and self._head_rows[at] == row

    def _position(self, row: int) -> int:
        return row - bisect_left(self._head_rows, row)

    def _make(self, row: int) -> TextRow:
        at = bisect_left(self._head_rows, row)
        if self.is_head(row):
            return self._head(self._outlook.heads[at])
        number = self._outlook.shown[row - at]
        text = self._desk.text.lines[number - 1]
        if len(text) > LONGEST:
            text = f"{text[:LONGEST]} …"
        case_at = self._desk.index_at(number)
        case = self._desk.cases[case_at] if case_at is not None else None
        repairs = self._outlook.repairs.get(number, ())
        marks = repair_marks(text, repairs, self._desk)
        start = case.draft.start_line if case else 0
        if repairs and not text.strip():
            text = repairs[0].before
            marks = (RepairMark(0, len(text), repairs[0], is_revoked=False, is_of_line=True),)
            return TextRow(RowKind.OUTSIDE, number, text, start, repairs=marks)
        if case is None or case.is_left_out:
            return TextRow(RowKind.OUTSIDE, number, text, start, repairs=marks)
        return _row(case.draft, number, text, marks)

    def _head(self, head: Head) -> TextRow:
        if head.case is None:
            return TextRow(RowKind.REST, head.line, left_out_word(head.why))
        draft, light = self._desk.cases[head.case].draft, self._outlook.lights[head.case]
        icon, colour = light_sign(light)
        name = f"{draft.ordinal}　{draft.title}" if draft.ordinal else draft.title
        return TextRow(RowKind.CASE, head.line, name, head.line, icon=icon, colour=colour, sign=light_word(light))


def repair_marks(text: str, repairs: Sequence[Repair], desk: Desk) -> tuple[RepairMark, ...]:
    """Where the repairs of a line stand, after those before them, by column, have made it longer or shorter."""
    marks: list[RepairMark] = []
    shift = 0
    for repair in repairs:
        is_revoked = (repair.line, repair.column) in desk.revoked
        words = repair.before if is_revoked else repair.after
        length = len(words)
        start = repair.column + shift
        # What leaves nothing to be seen, taken out or not, is marked at the character before it.
        first = start if any(map(str.isprintable, words.strip())) else max(start - 1, 0)
        shown = (first, max(start + length - first, min(1, len(text))))
        marks.append(RepairMark(*shown, repair, is_revoked))
        shift += length - len(repair.before)
    return tuple(marks)


def find_words(text: str, words: str) -> tuple[int, int]:
    """Offset and length of words in a line, whatever their script and width; of the whole line when it has them not."""
    at = fold(text).find(fold(words)) if words else -1
    return (at, len(words)) if at >= 0 else (0, len(text))


def _row(draft: CaseDraft, number: int, text: str, marks: tuple[RepairMark, ...]) -> TextRow:
    section = next((each for each in draft.sections if each.line == number and each.heading), None)
    is_head = section is not None and len(text.strip()) <= len(section.heading) + 12
    kind = RowKind.HEADING if is_head else RowKind.TITLE if _is_of_title(draft, number, text) else RowKind.TEXT
    return TextRow(kind, number, text, draft.start_line, section, repairs=marks, figures=_figures(draft, number, text))


def _is_of_title(draft: CaseDraft, number: int, text: str) -> bool:
    """True for the first line of a case, and for those below it over which its title goes on."""
    if number == draft.start_line:
        return True
    words = _BLANKS.sub("", fold(text))
    is_near = number - draft.start_line <= _TITLE_LINES
    return is_near and len(words) >= _FEWEST_OF_TITLE and words in _BLANKS.sub("", fold(draft.title))


def _figures(draft: CaseDraft, number: int, line: str) -> tuple[tuple[int, int], ...]:
    text = fold(line)
    found: set[tuple[int, int]] = set()
    for figure in draft.figures:
        if figure.line != number:
            continue
        for value, unit in (
            (figure.value, figure.unit),
            (figure.before, figure.before_unit or figure.unit),
            (figure.after, figure.unit),
        ):
            places = map(partial(_find_number, text), map(fold, (value + unit, value))) if value else ()
            length = next(((at, size) for at, size in places if at >= 0), None)
            if length is not None:
                found.add(length)
    return tuple(sorted(found))


def _find_number(text: str, words: str) -> tuple[int, int]:
    """Where the words stand in the text, but not inside a longer number, and their length; -1 when they do not."""
    at = text.find(words)
    while at >= 0:
        is_whole_before = not (words[:1].isdigit() and _NUMBER_BEFORE.search(text, max(at - 2, 0), at))
        if is_whole_before and not (words[-1:].isdigit() and _NUMBER_BEHIND.match(text, at + len(words))):
            break
        at = text.find(words, at + 1)
    return at, len(words)


def _position(head: Head) -> int:
    return head.position
