"""The list as it was when the program was last used: shown at once, until the store has been opened.

A small JSON file beside the person's data holds the first page of all cases and the facet counts of one store.  It is
never more than a picture: the first answer of the store replaces it a moment later.
"""

from __future__ import annotations

import json
import logging
from array import array
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from app.domain.case import Direction, Figure, FigureKind, Level, PartialDate, Place
from app.domain.hits import Facet, FacetField, FacetValue, OtherFacet, OtherField, SearchHit, Sort
from app.ui.library.listing import Listing

log = logging.getLogger("andian.library")

VERSION = 2
_PLAIN = ("uid", "title", "year", "score", "snippet", "complete", "number", "starred")


@dataclass(frozen=True, slots=True)
class FirstList:
    """The file of one store; without a file nothing is kept."""

    file: Path | None = None
    store: str = ""

    def read(self, sort: Sort) -> Listing | None:
        """The list as it was; None when it belongs to another store or order, or cannot be read."""
        if self.file is None:
            return None
        try:
            stored = json.loads(self.file.read_text(encoding="utf-8"))
            if (stored["version"], stored["store"], stored["sort"]) != (VERSION, self.store, sort.value):
                return None
            return _listing(sort, stored["result"])
        except (OSError, ValueError, KeyError, TypeError):
            return None

    def write(self, sort: Sort, listing: Listing) -> None:
        """Keep the first page of a list of all cases."""
        if self.file is None:
            return
        kept = {
            "total": listing.total,
            "hits": [asdict(hit) for hit in listing.hits],
            "facets": [{"field": facet.field, "values": _outermost(facet.values)} for facet in listing.facets],
            "others": [{"field": other.field, "values": _outermost(other.values)} for other in listing.others],
        }
        table = {"version": VERSION, "store": self.store, "sort": sort.value, "result": kept}
        try:
            self.file.parent.mkdir(parents=True, exist_ok=True)
            unfinished = self.file.with_name(self.file.name + ".part")
            unfinished.write_text(json.dumps(table, ensure_ascii=False), encoding="utf-8")
            unfinished.replace(self.file)
        except OSError as error:
            log.info("The first list cannot be kept: %s", error)


def _listing(sort: Sort, stored: dict[str, Any]) -> Listing:
    hits = tuple(_hit(hit) for hit in stored["hits"])
    return Listing(
        query="",
        sort=sort,
        rows=array("I", (hit.number for hit in hits)),
        exact=len(hits),
        total=int(stored["total"]),
        hits=hits,
        took_ms=0.0,
        facets=tuple(Facet(FacetField(facet["field"]), _values(facet)) for facet in stored["facets"]),
        others=tuple(OtherFacet(OtherField(other["field"]), _values(other)) for other in stored["others"]),
    )


def _outermost(values: Sequence[FacetValue]) -> list[dict[str, str | int]]:
    """What a facet shows at first: a store may know thousands of places."""
    return [
        {"value": one.value, "label": one.label, "count": one.count, "depth": 0} for one in values if one.depth == 0
    ]


def _values(stored: dict[str, Any]) -> tuple[FacetValue, ...]:
    return tuple(FacetValue(**value) for value in stored["values"])


def _hit(stored: dict[str, Any]) -> SearchHit:
    plain = {name: stored[name] for name in _PLAIN}
    return SearchHit(
        place=Place(**{**stored["place"], "level": Level(stored["place"]["level"])}),
        indicators=tuple(stored["indicators"]),
        figures=tuple(_figure(figure) for figure in stored["figures"]),
        tags=tuple(stored["tags"]),
        **plain,
    )


def _figure(stored: dict[str, Any]) -> Figure:
    typed = {
        "kind": FigureKind(stored["kind"]),
        "direction": Direction(stored["direction"]),
        "as_of": PartialDate(stored["as_of"]),
    }
    return Figure(**{**stored, **typed})
