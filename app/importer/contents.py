"""The list of contents: where it stands, and what it says about each case.

It is told by its heading (目录), or by the fact that its short lines stand once more further down.  A list repeats
titles with other line breaks, so lines are compared without blanks.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from app.importer.lines import Line, squeeze
from app.importer.numbering import Marker, marker
from app.text.fold import fold

_HEADING = re.compile(r"[\[【(]?(?:(?:本书|本期|案例)?目录|目次|contents)[\]】)]?:?")
_LEADER = re.compile(
    r"(?:(?:[.．·•⋯…—\-_\s]{2,}|\s)[(（]?[Pp第]?\d{1,4}页?[)）]?|[(（][Pp第]?\d{1,4}页?[)）]|(?<!\d)\s*[/|]\s*[Pp]?\d{1,4})$"
)
_SUBTITLE = "--"
_LONGEST_ENTRY = 90
_FEWEST_ENTRIES = 3
_SHORTEST_TITLE = 5
_LONGEST_TITLE = 120
_LINES_OF_A_TITLE = 4
_LOOK_AT = 400
"""A list of contents begins within so many lines."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A row of the list: its line, its mark, its words as written without mark and page.

    `squeezed` is the words folded and without blanks; `recurs` tells whether they stand once more below the list.
    """

    line: Line
    mark: Marker | None
    words: str
    squeezed: str
    recurs: bool


@dataclass(frozen=True, slots=True)
class Contents:
    """A list of contents: `first` and `last` are positions in the sequence of lines, `entries` its rows."""

    first: int
    last: int
    entries: tuple[Entry, ...]


def find_contents(lines: Sequence[Line]) -> Contents | None:
    """The list of contents of a document, or None."""
    index = _Recurrence(lines)
    start = next((position for position, line in enumerate(lines[:_LOOK_AT]) if _is_heading(line)), None)
    if start is not None:
        end = _end_of_list(lines, start + 1, index)
        if end - start >= _FEWEST_ENTRIES:
            return _make(lines, start, end, start + 1, index)
    run = _recurring_run(lines, index)
    return _make(lines, run[0], run[1], run[0], index) if run else None


def _words(line: Line) -> str:
    """The words of a row as written, without its mark and page number."""
    mark = marker(line)
    return _LEADER.sub("", line.text[mark.rest if mark else 0 :]).strip()


def _key(line: Line) -> str:
    """The words of a row as they are compared."""
    return squeeze(fold(_words(line)))


def joined(lines: Sequence[Line], position: int) -> Iterator[str]:
    """The squeezed words of the line at `position` without its mark, then joined with the lines that follow.

    A subtitle in the line may be missing in the list, so the words before it are given as well.
    """
    mark = marker(lines[position])
    text = squeeze(lines[position].folded[mark.rest if mark else 0 :])
    yield text
    title, dash, _ = text.partition(_SUBTITLE)
    if dash and title:
        yield title
    for line in lines[position + 1 : position + _LINES_OF_A_TITLE]:
        text += line.squeezed
        yield text


class _Recurrence:
    """Answers whether words stand again at the beginning of a line below, over one or more lines."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self._positions: defaultdict[str, list[int]] = defaultdict(list)
        for position in range(len(lines)):
            for text in joined(lines, position):
                if len(text) > _LONGEST_TITLE:
                    break
                self._positions[text].append(position)

    def below(self, words: str, position: int) -> int | None:
        """The first position after `position` where the words stand, or None."""
        positions = self._positions.get(words, []) if len(words) >= _SHORTEST_TITLE else []
        place = bisect_right(positions, position)
        return positions[place] if place < len(positions) else None


def _is_heading(line: Line) -> bool:
    return _HEADING.fullmatch(line.squeezed) is not None


def _is_entry(line: Line) -> bool:
    return len(line.folded) <= _LONGEST_ENTRY and not line.folded.endswith(("。", ";", "!"))


def _end_of_list(lines: Sequence[Line], start: int, index: _Recurrence) -> int:
    """The position behind the last row: rows are short, and the list ends where its first case begins again."""
    return _without_headings(lines, start, _end_of_short_rows(lines, start, index), index)


def _end_of_short_rows(lines: Sequence[Line], start: int, index: _Recurrence) -> int:
    stop = len(lines)
    for position in range(start, min(len(lines), start + 20_000)):
        if position >= stop or not _is_entry(lines[position]):
            return position
        again = index.below(_key(lines[position]), position)
        if again is not None:
            stop = min(stop, again)
    return stop


def _without_headings(lines: Sequence[Line], start: int, end: int, index: _Recurrence) -> int:
    """The position behind the last row that stands once more or has a page: short lines below it head the first case."""
    for position in range(end - 1, max(start, end - _LINES_OF_A_TITLE) - 1, -1):
        if _LEADER.search(lines[position].text) or index.below(_key(lines[position]), end - 1) is not None:
            return position + 1
    return end


def _recurring_run(lines: Sequence[Line], index: _Recurrence) -> tuple[int, int] | None:
    """The first run of three or more short lines of which most stand once more below the run."""
    position = 0
    while position < min(len(lines), _LOOK_AT):
        if _is_entry(lines[position]) and index.below(_key(lines[position]), position):
            end = _end_of_list(lines, position, index)
            recurring = sum(index.below(_key(line), end - 1) is not None for line in lines[position:end])
            if recurring >= _FEWEST_ENTRIES and recurring * 3 >= (end - position):
                return position, end
            position = max(end, position + 1)
        else:
            position += 1
    return None


def _make(lines: Sequence[Line], first: int, end: int, entries_from: int, index: _Recurrence) -> Contents:
    entries = tuple(
        Entry(line, marker(line), _words(line), _key(line), index.below(_key(line), end - 1) is not None)
        for line in lines[entries_from:end]
    )
    return Contents(first, end - 1, entries)
