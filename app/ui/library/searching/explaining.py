"""Why a query finds so little, asked in the store worker."""

from __future__ import annotations

from app.db.store import Store
from app.domain.suggestion import Explanation
from app.operations.explain import explain
from app.query.synonyms import Synonyms


def explain_query(store: Store, text: str, synonyms: Synonyms | None) -> Explanation:
    """The explanation; without synonyms where none shall be offered.  Raises QueryError and `Cancelled`."""
    return explain(store, text, synonyms if synonyms is not None else Synonyms())
