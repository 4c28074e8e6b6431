"""Stars and review states, for one case or many.  Each is one undo step."""

from __future__ import annotations

from collections.abc import Sequence

from app.db import history, reviews, stars
from app.db.store import Store
from app.domain.case import CaseUid, ReviewState
from app.domain.changes import Changes
from app.operations.checks import require_cases


def list_stars(store: Store) -> tuple[CaseUid, ...]:
    """The starred cases, the latest first."""
    with store.reading() as db:
        return stars.load_all(db)


def add_stars(store: Store, uids: Sequence[CaseUid]) -> Changes:
    """Star cases.  Raises NotFound for a case that does not exist."""
    with store.writing() as db, history.step(db, "add_star"):
        require_cases(store, uids)
        return Changes(cases=stars.add(db, uids))


def remove_stars(store: Store, uids: Sequence[CaseUid]) -> Changes:
    """Take the stars off cases."""
    with store.writing() as db, history.step(db, "remove_star"):
        return Changes(cases=stars.remove(db, uids))


def toggle_stars(store: Store, uids: Sequence[CaseUid]) -> Changes:
    """Star cases, or take the stars off when all of them have one.  Raises NotFound."""
    with store.reading() as db:
        change = remove_stars if all(stars.has(db, uid) for uid in uids) else add_stars
    return change(store, uids)


def set_review(store: Store, uids: Sequence[CaseUid], state: ReviewState) -> Changes:
    """Say how far cases have been checked; it holds whatever an update brings.  Raises NotFound."""
    with store.writing() as db, history.step(db, "set_review"):
        require_cases(store, uids)
        return Changes(cases=reviews.save(db, uids, state))


def reset_review(store: Store, uids: Sequence[CaseUid]) -> Changes:
    """Let the state that came with the cases hold again."""
    with store.writing() as db, history.step(db, "reset_review"):
        return Changes(cases=reviews.reset(db, uids))
