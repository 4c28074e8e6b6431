"""Mended damage: a layer over a text that itself stays as it was read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Repair:
    """A change that mends damaged text: what stood there, what stands now, and whether it is certain.

    `column` is the 0-based place of `before` in the line as it was read.
    """

    line: int
    column: int
    before: str
    after: str
    rule: str
    certain: bool


@dataclass(frozen=True, slots=True)
class DamageLeft:
    """Damage that was seen and left as it is: what stands there, and the readings between which nothing decides.

    No readings: what stood there is lost.
    """

    line: int
    column: int
    seen: str
    readings: tuple[str, ...] = ()


def shown_spans(line: str, holding: Sequence[Repair], revoked: Sequence[Repair]) -> tuple[tuple[int, int], ...]:
    """Offset and length, in a line as it reads now, of each repair of it, of those that hold and those that do not.

    They come in order of column.  What was only taken out leaves nothing to show: the character beside it stands for it.
    """
    spans: list[tuple[int, int]] = []
    shift = 0
    is_revoked = {repair.column: False for repair in holding} | {repair.column: True for repair in revoked}
    for repair in sorted((*holding, *revoked), key=lambda each: each.column):
        length = len(repair.before if is_revoked[repair.column] else repair.after)
        start = repair.column + shift
        spans.append((start, length) if length else (max(min(start, len(line)) - 1, 0), min(1, len(line))))
        shift += length - len(repair.before)
    return tuple(spans)


def repaired_line(line: str, repairs: Sequence[Repair]) -> str:
    """A line as it was read, with these repairs of it; they stand in order of column."""
    for repair in reversed(repairs):
        line = line[: repair.column] + repair.after + line[repair.column + len(repair.before) :]
    return line
