"""What is known of a search so far: the first rows at once, then all of them and the counts, then similar cases."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from dataclasses import dataclass, replace

from app.domain.hits import Facet, FirstFrame, OtherFacet, Rest, SearchHit, Sort

SIMILAR_BELOW = 10
"""With fewer cases than this, similar ones are asked for; `app/operations/search.py` has the same limit."""


@dataclass(frozen=True, slots=True)
class Listing:
    """A result in one of its steps.

    `rows` are row numbers, the `exact` ones that hold every word first, similar ones behind.  `is_counted` when all
    exact ones are there, with `total`, `facets` and `others`; `is_whole` when nothing more comes.  `terms` are as in
    `FirstFrame`.
    """

    query: str
    sort: Sort
    rows: Sequence[int]
    exact: int
    total: int
    hits: tuple[SearchHit, ...]
    took_ms: float
    terms: tuple[str, ...] = ()
    explain: tuple[str, ...] = ()
    facets: tuple[Facet, ...] = ()
    others: tuple[OtherFacet, ...] = ()
    is_counted: bool = False
    is_whole: bool = False

    @property
    def similar(self) -> int:
        """How many of the rows are similar cases."""
        return len(self.rows) - self.exact

    @property
    def wants_similar(self) -> bool:
        """True when so few cases were found that similar ones should follow."""
        return self.total < SIMILAR_BELOW and bool(self.terms)


def first_listing(frame: FirstFrame) -> Listing:
    """The first rows."""
    rows = array("I", (hit.number for hit in frame.hits))
    return Listing(
        frame.query, frame.sort, rows, len(rows), frame.total, frame.hits, frame.took_ms, frame.terms, frame.explain
    )


def counted_listing(first: Listing, rest: Rest) -> Listing:
    """All rows and the counts; whole when no similar cases are wanted."""
    counted = replace(
        first,
        rows=array("I", rest.rows),
        exact=rest.total,
        total=rest.total,
        took_ms=first.took_ms + rest.took_ms,
        facets=rest.facets,
        others=rest.others,
        is_counted=True,
    )
    return replace(counted, is_whole=not counted.wants_similar)


def whole_listing(counted: Listing, similar: Sequence[int]) -> Listing:
    """With the similar cases behind the exact ones."""
    explain = counted.explain or (("similar",) if similar else ())
    return replace(counted, rows=array("I", (*counted.rows, *similar)), explain=explain, is_whole=True)
