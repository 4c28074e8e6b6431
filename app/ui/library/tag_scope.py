"""The cases whose tags are changed together, and what the dialog must know of them; gathered in the store worker."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from app.db.store import Store
from app.domain.case import CaseUid
from app.operations.bulk_tags import count_tags
from app.operations.search import cases_found
from app.query.synonyms import Synonyms


@dataclass(frozen=True, slots=True)
class TagScope:
    """Some cases, and how many of them carry each tag."""

    uids: tuple[CaseUid, ...]
    counts: Mapping[str, int]


def scope_of_cases(store: Store, uids: Sequence[CaseUid]) -> TagScope:
    """The scope of cases that a person has selected."""
    return TagScope(tuple(uids), count_tags(store, uids))


def scope_of_query(store: Store, query: str, synonyms: Synonyms | None) -> TagScope:
    """The scope of all cases that meet a query.  Raises QueryError."""
    return scope_of_cases(store, cases_found(store, query, synonyms))
