"""Which character of a text as it is shown is which of the text behind it; no Qt here.

What is shown lacks blank lines, Markdown residue and some blanks; it adds nothing, so that it is read along the text.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

_GRAM = 5
"""Characters that tell, at most, where reading goes on after a difference."""
_FAR = 400
"""How far ahead those are looked for."""
_NEAR = 8
"""How far ahead a single character is."""


@dataclass(frozen=True, slots=True)
class Alignment:
    """Two sequences of offsets, of the same length and rising: a character shown, and the same one in the text."""

    shown: Sequence[int]
    text: Sequence[int]

    def to_text(self, start: int, end: int) -> tuple[int, int] | None:
        """The stretch of the text that a stretch of what is shown stands for; None when it is none of it."""
        return _across(self.shown, self.text, start, end)

    def to_shown(self, start: int, end: int) -> tuple[int, int] | None:
        """The stretch that is shown of a stretch of the text."""
        return _across(self.text, self.shown, start, end)


def align(shown: str, text: str) -> Alignment:
    """Read what is shown along the text behind it."""
    if shown == text:
        return Alignment(range(len(text)), range(len(text)))
    here: list[int] = []
    there: list[int] = []
    next_place = 0
    for place, character in enumerate(shown):
        if character.isspace():
            continue
        found = _next(shown, place, text, next_place)
        if found >= 0:
            here.append(place)
            there.append(found)
            next_place = found + 1
    return Alignment(here, there)


def _next(shown: str, place: int, text: str, start: int) -> int:
    character = shown[place]
    while start < len(text) and text[start] != character and not text[start].isalnum():
        start += 1
    if text.startswith(character, start):
        return start
    gram = shown[place : place + _GRAM].split("\n", 1)[0]
    found = text.find(gram, start, start + _FAR) if len(gram) > 1 else -1
    return found if found >= 0 else text.find(character, start, start + _NEAR)


def _across(one: Sequence[int], other: Sequence[int], start: int, end: int) -> tuple[int, int] | None:
    first, last = bisect_left(one, start), bisect_left(one, end) - 1
    return (other[first], other[last] + 1) if first <= last else None
