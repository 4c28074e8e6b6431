"""Heading numbers of official documents: 一、（一）1.（1） (GB/T 9704, 7.3.3)."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from app.domain.document import Block, Heading

LEVELS = 4
_DIGITS = "零一二三四五六七八九"


def chinese_number(number: int) -> str:
    """1 to 9999 in Chinese counting: 十一, 二十, 一百零三."""
    if number < 20:
        return _tens(number)
    return _counted(number)


def _tens(number: int) -> str:
    """1 to 19, where the ten has no 一 before it."""
    return _DIGITS[number] if number < 10 else "十" + (_DIGITS[number - 10] if number > 10 else "")


def _counted(number: int) -> str:
    """Thousands, hundreds, tens and ones; one 零 for a gap between them."""
    written = ""
    gap = False
    for unit, name in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = number // unit % 10
        if digit:
            written += ("零" if gap and written else "") + _DIGITS[digit] + name
            gap = False
        else:
            gap = True
    return written


_FORMS: tuple[Callable[[int], str], ...] = (
    lambda number: f"{chinese_number(number)}、",
    lambda number: f"（{chinese_number(number)}）",
    lambda number: f"{number}.",
    lambda number: f"（{number}）",
)


class HeadingCounter:
    """Counts headings level by level, each series from 1, and gives each its number."""

    def __init__(self) -> None:
        self._series: dict[int, list[int]] = {}

    def number(self, heading: Heading) -> str:
        """The number of the next heading, with its punctuation; empty for one without number."""
        if not heading.numbered:
            return ""
        level = level_of(heading)
        counts = self._series.setdefault(heading.series, [0] * LEVELS)
        counts[level - 1] += 1
        counts[level:] = [0] * (LEVELS - level)
        return _FORMS[level - 1](counts[level - 1])


def level_of(heading: Heading) -> int:
    """The heading's level within the four there are."""
    return min(max(heading.level, 1), LEVELS)


def numbered_titles(blocks: Iterable[Block]) -> tuple[str, ...]:
    """The first-level headings with their numbers, as a list of contents shows them."""
    counter = HeadingCounter()
    headings = [block for block in blocks if isinstance(block, Heading)]
    written = [(heading, counter.number(heading) + heading.text) for heading in headings]
    return tuple(text for heading, text in written if level_of(heading) == 1)
