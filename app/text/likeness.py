"""How much of one text stands in another, whatever the script, width and marks."""

from __future__ import annotations

from app.text.fold import search_form

SHINGLE = 6
"""Characters of the stretches that are compared."""

KEY_SHARE = 8
"""One of so many characters begins a stretch that is kept as a key."""

MOST_KEYS = 64
"""Of a text with more keys every second one is dropped, again and again, by its number: alike in every text."""


def same_words(one: str, other: str) -> bool:
    """True when two texts differ in nothing but script, width, marks and line ends."""
    return _plain(one) == _plain(other)


def keys_of(text: str) -> tuple[int, ...]:
    """A fixed sample of the text's stretches, as numbers: texts that hold the same passage share the keys in it.

    Which stretches are taken depends on the stretch alone, so a shortened copy has some of the same keys.  The numbers
    hold within one run of the program.
    """
    plain = _plain(text)
    begins = (at for at in range(len(plain) - SHINGLE + 1) if ord(plain[at]) % KEY_SHARE == 1)
    keys = {hash(plain[at : at + SHINGLE]) for at in begins}
    step = 1
    while len(keys) > MOST_KEYS:
        step *= 2
        keys = {key for key in keys if key % step == 0}
    return tuple(sorted(keys))


def shingles(text: str) -> frozenset[str]:
    """All stretches of `SHINGLE` characters of the text's search form; a shorter text is its own."""
    plain = _plain(text)
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
    plain = _plain(title)
    return frozenset(plain[start : start + 2] for start in range(len(plain) - 1))


def _plain(text: str) -> str:
    return search_form(text).replace("\n", "")
