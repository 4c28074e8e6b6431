"""The numbers that stand in a text, in whatever form they are written."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from app.text.fold import fold
from app.text.numerals import parse_integer

SCALES = {"": 1, "千": 10**3, "万": 10**4, "亿": 10**8, "万亿": 10**12}
_WESTERN = re.compile(r"(\d[\d,]*(?:\.\d+)?)(?:/(\d+))?(?:[余多]?(万亿|亿|万|千))?")
_CHINESE = re.compile(r"[零〇一二两三四五六七八九十百千万亿廿]+")
_FRACTION = re.compile(r"([一二三四五六七八九十百千万]+)分之([零一二两三四五六七八九十百]+)")
_HALF = re.compile(r"([一二两三四五六七八九十\d]*)个?半")
_NONE = re.compile("未出现|未发生|没有一|无一")


def numbers_in(text: str) -> frozenset[Decimal]:
    """Every number of `text`.

    1.2万 gives 1.2 and 12000, 百分之七十 gives 70 and 0.7, 2个半 gives 2.5, 未出现 gives 0.
    """
    folded = fold(text)
    return frozenset((*_western(folded), *_chinese(folded), *_fractions(folded), *_words(folded)))


def _western(folded: str) -> Iterator[Decimal]:
    for whole, parts, scale in _WESTERN.findall(folded):
        value = Decimal(whole.replace(",", "").rstrip("."))
        yield from (value, value * SCALES[scale])
        if parts:
            yield value / Decimal(parts)


def _chinese(folded: str) -> Iterator[Decimal]:
    for numeral in _CHINESE.findall(folded):
        for start in range(len(numeral)):
            for end in range(start + 1, len(numeral) + 1):
                whole = parse_integer(numeral[start:end])
                if whole is not None:
                    yield Decimal(whole)


def _fractions(folded: str) -> Iterator[Decimal]:
    for below, above in _FRACTION.findall(folded):
        numerator, denominator = parse_integer(above), parse_integer(below)
        if numerator is not None and denominator:
            yield from (Decimal(numerator), Decimal(numerator) / Decimal(denominator))
    for whole in _HALF.findall(folded):
        yield Decimal(parse_integer(whole) or 0) + Decimal("0.5")


def _words(folded: str) -> Iterator[Decimal]:
    if "一半" in folded:
        yield Decimal("0.5")
    if _NONE.search(folded):
        yield Decimal(0)
