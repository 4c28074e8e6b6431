"""Undo and redo of the personal layer, by triggers.

While a step is recorded, temporary triggers on every personal table write down, for each changed row, the
statement that takes the change back.  Undoing runs those statements from last to first; the same triggers write
down their inverses, which is the redo.  The method is SQLite's own: https://www.sqlite.org/undoredo.html
The record lives as long as the connection.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from sqlite_utils import Database

from app.db.schema import RECORDED_TABLES

MAX_STEPS = 200
"""Steps that can be undone; older ones are forgotten."""


def start(db: Database) -> None:
    """Make the record and the triggers on this connection."""
    db.execute(
        "CREATE TEMP TABLE history_steps (id INTEGER PRIMARY KEY AUTOINCREMENT, label TEXT NOT NULL, "
        "undone INTEGER NOT NULL)"
    )
    db.execute(
        "CREATE TEMP TABLE history_log (id INTEGER PRIMARY KEY AUTOINCREMENT, step_id INTEGER NOT NULL, "
        "sql TEXT NOT NULL)"
    )
    db.execute("CREATE TEMP TABLE history_recording (step_id INTEGER NOT NULL)")
    for table in RECORDED_TABLES:
        _add_triggers(db, table)


def _add_triggers(db: Database, table: str) -> None:
    columns = [column.name for column in db.table(table).columns]
    # Statements written down earlier name rows by rowid: a row that comes back must have the one it had.
    stored = columns if "id" in columns else ["rowid", *columns]
    names = ", ".join(stored)
    values = " || ', ' || ".join(f"quote(old.{column})" for column in stored)
    settings = " || ', ' || ".join(f"'{column} = ' || quote(old.{column})" for column in columns)
    inverses = {
        "INSERT": f"'DELETE FROM main.{table} WHERE rowid = ' || new.rowid",
        "UPDATE": f"'UPDATE main.{table} SET ' || {settings} || ' WHERE rowid = ' || old.rowid",
        "DELETE": f"'INSERT INTO main.{table} ({names}) VALUES (' || {values} || ')'",
    }
    for event, inverse in inverses.items():
        # BEFORE a delete, so that rows which cascade away are written down after the row they hang on
        # and come back after it.
        when = "BEFORE" if event == "DELETE" else "AFTER"
        db.execute(
            f"CREATE TEMP TRIGGER history_{table}_{event.lower()} {when} {event} ON main.{table} "
            "WHEN (SELECT count(*) FROM history_recording) > 0 BEGIN "
            f"INSERT INTO history_log (step_id, sql) SELECT step_id, {inverse} FROM history_recording; END"
        )


@contextmanager
def step(db: Database, label: str) -> Iterator[None]:
    """Record what happens inside as one step named `label`; what had been undone before can no longer be redone.

    A step that changes nothing is not kept.  Use it inside a transaction.
    """
    db.execute("DELETE FROM history_log WHERE step_id IN (SELECT id FROM history_steps WHERE undone)")
    db.execute("DELETE FROM history_steps WHERE undone")
    with _recording(db, _new_step(db, label, undone=0)):
        yield
    db.execute("DELETE FROM history_steps WHERE id NOT IN (SELECT step_id FROM history_log)")
    db.execute(
        "DELETE FROM history_steps WHERE id NOT IN (SELECT id FROM history_steps ORDER BY id DESC LIMIT ?)",
        [MAX_STEPS],
    )
    db.execute("DELETE FROM history_log WHERE step_id NOT IN (SELECT id FROM history_steps)")


def undo_label(db: Database) -> str | None:
    """The label of the step that `undo` would take back."""
    return _label(db, undone=0)


def redo_label(db: Database) -> str | None:
    """The label of the step that `redo` would do again."""
    return _label(db, undone=1)


def undo(db: Database) -> str | None:
    """Take the last step back; its label, or None when there is none."""
    return _reverse(db, undone=0)


def redo(db: Database) -> str | None:
    """Do the step that was last taken back again; its label, or None when there is none."""
    return _reverse(db, undone=1)


def _reverse(db: Database, undone: int) -> str | None:
    found = _top(db, undone)
    if found is None:
        return None
    step_id, label = found
    statements = [
        str(row[0]) for row in db.execute("SELECT sql FROM history_log WHERE step_id = ? ORDER BY id DESC", [step_id])
    ]
    db.execute("DELETE FROM history_log WHERE step_id = ?", [step_id])
    db.execute("DELETE FROM history_steps WHERE id = ?", [step_id])
    # Rows that cascade away and the rows they hang on come back in any order.
    db.execute("PRAGMA defer_foreign_keys = ON")
    with _recording(db, _new_step(db, label, undone=1 - undone)):
        for statement in statements:
            db.execute(statement)
    return label


def _top(db: Database, undone: int) -> tuple[int, str] | None:
    # A newly reversed step is appended, so the latest id is the top of either stack.
    row = next(
        iter(db.execute("SELECT id, label FROM history_steps WHERE undone = ? ORDER BY id DESC LIMIT 1", [undone])),
        None,
    )
    return (int(row[0]), str(row[1])) if row else None


def _label(db: Database, undone: int) -> str | None:
    found = _top(db, undone)
    return found[1] if found else None


def _new_step(db: Database, label: str, undone: int) -> int:
    cursor = db.execute("INSERT INTO history_steps (label, undone) VALUES (?, ?)", [label, undone])
    return int(cursor.lastrowid or 0)


@contextmanager
def _recording(db: Database, step_id: int) -> Iterator[None]:
    db.execute("INSERT INTO history_recording (step_id) VALUES (?)", [step_id])
    try:
        yield
    finally:
        db.execute("DELETE FROM history_recording")
