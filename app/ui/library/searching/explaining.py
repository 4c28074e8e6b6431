"""Why a query finds so little, asked in the store worker."""

from __future__ import annotations

from app.db.store import Store
from app.domain.suggestion import Explanation
from app.operations.explain import NO_SYNONYMS, explain
from app.query.synonyms import Synonyms


def explain_query(store: Store, text: str, offered: Synonyms | None, used: Synonyms | None) -> Explanation:
    """The explanation; None where no synonyms shall be offered, or none are used.  Raises QueryError, `Cancelled`."""
    return explain(store, text, offered or NO_SYNONYMS, used or NO_SYNONYMS)
