"""Numbers written in Chinese or Arabic numerals → integers."""

from __future__ import annotations

_DIGITS = {mark: value for value, mark in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
_UNITS = {"十": 10, "百": 100, "千": 1000}

HAN_NUMERAL = "[零〇一二三四五六七八九十百千两廿卅]"
"""Regular expression of one character of a Chinese numeral."""


def parse_integer(text: str) -> int | None:
    """The value of `二十三`, `二三`, `廿三`, `一百零五`, `23`; None for anything else.  `text` is folded."""
    if text.isascii() and text.isdigit():
        return int(text)
    plain = text.replace("廿", "二十").replace("卅", "三十")
    if not plain or any(mark not in _DIGITS and mark not in _UNITS for mark in plain):
        return None
    if all(mark in _DIGITS for mark in plain):
        return int("".join(str(_DIGITS[mark]) for mark in plain))
    total = digit = 0
    for mark in plain:
        if mark in _UNITS:
            total += (digit or 1) * _UNITS[mark]
            digit = 0
        else:
            digit = _DIGITS[mark]
    return total + digit
