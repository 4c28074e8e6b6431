"""From a case, a collection or a briefing to a show: the deck comes from one worker, another fits it to the page."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QWidget

from app.domain.briefing import BriefingId
from app.domain.case import CaseUid
from app.domain.collection import CollectionId
from app.domain.slides import Deck, Ratio
from app.ui.jobs import Job, JobRunner
from app.ui.preferences import Preferences
from app.ui.presenting import operations
from app.ui.presenting.looks import LookName
from app.ui.presenting.show import Show
from app.ui.theme import Theme


class Launcher(QObject):
    """Prepares one show at a time and runs it.

    Signal `failed(exception)`.
    """

    failed = Signal(object)

    def __init__(self, jobs: JobRunner, theme: Theme, preferences: Preferences, window: QWidget) -> None:
        super().__init__(window)
        self._jobs = jobs
        self._theme = theme
        self._preferences = preferences
        self._window = window
        self._is_preparing = False
        self.show: Show | None = None

    def present_cases(self, uids: tuple[CaseUid, ...]) -> None:
        """Present cases in this order."""
        title = self.tr("Selected cases")
        self._prepare(lambda: self._jobs.on_store(operations.cases_presentation, title, uids))

    def present_collection(self, collection_id: CollectionId) -> None:
        """Present the cases of a collection."""
        self._prepare(lambda: self._jobs.on_store(operations.collection_presentation, collection_id))

    def present_briefing(self, briefing_id: BriefingId) -> None:
        """Present a briefing as it was saved."""
        self._prepare(lambda: self._jobs.on_store(operations.briefing_presentation, briefing_id))

    def _prepare(self, ask: Callable[[], Job]) -> None:
        """Ask for a deck unless one is on its way or is being shown."""
        if self._is_preparing or self.show is not None:
            return
        self._is_preparing = True
        QApplication.setOverrideCursor(Qt.CursorShape.BusyCursor)
        job = ask()
        job.succeeded.connect(self._fit)
        job.failed.connect(self._give_up)

    def _fit(self, deck: Deck) -> None:
        job = self._jobs.on_pages(operations.fitted_decks, deck)
        job.succeeded.connect(self._open)
        job.failed.connect(self._give_up)

    def _open(self, decks: Mapping[Ratio, Deck]) -> None:
        self._settle()
        look = LookName.DARK if self._preferences.current.dark_slides else LookName.LIGHT
        self.show = Show(decks, self._theme, look, self)
        self.show.ended.connect(self._end)
        self.show.start()

    def stop(self) -> None:
        """End the show that runs, if one does."""
        if self.show is not None:
            self.show.leave()

    def _end(self) -> None:
        if self.show is not None:
            self._preferences.change(dark_slides=self.show.look is LookName.DARK)
        self.show = None
        self._window.activateWindow()

    def _give_up(self, error: object) -> None:
        self._settle()
        self.failed.emit(error)

    def _settle(self) -> None:
        self._is_preparing = False
        QApplication.restoreOverrideCursor()
