"""The list as it was when the program was last used: shown at once, until the store has been opened.

A small JSON file beside the person's data holds the first page of all cases and the facet counts of one store.  It is
never more than a picture: the first answer of the store replaces it a moment later.
"""

from __future__ import annotations

import json
import logging
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from app.domain.case import CaseUid, Direction, Figure, FigureKind, Level, PartialDate, Place
from app.domain.hits import Facet, FacetField, FacetValue, SearchHit, SearchResult, Sort

log = logging.getLogger("andian.library")

VERSION = 1


@dataclass(frozen=True, slots=True)
class FirstList:
    """The file of one store; without a file nothing is kept."""

    file: Path | None = None
    store: str = ""

    def read(self, sort: Sort) -> SearchResult | None:
        """The list as it was; None when it belongs to another store or order, or cannot be read."""
        if self.file is None:
            return None
        try:
            stored = json.loads(self.file.read_text(encoding="utf-8"))
            if (stored["version"], stored["store"], stored["sort"]) != (VERSION, self.store, sort.value):
                return None
            return _result(stored["result"])
        except (OSError, ValueError, KeyError, TypeError):
            return None

    def write(self, sort: Sort, result: SearchResult) -> None:
        """Keep the first page of a list of all cases."""
        if self.file is None:
            return
        shown = {hit.uid for hit in result.hits}
        kept = {
            "total": result.total,
            "uids": [uid for uid in result.uids if uid in shown],
            "hits": [asdict(hit) for hit in result.hits],
            "facets": [asdict(facet) for facet in result.facets],
        }
        table = {"version": VERSION, "store": self.store, "sort": sort.value, "result": kept}
        try:
            self.file.parent.mkdir(parents=True, exist_ok=True)
            unfinished = self.file.with_name(self.file.name + ".part")
            unfinished.write_text(json.dumps(table, ensure_ascii=False), encoding="utf-8")
            unfinished.replace(self.file)
        except OSError as error:
            log.info("The first list cannot be kept: %s", error)


def _result(stored: dict[str, Any]) -> SearchResult:
    return SearchResult(
        query="",
        total=int(stored["total"]),
        took_ms=0.0,
        uids=tuple(CaseUid(uid) for uid in stored["uids"]),
        hits=tuple(_hit(hit) for hit in stored["hits"]),
        facets=tuple(
            Facet(FacetField(facet["field"]), tuple(FacetValue(**value) for value in facet["values"]))
            for facet in stored["facets"]
        ),
    )


def _hit(stored: dict[str, Any]) -> SearchHit:
    plain = {name: stored[name] for name in ("uid", "title", "year", "score", "snippet", "complete")}
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
