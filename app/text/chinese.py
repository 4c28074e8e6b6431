"""Scripts and characters: Traditional to Simplified, Han test, shares of each script."""

from __future__ import annotations

import re
from functools import cache

import opencc

_HAN = re.compile(r"[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003134f]")

# Characters that OpenCC's phrase table leaves Traditional or variant in the texts of our field.
_LEFT_OVER = str.maketrans("陜陝裏裡著麽爲", "陕陕里里着么为")
_KEPT_WORDS = ("著名", "著作", "著称", "显著", "卓著", "编著", "专著", "名著", "原著", "论著", "土著", "著录", "著述")
_KEPT = re.compile("|".join(_KEPT_WORDS))


@cache
def _converter() -> opencc.OpenCC:
    return opencc.OpenCC("t2s")


def to_simplified(text: str) -> str:
    """`text` in Simplified characters, by OpenCC's phrases and the gaps they leave (陜, 裏, 着)."""
    simplified = _converter().convert(text)
    pieces: list[str] = []
    end = 0
    for match in _KEPT.finditer(simplified):
        pieces += (simplified[end : match.start()].translate(_LEFT_OVER), match.group())
        end = match.end()
    return "".join((*pieces, simplified[end:].translate(_LEFT_OVER)))


def han_count(text: str) -> int:
    """How many Han characters stand in `text`."""
    return len(_HAN.findall(text))


def is_traditional(text: str) -> bool:
    """True when one in fifty Han characters or more has another Simplified form."""
    differing = sum(a != b for a, b in zip(text, _converter().convert(text), strict=False))
    return bool(differing * 50 >= max(han_count(text), 1))
