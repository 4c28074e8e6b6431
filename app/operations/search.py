"""Search: a query text → the first rows at once, then all cases in order with facet counts, then similar ones.

Where `synonyms` are given, a word is looked for under its other names too.
"""

from __future__ import annotations

import time
import tomllib
from collections.abc import Mapping, Sequence
from functools import cache
from types import MappingProxyType

from app.db import answers, offers, rows
from app.db import search as index
from app.db.store import Store
from app.domain.case import CaseUid
from app.domain.hits import Facet, FacetField, FirstFrame, OtherFacet, OtherField, Rest, SearchHit, SearchResult, Sort
from app.operations.synonyms import asked, shipped_groups
from app.paths import resource
from app.query.leanings import leanings
from app.query.nodes import FieldIs, Node, positive_texts
from app.query.plain_words import by_word, related_words
from app.query.searchable import terms
from app.query.synonyms import Synonyms, read_groups
from app.text.fold import search_form

FIRST_ROWS = 24
"""Rows of a first frame: half as many again as the tallest usual window shows."""

SIMILAR_BELOW = 10
"""With fewer exact matches than this, cases that share pairs of characters are offered after them."""

SIMILAR_LIMIT = 20

_NAMED_TOPICS = (
    (FacetField.INDICATOR, "indicator_words.toml", "names", 2),
    (FacetField.INSTRUMENT, "instrument_words.toml", "sure", 3),
)
"""Facet, the file of its words, which of them name it, and their least length: 代办 and 平台 name no instrument."""


def first_frame(
    store: Store,
    text: str,
    sort: Sort = Sort.RELEVANCE,
    synonyms: Synonyms | None = None,
    page_size: int = FIRST_ROWS,
) -> FirstFrame:
    """The first rows of what the query finds: for words, bounded work whatever the size of the store.

    Raises QueryError; `Cancelled` when interrupted.
    """
    started = time.perf_counter()
    node = asked(text, synonyms)
    with store.reading() as db:
        store.sets.refresh()
        if node is None:
            nothing = ("nothing_searchable",)
            return FirstFrame(text, sort, (), 0, complete=True, took_ms=_elapsed(started), explain=nothing)
        words = terms(node)
        found = index.first_rows(store.sets, node, sort, page_size)
        hits = rows.load(db, found.rows, words, found.scores)
        return FirstFrame(
            text,
            sort,
            hits,
            found.at_least,
            complete=found.total is not None,
            took_ms=_elapsed(started),
            terms=words,
        )


def rest(store: Store, text: str, sort: Sort = Sort.RELEVANCE, synonyms: Synonyms | None = None) -> Rest:
    """All cases that meet the query, in order, and what is counted in them.

    A field's own choices do not narrow its own counts, so that another value can be chosen beside them.
    Raises QueryError; `Cancelled` when interrupted.
    """
    started = time.perf_counter()
    node = asked(text, synonyms)
    with store.reading():
        store.sets.refresh()
        found = index.all_rows(store.sets, node, sort) if node is not None else ()
        facets, others = _facets(store, node)
        words = terms(node) if node is not None else ()
        return Rest(text, sort, len(found), found, facets, others, _elapsed(started), words)


def similar(store: Store, text: str, found: Sequence[int], synonyms: Synonyms | None = None) -> tuple[int, ...]:
    """Row numbers of cases that share words with the query, best first, when few cases were `found` by it."""
    node = asked(text, synonyms)
    if node is None or len(found) >= SIMILAR_BELOW or not terms(node):
        return ()
    exact = frozenset(found)
    with store.reading() as db:
        store.sets.refresh()
        question = " ".join(text.words for text in positive_texts(node))
        places = (place.value for place in offers.values(db, FacetField.REGION))
        favoured = [(store.sets.of(each.node), each.weight) for each in leanings(question, places, _topics())]
        related = related_words(question, _everyday_words())
        near = answers.answers(db, node, related, favoured, SIMILAR_LIMIT + len(exact))
    return tuple(case_id for case_id in near if case_id not in exact)[:SIMILAR_LIMIT]


def search(
    store: Store,
    text: str,
    sort: Sort = Sort.RELEVANCE,
    synonyms: Synonyms | None = None,
    page_size: int = 50,
) -> SearchResult:
    """All cases that meet the query, the first page of rows, and facet counts, in one step.

    When few cases hold every word, `similar` ones follow.  Raises QueryError; `Cancelled` when interrupted.
    """
    started = time.perf_counter()
    first = first_frame(store, text, sort, synonyms, page_size)
    whole = rest(store, text, sort, synonyms)
    near = similar(store, text, whole.rows, synonyms)
    missing = max(0, page_size - len(first.hits))
    return SearchResult(
        query=text,
        total=whole.total,
        took_ms=_elapsed(started),
        uids=uids_of(store, (*whole.rows, *near)),
        hits=first.hits + load_rows(store, text, near[:missing], synonyms),
        facets=whole.facets,
        terms=first.terms,
        explain=first.explain or (("similar",) if near else ()),
    )


def load_rows(
    store: Store, text: str, case_ids: Sequence[int], synonyms: Synonyms | None = None
) -> tuple[SearchHit, ...]:
    """Rows for row numbers of `Rest` or `similar`, in the given order; cases that no longer exist are left out."""
    node = asked(text, synonyms)
    with store.reading() as db:
        return rows.load(db, case_ids, terms(node) if node is not None else (), {})


def cases_found(store: Store, text: str, synonyms: Synonyms | None = None) -> tuple[CaseUid, ...]:
    """All cases that meet the query, however many, in the order of their sources.  Raises QueryError."""
    node = asked(text, synonyms)
    with store.reading():
        store.sets.refresh()
        return uids_of(store, index.all_rows(store.sets, node, Sort.SOURCE)) if node is not None else ()


def uids_of(store: Store, case_ids: Sequence[int]) -> tuple[CaseUid, ...]:
    """The uids of row numbers, in the given order; cases that no longer exist are left out."""
    with store.reading() as db:
        return rows.uids(db, case_ids)


@cache
def _everyday_words() -> Mapping[str, tuple[str, ...]]:
    """Word → what else it is called, from the lists that the program ships."""
    file = resource("vocabularies", "everyday_words.toml")
    everyday = read_groups(tomllib.loads(file.read_text(encoding="utf-8"))["lines"], file.name)
    return by_word(everyday, shipped_groups())


@cache
def _topics() -> Mapping[FieldIs, tuple[str, ...]]:
    """Indicators and instruments, with the words that name them and nothing else."""
    return MappingProxyType(
        {
            FieldIs(field, value): tuple(word for word in map(search_form, row[key]) if len(word) >= least)
            for field, file, key, least in _NAMED_TOPICS
            for value, row in tomllib.loads(resource("vocabularies", file).read_text(encoding="utf-8")).items()
        }
    )


def interrupt(store: Store) -> None:
    """Stop the search that is running; callable from another thread, never while something is written."""
    store.interrupt()


def _facets(store: Store, node: Node | None) -> tuple[tuple[Facet, ...], tuple[OtherFacet, ...]]:
    facets = tuple(Facet(field, index.counts(store.sets, node, field)) for field in FacetField)
    others = tuple(OtherFacet(field, index.counts(store.sets, node, field)) for field in OtherField)
    return facets, others


def _elapsed(started: float) -> float:
    return round((time.perf_counter() - started) * 1000, 1)
