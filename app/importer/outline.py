"""What is known of a document before it is split: its lines, marks, section headings, contents and declared count."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from app.domain.case import SectionKind
from app.importer.contents import Contents, Entry, find_contents
from app.importer.headings import SectionWords
from app.importer.lines import Line
from app.importer.numbering import Marker, marker

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
        marks=tuple(marker(line) for line in lines),
        kinds=kinds,
        repeats=tuple(counts[line.squeezed] for line in lines),
        contents=contents,
        entries={entry.squeezed: entry for entry in contents.entries if entry.recurs} if contents else {},
        cycles=tuple(_cycles([None if position in listed else kind for position, kind in enumerate(kinds)])),
    )


def _cycles(kinds: Sequence[SectionKind | None]) -> Iterator[int]:
    before = len(_ORDER)
    for position, kind in enumerate(kinds):
        if kind is None:
            continue
        if _ORDER[kind] <= before:
            yield position
        before = _ORDER[kind]
