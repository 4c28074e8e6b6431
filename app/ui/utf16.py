"""Offsets in Python's characters → offsets in Qt's UTF-16 units."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate

from app.domain.hits import Mark

_BASIC_PLANE_END = "\uffff"


def utf16_marks(text: str, marks: Sequence[Mark]) -> list[Mark]:
    """The marks as Qt counts them; a mark that reaches beyond the text is cut."""
    inside = [(start, min(length, len(text) - start)) for start, length in marks if start < len(text)]
    if not text or max(text) <= _BASIC_PLANE_END:
        return inside
    offsets = [0, *accumulate(2 if character > _BASIC_PLANE_END else 1 for character in text)]
    return [(offsets[start], offsets[start + length] - offsets[start]) for start, length in inside]
