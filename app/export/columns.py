"""Which columns of a table hold numbers, and how wide columns should be."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from app.domain.document import Table

_NUMBER = re.compile(r"\D{0,5}\d[\d,.，/]*\D{0,9}")
_NARROWEST, _WIDEST = 4, 24


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


def column_widths(table: Table, total: int) -> tuple[int, ...]:
    """The columns' widths, in the unit of `total`, in proportion to their longest text within bounds."""
    needs = []
    for column, name in enumerate(table.header):
        longest = max((text_width(row[column]) for row in table.rows), default=0.0)
        needs.append(min(max(longest + 1, text_width(name) + 1, _NARROWEST), _WIDEST))
    widths = [int(total * need / sum(needs)) for need in needs]
    widths[0] += total - sum(widths)
    return tuple(widths)
