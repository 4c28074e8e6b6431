"""Upkeep of the search index: what is searched of a case, added, taken out, rebuilt.

The index is contentless: to take a case out, its old tokens are handed back.  So `remove` runs before a case is
changed and `add` after it, in the same transaction.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from sqlite_utils import Database

from app.db.properties import read_property, write_property
from app.db.schema import SEARCH_COLUMNS
from app.domain.case import SourceId
from app.domain.progress import Report, no_report
from app.text.fold import FOLD_VERSION, bigrams
from app.text.marks import without_marks

_COLUMNS = ", ".join(SEARCH_COLUMNS)
_PLACES = ", ".join("?" for _ in SEARCH_COLUMNS)
_SEARCHED = """
    SELECT cases.id,
        cases.title || char(10) || cases.short_title,
        cases.province || char(10) || cases.city || char(10) || cases.district,
        cases.organization || char(10) || cases.partners,
        cases.gist || char(10) || cases.brand_names || char(10) || cases.keywords,
        (SELECT group_concat(heading || char(10) || body, char(10)) FROM sections WHERE case_id = cases.id)
            || char(10) || cases.served || char(10) || cases.documents || char(10) || coalesce((
                SELECT group_concat(metric || before || before_unit || char(10) || value || after || unit, char(10))
                FROM figures WHERE case_id = cases.id), ''),
        (SELECT group_concat(coalesce(repaired, text), char(10)) FROM source_lines
            JOIN originals ON originals.source_id = source_lines.source_id
                AND number BETWEEN start_line AND end_line
            WHERE originals.case_id = cases.id),
        (SELECT group_concat(body, char(10)) FROM notes WHERE case_uid = cases.uid)
    FROM cases"""


def version(db: Database) -> int | None:
    """The fold with which the index was made, or None before the first."""
    value = read_property(db, "fold_version")
    return int(value) if value else None


def add(db: Database, case_ids: Sequence[int]) -> None:
    """Put the cases into the index as they are now."""
    sql = f"INSERT INTO case_search (rowid, {_COLUMNS}) VALUES (?, {_PLACES})"
    for row in _token_rows(db, case_ids):
        db.execute(sql, row)


def remove(db: Database, case_ids: Sequence[int]) -> None:
    """Take the cases out of the index; they must still be as they were when they were put in."""
    sql = f"INSERT INTO case_search (case_search, rowid, {_COLUMNS}) VALUES ('delete', ?, {_PLACES})"
    for row in _token_rows(db, case_ids):
        db.execute(sql, row)


@contextmanager
def updating(db: Database, source_id: SourceId) -> Iterator[None]:
    """Cases of the source may change inside: they leave the index before and enter it after."""
    remove(db, _of_source(db, source_id))
    yield
    add(db, _of_source(db, source_id))


def _of_source(db: Database, source_id: SourceId) -> list[int]:
    return [int(row[0]) for row in db.execute("SELECT id FROM cases WHERE source_id = ? ORDER BY id", [source_id])]


def rebuild(db: Database, report: Report = no_report) -> None:
    """Make the whole index anew."""
    db.execute("INSERT INTO case_search (case_search) VALUES ('delete-all')")
    case_ids = [int(row[0]) for row in db.execute("SELECT id FROM cases ORDER BY id")]
    for start in range(0, len(case_ids), 500):
        report(start, len(case_ids), "index")
        add(db, case_ids[start : start + 500])
    write_property(db, "fold_version", str(FOLD_VERSION))


def check(db: Database) -> bool:
    """True when the index holds every case once and its inner structure is sound."""
    db.execute("INSERT INTO case_search (case_search) VALUES ('integrity-check')")
    indexed = {int(row[0]) for row in db.execute("SELECT id FROM case_search_docsize")}
    return indexed == {int(row[0]) for row in db.execute("SELECT id FROM cases")}


def _token_rows(db: Database, case_ids: Sequence[int]) -> Iterator[tuple[int | str, ...]]:
    for case_id in case_ids:
        for row in list(db.execute(f"{_SEARCHED} WHERE cases.id = ?", [case_id])):
            texts = dict(zip(SEARCH_COLUMNS, (text or "" for text in row[1:]), strict=True))
            # Only cards are Markdown; an original is searched as it stands.
            texts["card"] = without_marks(texts["card"])
            yield (int(row[0]), *(bigrams(text) for text in texts.values()))
