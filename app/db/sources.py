"""Compilations and their lines, untouched as they were read."""

from __future__ import annotations

from collections.abc import Sequence

from sqlite_utils import Database

from app.domain.case import PartialDate, Source, SourceId

_COLUMNS = "id, title, issuer, published, script, declared, found, state, file_name, sha256, encoding"


def save(db: Database, source: Source, year: str) -> None:
    """Store the source in place of the one with its id."""
    row = {
        "id": source.id,
        "title": source.title,
        "issuer": source.issuer,
        "published": source.published,
        "year": year,
        "script": source.script,
        "declared": source.declared,
        "found": source.found,
        "state": source.state,
        "file_name": source.file_name,
        "sha256": source.sha256,
        "encoding": source.encoding,
    }
    db.table("sources").upsert(row, pk="id")


def save_text(db: Database, source_id: SourceId, data: bytes, lines: Sequence[str]) -> None:
    """Store the file's bytes and its lines (1-based) in place of those stored before."""
    db.execute("DELETE FROM source_files WHERE source_id = ?", [source_id])
    db.execute("DELETE FROM source_lines WHERE source_id = ?", [source_id])
    db.table("source_files").insert({"source_id": source_id, "data": data})
    db.table("source_lines").insert_all(
        {"source_id": source_id, "number": number, "text": text} for number, text in enumerate(lines, 1)
    )


def load(db: Database, source_id: SourceId) -> Source | None:
    """The source, or None."""
    rows = db.execute(f"SELECT {_COLUMNS} FROM sources WHERE id = ?", [source_id])
    return next((_source(row) for row in rows), None)


def load_all(db: Database) -> tuple[Source, ...]:
    """All sources by id."""
    return tuple(_source(row) for row in db.execute(f"SELECT {_COLUMNS} FROM sources ORDER BY id"))


def year(db: Database, source_id: SourceId) -> str:
    """The year whose practice the source collects; empty when it names none or is not known."""
    return next((str(row[0]) for row in db.execute("SELECT year FROM sources WHERE id = ?", [source_id])), "")


def with_digest(db: Database, sha256: str) -> SourceId | None:
    """The source whose file has this digest, or None."""
    rows = db.execute("SELECT id FROM sources WHERE sha256 = ?", [sha256])
    return next((SourceId(row[0]) for row in rows), None)


def _source(row: Sequence[object]) -> Source:
    identifier, title, issuer, published, script, declared, found, state, file_name, sha256, encoding = row
    return Source(
        SourceId(str(identifier)),
        str(title),
        str(issuer),
        PartialDate(str(published)),
        str(script),
        int(str(declared)) if declared is not None else None,
        int(str(found)),
        str(state),
        str(file_name),
        str(sha256),
        str(encoding),
    )
