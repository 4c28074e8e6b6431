"""What a person does with collections, saved searches and filters, in the navigation and in the list."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QWidget

from app.domain.case import CaseUid
from app.late import late
from app.ui.actions import ActionId
from app.ui.library.navigation import NavigationPane
from app.ui.library.navigation_items import COLLECTIONS_KEY, SEARCHES_KEY, NavigationItem, RowKind
from app.ui.library.navigation_tree import DropPlace
from app.ui.library.results_pane import ResultsPane
from app.ui.library.shelves.collection_places import (
    CollectionPlace,
    Step,
    by_path,
    path_of,
    place_after,
    place_before,
    place_inside,
    place_of_step,
)
from app.ui.library.shelves.view_model import ShelfModel
from app.ui.library.view_model import LibraryViewModel
from app.ui.pages import PageServices

if TYPE_CHECKING:
    from app.domain.collection import CollectionId
    from app.domain.keeping import SavedSearch

_make_text_dialog = late("app.ui.dialogs", "TextDialog")
_make_collection_dialog = late("app.ui.library.shelves.collection_dialog", "CollectionDialog")
_case_menu = late("app.ui.library.shelves.case_menu", "case_menu")

NAME_SHOWN = 40
"""Characters of a query that are offered as the name of a saved search."""


class Shelving(QObject):
    """Connects navigation and list with a `ShelfModel`, which it owns, and the small dialogs that ask for names.

    Signal `new_briefing_wanted(tuple[CaseUid])` when cases were dropped where a briefing is made.
    """

    new_briefing_wanted = Signal(object)

    def __init__(
        self,
        services: PageServices,
        library: LibraryViewModel,
        navigation: NavigationPane,
        results: ResultsPane,
        page: QWidget,
    ) -> None:
        super().__init__(page)
        self._actions = services.actions
        self._library = library
        self._navigation = navigation
        self._results = results
        self._page = page
        self._wanted_row = ""
        self.view_model = ShelfModel(services.jobs, self)
        self._wire_view_model()
        self._wire_navigation()
        self._wire_list()
        self.view_model.refresh()
        self._follow_query()

    def ask_new_collection(self, parent: CollectionId | None = None, uids: Sequence[CaseUid] = ()) -> None:
        """Ask for the name of a new collection."""
        if parent is not None:
            path = path_of(self.view_model.collections, parent)
            explanation = self.tr("Name of the new collection in “{path}”:").format(path=path)
        elif uids:
            explanation = self.tr("Name of the new collection; {count} cases go into it.").format(
                count=f"{len(uids):,}"
            )
        else:
            explanation = self.tr("Name of the new collection:")
        dialog = _make_text_dialog(self.tr("New collection"), explanation, self.tr("Create"), parent=self._page)
        dialog.text_entered.connect(lambda name: self.view_model.new_collection(name, parent, uids))
        dialog.open()

    def ask_collection(self, uids: tuple[CaseUid, ...]) -> None:
        """Ask into which collection cases shall go."""
        if len(uids) == 1:
            explanation = self.tr("Collection for this case:")
        else:
            explanation = self.tr("Collection for {count} cases:").format(count=f"{len(uids):,}")
        dialog = _make_collection_dialog(explanation, self.view_model.collections, self._page)
        dialog.collection_chosen.connect(lambda collection_id: self.view_model.add_cases(collection_id, uids))
        dialog.name_chosen.connect(lambda name: self.view_model.new_collection(name, None, uids))
        dialog.open()

    def ask_search_name(self) -> None:
        """Ask for a name to keep the query under."""
        self._results.search_bar.field.settle_now()
        query = self._library.query.strip()
        if not query:
            return
        dialog = _make_text_dialog(
            self.tr("Save this search"),
            self.tr("It is kept with its count in the navigation. Name:"),
            self.tr("Save"),
            query[:NAME_SHOWN],
            parent=self._page,
        )
        dialog.text_entered.connect(lambda name: self.view_model.save_search(name, query))
        dialog.open()

    def ask_name(self, item: NavigationItem) -> None:
        """Ask for another name of a collection or a saved search."""
        if item.kind not in (RowKind.COLLECTION, RowKind.SEARCH):
            return
        dialog = _make_text_dialog(
            self.tr("Rename"), self.tr("New name:"), self.tr("Rename"), item.text, parent=self._page
        )
        dialog.text_entered.connect(partial(self._rename, item))
        dialog.open()

    def show_case_menu(self, place: QPoint) -> None:
        """Show what can be done with the selected cases, at a place on the screen."""
        _case_menu(self._page, self._actions, self._results.list.case_opened.emit).popup(place)

    def run_search(self, item: NavigationItem) -> None:
        """Search for what was saved; what it finds is not new any more."""
        self._library.edit_query(item.value)
        if item.search is not None and item.badge:
            self.view_model.mark_seen(item.search)

    def delete(self, item: NavigationItem) -> None:
        """Put a collection or a saved search into the trash."""
        if item.collection is not None:
            self.view_model.delete_collection(item.collection)
        elif item.search is not None:
            self.view_model.delete_search(item.search)

    def step(self, item: NavigationItem, step: Step) -> None:
        """Move a collection or a saved search by one place."""
        if item.collection is not None:
            self._move(item.collection, place_of_step(self.view_model.collections, item.collection, step))
        elif item.search is not None and step in (Step.UP, Step.DOWN):
            position = [one.id for one in self.view_model.searches].index(item.search)
            position += -1 if step is Step.UP else 1
            if 0 <= position < len(self.view_model.searches):
                self.view_model.move_search(item.search, position)

    def _wire_view_model(self) -> None:
        shelf = self.view_model
        shelf.collections_listed.connect(self._show_collections)
        shelf.searches_listed.connect(lambda searches: self._navigation.change(searches=searches))
        shelf.changes_made.connect(self._library.changes_made)
        shelf.done.connect(self._library.done)
        shelf.failed.connect(self._library.failed)
        shelf.collection_made.connect(partial(self._want_row, COLLECTIONS_KEY))
        shelf.search_saved.connect(partial(self._want_row, SEARCHES_KEY))
        shelf.collections_listed.connect(self._show_wanted)
        shelf.searches_listed.connect(self._show_wanted)

    def _wire_navigation(self) -> None:
        navigation, library = self._navigation, self._library
        navigation.value_toggled.connect(library.toggle)
        navigation.value_excluded.connect(library.exclude)
        navigation.field_cleared.connect(library.clear_field)
        navigation.new_collection_requested.connect(self.ask_new_collection)
        navigation.search_chosen.connect(self.run_search)
        navigation.save_search_requested.connect(self.ask_search_name)
        navigation.rename_requested.connect(self.ask_name)
        navigation.delete_requested.connect(self.delete)
        navigation.step_requested.connect(self.step)
        navigation.row_dropped.connect(self._place_row)
        navigation.cases_dropped.connect(self._take_cases)

    def _wire_list(self) -> None:
        cases, library, actions = self._results.list, self._library, self._actions
        cases.menu_wanted.connect(self.show_case_menu)
        cases.star_wanted.connect(actions[ActionId.TOGGLE_STAR].trigger)
        cases.star_clicked.connect(library.toggle_star)
        cases.cases_moved.connect(self._move_cases)
        library.result_changed.connect(lambda _listing: self._follow_query())
        library.synonyms_changed.connect(lambda: self.view_model.use_synonyms(library.synonyms))
        library.selection_counted.connect(lambda _count: self._follow_query())
        actions[ActionId.ADD_TO_COLLECTION].triggered.connect(lambda: library.with_concerned(self.ask_collection))
        actions[ActionId.TAKE_OUT_OF_COLLECTION].triggered.connect(lambda: library.with_concerned(self._take_out))
        actions[ActionId.SAVE_SEARCH].triggered.connect(self.ask_search_name)
        self._results.search_bar.save_wanted.connect(self.ask_search_name)

    def _follow_query(self) -> None:
        """Allow what the query allows: order and leave a collection that is shown alone, keep a search."""
        library = self._library
        is_own = self._shown_collection() is not None
        self._results.list.allow_ordering(is_own and library.keeps_own_order)
        self._actions[ActionId.TAKE_OUT_OF_COLLECTION].setEnabled(is_own and library.has_concerned)
        self._actions[ActionId.SAVE_SEARCH].setEnabled(bool(library.query.strip()))

    def _shown_collection(self) -> CollectionId | None:
        """The collection that the list shows and nothing else."""
        path = self._library.collection
        return by_path(self.view_model.collections, path) if path is not None else None

    def _show_collections(self, collections: object) -> None:
        self._navigation.change(collections=collections)
        self._follow_query()

    def _want_row(self, group: str, number: int) -> None:
        self._wanted_row = f"{group}/{number}"

    def _show_wanted(self) -> None:
        """Bring into view what has just been made."""
        if self._navigation.index_of(self._wanted_row).isValid():
            self._navigation.choose_row(self._wanted_row)
            self._wanted_row = ""

    def _rename(self, item: NavigationItem, name: str) -> None:
        search = self._search_of(item)
        if item.collection is not None:
            self.view_model.rename_collection(item.collection, name)
        elif search is not None:
            self.view_model.edit_search(search, name, search.query)

    def _place_row(self, moved: NavigationItem, target: NavigationItem, place: DropPlace) -> None:
        collections = self.view_model.collections
        if moved.search is not None:
            others = [one.id for one in self.view_model.searches if one.id != moved.search]
            position = others.index(target.search) if target.search is not None else len(others)
            self.view_model.move_search(moved.search, position + int(place is DropPlace.AFTER))
        elif moved.collection is not None and target.collection is None:
            self._move(moved.collection, place_inside(collections, moved.collection, None))
        elif moved.collection is not None and target.collection is not None:
            find = {
                DropPlace.BEFORE: place_before,
                DropPlace.INSIDE: place_inside,
                DropPlace.AFTER: place_after,
            }[place]
            self._move(moved.collection, find(collections, moved.collection, target.collection))

    def _move(self, collection_id: CollectionId, place: CollectionPlace | None) -> None:
        if place is not None:
            self._want_row(COLLECTIONS_KEY, collection_id)
            self.view_model.move_collection(collection_id, place)

    def _take_cases(self, item: NavigationItem, uids: tuple[CaseUid, ...]) -> None:
        if item.collection is not None:
            self.view_model.add_cases(item.collection, uids)
        elif item.kind is RowKind.NEW_COLLECTION:
            self.ask_new_collection(None, uids)
        elif item.kind is RowKind.NEW_BRIEFING:
            self.new_briefing_wanted.emit(uids)

    def _take_out(self, uids: tuple[CaseUid, ...]) -> None:
        collection_id = self._shown_collection()
        if collection_id is not None:
            self.view_model.remove_cases(collection_id, uids)

    def _move_cases(self, before: CaseUid | None) -> None:
        collection_id = self._shown_collection()
        if collection_id is not None:
            self.view_model.move_cases(collection_id, self._library.selected, before)

    def _search_of(self, item: NavigationItem) -> SavedSearch | None:
        return next((one for one in self.view_model.searches if one.id == item.search), None)
