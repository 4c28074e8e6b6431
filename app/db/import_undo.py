"""Undo of an import: what stood in the store of its sources before, kept beside the step that undo records.

The step itself is a row of `import_steps`, which the record of `history` watches.  When undo or redo takes the row
away or brings it back, `follow` exchanges the content of the sources for the copy.  Copies live as long as the record.
A case can have moved from one source to another, so all sources of a step are taken out before any is put back.
A repair that is revoked or restored is a step of the same kind; of it only its place is kept.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from sqlite_utils import Database

from app.db import index, sources
from app.domain.case import SourceId

_OF_CASES = "case_id IN (SELECT id FROM cases WHERE source_id = ?)"
_TABLES = (
    ("sources", "id = ?"),
    ("source_files", "source_id = ?"),
    ("source_lines", "source_id = ?"),
    ("repairs", "source_id = ?"),
    ("cases", "source_id = ?"),
    ("sections", _OF_CASES),
    ("figures", _OF_CASES),
    ("case_indicators", _OF_CASES),
    ("case_instruments", _OF_CASES),
    ("originals", _OF_CASES),
    ("original_sections", _OF_CASES),
)
"""The tables that hold the content of a source, those first that others refer to."""


def record(db: Database, concerned: Iterable[SourceId]) -> None:
    """Keep what these sources are now, as one step; call it inside `history.step`, before they change."""
    step_id = _new_step(db)
    for source_id in concerned:
        db.execute(
            "INSERT INTO import_undo (step_id, source_id, applied, other) VALUES (?, ?, 1, ?)",
            [step_id, source_id, _copy(db, source_id)],
        )


def record_repair(db: Database, source_id: SourceId, line: int, column: int, revoked: int) -> None:
    """Keep that a repair is turned to `revoked` (1) or holding (0), as one step; call it inside `history.step`."""
    db.execute(
        "INSERT INTO repair_undo (step_id, source_id, line, position, revoked, applied) VALUES (?, ?, ?, ?, ?, 1)",
        [_new_step(db), source_id, line, column, revoked],
    )


def follow(db: Database) -> None:
    """Exchange what belongs to the steps that have been taken back or done again."""
    _make_tables(db)
    _follow_repairs(db)
    rows = list(
        db.execute(
            "SELECT step_id, source_id, other FROM import_undo "
            "WHERE applied <> (step_id IN (SELECT id FROM import_steps))"
        )
    )
    for step_id, source_id, _ in rows:
        db.execute(
            "UPDATE import_undo SET applied = 1 - applied, other = ? WHERE step_id = ? AND source_id = ?",
            [_copy(db, SourceId(source_id)), step_id, source_id],
        )
    for _, source_id, _ in rows:
        _take_out(db, SourceId(source_id))
    for _, _, other in rows:
        _put_back(db, json.loads(other))
    for _, source_id, _ in rows:
        index.add(db, _cases_of(db, SourceId(source_id)))


def _follow_repairs(db: Database) -> None:
    rows = list(
        db.execute(
            "SELECT step_id, source_id, line, position, revoked, applied FROM repair_undo "
            "WHERE applied <> (step_id IN (SELECT id FROM import_steps))"
        )
    )
    for step_id, source_id, line, column, revoked, applied in rows:
        with index.updating(db, SourceId(source_id)):
            sources.set_revoked(db, SourceId(source_id), line, column, 1 - revoked if applied else revoked)
        db.execute("UPDATE repair_undo SET applied = 1 - applied WHERE step_id = ?", [step_id])


def _new_step(db: Database) -> int:
    _make_tables(db)
    step_id = int(db.execute("INSERT INTO import_steps (id) VALUES (NULL)").lastrowid or 0)
    for table in ("import_undo", "repair_undo"):
        # The number of a step that was undone, and that nobody can do again, is given once more.
        db.execute(f"DELETE FROM {table} WHERE step_id = ?", [step_id])
        db.execute(f"DELETE FROM {table} WHERE step_id NOT IN (SELECT id FROM import_steps) AND applied")
    return step_id


def _make_tables(db: Database) -> None:
    db.execute(
        "CREATE TEMP TABLE IF NOT EXISTS import_undo (step_id INTEGER NOT NULL, source_id TEXT NOT NULL, "
        "applied INTEGER NOT NULL, other TEXT NOT NULL, PRIMARY KEY (step_id, source_id))"
    )
    db.execute(
        "CREATE TEMP TABLE IF NOT EXISTS repair_undo (step_id INTEGER PRIMARY KEY, source_id TEXT NOT NULL, "
        "line INTEGER NOT NULL, position INTEGER NOT NULL, revoked INTEGER NOT NULL, applied INTEGER NOT NULL)"
    )


def _copy(db: Database, source_id: SourceId) -> str:
    tables = {
        table: [
            [_plain(value) for value in row] for row in db.execute(f"SELECT * FROM {table} WHERE {of}", [source_id])
        ]
        for table, of in _TABLES
    }
    return json.dumps(tables, ensure_ascii=False)


def _take_out(db: Database, source_id: SourceId) -> None:
    index.remove(db, _cases_of(db, source_id))
    for table, of in reversed(_TABLES):
        db.execute(f"DELETE FROM {table} WHERE {of}", [source_id])


def _put_back(db: Database, tables: dict[str, list[list[Any]]]) -> None:
    for table, _ in _TABLES:
        for row in tables[table]:
            places = ", ".join("?" for _ in row)
            db.execute(f"INSERT INTO {table} VALUES ({places})", [_stored(value) for value in row])


def _cases_of(db: Database, source_id: SourceId) -> list[int]:
    return [int(row[0]) for row in db.execute("SELECT id FROM cases WHERE source_id = ? ORDER BY id", [source_id])]


def _plain(value: Any) -> Any:
    return {"hex": value.hex()} if isinstance(value, bytes) else value


def _stored(value: Any) -> Any:
    return bytes.fromhex(value["hex"]) if isinstance(value, dict) else value
