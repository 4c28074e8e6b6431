"""What is known of a document before it is split: its lines, marks, section headings, contents and declared count."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from app.domain.case import SectionKind
from app.importer.contents import Contents, Entry, find_contents
from app.importer.headings import SectionHeading, SectionWords
from app.importer.leads import title_span
from app.importer.lines import Line, squeeze
from app.importer.numbering import TABLE_ROW, Marker, marker
from app.text.fold import fold

_ORDER = {
    SectionKind.OVERVIEW: 0,
    SectionKind.BACKGROUND: 1,
    SectionKind.MEASURES: 2,
    SectionKind.RESULTS: 3,
    SectionKind.LESSONS: 4,
    SectionKind.NEXT_STEPS: 5,
}


@dataclass(frozen=True, slots=True)
class Outline:
    """A document as the readings see it.  All tuples run parallel to `lines`; positions are offsets in them.

    `cycles` are the positions of the section headings at which the order background, measures, results … begins
    anew: where each case of a regular document has its first heading.  `entries` are the rows of the contents list
    that stand once more in the body, by their squeezed words.
    """

    lines: tuple[Line, ...]
    marks: tuple[Marker | None, ...]
    kinds: tuple[SectionKind | None, ...]
    repeats: tuple[int, ...]
    contents: Contents | None
    entries: dict[str, Entry]
    cycles: tuple[int, ...]

    def body(self) -> Iterator[int]:
        """The positions that are not in the list of contents."""
        for position in range(len(self.lines)):
            if self.contents is None or not self.contents.first <= position <= self.contents.last:
                yield position


def make_outline(lines: Sequence[Line], words: SectionWords) -> Outline:
    """Look at every line once."""
    contents = find_contents(lines)
    headings = [words.heading(line) for line in lines]
    kinds = tuple(heading.kind if heading else None for heading in headings)
    counts = Counter(line.squeezed for line in lines)
    listed = range(contents.first, contents.last + 1) if contents else range(0)
    return Outline(
        lines=tuple(lines),
        marks=tuple(_row_mark(line) or marker(line) for line in lines),
        kinds=kinds,
        repeats=tuple(counts[line.squeezed] for line in lines),
        contents=contents,
        entries={entry.squeezed: entry for entry in contents.entries if entry.recurs} if contents else {},
        cycles=tuple(_cycles([None if position in listed else heading for position, heading in enumerate(headings)])),
    )


def _row_mark(line: Line) -> Marker | None:
    """The mark of a row that may be a case: its words begin with the cell that names it."""
    if not line.column:
        return None
    start, _ = title_span(line, None)
    return Marker(TABLE_ROW, 0, start) if start < len(line.text) else None


def _cycles(headings: Sequence[SectionHeading | None]) -> Iterator[int]:
    """Where a heading comes again, or the order goes back to a kind that was there.

    An overview (关键词, 要旨) stands before or behind the rest, so only its own words tell that it comes again.
    """
    words: set[str] = set()
    kinds: set[SectionKind] = set()
    before = -1
    for position, heading in enumerate(headings):
        if heading is None:
            continue
        order, plain = _ORDER[heading.kind], squeeze(fold(heading.heading))
        back = heading.kind is not SectionKind.OVERVIEW and heading.kind in kinds and order < before
        if not words or plain in words or back:
            yield position
            words, kinds = set(), set()
        words.add(plain)
        kinds.add(heading.kind)
        before = order
