"""The library page: three panes, each wired to the view-model; wishes that concern other pages go to the window."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QWidget

from app.domain.case import CaseUid, Tag
from app.domain.hits import FacetField, Sort
from app.errors import QueryError
from app.late import late
from app.ui.actions import ActionId
from app.ui.library.listing import Listing
from app.ui.library.results_pane import ResultsPane
from app.ui.library.view_model import LibraryViewModel
from app.ui.library.words import Labels, step_title
from app.ui.pages import PageServices

if TYPE_CHECKING:
    from app.domain.changes import Changes
    from app.domain.notes import Anchor
    from app.ui.library.basket.basket import Basket
    from app.ui.library.navigation import NavigationPane
    from app.ui.library.navigation_items import NavigationItem
    from app.ui.library.reader import ReaderPane
    from app.ui.library.searching.searching import Searching
    from app.ui.library.shelves.shelving import Shelving
    from app.ui.library.tagging import Tagging

_make_navigation = late("app.ui.library.navigation", "NavigationPane")
_make_reader = late("app.ui.library.reader", "ReaderPane")
_make_full_width = late("app.ui.library.full_width", "FullWidth")
_make_basket = late("app.ui.library.basket.basket", "Basket")
_make_shelving = late("app.ui.library.shelves.shelving", "Shelving")
_make_row_menus = late("app.ui.library.shelves.row_menus", "RowMenus")
_make_tagging = late("app.ui.library.tagging", "Tagging")
_make_searching = late("app.ui.library.searching.searching", "Searching")
_own_synonyms = late("app.operations.synonyms", "own_list_file")

NAVIGATION_WIDTH, LIST_WIDTH, READER_WIDTH = 224, 412, 680
NARROWEST = (176, 280, 400)
SHARES = (0, 2, 5)


class LibraryPage(QWidget):
    """Navigation, results and reader.

    The results come first; `complete()` adds the panes beside them once the list stands on the screen.

    Signals: `import_requested()`; `briefing_requested(BriefingId)`; `new_briefing_requested(tuple[CaseUid])`;
    `changes_made(Changes)` after an operation of this page; `undo_requested()` from a notice.
    """

    import_requested = Signal()
    briefing_requested = Signal(object)
    new_briefing_requested = Signal(object)
    collection_presentation_requested = Signal(object)
    collection_handout_requested = Signal(object)
    comparison_requested = Signal(object)
    changes_made = Signal(object)
    undo_requested = Signal()

    basket: Basket
    navigation: NavigationPane
    reader: ReaderPane
    tagging: Tagging
    searching: Searching
    shelving: Shelving

    def __init__(self, services: PageServices, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        settings = services.preferences.current
        self._services = services
        self._theme = services.theme
        self._messages = services.messages
        self._preferences = services.preferences
        self._briefing = services.briefing
        self._actions = services.actions
        self._is_complete = False
        self._awaited: tuple[CaseUid, Anchor] | None = None
        self._result: Listing | None = None
        self.view_model = LibraryViewModel(
            services.jobs, services.first_list, settings.language, Sort(settings.sort), self
        )
        self.results = ResultsPane(self._theme, self.view_model.sort)
        self.splitter = self._make_splitter()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.splitter)
        self._wire_results()

    def start(self) -> None:
        """Ask for the first list; the store may still be opening."""
        self.view_model.start()
        self._briefing.refresh()
        self.results.search_bar.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def complete(self) -> None:
        """Add navigation and reader, with all that is known by now; later calls do nothing."""
        if self._is_complete:
            return
        self._is_complete = True
        settings = self._preferences.current
        self.navigation = _make_navigation(self._theme, settings.open_groups)
        self.reader = _make_reader(self._services)
        jobs = self._services.jobs
        self.tagging = _make_tagging(
            jobs, self.view_model, self.results, self.reader, self._actions, self._theme, self._messages, self
        )
        self.shelving = _make_shelving(self._services, self.view_model, self.navigation, self.results, self)
        self.searching = _make_searching(self._services, self.results, self.view_model, _own_synonyms(), self)
        for place, pane in ((0, self.navigation), (2, self.reader)):
            pane.setMinimumWidth(NARROWEST[place])
            self.splitter.replaceWidget(place, pane).deleteLater()
            self.splitter.setStretchFactor(place, SHARES[place])
        self.basket = _make_basket(self._services, self.results, self)
        panes = (self.navigation, self.results)
        self.full_width = _make_full_width(panes, self.reader, self._actions, self.results.list.enter, self)
        self._wire_navigation()
        self._wire_searching()
        self._wire_reader()
        self._wire_actions()
        self._use_labels(self.view_model.labels)
        self._show_tag_names(self.view_model.tags)
        self.navigation.change(
            by_topic=settings.indicators_by_topic,
            total=self.view_model.total,
            briefings=self._briefing.briefings,
            current_briefing=self._briefing.id,
        )
        if self._result is not None:
            self._show_beside(self._result)
        self.navigation.setVisible(settings.navigation_shown)
        self.reader.show()
        self._follow_selection(())

    def apply_changes(self, changes: Changes) -> None:
        """Refresh what an operation anywhere in the window has touched."""
        self.view_model.apply_changes(changes)
        if self._is_complete:
            self.reader.apply_changes(changes)
            self.shelving.view_model.apply_changes(changes)

    def settle(self) -> None:
        """Save what is being written; the window closes."""
        if self._is_complete:
            self.reader.settle()

    def show_case(self, uid: CaseUid) -> None:
        """Read a case: chosen in the list where it stands there, else beside a list in which nothing is chosen."""
        row = self.results.model.row_of(uid)
        if row < 0:
            self.results.list.clearSelection()
            self.view_model.read(uid)
            self.view_model.find_row(uid)
        else:
            self.results.list.setCurrentIndex(self.results.model.index(row))

    def show_passage(self, uid: CaseUid, anchor: Anchor) -> None:
        """Read a case and turn to a passage of it, once it is there."""
        self._awaited = (uid, anchor)
        self.show_case(uid)
        self._turn_to_awaited()

    def _turn_to_awaited(self) -> None:
        reading = self.reader.reading
        if self._awaited is not None and reading is not None and reading.detail.case.uid == self._awaited[0]:
            _, anchor = self._awaited
            self._awaited = None
            self.reader.enter()
            self.reader.case.show_passage(anchor)

    def _of_reading(self, change: Callable[..., None], *arguments: object) -> None:
        if self.reader.reading is not None:
            change(self.reader.reading.detail.case.uid, *arguments)

    def _make_splitter(self) -> QSplitter:
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setHandleWidth(1)
        splitter.setChildrenCollapsible(False)
        left, right = QWidget(), QWidget()
        right.setProperty("surface", "paper")
        left.setVisible(self._preferences.current.navigation_shown)
        for pane, width, share in zip((left, self.results, right), NARROWEST, SHARES, strict=True):
            pane.setMinimumWidth(width)
            splitter.addWidget(pane)
            splitter.setStretchFactor(splitter.count() - 1, share)
        splitter.setSizes([NAVIGATION_WIDTH, LIST_WIDTH, READER_WIDTH])
        return splitter

    def _wire_results(self) -> None:
        model, bar, view_model = self.results.model, self.results.search_bar, self.view_model
        bar.query_entered.connect(view_model.set_query)
        bar.sort_chosen.connect(view_model.set_sort)
        bar.sort_chosen.connect(self._keep_sort)
        model.rows_wanted.connect(view_model.load_rows)
        self.results.list.cases_selected.connect(view_model.select)
        self.results.query_wanted.connect(view_model.edit_query)
        self.results.import_requested.connect(self.import_requested)
        view_model.query_changed.connect(bar.set_text)
        view_model.result_changed.connect(self._show_result)
        view_model.query_refused.connect(self._show_query_error)
        model.mentions_wanted.connect(view_model.count_mentions)
        view_model.rows_loaded.connect(model.add_hits)
        view_model.mentions_counted.connect(model.add_mentions)
        view_model.row_found.connect(self.results.list.choose)
        view_model.selection_changed.connect(self.results.list.set_dragged)
        view_model.selection_counted.connect(self.results.show_selected)
        view_model.sorts_changed.connect(bar.offer_sorts)
        view_model.rows_changed.connect(model.refresh)
        view_model.failed.connect(self._tell)
        view_model.done.connect(self._notice)
        view_model.changes_made.connect(self.changes_made)

    def _wire_navigation(self) -> None:
        navigation, view_model = self.navigation, self.view_model
        navigation.all_cases_requested.connect(lambda: view_model.edit_query(""))
        navigation.scheme_switched.connect(self._switch_scheme)
        navigation.briefing_requested.connect(self.briefing_requested)
        navigation.new_briefing_requested.connect(lambda: self.new_briefing_requested.emit(()))
        navigation.cases_dropped.connect(self._take_dropped)
        row_menus = _make_row_menus(view_model, self.shelving, self.tagging.fill_menu, self)
        navigation.menu_requested.connect(row_menus.show)
        row_menus.presentation_wanted.connect(self.collection_presentation_requested)
        row_menus.handout_wanted.connect(self.collection_handout_requested)
        self.shelving.new_briefing_wanted.connect(self.new_briefing_requested)
        navigation.open_groups_changed.connect(lambda keys: self._preferences.change(open_groups=keys))
        view_model.total_changed.connect(lambda total: navigation.change(total=total))
        view_model.labels_changed.connect(self._use_labels)
        self._briefing.listed.connect(self._show_briefings)
        self._briefing.changed.connect(lambda briefing_id: navigation.change(current_briefing=briefing_id))
        self._briefing.cases_added.connect(self._notice_added)
        self._briefing.failed.connect(self._tell)

    def _wire_searching(self) -> None:
        searching = self.searching
        searching.case_wanted.connect(self.show_case)
        searching.changes_made.connect(self.changes_made)
        searching.failed.connect(self._tell)
        basket = self.basket
        basket.case_requested.connect(self.show_case)
        basket.cases_dropped.connect(self.add_to_briefing)
        basket.briefing_requested.connect(self.briefing_requested)
        basket.new_briefing_requested.connect(self.new_briefing_requested)
        basket.changes_made.connect(self.changes_made)
        basket.undo_requested.connect(self.undo_requested)
        basket.comparison_requested.connect(self.comparison_requested)

    def _wire_reader(self) -> None:
        reader, view_model = self.reader, self.view_model
        self.results.list.case_opened.connect(reader.enter)
        view_model.selection_counted.connect(self._follow_selection)
        view_model.reading_changed.connect(reader.show_reading)
        view_model.reading_changed.connect(lambda _reading: self._turn_to_awaited())
        view_model.reading_changed.connect(self._follow_selection)
        view_model.tags_listed.connect(self._show_tag_names)
        reader.signals.value_chosen.connect(self._filter_by)
        reader.signals.case_chosen.connect(self.show_case)
        reader.signals.comparison_requested.connect(self.comparison_requested)
        reader.signals.unlink_requested.connect(lambda: self._of_reading(view_model.unlink_version))
        reader.signals.repair_revoked.connect(lambda repair: self._of_reading(view_model.revoke_repair, repair))
        reader.signals.repair_restored.connect(lambda repair: self._of_reading(view_model.restore_repair, repair))
        reader.signals.import_requested.connect(self.import_requested)
        reader.concerned = view_model.concerned
        reader.signals.changes_made.connect(self.changes_made)
        reader.signals.done.connect(self._notice)
        reader.signals.failed.connect(self._tell)
        reader.signals.copied.connect(
            lambda: self.results.banner.show_notice(self.tr("Copied, with its source, to the clipboard."))
        )

    def _wire_actions(self) -> None:
        actions, view_model = self._actions, self.view_model
        actions[ActionId.FIND].triggered.connect(self.results.search_bar.focus_field)
        actions[ActionId.CLEAR_SEARCH].triggered.connect(lambda: view_model.edit_query(""))
        actions[ActionId.ADD_TO_BRIEFING].triggered.connect(lambda: view_model.with_concerned(self.add_to_briefing))
        actions[ActionId.COPY_CITATION].triggered.connect(self.reader.copy_with_citation)
        actions[ActionId.TOGGLE_NAVIGATION].triggered.connect(self._toggle_navigation)
        next_pane = QShortcut(QKeySequence("F6"), self)
        next_pane.activated.connect(self.enter_next_pane)

    def add_to_briefing(self, uids: tuple[CaseUid, ...]) -> None:
        """Put cases into the current briefing, or ask for a new one when there is none."""
        if not uids:
            return
        current = self._briefing.id
        if current is None:
            self.new_briefing_requested.emit(uids)
        else:
            self._briefing.add(current, uids)

    def _keep_sort(self, sort: Sort) -> None:
        if sort is not Sort.OWN:
            self._preferences.change(sort=sort.value)

    def _show_result(self, result: Listing) -> None:
        self._result = result
        self.results.show_result(result)
        if self._is_complete:
            self._show_beside(result)

    def _show_beside(self, result: Listing) -> None:
        """Show what a result means for the panes beside the list."""
        self.reader.show_terms(result.terms)
        if result.facets:
            self.navigation.change(
                facets=result.facets,
                others=result.others,
                active=self.view_model.asked_values(),
                refused=self.view_model.refused_values(),
                query=result.query,
            )

    def _tell(self, error: object) -> None:
        self._messages.tell(error, self.results.banner)

    def _show_query_error(self, error: QueryError) -> None:
        self.results.search_bar.show_error(self._messages.sentence(error), error.position)

    def _use_labels(self, labels: Labels) -> None:
        self.results.list.delegate.set_labels(labels)
        self.results.list.viewport().update()
        self.reader.set_labels(labels)
        self.navigation.change(labels=labels)

    def _show_briefings(self, briefings: object) -> None:
        self.navigation.change(briefings=briefings, current_briefing=self._briefing.id)

    def _show_tag_names(self, tags: Sequence[Tag]) -> None:
        self.reader.set_tag_names([tag.name for tag in tags])

    def _follow_selection(self, _uids: object) -> None:
        has_case = self.view_model.has_concerned
        for action_id in (ActionId.ADD_TAG, ActionId.REMOVE_TAG, ActionId.ADD_TO_BRIEFING):
            self._actions[action_id].setEnabled(has_case)
        self._actions[ActionId.COPY_CITATION].setEnabled(self.view_model.reading_uid is not None)

    def _filter_by(self, field: FacetField, value: str) -> None:
        if (field, value) not in self.view_model.asked_values():
            self.view_model.toggle(field, value)

    def _take_dropped(self, item: NavigationItem, uids: tuple[CaseUid, ...]) -> None:
        if item.briefing_id is not None:
            self._briefing.add(item.briefing_id, uids)
        elif item.field is FacetField.TAG:
            self.view_model.add_tag(uids, item.value)

    def _switch_scheme(self) -> None:
        """Show the indicators by topic of B-READY, or by themselves again, from now on."""
        by_topic = not self.navigation.shown.by_topic
        self.navigation.change(by_topic=by_topic)
        self._preferences.change(indicators_by_topic=by_topic)

    def _notice(self, code: str, changes: Changes) -> None:
        if changes.nothing:
            self.results.banner.show_notice(self.tr("Nothing to change: it was so already."))
            return
        count = len(changes.cases)
        text = self.tr("Done: {step} ({count} cases).").format(step=step_title(code), count=f"{count:,}")
        self.results.banner.show_notice(text)
        self.results.banner.offer(self.tr("Undo"), self.undo_requested.emit)

    def _notice_added(self, title: str, count: int) -> None:
        if count == 0:
            text = self.tr("Already in “{title}”.").format(title=title)
        elif count == 1:
            text = self.tr("1 case added to “{title}”.").format(title=title)
        else:
            text = self.tr("{count} cases added to “{title}”.").format(count=f"{count:,}", title=title)
        self.results.banner.show_notice(text)
        if count:
            self.results.banner.offer(self.tr("Undo"), self.undo_requested.emit)

    def enter_next_pane(self) -> None:
        """Move the focus from the navigation to the box, to the list, to the reader, and round again."""
        focus = self.focusWidget()
        bar, cases = self.results.search_bar, self.results.list
        if focus is bar.field:
            cases.enter()
        elif focus is cases and self.reader.reading is not None:
            self.reader.enter()
        elif focus is not self.navigation and self.navigation.isVisible():
            self.navigation.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            bar.focus_field()

    def _toggle_navigation(self) -> None:
        is_shown = self.navigation.isHidden()
        self.navigation.setVisible(is_shown)
        self._preferences.change(navigation_shown=is_shown)
