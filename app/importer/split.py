"""A reading cuts a document into pieces: one for each case, and what belongs to none.

Every line that is not blank belongs to exactly one piece or one part that is left out; blank lines between them are
nobody's.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from app.domain.draft import LeftOut
from app.importer.ending import find_ending
from app.importer.lines import BOLD, CELL_SEPARATOR, Line
from app.importer.numbering import TABLE_ROW
from app.importer.outline import Outline
from app.importer.readings import GROUP_ONLY, Reading
from app.importer.repair.adverts import RULE as ADVERT
from app.importer.titles import Title, read_title
from app.text.fold import fold

IsGroupName = Callable[[str], bool]
"""Whether words are the name of an indicator or a place: those stand over cases."""

_LONGEST_GROUP = 32
_GLUED = re.compile(r"(?<=[。!?])[^。!?;:,]{2,24}$")


@dataclass(frozen=True, slots=True)
class Piece:
    """The lines of one case, title first, and what the document says above it.

    `body` are the lines below the title.  `glued` is a heading of the next group that stands at the end of the last
    line of the body; it is cut from that line here, never in the document.
    """

    ordinal: int
    title: Title
    first_line: int
    last_line: int
    body: tuple[Line, ...]
    group: str = ""
    glued: str = ""


@dataclass(frozen=True, slots=True)
class Split:
    """What a reading makes of a document; `preface` are the lines before the first case, without contents."""

    pieces: tuple[Piece, ...]
    left_out: tuple[LeftOut, ...]
    preface: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class _Bounds:
    start: int
    end: int
    group: str = ""
    glued: str = ""


def split(outline: Outline, reading: Reading, is_group_name: IsGroupName) -> Split:
    """Cut the document at the starts of a reading."""
    bounds, headings = _bounds(outline, reading, is_group_name)
    last = bounds[-1]
    titles = [read_title(outline, bound.start, bound.end) for bound in bounds]
    # A title that its own line goes on from has text already.
    ending = find_ending(outline, titles[-1].end + (0 if titles[-1].inside else 1), last.end)
    if ending is not None:
        bounds[-1] = replace(last, end=ending.end)
    pieces = [
        _piece(outline, ordinal, bound, title)
        for ordinal, (bound, title) in enumerate(zip(bounds, titles, strict=True), 1)
    ]
    reasons = _reasons(outline, bounds, headings)
    if ending is not None:
        reasons |= dict.fromkeys(range(ending.end, last.end), ending.why)
    return Split(
        tuple(_with_listed_groups(outline, pieces)),
        tuple(_left_out(outline.lines, reasons, headings)),
        tuple(outline.lines[position] for position, why in reasons.items() if why == "preface"),
    )


def _bounds(outline: Outline, reading: Reading, is_group_name: IsGroupName) -> tuple[list[_Bounds], frozenset[int]]:
    """Start and end of each case, the heading above it, and the positions of the headings that stand alone."""
    starts = reading.positions
    headings = sorted(_group_headings(outline, reading, is_group_name))
    stops = sorted(
        [*headings, *_ends_of_all(outline, reading), *([outline.contents.first] if outline.contents else [])]
    )
    glued = _glued_headings(outline, starts, frozenset(headings), is_group_name)
    bounds: list[_Bounds] = []
    group = ""
    for here, start in enumerate(starts):
        end = starts[here + 1] if here + 1 < len(starts) else len(outline.lines)
        above = bisect_left(headings, start)
        if above and headings[above - 1] > (starts[here - 1] if here else -1):
            # A name that stands over every case says nothing of one.
            shared = len(starts) > 2 and outline.repeats[headings[above - 1]] == len(starts)
            group = "" if shared else _words(outline, headings[above - 1])
        elif here and starts[here - 1] in glued:
            group = glued[starts[here - 1]]
        stop = bisect_left(stops, start)
        inside = stops[stop] if stop < len(stops) and stops[stop] < end else end
        bounds.append(_Bounds(start, inside, group, glued.get(start, "")))
    return bounds, frozenset(headings)


def _ends_of_all(outline: Outline, reading: Reading) -> Iterator[int]:
    """Where below the last start the cases are over: the table ends, or the part of the document that holds them does."""
    last = reading.positions[-1]
    below = range(last + 1, len(outline.lines))
    if reading.family == TABLE_ROW:
        yield from (at for at in below if CELL_SEPARATOR not in outline.lines[at].text)
        return
    yield from (at for at in reading.groups if at > last)
    above = {mark.family: mark.number for mark in outline.marks[: reading.positions[0]] if mark is not None}
    inside = {mark.family for mark in outline.marks[reading.positions[0] : last + 1] if mark is not None}
    for at in below:
        mark = outline.marks[at]
        if mark is not None and mark.family not in inside and above.get(mark.family) == mark.number - 1 > 0:
            yield at


def _reasons(outline: Outline, bounds: Sequence[_Bounds], headings: frozenset[int]) -> dict[int, str]:
    """Why each position that is in no case stands outside, in order."""
    reasons: dict[int, str] = {}
    listed = range(outline.contents.first, outline.contents.last + 1) if outline.contents else range(0)
    position = 0
    for bound in (*bounds, _Bounds(len(outline.lines), len(outline.lines))):
        for outside in range(position, bound.start):
            kind = "preface" if position == 0 and outside not in headings else "heading"
            reasons[outside] = "contents" if outside in listed else kind
        position = bound.end
    return reasons


def with_lines(parts: Iterable[LeftOut], others: Iterable[LeftOut]) -> tuple[LeftOut, ...]:
    """All parts in order of their lines; of the others those that no part holds, and neighbours of them are one part."""
    joined: list[LeftOut] = []
    for part in sorted((*parts, *others), key=lambda part: part.first):
        if joined and part.last <= joined[-1].last:
            continue
        if joined and part.why == joined[-1].why == ADVERT and part.first == joined[-1].last + 1:
            joined[-1] = replace(joined[-1], last=part.last)
        else:
            joined.append(part)
    return tuple(joined)


def _left_out(lines: Sequence[Line], reasons: Mapping[int, str], headings: frozenset[int]) -> Iterator[LeftOut]:
    """Neighbours with one reason as one part; each heading begins a part of its own."""
    part: LeftOut | None = None
    previous = -2
    for position in sorted(reasons):
        number, why = lines[position].number, reasons[position]
        if part is not None and position == previous + 1 and why == part.why and position not in headings:
            part = replace(part, last=number)
        else:
            if part is not None:
                yield part
            part = LeftOut(number, number, why)
        previous = position
    if part is not None:
        yield part


def _group_headings(outline: Outline, reading: Reading, is_group_name: IsGroupName) -> list[int]:
    """Positions of lines that stand over cases: the marks of the reading's groups, or short lines above titles."""
    if reading.groups:
        last = reading.positions[-1]
        groups = [at for at in reading.groups if at < last]
        greater = [at - 1 for at in groups if at > reading.positions[0] and _counts_parts(outline, at - 1)]
        return [*groups, *(at for at in greater if at not in groups and not outline.lines[at].is_prose)]
    if reading.family == TABLE_ROW:
        return _rows_of_one_cell(outline, reading)
    positions = reading.positions
    starts = frozenset(positions)
    masthead = [start - 1 for start in positions if start > 0 and outline.repeats[start - 1] == len(positions)]
    if len(masthead) == len(positions) > 2 and len({outline.lines[at].squeezed for at in masthead}) == 1:
        return masthead
    marked_up = _higher_headings(outline, reading)
    if marked_up:
        return marked_up
    above = [start - 1 for start in positions if start > 0 and start - 1 not in starts]
    likely = [at for at in above if _may_be_group(outline, at, reading.family, positions[0])]
    named = [at for at in likely if _counts_parts(outline, at) or is_group_name(_words(outline, at))]
    return likely if named and len(likely) >= 2 else named


def _rows_of_one_cell(outline: Outline, reading: Reading) -> list[int]:
    """Rows, or lines between tables, that hold nothing but a name."""
    rows = range(max(reading.positions[0] - 1, 0), reading.positions[-1])
    alone = [
        at
        for at in rows
        if CELL_SEPARATOR not in outline.lines[at].text and len(outline.lines[at].folded) <= _LONGEST_GROUP
    ]
    return alone if len(alone) >= 2 or (alone and alone[0] > reading.positions[0]) else []


def _counts_parts(outline: Outline, position: int) -> bool:
    """True for 第一章, 第二部分: marks that never stand before a case."""
    mark = outline.marks[position]
    return mark is not None and mark.family in GROUP_ONLY


def _higher_headings(outline: Outline, reading: Reading) -> list[int]:
    """Headings of a higher level than those of the cases; above the first case only the nearest, if others follow."""
    levels = {outline.lines[position].level for position in reading.positions}
    if len(levels) != 1 or not 1 < min(levels) <= BOLD:
        return []
    first, last, level = reading.positions[0], reading.positions[-1], min(levels)
    higher = [
        at
        for at in outline.body()
        if at < last
        and 0 < outline.lines[at].level < level
        and outline.kinds[at] is None
        and not outline.lines[at].is_prose
    ]
    between = [at for at in higher if at > first]
    return [*[at for at in higher if at < first][-1:], *between] if between else []


def _may_be_group(outline: Outline, position: int, family: str, starts_at: int) -> bool:
    line, mark = outline.lines[position], outline.marks[position]
    if mark is not None and mark.family == family:
        return False
    if outline.contents is not None and outline.contents.first <= position <= outline.contents.last:
        return False
    shaped = len(line.folded) <= _LONGEST_GROUP and not line.is_finished and not line.is_prose
    above = outline.lines[position - 1] if position else None
    first = position + 1 == starts_at
    return shaped and outline.kinds[position] is None and (above is None or above.is_finished or first)


def _glued_headings(
    outline: Outline, starts: Sequence[int], headings: frozenset[int], is_group_name: IsGroupName
) -> dict[int, str]:
    """Start of a case → the heading that stands at the end of its last paragraph."""
    found: dict[int, str] = {}
    if not headings:
        return found
    for start, following in pairwise(starts):
        last = outline.lines[following - 1]
        tail = _GLUED.search(last.folded) if following - 1 not in headings and following - 1 > start else None
        if tail and is_group_name(tail.group()):
            found[start] = last.text[tail.start() :]
    return found


def _piece(outline: Outline, ordinal: int, bound: _Bounds, title: Title) -> Piece:
    lines = list(outline.lines[bound.start : bound.end])
    body = lines[title.end - bound.start :]
    if title.inside:
        own = lines[title.end - bound.start - 1]
        body.insert(0, replace(own, text=own.text[title.inside :], folded=own.folded[title.inside :]))
    if bound.glued and body:
        kept = len(body[-1].text) - len(bound.glued)
        body[-1] = replace(body[-1], text=body[-1].text[:kept], folded=body[-1].folded[:kept])
    return Piece(ordinal, title, lines[0].number, lines[-1].number, tuple(body), bound.group, bound.glued)


def _with_listed_groups(outline: Outline, pieces: Sequence[Piece]) -> list[Piece]:
    """Carry over what only the list of contents says: the heading (a district, an indicator) above each title."""
    if outline.contents is None or any(piece.group for piece in pieces):
        return list(pieces)
    families = Counter(entry.mark.family for entry in outline.contents.entries if entry.recurs and entry.mark)
    group, groups = "", {}
    for entry in outline.contents.entries:
        if entry.recurs:
            groups[entry.squeezed] = group
        elif not (entry.mark and entry.mark.family in families):
            group = entry.words
    return [replace(piece, group=groups.get(_squeezed_title(piece), "")) for piece in pieces]


def _squeezed_title(piece: Piece) -> str:
    return Line(0, piece.title.published, fold(piece.title.published)).squeezed


def _words(outline: Outline, position: int) -> str:
    mark = outline.marks[position]
    words = outline.lines[position].text[mark.rest if mark else 0 :].strip("【】 \u3000")
    return words or outline.lines[position].text
