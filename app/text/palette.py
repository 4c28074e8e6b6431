"""Names found by a part of them, by pinyin or by initials: what the palette asks at every key stroke.

Everything that can be known beforehand is known beforehand: a question walks over strings that are ready.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum
from types import MappingProxyType

from app.domain.hits import Mark
from app.text.fold import fold
from app.text.highlight import find_marks
from app.text.pinyin import INITIALS, SURE_LETTERS, begins_to_sound, pinyin_keys, sounds_like, typed_letters

_WORD_START = re.compile(
    r"[^0-9a-z\u3400-\u9fff\U00020000-\U0003ffff]+"
    r"|(?<=[a-z0-9])(?=[\u3400-\u9fff])|(?<=[\u3400-\u9fff])(?=[a-z0-9])"
)
"""Before a word: behind marks and blanks, and where Chinese and Latin letters meet."""
_LONGEST_QUESTION = 60
NOTHING: Mapping[str, int] = MappingProxyType({})


class Fit(IntEnum):
    """How a name meets a question, the best first."""

    WHOLE = 0
    PREFIX = 1
    WORD = 2
    INNER = 3
    PINYIN_PREFIX = 4
    PINYIN = 5


@dataclass(frozen=True, slots=True)
class Entry:
    """Something that can be gone to: `key` tells it from all others, `kind` is the caller's (a case, a page, a tag).

    `also` are other names of it, such as a short title or brand names.
    """

    key: str
    kind: str
    name: str
    also: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Match:
    """An entry that meets the question, with the offsets of its name that do."""

    entry: Entry
    fit: Fit
    marks: tuple[Mark, ...] = ()


class _Sounds:
    """The pinyin keys of many names in order, so that the beginning of a key is found by halving."""

    def __init__(self, keys: Iterable[frozenset[str]]) -> None:
        numbers: defaultdict[str, list[int]] = defaultdict(list)
        for number, each in enumerate(keys):
            for key in each:
                numbers[key].append(number)
        self._keys = sorted(numbers)
        self._numbers = tuple(tuple(numbers[key]) for key in self._keys)

    def starting(self, letters: str) -> set[int]:
        """The numbers of the names of which one key begins with `letters`."""
        found: set[int] = set()
        for wanted in (f"q{letters}", f"i{letters}"):
            first = bisect_left(self._keys, wanted)
            last = bisect_left(self._keys, f"{wanted}\uffff")
            found.update(*self._numbers[first:last])
        return found


class Palette:
    """Entries made ready for questions.  Making it takes about a fifth of a millisecond a name: do it in a worker."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        # Of equal fits shorter names come first: so the order of the answer is that of this tuple.
        self._entries = tuple(sorted(entries, key=lambda entry: len(entry.name)))
        folded = [tuple(fold(name) for name in (entry.name, *entry.also) if name) for entry in self._entries]
        self._texts = tuple("".join(f"\n{name}" for name in names) + "\n" for names in folded)
        self._words = tuple(_word_starts(names) for names in folded)
        self._sounds = _Sounds(frozenset().union(*map(pinyin_keys, names)) for names in folded)
        self._heads = _Sounds(frozenset().union(*map(_at_the_head, names)) for names in folded)

    def find(self, question: str, limit: int = 20, recent: Mapping[str, int] = NOTHING) -> tuple[Match, ...]:
        """The entries that meet every word of `question`: a beginning before a word's, that before any other place.

        `recent` gives the keys used lately their rank, 0 the latest: of equal fits those come first, then shorter
        names, then the order of the entries.  An empty question is answered with what was used lately.
        """
        words = fold(question[:_LONGEST_QUESTION]).split()
        fits = (
            self._fits(words) if words else {n: Fit.WHOLE for n, one in enumerate(self._entries) if one.key in recent}
        )
        shelves: list[list[int]] = [[] for _ in Fit]
        for number in sorted(fits):
            shelves[fits[number]].append(number)
        chosen: list[int] = []
        for shelf in shelves:
            used = sorted(
                (n for n in shelf if self._entries[n].key in recent), key=lambda n: recent[self._entries[n].key]
            )
            chosen += [*used, *(n for n in shelf if self._entries[n].key not in recent)]
            if len(chosen) >= limit:
                break
        return tuple(Match(self._entries[n], fits[n], find_marks(self._entries[n].name, words)) for n in chosen[:limit])

    def _fits(self, words: Sequence[str]) -> dict[int, Fit]:
        """The fit of the worst word for each entry that meets all of them."""
        fits = self._fits_of(words[0])
        for word in words[1:]:
            others = self._fits_of(word)
            fits = {number: max(fit, others[number]) for number, fit in fits.items() if number in others}
        if len(words) > 1:
            # Syllables typed with blanks between them: `ying shang`.
            for number, fit in self._sounding(typed_letters("".join(words))).items():
                fits[number] = min(fit, fits.get(number, fit))
        return fits

    def _fits_of(self, word: str) -> dict[int, Fit]:
        fits = self._sounding(typed_letters(word))
        for number, text in enumerate(self._texts):
            if word in text:
                fits[number] = _fit(word, text, self._words[number])
        return fits

    def _sounding(self, letters: str) -> dict[int, Fit]:
        if not letters:
            return {}
        start = letters[:SURE_LETTERS]
        fits = dict.fromkeys(self._sounds.starting(start), Fit.PINYIN)
        fits |= dict.fromkeys(self._heads.starting(start), Fit.PINYIN_PREFIX)
        if start != letters:
            fits = {number: fit for number, fit in fits.items() if sounds_like(self._texts[number], letters)}
        return fits


def match(entry: Entry, question: str) -> Match | None:
    """How one entry meets a question, None when it does not: for the few that something else has found already."""
    words = fold(question[:_LONGEST_QUESTION]).split()
    names = tuple(fold(name) for name in (entry.name, *entry.also) if name)
    text = "".join(f"\n{name}" for name in names) + "\n"
    each = [_fit_of(word, names, text) for word in words]
    fits = [max(fit for fit in each if fit is not None)] if each and None not in each else []
    # Syllables typed with blanks between them: `ying shang`.
    together = _sound_of(typed_letters("".join(words)), names, text) if len(words) > 1 else None
    if together is not None:
        fits.append(together)
    return Match(entry, min(fits), find_marks(entry.name, words)) if fits else None


def _fit_of(word: str, names: Sequence[str], text: str) -> Fit | None:
    return _fit(word, text, _word_starts(names)) if word in text else _sound_of(typed_letters(word), names, text)


def _sound_of(letters: str, names: Sequence[str], text: str) -> Fit | None:
    if not letters or not sounds_like(text, letters):
        return None
    return Fit.PINYIN_PREFIX if any(begins_to_sound(name, letters) for name in names) else Fit.PINYIN


def _word_starts(names: Sequence[str]) -> str:
    return "".join(f"\n{name[start.end() :]}" for name in names for start in _WORD_START.finditer(name))


def _at_the_head(name: str) -> frozenset[str]:
    """The keys of the first place of a name: those that are gone when its first character is."""
    beginning = name[: INITIALS + 1]
    return pinyin_keys(beginning) - pinyin_keys(beginning[1:])


def _fit(word: str, text: str, words: str) -> Fit:
    if f"\n{word}\n" in text:
        return Fit.WHOLE
    if f"\n{word}" in text:
        return Fit.PREFIX
    return Fit.WORD if f"\n{word}" in words else Fit.INNER
