"""Row numbers of a list: which cases they are, and how often words stand in them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from app.db import cases, rows
from app.db.store import Store
from app.domain.case import CaseUid


def row_numbers(store: Store, uids: Sequence[CaseUid]) -> tuple[int, ...]:
    """The row numbers of cases, in the given order; cases that do not exist are left out."""
    with store.reading() as db:
        return tuple(cases.case_ids(db, uids).values())


def count_mentions(store: Store, numbers: Sequence[int], terms: Sequence[str]) -> Mapping[int, int]:
    """How often the `terms` of a search (as `FirstFrame` gives them) stand in all texts of cases, by row number."""
    with store.reading() as db:
        return rows.mentions(db, numbers, terms)
