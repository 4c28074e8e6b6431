"""The list of all cases, kept for the next start before it is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.hits import SearchResult, Sort
from app.operations.search import search
from app.ui.library.first_list import FirstList

if TYPE_CHECKING:
    from app.db.store import Store


def list_all(store: Store, sort: Sort, first_list: FirstList) -> SearchResult:
    """All cases in order; the next start shows their first page before the store is open."""
    result = search(store, "", sort)
    first_list.write(sort, result)
    return result
