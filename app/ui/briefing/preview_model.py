"""From a briefing to pages: the store worker makes the document, the files worker sets and draws it; only the newest counts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from app.domain.briefing import Briefing
from app.domain.document import Document
from app.ui.briefing import operations
from app.ui.jobs import JobRunner, LatestOnly

if TYPE_CHECKING:
    from app.ui.briefing.press import Edition, Press

PAUSE_MILLISECONDS = 40


class PreviewModel(QObject):
    """Makes pages of the newest state.

    Signals: `edition_changed(Edition | None)`; `page_drawn(PagePicture | None)`, None when it came too late;
    `failed(exception)`.
    """

    edition_changed = Signal(object)
    page_drawn = Signal(object)
    failed = Signal(object)

    def __init__(self, jobs: JobRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._briefing: Briefing | None = None
        self._press: Press | None = None
        self._is_setting = False
        self._waiting: Document | None = None
        self.edition: Edition | None = None
        self._question = LatestOnly(jobs, self)
        self._question.answered.connect(self._take_document)
        self._question.failed.connect(self.failed)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE_MILLISECONDS)
        self._timer.timeout.connect(self._compose)

    def show(self, briefing: Briefing | None) -> None:
        """Show another state of a briefing, or nothing."""
        self._briefing = briefing
        if briefing is None:
            self._timer.stop()
            self._question.drop()
            self._waiting = None
            self._tell(None)
        else:
            self._timer.start()

    def draw(self, page: int, width: int) -> None:
        """Draw a page of the present edition, `width` pixels wide."""
        if self._press is None or self.edition is None:
            return
        job = self._jobs.on_files(self._press.draw, self.edition.number, page, width)
        job.succeeded.connect(self.page_drawn)
        job.failed.connect(self._refuse_page)

    def _compose(self) -> None:
        if self._briefing is not None:
            self._question.ask(operations.compose, self._briefing)

    def _take_document(self, document: Document) -> None:
        self._waiting = document
        if not self._is_setting:
            self._set_waiting()

    def _set_waiting(self) -> None:
        document, self._waiting = self._waiting, None
        if document is None:
            return
        self._is_setting = True
        if self._press is None:
            self._waiting = document
            job = self._jobs.on_files(operations.make_press)
            job.succeeded.connect(self._take_press)
        else:
            job = self._jobs.on_files(self._press.set_pages, document)
            job.succeeded.connect(self._take_edition)
        job.failed.connect(self._refuse_edition)

    def _take_press(self, press: Press) -> None:
        self._press = press
        self._is_setting = False
        self._set_waiting()

    def _take_edition(self, edition: Edition) -> None:
        self._is_setting = False
        if self._briefing is not None:
            self._tell(edition)
        self._set_waiting()

    def _refuse_edition(self, error: object) -> None:
        self._is_setting = False
        self.failed.emit(error)

    def _refuse_page(self, error: object) -> None:
        self.failed.emit(error)
        self.page_drawn.emit(None)

    def _tell(self, edition: Edition | None) -> None:
        self.edition = edition
        self.edition_changed.emit(edition)
