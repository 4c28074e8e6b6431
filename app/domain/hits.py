"""What a search answers."""

from __future__ import annotations

from collections.abc import Sequence
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
    READ = "read"
    OWN = "own"
    """The order that a person gave to a collection, when the query asks for that collection alone; else by source."""


class FacetField(StrEnum):
    """Fields whose values are counted beside a result."""

    INDICATOR = "indicator"
    REGION = "region"
    INSTRUMENT = "instrument"
    YEAR = "year"
    SOURCE = "source"
    REVIEW_STATE = "review_state"
    TAG = "tag"


class OtherField(StrEnum):
    """What else is counted beside a result; a value of `POSSESSION` is `star` or `note`."""

    STAGE = "stage"
    COLLECTION = "collection"
    POSSESSION = "has"
    B_READY = "b_ready"


CountedField = FacetField | OtherField


@dataclass(frozen=True, slots=True)
class SearchHit:
    """A list row: what it shows of a case, with the offsets that match; `number` is its row number in the store."""

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
    number: int = 0
    starred: bool = False


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
class OtherFacet:
    """As `Facet`, of a field that is not among the facets."""

    field: OtherField
    values: tuple[FacetValue, ...]


@dataclass(frozen=True, slots=True)
class FirstFrame:
    """What a search can show at once, whatever the size of the store: the first rows of the whole order.

    Nothing moves when `Rest` comes.  `total` is no more than the number of cases there are; when `complete` it is the
    number itself.  `terms` are as in `SearchResult`.
    """

    query: str
    sort: Sort
    hits: tuple[SearchHit, ...]
    total: int
    complete: bool
    took_ms: float
    terms: tuple[str, ...] = ()
    explain: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Rest:
    """All that a search found, after `FirstFrame`: exact.

    `rows` are row numbers in order, four bytes a case: pages of them become `SearchHit`s by `load_rows`, and uids by
    `uids_of`.  `facets` and `others` count without the query's own choice in the same field, refused values included.
    """

    query: str
    sort: Sort
    total: int
    rows: Sequence[int]
    facets: tuple[Facet, ...]
    others: tuple[OtherFacet, ...]
    took_ms: float
    terms: tuple[str, ...] = ()


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
