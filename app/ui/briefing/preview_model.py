"""From a briefing to pages: the store worker makes the document, the pages worker sets and draws it; only the newest counts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.domain.briefing import Briefing
from app.domain.document import Document
from app.ui.briefing import operations
from app.ui.jobs import JobRunner

if TYPE_CHECKING:
    from app.ui.briefing.press import Edition, Press


class PreviewModel(QObject):
    """Makes pages of the newest state: at once while nothing else is being set, else as soon as that is done.

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
        self._is_busy = False
        self._is_due = False
        self.edition: Edition | None = None

    def show(self, briefing: Briefing | None) -> None:
        """Show another state of a briefing, or nothing."""
        self._briefing = briefing
        self._is_due = briefing is not None
        if briefing is None:
            self._tell(None)
        else:
            self._begin()

    def draw(self, page: int, width: int) -> None:
        """Draw a page of the present edition, `width` pixels wide."""
        if self._press is None or self.edition is None:
            return
        job = self._jobs.on_pages(self._press.draw, self.edition.number, page, width)
        job.succeeded.connect(self.page_drawn)
        job.failed.connect(self._refuse_page)

    def _begin(self) -> None:
        """Make the document of the newest state, unless one is on its way."""
        if self._is_busy or not self._is_due or self._briefing is None:
            return
        self._is_busy, self._is_due = True, False
        job = self._jobs.on_store(operations.compose, self._briefing)
        job.succeeded.connect(self._take_document)
        job.failed.connect(self._refuse)

    def _take_document(self, document: Document) -> None:
        if self._press is None:
            job = self._jobs.on_pages(operations.make_press)
            job.succeeded.connect(lambda press: self._take_press(press, document))
        else:
            job = self._jobs.on_pages(self._press.set_pages, document)
            job.succeeded.connect(self._take_edition)
        job.failed.connect(self._refuse)

    def _take_press(self, press: Press, document: Document) -> None:
        self._press = press
        self._take_document(document)

    def _take_edition(self, edition: Edition) -> None:
        self._is_busy = False
        if self._briefing is not None:
            self._tell(edition)
        self._begin()

    def _refuse(self, error: object) -> None:
        self._is_busy = False
        self.failed.emit(error)
        self._begin()

    def _refuse_page(self, error: object) -> None:
        self.failed.emit(error)
        self.page_drawn.emit(None)

    def _tell(self, edition: Edition | None) -> None:
        self.edition = edition
        self.edition_changed.emit(edition)
