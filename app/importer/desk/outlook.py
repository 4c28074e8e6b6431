"""What the desk shows of a document, reckoned once for each of its states and away from the screen."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from app.domain.draft import ImportIssue
from app.domain.repair import Repair
from app.importer.desk.values import Desk
from app.importer.desk.verdict import Light, Summary, document_doubts, doubts_of, left_out, light_of, summary_of
from app.importer.repair.adverts import taken_out


@dataclass(frozen=True, slots=True)
class Head:
    """What stands over a line: the case that begins there, or why the lines from there belong to none.

    `position` is the place of the line among those that are shown; `case` that of the case, or None.
    """

    position: int
    line: int
    case: int | None = None
    why: str = ""


@dataclass(frozen=True, slots=True)
class Outlook:
    """The counts, the light and the doubts of each case, what stands over which line, and the repairs by line.

    `shown` are the lines that are shown: those that are not blank, and those that a repair took out.
    """

    summary: Summary
    document_doubts: tuple[ImportIssue, ...]
    lights: tuple[Light, ...]
    doubts: tuple[tuple[ImportIssue, ...], ...]
    heads: tuple[Head, ...]
    repairs: Mapping[int, tuple[Repair, ...]]
    shown: tuple[int, ...]


def outlook_of(desk: Desk) -> Outlook:
    """All that is shown of a desk besides its text."""
    shown = _shown(desk)
    return Outlook(
        summary_of(desk),
        document_doubts(desk),
        tuple(light_of(desk, case) for case in desk.cases),
        tuple(doubts_of(desk, case) for case in desk.cases),
        tuple(sorted(_heads(desk, shown), key=lambda head: head.position)),
        MappingProxyType(_by_line(desk)),
        shown,
    )


def _shown(desk: Desk) -> tuple[int, ...]:
    out = [part.first for part in taken_out(desk.repairs)]
    return tuple(sorted({*desk.text.numbers, *out})) if out else desk.text.numbers


def _heads(desk: Desk, shown: Sequence[int]) -> list[Head]:
    heads = [
        Head(bisect_left(shown, case.draft.start_line), case.draft.start_line, at) for at, case in enumerate(desk.cases)
    ]
    heads += (
        Head(bisect_left(shown, part.first), part.first, why=part.why)
        for part in left_out(desk)
        if desk.index_at(part.first) is None
    )
    return heads


def _by_line(desk: Desk) -> dict[int, tuple[Repair, ...]]:
    found: dict[int, list[Repair]] = {}
    for repair in desk.base.repairs:
        found.setdefault(repair.line, []).append(repair)
    return {line: tuple(sorted(repairs, key=lambda each: each.column)) for line, repairs in found.items()}
