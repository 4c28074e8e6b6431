"""Asks the store worker for a list in three steps, and for rows that come into view; only the newest question counts."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.domain.hits import FirstFrame, Rest, Sort
from app.ui import operations
from app.ui.jobs import JobRunner, LatestOnly
from app.ui.library.listing import Listing, counted_listing, first_listing, whole_listing

if TYPE_CHECKING:
    from app.query.synonyms import Synonyms


class ListSearch(QObject):
    """Answers with a `Listing` that grows.

    Signals: `answered(Listing)` up to three times for a question; `refused(exception)`; `rows_loaded(tuple[SearchHit])`
    and `mentions_counted(Mapping[int, int])` for rows that were asked for; `failed(exception)` for anything else.
    """

    answered = Signal(object)
    refused = Signal(object)
    rows_loaded = Signal(object)
    mentions_counted = Signal(object)
    failed = Signal(object)

    def __init__(self, jobs: JobRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._asked: tuple[str, Sort, Synonyms | None] = ("", Sort.RELEVANCE, None)
        self._listing: Listing | None = None
        self._shown: tuple[str, Synonyms | None] = ("", None)
        self._steps = LatestOnly(jobs, self)
        self._steps.answered.connect(self._go_on)
        self._steps.failed.connect(self.refused)
        self._rows = LatestOnly(jobs, self)
        self._rows.answered.connect(self.rows_loaded)
        self._rows.failed.connect(self.failed)
        self._mentions = LatestOnly(jobs, self)
        self._mentions.answered.connect(self.mentions_counted)
        self._mentions.failed.connect(self.failed)

    @property
    def is_waiting(self) -> bool:
        """True while the newest question has no whole answer."""
        return self._steps.waiting

    def ask(self, query: str, sort: Sort, synonyms: Synonyms | None) -> None:
        """Search; what was asked before is dropped, and interrupted where it runs."""
        self._asked = (query, sort, synonyms)
        self._rows.drop()
        self._mentions.drop()
        self._steps.ask(operations.first_frame, query, sort, synonyms)

    def load_rows(self, numbers: Sequence[int]) -> None:
        """Ask for rows of the newest list; those asked for before that have not come are dropped."""
        query, synonyms = self._shown
        self._rows.ask(operations.load_rows, query, tuple(numbers), synonyms)

    def count_mentions(self, numbers: Sequence[int], terms: Sequence[str]) -> None:
        """Ask how often the words stand in some cases."""
        self._mentions.ask(operations.count_mentions, tuple(numbers), tuple(terms))

    def _go_on(self, answer: FirstFrame | Rest | tuple[int, ...]) -> None:
        query, sort, synonyms = self._asked
        if isinstance(answer, FirstFrame):
            self._listing = first_listing(answer)
            self._shown = (query, synonyms)
            self._steps.ask(operations.rest, query, sort, synonyms)
        elif self._listing is not None:
            if isinstance(answer, Rest):
                self._listing = counted_listing(self._listing, answer)
            else:
                self._listing = whole_listing(self._listing, answer)
            if not self._listing.is_whole:
                self._steps.ask(operations.similar, query, self._listing.rows, synonyms)
        self.answered.emit(self._listing)
