"""What a finder of damage hands over, and the text of a line with edits made."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Edit:
    """A change in one line, by 0-based columns; `end` is exclusive."""

    start: int
    end: int
    after: str
    rule: str
    certain: bool


def edited(line: str, edits: Iterable[Edit]) -> str:
    """`line` with edits that are in order and do not overlap."""
    pieces: list[str] = []
    end = 0
    for edit in edits:
        pieces += (line[end : edit.start], edit.after)
        end = edit.end
    return "".join((*pieces, line[end:]))


def without_overlaps(edits: Iterable[Edit]) -> list[Edit]:
    """The edits in order of place; of those that overlap, the one that came first."""
    taken: set[int] = set()
    kept: list[Edit] = []
    for edit in edits:
        columns = range(edit.start, max(edit.end, edit.start + 1))
        if taken.isdisjoint(columns):
            taken.update(columns)
            kept.append(edit)
    return sorted(kept, key=lambda edit: edit.start)
