"""The state of collections and saved searches; asks the store worker for what they hold and for every change."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from app.domain.case import CaseUid
from app.domain.changes import Changes
from app.ui.changing import ChangingModel
from app.ui.jobs import JobRunner, LatestOnly
from app.ui.library.shelves import operations
from app.ui.library.shelves.collection_places import CollectionPlace

if TYPE_CHECKING:
    from app.domain.collection import Collection, CollectionId
    from app.domain.keeping import SavedSearch, SavedSearchId
    from app.query.synonyms import Synonyms

COUNT_MILLISECONDS = 300
"""So long after a change the saved searches are counted: counting many of them must not hold up the list."""


class ShelfModel(ChangingModel):
    """Holds the collections and the saved searches.  It displays nothing.

    Signals: `collections_listed(tuple[Collection])`; `searches_listed(tuple[SavedSearch])`;
    `collection_made(CollectionId)`; `search_saved(SavedSearchId)`; those of `ChangingModel`.
    """

    collections_listed = Signal(object)
    searches_listed = Signal(object)
    collection_made = Signal(object)
    search_saved = Signal(object)

    def __init__(self, jobs: JobRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self.collections: tuple[Collection, ...] = ()
        self.searches: tuple[SavedSearch, ...] = ()
        self._synonyms: Synonyms | None = None
        self._lists = LatestOnly(jobs, self)
        self._lists.answered.connect(self._take_collections)
        self._lists.failed.connect(self.failed)
        self._counts = LatestOnly(jobs, self)
        self._counts.answered.connect(self._take_searches)
        self._counts.failed.connect(self.failed)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(COUNT_MILLISECONDS)
        self._timer.timeout.connect(self._count)

    def refresh(self) -> None:
        """Ask for everything."""
        self._lists.ask(operations.list_collections)
        self._timer.start()

    def use_synonyms(self, synonyms: Synonyms | None) -> None:
        """Count the saved searches as the search box finds them."""
        self._synonyms = synonyms
        self._timer.start()

    def apply_changes(self, changes: Changes) -> None:
        """Refresh what an operation, here or elsewhere, has touched."""
        if changes.everything or changes.collections:
            self._lists.ask(operations.list_collections)
        if changes.searches:
            self._count()
        elif changes.everything or changes.cases or changes.tags or changes.collections:
            self._timer.start()

    def new_collection(self, name: str, parent: CollectionId | None = None, uids: Sequence[CaseUid] = ()) -> None:
        """Make a collection, and put cases into it."""
        job = self._jobs.on_store(operations.new_collection, name, parent)
        job.succeeded.connect(lambda collection_id: self._take_new_collection(collection_id, uids))
        job.failed.connect(self.failed)

    def rename_collection(self, collection_id: CollectionId, name: str) -> None:
        """Give a collection another name."""
        self.follow("", self._jobs.on_store(operations.rename_collection, collection_id, name))

    def move_collection(self, collection_id: CollectionId, place: CollectionPlace) -> None:
        """Put a collection into another place."""
        job = self._jobs.on_store(operations.move_collection, collection_id, place.parent, place.position)
        self.follow("", job)

    def delete_collection(self, collection_id: CollectionId) -> None:
        """Put a collection and all below it into the trash."""
        self.follow("delete_collection", self._jobs.on_store(operations.delete_collection, collection_id))

    def add_cases(self, collection_id: CollectionId, uids: Sequence[CaseUid]) -> None:
        """Put cases at the end of a collection."""
        self.follow("add_to_collection", self._jobs.on_store(operations.add_to_collection, collection_id, uids))

    def remove_cases(self, collection_id: CollectionId, uids: Sequence[CaseUid]) -> None:
        """Take cases out of a collection."""
        job = self._jobs.on_store(operations.remove_from_collection, collection_id, uids)
        self.follow("remove_from_collection", job)

    def move_cases(self, collection_id: CollectionId, uids: Sequence[CaseUid], before: CaseUid | None) -> None:
        """Put cases of a collection before another one, or at its end."""
        self.follow("", self._jobs.on_store(operations.move_before, collection_id, uids, before))

    def save_search(self, name: str, query: str) -> None:
        """Keep a query under a name."""
        job = self._jobs.on_store(operations.save_search, name, query, self._synonyms)
        job.succeeded.connect(self._take_saved)
        job.failed.connect(self.failed)

    def edit_search(self, search: SavedSearch, name: str, query: str) -> None:
        """Give a saved search another name or query."""
        job = self._jobs.on_store(operations.edit_saved_search, search.id, name, query, self._synonyms)
        self.follow("", job)

    def move_search(self, search_id: SavedSearchId, position: int) -> None:
        """Put a saved search before the one that stands at `position` without it."""
        self.follow("", self._jobs.on_store(operations.move_saved_search, search_id, position))

    def delete_search(self, search_id: SavedSearchId) -> None:
        """Put a saved search into the trash."""
        self.follow("delete_saved_search", self._jobs.on_store(operations.delete_saved_search, search_id))

    def mark_seen(self, search_id: SavedSearchId) -> None:
        """Nothing that a saved search finds now is new any more."""
        self.follow("", self._jobs.on_store(operations.mark_seen, search_id, self._synonyms))

    def _take_new_collection(self, collection_id: CollectionId, uids: Sequence[CaseUid]) -> None:
        self.changes_made.emit(Changes(collections=frozenset([collection_id])))
        if uids:
            self.add_cases(collection_id, uids)
        self.collection_made.emit(collection_id)

    def _take_saved(self, search_id: SavedSearchId) -> None:
        self.changes_made.emit(Changes(searches=True))
        self.search_saved.emit(search_id)

    def _count(self) -> None:
        self._timer.stop()
        self._counts.ask(operations.list_saved_searches, self._synonyms)

    def _take_collections(self, collections: tuple[Collection, ...]) -> None:
        self.collections = collections
        self.collections_listed.emit(collections)

    def _take_searches(self, searches: tuple[SavedSearch, ...]) -> None:
        self.searches = searches
        self.searches_listed.emit(searches)
