"""The store in numbers."""

from __future__ import annotations

from sqlite_utils import Database

from app.db import sources
from app.domain.case import Source
from app.domain.report import LibraryReport, SourceReport

_MAY_BE_EMPTY = (
    "gist",
    "city",
    "district",
    "organization",
    "partners",
    "stage",
    "served",
    "start",
    "data_as_of",
    "year",
)
_EMPTY_VALUES = "('', '不详')"


def make(db: Database) -> LibraryReport:
    """Count everything; three passes over the cases."""
    return LibraryReport(
        tuple(_source(db, source) for source in sources.load_all(db)),
        _pairs(
            db,
            "SELECT name, count(case_id) FROM indicators LEFT JOIN case_indicators ON indicator = code "
            "GROUP BY code ORDER BY code",
        ),
        _pairs(db, "SELECT province, count(*) FROM cases GROUP BY province ORDER BY min(region_code)"),
        _pairs(
            db,
            "SELECT name, count(case_id) FROM instruments LEFT JOIN case_instruments ON instrument = name "
            "GROUP BY name ORDER BY count(case_id) DESC, instruments.position",
        ),
    )


def _source(db: Database, source: Source) -> SourceReport:
    counts = next(
        iter(
            db.execute(
                "SELECT count(*), coalesce(sum((SELECT sum(length(body)) FROM sections WHERE case_id = cases.id)), 0), "
                "coalesce(sum((SELECT count(*) FROM figures WHERE case_id = cases.id)), 0), "
                "coalesce(sum(EXISTS (SELECT 1 FROM originals WHERE case_id = cases.id)), 0), "
                "coalesce(sum(NOT complete), 0) FROM cases WHERE source_id = ?",
                [source.id],
            )
        )
    )
    empty = [(field, _empty(db, source, field)) for field in _MAY_BE_EMPTY]
    empty.append(("figures", _without_figures(db, source)))
    cases, characters, figures, originals, cut_off = (int(count) for count in counts)
    return SourceReport(
        source, cases, characters, figures, originals, cut_off, tuple(pair for pair in empty if pair[1])
    )


def _empty(db: Database, source: Source, field: str) -> int:
    sql = f"SELECT count(*) FROM cases WHERE source_id = ? AND {field} IN {_EMPTY_VALUES}"
    return next(int(row[0]) for row in db.execute(sql, [source.id]))


def _without_figures(db: Database, source: Source) -> int:
    sql = "SELECT count(*) FROM cases WHERE source_id = ? AND id NOT IN (SELECT case_id FROM figures)"
    return next(int(row[0]) for row in db.execute(sql, [source.id]))


def _pairs(db: Database, sql: str) -> tuple[tuple[str, int], ...]:
    return tuple((str(name), int(count)) for name, count in db.execute(sql))
