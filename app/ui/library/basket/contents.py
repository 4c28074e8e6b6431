"""What the current briefing holds, loaded whenever it may have changed, and what is done with its cases."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.domain.briefing import BriefingId
from app.domain.case import CaseUid
from app.domain.changes import Changes
from app.errors import NotFound
from app.late import late
from app.ui.current_briefing import CurrentBriefing
from app.ui.jobs import JobRunner, LatestOnly

if TYPE_CHECKING:
    from app.db.store import Store
    from app.operations.basket import Basket

_load_basket: Callable[[Store, BriefingId], Basket] = late("app.operations.basket", "load_basket")
_take_out_cases: Callable[[Store, BriefingId, Collection[CaseUid]], Changes] = late(
    "app.operations.basket", "take_out_cases"
)
_place_cases: Callable[[Store, BriefingId, Sequence[CaseUid], CaseUid | None], Changes] = late(
    "app.operations.basket", "place_cases"
)


class BasketContents(QObject):
    """Signals: `loaded(Basket | None)`; `changes_made(Changes)`; `taken_out(int)` cases; `failed(exception)`."""

    loaded = Signal(object)
    changes_made = Signal(object)
    taken_out = Signal(int)
    failed = Signal(object)

    def __init__(self, jobs: JobRunner, current: CurrentBriefing, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._current = current
        self.basket: Basket | None = None
        self._question = LatestOnly(jobs, self)
        self._question.answered.connect(self._take)
        self._question.failed.connect(self._refuse)
        current.listed.connect(lambda _briefings: self.refresh())
        current.changed.connect(lambda _id: self.refresh())

    def refresh(self) -> None:
        """Load the current briefing again."""
        if self._current.id is None:
            self._take(None)
        else:
            self._question.ask(_load_basket, self._current.id)

    def take_out(self, uids: Collection[CaseUid]) -> None:
        """Take cases out."""
        if self.basket is not None and uids:
            job = self._jobs.on_store(_take_out_cases, self.basket.id, tuple(uids))
            job.succeeded.connect(self._tell_taken_out)
            job.failed.connect(self.failed)

    def place(self, uids: Sequence[CaseUid], before: CaseUid | None) -> None:
        """Put cases before another one, last without."""
        if self.basket is not None and uids:
            job = self._jobs.on_store(_place_cases, self.basket.id, tuple(uids), before)
            job.succeeded.connect(self.changes_made)
            job.failed.connect(self.failed)

    def _tell_taken_out(self, changes: Changes) -> None:
        self.changes_made.emit(changes)
        self.taken_out.emit(len(changes.cases))

    def _take(self, basket: Basket | None) -> None:
        self.basket = basket
        self.loaded.emit(basket)

    def _refuse(self, error: object) -> None:
        """A briefing that is gone is no failure: the list that comes next names another."""
        if isinstance(error, NotFound):
            self._take(None)
        else:
            self.failed.emit(error)
