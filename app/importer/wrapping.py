"""Text whose lines were broken at a width, as it is mailed around: where a paragraph goes on in the next line.

The lines stay as they are, with their numbers; what is read from them is read from whole paragraphs.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from app.text.fold import fold

Measure = Callable[[str], int]
_FINAL = re.compile(r"[。.!?;:…][”’\"')》」』】\]]*$")
_OPENS = re.compile(r"[【\[(〔]?(?:第?[一二三四五六七八九十]{1,3}[、)】\]〕.]|案例|【)")
_CELLS = "\t"
_NARROWEST, _WIDEST = 40, 130
"""A width, in columns: a character of Chinese takes two."""
_ALMOST = 8
_FULL = 2
_SHARE, _FEWEST = 0.2, 5
_UNFINISHED = 0.4
_ENDS = 0.5


@dataclass(frozen=True, slots=True)
class _Row:
    """A line that is not blank: its number, columns, columns of its indent, and whether it ends a sentence."""

    number: int
    width: int
    indent: int
    is_finished: bool
    opens: bool


def broken_lines(lines: Sequence[str]) -> frozenset[int]:
    """The 1-based numbers of the lines from which a paragraph goes on in the next; none in text that is not broken.

    Broken text has a width that no line passes and many come near to, most of these in the middle of a sentence, and
    its sentences end further down.  It is measured as more lines reach the width: in columns, or in characters.
    """
    written = [line.rstrip() for line in lines if line.strip()]
    width, reached, measure = max((_width(written, each) for each in (_columns, _characters)), key=_reached)
    if not reached:
        return frozenset()
    rows = [_row(number, line, measure) for number, line in enumerate(lines, 1) if line.strip()]
    pairs = [(one, other) for one, other in pairwise(rows) if other.number == one.number + 1]
    full = [(one, other) for one, other in pairs if one.width > width - _ALMOST]
    broken = [(one, other) for one, other in full if not one.is_finished and not other.opens]
    if len(broken) < max(_FEWEST, _UNFINISHED * len(full)) or not _come_to_an_end(rows, broken):
        return frozenset()
    indent = Counter(other.indent for _, other in broken).most_common(1)[0][0]
    is_indented = any(other.indent > indent for one, other in pairs if one.is_finished)
    return frozenset(
        one.number
        for one, other in full
        if other.indent <= indent
        and not other.opens
        and (not one.is_finished or (is_indented and one.width >= width - 2))
    )


def _row(number: int, line: str, measure: Measure) -> _Row:
    bare = line.strip()
    width = measure(line.rstrip())
    indent = width - measure(bare)
    is_finished = _FINAL.search(fold(bare[-4:])) is not None or _CELLS in bare
    return _Row(number, width, indent, is_finished, _OPENS.match(fold(bare[:8])) is not None)


def _columns(text: str) -> int:
    """How wide a text is: what takes three bytes in UTF-8 takes two columns."""
    return (len(text) + len(text.encode("utf-8", "replace"))) // 2


def _characters(text: str) -> int:
    """How wide a text is that was broken after so many characters, whatever they are."""
    return 2 * len(text)


def _width(lines: Sequence[str], measure: Measure) -> tuple[int, int, Measure]:
    """The width that hardly a line passes and many come near to, and how many reach it: none where there is none."""
    widths = sorted(map(measure, lines))
    width = widths[-1 - len(widths) // 50] if widths else 0
    near = sum(width - _ALMOST < each <= width for each in widths)
    is_width = _NARROWEST <= width <= _WIDEST and near >= max(_FEWEST, _SHARE * len(widths))
    return width, sum(width - _FULL < each <= width for each in widths) if is_width else 0, measure


def _reached(found: tuple[int, int, Measure]) -> int:
    return found[1]


def _come_to_an_end(rows: Sequence[_Row], broken: Sequence[tuple[_Row, _Row]]) -> bool:
    """True when most runs of broken lines end with the end of a sentence, as those of a list of titles do not."""
    ends = list(_ends(rows, frozenset(one.number for one, _ in broken)))
    return sum(row.is_finished for row in ends) >= _ENDS * len(ends)


def _ends(rows: Sequence[_Row], broken: frozenset[int]) -> Iterator[_Row]:
    for one, other in pairwise(rows):
        if one.number in broken and other.number not in broken:
            yield other
