"""The numbers of figures as queries compare them (`query.figures`), kept beside the figures by the index's upkeep."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import astuple

from sqlite_utils import Database

from app.domain.case import Direction, Figure, FigureKind
from app.query.figures import numbers_of

_INSERT = "INSERT INTO figure_numbers VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
_CASES = "case_id IN (SELECT value FROM json_each(?))"


def refresh(db: Database, case_ids: Sequence[int]) -> None:
    """Bring the numbers of these cases up to their figures."""
    chosen = json.dumps(list(case_ids))
    db.execute(f"DELETE FROM figure_numbers WHERE {_CASES}", [chosen])
    rows = db.execute(
        "SELECT case_id, position, metric, kind, value, before, after, unit, before_unit, direction "
        f"FROM figures WHERE {_CASES}",
        [chosen],
    )
    db.conn.executemany(_INSERT, [(*row[:2], *astuple(numbers_of(_figure(*row[2:])))) for row in rows.fetchall()])


def _figure(
    metric: str, kind: str, value: str, before: str, after: str, unit: str, before_unit: str, direction: str
) -> Figure:
    return Figure(metric, FigureKind(kind), value, before, after, unit, before_unit, direction=Direction(direction))
