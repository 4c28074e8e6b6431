"""Integers written as word processors number their lists, by the names of their formats (ECMA-376, 17.18.59)."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

_HAN = "零一二三四五六七八九"
_POSITIONAL = "〇一二三四五六七八九"
_LEGAL_SIMPLIFIED = "零壹贰叁肆伍陆柒捌玖"
_LEGAL_TRADITIONAL = "零壹貳參肆伍陸柒捌玖"
_PLAIN_UNITS = ("", "十", "百", "千")
_LEGAL_SIMPLIFIED_UNITS = ("", "拾", "佰", "仟")
_LEGAL_TRADITIONAL_UNITS = ("", "拾", "佰", "仟")
_STEMS = "甲乙丙丁戊己庚辛壬癸"
_BRANCHES = "子丑寅卯辰巳午未申酉戌亥"
_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"),
    (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_LARGEST = 99_999
_FULL_WIDTH = str.maketrans("0123456789", "０１２３４５６７８９")
_HAN_DIGITS = str.maketrans("0123456789", _POSITIONAL)


def write_number(value: int, number_format: str) -> str:
    """`value` in a format such as `chineseCounting`; in Arabic numerals when the format is unknown or cannot say it."""
    if not 0 <= value <= _LARGEST:
        return str(value)
    write = _FORMATS.get(number_format)
    return (write(value) if write is not None else "") or str(value)


def _counting(value: int, digits: str, units: tuple[str, ...], ten: str) -> str:
    """`一万零二十三`; `ten` is how 10 to 19 begin."""
    if value >= 10_000:
        rest = value % 10_000
        gap = digits[0] if 0 < rest < 1000 else ""
        tail = _counting(rest, digits, units, digits[1] + units[1]) if rest else ""
        return _counting(value // 10_000, digits, units, ten) + "万" + gap + tail
    if 10 <= value < 20:
        return ten + (digits[value - 10] if value > 10 else "")
    written, pending = "", False
    for power in (3, 2, 1, 0):
        digit = value // 10**power % 10
        if digit:
            written += (digits[0] if pending and written else "") + digits[digit] + units[power]
            pending = False
        else:
            pending = True
    return written or digits[0]


def _counting_to_hundred(value: int) -> str:
    """Counts up to 99, then sets digit after digit: `九十九`, `一〇〇`."""
    return _plain(value) if value < 100 else _digits(value)


_plain = partial(_counting, digits=_HAN, units=_PLAIN_UNITS, ten="十")
_legal_simplified = partial(_counting, digits=_LEGAL_SIMPLIFIED, units=_LEGAL_SIMPLIFIED_UNITS, ten="壹拾")
_legal_traditional = partial(_counting, digits=_LEGAL_TRADITIONAL, units=_LEGAL_TRADITIONAL_UNITS, ten="壹拾")


def _digits(value: int) -> str:
    return str(value).translate(_HAN_DIGITS)


def _ideograph_digital(value: int) -> str:
    return "十" if value == 10 else _digits(value)


def _letters(value: int) -> str:
    """Letters from a to z, then aa, bb and so on."""
    return chr(ord("a") + (value - 1) % 26) * ((value - 1) // 26 + 1) if value else ""


def _roman(value: int) -> str:
    written = ""
    for size, letters in _ROMAN:
        count, value = divmod(value, size)
        written += letters * count
    return written


def _ordinal(value: int) -> str:
    ending = "th" if value % 100 in {11, 12, 13} else {1: "st", 2: "nd", 3: "rd"}.get(value % 10, "th")
    return f"{value}{ending}"


def _from(value: int, first: int, count: int) -> str:
    """The character of a run of `count` signs that begins at code point `first`."""
    return chr(first + value - 1) if 1 <= value <= count else ""


def _circled(value: int) -> str:
    return _from(value, 0x2460, 20) or _from(value - 20, 0x3251, 15) or _from(value - 35, 0x32B1, 15)


def _cycle(value: int, signs: str) -> str:
    return signs[(value - 1) % len(signs)] if value else ""


_FORMATS: dict[str, Callable[[int], str]] = {
    "decimalZero": lambda value: f"{value:02}",
    "upperRoman": lambda value: _roman(value).upper(),
    "lowerRoman": _roman,
    "upperLetter": lambda value: _letters(value).upper(),
    "lowerLetter": _letters,
    "ordinal": _ordinal,
    "hex": lambda value: f"{value:X}",
    "numberInDash": lambda value: f"- {value} -",
    "chineseCounting": _counting_to_hundred,
    "taiwaneseCounting": _counting_to_hundred,
    "chineseCountingThousand": _plain,
    "taiwaneseCountingThousand": _plain,
    "japaneseCounting": _plain,
    "koreanCounting": _plain,
    "chineseLegalSimplified": _legal_simplified,
    "ideographLegalTraditional": _legal_traditional,
    "japaneseLegal": _legal_traditional,
    "koreanLegal": _plain,
    "ideographDigital": _ideograph_digital,
    "japaneseDigitalTenThousand": _digits,
    "koreanDigital": _digits,
    "koreanDigital2": _digits,
    "taiwaneseDigital": _ideograph_digital,
    "vietnameseCounting": str,
    "ideographTraditional": lambda value: _cycle(value, _STEMS),
    "ideographZodiac": lambda value: _cycle(value, _BRANCHES),
    "ideographZodiacTraditional": lambda value: _cycle(value, _STEMS) + _cycle(value, _BRANCHES),
    "decimalFullWidth": lambda value: str(value).translate(_FULL_WIDTH),
    "decimalFullWidth2": lambda value: str(value).translate(_FULL_WIDTH),
    "decimalEnclosedCircle": _circled,
    "decimalEnclosedCircleChinese": _circled,
    "decimalEnclosedFullstop": lambda value: _from(value, 0x2488, 20),
    "decimalEnclosedParen": lambda value: _from(value, 0x2474, 20),
    "ideographEnclosedCircle": lambda value: _from(value, 0x3280, 10),
}
