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


def python_offset(text: str, position: int) -> int:
    """The offset in Python's characters of a place that Qt counts in UTF-16 units."""
    if not text or max(text) <= _BASIC_PLANE_END:
        return min(position, len(text))
    return len(text.encode("utf-16-le", "surrogatepass")[: 2 * position].decode("utf-16-le", "ignore"))


def characters_before(text: str, units: int) -> int:
    """How many characters of the text stand in its first UTF-16 units."""
    if not text or max(text) <= _BASIC_PLANE_END:
        return min(units, len(text))
    return len(text.encode("utf-16-le", "surrogatepass")[: 2 * units].decode("utf-16-le", "ignore"))
