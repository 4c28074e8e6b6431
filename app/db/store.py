"""Open, check, migrate and close the store."""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from sqlite_utils import Database

from app.db import history, index
from app.db.case_sets import CaseSets
from app.db.faults import store_faults
from app.db.schema import MIGRATIONS
from app.errors import StoreError, StoreTooNew
from app.text.fold import FOLD_VERSION

_BUSY_SECONDS = 5.0
_READ_WHOLE = 256 << 20
"""Bytes up to which a store is looked through for damage when it is opened; to read a larger one takes seconds, and
`main.py check` does it."""


@dataclass(frozen=True, slots=True)
class Store:
    """An open store.  It belongs to the thread that opened it; only `interrupt` may be called from another."""

    path: Path
    db: Database
    sets: CaseSets

    @contextmanager
    def reading(self) -> Iterator[Database]:
        """The database for reading; the environment's faults become `StoreError`s."""
        with store_faults(self.path):
            yield self.db

    @contextmanager
    def writing(self) -> Iterator[Database]:
        """The database inside one transaction: all of it is stored, or nothing.

        Inside another it is a part of that one: what fails must not be caught before the outermost has ended.
        The write lock is taken at the start, so that a store locked by another program is noticed before any work.
        """
        with store_faults(self.path), self._transaction():
            yield self.db

    def _transaction(self) -> contextlib.AbstractContextManager[object]:
        # No savepoint inside a transaction: with temporary files in memory SQLite goes through all that it has noted for
        # one whenever a statement ends, so that a hundred thousand statements take a minute instead of two seconds.
        return contextlib.nullcontext() if self.db.conn.in_transaction else _immediate(self.db)

    def data_version(self) -> int:
        """A number that differs from the last time when another window or program has written to the store."""
        with self.reading() as db:
            return next(int(row[0]) for row in db.execute("PRAGMA data_version"))

    def interrupt(self) -> None:
        """Stop the running statement; callable from another thread."""
        self.db.conn.interrupt()

    def close(self) -> None:
        """Close the file; what the write-ahead log holds goes into it."""
        self.db.close()


@contextmanager
def _immediate(db: Database) -> Iterator[None]:
    # sqlite-utils' atomic() begins deferred: two programs that read and then write would collide in the middle.
    db.execute("BEGIN IMMEDIATE")
    try:
        yield
    except BaseException:
        db.rollback()
        raise
    else:
        db.commit()


def open_store(path: Path) -> Store:
    """Open the store at `path`, made or migrated if need be.

    A store with pending migrations is copied beside itself first.  Raises StoreError when it is locked, damaged,
    not a store or cannot be made, StoreTooNew when a newer program wrote it.
    """
    with store_faults(path):
        _make_folder(path)
        db = Database(sqlite3.connect(str(path), timeout=_BUSY_SECONDS))
        try:
            _check(db, path)
            _migrate(db, path)
            for pragma in (
                "journal_mode = WAL",
                "synchronous = NORMAL",
                "mmap_size = 134217728",
                "cache_size = -32768",
                "temp_store = MEMORY",
            ):
                db.execute(f"PRAGMA {pragma}")
            _refresh_index(db)
            history.start(db)
            sets = CaseSets(db)
        except BaseException:
            db.close()
            raise
    return Store(path, db, sets)


def _make_folder(path: Path) -> None:
    if path.is_dir():
        raise StoreError("store.is_folder", path=str(path))
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StoreError("store.cannot_open", path=str(path)) from error


def _check(db: Database, path: Path) -> None:
    """Refuse what is no store of ours, what is damaged, and what a newer program wrote."""
    tables = set(db.table_names())
    if tables and MIGRATIONS.migrations_table not in tables:
        raise StoreError("store.not_a_store", path=str(path))
    is_small = path.stat().st_size <= _READ_WHOLE
    findings = [str(row[0]) for row in db.execute("PRAGMA quick_check(1)")] if is_small else ["ok"]
    if findings != ["ok"]:
        raise StoreError("store.damaged", path=str(path))
    if _applied_names(db) - _registered_names():
        raise StoreTooNew("store.too_new", path=str(path))


def _applied_names(db: Database) -> set[str]:
    return {migration.name for migration in MIGRATIONS.applied(db)}


def _registered_names() -> set[str]:
    # Everything is pending for an empty database.
    return {migration.name for migration in MIGRATIONS.pending(Database(memory=True))}


def _migrate(db: Database, path: Path) -> None:
    if not MIGRATIONS.pending(db):
        db.execute("PRAGMA foreign_keys = ON")
        return
    if _applied_names(db):
        copy_to(db, path.with_name(f"{path.name}.before-migration"))
    else:
        db.execute("PRAGMA page_size = 8192")
    # Foreign keys are off while tables are rebuilt: a table that others refer to could not be transformed.
    db.execute("PRAGMA foreign_keys = OFF")
    # The lock first: another window that opens the same store waits here and then finds nothing left to do.
    with _immediate(db):
        MIGRATIONS.apply(db)
        if list(db.execute("PRAGMA foreign_key_check")):
            raise StoreError("store.damaged", path=str(path))
    db.execute("PRAGMA foreign_keys = ON")


def _refresh_index(db: Database) -> None:
    """Rebuild the index when it was made with another fold."""
    if index.version(db) != FOLD_VERSION:
        with _immediate(db):
            # Another window may have done it while this one waited for the lock.
            if index.version(db) != FOLD_VERSION:
                index.rebuild(db)


def copy_to(db: Database, target: Path) -> None:
    """Write a complete copy of the store, as one file, in place of what stands at `target`."""
    unfinished = target.with_name(target.name + ".part")
    unfinished.unlink(missing_ok=True)
    with contextlib.closing(sqlite3.connect(str(unfinished))) as copy:
        db.conn.backup(copy)
    unfinished.replace(target)


def pack_down(db: Database) -> None:
    """Make the file small and the same for the same content: no dates of migrations, no free pages, no journal."""
    db.execute(f"UPDATE {MIGRATIONS.migrations_table} SET applied_at = ''")
    db.execute("INSERT INTO case_search (case_search) VALUES ('optimize')")
    db.commit()
    db.execute("VACUUM")
    db.execute("PRAGMA journal_mode = DELETE")
