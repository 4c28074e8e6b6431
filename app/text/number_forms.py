"""Other ways to write the numbers in a query: 二十 and 20, 3万 and 30000, 2021年 and 二〇二一年."""

from __future__ import annotations

import re
from decimal import Decimal

from app.text.fold import fold
from app.text.numerals import parse_integer

MOST = 5
"""Ways to write a query, the one that was typed among them."""

_TEN_THOUSAND = 10_000
_DIGITS = "零一二三四五六七八九"
_UNITS = ("", "十", "百", "千")
# A number beside a mark or a Latin letter is part of a name or a measure: 5+X, 70%, 2.5.
_ARABIC = re.compile(r"(?<![0-9a-z.+%,:/~_-])(\d{1,8}(?:\.\d{1,3})?)(万?)(?![0-9a-z.+%,:/~_-])")
_CHINESE = re.compile(
    r"(?<![零〇一二两三四五六七八九十百千万亿])([零〇一二两三四五六七八九十百千]{1,7})(万?)(?![零〇一二两三四五六七八九十百千万亿])"
)
_YEAR = re.compile(r"(?:19|20)\d\d")


def number_forms(words: str) -> tuple[str, ...]:
    """`words` as typed, then with their numbers in other forms; a single character has none."""
    folded = fold(words)
    if len(folded.strip()) < 2:
        return (words,)
    forms = (
        words,
        _CHINESE.sub(_in_digits, folded),
        _ARABIC.sub(_in_characters, folded),
        _ARABIC.sub(_in_ten_thousands, _CHINESE.sub(_in_digits, folded)),
        _ARABIC.sub(_in_full, _CHINESE.sub(_in_digits, folded)),
    )
    others = [form for form in forms[1:] if form != folded]
    return tuple(dict.fromkeys((words, *others)))[:MOST]


def _in_digits(number: re.Match[str]) -> str:
    value = parse_integer(number.group(1))
    return number.group() if value is None else f"{value}{number.group(2)}"


def _in_characters(number: re.Match[str]) -> str:
    digits, unit = number.groups()
    if "." in digits or (digits.startswith("0") and digits != "0"):
        return number.group()
    if _YEAR.fullmatch(digits) and not unit:
        return "".join(_DIGITS[int(digit)] for digit in digits).replace("零", "〇")
    value = int(digits)
    if value < _TEN_THOUSAND:
        return spoken(value) + unit
    return spoken(value // _TEN_THOUSAND) + "万" if value % _TEN_THOUSAND == 0 and not unit else number.group()


def _in_ten_thousands(number: re.Match[str]) -> str:
    digits, unit = number.groups()
    if unit or "." in digits or int(digits) < _TEN_THOUSAND or int(digits) % (_TEN_THOUSAND // 100):
        return number.group()
    return f"{(Decimal(int(digits)) / _TEN_THOUSAND).normalize():f}万"


def _in_full(number: re.Match[str]) -> str:
    digits, unit = number.groups()
    return str(int(Decimal(digits) * _TEN_THOUSAND)) if unit and Decimal(digits) else number.group()


def spoken(value: int) -> str:
    """A number below ten thousand in Chinese: 20 → 二十, 105 → 一百零五."""
    text = ""
    gap = False
    for place in range(3, -1, -1):
        digit = value // 10**place % 10
        if digit == 0:
            gap = gap or bool(text)
            continue
        text += ("零" if gap else "") + _DIGITS[digit] + _UNITS[place]
        gap = False
    return (text.removeprefix("一") if text.startswith("一十") else text) or "零"
