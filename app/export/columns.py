"""Which columns of a table hold numbers, and how wide columns should be."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from app.domain.document import Table

_NUMBER = re.compile(r"\D{0,5}\d[\d,.，/]*\D{0,9}")
_NARROWEST, _WIDEST = 4, 24
_SPARED, _LINE, _MOST_SPARED = 9.5, 36.0, 0.6
"""A column as narrow as this is not made narrower; what a line of a table holds, and what part of it may be spared."""
_UNBROKEN = re.compile(r"\d[\d.,]{0,9}[%年]?")
_SHORT = 3
"""A heading of so many characters is not broken."""
_CHANGE = re.compile(r"(?<=[0-9A-Za-z%])(?=[\u3400-\u9fff])|(?<=[\u3400-\u9fff])(?=[0-9A-Za-z])")
_AUTOMATIC_SPACE = 0.25
"""What is put between Chinese and Latin text."""


def number_columns(table: Table) -> frozenset[int]:
    """The columns whose cells are numbers, each with a qualifier and a unit at most; they are set flush right."""
    return frozenset(
        column for column in range(len(table.header)) if _is_numeric([row[column] for row in table.rows if row[column]])
    )


def _is_numeric(cells: Sequence[str]) -> bool:
    """Whether there are cells and all of them are numbers."""
    return bool(cells) and all(_NUMBER.fullmatch(cell) for cell in cells)


def text_width(text: str) -> float:
    """The width of a text in Chinese characters; a Latin letter or digit counts half."""
    return sum(1.0 if unicodedata.east_asian_width(character) in "WFA" else 0.5 for character in text)


def _set_width(text: str) -> float:
    """The width of a text as it is set, with the space between Chinese and Latin."""
    return text_width(text) + _AUTOMATIC_SPACE * len(_CHANGE.findall(text))


def _number_width(number: str) -> float:
    """The width of a number; its per cent sign is as wide as a Chinese character."""
    return _set_width(number.replace("%", "％"))


def column_widths(table: Table, total: int) -> tuple[int, ...]:
    """The columns' widths, in the unit of `total`, in proportion to their longest text within bounds.

    Where not all find room, numbers and short headings stay unbroken as long as that leaves enough for the rest.
    """
    needs, leasts = [], []
    for column, name in enumerate(table.header):
        longest = max((_set_width(row[column]) for row in table.rows), default=0.0)
        need = min(max(longest + 1, text_width(name) + 1, _NARROWEST), _WIDEST)
        needs.append(need)
        numbers = (_number_width(number) for row in table.rows for number in _UNBROKEN.findall(row[column]))
        heading = text_width(name) if text_width(name) <= _SHORT else 0.0
        leasts.append(min(need, max(heading, *numbers, 0.0) + 1))
    widths = [int(total * share) for share in _shares(needs, leasts)]
    widths[0] += total - sum(widths)
    return tuple(widths)


def _shares(needs: Sequence[float], leasts: Sequence[float]) -> list[float]:
    """The part of the line that each column gets: where not all find room, the narrow ones keep what they need.

    Where these are too many, each column keeps only its least, and the rest of the line is shared among the others.
    """
    if sum(needs) > _LINE:
        for kept in ([need if need <= _SPARED else 0.0 for need in needs], leasts):
            fixed = _fixed(needs, kept)
            if fixed is not None:
                return fixed
    return [need / sum(needs) for need in needs]


def _fixed(needs: Sequence[float], kept: Sequence[float]) -> list[float] | None:
    """The shares when columns get at least what they keep; None where that leaves too little for the others."""
    held: frozenset[int] = frozenset()
    while True:
        rest = _LINE - sum(kept[column] for column in held)
        wanted = sum(need for column, need in enumerate(needs) if column not in held)
        if not wanted or rest < _LINE * (1 - _MOST_SPARED):
            return None
        shares = [kept[column] if column in held else rest * need / wanted for column, need in enumerate(needs)]
        short = frozenset(column for column, share in enumerate(shares) if share < kept[column])
        if not short:
            return [share / _LINE for share in shares]
        held |= short
