"""Documents on the import desk: kept with the edits until they are accepted or taken away."""

from __future__ import annotations

from dataclasses import dataclass

from sqlite_utils import Database


@dataclass(frozen=True, slots=True)
class PendingImport:
    """A document that waits on the desk; `edits` and `undone` are JSON, `updated` is an ISO time."""

    sha256: str
    file_name: str
    edits: str = "[]"
    undone: str = "[]"
    updated: str = ""


def save(db: Database, pending: PendingImport, data: bytes) -> None:
    """Keep a document, in place of the one with its digest."""
    row = {
        "sha256": pending.sha256,
        "file_name": pending.file_name,
        "data": data,
        "edits": pending.edits,
        "undone": pending.undone,
        "updated": pending.updated,
    }
    db.execute("DELETE FROM pending_imports WHERE sha256 = ?", [pending.sha256])
    db.table("pending_imports").insert(row)


def save_edits(db: Database, sha256: str, edits: str, undone: str, updated: str) -> None:
    """Keep the edits of a document that is there; nothing when it is not."""
    db.execute(
        "UPDATE pending_imports SET edits = ?, undone = ?, updated = ? WHERE sha256 = ?",
        [edits, undone, updated, sha256],
    )


def load(db: Database, sha256: str) -> PendingImport | None:
    """The document with this digest, without its bytes."""
    return next((each for each in load_all(db) if each.sha256 == sha256), None)


def load_all(db: Database) -> tuple[PendingImport, ...]:
    """All documents in the order in which they came, without their bytes."""
    rows = db.execute("SELECT sha256, file_name, edits, undone, updated FROM pending_imports ORDER BY id")
    return tuple(PendingImport(*map(str, row)) for row in rows)


def load_data(db: Database, sha256: str) -> bytes:
    """The bytes of a document, empty when it is not there."""
    rows = db.execute("SELECT data FROM pending_imports WHERE sha256 = ?", [sha256])
    return next((bytes(row[0]) for row in rows), b"")


def delete(db: Database, sha256: str) -> None:
    """Forget a document."""
    db.execute("DELETE FROM pending_imports WHERE sha256 = ?", [sha256])
