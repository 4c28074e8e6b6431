"""Text read one byte out of step in code page 936: what it said.

Every span begins with a lost lead byte (`?`) before a mark that never stood there.  From there the bytes of what
is shown are read one off, until they fall into step again: at an ASCII or euro trail byte, or at a second `?`.
What no byte tells (the first lead byte, a last trail byte, private-use characters that somebody stripped) is chosen
by the language of the document.
"""

from __future__ import annotations

import heapq
import re
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from app.importer.repair.codepage import EURO, HIGH, LEADS, characters, codes, private_pairs
from app.importer.repair.damage import LOST, MARKS, narrow, widen
from app.importer.repair.general import LINE_BREAK
from app.importer.repair.language import REACH, Language
from app.text.fold import fold

LONGEST = 120
"""More characters than any span that was seen; in Simplified text they reach to the next mark."""

_FIRST_BEAM = 40
_BEAM = 24
_GAP_BEAM = 2
_SHORTEST_WITH_GAP = 2
_SETTLED = 8
_LATE_BEAM = 8
_HOPELESS = 40.0
_LOST_BEAM = 10
_MOST_ENDINGS = 40
_OPENED_BEAM = 3
_DOUBLE_GAP_BEAM = 24
_GAP_COST = 1.0
_LOST_SCORE = -6.0
_MARKUP = re.compile(r"/[a-z]{1,10}\d?>")
_TAG = "<"
_STRANGE = 2.0
_BLANK_TRAIL = 0xA1
_BLANK_CODE = 0xA1A1
FALSE_MARKS = MARKS + narrow(MARKS)
_SIGNS = "　、。，．：；？！—…·‘’“”〔〕〈〉《》「」『』【】（）％＋－／～×"
_TRUE_SIGNS = frozenset(_SIGNS) | {
    widen(sign) for sign in "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
}


@dataclass(frozen=True, slots=True)
class Path:
    """A reading as far as it goes: its text (wide, and folded with what stands before), and the byte that waits."""

    score: float
    text: str
    folded: str
    pending: int
    certain: bool
    gaps: int = 0


@dataclass(frozen=True, slots=True)
class Guess:
    """What a span may have said: wide text up to `end` (exclusive) of the line; higher scores are better."""

    text: str
    end: int
    score: float
    certain: bool


@cache
def true_characters() -> Mapping[int, str]:
    """Code → folded character, for those that may stand in a sound text."""
    return {
        code: fold(character)
        for code, character in characters().items()
        if "\u4e00" <= character <= "\u9fa5" or character in _TRUE_SIGNS
    }


@cache
def codes_of_folded() -> Mapping[str, tuple[int, ...]]:
    """Folded character → the codes of all that fold to it."""
    table: dict[str, list[int]] = {}
    for code, folded in true_characters().items():
        table.setdefault(folded, []).append(code)
    return {folded: tuple(found) for folded, found in table.items()}


class SpanReader:
    """Reads spans of one document.  `most_gaps` private-use characters may have been stripped from a span."""

    def __init__(self, language: Language, most_gaps: int) -> None:
        self._language = language
        self._most_gaps = most_gaps
        self._known: dict[tuple[str, int], tuple[int, ...]] = {}

    def read(self, line: str, start: int, before: str) -> Iterator[Guess]:
        """What the span that begins with the `?` at `start` may have said; `before` is folded sound text, or a line break."""
        if start + 1 >= len(line) or line[start + 1] not in FALSE_MARKS:
            return
        paths = self._first(line, start, before)
        alone = 0.0
        for at in range(start + 2, min(len(line), start + LONGEST)):
            if not paths:
                return
            paths += self._all_gaps(paths, line[at])
            if line[at] == LOST:
                yield from self._lost_endings(paths, line, at)
            following: list[Path] = []
            for path in paths:
                yield from self._endings(path, line, at)
                following += self._steps(path, line[at])
            paths = heapq.nlargest(_BEAM if at < start + _SETTLED else _LATE_BEAM, following, key=_score)
            alone += self._seen(line, at)
            if paths and paths[0].score < alone - _HOPELESS:
                return

    def _seen(self, line: str, at: int) -> float:
        """The score of one character of a span as it is."""
        return _LOST_SCORE if line[at] == LOST else self._language.next(fold(line[at - 1]), fold(line[at]))

    def unread(self, line: str, start: int, end: int, before: str) -> float:
        """The score of leaving a span as it is."""
        score = 0.0
        for character in fold(line[start:end]) + _right(line, end):
            if character == LOST:
                score += _LOST_SCORE
                before = ""
            else:
                score += self._language.next(before, character)
                before = before[1 - REACH :] + character
        return score

    def _first(self, line: str, start: int, before: str) -> list[Path]:
        trail, pending = widen(line[start + 1]).encode("gbk")
        if before == LINE_BREAK and trail == _BLANK_TRAIL:
            return [Path(0.0, "\u3000", LINE_BREAK, pending, certain=True)]
        root = Path(0.0, "", before, 0, certain=False)
        paths = [path for lead in LEADS for path in self._add(root, lead << 8 | trail, pending)]
        return heapq.nlargest(_FIRST_BEAM, paths, key=_score)

    def _steps(self, path: Path, seen: str) -> Iterator[Path]:
        """Read on: the first byte of what is seen closes a character, the second waits."""
        code = codes().get(widen(seen))
        if code is not None:
            yield from self._add(path, path.pending << 8 | code >> 8, code & 0xFF)

    def _endings(self, path: Path, line: str, at: int) -> Iterator[Guess]:
        """Fall into step at the character `at`, in each way that its bytes allow."""
        seen = line[at]
        if seen == "€":
            yield from self._close(path, EURO, line, at + 1)
        elif seen.isascii() and "@" <= seen <= "~":
            yield from self._close(path, ord(seen), line, at + 1)
        code = codes().get(seen, 0)
        if chr(code & 0xFF).isalpha() and code & 0xFF < EURO:
            # A Latin letter that stood there was taken for the trail byte.
            for guess in self._close(path, code >> 8, line, at + 1):
                letter = chr(code & 0xFF)
                yield replace(
                    guess, text=guess.text + letter, score=guess.score + self._language.next("", letter.lower())
                )

    def _lost_endings(self, paths: Sequence[Path], line: str, at: int) -> Iterator[Guess]:
        """Fall into step at a `?`, the last trail byte alone and lost; perhaps private-use characters before it."""
        swallowed = _swallowed(line, at)
        likely = [replace(path, certain=False) for path in heapq.nlargest(_LOST_BEAM, paths, key=_score)]
        lasts = [
            last
            for path in likely
            for trail in HIGH
            if path.pending << 8 | trail != _BLANK_CODE
            for last in self._add(path, path.pending << 8 | trail, 0)
        ]
        if self._most_gaps and len(likely[0].text) >= _SHORTEST_WITH_GAP:
            lasts += [
                last
                for path in likely[:_GAP_BEAM]
                for half in self._halves(path)
                for code in self._known_codes(half)
                if code & 0xFF in HIGH
                for last in self._add(half, code, 0)
            ]
        for last in heapq.nlargest(_MOST_ENDINGS, lasts, key=_score):
            yield self._guess(last, line, at + 1, swallowed)

    def _close(self, path: Path, trail: int, line: str, end: int) -> Iterator[Guess]:
        for last in self._add(path, path.pending << 8 | trail, 0):
            yield self._guess(last, line, end)

    def _guess(self, last: Path, line: str, end: int, swallowed: str = "") -> Guess:
        right = _right(line, end)
        if swallowed == _TAG:
            score = self._language.score(last.folded, LINE_BREAK)
        elif swallowed:
            score = _LOST_SCORE + self._language.score("", right)
        else:
            score = self._language.score(last.folded, right)
        return Guess(last.text + swallowed, end, last.score + score, last.certain)

    def _add(self, path: Path, code: int, pending: int) -> Iterator[Path]:
        folded = true_characters().get(code)
        if folded is not None:
            character = characters()[code]
            # A first character before this second one reads as a mark wherever the two stand.
            following = self._language.next_unwitnessed if len(path.text) == 1 else self._language.next
            score = path.score + following(path.folded, folded)
            if len(codes_of_folded()[folded]) > 1:
                score += self._language.variant(character, folded)
            if (
                len(path.text) == 1
                and path.text not in _TRUE_SIGNS
                and not self._language.knows(path.folded[-1] + folded)
            ):
                score -= _STRANGE
            yield Path(
                score, path.text + character, path.folded[1 - REACH :] + folded, pending, path.certain, path.gaps
            )

    def _all_gaps(self, paths: Sequence[Path], seen: str) -> list[Path]:
        """Readings with one or two private-use characters stripped before what is seen."""
        if not self._most_gaps or seen == LOST:
            return []
        firsts = _first_bytes(seen)
        likely = heapq.nlargest(_GAP_BEAM, paths, key=_score)
        return [path for whole in likely for half in self._halves(whole) for path in self._bridge(half, firsts)]

    def _halves(self, path: Path) -> Iterator[Path]:
        """`path` with the lead byte of a private-use character, or of a second one, waiting for its trail byte."""
        if path.gaps < self._most_gaps:
            opened = self._opened(path)
            likely = heapq.nlargest(_OPENED_BEAM, opened, key=_score)
            doubles = [double for single in likely for double in self._closed(single)]
            yield from opened
            yield from heapq.nlargest(_DOUBLE_GAP_BEAM, doubles, key=_score)

    def _opened(self, path: Path) -> list[Path]:
        """`path` and one character more, closed by a private lead byte; that byte waits."""
        bare = replace(path, score=path.score - _GAP_COST, certain=False, gaps=path.gaps + 1)
        return [opened for lead in private_pairs() for opened in self._add(bare, bare.pending << 8 | lead, lead)]

    def _closed(self, opened: Path) -> Iterator[Path]:
        """One known character more, begun by a private trail byte and closed by a private lead byte, which waits."""
        for code in self._known_codes(opened):
            if code & 0xFF in private_pairs():
                yield from self._add(opened, code, code & 0xFF)

    def _bridge(self, opened: Path, firsts: Container[int]) -> Iterator[Path]:
        """`opened` with each private trail byte that begins a known character, closed by what is seen next."""
        for lead in {code >> 8 for code in self._known_codes(opened) if code & 0xFF in firsts}:
            yield replace(opened, pending=lead)

    def _known_codes(self, opened: Path) -> tuple[int, ...]:
        """The codes of all that is known to follow, of those that a private trail byte begins."""
        key = (opened.folded[-1], opened.pending)
        if key not in self._known:
            trails = private_pairs()[opened.pending]
            followers = self._language.followers(opened.folded[-1])
            self._known[key] = tuple(
                code for follower in followers for code in codes_of_folded().get(follower, ()) if code >> 8 in trails
            )
        return self._known[key]


def _swallowed(line: str, at: int) -> str:
    """What the lost byte at `at` took with it: nothing at the end of a piece; only `<` is ever guessed."""
    if at + 1 == len(line) or line[at + 1] in FALSE_MARKS:
        return ""
    return _TAG if _MARKUP.match(line, at + 1) else LOST


def _right(line: str, end: int) -> str:
    """The folded text after a span, as far as it counts."""
    return (fold(line[end : end + 2]) + LINE_BREAK)[:2]


def _first_bytes(seen: str) -> tuple[int, ...]:
    """The bytes with which what is seen may begin."""
    if seen == "€":
        return (EURO,)
    code = codes().get(widen(seen))
    return tuple(byte for byte in (ord(seen) if seen.isascii() else 0, (code or 0) >> 8) if byte)


def _score(path: Path) -> float:
    return path.score
