"""What is kept of the case that is read: loaded beside it, changed through the operations."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from app.domain.case import CaseUid, ReviewState
from app.domain.changes import Changes
from app.domain.notes import Highlight, HighlightColour, Note, NoteId
from app.ui import operations
from app.ui.changing import ChangingModel
from app.ui.jobs import Job, JobRunner, LatestOnly
from app.ui.library.marking.places import Passage
from app.ui.library.notes.drafts import NoteDrafts
from app.ui.preferences import Preferences

if TYPE_CHECKING:
    from app.domain.citation import CitationStyle
    from app.operations.citations import CopyPart
    from app.ui.library.notes.kept import KeptReading

READ_MILLISECONDS = 2000
"""How long a case is shown before it counts as read."""
RELATED_MILLISECONDS = 250
"""How long a case is shown before others like it are looked for."""


class KeepingViewModel(ChangingModel):
    """Holds what is kept of one case.  It displays nothing and touches no store in its own thread.

    Signals: `kept_changed(KeptReading)`; `related_changed(tuple[RelatedCase])`; `copied(Copied)`; those of
    `ChangingModel`.
    """

    kept_changed = Signal(object)
    related_changed = Signal(object)
    copied = Signal(object)

    def __init__(self, jobs: JobRunner, preferences: Preferences, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._preferences = preferences
        self.uid: CaseUid | None = None
        self.kept: KeptReading | None = None
        self.drafts = NoteDrafts(jobs, self)
        self.drafts.saved.connect(lambda _draft, changes: self.changes_made.emit(changes))
        self.drafts.failed.connect(self.failed)
        self._loads = LatestOnly(jobs, self)
        self._loads.answered.connect(self._take_kept)
        self._loads.failed.connect(self.failed)
        self._relations = LatestOnly(jobs, self)
        self._relations.answered.connect(self.related_changed)
        self._relations.failed.connect(self.failed)
        self._read = self._timer(READ_MILLISECONDS, self._remember)
        self._relate = self._timer(RELATED_MILLISECONDS, self._ask_related)

    def show(self, uid: CaseUid) -> None:
        """Load what was kept of another case; notes of the one before are saved first."""
        self.drafts.flush()
        self.uid = uid
        self.kept = None
        self._relations.drop()
        self._load()
        self._read.start()
        self._relate.start()

    def leave(self) -> None:
        """Save what is being written; the window closes."""
        self.drafts.flush()

    def apply_changes(self, changes: Changes) -> None:
        """Load again what an operation anywhere has touched."""
        if self.uid is not None and (changes.everything or self.uid in changes.cases):
            self._load()
            if changes.everything:
                self._relate.start()

    def highlight(self, passage: Passage, colour: HighlightColour) -> None:
        """Mark a passage."""
        if self.uid is not None:
            uid = self.uid
            job = self._jobs.on_store(
                operations.add_highlight, uid, passage.place, passage.start, passage.length, colour
            )
            job.succeeded.connect(lambda _highlight: self.changes_made.emit(Changes(cases=frozenset([uid]))))
            job.failed.connect(self.failed)

    def recolour(self, highlight: Highlight, colour: HighlightColour) -> None:
        """Give a highlight another colour."""
        self.follow("", self._jobs.on_store(operations.recolour_highlight, highlight.id, colour))

    def place_again(self, mark: Highlight | Note, passage: Passage) -> None:
        """Let a highlight or a note stand on a passage."""
        spot = (passage.place, passage.start, passage.length)
        if isinstance(mark, Highlight):
            self.follow("move_highlight", self._jobs.on_store(operations.move_highlight, mark.id, *spot))
        else:
            self.follow("move_note", self._jobs.on_store(operations.move_note, mark.id, *spot))

    def delete(self, mark: Highlight | Note) -> None:
        """Put a highlight or a note into the trash."""
        if isinstance(mark, Highlight):
            self.follow("delete_highlight", self._jobs.on_store(operations.delete_highlight, mark.id))
        else:
            self.delete_note(mark.id)

    def delete_note(self, note_id: NoteId) -> None:
        """Put a note into the trash."""
        self.follow("delete_note", self._jobs.on_store(operations.delete_note, note_id))

    def toggle_star(self, uids: Sequence[CaseUid]) -> None:
        """Star cases, or take their stars off when all have one."""
        self.follow("", self._jobs.on_store(operations.toggle_stars, tuple(uids)))

    def set_review(self, uids: Sequence[CaseUid], state: ReviewState) -> None:
        """Say how far cases have been checked."""
        self.follow("set_review", self._jobs.on_store(operations.set_review, tuple(uids), state))

    def copy_part(self, part: CopyPart, style: CitationStyle) -> None:
        """Copy gist, lead sentences or figures."""
        if self.uid is not None:
            self._copy(self._jobs.on_store(operations.copy_part, self.uid, part, style))

    def copy_section(self, position: int, style: CitationStyle) -> None:
        """Copy a section of the card."""
        if self.uid is not None:
            self._copy(self._jobs.on_store(operations.copy_section, self.uid, position, style))

    def copy_passage(self, passage: str, style: CitationStyle) -> None:
        """Copy a passage with its citation."""
        if self.uid is not None:
            self._copy(self._jobs.on_store(operations.copy_passage, self.uid, passage, style))

    def _timer(self, milliseconds: int, action: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(milliseconds)
        timer.timeout.connect(action)
        return timer

    def _load(self) -> None:
        if self.uid is not None:
            self._loads.ask(operations.load_kept_reading, self.uid)

    def _take_kept(self, kept: KeptReading) -> None:
        self.kept = kept
        self.kept_changed.emit(kept)

    def _remember(self) -> None:
        if self.uid is not None and self._preferences.current.keep_readings:
            self._jobs.on_store(operations.remember_reading, self.uid).failed.connect(self.failed)

    def _ask_related(self) -> None:
        if self.uid is not None:
            self._relations.ask(operations.related, self.uid)

    def _copy(self, job: Job) -> None:
        job.succeeded.connect(self.copied)
        job.failed.connect(self.failed)
