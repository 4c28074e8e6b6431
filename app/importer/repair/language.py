"""How likely a run of characters is: pairs and triples of the document's own sound text, and a small general table.

All text is folded (Simplified, half width), so that one table serves both scripts.  Scores are natural logarithms.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from pathlib import Path

from app.text.fold import fold

LINE_BREAK = "\n"
"""Stands before the first character of a line and after the last in every count."""

_STRENGTHS = re.compile(r"(\d)(\D+)")
_SAMPLE = 300_000
_TRIPLE_WEIGHT = 2.0
_UNSEEN = 0.3
_UNSEEN_KINDS = 20_000
_DIGITS = "一二三四五六七八九十"
_QUOTED = ("。”", "?”", "!”", "”。", "”,", "”\n", "。\n", "。“", ":“", ",“")
_COMMON_COUNT = 60
_QUOTES = "“”‘’"
_HAN = re.compile("[\u3400-\u9fff]")
_UNUSUAL = 0.02


@dataclass(frozen=True, slots=True)
class General:
    """Counts that hold for any document.

    `kinds` is how many kinds of characters follow each, `ends` how often none does but a mark.
    """

    singles: Mapping[str, int]
    pairs: Mapping[str, int]
    kinds: Mapping[str, int]
    ends: Mapping[str, int]


@cache
def general() -> General:
    """The table that is shipped, made by `build/pair_table.py`."""
    singles: Counter[str] = Counter()
    pairs: dict[str, int] = {}
    for line in Path(__file__).with_name("pairs.txt").read_text(encoding="utf-8").splitlines():
        first = fold(line[0])
        for strength, followers in _STRENGTHS.findall(fold(line[1:])):
            count = 1 << int(strength) - 1
            pairs.update((first + follower, count) for follower in followers)
            singles[first] += count * len(followers)
    ordinals = [LINE_BREAK + "("] + ["(" + digit for digit in _DIGITS] + [digit + ")" for digit in _DIGITS]
    for pair in (*ordinals, *_QUOTED):
        pairs[pair] = pairs.get(pair, 0) + _COMMON_COUNT
        singles[pair[0]] += _COMMON_COUNT
    return General(singles, pairs, Counter(pair[0] for pair in pairs), _ends(pairs))


def _ends(pairs: Mapping[str, int]) -> Mapping[str, int]:
    """First character → how often a mark follows."""
    ends: Counter[str] = Counter()
    for pair, count in pairs.items():
        if not _HAN.match(pair[1]):
            ends[pair[0]] += count
    return ends


class Language:
    """What the characters of one document are likely to be.  `sound` are stretches of it that show no damage."""

    def __init__(self, sound: Iterable[str]) -> None:
        self._general = general()
        self._singles: Counter[str] = Counter()
        self._pairs: Counter[str] = Counter()
        self._triples: Counter[str] = Counter()
        self._written: Counter[str] = Counter()
        for line in _sample(sound):
            self._written.update(line)
            text = LINE_BREAK + fold(line) + LINE_BREAK
            self._singles.update(text)
            self._pairs.update(map("".join, pairwise(text)))
            self._triples.update(map("".join, zip(text, text[1:], text[2:], strict=False)))
        self._followers: Mapping[str, tuple[str, ...]] = {}
        self._ends = _ends(self._pairs)
        self._marks = (
            sum(count for sign, count in self._singles.items() if not _HAN.match(sign)) / self._singles.total()
            if self._singles
            else 1.0
        )
        self._kinds = Counter(pair[0] for pair in self._pairs)
        differing = sum(count for written, count in self._written.items() if fold(written) != written)
        self._is_traditional = differing * 8 > self._written.total()
        self._total = self._singles.total() + sum(self._general.singles.values()) + _UNSEEN * _UNSEEN_KINDS

    def followers(self, character: str) -> tuple[str, ...]:
        """What is known to stand after a character."""
        return self._follow_index().get(character, ())

    def knows(self, pair: str) -> bool:
        """True when the two characters stand together in the document or in the general table."""
        return pair in self._pairs or pair in self._general.pairs

    def next(self, before: str, character: str) -> float:
        """The score of one character after the last two before it; `before` may be shorter."""
        single = (self._count(character) + _UNSEEN) / self._total
        chance = self._after_pair(before, character, single)
        if character in _QUOTES:
            chance = (chance + self._boundary(before[-1:]) * single / self._marks) / 2
        return math.log(chance)

    def _boundary(self, last: str) -> float:
        """How often a word ends after a character: any word may be quoted, or stand before a quotation."""
        ends = self._ends.get(last, 0) + self._general.ends.get(last, 0)
        return (ends + _UNSEEN) / (self._count(last) + 1.0)

    def _after_pair(self, before: str, character: str, single: float) -> float:
        last = before[-1:]
        pair = last + character
        kinds = self._kinds.get(last, 0) + self._general.kinds.get(last, 0) + 1
        known = self._pairs.get(pair, 0) + self._general.pairs.get(pair, 0)
        chance = (known + kinds * single) / (self._count(last) + kinds)
        if len(before) > 1:
            leading = before[-2:]
            triple = self._triples.get(leading + character, 0)
            chance = (triple + _TRIPLE_WEIGHT * chance) / (self._pairs.get(leading, 0) + _TRIPLE_WEIGHT)
        return chance

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
            before = before[-1:] + character
        return total

    def _follow_index(self) -> Mapping[str, tuple[str, ...]]:
        if not self._followers:
            index: dict[str, set[str]] = {}
            for pair in (*self._pairs, *self._general.pairs):
                index.setdefault(pair[0], set()).add(pair[1])
            self._followers = {first: tuple(sorted(seconds)) for first, seconds in index.items()}
        return self._followers

    def _count(self, character: str) -> int:
        return self._singles.get(character, 0) + self._general.singles.get(character, 0)


def _sample(lines: Iterable[str]) -> Sequence[str]:
    """Lines spread over the whole, so many that a long document costs no more than a book."""
    every = list(lines)
    step = sum(map(len, every)) // _SAMPLE + 1
    return every[::step]
