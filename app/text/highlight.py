"""Where search terms stand in a text as a person reads it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from app.domain.hits import Mark
from app.text.fold import IGNORED, fold

_SKIPPED = "[" + re.escape(IGNORED) + r" \t\u3000]*"


@lru_cache(maxsize=128)
def _pattern(terms: tuple[str, ...]) -> re.Pattern[str]:
    longest_first = sorted(terms, key=len, reverse=True)
    return re.compile("|".join(_SKIPPED.join(map(re.escape, term)) for term in longest_first))


def find_marks(text: str, terms: Sequence[str]) -> tuple[Mark, ...]:
    """Offset and length of every match of a term in `text`, in order, not overlapping.

    `terms` are runs of the search form, as `SearchResult.terms` gives them.  Quotation marks, brackets and
    blanks inside a match are skipped, so 惠企政策 is found in “惠企” 政策.
    """
    wanted = tuple(term for term in terms if term)
    if not wanted:
        return ()
    return tuple((match.start(), match.end() - match.start()) for match in _pattern(wanted).finditer(fold(text)))


def snippet(texts: Sequence[str], terms: Sequence[str], width: int = 72) -> tuple[str, tuple[Mark, ...]]:
    """A stretch of about `width` characters around the first match, and the matches in it.

    Takes the first text that holds a match; without one, the beginning of the first text that is not empty.
    """
    for text in texts:
        marks = find_marks(text, terms)
        if marks:
            return _window(text, marks[0][0], terms, width)
    beginning = next((text for text in texts if text.strip()), "")
    return _window(beginning, 0, (), width)


def _window(text: str, offset: int, terms: Sequence[str], width: int) -> tuple[str, tuple[Mark, ...]]:
    first = max(0, offset - width // 4)
    if first:
        sentence = max(text.rfind(mark, first, offset) for mark in "。！？；\n")
        first = sentence + 1 if sentence >= 0 else first
    piece = text[first : first + width].replace("\n", " ").replace("\r", " ")
    indent = len(piece) - len(piece.lstrip())
    piece = piece[indent:]
    left = "…" if first and text[first - 1] not in "。！？；\n" else ""
    right = "…" if first + width < len(text) else ""
    shown = left + piece + right
    return shown, find_marks(shown, terms)
