"""Competing readings of a document: each says at which lines its cases begin.

A reading follows one family of marks through the whole document, in the order of its numbers.  Where a family is used
for cases and for sections alike, the chain of numbers with the most title-like lines is taken; where numbers begin
anew under numbered groups, one chain for each group.  Documents without numbers are read by markup, by the place names
that titles begin with, or by the section headings that recur.  `weighing` chooses.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from app.importer.leads import title_span
from app.importer.lines import BOLD
from app.importer.numbering import (
    ARABIC_BARE,
    MARKUP,
    UNNUMBERED,
    counts_cases,
)
from app.importer.outline import Outline
from app.importer.shapes import below_heading, may_be_title, titles_by_shape
from app.text.places import Gazetteer

GROUP_ONLY = frozenset("第" + unit for unit in "章节部条批类组编")
_BODY_OF_STATE = re.compile(
    r"(?:国网|人行|中国人民银行|国家|全国|全省|全市|我省|我市|省|市|区|县|州|自治区)?[\u4e00-\u9fff]{0,14}?"
    r"(?:法院|检察院|海关|公司|银行|管委会|税务局|[\u4e00-\u9fff]厅|[\u4e00-\u9fff]局|[\u4e00-\u9fff]委|中心|分行|支行|中支|总队|支队|大队|海事局)"
)
_SMALL_PLACE = re.compile(r"[\u4e00-\u9fff]{1,7}(?:市|区|县|旗|州|街道|镇|乡|村|社区|园区|新城|新区)\s*:")
"""沙坝镇: no list holds every town, so the colon must say it."""
_LEADING_LEVEL = re.compile(r"(?:省|市|区|县|州|自治区)(?!场|域|值|内|委)[\u4e00-\u9fff]")
_SENTENCE_INSIDE = re.compile(r"[。;!?](?!$)")
_LONGEST_TITLE = 80
_COST_OF_GAP = 2.0
_TIMES_OF_A_HEADING = 3
_WIDEST_GAP = 2
"""A number that is damaged or missing may be passed over."""


@dataclass(frozen=True, slots=True)
class Start:
    """A line where a case may begin: its position, its number, and how much it looks like a title."""

    position: int
    number: int
    merit: float


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read the document: the family of marks, where cases begin, and the numbered groups above them."""

    family: str
    starts: tuple[Start, ...]
    groups: tuple[int, ...] = ()

    @property
    def positions(self) -> tuple[int, ...]:
        """The positions of the lines where cases begin."""
        return tuple(start.position for start in self.starts)


@dataclass(frozen=True, slots=True)
class _Link:
    start: Start
    total: float
    before: _Link | None


def all_readings(outline: Outline, gazetteer: Gazetteer) -> tuple[Reading, ...]:
    """Every reading that finds at least one case, in no order."""
    families = _by_family(outline, gazetteer)
    readings = [
        Reading(family, chain(starts, _cost_of_gap(family)))
        for family, starts in families.items()
        if family not in GROUP_ONLY
    ]
    readings += _grouped(families)
    readings += _anew(outline, families)
    readings += _unnumbered(outline, gazetteer)
    return tuple(reading for reading in readings if reading.starts)


def _cost_of_gap(family: str) -> float:
    return _LEAST if counts_cases(family) else _COST_OF_GAP


def chain(starts: Iterable[Start], cost: float = _COST_OF_GAP) -> tuple[Start, ...]:
    """The sequence of rising numbers with the highest sum of merits; it begins at 1 unless the document does not.

    A second volume goes on with the numbers of the first.  Each number that is missing costs `cost`.
    """
    best: dict[int, _Link] = {}
    for start in starts:
        before = _before(best, start.number, cost)
        gap = start.number - before.start.number - 1 if before else min(start.number - 1, _WIDEST_GAP)
        total = start.merit - gap * cost + (before.total if before else 0.0)
        if start.number not in best or total > best[start.number].total:
            best[start.number] = _Link(start, total, before)
    link = max(best.values(), key=lambda found: found.total, default=None)
    if link is None or link.total <= 0:
        return ()
    links: list[Start] = []
    while link is not None:
        links.append(link.start)
        link = link.before
    return tuple(reversed(links))


def begins_like_title(words: str, gazetteer: Gazetteer) -> bool:
    """True when the words begin with a place or a body, as titles of cases do."""
    words = words.lstrip("[【")
    if any(mention.offset == 0 for mention in gazetteer.mentions(words[:12])):
        return True
    return any(form.match(words[:18]) for form in (_LEADING_LEVEL, _BODY_OF_STATE, _SMALL_PLACE))


def _before(best: dict[int, _Link], number: int, cost: float) -> _Link | None:
    links = [best[other] for other in range(max(number - _WIDEST_GAP, 1), number) if other in best]
    link = max(links, key=lambda link: link.total - (number - link.start.number - 1) * cost, default=None)
    if link is not None and link.total < -_COST_OF_GAP * link.start.number:
        # Better to begin here, with the numbers before it missing.
        return None
    return link


def _by_family(outline: Outline, gazetteer: Gazetteer) -> dict[str, list[Start]]:
    families: defaultdict[str, list[Start]] = defaultdict(list)
    for position in outline.body():
        mark = outline.marks[position]
        if mark is not None and not mark.is_bullet:
            families[mark.family].append(Start(position, mark.number, _merit(outline, position, gazetteer)))
    return dict(families)


def _merit(outline: Outline, position: int, gazetteer: Gazetteer) -> float:
    """From -6, surely no title, to 3: how much a line looks like the title of a case."""
    line, mark = outline.lines[position], outline.marks[position]
    if outline.kinds[position] is not None:
        return _SURELY_NO_TITLE
    start, end = title_span(line, mark)
    words = line.folded[start:end].strip()
    if not words:
        return _merit_of_bare_mark(outline, position, gazetteer)
    if len(words) > _LONGEST_TITLE or (_SENTENCE_INSIDE.search(words) and line.is_prose):
        return -3.0
    if line.column:
        return 2.0
    # A paragraph opens with a short sentence far more often than a case does.
    merit = 1.0 if end == len(line.text) else 1.0 - _RUN_IN_TITLE
    return merit + _merit_of_words(outline, position, words, gazetteer)


def _merit_of_words(outline: Outline, position: int, words: str, gazetteer: Gazetteer) -> float:
    """What the words of a possible title, and how often they come, say for it or against it."""
    mark = outline.marks[position]
    merit = 0.0
    if words.endswith((";", ":")) or len(words) < _SHORTEST_TITLE:
        merit -= 2.0
    if mark is not None and mark.family == ARABIC_BARE and words.endswith("。"):
        merit -= 1.5
    if outline.repeats[position] >= 3:
        merit -= 3.0
    if begins_like_title(words, gazetteer):
        merit += 1.5
    if mark is not None and counts_cases(mark.family):
        merit += 1.0
    return merit


_SHORTEST_TITLE = 5
_RUN_IN_TITLE = 1.5
_LEAST = 0.1
_SURELY_NO_TITLE = -6.0


def _merit_of_bare_mark(outline: Outline, position: int, gazetteer: Gazetteer) -> float:
    """A mark alone on its line: its title must stand on the next."""
    following = position + 1
    if following >= len(outline.lines) or outline.kinds[following] is not None or outline.lines[following].is_prose:
        return -2.0
    return 2.5 if begins_like_title(outline.lines[following].folded, gazetteer) else 1.0


def _grouped(families: dict[str, list[Start]]) -> Iterator[Reading]:
    """Readings in which the numbers of one family begin anew under each mark of another."""
    for group_family, positions in _groups(families):
        for family, starts in families.items():
            beginnings = sum(start.number == 1 for start in starts)
            is_part = family in GROUP_ONLY and group_family not in GROUP_ONLY
            if family == group_family or is_part or beginnings < 2:
                continue
            found = _chains_between([_run_in(start) for start in starts], positions)
            merits = {start.position: start.merit for start in starts}
            if found:
                yield Reading(family, tuple(replace(start, merit=merits[start.position]) for start in found), positions)


def _groups(families: dict[str, list[Start]]) -> Iterator[tuple[str, tuple[int, ...]]]:
    """The marks that may stand over cases: each family's chain, and parts that begin anew under greater parts."""
    chains: dict[str, tuple[int, ...]] = {}
    for family, starts in families.items():
        likely = [replace(start, merit=0.5) for start in starts if start.merit > _SURELY_NO_TITLE]
        found = tuple(start.position for start in chain(likely))
        if len(found) >= 2:
            chains[family] = found
            yield family, found
    for greater, above in chains.items():
        for family, chained in chains.items():
            if family != greater and {family, greater} <= GROUP_ONLY:
                likely = [replace(start, merit=0.5) for start in families[family]]
                anew = _chains_between(likely, above)
                if len(anew) > len(chained):
                    yield family, tuple(start.position for start in anew)


def _run_in(start: Start) -> Start:
    """The start with the merit at which a title that its text follows counts in a chain, brief as the chain may be."""
    return replace(start, merit=_LEAST) if 1.0 - _RUN_IN_TITLE <= start.merit <= 0 else start


def _chains_between(starts: Sequence[Start], groups: Sequence[int]) -> tuple[Start, ...]:
    """One chain for each group, in one pass over the starts."""
    found: list[Start] = []
    here = 0
    for first, end in pairwise((*groups, 2**62)):
        inside: list[Start] = []
        while here < len(starts) and starts[here].position < end:
            if starts[here].position > first:
                inside.append(starts[here])
            here += 1
        found += chain(inside)
    return tuple(found)


def _anew(outline: Outline, families: dict[str, list[Start]]) -> Iterator[Reading]:
    """Readings in which a family that counts cases begins anew without a numbered group: below the title of a batch."""
    for family, starts in families.items():
        firsts = [start.position for start in starts if start.number == 1 and start.merit > 0]
        if not counts_cases(family) or len(firsts) < 2:
            continue
        found = _chains_between(starts, [first - 1 for first in firsts])
        groups = [_topmost(outline, first) for first in firsts]
        if len(found) >= 2 * len(firsts) and all(group < first for group, first in zip(groups, firsts, strict=True)):
            yield Reading(family, found, tuple(groups))


def _topmost(outline: Outline, first: int) -> int:
    """The topmost of the short lines right above a position; the position itself when there is none."""
    while first and may_be_title(outline, first - 1) and outline.marks[first - 1] is None:
        first -= 1
    return first


def _unnumbered(outline: Outline, gazetteer: Gazetteer) -> Iterator[Reading]:
    body = tuple(outline.body())
    bullets = Counter(mark.family for position in body if (mark := outline.marks[position]) and mark.is_bullet)
    for family in bullets:
        positions = [at for at in body if (mark := outline.marks[at]) and mark.family == family]
        yield _counted(family, outline, positions, gazetteer)
    for level in range(1, BOLD + 1):
        positions = [position for position in body if outline.lines[position].level == level]
        if len(positions) > 2 and _only_first_touches(positions):
            positions = positions[1:]
        yield _counted(MARKUP, outline, positions, gazetteer)
    yield _counted(UNNUMBERED, outline, list(_titles_above_cycles(outline)), gazetteer)
    yield _counted(UNNUMBERED, outline, list(_titles_by_place(outline, body, gazetteer)), gazetteer)
    for positions, groups in titles_by_shape(outline, body):
        yield replace(_counted(UNNUMBERED, outline, positions, gazetteer), groups=tuple(groups))


def _only_first_touches(positions: Sequence[int]) -> bool:
    """True when text stands below every line but the first: that one is the title of the whole."""
    return [after - before == 1 for before, after in pairwise(positions)] == [True, *[False] * (len(positions) - 2)]


def _counted(family: str, outline: Outline, positions: Sequence[int], gazetteer: Gazetteer) -> Reading:
    merits = ((position, _merit(outline, position, gazetteer)) for position in positions)
    kept = [(position, merit) for position, merit in merits if merit > 0]
    return Reading(family, tuple(Start(position, number, merit) for number, (position, merit) in enumerate(kept, 1)))


def _titles_above_cycles(outline: Outline) -> Iterator[int]:
    """The topmost of the short lines that stand above a case's first section heading, past its opening paragraphs."""
    floor = -1
    found: list[tuple[int, int]] = []
    for cycle in outline.cycles:
        position = cycle - 1
        while position > floor and cycle - position <= _OPENING and outline.lines[position].is_prose:
            position -= 1
        if position > floor and may_be_title(outline, position):
            last = position
            while position - 1 > floor and may_be_title(outline, position - 1):
                position -= 1
            found.append((position, last))
        floor = cycle
    highest = max((last - first for first, last in found[1:]), default=_HIGHEST) + 1
    for number, (first, last) in enumerate(found):
        yield first if number else below_heading(outline, range(first, last + 1), highest)


_OPENING = 3
_HIGHEST = 3


def _titles_by_place(outline: Outline, body: Sequence[int], gazetteer: Gazetteer) -> Iterator[int]:
    """Short lines that begin with a place or body and stand above a paragraph."""
    for position, following in pairwise(body):
        line = outline.lines[position]
        mark = outline.marks[position]
        unnumbered = mark is None or mark.is_bullet
        if unnumbered and may_be_title(outline, position) and len(line.folded) >= _SHORTEST_TITLE:
            text = outline.lines[following]
            heading = outline.kinds[following] is not None or outline.repeats[following] >= _TIMES_OF_A_HEADING
            below = text.is_prose or text.is_finished or heading
            if below and begins_like_title(line.folded, gazetteer):
                yield position
