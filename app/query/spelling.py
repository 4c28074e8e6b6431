"""Near spellings: words of the store that differ from a typed one by sound, by order or by one character."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from functools import lru_cache

from app.text.fold import runs
from app.text.pinyin import pinyin_keys, stretches_spelled

LONG = 3
"""Characters of a word from which on one that is missing or too many is looked for."""

_SOUND, _ORDER, _CHARACTER, _FAR = range(4)


def pieces_around(word: str) -> tuple[tuple[str, ...], ...]:
    """The halves of the word around each of its characters, and between each two of them.

    A word with another character there, or with one more, holds both halves.
    """
    others = [(word[:place], word[place + 1 :]) for place in range(len(word))]
    if len(word) >= LONG:
        others += [(word[:place], word[place:]) for place in range(1, len(word))]
    return tuple(tuple(piece for piece in pieces if piece) for pieces in others)


def shorter(word: str) -> tuple[str, ...]:
    """The word without one of its characters, for a long one."""
    return tuple(word[:place] + word[place + 1 :] for place in range(len(word))) if len(word) > LONG else ()


def swapped(word: str) -> tuple[str, ...]:
    """The word with two neighbours exchanged, for each pair that differs."""
    return tuple(
        word[:place] + word[place + 1] + word[place] + word[place + 2 :]
        for place in range(len(word) - 1)
        if word[place] != word[place + 1]
    )


def spoken(word: str) -> str:
    """The letters of the word's first syllables, as in a key of `text.pinyin`; empty when it cannot be spoken."""
    return max((key[1:] for key in pinyin_keys(word) if key.startswith("q")), key=len, default="")


def same_sound(one: str, other: str) -> bool:
    """Whether two words of the same length can be spoken the same."""
    return all(a == b or not _readings(a).isdisjoint(_readings(b)) for a, b in zip(one, other, strict=True))


@lru_cache(maxsize=8_192)
def _readings(character: str) -> frozenset[str]:
    return frozenset(key for key in pinyin_keys(character) if key.startswith("q"))


def spelled_out(letters: str, names: Iterable[str]) -> tuple[str, ...]:
    """What of `names` is meant by pinyin or by initials, the most frequent first; whole syllables before initials."""
    found = [tuple(dict.fromkeys(stretches_spelled(name, letters))) for name in names]
    numbers = Counter(stretch for stretches in found for stretch in stretches if stretch != letters)
    return tuple(sorted(numbers, key=lambda one: (len(one) == len(letters), -numbers[one], one)))


def near_spellings(word: str, names: Iterable[str]) -> tuple[str, ...]:
    """Stretches of `names` near to `word`, a folded run, the nearest and most frequent first.

    Those that sound the same or have two characters exchanged; only without any of them those that have another
    character or one more, and of these, for a short word, only what several names have.
    """
    numbers: Counter[tuple[int, str]] = Counter()
    for name in names:
        numbers.update((_kind(word, other), other) for other in set(_stretches(name, len(word))))
        if len(word) >= LONG:
            longer = set(_stretches(name, len(word) + 1))
            numbers.update((_CHARACTER, other) for other in longer if word in shorter(other))
    ordered = sorted(numbers, key=lambda one: (one[0], -numbers[one], one[1]))
    sure = tuple(other for kind, other in ordered if kind in (_SOUND, _ORDER))
    if sure:
        return sure
    least = 1 if len(word) > LONG else 2
    return tuple(other for kind, other in ordered if kind == _CHARACTER and numbers[kind, other] >= least)


def _stretches(name: str, length: int) -> Iterator[str]:
    for run in runs(name):
        yield from (run[start : start + length] for start in range(len(run) - length + 1))


def _kind(word: str, other: str) -> int:
    different = [place for place, (one, two) in enumerate(zip(word, other, strict=True)) if one != two]
    if not different:
        return _FAR
    if len(different) == 2 and other in swapped(word):
        return _ORDER
    if same_sound(word, other):
        return _SOUND
    return _CHARACTER if len(different) == 1 else _FAR
