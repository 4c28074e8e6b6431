"""Joins the search box and the list with all that helps to search; the page makes it once its first list stands."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from app.domain.suggestion import Explanation, Suggestion, SuggestionKind
from app.errors import QueryError
from app.late import late
from app.settings import Settings
from app.ui.actions import ActionId
from app.ui.library.listing import Listing
from app.ui.library.results_pane import ResultsPane
from app.ui.library.searching import operations
from app.ui.library.searching.view_model import SearchingViewModel, SuggestionSource
from app.ui.library.view_model import LibraryViewModel
from app.ui.library.words import Labels
from app.ui.pages import PageServices
from app.ui.utf16 import python_offset

if TYPE_CHECKING:
    from app.query.chips import Chip
    from app.ui.library.searching.chips_bar import ChipsBar
    from app.ui.library.searching.strips import OffersStrip, SynonymsStrip

FEW = 5
"""With fewer exact matches than this, what would find more is offered above the list."""

_make_chips_bar = late("app.ui.library.searching.chips_bar", "ChipsBar")
_make_suggesting = late("app.ui.library.searching.suggesting", "Suggesting")
_make_offers = late("app.ui.library.searching.strips", "OffersStrip")
_make_synonyms_strip = late("app.ui.library.searching.strips", "SynonymsStrip")
_make_form = late("app.ui.library.searching.form_dialog", "FormDialog")
_make_synonyms_dialog = late("app.ui.library.searching.synonyms_dialog", "SynonymsDialog")
_make_help = late("app.ui.library.searching.help_sheet", "HelpSheet")


class Searching(QObject):
    """Chips, suggestions, form, synonyms, help and explanations of one page.

    Signals: `case_wanted(CaseUid)`, a title among the suggestions; `changes_made(Changes)`; `failed(exception)`.
    """

    case_wanted = Signal(object)
    changes_made = Signal(object)
    failed = Signal(object)

    def __init__(
        self, services: PageServices, results: ResultsPane, library: LibraryViewModel, own_list: Path, page: QWidget
    ) -> None:
        super().__init__(page)
        self._services = services
        self._results = results
        self._bar = results.search_bar
        self._library = library
        self._page = page
        self._chips: ChipsBar | None = None
        self._offers: OffersStrip | None = None
        self._names: SynonymsStrip | None = None
        uses = services.preferences.current.use_synonyms
        self.view_model = SearchingViewModel(services.jobs, own_list, use_synonyms=uses, parent=self)
        self._source = SuggestionSource(services.jobs, self)
        self.suggesting = _make_suggesting(self._bar.field, self._bar.frame, self._typed, self._source, services.theme)
        self._wire_box()
        self._wire_results()
        self._wire_view_model()
        self._wire_actions()
        self.view_model.load_synonyms()
        self._show_chips(self._bar.field.text())

    @property
    def chips(self) -> ChipsBar:
        """The parts of the query; made when there is a first one."""
        if self._chips is None:
            self._chips = bar = _make_chips_bar(self._services.theme)
            bar.set_labels(self._library.labels)
            bar.chip_removed.connect(self._remove_chip)
            bar.chip_chosen.connect(lambda chip: self._bar.field.select_part(chip.start, chip.end))
            bar.box_wanted.connect(self._bar.focus_field)
            bar.list_wanted.connect(self._bar.list_wanted)
            self._bar.add_below(bar)
        return self._chips

    @property
    def offers(self) -> OffersStrip:
        """What would find more, above a short list."""
        if self._offers is None:
            self._offers = strip = _make_offers()
            strip.query_wanted.connect(self._take_query)
            self._results.add_above(strip)
        return self._offers

    @property
    def names(self) -> SynonymsStrip:
        """Which other names were searched."""
        if self._names is None:
            self._names = strip = _make_synonyms_strip()
            strip.use_wanted.connect(lambda wanted: self._services.preferences.change(use_synonyms=wanted))
            strip.edit_wanted.connect(self.edit_synonyms)
            self._results.add_above(strip)
        return self._names

    def open_form(self) -> None:
        """Show the query as a form."""
        dialog = _make_form(self._bar.field.text(), self._services, self.view_model.synonyms, self._page)
        dialog.query_wanted.connect(self._take_query)
        dialog.open()

    def edit_synonyms(self) -> None:
        """Show the lists of synonyms."""
        _make_synonyms_dialog(self.view_model, self._services.messages, self._page).open()

    def show_help(self) -> None:
        """Show how to search, beside the list so that examples can be tried one after the other."""
        sheet = _make_help(self._services.theme, self._page)
        sheet.query_wanted.connect(self._take_query)
        sheet.show_beside(self._results)

    def _wire_box(self) -> None:
        bar = self._bar
        bar.query_entered.connect(self._show_chips)
        bar.query_meant.connect(self.view_model.remember)
        bar.mend_chosen.connect(self._take_query)
        bar.form_wanted.connect(self.open_form)
        bar.help_wanted.connect(self.show_help)
        bar.history_wanted.connect(self._ask_history)
        self.suggesting.picked.connect(self._take_suggestion)
        self.suggesting.passed.connect(bar.list_wanted)
        self.suggesting.forgotten.connect(lambda suggestion: self.view_model.forget_search(suggestion.text))

    def _wire_results(self) -> None:
        library = self._library
        self._results.result_shown.connect(self._follow_result)
        self._results.synonyms_wanted.connect(self.edit_synonyms)
        library.query_changed.connect(self._show_chips)
        library.query_refused.connect(self._offer_mend)
        library.labels_changed.connect(self._use_labels)
        library.reading_changed.connect(lambda _reading: self.view_model.remember(library.query))

    def _wire_view_model(self) -> None:
        view_model = self.view_model
        view_model.explained.connect(self._explain)
        view_model.synonyms_changed.connect(self._follow_synonyms)
        view_model.changes_made.connect(self.changes_made)
        view_model.failed.connect(self.failed)
        self._services.preferences.changed.connect(self._follow_settings)

    def _wire_actions(self) -> None:
        actions = self._services.actions
        actions[ActionId.ADVANCED_SEARCH].triggered.connect(self.open_form)
        actions[ActionId.SEARCH_HELP].triggered.connect(self.show_help)
        actions[ActionId.SYNONYMS].triggered.connect(self.edit_synonyms)

    def _typed(self) -> tuple[str, int]:
        field = self._bar.field
        return field.text(), python_offset(field.text(), field.cursorPosition())

    def _show_chips(self, text: str) -> None:
        if not text.strip() and self._chips is None:
            return
        try:
            chips = operations.chips(text)
        except QueryError:
            if self._chips is not None:
                self._chips.grey()
            return
        if chips or self._chips is not None:
            self.chips.show_chips(chips)

    def _use_labels(self, labels: Labels) -> None:
        if self._chips is not None:
            self._chips.set_labels(labels)

    def _remove_chip(self, chip: Chip) -> None:
        try:
            self._library.edit_query(operations.remove_chip(self._bar.field.text(), chip))
        except QueryError:
            # The text has been changed since, and cannot be understood any more.
            return

    def _take_query(self, text: str) -> None:
        self._library.edit_query(text)
        self.view_model.remember(text)

    def _take_suggestion(self, suggestion: Suggestion) -> None:
        text, _ = self._typed()
        if suggestion.kind in (SuggestionKind.HISTORY, SuggestionKind.SAVED_SEARCH):
            self._write(suggestion.text, "")
            self.view_model.remember(suggestion.text)
            return
        before, typed, after = text[: suggestion.start], text[suggestion.start : suggestion.end], text[suggestion.end :]
        if suggestion.case is None:
            self._write(before + suggestion.text, after)
            return
        self.case_wanted.emit(suggestion.case)
        # What was typed by its sound finds nothing in the list: the case has been opened, the rest of the query stays.
        if typed.strip() and typed.casefold() not in suggestion.label.casefold():
            self._write(before, after)

    def _write(self, before: str, after: str) -> None:
        """Put another text into the box, the cursor between its parts, and search at once."""
        field = self._bar.field
        is_unfinished = before.endswith(":")
        ending = "" if not before.strip() or is_unfinished or before.endswith(" ") or after.startswith(" ") else " "
        self._bar.set_text(before + ending + after)
        field.setCursorPosition(len((before + ending).encode("utf-16-le")) // 2)
        if is_unfinished:
            # The name of a field still wants its value: there is nothing to search for yet.
            self.suggesting.ask()
        else:
            field.settle_now()

    def _ask_history(self) -> None:
        self.suggesting.ask_earlier()

    def _offer_mend(self, _error: object) -> None:
        self._bar.offer_mend(operations.mend(self._bar.field.text()))

    def _follow_result(self, result: Listing) -> None:
        expansions = self.view_model.expansions(result.query)
        if expansions or self._names is not None:
            self.names.say(expansions, used=self.view_model.uses_synonyms)
        is_little = bool(result.query.strip()) and result.total < FEW and "nothing_searchable" not in result.explain
        if is_little:
            self.view_model.explain(result.query)
            return
        self.view_model.forget_explanation()
        if self._offers is not None:
            self._offers.hide()

    def _explain(self, explanation: Explanation) -> None:
        if explanation.query != self._library.query:
            return
        if self._results.is_empty:
            self._results.nothing.explain(explanation)
            if self._offers is not None:
                self._offers.hide()
        else:
            self.offers.explain(explanation)

    def _follow_synonyms(self) -> None:
        self._source.synonyms = self.view_model.synonyms
        self._library.set_synonyms(self.view_model.synonyms)

    def _follow_settings(self, settings: Settings) -> None:
        self.view_model.use_synonyms(settings.use_synonyms)
