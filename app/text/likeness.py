"""How much of one text stands in another, whatever the script, width and marks."""

from __future__ import annotations

from app.text.fold import search_form

SHINGLE = 6
"""Characters of the stretches that are compared."""


def shingles(text: str) -> frozenset[str]:
    """All stretches of `SHINGLE` characters of the text's search form; a shorter text is its own."""
    plain = search_form(text).replace("\n", "")
    if len(plain) <= SHINGLE:
        return frozenset([plain] if plain else ())
    return frozenset(plain[start : start + SHINGLE] for start in range(len(plain) - SHINGLE + 1))


def containment(one: frozenset[str], other: frozenset[str]) -> float:
    """Share of the smaller set that stands in the larger: 1.0 for a shortened copy, 0.0 for strangers."""
    smaller = min(len(one), len(other))
    return len(one & other) / smaller if smaller else 0.0


def title_likeness(one: str, other: str) -> float:
    """Dice coefficient of the pairs of characters of two titles, 0.0 to 1.0."""
    first, second = (_pairs(title) for title in (one, other))
    total = len(first) + len(second)
    return 2 * len(first & second) / total if total else 0.0


def _pairs(title: str) -> frozenset[str]:
    plain = search_form(title).replace("\n", "")
    return frozenset(plain[start : start + 2] for start in range(len(plain) - 1))
