"""A person's review states.  They hold in place of what the content says, and no update writes them."""

from __future__ import annotations

from collections.abc import Sequence

from sqlite_utils import Database

from app.domain.case import CaseUid, ReviewState


def load(db: Database, uid: CaseUid) -> ReviewState | None:
    """What a person found, or None when only the content's own state holds."""
    rows = db.execute("SELECT state FROM case_reviews WHERE case_uid = ?", [uid])
    return next((ReviewState(row[0]) for row in rows), None)


def save(db: Database, uids: Sequence[CaseUid], state: ReviewState) -> frozenset[CaseUid]:
    """Set the state of the cases; those whose own state was another."""
    changed = [uid for uid in dict.fromkeys(uids) if load(db, uid) is not state]
    for uid in changed:
        db.execute(
            "INSERT INTO case_reviews (case_uid, state) VALUES (?, ?) "
            "ON CONFLICT (case_uid) DO UPDATE SET state = excluded.state",
            [uid, state.value],
        )
    return frozenset(changed)


def reset(db: Database, uids: Sequence[CaseUid]) -> frozenset[CaseUid]:
    """Let the content's own state hold again; the cases for which a person had set one."""
    changed = [uid for uid in dict.fromkeys(uids) if load(db, uid) is not None]
    for uid in changed:
        db.execute("DELETE FROM case_reviews WHERE case_uid = ?", [uid])
    return frozenset(changed)
