"""Where search terms stand in a text as a person reads it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cache, lru_cache

from app.domain.hits import Mark
from app.text.fold import IGNORED, fold_table

_SKIPPED = "[" + re.escape(IGNORED) + r" \t\u3000]*"


@cache
def _written_forms() -> Mapping[str, str]:
    """Folded character → all characters that fold to it, itself among them."""
    forms: defaultdict[str, str] = defaultdict(str)
    for code, folded in fold_table().items():
        forms[folded] += chr(code)
    return {folded: folded + others for folded, others in forms.items()}


@lru_cache(maxsize=128)
def _pattern(terms: tuple[str, ...]) -> re.Pattern[str]:
    """Matches the terms however they are written: a text is searched as it stands, which is quicker than folding it."""
    longest_first = sorted(terms, key=len, reverse=True)
    return re.compile("|".join(_SKIPPED.join(map(_any_form, term)) for term in longest_first))


def _any_form(character: str) -> str:
    forms = _written_forms().get(character, character)
    return re.escape(character) if len(forms) == 1 else f"[{re.escape(forms)}]"


def find_marks(text: str, terms: Sequence[str]) -> tuple[Mark, ...]:
    """Offset and length of every match of a term in `text`, in order, not overlapping.

    `terms` are runs of the search form, as `SearchResult.terms` gives them.  Quotation marks, brackets and
    blanks inside a match are skipped, so 惠企政策 is found in “惠企” 政策.
    """
    wanted = tuple(term for term in terms if term)
    if not wanted:
        return ()
    return tuple((match.start(), match.end() - match.start()) for match in _pattern(wanted).finditer(text))


def snippet(text: str, width: int = 72) -> str:
    """The beginning of a text, about `width` characters."""
    return _window(text, 0, width)


def context(texts: Iterable[str], terms: Sequence[str], width: int = 72) -> tuple[str, tuple[Mark, ...]] | None:
    """A stretch of about `width` characters around the first match in the first text that holds one, and the matches.

    Reads `texts` no further than that; None when none holds a match.
    """
    for text in texts:
        offset = _first_match(text, terms)
        if offset is not None:
            shown = _window(text, offset, width)
            return shown, find_marks(shown, terms)
    return None


def _first_match(text: str, terms: Sequence[str]) -> int | None:
    """Where a term stands in `text`: as it is typed, which costs next to nothing, or else in another form."""
    as_typed = [offset for offset in map(text.find, filter(None, terms)) if offset >= 0]
    if as_typed:
        return min(as_typed)
    wanted = tuple(term for term in terms if term)
    match = _pattern(wanted).search(text) if wanted else None
    return match.start() if match else None


def _window(text: str, offset: int, width: int) -> str:
    first = max(0, offset - width // 4)
    if first:
        sentence = max(text.rfind(mark, first, offset) for mark in "。！？；\n")
        first = sentence + 1 if sentence >= 0 else first
    piece = text[first : first + width].replace("\n", " ").replace("\r", " ")
    left = "…" if first and text[first - 1] not in "。！？；\n" else ""
    right = "…" if first + width < len(text) else ""
    return left + piece.lstrip() + right
