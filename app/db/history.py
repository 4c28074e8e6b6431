"""Undo and redo of the personal layer, by triggers.

While a step is recorded, temporary triggers on every personal table write down, for each changed row, the
statement that takes the change back.  Undoing runs those statements from last to first; the same triggers write
down their inverses, which is the redo.  The method is SQLite's own: https://www.sqlite.org/undoredo.html
The record lives as long as the connection.

Another window may have changed the same rows since.  So each statement goes with a question, its guard: does the row
still stand as this step left it?  When it does not, nothing is taken back (`UndoRefused`), and the step is dropped.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from sqlite_utils import Database

from app.db.schema import DERIVED_COLUMNS, JOURNAL_TABLES, RECORDED_TABLES
from app.domain.case import CaseUid
from app.errors import UndoRefused

MAX_STEPS = 200
"""Steps that can be undone; older ones are forgotten."""


def start(db: Database) -> None:
    """Make the record and the triggers on this connection."""
    db.execute(
        "CREATE TEMP TABLE history_steps (id INTEGER PRIMARY KEY AUTOINCREMENT, label TEXT NOT NULL, "
        "undone INTEGER NOT NULL, sitting TEXT)"
    )
    db.execute(
        "CREATE TEMP TABLE history_log (id INTEGER PRIMARY KEY AUTOINCREMENT, step_id INTEGER NOT NULL, "
        "source TEXT NOT NULL, case_uid TEXT NOT NULL, sql TEXT NOT NULL, guard TEXT NOT NULL)"
    )
    db.execute("CREATE TEMP TABLE history_recording (step_id INTEGER NOT NULL)")
    for table in RECORDED_TABLES:
        _add_triggers(db, table)


def _add_triggers(db: Database, table: str) -> None:
    columns = [column.name for column in db.table(table).columns]
    values = " || ', ' || ".join(f"quote(old.{column})" for column in columns)
    settings = " || ', ' || ".join(f"'{column} = ' || quote(old.{column})" for column in columns)
    watched = [column for column in columns if column not in DERIVED_COLUMNS.get(table, ())]
    as_left = " || ' AND ' || ".join(f"'{column} IS ' || quote(new.{column})" for column in watched)
    old_key, new_key = _key(db, table, "old"), _key(db, table, "new")
    there = f"'EXISTS (SELECT 1 FROM main.{table} WHERE ' || "
    # What another window has hung on a row since would cascade away with it.
    hung = "".join(
        f" || ' OR EXISTS (SELECT 1 FROM main.{child} WHERE {column} = ' || new.id || ')'"
        for child, column in _children(db, table)
    )
    # Event → which row tells the case, the statement that takes it back, the question that must find nothing.
    inverses = {
        "INSERT": (
            "new",
            f"'DELETE FROM main.{table} WHERE ' || {new_key}",
            f"{there} {new_key} || ' AND NOT (' || {as_left} || '))'{hung}",
        ),
        "UPDATE": (
            "new",
            f"'UPDATE main.{table} SET ' || {settings} || ' WHERE ' || {new_key}",
            f"'NOT ' || {there} {new_key} || ' AND ' || {as_left} || ')'",
        ),
        "DELETE": (
            "old",
            f"'INSERT{' OR IGNORE' if table in JOURNAL_TABLES else ''} INTO main.{table} ({', '.join(columns)}) VALUES (' || {values} || ')'",
            "'0'" if table in JOURNAL_TABLES else f"{there} {old_key} || ')'",
        ),
    }
    for event, (row, inverse, guard) in inverses.items():
        # AFTER: rows that cascade away are written down before the row they hang on, and come back after it.
        case_uid = f"{row}.case_uid" if "case_uid" in columns else "''"
        db.execute(
            f"CREATE TEMP TRIGGER history_{table}_{event.lower()} AFTER {event} ON main.{table} "
            "WHEN (SELECT count(*) FROM history_recording) > 0 BEGIN "
            "INSERT INTO history_log (step_id, source, case_uid, sql, guard) "
            f"SELECT step_id, '{table}', {case_uid}, {inverse}, {guard} FROM history_recording; END"
        )


def _key(db: Database, table: str, row: str) -> str:
    """The SQL that writes down how to find a row again: by its key, never by a number that another may get."""
    return " || ' AND ' || ".join(f"'{column} = ' || quote({row}.{column})" for column in db.table(table).pks)


def _children(db: Database, table: str) -> list[tuple[str, str]]:
    """The recorded tables and columns that refer to `table`."""
    return [
        (child, str(key.column))
        for child in RECORDED_TABLES
        for key in db.table(child).foreign_keys
        if key.other_table == table
    ]


@contextmanager
def step(db: Database, label: str, sitting: str | None = None) -> Iterator[None]:
    """Record what happens inside as one step named `label`; what had been undone before can no longer be redone.

    Where the last step is of the same `sitting`, this becomes part of it: undo takes back at once what a person did
    without turning away.  A step that was undone is not gone on with.
    A step that changes nothing is not kept, and leaves what could be redone as it was.  Use it inside a transaction.
    """
    step_id = _step_of_sitting(db, sitting) if sitting is not None else None
    with _recorded(db, step_id or _new_step(db, label, undone=0, sitting=sitting)):
        yield


@contextmanager
def _recorded(db: Database, step_id: int) -> Iterator[None]:
    before = _last_entry(db)
    with _recording(db, step_id):
        yield
    if _last_entry(db) == before:
        db.execute("DELETE FROM history_steps WHERE id NOT IN (SELECT step_id FROM history_log)")
        return
    db.execute("DELETE FROM history_steps WHERE undone")
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
    """Take the last step back; its label, or None when there is none.

    Raises UndoRefused when another window has changed the same; roll the transaction back then.
    """
    return _reverse(db, undone=0)


def redo(db: Database) -> str | None:
    """Do the step that was last taken back again; its label, or None when there is none.  Raises UndoRefused."""
    return _reverse(db, undone=1)


def drop_undo(db: Database) -> None:
    """Forget the step that `undo` would take back."""
    _drop(db, undone=0)


def drop_redo(db: Database) -> None:
    """Forget the step that `redo` would do again."""
    _drop(db, undone=1)


def undo_cases(db: Database, table: str) -> tuple[CaseUid, ...]:
    """The cases whose rows in `table` the next `undo` touches."""
    return _cases(db, table, undone=0)


def redo_cases(db: Database, table: str) -> tuple[CaseUid, ...]:
    """The cases whose rows in `table` the next `redo` touches."""
    return _cases(db, table, undone=1)


def _cases(db: Database, table: str, undone: int) -> tuple[CaseUid, ...]:
    found = _top(db, undone)
    rows = db.execute(
        "SELECT DISTINCT case_uid FROM history_log WHERE step_id = ? AND source = ?", [found[0] if found else 0, table]
    )
    return tuple(CaseUid(row[0]) for row in rows)


def _reverse(db: Database, undone: int) -> str | None:
    found = _top(db, undone)
    if found is None:
        return None
    step_id, label = found
    statements = list(db.execute("SELECT sql, guard FROM history_log WHERE step_id = ? ORDER BY id DESC", [step_id]))
    tables = [row[0] for row in db.execute("SELECT DISTINCT source FROM history_log WHERE step_id = ?", [step_id])]
    _drop(db, undone)
    # Rows that cascade away and the rows they hang on come back in any order.
    db.execute("PRAGMA defer_foreign_keys = ON")
    with _recording(db, _new_step(db, label, undone=1 - undone)):
        for statement, guard in statements:
            _take_back(db, statement, guard, label)
    for table in tables:
        if list(db.execute(f"PRAGMA foreign_key_check({table})")):
            raise UndoRefused("undo.changed_elsewhere", label=label)
    return label


def _take_back(db: Database, statement: str, guard: str, label: str) -> None:
    if next(iter(db.execute(f"SELECT {guard}")))[0]:
        raise UndoRefused("undo.changed_elsewhere", label=label)
    try:
        db.execute(statement)
    except sqlite3.IntegrityError as error:
        raise UndoRefused("undo.changed_elsewhere", label=label) from error


def _drop(db: Database, undone: int) -> None:
    found = _top(db, undone)
    if found is not None:
        db.execute("DELETE FROM history_log WHERE step_id = ?", [found[0]])
        db.execute("DELETE FROM history_steps WHERE id = ?", [found[0]])


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


def _new_step(db: Database, label: str, undone: int, sitting: str | None = None) -> int:
    cursor = db.execute("INSERT INTO history_steps (label, undone, sitting) VALUES (?, ?, ?)", [label, undone, sitting])
    return int(cursor.lastrowid or 0)


def _step_of_sitting(db: Database, sitting: str) -> int | None:
    last = next(
        iter(db.execute("SELECT id, sitting FROM history_steps WHERE NOT undone ORDER BY id DESC LIMIT 1")), None
    )
    return int(last[0]) if last and last[1] == sitting else None


def _last_entry(db: Database) -> int:
    return int(next(iter(db.execute("SELECT coalesce(max(id), 0) FROM history_log")))[0])


@contextmanager
def _recording(db: Database, step_id: int) -> Iterator[None]:
    db.execute("INSERT INTO history_recording (step_id) VALUES (?)", [step_id])
    try:
        yield
    finally:
        db.execute("DELETE FROM history_recording")
