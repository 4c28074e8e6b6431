"""Which cases stand side by side, in which order; asks the store for them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QObject, Qt, Signal

from app.domain.briefing import BriefingId
from app.domain.case import CaseUid
from app.domain.changes import Changes
from app.domain.comparing import MOST_CASES
from app.ui.comparing import operations
from app.ui.jobs import JobRunner, LatestOnly

if TYPE_CHECKING:
    from app.domain.briefing import Briefing
    from app.ui.comparing.reading import ComparisonReading


class ComparingViewModel(QObject):
    """Displays nothing and touches no store in its own thread.

    Signals: `changed(ComparisonReading)`; `emptied()` when no case is left; `refused()` when a fifth case was asked for;
    `put(BriefingId, Changes)` when the tables stand in a briefing; `failed(exception)`.
    """

    changed = Signal(object)
    emptied = Signal()
    refused = Signal()
    put = Signal(object, object)
    failed = Signal(object)

    def __init__(self, jobs: JobRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self.uids: tuple[CaseUid, ...] = ()
        self.reading: ComparisonReading | None = None
        self._loading = LatestOnly(jobs, self)
        self._loading.answered.connect(self._take)
        self._loading.failed.connect(self.failed)

    def compare(self, uids: Sequence[CaseUid]) -> None:
        """Set several cases side by side, or one more beside those that are there; too many are cut, and it is said."""
        wanted = tuple(dict.fromkeys(uids if len(uids) > 1 else (*self.uids, *uids)))
        if len(wanted) > MOST_CASES:
            self.refused.emit()
        self._show(wanted[:MOST_CASES])

    def remove(self, uid: CaseUid) -> None:
        """Take a case out."""
        self._show(tuple(one for one in self.uids if one != uid))

    def move(self, uid: CaseUid, by: int) -> None:
        """Move a case by so many columns, to the right or, negative, to the left."""
        uids = [one for one in self.uids if one != uid]
        uids.insert(min(max(self.uids.index(uid) + by, 0), len(uids)), uid)
        self._show(tuple(uids))

    def refresh(self) -> None:
        """Load the same cases again."""
        self._show(self.uids)

    def apply_changes(self, changes: Changes) -> None:
        """Load again what an operation may have touched."""
        if self.uids and (changes.everything or changes.cases & frozenset(self.uids)):
            self.refresh()

    def compare_briefing(self, briefing_id: BriefingId) -> None:
        """Set the first cases of a briefing side by side."""
        job = self._jobs.on_store(operations.first_of_briefing, briefing_id)
        job.succeeded.connect(self._show)
        job.failed.connect(self.failed)

    def put_into(self, briefing_id: BriefingId) -> None:
        """Put the cases and the tables that compare them into a briefing."""
        job = self._jobs.on_store(operations.put_into_briefing, briefing_id, self.uids)
        job.succeeded.connect(lambda changes: self.put.emit(briefing_id, changes))
        job.failed.connect(self.failed)

    def start_briefing(self, title: str) -> None:
        """Make a briefing of today of what is compared."""
        today = QDate.currentDate().toString(Qt.DateFormat.ISODate)
        job = self._jobs.on_store(operations.start_comparison, title, self.uids, today)
        job.succeeded.connect(self._take_briefing)
        job.failed.connect(self.failed)

    def _take_briefing(self, briefing: Briefing) -> None:
        self.put.emit(briefing.id, Changes(briefings=frozenset([briefing.id]), cases=frozenset(self.uids)))

    def _show(self, uids: tuple[CaseUid, ...]) -> None:
        self.uids = uids
        if uids:
            self._loading.ask(operations.load_comparison, uids)
        else:
            self._loading.drop()
            self.reading = None
            self.emptied.emit()

    def _take(self, reading: ComparisonReading) -> None:
        self.reading = reading
        self.changed.emit(reading)
