"""Two lines of one paragraph put together again."""

from __future__ import annotations

import unicodedata

_OF_NUMBERS = ".,%‰"


def is_wide(sign: str) -> bool:
    """True for a character that Chinese text sets without blanks around it."""
    return unicodedata.east_asian_width(sign) in {"W", "F"} or sign in "“”‘’—…·"


def join(first: str, second: str) -> str:
    """Two lines of one paragraph as one; a blank only between words of letters, and no number is parted."""
    if not first or not second:
        return first + second
    if first[-1].isdigit() and (second[0].isdigit() or second[0] in _OF_NUMBERS):
        return first + second
    if is_wide(first[-1]) or is_wide(second[0]):
        return first + second
    return f"{first} {second}"
