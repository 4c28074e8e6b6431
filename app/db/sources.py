"""Compilations and their lines, untouched as they were read."""

from __future__ import annotations

from collections.abc import Sequence

from sqlite_utils import Database

from app.domain.case import PartialDate, Source, SourceId
from app.domain.repair import Repair, repaired_line

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


def save_text(
    db: Database,
    source_id: SourceId,
    data: bytes,
    lines: Sequence[str],
    repaired: Sequence[str],
    repairs: Sequence[Repair],
) -> None:
    """Store the file's bytes, its lines (1-based) and their repairs in place of those stored before.

    A repair that a person had revoked stays revoked where the same text is repaired the same way again.
    """
    revoked = {
        (line, column, before, after)
        for line, column, before, after in db.execute(
            "SELECT line, position, before, after FROM repairs WHERE source_id = ? AND revoked", [source_id]
        )
    }
    for table in ("source_files", "source_lines", "repairs"):
        db.execute(f"DELETE FROM {table} WHERE source_id = ?", [source_id])
    db.table("source_files").insert({"source_id": source_id, "data": data})
    db.table("source_lines").insert_all(
        {"source_id": source_id, "number": number, "text": text, "repaired": None if mended == text else mended}
        for number, (text, mended) in enumerate(zip(lines, repaired, strict=True), 1)
    )
    db.table("repairs").insert_all(
        {"source_id": source_id, "line": each.line, "position": each.column, "before": each.before}
        | {"after": each.after, "rule": each.rule, "certain": int(each.certain), "revoked": 0}
        for each in repairs
    )
    for line, column, before, after in revoked:
        found = load_repairs(db, source_id, line, line)
        if any((each.column, each.before, each.after) == (column, before, after) for each in found):
            set_revoked(db, source_id, line, column, 1)


def load_repairs(db: Database, source_id: SourceId, first: int, last: int) -> tuple[Repair, ...]:
    """The repairs of lines `first` to `last` that nobody has revoked, in order."""
    return _repairs(db, source_id, first, last, 0)


def load_revoked(db: Database, source_id: SourceId, first: int, last: int) -> tuple[Repair, ...]:
    """The repairs of lines `first` to `last` that a person has revoked, in order."""
    return _repairs(db, source_id, first, last, 1)


def _repairs(db: Database, source_id: SourceId, first: int, last: int, revoked: int) -> tuple[Repair, ...]:
    rows = db.execute(
        "SELECT line, position, before, after, rule, certain FROM repairs "
        "WHERE source_id = ? AND line BETWEEN ? AND ? AND revoked = ? ORDER BY line, position",
        [source_id, first, last, revoked],
    )
    return tuple(
        Repair(line, column, before, after, rule, bool(certain)) for line, column, before, after, rule, certain in rows
    )


def set_revoked(db: Database, source_id: SourceId, line: int, column: int, revoked: int) -> None:
    """Revoke a repair (1) or let it hold again (0), and write the line as it then reads.

    The sections of a case without a card are the document's own words, so they follow.
    """
    db.execute(
        "UPDATE repairs SET revoked = ? WHERE source_id = ? AND line = ? AND position = ?",
        [revoked, source_id, line, column],
    )
    raw, before = next(
        (str(row[0]), str(row[1]))
        for row in db.execute(
            "SELECT text, coalesce(repaired, text) FROM source_lines WHERE source_id = ? AND number = ?",
            [source_id, line],
        )
    )
    mended = repaired_line(raw, load_repairs(db, source_id, line, line))
    db.execute(
        "UPDATE source_lines SET repaired = ? WHERE source_id = ? AND number = ?",
        [None if mended == raw else mended, source_id, line],
    )
    db.execute(
        "UPDATE sections SET body = replace(body, ?, ?) WHERE case_id IN ("
        "SELECT case_id FROM originals JOIN cases ON cases.id = case_id WHERE NOT has_card "
        "AND originals.source_id = ? AND ? BETWEEN start_line AND end_line)",
        [before.strip(), mended.strip(), source_id, line],
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
