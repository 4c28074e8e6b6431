"""The coverage matrix: how many cases there are for each value of one field and each value of another."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum


class Axis(StrEnum):
    """What the rows or the columns of a matrix are."""

    PROVINCE = "province"
    CITY = "city"
    INDICATOR = "indicator"
    INSTRUMENT = "instrument"
    YEAR = "year"


@dataclass(frozen=True, slots=True)
class AxisValue:
    """One row or column: `value` goes into a query, `label` is shown; `count` cases have it, each counted once."""

    value: str
    label: str
    count: int


@dataclass(frozen=True, slots=True)
class CoverageMatrix:
    """`counts[row][column]` cases, of the `total` that meet `query`.

    A case with two indicators stands in two cells, so cells may add up to more than the `count` of their row.
    `rows_lacking` and `columns_lacking` are the cases that have no value on that axis and stand in no cell.
    """

    query: str
    row_axis: Axis
    column_axis: Axis
    rows: tuple[AxisValue, ...]
    columns: tuple[AxisValue, ...]
    counts: tuple[tuple[int, ...], ...]
    total: int
    rows_lacking: int = 0
    columns_lacking: int = 0

    @property
    def highest(self) -> int:
        """The largest number in a cell."""
        return max((number for row in self.counts for number in row), default=0)

    @property
    def gaps(self) -> Iterator[tuple[AxisValue, tuple[AxisValue, ...]]]:
        """Each row that has cells without a case, and the columns of those cells."""
        for row, numbers in zip(self.rows, self.counts, strict=True):
            missing = tuple(column for column, number in zip(self.columns, numbers, strict=True) if not number)
            if missing:
                yield row, missing

    def without_empty(self) -> CoverageMatrix:
        """The matrix without rows and columns that no case has."""
        shown = tuple(place for place, column in enumerate(self.columns) if column.count)
        return replace(
            self,
            rows=tuple(row for row in self.rows if row.count),
            columns=tuple(self.columns[place] for place in shown),
            counts=tuple(
                tuple(numbers[place] for place in shown)
                for row, numbers in zip(self.rows, self.counts, strict=True)
                if row.count
            ),
        )
