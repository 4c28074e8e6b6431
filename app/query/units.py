"""Units of figures: which ones can be compared, and by what factor.

A working day counts as a day, a month as 30 days, a year as 365: who asks for 1 day wants to see 1 working day too.
Measure words that count the same thing (家, 户, 个) are one kind.  万 and 亿 before a unit belong to the number.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType

from app.text.fold import fold

RATE = "%"
"""The kind of per cent and what converts into it."""

POINTS = "百分点"
"""The kind of a difference between two rates."""

_DAY = 86_400.0
_TIME: Mapping[str, float] = MappingProxyType(
    {
        "秒": 1.0,
        "秒钟": 1.0,
        "分钟": 60.0,
        "分": 60.0,
        "小时": 3_600.0,
        "工作小时": 3_600.0,
        "天": _DAY,
        "日": _DAY,
        "工作日": _DAY,
        "自然日": _DAY,
        "周": 7 * _DAY,
        "星期": 7 * _DAY,
        "月": 30 * _DAY,
        "年": 365 * _DAY,
        "s": 1.0,
        "min": 60.0,
        "h": 3_600.0,
        "hour": 3_600.0,
        "hours": 3_600.0,
        "day": _DAY,
        "days": _DAY,
    }
)
_RATES: Mapping[str, float] = MappingProxyType({"%": 1.0, "‰": 0.1, "成": 10.0, "倍": 100.0})
_AREA: Mapping[str, float] = MappingProxyType(
    {"平方米": 1.0, "平米": 1.0, "㎡": 1.0, "平方公里": 1e6, "公顷": 1e4, "亩": 2_000 / 3}
)
_POWER: Mapping[str, float] = MappingProxyType({"千伏安": 1.0, "兆伏安": 1e3, "kva": 1.0})
_LENGTH: Mapping[str, float] = MappingProxyType({"米": 1.0, "公里": 1e3, "千米": 1e3})
_DIMENSIONS: Mapping[str, Mapping[str, float]] = MappingProxyType(
    {"秒": _TIME, RATE: _RATES, "平方米": _AREA, "千伏安": _POWER, "米": _LENGTH}
)
_ALIKE: tuple[tuple[str, ...], ...] = (
    ("家", "户", "个", "家次"),
    ("件", "笔", "宗", "起", "例", "单"),
    ("人", "名", "位"),
    ("次", "人次", "户次", "件次", "趟", "场次"),
    ("元", "元人民币", "人民币元"),
    (POINTS, "pp"),
)
_KINDS: Mapping[str, tuple[str, float]] = MappingProxyType(
    {unit: (kind, factor) for kind, units in _DIMENSIONS.items() for unit, factor in units.items()}
    | {unit: (words[0], 1.0) for words in _ALIKE for unit in words}
)
_SCALE = re.compile("(?:(十|百|千)?(万亿|亿|万)|(百|千)(?=元))")
_SCALES: Mapping[str | None, float] = MappingProxyType(
    {None: 1.0, "十": 10.0, "百": 100.0, "千": 1_000.0, "万": 1e4, "亿": 1e8, "万亿": 1e12}
)


@dataclass(frozen=True, slots=True)
class Unit:
    """Numbers of one `kind` can be compared after multiplying by `scale` (万, 亿) and `factor`."""

    kind: str
    scale: float = 1.0
    factor: float = 1.0

    @property
    def whole(self) -> float:
        """What a number in this unit is multiplied by."""
        return self.scale * self.factor


@lru_cache(maxsize=1_024)
def read_unit(text: str) -> Unit:
    """The unit of a text such as 天, 个工作日, 万家 or %; an unknown word is a kind of its own."""
    plain = fold(text).replace(" ", "")
    scale = _SCALE.match(plain)
    factor = _SCALES[scale.group(1) or scale.group(3)] * _SCALES[scale.group(2)] if scale else 1.0
    rest = plain[scale.end() :] if scale else plain
    shorter = rest.removeprefix("个") or rest
    kind, own = _KINDS.get(rest) or _KINDS.get(shorter) or (shorter, 1.0)
    return Unit(kind, factor, own)


def is_known_unit(text: str) -> bool:
    """True for a unit of the tables, so that it may stand apart from its number."""
    plain = fold(text)
    scale = _SCALE.match(plain)
    rest = plain[scale.end() :] if scale else plain
    return rest in _KINDS or rest.removeprefix("个") in _KINDS or (scale is not None and not rest)
