"""A title of several lines, broken where it makes sense and shaped like a trapezium or a rhombus (GB/T 9704, 7.3.1)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import pairwise
from math import ceil, inf, sqrt

from app.export.columns import text_width

_TOO_LONG = 120
"""Characters of a title that is no title any more; it is set as one paragraph."""
_UNBREAKABLE = re.compile(r"“[^”]{1,14}”|《[^》]{1,14}》|（[^）]{1,10}）|[0-9A-Za-z.%+-]+")
_GOOD_AFTER = frozenset("，、：；。！？　 ”》）—的和与及")
_NEVER_FIRST = frozenset("，、：；。！？）》”’】〉%…—·的了")
_NEVER_LAST = frozenset("（《“‘【〈·")
_GOOD_BEFORE: tuple[str, ...] = (
    "关于",
    "推进",
    "推动",
    "打造",
    "建设",
    "改革",
    "优化",
    "提升",
    "实现",
    "创新",
    "构建",
    "实施",
    "开展",
)
_GOOD_BEFORE += ("促进", "加强", "深化", "探索", "推行", "助力", "以", "为")
_GOOD_BEFORE_MARKS = frozenset("“《（")
_SLOPE = 0.15
_NARROWEST = 0.45
"""Of the width that a line should have: a shorter one looks like a leftover."""


def shape_title(title: str, characters: float) -> tuple[str, ...]:
    """The lines of a title, none wider than `characters`; one that is far too long comes back as a single line."""
    width = text_width(title)
    if width <= characters or len(title) > _TOO_LONG:
        return (title,)
    places = _places(title)
    count = ceil(width / characters)
    for lines in (count, count + 1):
        cost, breaks = min(_cheapest(title, shape, characters, places) for shape in _shapes(width, lines))
        if cost < inf:
            ends = (0, *breaks, len(title))
            return tuple(title[first:last].strip(" \u3000") for first, last in pairwise(ends))
    return (title,)


def _shapes(width: float, lines: int) -> Iterator[tuple[float, ...]]:
    """The widths of the lines in the shapes that a title may have: wide above, wide below, wide in the middle."""
    mean = width / lines
    falling = tuple(mean * (1 + _SLOPE * (lines - 1 - 2 * line) / (lines - 1)) for line in range(lines))
    yield falling
    yield falling[::-1]
    if lines > 2:
        middle = (lines - 1) / 2
        yield tuple(mean * (1 + _SLOPE * (1 - 2 * abs(line - middle) / middle)) for line in range(lines))


def _places(title: str) -> dict[int, float]:
    """Position → how bad a break before it is; quotations, numbers and words of Latin letters stay whole."""
    inside = {position for match in _UNBREAKABLE.finditer(title) for position in range(match.start() + 1, match.end())}
    return {
        position: _badness(title, position)
        for position in range(2, len(title) - 1)
        if position not in inside and title[position] not in _NEVER_FIRST and title[position - 1] not in _NEVER_LAST
    }


def _badness(title: str, position: int) -> float:
    """0 after punctuation and particles, little before the usual verbs of titles, much elsewhere."""
    if title[position - 1] in _GOOD_AFTER or title[position] in _GOOD_BEFORE_MARKS:
        return 0.0
    return 1.0 if title.startswith(_GOOD_BEFORE, position) else 3.0


def _cheapest(
    title: str, shape: tuple[float, ...], characters: float, places: Mapping[int, float]
) -> tuple[float, tuple[int, ...]]:
    """The breaks that come nearest to a shape, and what they cost; infinity when there are none."""

    @cache
    def search(start: int, line: int) -> tuple[float, tuple[int, ...]]:
        if line == len(shape) - 1:
            return _line_cost(title[start:], shape[line], characters), ()
        best: tuple[float, tuple[int, ...]] = (inf, ())
        for position, badness in places.items():
            cost = _line_cost(title[start:position], shape[line], characters) + badness if position > start else inf
            if cost < best[0]:
                rest, breaks = search(position, line + 1)
                best = min(best, (cost + rest, (position, *breaks)))
        return best

    return search(0, 0)


def _line_cost(text: str, wished: float, characters: float) -> float:
    """How far a line is from the width it should have; too wide or a mere leftover will not do."""
    width = text_width(text.strip())
    if width > characters or width < wished * _NARROWEST:
        return inf
    return sqrt(abs(width - wished) ** 3) / 4
