"""Notes that are being written: saved half a second after typing stops, and at once when a person turns away."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from app.errors import Cancelled, InvalidInput, NotFound
from app.ui import operations
from app.ui.jobs import JobRunner
from app.ui.library.notes.draft import Draft

SAVE_MILLISECONDS = 500
RETRY_MILLISECONDS = 3000


class NoteDrafts(QObject):
    """Saves drafts.

    A text that could not be saved, because another program holds the store, stays here and is tried again until it is.
    Signals: `saved(Draft, Changes)`; `failed(exception)`.
    """

    saved = Signal(object, object)
    failed = Signal(object)

    def __init__(self, jobs: JobRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._drafts: list[Draft] = []
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.flush)

    def write(self, draft: Draft, text: str) -> None:
        """Note what was typed; it is saved soon."""
        draft.text = text
        if draft not in self._drafts:
            self._drafts.append(draft)
        self._timer.start(SAVE_MILLISECONDS)

    def flush(self) -> None:
        """Hand everything that was typed to the store now."""
        self._timer.stop()
        for draft in self._drafts:
            if draft.is_dirty:
                self._save(draft)

    def forget(self, draft: Draft) -> None:
        """Save no more of this draft: its note is being deleted."""
        draft.text = draft.sent
        self._drop_settled()

    def _save(self, draft: Draft) -> None:
        text = draft.sent = draft.text
        draft.waiting += 1
        job = self._jobs.on_store(operations.save_draft, draft, text)
        job.succeeded.connect(lambda changes: self._take_saved(draft, text, changes))
        job.failed.connect(lambda error: self._keep(draft, error))

    def _take_saved(self, draft: Draft, text: str, changes: object) -> None:
        draft.waiting -= 1
        draft.saved = text
        self._drop_settled()
        self.saved.emit(draft, changes)

    def _keep(self, draft: Draft, error: object) -> None:
        draft.waiting -= 1
        if not isinstance(error, (InvalidInput, NotFound, Cancelled)):
            draft.sent = draft.saved
            self._timer.start(RETRY_MILLISECONDS)
        self.failed.emit(error)

    def _drop_settled(self) -> None:
        self._drafts = [draft for draft in self._drafts if not draft.is_settled]
