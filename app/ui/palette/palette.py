"""Go to anything: what is typed goes to the store worker, what is chosen to the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from app.domain.briefing import BriefingId
from app.domain.case import CaseUid
from app.domain.keeping import SavedSearchId
from app.text.palette import Entry, Match
from app.ui.actions import ActionId, ActionSet
from app.ui.jobs import JobRunner, LatestOnly
from app.ui.pages import PageId
from app.ui.palette import operations
from app.ui.palette.entries import Kind, identity, own_entries
from app.ui.palette.overlay import PaletteOverlay
from app.ui.preferences import Preferences
from app.ui.theme import Theme

if TYPE_CHECKING:
    from app.operations.palette import PaletteStock

MOST_RECENT = 12
"""Things chosen lately that are remembered."""


class CommandPalette(QObject):
    """Opens the palette over a window and says what was chosen; commands it triggers itself.

    Signals: `case_chosen(CaseUid)`; `briefing_case_chosen(CaseUid)` for a case that shall go into the current briefing;
    `page_chosen(PageId)`; `query_chosen(str)`, followed by `saved_search_chosen(SavedSearchId)` where it is one;
    `briefing_chosen(BriefingId)`; `failed(exception)`.
    """

    case_chosen = Signal(object)
    briefing_case_chosen = Signal(object)
    page_chosen = Signal(object)
    query_chosen = Signal(str)
    saved_search_chosen = Signal(object)
    briefing_chosen = Signal(object)
    failed = Signal(object)

    def __init__(
        self, jobs: JobRunner, actions: ActionSet, theme: Theme, preferences: Preferences, window: QWidget
    ) -> None:
        super().__init__(window)
        self._actions = actions
        self._preferences = preferences
        self._stock: PaletteStock | None = None
        self.overlay = PaletteOverlay(theme, window)
        self.overlay.asked.connect(self._ask)
        self.overlay.chosen.connect(self._choose)
        self._stocks = LatestOnly(jobs, self)
        self._stocks.answered.connect(self._take_stock)
        self._stocks.failed.connect(self.failed)
        self._answers = LatestOnly(jobs, self)
        self._answers.answered.connect(self._show)
        self._answers.failed.connect(self.failed)

    def open(self) -> None:
        """Show the palette; pressed again, it closes."""
        if self.overlay.isVisible():
            self.overlay.leave()
            return
        self.overlay.enter()
        self._ask("")
        self._stocks.ask(operations.stock_palette, tuple(own_entries()))

    def _ask(self, question: str) -> None:
        if self._stock is not None:
            self._answers.ask(operations.ask_palette, self._stock, question, self._preferences.current.palette_recent)

    def _take_stock(self, stock: PaletteStock) -> None:
        self._stock = stock
        self._ask(self.overlay.field.text())

    def _show(self, matches: tuple[Match, ...]) -> None:
        self.overlay.show_matches([found for found in matches if self._can_go(found.entry)])

    def _can_go(self, entry: Entry) -> bool:
        return entry.kind != Kind.COMMAND or self._actions[ActionId(identity(entry))].isEnabled()

    def _choose(self, found: Match, with_control: bool) -> None:
        entry = found.entry
        recent = dict.fromkeys((entry.key, *self._preferences.current.palette_recent))
        self._preferences.change(palette_recent=tuple(recent)[:MOST_RECENT])
        match Kind(entry.kind):
            case Kind.CASE if with_control:
                self.briefing_case_chosen.emit(CaseUid(identity(entry)))
            case Kind.CASE:
                self.case_chosen.emit(CaseUid(identity(entry)))
            case Kind.PAGE:
                self.page_chosen.emit(PageId(identity(entry)))
            case Kind.COMMAND:
                self._actions[ActionId(identity(entry))].trigger()
            case Kind.BRIEFING:
                self.briefing_chosen.emit(BriefingId(int(identity(entry))))
            case Kind.SAVED_SEARCH:
                self._show_cases(entry)
                self.saved_search_chosen.emit(SavedSearchId(int(identity(entry))))
            case Kind.TAG | Kind.COLLECTION:
                self._show_cases(entry)

    def _show_cases(self, entry: Entry) -> None:
        if self._stock is not None:
            self.query_chosen.emit(self._stock.queries[entry.key])
