"""How many cases a query finds, and nothing else: for a form that counts while it is filled in."""

from __future__ import annotations

from app.db.store import Store
from app.operations.synonyms import asked
from app.query.synonyms import Synonyms


def count_cases(store: Store, text: str, synonyms: Synonyms | None = None) -> int:
    """The number of cases that a search for the query finds; raises QueryError, `Cancelled` when interrupted."""
    node = asked(text, synonyms)
    if node is None:
        return 0
    with store.reading():
        store.sets.refresh()
        return store.sets.of(node).bit_count()
