"""How many cases a query finds, and nothing else: for a form that counts while it is filled in."""

from __future__ import annotations

from app.db.store import Store
from app.query.parser import parse
from app.query.searchable import searchable


def count_cases(store: Store, text: str) -> int:
    """The number of cases that meet the query as it stands; raises QueryError, `Cancelled` when interrupted."""
    node = searchable(parse(text))
    if node is None:
        return 0
    with store.reading():
        store.sets.refresh()
        return store.sets.of(node).bit_count()
