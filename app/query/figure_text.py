"""`数据:…` as people write it ↔ `FigureIs`.

    figure     = [metric] [change word] [comparison [sign] number [unit]]
    时限<-50%   the change, signed        时限压减 ≥ 50 %   the size of a fall
    时间<1天    the value itself          满意度            any figure of that name

A sign makes it a change; so does a change word just before the comparison.  A quoted metric may hold anything.
Blanks may stand around the comparison, and before a unit that is known.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from app.errors import QueryError
from app.query.names import SPECIAL_NAMES
from app.query.nodes import Aspect, Comparison, FigureIs, FigureTest, SpecialField
from app.query.quotes import quote, read_quoted
from app.query.units import is_known_unit
from app.text.fold import fold
from app.text.numerals import HAN_NUMERAL, parse_integer

FALL_WORDS = ("压减", "减少", "缩短", "压缩", "下降", "降低", "精简", "down")
RISE_WORDS = ("增长", "增加", "提高", "提升", "上升", "up")

HALF = "半"
"""半天 and 半小时: half of the unit."""

_METRIC = re.compile(r'[^\s()<>=≤≥≦≧"]+')
_COMPARISON = re.compile(r"\s*(<=|>=|=<|=>|≤|≥|≦|≧|<|>|=)\s*")
_AMOUNT = re.compile(rf"([+\-−]?)\s*(\d[\d,]*(?:\.\d+)?|{HAN_NUMERAL}+|{HALF})")
_UNIT = re.compile(r'[^\s()<>=≤≥≦≧"\d]+')
_APART = re.compile(r"[ \t\u3000]+")
_CHANGE_WORD = re.compile(f"(?:{'|'.join((*FALL_WORDS, *RISE_WORDS))})$")
_MAX_DIGITS = 15

_MARKS: Mapping[str, Comparison] = MappingProxyType(
    {mark.value: mark for mark in Comparison}
    | {"=<": Comparison.AT_MOST, "≤": Comparison.AT_MOST, "≦": Comparison.AT_MOST}
    | {"=>": Comparison.AT_LEAST, "≥": Comparison.AT_LEAST, "≧": Comparison.AT_LEAST}
)
_ASPECT_OF: Mapping[str, Aspect] = MappingProxyType(
    dict.fromkeys(FALL_WORDS, Aspect.FALL) | dict.fromkeys(RISE_WORDS, Aspect.RISE)
)
_WORD_OF: Mapping[Aspect, str] = MappingProxyType({Aspect.FALL: FALL_WORDS[0], Aspect.RISE: RISE_WORDS[0]})


@dataclass(frozen=True, slots=True)
class FigureText:
    """A figure condition as it was read, and the offset behind it."""

    condition: FigureIs
    end: int


@dataclass(frozen=True, slots=True)
class _Stem:
    """What stands before the comparison: the metric, and what a change word behind it asks for."""

    metric: str
    aspect: Aspect
    end: int


def read_figure(text: str, folded: str, start: int, field_start: int) -> FigureText:
    """The condition that begins at `start`, behind the colon and blanks; `folded` is the fold of `text`.

    Raises QueryError when nothing stands there, a comparison lacks its number, or the number is too long.
    """
    stem = _stem(text, folded, start)
    comparison = _COMPARISON.match(folded, stem.end)
    if comparison is None:
        if not stem.metric.strip():
            raise QueryError("query.figure_without_value", field_start)
        return FigureText(FigureIs(stem.metric), stem.end)
    amount = _AMOUNT.match(folded, comparison.end())
    if amount is None:
        raise QueryError("query.figure_without_number", comparison.start(1), comparison=comparison.group(1))
    sign, number = amount.group(1), _plain_number(amount.group(2))
    if number is None:
        raise QueryError("query.figure_number_too_long", amount.start(2), limit=_MAX_DIGITS)
    unit, end = _unit(text, folded, amount.end())
    # A change word before a signed number says nothing more: 时限压减<-50% asks for 时限.
    aspect = Aspect.CHANGE if sign else stem.aspect
    signed = ("+" if sign == "+" else "-") + number if sign else number
    return FigureText(FigureIs(stem.metric, FigureTest(aspect, _MARKS[comparison.group(1)], signed, unit)), end)


def _stem(text: str, folded: str, start: int) -> _Stem:
    if folded[start : start + 1] == '"':
        words, end = read_quoted(text, start)
        following = _METRIC.match(folded, end)
        if following and _COMPARISON.match(folded, following.end()):
            aspect = _ASPECT_OF.get(following.group())
            if aspect is not None:
                return _Stem(words, aspect, following.end())
        return _Stem(words, Aspect.VALUE, end)
    found = _METRIC.match(folded, start)
    if found is None:
        return _Stem("", Aspect.VALUE, start)
    words, end = text[start : found.end()], found.end()
    word = _change_word(words) if _COMPARISON.match(folded, end) else ""
    return _Stem(words[: len(words) - len(word)], _ASPECT_OF.get(word, Aspect.VALUE), end)


def _change_word(metric: str) -> str:
    """The change word at the end of a metric, folded, or an empty text."""
    found = _CHANGE_WORD.search(fold(metric))
    return found.group() if found else ""


def _plain_number(number: str) -> str | None:
    """Without thousands marks, leading and trailing zeros; None when it has more than `_MAX_DIGITS` digits."""
    if number == HALF:
        return "0.5"
    if not number[0].isdigit():
        value = parse_integer(number)
        number = str(value) if value is not None else "0"
    whole, _, decimals = number.replace(",", "").partition(".")
    whole, decimals = whole.lstrip("0") or "0", decimals.rstrip("0")
    if len(whole) + len(decimals) > _MAX_DIGITS:
        return None
    return f"{whole}.{decimals}" if decimals else whole


def _unit(text: str, folded: str, position: int) -> tuple[str, int]:
    found = _UNIT.match(folded, position)
    if found:
        return text[found.start() : found.end()], found.end()
    blank = _APART.match(folded, position)
    if blank and (apart := _UNIT.match(folded, blank.end())) and is_known_unit(apart.group()):
        return text[apart.start() : apart.end()], apart.end()
    return "", position


def write_figure(condition: FigureIs) -> str:
    """The text of a condition; `read_figure` gives the same one back."""
    name = SPECIAL_NAMES[SpecialField.FIGURE][0]
    metric, test = condition.metric, condition.test
    if test is None:
        return f"{name}:{_written(metric)}"
    word = _WORD_OF.get(test.aspect, "")
    stem = quote(metric) if not word and _change_word(metric) else _written(metric)
    return f"{name}:{stem}{word}{test.comparison.value}{test.amount}{test.unit}"


def _written(metric: str) -> str:
    return metric if not metric or _METRIC.fullmatch(fold(metric)) else quote(metric)


def swallows(condition: FigureIs, following: str) -> bool:
    """Whether a text after the condition and a blank would be read as its comparison or unit."""
    if condition.test is not None and condition.test.unit:
        return False
    own = write_figure(condition)
    text = f"{own} {following}"
    start = own.index(":") + 1
    folded = fold(text)
    stem = _stem(text, folded, start)
    comparison = _COMPARISON.match(folded, stem.end)
    if condition.test is None or comparison is None:
        return comparison is not None
    amount = _AMOUNT.match(folded, comparison.end())
    return amount is not None and _unit(text, folded, amount.end())[1] > len(own)
