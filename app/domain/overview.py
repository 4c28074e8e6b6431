"""What a store holds, at a glance."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from app.domain.hits import SearchHit


class OverviewKind(StrEnum):
    """By what cases are counted."""

    INDICATOR = "indicator"
    PLACE = "place"
    INSTRUMENT = "instrument"
    YEAR = "year"
    SOURCE = "source"
    REVIEW_STATE = "review_state"


@dataclass(frozen=True, slots=True)
class OverviewBar:
    """How many cases have one value; `query` finds them."""

    value: str
    label: str
    count: int
    query: str


@dataclass(frozen=True, slots=True)
class OverviewGroup:
    """The values of one field that some case has: years in order, all else the most frequent first."""

    kind: OverviewKind
    bars: tuple[OverviewBar, ...]


class Lack(StrEnum):
    """What a case may want for."""

    REVIEW = "review"
    FIGURES = "figures"
    ORIGINAL = "original"


@dataclass(frozen=True, slots=True)
class LackCount:
    """How many cases want for something; `query` finds them."""

    lack: Lack
    count: int
    query: str


@dataclass(frozen=True, slots=True)
class Overview:
    """Numbers of the whole store; `newest` and `cut_off` are the first of their kind, of `cut_off_count` in all."""

    total: int
    figure_count: int
    source_count: int
    groups: tuple[OverviewGroup, ...]
    lacks: tuple[LackCount, ...]
    newest: tuple[SearchHit, ...]
    cut_off: tuple[SearchHit, ...]
    cut_off_count: int
