"""Which reading of a document is the best: each is weighed by the evidence of the whole document."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise, takewhile
from math import log2
from statistics import median

from app.importer.contents import joined
from app.importer.declared import declared_count, is_of_another_kind, speaks_of_cases
from app.importer.leads import title_span
from app.importer.lines import SENTENCE_END, Line
from app.importer.numbering import ARABIC_BARE, counts_cases
from app.importer.outline import Outline
from app.importer.readings import Reading
from app.importer.split import IsGroupName

_LOOK_LIKE_TITLES, _MAY_BE_TITLES = 1.8, 1.0
_RIGHT_ABOVE = 0.5
_SHORTEST_BODY = 60
_THIN_BODY = 150


@dataclass(frozen=True, slots=True)
class Weighed:
    """A reading with its weight; `declared` is the number of cases that the lines before its first case speak of.

    `has_evidence` is true when something besides the numbering says that these are cases.
    """

    reading: Reading
    weight: float
    declared: int | None
    has_evidence: bool


def weigh_all(outline: Outline, readings: Sequence[Reading], is_group_name: IsGroupName) -> tuple[Weighed, ...]:
    """The readings that something speaks for, best first."""
    ends = _text_ends(outline)
    weighed = [weigh(outline, reading, ends, is_group_name) for reading in readings]
    return tuple(sorted((one for one in weighed if one.has_evidence), key=lambda one: -one.weight))


def weigh(outline: Outline, reading: Reading, ends: Sequence[int], is_group_name: IsGroupName) -> Weighed:
    """One reading against the document: `ends` are running totals of the length of its lines."""
    positions = reading.positions
    count = len(positions)
    preface = _preface(outline, positions[0])
    declared = declared_count(preface)
    announced = speaks_of_cases(preface)
    titles = sum(start.merit for start in reading.starts) / count
    listed = _share_in_contents(outline, positions)
    cycles = _fit(count, len(outline.cycles)) if len(outline.cycles) > 1 else 0.0
    weight = (
        titles
        + _lengths(outline, positions, ends)
        + 4 * cycles
        - 5 * _share_with_several_cycles(outline, positions)
        + _declared(count, declared)
        + 2 * _share_of_names(outline, reading.groups, is_group_name)
        - 4 * _share_left_in_brackets(outline, positions)
        - 2 * _share_of_names(outline, [at for at in positions if _in_brackets(outline.lines[at])], is_group_name)
        + 4 * listed
        - 4 * max(0.0, _preface_share(outline, positions[0], ends) - 0.2)
        + (1.5 if counts_cases(reading.family) else 0.0)
        + (1.0 if announced else 0.0)
        + (_RIGHT_ABOVE if speaks_of_cases(preface[-1:]) else 0.0)
        + min(2.0, log2(count) / 2)
        - (2.0 if count == 1 else 0.0)
        - 0.5 * _missing(reading)
    )
    other_kind = is_of_another_kind(preface or [outline.lines[at] for at in positions[:1] if count == 1])
    fits_declared = declared is not None and _fit(count, declared) > 0.5
    has_evidence = (
        counts_cases(reading.family)
        or fits_declared
        or listed > 0.5
        or (cycles > 0.5 and count > 1)
        or (titles >= _LOOK_LIKE_TITLES and not other_kind)
        or (titles >= _MAY_BE_TITLES and announced)
        or (titles >= _MAY_BE_TITLES and _has_leading_zeros(outline, reading) and not other_kind)
    )
    return Weighed(reading, weight, declared, has_evidence)


def _has_leading_zeros(outline: Outline, reading: Reading) -> bool:
    """True for 01, 02, 03: so features are numbered, never the paragraphs of a speech or plan."""
    written = [outline.lines[start.position].folded for start in reading.starts if start.number < 10]
    return reading.family == ARABIC_BARE and len(written) > 2 and all(line.startswith("0") for line in written)


def _share_of_names(outline: Outline, positions: Sequence[int], is_group_name: IsGroupName) -> float:
    """How many of the lines are nothing but the name of a place, a body or an indicator."""
    return sum(is_group_name(_words(outline, at)) for at in positions) / max(len(positions), 1)


def _words(outline: Outline, position: int) -> str:
    line, mark = outline.lines[position], outline.marks[position]
    return line.folded[mark.rest if mark else 0 :].strip("[]【】 ")


def _in_brackets(line: Line) -> bool:
    """True for 【获得电力】: a name alone in such brackets stands over cases, it is the title of none."""
    return line.text.startswith("【") and line.text.endswith("】")


def _share_left_in_brackets(outline: Outline, positions: Sequence[int]) -> float:
    """Of the lines in such brackets from the first title on, the share that is no title, where every title is one."""
    if not all(_in_brackets(outline.lines[at]) for at in positions):
        return 0.0
    below = range(positions[0], len(outline.lines))
    alike = sum(outline.kinds[at] is None and _in_brackets(outline.lines[at]) for at in below)
    return 1 - len(positions) / alike


def _fit(count: int, other: int) -> float:
    """1 when the two numbers agree, towards 0 the further they are apart."""
    return 1 - abs(count - other) / max(count, other)


def _declared(count: int, declared: int | None) -> float:
    if declared is None:
        return 0.0
    if count == declared:
        return 6.0
    # A document that is cut off holds fewer than it says; one that holds more is read wrongly.
    return 4 * _fit(count, declared) if count < declared else 2 * _fit(count, declared) - 2


def _lengths(outline: Outline, positions: Sequence[int], ends: Sequence[int]) -> float:
    """Pieces of hardly more than a title speak against a reading; brief ones do when no sentence stands in them."""
    bodies = [
        ends[end - 1] - ends[start] + _rest_of_line(outline, start)
        for start, end in pairwise((*positions, len(outline.lines)))
    ]
    told = [_has_sentence(outline, start, end) for start, end in pairwise((*positions, len(outline.lines)))]
    short = [body < _SHORTEST_BODY for body in bodies]
    bare = sum(is_short and not has for is_short, has in zip(short, told, strict=True))
    brief = sum(short) - bare
    return -(6 * bare + brief) / len(bodies) - (1.5 if median(bodies) < _THIN_BODY else 0.0)


def _has_sentence(outline: Outline, start: int, end: int) -> bool:
    """Whether a piece tells something below its title, or behind it in the same line."""
    if any(line.is_finished for line in outline.lines[start + 1 : end]):
        return True
    line = outline.lines[start]
    told = line.is_finished or (line.column > 0 and SENTENCE_END in line.folded)
    return _rest_of_line(outline, start) > 0 and told


def _rest_of_line(outline: Outline, position: int) -> int:
    """How much text follows a title in its own line."""
    line = outline.lines[position]
    return len(line.text) - title_span(line, outline.marks[position])[1]


def _share_with_several_cycles(outline: Outline, positions: Sequence[int]) -> float:
    """The share of pieces in which background, measures, results begin anew: such a piece holds several cases."""
    several = 0
    for start, end in pairwise((*positions, len(outline.lines))):
        several += bisect_left(outline.cycles, end) - bisect_right(outline.cycles, start) > 1
    return several / len(positions)


def _share_in_contents(outline: Outline, positions: Sequence[int]) -> float:
    if not outline.entries:
        return 0.0
    listed = sum(any(text in outline.entries for text in joined(outline.lines, position)) for position in positions)
    return _fit(listed, len(outline.entries)) * listed / len(positions) if listed else 0.0


def _preface(outline: Outline, first: int) -> list[Line]:
    """The lines before the first case, without the list of contents; at most the first hundred."""
    return [outline.lines[position] for position in takewhile(lambda other: other < first, outline.body())][:100]


def _preface_share(outline: Outline, first: int, ends: Sequence[int]) -> float:
    before = ends[first - 1] if first else 0
    if outline.contents and outline.contents.last < first:
        before -= ends[outline.contents.last] - (ends[outline.contents.first - 1] if outline.contents.first else 0)
    return before / max(ends[-1], 1)


def _missing(reading: Reading) -> int:
    if reading.groups:
        return 0
    return sum(max(after.number - before.number - 1, 0) for before, after in pairwise(reading.starts))


def _text_ends(outline: Outline) -> list[int]:
    total, ends = 0, []
    for line in outline.lines:
        total += len(line.folded)
        ends.append(total)
    return ends
