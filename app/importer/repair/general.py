"""How likely one character is after two others in any document: what `build/pair_table.py` counted.

Two tables: `words.txt` knows the insides of many words and which characters begin and end one; `prose.txt` knows which
words of administration follow each other.  Text is folded.  A row is read when it is first asked for, so that loading
costs next to nothing.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

LINE_BREAK = "\n"
"""Stands before the first character of a line and after the last in every count."""

_LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
_COUNTS = {letter: 1.5**at for at, letter in enumerate(_LETTERS)} | {"-": 0.0}
_GROUP = re.compile("([a-zA-Z])([^a-zA-Z]+)")
_LINE_START = "¶"
_MARKS = "。,;:!?、"
_QUOTES = "“”‘’"
"""Any word may be quoted or stand before a quotation, whatever the prose happens to show."""

_BLANK = " "
_WHOLE = ""

# The weights below are those under which the sound half of a compilation is least surprising to a model that was made
# from the other half and from tables that know nothing of that compilation.
_BEGINNINGS_FROM_WORDS = 0.2
_CHARACTERS_IN_A_WORD = 1.7
_UNSEEN = 2e-6
_WORD_UNSEEN = 2.0
_LIKELY_FOLLOWER = 40
_NEW = {1: (20.0, 4.0), 2: (12.0, 3.0)}
_MARK_NEW = {1: (20.0, 0.4), 2: (12.0, 1.5)}
"""Only the prose knows after which words a mark stands."""


@dataclass(frozen=True, slots=True)
class Row:
    """What follows one character or two, counts and their sum.

    In the table of words one character also has how often it begins a word, ends one and is one.
    """

    followers: Mapping[str, float]
    total: float
    begins: float = 0.0
    ends: float = 0.0
    alone: float = 0.0


_EMPTY = Row({}, 0.0)


class Table:
    """One file of counts."""

    def __init__(self, text: str) -> None:
        self._lines = {_key(line): line for line in text.splitlines()}
        self._rows: dict[str, Row] = {}

    def row(self, before: str) -> Row:
        """The row of one character or two; an empty one when nothing is known to follow."""
        row = self._rows.get(before)
        if row is None:
            line = self._lines.get(before)
            row = self._rows[before] = _read(line, len(before)) if line is not None else _EMPTY
        return row


def _weight(kinds: int, newness: tuple[float, float]) -> float:
    """What counts stand against: more when many kinds followed, for then more new ones will."""
    return newness[0] + newness[1] * kinds


class General:
    """The two tables as one chance."""

    def __init__(self, words: str, prose: str) -> None:
        self._words = Table(words)
        self._prose = Table(prose)
        self._word_total = self._words.row(_WHOLE).begins
        self.singles = self._prose.row(_WHOLE)

    def knows(self, pair: str) -> bool:
        """True when the two characters stand together in some word or in the prose."""
        return pair[1] in self._words.row(pair[0]).followers or pair[1] in self._prose.row(pair[0]).followers

    def followers(self, character: str) -> frozenset[str]:
        """What is likely to stand after a character."""
        in_words = self._words.row(character).followers
        return frozenset(self._prose.row(character).followers).union(
            follower for follower, count in in_words.items() if count >= _LIKELY_FOLLOWER
        )

    def beginning(self, character: str, share: float) -> float:
        """The chance of beginning a word, or of being a mark, for a character with this share of all text."""
        begins = self._words.row(character).begins / self._word_total
        share *= 1 - _BEGINNINGS_FROM_WORDS if begins else _CHARACTERS_IN_A_WORD
        return share + _BEGINNINGS_FROM_WORDS * begins + _UNSEEN

    def context(self, before: str) -> Context:
        """What is known after one character or two."""
        last = self._words.row(before[-1:])
        pair = self._words.row(before) if len(before) > 1 else _EMPTY
        together = weight = 0.0
        if len(before) > 1:
            first = self._words.row(before[:1])
            together = max(first.followers.get(before[1], 0.0), pair.total)
            if together:
                weight = together / (together + first.ends * last.begins / self._word_total + _WORD_UNSEEN)
        prose = tuple(
            (row, _weight(len(row.followers), _NEW[length]), _weight(len(row.followers), _MARK_NEW[length]))
            for length, row in ((1, self._prose.row(before[-1:])), (2, self._prose.row(before)))
            if row.followers and length <= len(before)
        )
        return Context(last, pair, together, weight, prose)


@dataclass(frozen=True, slots=True)
class Context:
    """What is known after two characters, of which the last begins a word or, by `weight`, goes on with one.

    `together` is how often the two stand in one word; `prose` has rows, each with the weight against it of what
    is known otherwise, for characters and for marks.
    """

    last: Row
    pair: Row
    together: float
    weight: float
    prose: tuple[tuple[Row, float, float], ...]

    def chance(self, character: str, beginning: float) -> float:
        """The chance of a character here; `beginning` is what `General.beginning` says of it."""
        in_words = chance = self._in_words(character, beginning)
        for row, weight, mark_weight in self.prose:
            against = mark_weight if character in _MARKS else weight
            chance = (row.followers.get(character, 0.0) + against * chance) / (row.total + against)
        return (chance + in_words) / 2 if character in _QUOTES else chance

    def _in_words(self, character: str, beginning: float) -> float:
        """As the list of words has it: another character of the same word, or the beginning of the next."""
        last = self.last
        if not last.begins:
            return beginning
        found = last.followers.get(character, 0.0)
        chance = (found + (last.alone + _WORD_UNSEEN) * beginning) / (last.total + last.alone + _WORD_UNSEEN)
        if not self.weight:
            return chance
        pair = self.pair
        inside = (pair.followers.get(character, 0.0) + (self.together - pair.total) * beginning) / self.together
        return self.weight * inside + (1 - self.weight) * chance


@cache
def general() -> General:
    """The tables that are shipped."""
    folder = Path(__file__).parent
    return General(*((folder / name).read_text(encoding="utf-8") for name in ("words.txt", "prose.txt")))


def _key(line: str) -> str:
    """What stands before the counts of a line: one character or two, nothing for the counts of the whole."""
    length = next(at for at, sign in enumerate(line) if sign == _BLANK or sign in _COUNTS)
    return line[:length].replace(_LINE_START, LINE_BREAK)


def _read(line: str, length: int) -> Row:
    heads = (0.0, 0.0, 0.0)
    if line[length] == _BLANK:
        heads = (_COUNTS[line[length + 1]], _COUNTS[line[length + 2]], _COUNTS[line[length + 3]])
        length += 5
    followers = {
        character.replace(_LINE_START, LINE_BREAK): _COUNTS[letter]
        for letter, group in _GROUP.findall(line, length)
        for character in group
    }
    return Row(followers, sum(followers.values()), *heads)
