"""Titles that share their line with the text: a cell of a table's row, or the sentence that opens a paragraph."""

from __future__ import annotations

import re

from app.importer.lines import CELL_SEPARATOR, Line
from app.importer.numbering import Marker

_FIRST_SENTENCE = re.compile(r"[^。;:!?]+[。:](?=[^。;:!?])")
_SHORTEST_LEAD, _LONGEST_LEAD = 8, 60


def title_span(line: Line, mark: Marker | None) -> tuple[int, int]:
    """Where in its line a title stands, as two offsets: a cell of a row, or the sentence that opens a paragraph.

    The second is the line's length when the title is all of it.
    """
    start = mark.rest if mark else 0
    if line.column:
        cells = line.text.split(CELL_SEPARATOR)
        start = sum(len(cell) + 1 for cell in cells[: line.column - 1])
        return (start, start + len(cells[line.column - 1])) if line.column <= len(cells) else (0, len(line.text))
    sentence = _FIRST_SENTENCE.match(line.folded, start) if line.is_finished or line.is_prose else None
    if mark is not None and sentence and _SHORTEST_LEAD <= len(sentence.group()) <= _LONGEST_LEAD:
        return start, sentence.end()
    return start, len(line.text)
