"""Care of the store: checked, index rebuilt, copied."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from app.db import index
from app.db.faults import store_faults
from app.db.store import Store, copy_to
from app.domain.progress import Report, no_report
from app.errors import StoreError


@dataclass(frozen=True, slots=True)
class Findings:
    """What a check found: counts, and a code for each problem (`integrity`, `references`, `index`)."""

    path: Path
    cases: int
    originals: int
    problems: tuple[str, ...]


def check(store: Store) -> Findings:
    """Look whether the file is sound, every reference leads somewhere and the index holds every case."""
    with store.reading() as db:
        sound = [str(row[0]) for row in db.execute("PRAGMA integrity_check(1)")] == ["ok"]
        problems = {
            "integrity": not sound,
            "references": bool(list(db.execute("PRAGMA foreign_key_check"))),
            "index": not index.check(db),
        }
        counts = [
            next(int(row[0]) for row in db.execute(f"SELECT count(*) FROM {table}")) for table in ("cases", "originals")
        ]
    return Findings(store.path, counts[0], counts[1], tuple(name for name, present in problems.items() if present))


def rebuild_index(store: Store, report: Report = no_report) -> None:
    """Make the search index anew from the stored cases."""
    with store.writing() as db:
        index.rebuild(db, report)


def backup(store: Store, target: Path) -> None:
    """Write a complete copy of the store in place of what stands at `target`.  Raises StoreError."""
    if target.is_dir():
        raise StoreError("store.is_folder", path=str(target))
    try:
        with store_faults(target):
            copy_to(store.db, target)
    except OSError as error:
        raise StoreError("store.cannot_open", path=str(target)) from error
