"""Saved searches: a query with a name, and the cases that met it when a person last looked.

The cases are kept by row number, which a case never changes, as ranges (`1-40,57`): the answer to a broad query stays
a few characters even among a hundred thousand cases.
"""

from __future__ import annotations

from collections.abc import Iterable

from sqlite_utils import Database

from app.domain.keeping import SavedSearch, SavedSearchId
from app.errors import NotFound


def load_all(db: Database) -> tuple[SavedSearch, ...]:
    """All saved searches in their order, without counts."""
    rows = db.execute("SELECT id, name, query FROM saved_searches ORDER BY position, id")
    return tuple(SavedSearch(SavedSearchId(number), name, query) for number, name, query in rows)


def load(db: Database, search_id: SavedSearchId) -> SavedSearch:
    """The saved search without counts; raises NotFound."""
    for number, name, query in db.execute("SELECT id, name, query FROM saved_searches WHERE id = ?", [search_id]):
        return SavedSearch(SavedSearchId(number), name, query)
    raise NotFound("store.no_such_saved_search", id=search_id)


def insert(db: Database, name: str, query: str) -> SavedSearchId:
    """A new saved search at the end, of which nothing has been seen."""
    position = next(int(row[0]) for row in db.execute("SELECT coalesce(max(position) + 1, 0) FROM saved_searches"))
    row = {"name": name, "query": query, "position": position}
    return SavedSearchId(int(db.table("saved_searches").insert(row).last_rowid or 0))


def update(db: Database, search: SavedSearch) -> None:
    """Store name and query."""
    db.execute("UPDATE saved_searches SET name = ?, query = ? WHERE id = ?", [search.name, search.query, search.id])


def move(db: Database, search_id: SavedSearchId, position: int) -> None:
    """Put the saved search before the one that stands at `position` without it."""
    order = [each.id for each in load_all(db) if each.id != search_id]
    order.insert(max(0, min(position, len(order))), search_id)
    for number, each in enumerate(order):
        db.execute("UPDATE saved_searches SET position = ? WHERE id = ? AND position <> ?", [number, each, number])


def delete(db: Database, search_id: SavedSearchId) -> None:
    """Delete the saved search."""
    db.execute("DELETE FROM saved_searches WHERE id = ?", [search_id])


def seen(db: Database, search_id: SavedSearchId) -> frozenset[int]:
    """The row numbers of the cases that a person has seen in the answer."""
    rows = db.execute("SELECT seen FROM saved_searches WHERE id = ?", [search_id])
    return frozenset(_numbers(next((str(row[0]) for row in rows), "")))


def set_seen(db: Database, search_id: SavedSearchId, case_ids: Iterable[int]) -> None:
    """Remember which cases a person has seen in the answer."""
    db.execute("UPDATE saved_searches SET seen = ? WHERE id = ?", [_ranges(case_ids), search_id])


def _ranges(numbers: Iterable[int]) -> str:
    ranges: list[tuple[int, int]] = []
    for number in sorted(numbers):
        if ranges and ranges[-1][1] + 1 == number:
            ranges[-1] = (ranges[-1][0], number)
        else:
            ranges.append((number, number))
    return ",".join(str(first) if first == last else f"{first}-{last}" for first, last in ranges)


def _numbers(ranges: str) -> Iterable[int]:
    for piece in ranges.split(",") if ranges else ():
        first, _, last = piece.partition("-")
        yield from range(int(first), int(last or first) + 1)
