"""Which spans of a document were read one byte out of step, and which reading of each is believed."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from operator import itemgetter

from app.domain.repair import DamageLeft
from app.importer.repair.codepage import PRIVATE
from app.importer.repair.damage import LOST, MARKS, as_decoded, damage, narrow, strip_private, widen
from app.importer.repair.edits import Edit
from app.importer.repair.general import LINE_BREAK
from app.importer.repair.language import REACH, Language, Stretch
from app.importer.repair.out_of_step import FALSE_MARKS, Guess, SpanReader
from app.text.fold import fold
from app.text.numerals import parse_integer

RULE = "gbk_out_of_step"

_MARGIN = 4.0
_THIN = 0.25
_THIN_WHEN_STRIPPED = 0.5
_SURE = 8.0
_QUOTE_COST = 3.0
_STRUCTURE_COST = 6.0
_GOING_ON_COST = 4.0
_PAIRED = (("“", "”"), ("（", "）"))
_NEXT_ORDINAL = 2.0
_MOST_GAPS = 4
_REACH = 120
_MOST_REPLAYED = 20
_WINDOW = 3
_MOST_VAIN = 300
_SUSPECT = re.compile(rf"\?[{re.escape(FALSE_MARKS)}][^“”]{{0,14}}|{PRIVATE.pattern}")
_QUESTION_MARKS = re.compile("[?？]+")
_INSIDE_CHINESE = re.compile("[\u4e00-\u9fff][?？]{3}[^?？]")
_FULL_WIDTH = re.compile("[，：；（）！？]")
_ASCII_MARK = re.compile(r"(?<=[\u4e00-\u9fff”》])[,:;()!?]")
_ORDINAL = re.compile("[ \u3000]*[（(]([一二三四五六七八九十]{1,3})[）)]")
_BRACKET = re.compile("[ \u3000]*[（(]")
_SENTENCE_GOES_ON = re.compile("[，。；]”[\u4e00-\u9fff]")
_WHOLE_SENTENCE = re.compile("(?:^|[:：,，。])“[^“”]*$")
_MARK_AFTER_BRACKET = re.compile("）[，。；：、！？]")
_MARK_AFTER_MARK = re.compile("[，。；：、,;:][，。；：、]")
_LONE_CHARACTER = re.compile("[，。；：！？,;:!?][\u4e00-\u9fff][，。；：！？,;:!?]")


@dataclass(frozen=True, slots=True)
class Spans:
    """The edits of each line, and the spans that were left because two readings are about as likely."""

    edits: list[list[Edit]]
    left: list[DamageLeft]


def find_spans(lines: Sequence[str]) -> Spans:
    """The spans of a document.  Nothing is weighed unless some line shows a lost byte before a mark."""
    if not any(_is_suspect(line) for line in lines):
        return Spans([[] for _ in lines], [])
    return _Finder(lines).find()


class _Finder:
    """Judges the spans of one document, in order."""

    def __init__(self, lines: Sequence[str]) -> None:
        self._lines = lines
        self._language = Language(stretch for line in lines for stretch in _sound(line.strip()))
        self._keeps_private = any(PRIVATE.search(line) for line in lines)
        self._reader = SpanReader(self._language, 0 if self._keeps_private else _MOST_GAPS)
        wide = sum(len(_FULL_WIDTH.findall(line)) for line in lines)
        self._is_narrow = sum(len(_ASCII_MARK.findall(line)) for line in lines) > wide
        self._ordinal = 0
        self._vain = 0

    def find(self) -> Spans:
        found: list[list[Edit]] = []
        left: list[DamageLeft] = []
        for number, line in enumerate(self._lines, 1):
            choices = list(self._in_line(line)) if _is_suspect(line) else []
            edits = [
                Edit(at, best.end, self._shown(best), RULE, best.certain) for at, best, other in choices if not other
            ]
            left += (
                DamageLeft(number, at, line[at : best.end], (self._shown(best), self._shown(other)))
                for at, best, other in choices
                if other
            )
            start = edits[0].after + line[edits[0].end :] if edits and not line[: edits[0].start].strip() else line
            self._count(start)
            found.append(edits)
        if any(_is_strong(line, edit) for line, edits in zip(self._lines, found, strict=True) for edit in edits):
            return Spans(found, left)
        return Spans([[] for _ in found], [])

    def _in_line(self, line: str) -> Iterator[tuple[int, Guess, Guess | None]]:
        """Where each span begins, its best reading, and another when nothing decides between the two."""
        done = ""
        end = 0
        while (start := line.find(LOST, end)) >= 0 and self._vain < _MOST_VAIN:
            done = (done + line[end:start])[-_REACH:]
            choice = self._choose(line, start, done)
            if choice is None:
                self._vain += line[start + 1 : start + 2] in FALSE_MARKS
                done += LOST
                end = start + 1
            else:
                self._vain = 0
                best, other = choice
                yield start, best, other
                done += line[start : best.end] if other else self._shown(best)
                end = best.end

    def _shown(self, guess: Guess) -> str:
        return narrow(guess.text) if self._is_narrow else guess.text

    def _choose(self, line: str, start: int, done: str) -> tuple[Guess, Guess | None] | None:
        """The best reading of the span that begins at `start`, when it is better than leaving it alone.

        With it comes another that is about as likely, if there is one.
        """
        if done.endswith(LOST):
            return None
        before = fold(done[-REACH:]) if done.strip() else LINE_BREAK
        unread: dict[int, float] = {}
        gains: list[tuple[float, Guess]] = []
        for guess in self._reader.read(line, start, before):
            if not _tells_something(line, start, guess.end):
                continue
            rest = line[guess.end : guess.end + _REACH].split(LOST, maxsplit=1)[0]
            if guess.end not in unread:
                alone = self._reader.unread(line, start, guess.end, before)
                unread[guess.end] = alone - _quote_cost(done, line[start : guess.end] + rest)
            gain = guess.score - unread[guess.end]
            if gain > _MARGIN:
                gain += self._structure(done, guess.text + rest) - _quote_cost(done, guess.text + rest)
                gains.append((gain, guess))
        ranked = sorted(gains, key=itemgetter(0), reverse=True)[:_MOST_REPLAYED]
        believed = (
            (gain, guess) for gain, guess in ranked if gain > _MARGIN and self._replays(line, start, guess, done)
        )
        best = next(believed, None)
        if best is None:
            return None
        if best[1].certain and self._keeps_private:
            return best[1], None
        other = next(believed, None)
        margin = best[0] - other[0] if other is not None else math.inf
        guess = replace(best[1], certain=best[1].certain and margin > _SURE)
        thin = _THIN if self._keeps_private else _THIN_WHEN_STRIPPED
        return guess, other[1] if other is not None and margin < thin else None

    def _structure(self, done: str, text: str) -> float:
        joined = done[-1:] + text
        if _MARK_AFTER_BRACKET.search(text) or _MARK_AFTER_MARK.search(joined) or _LONE_CHARACTER.search(joined):
            return -_STRUCTURE_COST
        if _SENTENCE_GOES_ON.match(text) and not _WHOLE_SENTENCE.search(done):
            return -_GOING_ON_COST
        if done.strip() or not _BRACKET.match(text):
            return 0.0
        ordinal = _ordinal_of(text)
        if ordinal == 0:
            return -_STRUCTURE_COST
        return _NEXT_ORDINAL if ordinal in {1, self._ordinal + 1} else 0.0

    def _count(self, line: str) -> None:
        self._ordinal = _ordinal_of(line) or self._ordinal

    def _replays(self, line: str, start: int, guess: Guess, done: str) -> bool:
        """Damage the repair again: it must give back what was seen."""
        left = _wide_marks(done[-_WINDOW:])
        right = _wide_marks(line[guess.end : guess.end + _WINDOW])
        again = damage(left + guess.text + right)
        if not self._keeps_private:
            again = strip_private(again)
        seen = as_decoded(done[-_WINDOW:] + line[start : guess.end + _WINDOW])
        return _comparable(again) == _comparable(seen)


def _sound(line: str) -> Iterator[Stretch]:
    """What of a line shows no damage."""
    pieces = _SUSPECT.split(line)
    for at, piece in enumerate(pieces):
        if piece:
            yield Stretch(piece, begins_line=at == 0, ends_line=at == len(pieces) - 1)


def _is_suspect(line: str) -> bool:
    at = line.find(LOST)
    while at >= 0:
        if line[at + 1 : at + 2] in FALSE_MARKS and at + 2 < len(line):
            return True
        at = line.find(LOST, at + 1)
    return False


def _tells_something(line: str, start: int, end: int) -> bool:
    """False for mere question marks: they may as well be characters that some code page lacks."""
    return not _QUESTION_MARKS.fullmatch(line, start, end) or bool(
        _INSIDE_CHINESE.fullmatch(line, max(start - 1, 0), end + 1)
    )


def _is_strong(line: str, edit: Edit) -> bool:
    """True when the span shows more than marks and ASCII, which sound text may hold (`???`, `?;A`) as well."""
    return any(not mark.isascii() and mark not in FALSE_MARKS for mark in line[edit.start : edit.end])


def _quote_cost(done: str, text: str) -> float:
    """What it costs that quotation marks or brackets close before they open, or open twice."""
    return _QUOTE_COST * sum(_unbalanced(done, text, *pair) for pair in _PAIRED)


def _unbalanced(done: str, text: str, opening: str, closing: str) -> int:
    done, text = _wide_brackets(done), _wide_brackets(text)
    is_open = done.rfind(opening) > done.rfind(closing)
    faults = 0
    for mark in text:
        if mark in {opening, closing}:
            faults += is_open is (mark == opening)
            is_open = mark == opening
    return faults


def _wide_brackets(text: str) -> str:
    return text.replace("(", "（").replace(")", "）")


def _ordinal_of(text: str) -> int:
    """The number of a text that begins with a bracketed ordinal, else 0."""
    match = _ORDINAL.match(text)
    return (parse_integer(match[1]) or 0) if match else 0


def _wide_marks(text: str) -> str:
    return "".join(widen(mark) if widen(mark) in MARKS else mark for mark in text)


def _comparable(text: str) -> str:
    return narrow(as_decoded(text)).lstrip(" ")
