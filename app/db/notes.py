"""Notes on cases and on passages.  What is written in them is searched, so the index follows every change."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from sqlite_utils import Database

from app.db import cases, index
from app.db.anchors import anchor_row, read_anchor
from app.db.moments import now
from app.domain.case import CaseUid
from app.domain.notes import Anchor, Note, NoteId
from app.errors import NotFound

_COLUMNS = "id, case_uid, body, created, updated, place, start, length, quote, before, after"


@contextmanager
def indexed(db: Database, uids: Sequence[CaseUid]) -> Iterator[None]:
    """Notes of the cases may change inside: the cases leave the index before and enter it after."""
    case_ids = sorted(cases.case_ids(db, dict.fromkeys(uids)).values())
    index.remove(db, case_ids)
    yield
    index.add(db, case_ids)


def of_case(db: Database, uid: CaseUid) -> tuple[Note, ...]:
    """The notes of a case, the oldest first."""
    rows = db.execute(f"SELECT {_COLUMNS} FROM notes WHERE case_uid = ? ORDER BY created, id", [uid])
    return tuple(_note(row) for row in rows)


def load_all(db: Database) -> tuple[Note, ...]:
    """All notes, the one changed last first."""
    return tuple(_note(row) for row in db.execute(f"SELECT {_COLUMNS} FROM notes ORDER BY updated DESC, id DESC"))


def load(db: Database, note_id: NoteId) -> Note:
    """The note; raises NotFound."""
    for row in db.execute(f"SELECT {_COLUMNS} FROM notes WHERE id = ?", [note_id]):
        return _note(row)
    raise NotFound("store.no_such_note", id=note_id)


def insert(db: Database, uid: CaseUid, body: str, anchor: Anchor) -> Note:
    """A new note."""
    moment = now()
    row = {"case_uid": uid, "body": body, "created": moment, "updated": moment} | anchor_row(anchor)
    return Note(NoteId(int(db.table("notes").insert(row).last_rowid or 0)), uid, body, anchor, moment, moment)


def set_body(db: Database, note_id: NoteId, body: str) -> None:
    """Write another text into the note."""
    db.execute("UPDATE notes SET body = ?, updated = ? WHERE id = ?", [body, now(), note_id])


def set_anchor(db: Database, note_id: NoteId, anchor: Anchor) -> None:
    """Say where the note stands."""
    db.table("notes").update(note_id, anchor_row(anchor))


def delete(db: Database, note_id: NoteId) -> None:
    """Delete the note."""
    db.execute("DELETE FROM notes WHERE id = ?", [note_id])


def _note(row: Sequence[object]) -> Note:
    number, uid, body, created, updated, *anchor = row
    return Note(NoteId(int(str(number))), CaseUid(str(uid)), str(body), read_anchor(anchor), str(created), str(updated))
