"""Invented hits and results for the widgets of the library."""

from __future__ import annotations

from array import array

from app.domain.case import CaseUid, Figure, FigureKind, Level, Place
from app.domain.hits import SearchHit, Sort
from app.ui.library.listing import Listing

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
        "number": number,
    }
    return SearchHit(**(fields | values))  # type: ignore[arg-type]


def make_listing(count: int, loaded: int = 0, exact: int | None = None, query: str = "", **values: object) -> Listing:
    """A whole result of so many cases, of which the first rows are there already."""
    found = count if exact is None else exact
    fields: dict[str, object] = {
        "rows": array("I", range(count)),
        "exact": found,
        "total": found,
        "hits": tuple(make_hit(number) for number in range(min(loaded, count))),
        "is_counted": True,
        "is_whole": True,
    }
    return Listing(query, Sort.RELEVANCE, took_ms=1.0, **(fields | values))  # type: ignore[arg-type]
