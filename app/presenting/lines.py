"""Text broken into lines by its measured width, as Chinese is broken.

Words of Latin letters and numbers stay whole unless one is wider than the line; no line begins with what closes or ends
with what opens.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Protocol

from app.domain.slides import SlideRun

_UNITS = re.compile(
    "[A-Za-z0-9][A-Za-z0-9.,:/+%‰℃_&@#~'-]*(?:[\u0300-\u036f][A-Za-z0-9]*)*"
    "|[ \u00a0]+|……|——|.[\u0300-\u036f\u3099\u309a\ufe00-\ufe0f\U000e0100-\U000e01ef]*",
    re.DOTALL,
)
_NEVER_FIRST = frozenset("，、。：；！？）》”’】〉」』%‰℃…·—～,.;:!?)]}")
_NEVER_LAST = frozenset("（《“‘【〈「『([{")

Line = tuple[SlideRun, ...]


class Measure(Protocol):
    """Tells how wide text is."""

    def width(self, run: SlideRun, size: float) -> float:
        """The width of a run in points at a size in points."""
        ...


class _Unit:
    """What is never broken while it fits on a line."""

    __slots__ = ("run", "width")

    def __init__(self, run: SlideRun, width: float) -> None:
        self.run = run
        self.width = width


def broken(runs: Sequence[SlideRun], size: float, width: float, measure: Measure) -> tuple[Line, ...]:
    """The lines of a paragraph, none wider than `width` unless one character is; a line feed ends a line."""
    lines: list[Line] = []
    for units in _hard_lines(runs, size, width, measure):
        lines += _soft_lines(units, width)
    return tuple(lines)


def line_width(line: Line, size: float, measure: Measure) -> float:
    """How wide a line is."""
    return sum(measure.width(run, size) for run in line)


def _hard_lines(runs: Sequence[SlideRun], size: float, width: float, measure: Measure) -> Iterator[list[_Unit]]:
    units: list[_Unit] = []
    for run in runs:
        for number, text in enumerate(run.text.split("\n")):
            if number:
                yield units
                units = []
            for match in _UNITS.finditer(text):
                units += _fitting(SlideRun(match.group(), run.bold), size, width, measure)
    yield units


def _fitting(run: SlideRun, size: float, width: float, measure: Measure) -> list[_Unit]:
    """The unit, or its characters when it alone is wider than a line."""
    wide = measure.width(run, size)
    if wide <= width or len(run.text) == 1:
        return [_Unit(run, wide)]
    letters = (SlideRun(letter, run.bold) for letter in run.text)
    return [_Unit(letter, measure.width(letter, size)) for letter in letters]


def _soft_lines(units: list[_Unit], width: float) -> Iterator[Line]:
    start = 0
    while True:
        end = _end_of_line(units, start, width)
        yield _joined(units[start:end])
        start = end
        while start < len(units) and not units[start].run.text.strip():
            start += 1
        if start >= len(units):
            return


def _end_of_line(units: list[_Unit], start: int, width: float) -> int:
    """Where the line that begins at `start` ends: what may not begin the next one takes a neighbour along."""
    used, end = 0.0, start
    while end < len(units) and (end == start or used + units[end].width <= width):
        used += units[end].width
        end += 1
    if end == len(units):
        return end
    best = end
    while best > start + 1 and not _may_break(units, best):
        best -= 1
    return best if _may_break(units, best) else end


def _may_break(units: list[_Unit], place: int) -> bool:
    before, after = units[place - 1].run.text, units[place].run.text
    return after[0] not in _NEVER_FIRST and before[-1] not in _NEVER_LAST


def _joined(units: Sequence[_Unit]) -> Line:
    """The units as runs, those of one weight together, without a blank at the end."""
    runs: list[SlideRun] = []
    for unit in units:
        if runs and runs[-1].bold == unit.run.bold:
            runs[-1] = SlideRun(runs[-1].text + unit.run.text, unit.run.bold)
        else:
            runs.append(unit.run)
    if runs:
        runs[-1] = SlideRun(runs[-1].text.rstrip(" "), runs[-1].bold)
    return tuple(runs)
