"""Joins the basket with the library page: where it stands, what it wishes, its notices, its key."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from app.ui.actions import ActionId
from app.ui.library.basket.contents import BasketContents
from app.ui.library.basket.pane import BasketPane
from app.ui.library.results_pane import ResultsPane
from app.ui.pages import PageServices


class Basket(QObject):
    """The basket at the foot of a list of cases.

    Signals: `changes_made(Changes)`; `undo_requested()`; `briefing_requested(BriefingId)`;
    `new_briefing_requested(tuple[CaseUid])`; `case_requested(CaseUid)`; `cases_dropped(tuple[CaseUid])` to be added;
    `comparison_requested(tuple[CaseUid])`.
    """

    changes_made = Signal(object)
    undo_requested = Signal()
    briefing_requested = Signal(object)
    new_briefing_requested = Signal(object)
    case_requested = Signal(object)
    cases_dropped = Signal(object)
    comparison_requested = Signal(object)

    def __init__(self, services: PageServices, results: ResultsPane, page: QWidget) -> None:
        super().__init__(page)
        self._page = page
        self._banner = results.banner
        self.contents = BasketContents(services.jobs, services.briefing, self)
        self.pane = BasketPane(services.theme, self.contents, services.briefing)
        results.add_below(self.pane)
        self.contents.changes_made.connect(self.changes_made)
        self.contents.taken_out.connect(self._notice_taken_out)
        self.contents.failed.connect(lambda error: services.messages.tell(error, self._banner))
        self.pane.case_requested.connect(self.case_requested)
        self.pane.briefing_requested.connect(self.briefing_requested)
        self.pane.new_briefing_requested.connect(lambda: self.new_briefing_requested.emit(()))
        self.pane.cases_dropped.connect(self.cases_dropped)
        self.pane.comparison_requested.connect(self.comparison_requested)
        self.pane.left.connect(results.list.enter)
        services.actions[ActionId.SHOW_BASKET].triggered.connect(self._toggle)
        self.contents.refresh()

    def _toggle(self) -> None:
        if self._page.isVisible():
            self.pane.toggle()

    def _notice_taken_out(self, count: int) -> None:
        text = self.tr("1 case taken out of the briefing.") if count == 1 else self.tr("{count} cases taken out.")
        self._banner.show_notice(text.format(count=count))
        self._banner.offer(self.tr("Undo"), self.undo_requested.emit)
