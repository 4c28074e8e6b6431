"""What a person keeps of a case, loaded and saved in the store worker."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.domain.case import CaseUid
from app.domain.changes import Changes
from app.domain.keeping import Kept
from app.domain.notes import Note, NoteId
from app.errors import NotFound
from app.operations import notes
from app.operations.my_notes import load_kept
from app.ui.library.reading import section_html

if TYPE_CHECKING:
    from app.db.store import Store
    from app.ui.library.notes.draft import Draft


@dataclass(frozen=True, slots=True)
class ShownNote:
    """A note and its Markdown as HTML."""

    note: Note
    html: str


@dataclass(frozen=True, slots=True)
class KeptReading:
    """All that was kept of a case, its notes ready to be shown."""

    uid: CaseUid
    kept: Kept
    notes: tuple[ShownNote, ...]


def load_kept_reading(store: Store, uid: CaseUid) -> KeptReading:
    """Load what was kept of a case.  Raises NotFound."""
    kept = load_kept(store, uid)
    return KeptReading(uid, kept, tuple(ShownNote(note, section_html(note.body)) for note in kept.notes))


def save_draft(store: Store, draft: Draft, body: str) -> Changes:
    """Write a draft: a new note the first time, then the same one.  Raises InvalidInput, NotFound.

    The draft learns the number of its note here, in the one thread that saves, so that texts which wait in its queue
    never make a second note.  A note that was deleted meanwhile while a person wrote on is written anew.
    """
    if draft.note_id is not None:
        try:
            return notes.edit_note(store, draft.note_id, body, draft.sitting)
        except NotFound:
            draft.note_id = None
    draft.note_id = _add(store, draft, body)
    return Changes(cases=frozenset([draft.uid]))


def _add(store: Store, draft: Draft, body: str) -> NoteId:
    passage, sitting = draft.passage, draft.sitting
    if passage is None:
        return notes.add_note(store, draft.uid, body, sitting).id
    spot = (passage.place, passage.start, passage.length)
    return notes.add_passage_note(store, draft.uid, *spot, body, sitting).id
