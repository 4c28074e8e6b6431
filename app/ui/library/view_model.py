"""The state of the library page: query, result, selection and the case being read; asks the workers for all of it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.domain.case import CaseUid, Tag
from app.domain.hits import FacetField, SearchHit, SearchResult, Sort
from app.errors import QueryError
from app.ui import operations
from app.ui.jobs import Job, JobRunner, LatestOnly
from app.ui.library.first_list import FirstList
from app.ui.library.words import Labels, labels_of

if TYPE_CHECKING:
    from app.domain.changes import Changes
    from app.domain.repair import Repair


class LibraryViewModel(QObject):
    """Holds what the page shows.  It displays nothing and touches no store in its own thread.

    Signals: `query_changed(str)` when the text was edited from elsewhere than the box; `result_changed(SearchResult)`;
    `query_refused(QueryError)`, the last result stays; `rows_loaded(tuple[SearchHit])`; `rows_changed(tuple[CaseUid])`;
    `selection_changed(tuple[CaseUid])`; `reading_changed(Reading)`; `labels_changed(Labels)`; `tags_listed(tuple[Tag])`;
    `total_changed(int)`, the number of all cases; `changes_made(Changes)` by an operation of this page, with its
    `done(code, Changes)` for a notice; `failed(exception)`.
    """

    query_changed = Signal(str)
    result_changed = Signal(object)
    query_refused = Signal(object)
    rows_loaded = Signal(object)
    rows_changed = Signal(object)
    selection_changed = Signal(object)
    reading_changed = Signal(object)
    labels_changed = Signal(object)
    tags_listed = Signal(object)
    total_changed = Signal(object)
    changes_made = Signal(object)
    done = Signal(str, object)
    failed = Signal(object)

    def __init__(
        self, jobs: JobRunner, first_list: FirstList, language: str, sort: Sort, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._first_list = first_list
        self._language = language
        self.query = ""
        self.sort = sort
        self.result: SearchResult | None = None
        self.selected: tuple[CaseUid, ...] = ()
        self.labels = Labels(language)
        self.tags: tuple[Tag, ...] = ()
        self.total: int | None = None
        self._reading_uid: CaseUid | None = None
        self._searches = LatestOnly(jobs, self)
        self._searches.answered.connect(self._take_result)
        self._searches.failed.connect(self._refuse_query)
        self._readings = LatestOnly(jobs, self)
        self._readings.answered.connect(self.reading_changed)
        self._readings.failed.connect(self.failed)

    @property
    def reading_uid(self) -> CaseUid | None:
        """The case that is being read."""
        return self._reading_uid

    @property
    def is_searching(self) -> bool:
        """True while the newest search has no answer."""
        return self._searches.waiting

    def start(self) -> None:
        """Show the list as it was last time, and ask for everything anew: the list before all else."""
        last = self._first_list.read(self.sort)
        if last is not None:
            self.result_changed.emit(last)
            self._set_total(last.total)
        self.search()
        self._jobs.on_store(operations.vocabulary).succeeded.connect(self._take_vocabulary)
        self.list_tags()

    def set_query(self, text: str) -> None:
        """Search for what the box holds."""
        if text != self.query or self.result is None:
            self.query = text
            self.search()

    def edit_query(self, text: str) -> None:
        """Change the query from elsewhere; the box follows."""
        if text != self.query:
            self.query_changed.emit(text)
            self.set_query(text)

    def set_sort(self, sort: Sort) -> None:
        """Order the list differently."""
        if sort is not self.sort:
            self.sort = sort
            self.search()

    def toggle(self, field: FacetField, value: str) -> None:
        """Add a facet value to the query, or take it away; a query that cannot be read is begun anew."""
        try:
            self.edit_query(operations.toggle(self.query, field, value))
        except QueryError:
            self.edit_query(operations.toggle("", field, value))

    def active_values(self) -> frozenset[tuple[FacetField, str]]:
        """The facet values that the query asks for; none while it cannot be read."""
        if not self.query:
            return frozenset()
        try:
            return operations.active_values(self.query)
        except QueryError:
            return frozenset()

    def search(self) -> None:
        """Ask again with the query and order as they are."""
        if self.query:
            self._searches.ask(operations.search, self.query, self.sort)
        else:
            self._searches.ask(operations.list_all, self.sort, self._first_list)

    def load_rows(self, uids: Sequence[CaseUid]) -> None:
        """Ask for rows of the list that are not there yet."""
        if self.result is not None:
            query = self.result.query
            self._jobs.on_store_search(operations.load_hits, query, uids).succeeded.connect(self._take_rows)

    def select(self, uids: tuple[CaseUid, ...], current: CaseUid | None) -> None:
        """Note which rows are selected, and read the current one."""
        if uids != self.selected:
            self.selected = uids
            self.selection_changed.emit(uids)
        if current is not None and current != self._reading_uid:
            self.read(current)

    def read(self, uid: CaseUid) -> None:
        """Show a case in the reader."""
        self._reading_uid = uid
        self._readings.ask(operations.load_reading, uid)

    def concerned(self) -> tuple[CaseUid, ...]:
        """The cases that an action is about: the selected ones, else the one being read."""
        if self.selected:
            return self.selected
        return (self._reading_uid,) if self._reading_uid is not None else ()

    def list_tags(self) -> None:
        """Ask for all tags."""
        self._jobs.on_store(operations.list_tags).succeeded.connect(self._take_tags)

    def add_tag(self, uids: Sequence[CaseUid], name: str) -> None:
        """Put a tag on cases."""
        self._change("add_tag", self._jobs.on_store(operations.add_tag, uids, name))

    def remove_tag(self, uids: Sequence[CaseUid], name: str) -> None:
        """Take a tag off cases."""
        self._change("remove_tag", self._jobs.on_store(operations.remove_tag, uids, name))

    def rename_tag(self, old: str, new: str) -> None:
        """Give a tag another name."""
        self._change("rename_tag", self._jobs.on_store(operations.rename_tag, old, new))

    def merge_tags(self, names: Sequence[str], into: str) -> None:
        """Make one tag of several."""
        self._change("merge_tags", self._jobs.on_store(operations.merge_tags, names, into))

    def delete_tag(self, name: str) -> None:
        """Take a tag away from all cases."""
        self._change("delete_tag", self._jobs.on_store(operations.delete_tag, name))

    def revoke_repair(self, uid: CaseUid, repair: Repair) -> None:
        """Let a line of a case's original read as it was found."""
        self._change("revoke_repair", self._jobs.on_store(operations.revoke_repair, uid, repair))

    def restore_repair(self, uid: CaseUid, repair: Repair) -> None:
        """Let a repair that was taken back hold again."""
        self._change("restore_repair", self._jobs.on_store(operations.restore_repair, uid, repair))

    def unlink_version(self, uid: CaseUid) -> None:
        """Let a case be no version of others any more."""
        self._change("unlink_version", self._jobs.on_store(operations.unlink_version, uid))

    def apply_changes(self, changes: Changes) -> None:
        """Refresh what an operation, here or elsewhere, has touched."""
        if changes.nothing:
            return
        if changes.everything or changes.tags:
            self.list_tags()
            self.search()
        elif changes.cases:
            self.rows_changed.emit(tuple(changes.cases))
        if changes.everything and self.query:
            self._jobs.on_store_search(operations.search, "", Sort.SOURCE).succeeded.connect(self._take_total)
        uid = self._reading_uid
        if uid is not None and (changes.everything or uid in changes.cases):
            self._readings.ask(operations.load_reading, uid)

    def _change(self, code: str, job: Job) -> None:
        job.succeeded.connect(lambda changes: self._finish_change(code, changes))
        job.failed.connect(self.failed)

    def _finish_change(self, code: str, changes: Changes) -> None:
        self.changes_made.emit(changes)
        self.done.emit(code, changes)

    def _take_result(self, result: SearchResult) -> None:
        self.result = result
        self.result_changed.emit(result)
        if not result.query:
            self._set_total(result.total)

    def _take_total(self, result: SearchResult) -> None:
        self._set_total(result.total)

    def _set_total(self, total: int) -> None:
        self.total = total
        self.total_changed.emit(total)

    def _refuse_query(self, error: Exception) -> None:
        if isinstance(error, QueryError):
            self.query_refused.emit(error)
        else:
            self.failed.emit(error)

    def _take_rows(self, hits: tuple[SearchHit, ...]) -> None:
        self.rows_loaded.emit(hits)

    def _take_vocabulary(self, vocabulary: object) -> None:
        self.labels = labels_of(vocabulary, self._language)  # type: ignore[arg-type]
        self.labels_changed.emit(self.labels)

    def _take_tags(self, tags: tuple[Tag, ...]) -> None:
        self.tags = tags
        self.tags_listed.emit(tags)
