"""A text in the other script, as long as before, so that every place in it stays what it was."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

import opencc

from app.domain.script import Script
from app.text.chinese import to_simplified


@cache
def _to_traditional() -> Callable[[str], str]:
    convert: Callable[[str], str] = opencc.OpenCC("s2t").convert
    return convert


def in_script(text: str, script: Script) -> str:
    """`text` in a script, character for character; where a phrase would change its length, its characters are converted."""
    if script is Script.STORED:
        return text
    convert = to_simplified if script is Script.SIMPLIFIED else _to_traditional()
    whole = convert(text)
    if len(whole) == len(text):
        return whole
    return "".join(_as_long(line, convert) for line in text.splitlines(keepends=True))


def _as_long(text: str, convert: Callable[[str], str]) -> str:
    converted = convert(text)
    if len(converted) == len(text):
        return converted
    single = map(convert, text)
    return "".join(new if len(new) == 1 else old for old, new in zip(text, single, strict=True))
