"""Invented hits and results for the widgets of the library."""

from __future__ import annotations

from app.domain.case import CaseUid, Figure, FigureKind, Level, Place
from app.domain.hits import Facet, SearchHit, SearchResult

FIGURES = (
    Figure("接电时间", FigureKind.BEFORE_AFTER, before="9", after="2", unit="天"),
    Figure("服务企业", FigureKind.LEVEL, value="1.2", unit="万家", qualifier="超"),
)


def make_hit(number: int, title: str = "", **values: object) -> SearchHit:
    """A row of a list."""
    fields: dict[str, object] = {
        "uid": CaseUid(f"made-{number:03d}"),
        "title": title or f"第{number}个样例案例",
        "place": Place("江苏省", "泰州市", "海陵区", "321202", Level.DISTRICT),
        "indicators": ("获得电力",),
        "year": "2021",
        "score": 1.0,
        "snippet": "窗口设在政务大厅，一次受理。",
    }
    return SearchHit(**(fields | values))  # type: ignore[arg-type]


def make_result(
    count: int, loaded: int = 0, total: int | None = None, query: str = "", facets: tuple[Facet, ...] = ()
) -> SearchResult:
    """A result of so many cases, of which the first rows are there already."""
    hits = tuple(make_hit(number) for number in range(count))
    uids = tuple(hit.uid for hit in hits)
    return SearchResult(query, count if total is None else total, 1.0, uids, hits[:loaded], facets)
