"""Saved searches, which count themselves anew, and the histories of what was searched and read.

A saved search finds what the search box finds for its query: with the same `synonyms`.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from app.db import history, reading, saved_searches, search, trash
from app.db.moments import ago
from app.db.store import Store
from app.domain.case import CaseUid
from app.domain.changes import Changes
from app.domain.hits import Sort
from app.domain.keeping import PastReading, SavedSearch, SavedSearchId, TrashKind
from app.errors import InvalidInput, QueryError
from app.operations.checks import clean_name, one_line, require_cases
from app.operations.synonyms import asked
from app.query.synonyms import Synonyms

MOST_SEARCHES = 200
MOST_READINGS = 500
MAX_REMEMBERED = 1000
"""Characters of a query that the history keeps; longer ones were pasted and are not remembered."""

_STILL_TYPING = timedelta(seconds=30)


def list_saved_searches(store: Store, synonyms: Synonyms | None = None) -> tuple[SavedSearch, ...]:
    """All saved searches in their order, with how many cases meet each now and how many of those are new."""
    with store.reading() as db:
        return tuple(_counted(store, each, synonyms) for each in saved_searches.load_all(db))


def save_search(store: Store, name: str, query: str, synonyms: Synonyms | None = None) -> SavedSearchId:
    """Keep a query under a name; what it finds now counts as seen.

    Raises InvalidInput for a name that cannot be stored or an empty query, QueryError for one that makes no sense.
    """
    cleaned, wanted = clean_name(name), _clean_query(query)
    with store.writing() as db, history.step(db, "save_search"):
        search_id = saved_searches.insert(db, cleaned, wanted)
        saved_searches.set_seen(db, search_id, _answer(store, wanted, synonyms))
        return search_id


def edit_saved_search(
    store: Store, search_id: SavedSearchId, name: str, query: str, synonyms: Synonyms | None = None
) -> Changes:
    """Give a saved search another name or query.  Raises NotFound, InvalidInput, QueryError."""
    cleaned, wanted = clean_name(name), _clean_query(query)
    with store.writing() as db, history.step(db, "edit_saved_search"):
        before = saved_searches.load(db, search_id)
        after = replace(before, name=cleaned, query=wanted)
        if after == before:
            return Changes()
        saved_searches.update(db, after)
        if wanted != before.query:
            saved_searches.set_seen(db, search_id, _answer(store, wanted, synonyms))
    return Changes(searches=True)


def move_saved_search(store: Store, search_id: SavedSearchId, position: int) -> Changes:
    """Put a saved search before the one that stands at `position` without it.  Raises NotFound."""
    with store.writing() as db, history.step(db, "move_saved_search"):
        saved_searches.load(db, search_id)
        saved_searches.move(db, search_id, position)
    return Changes(searches=True)


def delete_saved_search(store: Store, search_id: SavedSearchId) -> Changes:
    """Delete a saved search into the trash.  Raises NotFound."""
    with store.writing() as db:
        with history.step(db, "delete_saved_search"):
            trash.put(db, TrashKind.SAVED_SEARCH, search_id, saved_searches.load(db, search_id).name)
            saved_searches.delete(db, search_id)
        trash.prune(db)
    return Changes(searches=True, trash=True)


def mark_seen(store: Store, search_id: SavedSearchId, synonyms: Synonyms | None = None) -> Changes:
    """A person has looked at the answer: none of it is new any more.  No step of undo.  Raises NotFound."""
    with store.writing() as db:
        query = saved_searches.load(db, search_id).query
        try:
            now = _answer(store, query, synonyms)
        except QueryError:
            return Changes()
        if now == saved_searches.seen(db, search_id):
            return Changes()
        saved_searches.set_seen(db, search_id, now)
    return Changes(searches=True)


def remember_search(store: Store, query: str) -> None:
    """Put a query at the top of the history; what it continues, typed a moment ago, makes room for it."""
    meant = one_line(query)
    if not meant or len(meant) > MAX_REMEMBERED:
        return
    with store.writing() as db:
        latest = reading.latest_search(db, ago(_STILL_TYPING))
        if latest and meant.startswith(latest):
            reading.forget_search(db, latest)
        reading.add_search(db, meant, MOST_SEARCHES)


def past_searches(store: Store, limit: int = MOST_SEARCHES) -> tuple[str, ...]:
    """The queries used before, each once, the latest first."""
    with store.reading() as db:
        return reading.searches(db, limit)


def forget_search(store: Store, query: str) -> Changes:
    """Take one query out of the history."""
    with store.writing() as db, history.step(db, "forget_search"):
        reading.forget_search(db, query)
    return Changes(searches=True)


def clear_past_searches(store: Store) -> Changes:
    """Empty the history of searches."""
    with store.writing() as db, history.step(db, "clear_searches"):
        reading.clear_searches(db)
    return Changes(searches=True)


def remember_reading(store: Store, uid: CaseUid) -> None:
    """Put a case at the top of the history of reading.  Raises NotFound."""
    with store.writing() as db:
        require_cases(store, [uid])
        reading.add_reading(db, uid, MOST_READINGS)


def past_readings(store: Store, limit: int = MOST_READINGS) -> tuple[PastReading, ...]:
    """The cases read before, each once, the latest first."""
    with store.reading() as db:
        return reading.readings(db, limit)


def clear_past_readings(store: Store) -> Changes:
    """Empty the history of reading."""
    with store.writing() as db, history.step(db, "clear_readings"):
        cleared = frozenset(past.uid for past in reading.readings(db, MOST_READINGS))
        reading.clear_readings(db)
    return Changes(cases=cleared)


def _clean_query(query: str) -> str:
    cleaned = one_line(query)
    if not cleaned or asked(cleaned, None) is None:
        raise InvalidInput("input.empty_query")
    return cleaned


def _answer(store: Store, query: str, synonyms: Synonyms | None) -> frozenset[int]:
    node = asked(query, synonyms)
    store.sets.refresh()
    return frozenset(search.all_rows(store.sets, node, Sort.SOURCE)) if node is not None else frozenset()


def _counted(store: Store, each: SavedSearch, synonyms: Synonyms | None) -> SavedSearch:
    try:
        now = _answer(store, each.query, synonyms)
    except QueryError as error:
        return replace(each, trouble=error.code)
    return replace(each, count=len(now), new=len(now - saved_searches.seen(store.db, each.id)))
