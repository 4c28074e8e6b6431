"""Named properties of the store: which fold made its index, which content it was filled with."""

from __future__ import annotations

from sqlite_utils import Database


def read_property(db: Database, name: str) -> str:
    """A property of the store's derived or bundled content; empty when it has not been written."""
    return next((str(row[0]) for row in db.execute("SELECT value FROM properties WHERE name = ?", [name])), "")


def write_property(db: Database, name: str, value: str) -> None:
    """Write a property in place of what it was."""
    db.execute(
        "INSERT INTO properties (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
        [name, value],
    )
