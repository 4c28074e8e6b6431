"""Printed lines → paragraphs, by indent, width, spacing and size."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median

from app.importer.joining import is_wide, join
from app.importer.readers.builder import gap_after
from app.importer.readers.pdf.layout import Page, PrintedLine

_STEP = 2.0
"""Points within which margins count as the same."""
_SAME_SIZE = 0.08
_HEADING_SIZE = 1.12
_LONGEST_HEADING = 70
_FULL = 1.7
"""Ems that a line may fall short of the right margin and still be full: a mark may not begin the next line."""
_UNIT = re.compile(r"[“‘（《【「『〈]*(?:[A-Za-z0-9.%]+|.)[，。、；：？！”’）》】」』〉…]*")
"""What may not be parted at the beginning of a line: a line is full where this had no room any more."""
_INDENT = 0.8
_WIDE_GAP = 1.6
_GAP_IN_HEADING = 1.35
_HEADING_STEP = 0.7
"""Points by which two levels of headings differ at least; 14 and 13 are usual."""
_WIDE_GAP_WITHOUT_INDENTS = 1.25
_MARK = re.compile(
    r"\s*(?:[(（【\[第]?\s*(?:[一二三四五六七八九十百]{1,4}|\d{1,3})\s*(?:[、.．)）】\]章节条批篇：:](?!\d)|\s)|"
    r"(?:典型)?案例\s*[\d一二三四五六七八九十]+|[■●◆★▲○□◇☆•▪])"
)
_CLOSED = ("。", "！", "？", "；", "：", "!", "?", ";", ":", "”", "）")


@dataclass(frozen=True, slots=True)
class Joined:
    """A paragraph or heading (`level` 1 to 4; 0 for a paragraph), with the page on which it begins."""

    text: str
    page: int
    level: int = 0
    is_bold: bool = False
    is_title: bool = False


@dataclass(frozen=True, slots=True)
class _Measure:
    """How a document is set: margins of left and right pages, size of its body, distance of its lines, indents."""

    left: tuple[float, float]
    right: tuple[float, float]
    size: float
    distance: float
    has_indents: bool

    def is_full(self, line: PrintedLine) -> bool:
        return line.right >= self.right[line.page % 2] - _FULL * line.size

    def has_no_room(self, line: PrintedLine, following: str) -> bool:
        """True when the beginning of the next line could not have stood in this one."""
        unit = _UNIT.match(following)
        needed = sum(1.0 if is_wide(sign) else 0.5 for sign in unit[0]) if unit is not None else 0.0
        return line.right + needed * self.size > self.right[line.page % 2] + _STEP

    def is_indented(self, line: PrintedLine) -> bool:
        return line.left > self.left[line.page % 2] + _INDENT * line.size

    def is_heading(self, line: PrintedLine) -> bool:
        return line.size >= self.size * _HEADING_SIZE and len(line.text) <= _LONGEST_HEADING


def join_lines(pages: Sequence[Page]) -> list[Joined]:
    """The paragraphs and headings of a document in reading order."""
    lines = [line for page in pages for line in page.lines]
    if not lines:
        return []
    measure = _measure(lines)
    groups = list(_groups(lines, measure))
    levels, title = _levels(groups, measure)
    return [_joined(group, measure, levels, is_title=group is title) for group in groups]


def _groups(lines: Iterable[PrintedLine], measure: _Measure) -> Iterator[list[PrintedLine]]:
    group: list[PrintedLine] = []
    for line in lines:
        if group and not _goes_on(group, line, measure):
            yield group
            group = []
        group.append(line)
    if group:
        yield group


def _goes_on(group: Sequence[PrintedLine], line: PrintedLine, measure: _Measure) -> bool:
    """True when a line belongs to the paragraph before it."""
    before = group[-1]
    if abs(line.size - before.size) > before.size * _SAME_SIZE or line.page > before.page + 1:
        return False
    if line.page == before.page and not _is_near(before, line, measure):
        return False
    if measure.is_heading(line):
        alike = line.page == before.page and line.is_bold == before.is_bold
        alike = alike and abs(line.size - before.size) < _HEADING_STEP
        return alike and _heading_goes_on(before, line, measure)
    if measure.is_indented(line) or not (measure.is_full(before) or measure.has_no_room(before, line.text)):
        return False
    return measure.has_indents or _MARK.match(line.text) is None


def _heading_goes_on(before: PrintedLine, line: PrintedLine, measure: _Measure) -> bool:
    """True when two lines are one heading; where the first had room left, only if they stand close."""
    gap = before.bottom - line.bottom
    has_room = not (measure.is_full(before) or measure.has_no_room(before, line.text))
    if has_room and gap > _GAP_IN_HEADING * max(measure.distance * line.size / measure.size, line.size):
        return False
    return _MARK.match(line.text) is None and not before.text.endswith(_CLOSED[:1])


def _is_near(before: PrintedLine, line: PrintedLine, measure: _Measure) -> bool:
    """True when two lines stand as close as the lines of one paragraph do; further up means another column."""
    gap = before.bottom - line.bottom
    if gap < -before.size:
        return True
    allowed = _WIDE_GAP if measure.has_indents else _WIDE_GAP_WITHOUT_INDENTS
    return gap <= allowed * measure.distance * max(line.size / measure.size, 1.0)


def _joined(group: Sequence[PrintedLine], measure: _Measure, levels: dict[float, int], *, is_title: bool) -> Joined:
    text = ""
    for line in group:
        gap = gap_after(text) if measure.is_heading(line) else ""
        text = text + gap + line.text if gap else join(text, line.text)
    level = levels.get(_rounded(group[0].size), 0) if measure.is_heading(group[0]) and not is_title else 0
    return Joined(text, group[0].page, level, is_title or all(line.is_bold for line in group), is_title)


def _levels(
    groups: Sequence[Sequence[PrintedLine]], measure: _Measure
) -> tuple[dict[float, int], Sequence[PrintedLine]]:
    """Level of each size of heading, and the title: the one heading of the largest size, if it opens the document."""
    headings = [group for group in groups if measure.is_heading(group[0])]
    sizes = sorted({_rounded(group[0].size) for group in headings}, reverse=True)
    title: Sequence[PrintedLine] = ()
    if len(sizes) > 1:
        largest = [group for group in headings if _rounded(group[0].size) == sizes[0]]
        if len(largest) == 1 and largest[0][0].page <= 2:
            title = largest[0]
            sizes = sizes[1:]
    return {size: min(level, 4) for level, size in enumerate(sizes, 1)}, title


def _measure(lines: Sequence[PrintedLine]) -> _Measure:
    weights: Counter[float] = Counter()
    for line in lines:
        weights[_rounded(line.size)] += len(line.text)
    size = weights.most_common(1)[0][0] or 1.0
    body = [line for line in lines if abs(line.size - size) <= size * _SAME_SIZE] or list(lines)
    left = tuple(_margin([line.left for line in half], 1) for half in _halves(body))
    right = tuple(_margin([line.right for line in half], -1) for half in _halves(body))
    indented = sum(1.2 * size < line.left - left[line.page % 2] < 3.5 * size for line in body)
    measure = _Measure((left[0], left[1]), (right[0], right[1]), size, 0.0, indented * 30 >= len(body) > 2)
    return replace(measure, distance=_distance(body, measure))


def _halves(lines: Sequence[PrintedLine]) -> tuple[Sequence[PrintedLine], Sequence[PrintedLine]]:
    """The lines of even and of odd pages, all of them where one half would be too few to measure by."""
    halves: defaultdict[int, list[PrintedLine]] = defaultdict(list)
    for line in lines:
        halves[line.page % 2].append(line)
    return tuple(halves[side] if len(halves[side]) >= 12 else lines for side in (0, 1))  # type: ignore[return-value]


def _margin(places: Sequence[float], direction: int) -> float:
    """The outermost place where several lines begin (`direction` 1) or end (-1)."""
    counts = Counter(round(place / _STEP) for place in places)
    needed = max(2.0, len(places) * 0.04) if len(places) > 4 else 1.0
    common = [step for step, count in counts.items() if count + counts[step + 1] + counts[step - 1] >= needed]
    steps = common or list(counts)
    return (min(steps) if direction > 0 else max(steps)) * _STEP


def _distance(body: Sequence[PrintedLine], measure: _Measure) -> float:
    """The usual distance between two lines of a paragraph: what follows a full line mostly belongs to the same."""
    size = measure.size
    gaps = [
        (first.bottom - second.bottom, measure.is_full(first))
        for first, second in pairwise(body)
        if first.page == second.page and 0.8 * size < first.bottom - second.bottom < 4 * size
    ]
    within = [gap for gap, is_full in gaps if is_full] or [gap for gap, _ in gaps]
    return median(within) if within else 1.5 * size


def _rounded(size: float) -> float:
    return round(size * 2) / 2
