"""Paragraphs of a slide: how large they can be, where they are cut for want of room, and where their lines stand."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from app.domain.slides import Point, Slide, SlideRun
from app.presenting.lines import Line, Measure, broken
from app.presenting.page import LINE_STEP, PARAGRAPH_GAP, SPLIT_SIZE, Area, mark_width, point_sizes
from app.presenting.pieces import Style, TextLine, Tone, set_lines

_LEAST_LINES = 2
"""Of a paragraph that is cut: what stays on either side, where it has as many."""
_STEPS = 12
"""In how many steps the pages are made even."""
_TOLERANCE = 0.01


@dataclass(frozen=True, slots=True)
class _Atom:
    """A paragraph at a size: its lines."""

    point: Point
    lines: tuple[Line, ...]


def size_of(slide: Slide, area: Area, measure: Measure) -> float:
    """The largest size at which all points fit; 0 when they fit at none."""
    return next((size for size in point_sizes(slide.kind) if height_of(slide, area, size, measure) <= area.height), 0.0)


def height_of(slide: Slide, area: Area, size: float, measure: Measure) -> float:
    """How high the points of a slide are at a size."""
    atoms = _atoms(slide, area.width, size, measure)
    lines = sum(len(atom.lines) for atom in atoms)
    return lines * size * LINE_STEP + max(len(atoms) - 1, 0) * size * PARAGRAPH_GAP


def split(slide: Slide, first: Area, further: Area, measure: Measure) -> tuple[tuple[Point, ...], ...]:
    """The points of pages that each find room at `SPLIT_SIZE`, filled evenly; `first` is the area of the first page."""
    atoms = _atoms(slide, further.width, SPLIT_SIZE, measure)
    pages = _filled(atoms, first.height, further.height)
    count = len(pages)
    for step in range(1, _STEPS):
        share = step / _STEPS
        even = _filled(atoms, first.height * share, further.height * share)
        if len(even) == count and share * further.height > 3 * _LEAST_LINES * SPLIT_SIZE * LINE_STEP:
            return even
    return pages


def point_lines(slide: Slide, area: Area, measure: Measure) -> Iterator[TextLine]:
    """The lines of the points below one another, each behind its mark."""
    size, top = slide.size, area.top
    indent = mark_width(slide, size)
    for atom in _atoms(slide, area.width, size, measure):
        step = atom.point.step
        style = Style(size, LINE_STEP, Tone.FAINT if atom.point.faint else Tone.TEXT, step=step)
        if atom.point.mark:
            mark = (SlideRun(atom.point.mark, bold=True),)
            yield from set_lines((mark,), area.left, top, Style(size, LINE_STEP, Tone.ACCENT, step=step), measure)
        yield from set_lines(atom.lines, area.left + indent, top, style, measure)
        top += len(atom.lines) * style.height + size * PARAGRAPH_GAP


def from_first_step(points: Sequence[Point]) -> tuple[Point, ...]:
    """The points with steps that begin at 0: the first of a page is there from the start."""
    first = min((point.step for point in points), default=0)
    return tuple(replace(point, step=point.step - first) for point in points)


def _atoms(slide: Slide, width: float, size: float, measure: Measure) -> tuple[_Atom, ...]:
    room = width - mark_width(slide, size)
    return tuple(_Atom(point, broken(point.runs, size, room, measure)) for point in slide.points)


def _filled(atoms: Sequence[_Atom], first: float, further: float) -> tuple[tuple[Point, ...], ...]:
    """Pages filled one after the other, paragraphs cut only where they do not find room whole on the next page either."""
    height, gap = SPLIT_SIZE * LINE_STEP, SPLIT_SIZE * PARAGRAPH_GAP
    pages: list[list[Point]] = [[]]
    left = first
    waiting = list(reversed(atoms))
    while waiting:
        atom = waiting.pop()
        space = left - (gap if pages[-1] else 0.0)
        room = int((space + _TOLERANCE) / height)
        if len(atom.lines) <= room:
            pages[-1].append(atom.point)
            left = space - len(atom.lines) * height
            continue
        here = _lines_here(atom, room, whole=int((further + _TOLERANCE) / height), is_empty=not pages[-1])
        if here:
            head, tail = _cut(atom, here)
            pages[-1].append(head.point)
            waiting.append(tail)
        else:
            waiting.append(atom)
        pages.append([])
        left = further
    return tuple(tuple(page) for page in pages if page)


def _lines_here(atom: _Atom, room: int, *, whole: int, is_empty: bool) -> int:
    """How many lines of a paragraph that does not find room stay on this page; `whole` is the lines of a whole page."""
    if is_empty:
        return max(room, 1)
    if len(atom.lines) <= whole // 2 or room < _LEAST_LINES:
        return 0
    return min(room, len(atom.lines) - _LEAST_LINES)


def _cut(atom: _Atom, lines: int) -> tuple[_Atom, _Atom]:
    """The first lines of a paragraph, and the rest, which has no mark."""
    return (
        _Atom(replace(atom.point, runs=_rejoined(atom.lines[:lines])), atom.lines[:lines]),
        _Atom(replace(atom.point, runs=_rejoined(atom.lines[lines:]), mark=""), atom.lines[lines:]),
    )


def _rejoined(lines: Sequence[Line]) -> tuple[SlideRun, ...]:
    """Lines as the runs of one paragraph again; between two words of Latin letters a blank comes back."""
    runs: list[SlideRun] = []
    for line in lines:
        before = runs[-1].text[-1:] if runs else ""
        after = line[0].text[:1] if line else ""
        if before.isascii() and after.isascii() and before.strip() and after.strip():
            runs.append(SlideRun(" ", line[0].bold))
        runs += line
    return _merged(runs)


def _merged(runs: Sequence[SlideRun]) -> tuple[SlideRun, ...]:
    merged: list[SlideRun] = []
    for run in runs:
        if merged and merged[-1].bold == run.bold:
            merged[-1] = SlideRun(merged[-1].text + run.text, run.bold)
        else:
            merged.append(run)
    return tuple(merged)
