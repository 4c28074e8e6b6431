"""Upkeep of the search indexes: what is searched of a case, added, taken out, rebuilt.

The indexes are contentless: to take a case out, its old tokens are handed back.  So `remove` runs before a case is
changed and `add` after it, in the same transaction.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from itertools import chain, repeat
from types import MappingProxyType
from typing import Any

from sqlite_utils import Database

from app.db import figure_numbers
from app.db.properties import read_property, write_property
from app.db.schema import SEARCH_COLUMNS
from app.domain.case import SourceId
from app.domain.progress import Report, no_report
from app.text.fold import FOLD_VERSION, characters_of, pairs_of_each, search_forms
from app.text.marks import without_marks
from app.text.pinyin import pinyin_keys

TABLES = MappingProxyType(
    {
        "case_search": SEARCH_COLUMNS,
        "case_titles": ("title", "brands"),
        "case_pinyin": ("keys",),
        "case_characters": ("characters",),
    }
)
"""Every full-text table and its columns."""

BATCH = 200
"""Cases that are read and indexed at once."""

MERGED = 5_000
"""Pages of the index that are merged between two reports: about a tenth of a second."""

_CHANGES_OF_A_MERGE = 2
"""The command itself counts as one change: https://www.sqlite.org/fts5.html#the_merge_command"""

_WRITTEN = frozenset({"measures", "results", "card"})
"""Columns that are Markdown; an original is searched as it stands."""

_SECTIONS = "(SELECT group_concat(heading || char(10) || body, char(10)) FROM sections WHERE case_id = cases.id AND "
_SEARCHED = f"""
    SELECT cases.id, cases.brand_names,
        cases.title || char(10) || cases.short_title,
        cases.province || char(10) || cases.city || char(10) || cases.district,
        cases.organization || char(10) || cases.partners,
        cases.gist || char(10) || cases.brand_names || char(10) || cases.keywords,
        {_SECTIONS} kind = 'measures'),
        {_SECTIONS} kind = 'results'),
        coalesce({_SECTIONS} kind NOT IN ('measures', 'results')), '')
            || char(10) || cases.served || char(10) || cases.documents || char(10) || coalesce((
                SELECT group_concat(metric || before || before_unit || char(10) || value || after || unit, char(10))
                FROM figures WHERE case_id = cases.id), ''),
        (SELECT group_concat(coalesce(repaired, text), char(10)) FROM source_lines
            JOIN originals ON originals.source_id = source_lines.source_id
                AND number BETWEEN start_line AND end_line
            WHERE originals.case_id = cases.id),
        (SELECT group_concat(body, char(10)) FROM notes WHERE case_uid = cases.uid)
    FROM cases"""
_CHANGES = "index_changes"
_BUILDING_MEMORY = 64 << 20
_USUAL_MEMORY = 1 << 20
_NO_MERGE = 1_000
_USUAL_CRISIS = 16


def version(db: Database) -> int | None:
    """The fold with which the index was made, or None before the first."""
    value = read_property(db, "fold_version")
    return int(value) if value else None


def changes(db: Database) -> int:
    """A number that is another whenever what is searched has changed, by whatever program."""
    return int(read_property(db, _CHANGES) or 0)


def add(db: Database, case_ids: Sequence[int]) -> None:
    """Put the cases into the index as they are now."""
    _write(db, _token_rows(db, case_ids), {table: _insert(table) for table in TABLES})
    figure_numbers.refresh(db, case_ids)
    _count_change(db)


def remove(db: Database, case_ids: Sequence[int]) -> None:
    """Take the cases out of the index; they must still be as they were when they were put in."""
    _write(db, _token_rows(db, case_ids), {table: _delete(table) for table in TABLES})
    _count_change(db)


@contextmanager
def updating(db: Database, source_id: SourceId) -> Iterator[None]:
    """Cases of the source may change inside: they leave the index before and enter it after."""
    remove(db, _of_source(db, source_id))
    yield
    add(db, _of_source(db, source_id))


def rebuild(db: Database, report: Report = no_report) -> None:
    """Make the whole index anew.

    While SQLite writes one batch, a second thread cuts the texts of the next: it has no part in the database.
    """
    for table in TABLES:
        db.execute(f"INSERT INTO {table} ({table}) VALUES ('delete-all')")
        _configure(db, table, hashsize=_BUILDING_MEMORY, automerge=0, crisismerge=_NO_MERGE)
    case_ids = [int(row[0]) for row in db.execute("SELECT id FROM cases ORDER BY id")]
    written = 0
    with ThreadPoolExecutor(1) as cutter:
        waiting: Future[list[_Tokens]] | None = None
        for start in range(0, len(case_ids), BATCH):
            batch = case_ids[start : start + BATCH]
            figure_numbers.refresh(db, batch)
            rows = _searched_rows(db, batch)
            following = cutter.submit(_cut, rows)
            if waiting is not None:
                report(written, len(case_ids), "index")
                written += _write_together(db, waiting.result())
            waiting = following
        if waiting is not None:
            _write_together(db, waiting.result())
    for table in TABLES:
        _merge(db, table, report)
        _configure(db, table, hashsize=_USUAL_MEMORY, automerge=4, crisismerge=_USUAL_CRISIS)
    _count_change(db)
    write_property(db, "fold_version", str(FOLD_VERSION))


def check(db: Database) -> bool:
    """True when the index holds every case once and its inner structure is sound."""
    for table in TABLES:
        db.execute(f"INSERT INTO {table} ({table}) VALUES ('integrity-check')")
    stored = {int(row[0]) for row in db.execute("SELECT id FROM cases")}
    return all({int(row[0]) for row in db.execute(f"SELECT id FROM {table}_docsize")} == stored for table in TABLES)


def _of_source(db: Database, source_id: SourceId) -> list[int]:
    return [int(row[0]) for row in db.execute("SELECT id FROM cases WHERE source_id = ? ORDER BY id", [source_id])]


def _configure(db: Database, table: str, **settings: int) -> None:
    # FTS5 writes a segment whenever `hashsize` bytes of tokens have come together, and merges as `automerge` says, and
    # whenever there are `crisismerge` of them: a few large segments merged once at the end take half the time.
    for name, value in settings.items():
        db.execute(f"INSERT INTO {table} ({table}, rank) VALUES (?, ?)", [name, value])


def _merge(db: Database, table: str, report: Report) -> None:
    """Make one segment of all, as FTS5's `optimize` does, but in steps that can be told and stopped."""
    pages = next(int(row[0]) for row in db.execute(f"SELECT count(*) FROM {table}_idx"))
    # A step with a negative number begins a merge of all segments, the others go on with it.
    steps = chain((-MERGED,), repeat(MERGED))
    for done, step in enumerate(steps):
        report(min(done * MERGED, pages), pages, "merge")
        before = db.conn.total_changes
        _configure(db, table, merge=step)
        if db.conn.total_changes - before < _CHANGES_OF_A_MERGE:
            break


def _count_change(db: Database) -> None:
    write_property(db, _CHANGES, str(changes(db) + 1))


def _insert(table: str) -> str:
    names = ", ".join(TABLES[table])
    return f"INSERT INTO {table} (rowid, {names}) VALUES (?{', ?' * len(TABLES[table])})"


def _delete(table: str) -> str:
    names = ", ".join(TABLES[table])
    return f"INSERT INTO {table} ({table}, rowid, {names}) VALUES ('delete', ?{', ?' * len(TABLES[table])})"


_Row = tuple[Any, ...]
_Tokens = dict[str, tuple[int | str, ...]]


def _write(db: Database, rows: Iterable[_Tokens], statements: dict[str, str]) -> None:
    batch = list(rows)
    for table, statement in statements.items():
        db.conn.executemany(statement, [row[table] for row in batch])


def _write_together(db: Database, rows: Sequence[_Tokens]) -> int:
    """Insert many cases with one statement for each table, so that another thread can run meanwhile; their number."""
    for table in TABLES:
        one = f"(?{', ?' * len(TABLES[table])})"
        insert = _insert(table).replace(f"VALUES {one}", "VALUES " + ", ".join([one] * len(rows)))
        db.conn.execute(insert, [value for row in rows for value in row[table]])
    return len(rows)


def searched_texts(db: Database, case_id: int) -> dict[str, str]:
    """What is searched of a case that exists, by column of the index, as a person reads it."""
    row = next(iter(db.execute(f"{_SEARCHED} WHERE cases.id = ?", [case_id])))
    return _as_read(row)


def _token_rows(db: Database, case_ids: Sequence[int]) -> Iterator[_Tokens]:
    """For each case that exists the tokens of each table, in front of them its row number."""
    for start in range(0, len(case_ids), BATCH):
        yield from _cut(_searched_rows(db, case_ids[start : start + BATCH]))


def _searched_rows(db: Database, case_ids: Sequence[int]) -> list[_Row]:
    chosen = json.dumps(list(case_ids))
    return list(
        db.execute(f"{_SEARCHED} WHERE cases.id IN (SELECT value FROM json_each(?)) ORDER BY cases.id", [chosen])
    )


def _cut(rows: Sequence[_Row]) -> list[_Tokens]:
    return [_tokens(int(row[0]), str(row[1]), _as_read(row)) for row in rows]


def _as_read(row: _Row) -> dict[str, str]:
    texts = dict(zip(SEARCH_COLUMNS, (text or "" for text in row[2:]), strict=True))
    return texts | {column: without_marks(texts[column]) for column in _WRITTEN}


def _tokens(case_id: int, brands: str, texts: dict[str, str]) -> _Tokens:
    *plain, plain_brands = search_forms((*texts.values(), brands))
    *pairs, brand_pairs = pairs_of_each((*plain, plain_brands))
    return {
        "case_search": (case_id, *pairs),
        "case_titles": (case_id, pairs[0], brand_pairs),
        "case_pinyin": (case_id, " ".join(sorted(pinyin_keys(f"{texts['title']}\n{brands}")))),
        "case_characters": (case_id, characters_of("\n".join(plain))),
    }
