"""The state of the page with the index of figures; asks the workers for all of it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from app.domain.figure_index import IN_SOURCE_ORDER, FigureList, FigureOrder, FigureRow
from app.ui.changing import ChangingModel
from app.ui.figure_index import operations
from app.ui.figure_index.model import PAGE
from app.ui.jobs import JOB_REPORT, Job, JobRunner, LatestOnly

if TYPE_CHECKING:
    from app.domain.briefing import BriefingId
    from app.domain.changes import Changes
    from app.domain.notes import Anchor
    from app.query.synonyms import Synonyms

TYPING_MILLISECONDS = 150


class FigureIndexViewModel(ChangingModel):
    """Displays nothing and touches no store in its own thread.

    Signals: `listed(FigureList, FigureOrder)`; `refused(exception)` when the filter cannot be understood;
    `rows_loaded(tuple[FigureRow])`;
    `plotted(FigurePlot)`; `copied(Table)`; `found(CaseUid, Anchor)`; `export_begun(Path)`, `export_progressed(Progress)`, `export_ended()`,
    `written(Path)`; those of `ChangingModel`.
    """

    listed = Signal(object, object)
    refused = Signal(object)
    rows_loaded = Signal(object)
    plotted = Signal(object)
    copied = Signal(object)
    found = Signal(object, object)
    export_begun = Signal(object)
    export_progressed = Signal(object)
    export_ended = Signal()
    written = Signal(object)

    def __init__(self, jobs: JobRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self.filter = ""
        self.order: FigureOrder = IN_SOURCE_ORDER
        self.follows_query = False
        self.library_query = ""
        self._synonyms: Synonyms | None = None
        self.list: FigureList | None = None
        self._export: Job | None = None
        self._page: int | None = None
        self._next_page: int | None = None
        self._lists = LatestOnly(jobs, self)
        self._lists.answered.connect(self._take_list)
        self._lists.failed.connect(self.refused)
        self._plots = LatestOnly(jobs, self)
        self._plots.answered.connect(self.plotted)
        self._plots.failed.connect(self.failed)
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(TYPING_MILLISECONDS)
        self._typing.timeout.connect(self.refresh)

    @property
    def query(self) -> str:
        """The query whose cases' figures are listed; empty for all."""
        return self.library_query if self.follows_query else ""

    def refresh(self) -> None:
        """Ask for the list again."""
        self._typing.stop()
        synonyms = self._synonyms if self.query else None
        self._lists.ask(operations.list_figures, self.filter, self.order, self.query, synonyms)

    def set_filter(self, text: str) -> None:
        """Filter otherwise, once the person pauses."""
        self.filter = text
        self._typing.start()

    def set_order(self, order: FigureOrder) -> None:
        """Sort otherwise."""
        self.order = order
        self.refresh()

    def use_query(self, query: str, synonyms: Synonyms | None) -> None:
        """Note what the library asks for; the list follows it when it shall."""
        changed = (query, synonyms) != (self.library_query, self._synonyms)
        self.library_query, self._synonyms = query, synonyms
        if changed and self.follows_query:
            self.refresh()

    def follow_query(self, follows: object) -> None:
        """List the figures of the cases found in the library alone, or all."""
        self.follows_query = bool(follows)
        self.refresh()

    def load_page(self, page: int) -> None:
        """Ask for a page of rows that has come into view.

        One is under way at a time; of those that are looked at meanwhile the latest is next.  What a person has scrolled
        past is not asked for: it is wanted again when it is looked at again.
        """
        if self._page is None:
            self._ask_page(page)
        elif page != self._page:
            self._next_page = page

    def plot(self, keys: Sequence[int], unit: str | None = None) -> None:
        """Ask for bars of some of the figures listed."""
        self._plots.ask(operations.plot_figures, keys, unit)

    def find(self, row: FigureRow) -> None:
        """Ask where a figure stands in its case."""
        job = self._jobs.on_store(operations.find_figure, row.uid, row.position)
        job.succeeded.connect(lambda anchor: self._take_place(row, anchor))
        job.failed.connect(self.failed)

    def copy(self, keys: Sequence[int]) -> None:
        """Ask for figures as a table for the clipboard."""
        if keys:
            job = self._jobs.on_store(operations.table_of, keys)
            job.succeeded.connect(self.copied)
            job.failed.connect(self.failed)

    def put_into(self, briefing_id: BriefingId, keys: Sequence[int]) -> None:
        """Put figures into a briefing."""
        self.follow("put", self._jobs.on_store(operations.put_figures, briefing_id, tuple(keys)))

    def export(self, target: Path) -> None:
        """Write all figures listed to a file."""
        if self.list is None or self._export is not None:
            return
        self.export_begun.emit(target)
        self._export = self._jobs.on_store(operations.export_figures, self.list.keys, target, JOB_REPORT)
        self._export.progressed.connect(self.export_progressed)
        self._export.succeeded.connect(self.written)
        self._export.failed.connect(self.failed)
        self._export.finished.connect(self._end_export)

    def cancel_export(self) -> None:
        """Stop writing; the old file stays."""
        if self._export is not None:
            self._export.cancel()

    def apply_changes(self, changes: Changes) -> None:
        """List anew what an operation anywhere may have touched."""
        if changes.everything or (self.query and (changes.cases or changes.tags or changes.collections)):
            self.refresh()

    def _take_list(self, figures: FigureList) -> None:
        self.list = figures
        self.listed.emit(figures, self.order)

    def _take_place(self, row: FigureRow, anchor: Anchor) -> None:
        self.found.emit(row.uid, anchor)

    def _ask_page(self, page: int) -> None:
        if self.list is None:
            return
        self._page, self._next_page = page, None
        job = self._jobs.on_store(operations.load_figure_rows, self.list.keys[page * PAGE : (page + 1) * PAGE])
        job.succeeded.connect(self.rows_loaded)
        job.failed.connect(self.failed)
        job.finished.connect(self._end_page)

    def _end_page(self) -> None:
        following, self._page = self._next_page, None
        if following is not None:
            self._ask_page(following)

    def _end_export(self) -> None:
        self._export = None
        self.export_ended.emit()
