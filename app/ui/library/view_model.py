"""The state of the library page: query, result, selection and the case being read; asks the workers for all of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.domain.case import CaseUid, Tag
from app.domain.hits import CountedField, Sort
from app.errors import QueryError
from app.ui import operations
from app.ui.changing import ChangingModel
from app.ui.jobs import JobRunner, LatestOnly
from app.ui.library.first_list import FirstList
from app.ui.library.list_search import ListSearch
from app.ui.library.listing import Listing
from app.ui.library.selection import Selection
from app.ui.library.words import Labels, labels_of

if TYPE_CHECKING:
    from app.domain.changes import Changes
    from app.domain.repair import Repair
    from app.query.synonyms import Synonyms


class LibraryViewModel(ChangingModel):
    """Holds what the page shows.  It displays nothing and touches no store in its own thread.

    Signals: `query_changed(str)` when the text was edited from elsewhere than the box; `result_changed(Listing)` up to
    three times for a search, as more of it is known; `query_refused(QueryError)`, the last result stays;
    `rows_loaded(tuple[SearchHit])`; `mentions_counted(Mapping[int, int])`; `rows_changed(tuple[CaseUid])`;
    `row_found(int)`, the row number of a case that was asked for; `sorts_changed(sorts, chosen)`, which orders there are;
    `selection_changed(tuple[CaseUid])`; `selection_counted(int)`; `reading_changed(Reading)`; `labels_changed(Labels)`; `tags_listed(tuple[Tag])`;
    `total_changed(int)`, the number of all cases; `synonyms_changed()`; those of `ChangingModel`.
    """

    query_changed = Signal(str)
    result_changed = Signal(object)
    query_refused = Signal(object)
    rows_loaded = Signal(object)
    mentions_counted = Signal(object)
    rows_changed = Signal(object)
    row_found = Signal(int)
    sorts_changed = Signal(object, object)
    selection_changed = Signal(object)
    selection_counted = Signal(int)
    reading_changed = Signal(object)
    labels_changed = Signal(object)
    tags_listed = Signal(object)
    total_changed = Signal(object)
    synonyms_changed = Signal()

    def __init__(
        self, jobs: JobRunner, first_list: FirstList, language: str, sort: Sort, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._first_list = first_list
        self._language = language
        self.query = ""
        self._sort = sort
        self._keeps_own_order = True
        self.collection: str | None = None
        self.result: Listing | None = None
        self._kept: tuple[object, ...] = ()
        self.labels = Labels(language)
        self.tags: tuple[Tag, ...] = ()
        self.total: int | None = None
        self.synonyms: Synonyms | None = None
        self._reading_uid: CaseUid | None = None
        self._search = ListSearch(jobs, self)
        self._search.answered.connect(self._take_result)
        self._search.refused.connect(self._refuse_query)
        self._search.rows_loaded.connect(self.rows_loaded)
        self._search.mentions_counted.connect(self.mentions_counted)
        self._search.failed.connect(self.failed)
        self._selection = Selection(jobs, self)
        self._selection.changed.connect(self.selection_changed)
        self._selection.counted.connect(self.selection_counted)
        self._selection.failed.connect(self.failed)
        self._readings = LatestOnly(jobs, self)
        self._readings.answered.connect(self.reading_changed)
        self._readings.failed.connect(self.failed)

    @property
    def reading_uid(self) -> CaseUid | None:
        """The case that is being read."""
        return self._reading_uid

    @property
    def selected(self) -> tuple[CaseUid, ...]:
        """The selected cases; those of the selection before while the worker looks a larger one up."""
        return self._selection.uids

    @property
    def sort(self) -> Sort:
        """The order of the list: a collection alone has its own unless a person chose another."""
        return Sort.OWN if self.collection is not None and self._keeps_own_order else self._sort

    @property
    def is_searching(self) -> bool:
        """True while the newest search has no whole answer."""
        return self._search.is_waiting

    def start(self) -> None:
        """Show the list as it was last time, and ask for everything anew: the list before all else."""
        last = self._first_list.read(self._sort)
        if last is not None:
            self.result_changed.emit(last)
            self._set_total(last.total)
        self.search()
        self._jobs.on_store(operations.vocabulary).succeeded.connect(self._take_vocabulary)
        self.list_tags()

    @property
    def keeps_own_order(self) -> bool:
        """True while the list shows a collection in its own order."""
        return self.sort is Sort.OWN

    def set_query(self, text: str) -> None:
        """Search for what the box holds."""
        if text != self.query or self.result is None:
            self.query = text
            self._follow_collection()
            self.search()

    def edit_query(self, text: str) -> None:
        """Change the query from elsewhere; the box follows."""
        if text != self.query:
            self.query_changed.emit(text)
            self.set_query(text)

    def set_sort(self, sort: Sort) -> None:
        """Order the list differently."""
        if sort is self.sort:
            return
        if self.collection is not None:
            self._keeps_own_order = sort is Sort.OWN
        if sort is not Sort.OWN:
            self._sort = sort
        self._tell_sorts()
        self.search()

    def set_synonyms(self, synonyms: Synonyms | None) -> None:
        """Search for the other names of words too; None searches for the words as they are typed."""
        if synonyms != self.synonyms:
            self.synonyms = synonyms
            self.synonyms_changed.emit()
            if self.query:
                self.search()

    def toggle(self, field: CountedField, value: str) -> None:
        """Add a value to the query, or take it away."""
        self._click(operations.toggle, field, value)

    def exclude(self, field: CountedField, value: str) -> None:
        """Let the query refuse a value, or no longer."""
        self._click(operations.exclude, field, value)

    def choose_only(self, field: CountedField, value: str) -> None:
        """Let the query ask for this value of a field alone."""
        self._click(operations.only, field, value)

    def clear_field(self, field: CountedField) -> None:
        """Take all values of a field out of the query."""
        self._click(operations.clear, field)

    def asked_values(self) -> frozenset[tuple[CountedField, str]]:
        """The values that the query asks for; none while it cannot be read."""
        return self._values(operations.asked_values)

    def refused_values(self) -> frozenset[tuple[CountedField, str]]:
        """The values that the query refuses; none while it cannot be read."""
        return self._values(operations.refused_values)

    def search(self) -> None:
        """Ask again with the query and order as they are."""
        self._search.ask(self.query, self.sort, self.synonyms if self.query else None)

    def load_rows(self, numbers: Sequence[int]) -> None:
        """Ask for rows of the list that are not there yet."""
        self._search.load_rows(numbers)

    def count_mentions(self, numbers: Sequence[int]) -> None:
        """Ask how often the words of the query stand in some cases."""
        if self.result is not None:
            self._search.count_mentions(numbers, self.result.terms)

    def find_row(self, uid: CaseUid) -> None:
        """Ask for the row number of a case whose row may not be loaded."""
        self._jobs.on_store(operations.row_numbers, (uid,)).succeeded.connect(self._take_row_number)

    def select(self, numbers: Sequence[int], uids: tuple[CaseUid, ...] | None, current: CaseUid | None) -> None:
        """Note which rows are selected, and read the current one; `uids` is None when not all of them are loaded."""
        self._selection.select(numbers, uids)
        if current is not None and current != self._reading_uid:
            self.read(current)

    def read(self, uid: CaseUid) -> None:
        """Show a case in the reader."""
        self._reading_uid = uid
        self._readings.ask(operations.load_reading, uid)

    @property
    def has_concerned(self) -> bool:
        """True when there is a case that an action could be about."""
        return self._selection.count > 0 or self._reading_uid is not None

    def concerned(self) -> tuple[CaseUid, ...]:
        """The cases that an action is about: the selected ones, else the one being read.

        Empty while the worker looks up a large selection; `with_concerned` waits for it.
        """
        if not self._selection.is_known:
            return ()
        if self.selected:
            return self.selected
        return (self._reading_uid,) if self._reading_uid is not None else ()

    def with_concerned(self, use: Callable[[tuple[CaseUid, ...]], object]) -> None:
        """Call a function with the cases that an action is about, if there are any, as soon as they are known."""

        def use_if_any(_uids: tuple[CaseUid, ...]) -> None:
            uids = self.concerned()
            if uids:
                use(uids)

        self._selection.use(use_if_any)

    def toggle_star(self, uid: CaseUid) -> None:
        """Star a case, or take its star off."""
        job = self._jobs.on_store(operations.toggle_stars, (uid,))
        job.succeeded.connect(self.changes_made)
        job.failed.connect(self.failed)

    def list_tags(self) -> None:
        """Ask for all tags."""
        self._jobs.on_store(operations.list_tags).succeeded.connect(self._take_tags)

    def add_tag(self, uids: Sequence[CaseUid], name: str) -> None:
        """Put a tag on cases."""
        self.follow("add_tag", self._jobs.on_store(operations.add_tag, uids, name))

    def remove_tag(self, uids: Sequence[CaseUid], name: str) -> None:
        """Take a tag off cases."""
        self.follow("remove_tag", self._jobs.on_store(operations.remove_tag, uids, name))

    def rename_tag(self, old: str, new: str) -> None:
        """Give a tag another name."""
        self.follow("rename_tag", self._jobs.on_store(operations.rename_tag, old, new))

    def merge_tags(self, names: Sequence[str], into: str) -> None:
        """Make one tag of several."""
        self.follow("merge_tags", self._jobs.on_store(operations.merge_tags, names, into))

    def delete_tag(self, name: str) -> None:
        """Take a tag away from all cases."""
        self.follow("delete_tag", self._jobs.on_store(operations.delete_tag, name))

    def revoke_repair(self, uid: CaseUid, repair: Repair) -> None:
        """Let a line of a case's original read as it was found."""
        self.follow("revoke_repair", self._jobs.on_store(operations.revoke_repair, uid, repair))

    def restore_repair(self, uid: CaseUid, repair: Repair) -> None:
        """Let a repair that was taken back hold again."""
        self.follow("restore_repair", self._jobs.on_store(operations.restore_repair, uid, repair))

    def unlink_version(self, uid: CaseUid) -> None:
        """Let a case be no version of others any more."""
        self.follow("unlink_version", self._jobs.on_store(operations.unlink_version, uid))

    def apply_changes(self, changes: Changes) -> None:
        """Refresh what an operation, here or elsewhere, has touched."""
        if changes.nothing:
            return
        if changes.everything or changes.tags:
            self.list_tags()
        if changes.everything or changes.tags or changes.cases or changes.collections:
            self.rows_changed.emit(tuple(changes.cases))
            self.search()
        if changes.everything and self.query:
            self._jobs.on_store(operations.count_cases, "").succeeded.connect(self._set_total)
        uid = self._reading_uid
        if uid is not None and (changes.everything or uid in changes.cases):
            self._readings.ask(operations.load_reading, uid)

    def _take_result(self, listing: Listing) -> None:
        self.result = listing
        self.result_changed.emit(listing)
        if listing.is_counted and not listing.query:
            self._set_total(listing.total)
            self._keep_first_list(listing)

    def _keep_first_list(self, listing: Listing) -> None:
        """Let the next start show the list of all cases before the store is open."""
        picture = (listing.sort, listing.total, listing.hits, listing.facets)
        if picture != self._kept:
            self._kept = picture
            self._jobs.on_files(self._first_list.write, self._sort, listing)

    def _take_row_number(self, numbers: tuple[int, ...]) -> None:
        for number in numbers:
            self.row_found.emit(number)

    def _click(self, edit: Callable[..., str], *arguments: object) -> None:
        """Edit the query; one that cannot be read is begun anew."""
        try:
            self.edit_query(edit(self.query, *arguments))
        except QueryError:
            self.edit_query(edit("", *arguments))

    def _values(
        self, read: Callable[[str], frozenset[tuple[CountedField, str]]]
    ) -> frozenset[tuple[CountedField, str]]:
        if not self.query:
            return frozenset()
        try:
            return read(self.query)
        except QueryError:
            return frozenset()

    def _follow_collection(self) -> None:
        """Notice when the query asks for one collection and nothing else: it has an order of its own."""
        try:
            collection = operations.only_collection(self.query) if self.query else None
        except QueryError:
            return
        if collection != self.collection:
            self.collection = collection
            self._keeps_own_order = True
            self._tell_sorts()

    def _tell_sorts(self) -> None:
        offered = tuple(one for one in Sort if one is not Sort.OWN or self.collection is not None)
        self.sorts_changed.emit(offered, self.sort)

    def _set_total(self, total: int) -> None:
        self.total = total
        self.total_changed.emit(total)

    def _refuse_query(self, error: Exception) -> None:
        if isinstance(error, QueryError):
            self.query_refused.emit(error)
        else:
            self.failed.emit(error)

    def _take_vocabulary(self, vocabulary: object) -> None:
        self.labels = labels_of(vocabulary, self._language)  # type: ignore[arg-type]
        self.labels_changed.emit(self.labels)

    def _take_tags(self, tags: tuple[Tag, ...]) -> None:
        self.tags = tags
        self.tags_listed.emit(tags)
