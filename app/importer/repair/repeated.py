"""A paragraph that stands twice in a row, as copies of web pages have it: the second is left out."""

from __future__ import annotations

from collections.abc import Sequence

from app.importer.repair.edits import Edit

RULE = "repeated_paragraph"

_SHORTEST = 30
"""Shorter ones may be repeated on purpose, as titles and the rows of tables are."""

_ENDS = "。！？!?”）)"
_CELLS = "|\t"


def find_repeated(lines: Sequence[str]) -> list[list[Edit]]:
    """The edits of each line: one over the whole of a paragraph that repeats the one before; blank lines do not count."""
    found: list[list[Edit]] = []
    before = ""
    for line in lines:
        text = line.strip()
        repeats = text == before and len(text) >= _SHORTEST and text[-1] in _ENDS and not any(c in text for c in _CELLS)
        found.append([Edit(0, len(line), "", RULE, certain=False)] if repeats else [])
        before = text or before
    return found
