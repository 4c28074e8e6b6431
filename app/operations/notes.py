"""Notes on cases and on passages.  Each change is one undo step; a deleted note goes to the trash.

A note that is saved again and again while it is written passes the same `Sitting`: all of that is one step.
"""

from __future__ import annotations

from app.db import history, notes, trash
from app.db.store import Store
from app.domain.case import CaseUid
from app.domain.changes import Changes
from app.domain.keeping import TrashKind
from app.domain.notes import WHOLE, Anchor, Note, NoteId, Sitting, TextPlace
from app.errors import InvalidInput
from app.operations.checks import one_line, require_cases, storable
from app.operations.library import load_case
from app.text.anchoring import anchor_at
from app.text.passages import passages

MAX_BODY = 100_000
"""Characters of one note."""

_NAME = 40
_WRITE = "write_note"


def add_note(store: Store, uid: CaseUid, body: str, sitting: Sitting | None = None) -> Note:
    """A new note on a case, in Markdown.

    Raises NotFound for a case that does not exist, InvalidInput for a note that is empty or too long.
    """
    return _add(store, uid, body, WHOLE, sitting)


def add_passage_note(
    store: Store,
    uid: CaseUid,
    place: TextPlace,
    start: int,
    length: int,
    body: str,
    sitting: Sitting | None = None,
) -> Note:
    """A new note on a passage: `length` characters from `start` in the text of `place` (`text.passages`).

    Raises NotFound, and InvalidInput when the passage is empty or the note cannot be stored.
    """
    return _add(store, uid, body, passage_anchor(store, uid, place, start, length), sitting)


def edit_note(store: Store, note_id: NoteId, body: str, sitting: Sitting | None = None) -> Changes:
    """Write another text into a note.  Raises NotFound, InvalidInput."""
    cleaned = _clean_body(body)
    with store.writing() as db:
        note = notes.load(db, note_id)
        if note.body == cleaned:
            return Changes()
        with notes.indexed(db, [note.case_uid]), history.step(db, _WRITE, sitting):
            notes.set_body(db, note_id, cleaned)
    return Changes(cases=frozenset([note.case_uid]))


def move_note(store: Store, note_id: NoteId, place: TextPlace, start: int, length: int) -> Changes:
    """Say which passage a note is about, when it has been lost or was about the whole case.

    Raises NotFound, InvalidInput.
    """
    with store.writing() as db, history.step(db, "move_note"):
        note = notes.load(db, note_id)
        notes.set_anchor(db, note_id, passage_anchor(store, note.case_uid, place, start, length))
    return Changes(cases=frozenset([note.case_uid]))


def delete_note(store: Store, note_id: NoteId) -> Changes:
    """Delete a note into the trash.  Raises NotFound."""
    with store.writing() as db:
        note = notes.load(db, note_id)
        with notes.indexed(db, [note.case_uid]), history.step(db, "delete_note"):
            trash.put(db, TrashKind.NOTE, note_id, one_line(note.body)[:_NAME])
            notes.delete(db, note_id)
        trash.prune(db)
    return Changes(cases=frozenset([note.case_uid]), trash=True)


def passage_anchor(store: Store, uid: CaseUid, place: TextPlace, start: int, length: int) -> Anchor:
    """The anchor of a passage as the case reads now.  Raises NotFound, and InvalidInput when nothing stands there."""
    anchor = anchor_at(place, passages(load_case(store, uid)).get(place, ""), start, length)
    if not anchor.quote.strip():
        raise InvalidInput("input.empty_passage")
    return anchor


def _add(store: Store, uid: CaseUid, body: str, anchor: Anchor, sitting: Sitting | None) -> Note:
    cleaned = _clean_body(body)
    with store.writing() as db:
        require_cases(store, [uid])
        with notes.indexed(db, [uid]), history.step(db, _WRITE, sitting):
            return notes.insert(db, uid, cleaned, anchor)


def _clean_body(body: str) -> str:
    cleaned = storable(body).strip()
    if not cleaned:
        raise InvalidInput("input.empty_note")
    if len(cleaned) > MAX_BODY:
        raise InvalidInput("input.long_note", limit=MAX_BODY)
    return cleaned
