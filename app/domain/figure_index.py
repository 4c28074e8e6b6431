"""The index of all figures of a store: which there are, in which order, and what a row shows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import NewType

from app.domain.case import CaseUid, Figure

FigureKey = NewType("FigureKey", int)
"""Names a figure within one state of the store: its case and its place among that case's figures."""


class FigureColumn(StrEnum):
    """The columns of the index, from left to right."""

    METRIC = "metric"
    BEFORE = "before"
    AFTER = "after"
    CHANGE = "change"
    UNIT = "unit"
    CASE = "case"
    PLACE = "place"
    SENTENCE = "sentence"
    """Sorted by where the figure stands in its source."""


@dataclass(frozen=True, slots=True)
class FigureOrder:
    """Sorted by a column; what says nothing there comes last either way."""

    column: FigureColumn = FigureColumn.SENTENCE
    descending: bool = False


IN_SOURCE_ORDER = FigureOrder()


@dataclass(frozen=True, slots=True)
class FigureList:
    """All figures that meet the filter, in order: pages of `keys` become rows by `load_figure_rows`."""

    keys: Sequence[int]
    case_count: int
    took_ms: float


@dataclass(frozen=True, slots=True)
class FigureRow:
    """One row.  `change` is signed, in the printed unit; `rate` is the same in per cent; None where there is no change.

    `value` and `before` are the printed numbers with 万 and 亿 multiplied out.  `place` and `short_title` are of the case;
    `sentence` is empty where no sentence of the case states the figure.
    """

    key: FigureKey
    uid: CaseUid
    position: int
    figure: Figure
    title: str
    place: str
    source: str
    sentence: str
    value: float | None = None
    before: float | None = None
    change: float | None = None
    rate: float | None = None


@dataclass(frozen=True, slots=True)
class UnitCount:
    """A unit and how many of the figures listed are printed in it."""

    unit: str
    count: int


@dataclass(frozen=True, slots=True)
class FigurePlot:
    """The first figures of one unit among those listed, and which other units there are, the most used first."""

    units: tuple[UnitCount, ...]
    unit: str
    rows: tuple[FigureRow, ...]
