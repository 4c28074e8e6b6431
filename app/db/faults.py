"""SQLite's errors, divided: what the world did becomes a `StoreError`, what we did stays as it is."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import MappingProxyType

from app.errors import Cancelled, StoreError

_CODES = MappingProxyType(
    {
        sqlite3.SQLITE_BUSY: "store.locked",
        sqlite3.SQLITE_LOCKED: "store.locked",
        sqlite3.SQLITE_FULL: "store.disk_full",
        sqlite3.SQLITE_READONLY: "store.read_only",
        sqlite3.SQLITE_PERM: "store.read_only",
        sqlite3.SQLITE_CANTOPEN: "store.cannot_open",
        sqlite3.SQLITE_IOERR: "store.disk_fault",
        sqlite3.SQLITE_CORRUPT: "store.damaged",
        sqlite3.SQLITE_NOTADB: "store.not_a_store",
    }
)


@contextmanager
def store_faults(path: Path) -> Iterator[None]:
    """Turn the environment's errors into `StoreError`s that name `path`; an interrupted statement into `Cancelled`."""
    try:
        yield
    except sqlite3.Error as error:
        primary = getattr(error, "sqlite_errorcode", 0) & 0xFF
        if primary == sqlite3.SQLITE_INTERRUPT:
            raise Cancelled from error
        if primary not in _CODES:
            raise
        raise StoreError(_CODES[primary], path=str(path)) from error
