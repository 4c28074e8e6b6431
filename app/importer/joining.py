"""Two lines of one paragraph put together again."""

from __future__ import annotations

import unicodedata


def is_wide(sign: str) -> bool:
    """True for a character that Chinese text sets without blanks around it."""
    return unicodedata.east_asian_width(sign) in {"W", "F"} or sign in "“”‘’—…·"


def join(first: str, second: str) -> str:
    """Two lines of one paragraph as one; a blank only between words of letters."""
    if not first or not second:
        return first + second
    if is_wide(first[-1]) or is_wide(second[0]):
        return first + second
    return f"{first} {second}"
