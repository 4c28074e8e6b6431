"""Cases that a person starred."""

from __future__ import annotations

from collections.abc import Sequence

from sqlite_utils import Database

from app.db.moments import now
from app.domain.case import CaseUid


def load_all(db: Database) -> tuple[CaseUid, ...]:
    """The starred cases that the store holds, the latest first."""
    rows = db.execute("SELECT case_uid FROM stars JOIN cases ON cases.uid = case_uid ORDER BY added DESC, case_uid")
    return tuple(CaseUid(row[0]) for row in rows)


def has(db: Database, uid: CaseUid) -> bool:
    """True when the case is starred."""
    return any(True for _ in db.execute("SELECT 1 FROM stars WHERE case_uid = ?", [uid]))


def add(db: Database, uids: Sequence[CaseUid]) -> frozenset[CaseUid]:
    """Star the cases; those that were not."""
    added = [uid for uid in dict.fromkeys(uids) if not has(db, uid)]
    moment = now()
    for uid in added:
        db.execute("INSERT INTO stars (case_uid, added) VALUES (?, ?)", [uid, moment])
    return frozenset(added)


def remove(db: Database, uids: Sequence[CaseUid]) -> frozenset[CaseUid]:
    """Take the stars off the cases; those that were starred."""
    removed = [uid for uid in dict.fromkeys(uids) if has(db, uid)]
    for uid in removed:
        db.execute("DELETE FROM stars WHERE case_uid = ?", [uid])
    return frozenset(removed)
