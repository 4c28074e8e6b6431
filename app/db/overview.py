"""Numbers of the whole store that no facet counts."""

from __future__ import annotations

from sqlite_utils import Database

from app.db.bits import row_numbers


def cut_off(db: Database) -> list[int]:
    """The cases whose text breaks off in their source, in the order of the sources."""
    ordered = "SELECT id FROM cases WHERE complete = 0 ORDER BY source_id, ordinal"
    return row_numbers(db, f"SELECT group_concat(id) FROM ({ordered})")


def count_figures(db: Database) -> int:
    """All figures of all cases."""
    return next(int(row[0]) for row in db.execute("SELECT count(*) FROM figures"))


def count_sources(db: Database) -> int:
    """The compilations from which the store has cases."""
    return next(int(row[0]) for row in db.execute("SELECT count(DISTINCT source_id) FROM cases"))
