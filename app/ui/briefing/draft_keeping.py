"""What is done with a briefing as a whole: copied, kept as a version, brought back to one, checked before its export."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from app.domain.briefing import Briefing, BriefingId, BriefingVersion
from app.domain.changes import Changes
from app.ui.briefing import operations
from app.ui.jobs import Job, JobRunner, LatestOnly


class DraftKeeping(QObject):
    """Signals: `duplicated(Briefing)`; `changes_made(Changes)`; `checked(tuple[Finding])`; `failed(exception)`."""

    duplicated = Signal(object)
    changes_made = Signal(object)
    checked = Signal(object)
    failed = Signal(object)

    def __init__(self, jobs: JobRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._check = LatestOnly(jobs, self)
        self._check.answered.connect(self.checked)
        self._check.failed.connect(self.failed)

    def check(self, briefing: Briefing) -> None:
        """Look for doubts in a draft, saved or not."""
        self._check.ask(operations.check_draft, briefing)

    def duplicate(self, briefing_id: BriefingId) -> None:
        """Make a copy of a briefing."""
        job = self._begin(operations.duplicate_briefing, briefing_id)
        job.succeeded.connect(self._take_copy)

    def keep(self, briefing_id: BriefingId) -> None:
        """Keep a briefing as it is now as a version."""
        self._begin(operations.keep_version, briefing_id).succeeded.connect(self.changes_made)

    def restore(self, briefing_id: BriefingId, number: int) -> None:
        """Make a briefing what it was."""
        self._begin(operations.restore_version, briefing_id, number).succeeded.connect(self.changes_made)

    def list_versions(self, briefing_id: BriefingId, take: Callable[[tuple[BriefingVersion, ...]], None]) -> None:
        """Give the versions of a briefing to `take`."""
        self._begin(operations.list_versions, briefing_id).succeeded.connect(take)

    def _take_copy(self, copy: Briefing) -> None:
        self.changes_made.emit(Changes(briefings=frozenset([copy.id])))
        self.duplicated.emit(copy)

    def _begin(self, function: Callable[..., object], *arguments: object) -> Job:
        job = self._jobs.on_store(function, *arguments)
        job.failed.connect(self.failed)
        return job
