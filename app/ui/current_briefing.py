"""The briefing that cases are added to, and the list of all briefings."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QObject, Qt, Signal

from app.domain.case import CaseUid
from app.late import late
from app.ui import operations
from app.ui.jobs import JobRunner
from app.ui.preferences import Preferences

if TYPE_CHECKING:
    from app.domain.briefing import Briefing, BriefingId, BriefingKind, BriefingSummary
    from app.domain.changes import Changes

_make_changes = late("app.domain.changes", "Changes")


class CurrentBriefing(QObject):
    """Knows which briefing is the current one and adds cases to it.

    Signals: `listed(tuple[BriefingSummary])`; `changed(BriefingId | None)`; `created(BriefingId)`;
    `cases_added(str, int)` with the briefing's title and how many of the cases were new in it;
    `changes_made(Changes)`; `failed(exception)`.
    """

    listed = Signal(object)
    changed = Signal(object)
    created = Signal(object)
    cases_added = Signal(str, int)
    changes_made = Signal(object)
    failed = Signal(object)

    def __init__(self, jobs: JobRunner, preferences: Preferences, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._preferences = preferences
        self._briefings: tuple[BriefingSummary, ...] = ()

    @property
    def briefings(self) -> tuple[BriefingSummary, ...]:
        """All briefings, the one changed last first."""
        return self._briefings

    @property
    def id(self) -> BriefingId | None:
        """The current briefing; the one changed last when none was chosen or the chosen one is gone."""
        chosen = self._preferences.current.last_briefing
        ids = [briefing.id for briefing in self._briefings]
        return next((one for one in ids if one == chosen), next(iter(ids), None))

    def refresh(self) -> None:
        """Ask for the list again."""
        self._jobs.on_store(operations.list_briefings).succeeded.connect(self._take_list)

    def choose(self, briefing_id: BriefingId) -> None:
        """Make a briefing the current one."""
        if briefing_id != self._preferences.current.last_briefing:
            self._preferences.change(last_briefing=int(briefing_id))
            self.changed.emit(self.id)

    def create(self, title: str, kind: BriefingKind, uids: Sequence[CaseUid] = ()) -> None:
        """Make a briefing of a kind and of today, the current one from now on, and put cases into it."""
        today = QDate.currentDate().toString(Qt.DateFormat.ISODate)
        job = self._jobs.on_store(operations.start_briefing, title, kind, (), today)
        job.succeeded.connect(lambda briefing: self._take_new(briefing, uids))
        job.failed.connect(self.failed)

    def add(self, briefing_id: BriefingId, uids: Sequence[CaseUid]) -> None:
        """Put cases at the end of a briefing."""
        job = self._jobs.on_store(operations.add_cases, briefing_id, uids)
        job.succeeded.connect(lambda changes: self._take_added(briefing_id, changes))
        job.failed.connect(self.failed)

    def apply_changes(self, changes: Changes) -> None:
        """Refresh the list when a briefing may have changed."""
        if changes.everything or changes.briefings:
            self.refresh()

    def _take_list(self, briefings: tuple[BriefingSummary, ...]) -> None:
        before = self.id
        self._briefings = briefings
        self.listed.emit(briefings)
        if self.id != before:
            self.changed.emit(self.id)

    def _take_new(self, briefing: Briefing, uids: Sequence[CaseUid]) -> None:
        self._preferences.change(last_briefing=int(briefing.id))
        self.changes_made.emit(_make_changes(briefings=frozenset([briefing.id])))
        # The store worker answers in order: the list that holds the new briefing comes before what is added to it.
        self.refresh()
        self.created.emit(briefing.id)
        if uids:
            self.add(briefing.id, uids)

    def _take_added(self, briefing_id: BriefingId, changes: Changes) -> None:
        self.changes_made.emit(changes)
        title = next((briefing.title for briefing in self._briefings if briefing.id == briefing_id), "")
        self.cases_added.emit(title, len(changes.cases))
