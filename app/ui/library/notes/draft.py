"""A note that is being written."""

from __future__ import annotations

from dataclasses import dataclass, field
from uuid import uuid4

from app.domain.case import CaseUid
from app.domain.notes import NoteId, Sitting
from app.ui.library.marking.places import Passage


@dataclass(slots=True, eq=False)
class Draft:
    """A text on its way into the store, from the opening of its field to the closing, which is one sitting.

    `note_id` is set by the store worker when the note has been made.
    """

    uid: CaseUid
    passage: Passage | None = None
    note_id: NoteId | None = None
    text: str = ""
    sent: str = ""
    saved: str = ""
    waiting: int = 0
    sitting: Sitting = field(default_factory=lambda: Sitting(uuid4().hex))

    @property
    def is_dirty(self) -> bool:
        """True while something was typed that has not been handed to the store; an empty text is none."""
        return bool(self.text.strip()) and self.text != self.sent

    @property
    def is_settled(self) -> bool:
        """True when the store holds what the editor shows."""
        return not self.waiting and not self.is_dirty
