"""What a search answers."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from app.domain.case import CaseUid, Figure, Place

Mark = tuple[int, int]
"""Offset and length of a match in the text it belongs to."""


class Sort(StrEnum):
    """Orders of a result list."""

    RELEVANCE = "relevance"
    PLACE = "place"
    NEWEST = "newest"
    SOURCE = "source"


class FacetField(StrEnum):
    """Fields whose values are counted beside a result."""

    INDICATOR = "indicator"
    REGION = "region"
    INSTRUMENT = "instrument"
    YEAR = "year"
    SOURCE = "source"
    REVIEW_STATE = "review_state"
    TAG = "tag"


@dataclass(frozen=True, slots=True)
class SearchHit:
    """A list row: what it shows of a case, with the offsets that match."""

    uid: CaseUid
    title: str
    place: Place
    indicators: tuple[str, ...]
    year: str
    score: float
    snippet: str
    title_marks: tuple[Mark, ...] = ()
    marks: tuple[Mark, ...] = ()
    figures: tuple[Figure, ...] = ()
    tags: tuple[str, ...] = ()
    complete: bool = True


@dataclass(frozen=True, slots=True)
class FacetValue:
    """One value of a facet: `value` goes into the query, `label` is shown; `depth` nests regions and tags."""

    value: str
    label: str
    count: int
    depth: int = 0


@dataclass(frozen=True, slots=True)
class Facet:
    """The values of one field among the cases found, most useful order first."""

    field: FacetField
    values: tuple[FacetValue, ...]


@dataclass(frozen=True, slots=True)
class SearchResult:
    """All cases found, in order, with the first page of rows.

    `terms` are the folded words that were searched: give them to `text.highlight.find_marks`.
    """

    query: str
    total: int
    took_ms: float
    uids: tuple[CaseUid, ...]
    hits: tuple[SearchHit, ...]
    facets: tuple[Facet, ...]
    terms: tuple[str, ...] = ()
    explain: tuple[str, ...] = ()
