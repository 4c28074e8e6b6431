"""Search: a query text → cases in order, rows for the list, counts for the facets."""

from __future__ import annotations

import time
from collections.abc import Sequence

from app.db import cases, facets
from app.db import search as index
from app.db.store import Store
from app.domain.case import CaseUid
from app.domain.hits import Facet, FacetField, SearchHit, SearchResult, Sort
from app.query.edit import without_field
from app.query.nodes import Node
from app.query.parser import parse
from app.query.searchable import searchable, terms

SIMILAR_BELOW = 10
"""With fewer exact matches than this, cases that share pairs of characters are offered after them."""

SIMILAR_LIMIT = 20


def search(store: Store, text: str, sort: Sort = Sort.RELEVANCE, page_size: int = 50) -> SearchResult:
    """All cases that meet the query, the first page of rows, and facet counts.

    A facet's own choices do not narrow its own counts, so that another value can be chosen beside them.
    When few cases hold every word, `similar` ones follow.  Raises QueryError; `Cancelled` when interrupted.
    """
    started = time.perf_counter()
    asked = parse(text)
    node = searchable(asked)
    with store.reading() as db:
        if node is None:
            counts = tuple(facets.count(db, field, ()) for field in FacetField)
            return SearchResult(text, 0, _elapsed(started), (), (), counts, explain=("nothing_searchable",))
        words = terms(node)
        found, relevance = index.ranked(db, node, sort)
        near = _similar(store, node, found) if words else ()
        order = (*found, *near)
        return SearchResult(
            query=text,
            total=len(found),
            took_ms=_elapsed(started),
            uids=index.uids(db, order),
            hits=index.rows(db, order[:page_size], words, relevance),
            facets=_facets(store, node, found),
            terms=words,
            explain=("similar",) if near else (),
        )


def load_hits(store: Store, text: str, uids: Sequence[CaseUid]) -> tuple[SearchHit, ...]:
    """Rows for cases that a search found, in the given order; cases that no longer exist are left out."""
    node = searchable(parse(text))
    with store.reading() as db:
        known = cases.case_ids(db, uids)
        words = terms(node) if node is not None else ()
        return index.rows(db, [known[uid] for uid in uids if uid in known], words, {})


def interrupt(store: Store) -> None:
    """Stop the search that is running; callable from another thread, never while something is written."""
    store.interrupt()


def _similar(store: Store, node: Node, found: Sequence[int]) -> tuple[int, ...]:
    if len(found) >= SIMILAR_BELOW:
        return ()
    exact = frozenset(found)
    near = index.similar(store.db, node, SIMILAR_LIMIT + len(exact))
    return tuple(case_id for case_id in near if case_id not in exact)[:SIMILAR_LIMIT]


def _facets(store: Store, node: Node, found: Sequence[int]) -> tuple[Facet, ...]:
    counted: list[Facet] = []
    for field in FacetField:
        wider = without_field(node, field)
        ids = found if wider == node else index.matching(store.db, wider)
        counted.append(facets.count(store.db, field, ids))
    return tuple(counted)


def _elapsed(started: float) -> float:
    return round((time.perf_counter() - started) * 1000, 1)
