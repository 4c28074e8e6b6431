"""How likely a run of characters is: runs of two to four in the document's own sound text, and what holds for any document.

All text is folded (Simplified, half width), so that one table serves both scripts.  Scores are natural logarithms.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from app.importer.repair.general import LINE_BREAK, Context, general
from app.text.fold import fold

REACH = 3
"""How many characters before one count for it."""

_SAMPLE = 300_000
_OWN_WEIGHT = 6.0
_MOST_CONTEXTS = 50_000
_NEW = (8.0, 4.0)
_NEW_TRIPLES = (3.0, 2.0)
_NEW_FOURS = (1.0, 1.0)
_NOTHING = (0, 0)
_UNUSUAL = 0.02


_Contexts = tuple[Context, list[tuple[str, Mapping[str, int], int, float]]]


@dataclass(frozen=True, slots=True)
class Stretch:
    """Text that stands together, and whether a line begins or ends with it."""

    text: str
    begins_line: bool = True
    ends_line: bool = True


class Language:
    """What the characters of one document are likely to be.

    `sound` are stretches of it that show no damage; each says whether it begins and ends a line.
    """

    def __init__(self, sound: Iterable[Stretch]) -> None:
        self._general = general()
        self._singles: Counter[str] = Counter()
        self._pairs: Counter[str] = Counter()
        triples: Counter[str] = Counter()
        fours: Counter[str] = Counter()
        self._written: Counter[str] = Counter()
        for stretch in _sample(sound):
            self._written.update(stretch.text)
            text = LINE_BREAK * stretch.begins_line + fold(stretch.text) + LINE_BREAK * stretch.ends_line
            self._singles.update(text)
            self._pairs.update(map("".join, pairwise(text)))
            triples.update(map("".join, zip(text, text[1:], text[2:], strict=False)))
            fours.update(map("".join, zip(text, text[1:], text[2:], text[3:], strict=False)))
        self._orders = (
            (1, self._pairs, _follow_counts(self._pairs), _NEW),
            (2, triples, _follow_counts(triples), _NEW_TRIPLES),
            (3, fours, _follow_counts(fours), _NEW_FOURS),
        )
        self._beginnings: dict[str, float] = {}
        self._contexts: dict[str, _Contexts] = {}
        self._own_followers: dict[str, set[str]] = {}
        for pair in self._pairs:
            self._own_followers.setdefault(pair[0], set()).add(pair[1])
        self._followers: dict[str, tuple[str, ...]] = {}
        differing = sum(count for written, count in self._written.items() if fold(written) != written)
        self._is_traditional = differing * 8 > self._written.total()
        self._total = self._general.singles.total + self._singles.total() * _OWN_WEIGHT

    def followers(self, character: str) -> tuple[str, ...]:
        """What is known to stand after a character, in the document or in any."""
        if character not in self._followers:
            own = self._own_followers.get(character, set())
            self._followers[character] = tuple(sorted(own | self._general.followers(character)))
        return self._followers[character]

    def knows(self, pair: str) -> bool:
        """True when the two characters stand together in the document or in the general tables."""
        return pair in self._pairs or self._general.knows(pair)

    def next(self, before: str, character: str) -> float:
        """The score of one character after up to three before it."""
        context, own = self._context(before[-REACH:])
        chance = self._in_general(context, character)
        for leading, table, total, against in own:
            chance = (table.get(leading + character, 0) + against * chance) / (total + against)
        return math.log(chance)

    def next_unwitnessed(self, before: str, character: str) -> float:
        """The same where the document is no witness: these two together would have been damaged wherever they stood."""
        return math.log(self._in_general(self._context(before[-REACH:])[0], character))

    def _in_general(self, context: Context, character: str) -> float:
        beginning = self._beginnings.get(character)
        if beginning is None:
            own = self._singles.get(character, 0) * _OWN_WEIGHT
            share = (self._general.singles.followers.get(character, 0.0) + own) / self._total
            beginning = self._beginnings[character] = self._general.beginning(character, share)
        return context.chance(character, beginning)

    def _context(self, before: str) -> _Contexts:
        """What is known after `before` in any document, and in this one."""
        found = self._contexts.get(before)
        if found is None:
            own: list[tuple[str, Mapping[str, int], int, float]] = [
                (leading, table, total, newness[0] + newness[1] * kinds)
                for length, table, totals, newness in self._orders
                for leading in (before[-length:],)
                for total, kinds in (totals.get(leading, _NOTHING),)
                if len(leading) == length and total
            ]
            if len(self._contexts) > _MOST_CONTEXTS:
                self._contexts.clear()
            found = self._contexts[before] = self._general.context(before[-2:]), own
        return found

    def variant(self, character: str, folded: str) -> float:
        """The score of writing the folded character in this way, when the script has others."""
        usual = 1.0 if (character != folded) is self._is_traditional else _UNUSUAL
        written = self._written[character] + usual
        return math.log(min(written / (self._singles[folded] + 1.0), 1.0))

    def score(self, before: str, text: str) -> float:
        """The score of `text` after `before`."""
        total = 0.0
        for character in text:
            total += self.next(before, character)
            before = before[1 - REACH :] + character
        return total


def _follow_counts(counts: Mapping[str, int]) -> Mapping[str, tuple[int, int]]:
    """What stands before → how often anything follows, and how many kinds."""
    found: dict[str, tuple[int, int]] = {}
    for text, count in counts.items():
        total, kinds = found.get(text[:-1], _NOTHING)
        found[text[:-1]] = (total + count, kinds + 1)
    return found


def _sample(stretches: Iterable[Stretch]) -> Sequence[Stretch]:
    """Stretches spread over the whole, so many that a long document costs no more than a book."""
    every = list(stretches)
    step = sum(len(stretch.text) for stretch in every) // _SAMPLE + 1
    return every[::step]
