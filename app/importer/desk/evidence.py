"""Where the values of a case stand in its lines."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from app.domain.draft import CaseDraft
from app.importer.desk.edits import Field
from app.importer.desk.settling import DATES, LISTS, TEXTS
from app.importer.desk.values import Desk, DeskCase, DeskText
from app.importer.lines import Line
from app.text.fold import fold
from app.text.places import short_name


def values_of(draft: CaseDraft, field: Field) -> tuple[str, ...]:
    """The values of a field: codes of indicators, the full names of a place as one text."""
    if field in LISTS:
        values: tuple[str, ...] = getattr(draft, LISTS[field])
        return values
    if field is Field.PLACE:
        return (" ".join(draft.place.names),) if draft.place.names else ()
    value = str(getattr(draft, {**TEXTS, **DATES}[field]))
    return (value,) if value else ()


def lines_of(desk: Desk, case: DeskCase, field: Field) -> tuple[int, ...]:
    """For each value of a field the line that speaks for it, 0 where none does.

    What the reading found holds; for values that a person set the lines of the case are searched.
    """
    values = values_of(case.draft, field)
    if field is Field.TITLE:
        return (case.draft.start_line,) * len(values)
    found = tuple(line for name, line in case.draft.evidence if name == field.value)
    if len(found) == len(values) and field not in dict(case.settled):
        return found
    first, end = desk.text.positions(case.draft.start_line, case.draft.end_line)
    lines = desk.text.outline.lines[first:end]
    return tuple(_first_line(lines, _speaks(desk.text, field, value)) for value in values)


def words_of(field: Field, value: str) -> str:
    """What of a value to look for in its line; empty when its line as a whole speaks for it."""
    if field is Field.PLACE:
        return short_name(value.rsplit(" ", maxsplit=1)[-1])
    return "" if field in DATES or field is Field.INDICATORS else value


def _speaks(text: DeskText, field: Field, value: str) -> Callable[[str], bool]:
    """Whether a folded text speaks for a value."""
    if field is Field.INDICATORS:
        return partial(text.knowledge.indicator_words.speaks, value)
    if field is Field.INSTRUMENTS:
        return partial(text.knowledge.instrument_words.speaks, value)
    if field in DATES:
        return lambda folded: value.split("-", maxsplit=1)[0] + "年" in folded
    wanted = fold(words_of(field, value))
    return lambda folded: wanted in folded


def _first_line(lines: Sequence[Line], speaks: Callable[[str], bool]) -> int:
    return next((line.number for line in lines if speaks(line.folded)), 0)
