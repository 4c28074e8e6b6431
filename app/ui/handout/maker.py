"""From cases, a collection or a briefing to a handout or slides: dialog, place of the file, two workers, a word about it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QWidget

from app import wording
from app.domain.briefing import BriefingId
from app.domain.case import CaseUid
from app.domain.collection import CollectionId
from app.domain.slides import Deck
from app.ui.handout import operations
from app.ui.handout.dialog import SLIDES, HandoutDialog, HandoutOrder
from app.ui.jobs import JOB_REPORT, Job, JobRunner
from app.ui.messages import Banner
from app.ui.preferences import Preferences
from app.ui.presenting import operations as decks
from app.ui.saving import Saving

if TYPE_CHECKING:
    from app.operations.briefings import ExportResult


class HandoutMaker(QObject):
    """Makes one handout at a time; `banner` gives the banner that a person looks at.

    Signals: `written(Path)`, `failed(exception)`.
    """

    written = Signal(object)
    failed = Signal(object)

    def __init__(
        self, jobs: JobRunner, preferences: Preferences, banner: Callable[[], Banner], window: QWidget
    ) -> None:
        super().__init__(window)
        self._jobs = jobs
        self._preferences = preferences
        self._banner = banner
        self._window = window
        self._is_busy = False
        self.dialog: HandoutDialog | None = None

    def for_cases(self, uids: tuple[CaseUid, ...]) -> None:
        """Ask for a handout of cases in this order."""
        title = self.tr("Selected cases")
        self._ask(lambda: self._jobs.on_store(decks.cases_presentation, title, uids))

    def for_collection(self, collection_id: CollectionId) -> None:
        """Ask for a handout of the cases of a collection."""
        self._ask(lambda: self._jobs.on_store(decks.collection_presentation, collection_id))

    def for_briefing(self, briefing_id: BriefingId) -> None:
        """Ask for a handout of a briefing as it was saved."""
        self._ask(lambda: self._jobs.on_store(decks.briefing_presentation, briefing_id))

    def write(self, deck: Deck, order: HandoutOrder, target: Path) -> None:
        """Write the file in a worker."""
        if order.format_name == SLIDES:
            write_slides, form = operations.write_presentation, order.format_name
            job = self._jobs.on_files(write_slides, deck, form, target, JOB_REPORT, order.ratio)
        else:
            write_sheets, form = operations.write_handout, order.format_name
            job = self._jobs.on_files(write_sheets, deck, order.audience, form, target, JOB_REPORT)
        self._begin()
        job.succeeded.connect(self._finish)
        job.failed.connect(self._give_up)

    def _ask(self, fetch: Callable[[], Job]) -> None:
        """Open the dialog unless a handout is on its way; the deck is fetched when a person has decided."""
        if self._is_busy:
            return
        self.dialog = HandoutDialog(self._window)
        self.dialog.ordered.connect(lambda order: self._fetch(fetch, order))
        self.dialog.open()

    def _fetch(self, fetch: Callable[[], Job], order: HandoutOrder) -> None:
        self._begin()
        job = fetch()
        job.succeeded.connect(lambda deck: self._ask_place(deck, order))
        job.failed.connect(self._give_up)

    def _ask_place(self, deck: Deck, order: HandoutOrder) -> None:
        self._settle()
        saving = self._saving()
        kind = self.tr("Slides") if order.format_name == SLIDES else self.tr("Handout")
        suffix = f".{order.format_name}"
        name = f"{deck.title} {kind}"
        saving.ask(self.tr("Save handout"), name, kind, suffix, lambda target: self.write(deck, order, target))

    def _finish(self, result: ExportResult) -> None:
        self._settle()
        language = self._preferences.current.language
        self._saving().tell(result.file, [wording.phrase(code, language) for code in result.warnings])
        self.written.emit(result.file)

    def _saving(self) -> Saving:
        return Saving(self._window, self._preferences, self._banner())

    def _begin(self) -> None:
        self._is_busy = True
        QApplication.setOverrideCursor(Qt.CursorShape.BusyCursor)

    def _give_up(self, error: object) -> None:
        self._settle()
        self.failed.emit(error)

    def _settle(self) -> None:
        self._is_busy = False
        QApplication.restoreOverrideCursor()
