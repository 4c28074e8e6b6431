"""The text of a desk as rows: lines of the file, and the heads between them; and the marks inside a line."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from app.domain.case import Section
from app.domain.draft import CaseDraft
from app.domain.repair import Repair
from app.importer.desk.values import Desk
from app.importer.desk.verdict import left_out, light_of
from app.ui.importing.words import left_out_word, light_sign
from app.ui.theme import Role

MOST_LINES = 4000
"""Longer documents are shown in part, around the chosen line."""


class RowKind(StrEnum):
    """What a row is."""

    CASE = "case"
    REST = "rest"
    TITLE = "title"
    HEADING = "heading"
    TEXT = "text"
    OUTSIDE = "outside"


@dataclass(frozen=True, slots=True)
class RepairMark:
    """A repair where it stands in the line as it reads now: offset and length, and whether it was taken back."""

    start: int
    length: int
    repair: Repair
    is_revoked: bool


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
    repairs: tuple[RepairMark, ...] = ()
    figures: tuple[tuple[int, int], ...] = ()


def make_rows(desk: Desk, around: int) -> tuple[TextRow, ...]:
    """The rows of a desk, of a long document those around a line."""
    numbers = desk.text.numbers
    if len(numbers) > MOST_LINES:
        first, _ = desk.text.positions(around, around)
        begin = max(min(first - MOST_LINES // 2, len(numbers) - MOST_LINES), 0)
        numbers = numbers[begin : begin + MOST_LINES]
    rests = {part.first: part.why for part in left_out(desk)}
    repairs = _by_line(desk)
    rows: list[TextRow] = []
    for number in numbers:
        at = desk.index_at(number)
        case = desk.cases[at] if at is not None else None
        if case is not None and number == case.draft.start_line:
            icon, colour = light_sign(light_of(desk, case))
            name = f"{case.draft.ordinal}　{case.draft.title}" if case.draft.ordinal else case.draft.title
            rows.append(TextRow(RowKind.CASE, number, name, number, icon=icon, colour=colour))
        elif case is None and number in rests:
            rows.append(TextRow(RowKind.REST, number, left_out_word(rests[number])))
        text = desk.text.lines[number - 1]
        marks = _repair_marks(text, repairs.get(number, ()), desk)
        if case is None or case.is_left_out:
            rows.append(TextRow(RowKind.OUTSIDE, number, text, case.draft.start_line if case else 0, repairs=marks))
        else:
            rows.append(_row(case.draft, number, text, marks))
    return tuple(rows)


def _row(draft: CaseDraft, number: int, text: str, marks: tuple[RepairMark, ...]) -> TextRow:
    section = next((each for each in draft.sections if each.line == number and each.heading), None)
    is_head = section is not None and len(text.strip()) <= len(section.heading) + 12
    kind = RowKind.HEADING if is_head else RowKind.TITLE if number == draft.start_line else RowKind.TEXT
    return TextRow(kind, number, text, draft.start_line, section, repairs=marks, figures=_figures(draft, number, text))


def _by_line(desk: Desk) -> dict[int, list[Repair]]:
    found: dict[int, list[Repair]] = {}
    for repair in desk.base.repairs:
        found.setdefault(repair.line, []).append(repair)
    return found


def _repair_marks(text: str, repairs: list[Repair] | tuple[()], desk: Desk) -> tuple[RepairMark, ...]:
    """Where the repairs of a line stand, after those before them have made it longer or shorter."""
    marks: list[RepairMark] = []
    shift = 0
    for repair in sorted(repairs, key=lambda each: each.column):
        is_revoked = (repair.line, repair.column) in desk.revoked
        length = len(repair.before if is_revoked else repair.after)
        start = repair.column + shift
        # What was only taken out leaves nothing to mark: the character before it stands for it.
        shown = (start, length) if length else (max(start - 1, 0), min(1, len(text)))
        marks.append(RepairMark(*shown, repair, is_revoked))
        shift += length - len(repair.before)
    return tuple(marks)


def _figures(draft: CaseDraft, number: int, text: str) -> tuple[tuple[int, int], ...]:
    found: set[tuple[int, int]] = set()
    for figure in draft.figures:
        if figure.line != number:
            continue
        for value, unit in (
            (figure.value, figure.unit),
            (figure.before, figure.before_unit or figure.unit),
            (figure.after, figure.unit),
        ):
            at = _find_number(text, value + unit) if value else -1
            length = len(value + unit)
            if value and at < 0:
                at, length = _find_number(text, value), len(value)
            if at >= 0:
                found.add((at, length))
    return tuple(sorted(found))


def _find_number(text: str, words: str) -> int:
    """Where the words stand in the text, but not inside a longer number; -1 when they do not."""
    at = text.find(words)
    while at >= 0:
        before, after = text[at - 1 : at], text[at + len(words) : at + len(words) + 1]
        if not (before.isdigit() and words[:1].isdigit()) and not (after.isdigit() and words[-1:].isdigit()):
            return at
        at = text.find(words, at + 1)
    return -1
