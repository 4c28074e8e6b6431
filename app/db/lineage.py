"""Which cases are versions of one another: the same reform, told in several compilations.

A group holds any number of versions; which one is newer follows from the dates of their compilations, so a third
version needs nothing to be said of the other two.  Cases that are not in the store at the moment are passed over.
"""

from __future__ import annotations

from uuid import uuid4

from sqlite_utils import Database

from app.domain.case import CaseUid, CaseVersion, VersionAge


def link(db: Database, one: CaseUid, other: CaseUid) -> None:
    """Make two cases versions of one another; what either was linked with before comes along."""
    group = _group_of(db, one) or _group_of(db, other) or uuid4().hex
    for uid in (one, other):
        own = _group_of(db, uid)
        if own is None:
            db.execute("INSERT INTO case_versions (case_uid, group_id) VALUES (?, ?)", [uid, group])
        elif own != group:
            db.execute("UPDATE case_versions SET group_id = ? WHERE group_id = ?", [group, own])


def unlink(db: Database, uid: CaseUid) -> tuple[CaseUid, ...]:
    """Take a case out of its group; the cases that were versions of it, empty when there were none."""
    group = _group_of(db, uid)
    rows = db.execute("SELECT case_uid FROM case_versions WHERE group_id = ? AND case_uid <> ?", [group, uid])
    others = tuple(CaseUid(row[0]) for row in rows)
    # One case alone is no group.
    for leaving in (uid, *others) if len(others) == 1 else (uid,):
        db.execute("DELETE FROM case_versions WHERE case_uid = ?", [leaving])
    return others


def versions_of(db: Database, uid: CaseUid) -> tuple[CaseVersion, ...]:
    """The other versions of a case, the newest first and those without a date last."""
    rows = db.execute(
        "SELECT cases.uid, cases.title, sources.title, sources.published, sources.year, "
        "cases.uid = ?1 FROM case_versions JOIN cases ON cases.uid = case_uid JOIN sources ON sources.id = source_id "
        "WHERE group_id = (SELECT group_id FROM case_versions WHERE case_uid = ?1) "
        "ORDER BY coalesce(nullif(published, ''), sources.year) DESC, source_id, ordinal",
        [uid],
    )
    dated = [(row, str(row[3] or row[4])) for row in rows]
    own = next((date for row, date in dated if row[5]), "")
    return tuple(
        CaseVersion(CaseUid(row[0]), row[1], row[2], date[:4], _age(date, own)) for row, date in dated if not row[5]
    )


def _age(date: str, own: str) -> VersionAge:
    """Dates are compared as far as both are known: a year does not tell before which of its months it stands."""
    known = min(len(date), len(own))
    if date[:known] == own[:known]:
        return VersionAge.UNKNOWN
    return VersionAge.NEWER if date[:known] > own[:known] else VersionAge.OLDER


def _group_of(db: Database, uid: CaseUid) -> str | None:
    rows = db.execute("SELECT group_id FROM case_versions WHERE case_uid = ?", [uid])
    return next((str(row[0]) for row in rows), None)
