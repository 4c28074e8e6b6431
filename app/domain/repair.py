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


def repaired_spans(repairs: Sequence[Repair]) -> tuple[tuple[int, int], ...]:
    """Offset and length, in the repaired line, of what each repair of one line wrote; repairs in order of column."""
    spans: list[tuple[int, int]] = []
    shift = 0
    for repair in repairs:
        spans.append((repair.column + shift, len(repair.after)))
        shift += len(repair.after) - len(repair.before)
    return tuple(spans)


def repaired_line(line: str, repairs: Sequence[Repair]) -> str:
    """A line as it was read, with these repairs of it; they stand in order of column."""
    for repair in reversed(repairs):
        line = line[: repair.column] + repair.after + line[repair.column + len(repair.before) :]
    return line
