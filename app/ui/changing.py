"""What view models have in common that change the store: how they tell that it is done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:  # not yet wanted when the window first shows
    from app.domain.changes import Changes
    from app.ui.jobs import Job


class ChangingModel(QObject):
    """Follows jobs that end in `Changes`.

    Signals: `changes_made(Changes)` by an operation of this model, with its `done(code, Changes)` where a notice is due;
    `failed(exception)`.
    """

    changes_made = Signal(object)
    done = Signal(str, object)
    failed = Signal(object)

    def follow(self, code: str, job: Job) -> None:
        """Tell what a job has changed, with a notice when it has a code."""
        job.succeeded.connect(lambda changes: self._tell_changes(code, changes))
        job.failed.connect(self.failed)

    def _tell_changes(self, code: str, changes: Changes) -> None:
        self.changes_made.emit(changes)
        if code:
            self.done.emit(code, changes)
