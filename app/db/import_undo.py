"""Undo of an import: what stood in the store of its sources before, kept beside the step that undo records.

The step itself is a row of `import_steps`, which the record of `history` watches.  When undo or redo takes the row
away or brings it back, `follow` exchanges the content of the sources for the copy.  Copies live as long as the record.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from sqlite_utils import Database

from app.db import index
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


def record(db: Database, sources: Iterable[SourceId]) -> None:
    """Keep what these sources are now, as one step; call it inside `history.step`, before they change."""
    _make_table(db)
    db.execute("DELETE FROM import_undo WHERE step_id NOT IN (SELECT id FROM import_steps) AND applied")
    step_id = int(db.execute("INSERT INTO import_steps (id) VALUES (NULL)").lastrowid or 0)
    db.execute("DELETE FROM import_undo WHERE step_id = ?", [step_id])
    for source_id in sources:
        db.execute(
            "INSERT INTO import_undo (step_id, source_id, applied, other) VALUES (?, ?, 1, ?)",
            [step_id, source_id, _copy(db, source_id)],
        )


def follow(db: Database) -> None:
    """Exchange the content of the sources whose step has been taken back or done again."""
    _make_table(db)
    rows = list(
        db.execute(
            "SELECT step_id, source_id, other FROM import_undo "
            "WHERE applied <> (step_id IN (SELECT id FROM import_steps))"
        )
    )
    for step_id, source_id, other in rows:
        now = _copy(db, SourceId(source_id))
        _put_back(db, SourceId(source_id), json.loads(other))
        db.execute(
            "UPDATE import_undo SET applied = 1 - applied, other = ? WHERE step_id = ? AND source_id = ?",
            [now, step_id, source_id],
        )


def _make_table(db: Database) -> None:
    db.execute(
        "CREATE TEMP TABLE IF NOT EXISTS import_undo (step_id INTEGER NOT NULL, source_id TEXT NOT NULL, "
        "applied INTEGER NOT NULL, other TEXT NOT NULL, PRIMARY KEY (step_id, source_id))"
    )


def _copy(db: Database, source_id: SourceId) -> str:
    tables = {
        table: [
            [_plain(value) for value in row] for row in db.execute(f"SELECT * FROM {table} WHERE {of}", [source_id])
        ]
        for table, of in _TABLES
    }
    return json.dumps(tables, ensure_ascii=False)


def _put_back(db: Database, source_id: SourceId, tables: dict[str, list[list[Any]]]) -> None:
    of_source = "SELECT id FROM cases WHERE source_id = ? ORDER BY id"
    index.remove(db, [int(row[0]) for row in db.execute(of_source, [source_id])])
    for table, of in reversed(_TABLES):
        db.execute(f"DELETE FROM {table} WHERE {of}", [source_id])
    for table, _ in _TABLES:
        for row in tables[table]:
            places = ", ".join("?" for _ in row)
            db.execute(f"INSERT INTO {table} VALUES ({places})", [_stored(value) for value in row])
    index.add(db, [int(row[0]) for row in db.execute(of_source, [source_id])])


def _plain(value: Any) -> Any:
    return {"hex": value.hex()} if isinstance(value, bytes) else value


def _stored(value: Any) -> Any:
    return bytes.fromhex(value["hex"]) if isinstance(value, dict) else value
