"""What was read and what was searched, the latest first, each once, no more than a bounded number."""

from __future__ import annotations

from sqlite_utils import Database

from app.db.moments import now
from app.domain.case import CaseUid
from app.domain.keeping import PastReading


def add_reading(db: Database, uid: CaseUid, most: int) -> None:
    """Note that the case has just been read; of all readings the latest `most` are kept."""
    db.execute(
        "INSERT OR REPLACE INTO reading_history (case_uid, read) VALUES (?, ?)",
        [uid, now()],
    )
    db.execute(
        "DELETE FROM reading_history WHERE case_uid NOT IN "
        "(SELECT case_uid FROM reading_history ORDER BY read DESC, rowid DESC LIMIT ?)",
        [most],
    )


def readings(db: Database, limit: int) -> tuple[PastReading, ...]:
    """The latest cases read that the store holds."""
    rows = db.execute(
        "SELECT case_uid, title, read FROM reading_history JOIN cases ON cases.uid = case_uid "
        "ORDER BY read DESC, reading_history.rowid DESC LIMIT ?",
        [limit],
    )
    return tuple(PastReading(CaseUid(uid), title, read) for uid, title, read in rows)


def clear_readings(db: Database) -> None:
    """Forget what was read."""
    db.execute("DELETE FROM reading_history")


def add_search(db: Database, query: str, most: int) -> None:
    """Note that the query has just been used; of all queries the latest `most` are kept."""
    db.execute(
        "INSERT OR REPLACE INTO search_history (query, used) VALUES (?, ?)",
        [query, now()],
    )
    db.execute(
        "DELETE FROM search_history WHERE query NOT IN "
        "(SELECT query FROM search_history ORDER BY used DESC, rowid DESC LIMIT ?)",
        [most],
    )


def searches(db: Database, limit: int) -> tuple[str, ...]:
    """The latest queries."""
    rows = db.execute("SELECT query FROM search_history ORDER BY used DESC, rowid DESC LIMIT ?", [limit])
    return tuple(str(row[0]) for row in rows)


def latest_search(db: Database, since: str) -> str:
    """The latest query, when it was used at the moment `since` or later; empty otherwise."""
    rows = db.execute(
        "SELECT query FROM search_history WHERE used >= ? ORDER BY used DESC, rowid DESC LIMIT 1", [since]
    )
    return next((str(row[0]) for row in rows), "")


def forget_search(db: Database, query: str) -> None:
    """Take one query out of the history."""
    db.execute("DELETE FROM search_history WHERE query = ?", [query])


def clear_searches(db: Database) -> None:
    """Forget what was searched."""
    db.execute("DELETE FROM search_history")
