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


def column_widths(table: Table, total: int) -> tuple[int, ...]:
    """The columns' widths, in the unit of `total`, in proportion to their longest text within bounds."""
    needs = []
    for column, name in enumerate(table.header):
        longest = max((_set_width(row[column]) for row in table.rows), default=0.0)
        needs.append(min(max(longest + 1, text_width(name) + 1, _NARROWEST), _WIDEST))
    widths = [int(total * share) for share in _shares(needs)]
    widths[0] += total - sum(widths)
    return tuple(widths)


def _shares(needs: Sequence[float]) -> list[float]:
    """The part of the line that each column gets: where not all find room, the narrow ones keep what they need."""
    narrow = sum(need for need in needs if need <= _SPARED)
    wide = sum(needs) - narrow
    if not wide or sum(needs) <= _LINE or narrow > _LINE * _MOST_SPARED:
        return [need / sum(needs) for need in needs]
    return [need / _LINE if need <= _SPARED else (1 - narrow / _LINE) * need / wide for need in needs]
