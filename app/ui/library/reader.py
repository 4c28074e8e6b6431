"""The right pane: the case that is being read, or how to get one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget, QWidget

from app.late import late
from app.ui.actions import ActionId
from app.ui.empty_state import EmptyState
from app.ui.library.reader_signals import ReaderSignals
from app.ui.library.words import Labels
from app.ui.pages import PageServices

if TYPE_CHECKING:
    from app.domain.case import CaseUid
    from app.domain.changes import Changes
    from app.ui.library.case_reader import CaseReader
    from app.ui.library.reading import Reading

_make_case_reader = late("app.ui.library.case_reader", "CaseReader")

_ACTIONS = (
    ActionId.FIND_IN_CASE,
    ActionId.NEXT_HIT,
    ActionId.PREVIOUS_HIT,
    ActionId.COPY_PART,
    ActionId.TOGGLE_STAR,
    ActionId.REVIEW_UNREVIEWED,
    ActionId.REVIEW_REVIEWED,
    ActionId.REVIEW_DOUBTFUL,
    ActionId.REVIEW_WITHDRAWN,
    ActionId.NEW_NOTE,
    ActionId.TOGGLE_NOTES,
    ActionId.PRINT_CASE,
    ActionId.FULL_WIDTH,
    ActionId.TURN_SCRIPT,
)
"""What can be done once a case is shown."""


class ReaderPane(QStackedWidget):
    """Shows one `Reading`.  What that takes is built with the first case, so that the window opens without it.

    `signals` tell what a person wants and what was done.
    """

    def __init__(self, services: PageServices, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "paper")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._services = services
        self.signals = ReaderSignals(self)
        self.concerned: Callable[[], tuple[CaseUid, ...]] = self._read_uids
        self._reading: Reading | None = None
        self._labels = Labels("")
        self._terms: tuple[str, ...] = ()
        self._tag_names: tuple[str, ...] = ()
        self._case: CaseReader | None = None
        for action_id in _ACTIONS:
            services.actions[action_id].setEnabled(False)
        nothing = EmptyState(services.theme)
        nothing.say(
            "source",
            self.tr("No case selected"),
            self.tr("Choose a case in the list. The arrow keys move, Return reads, Ctrl+B adds it to the briefing."),
        )
        self.addWidget(nothing)

    @property
    def reading(self) -> Reading | None:
        """What is shown."""
        return self._reading

    @property
    def case(self) -> CaseReader:
        """The widget that shows a case, built when it is first asked for."""
        if self._case is None:
            self._case = self._build()
        return self._case

    def show_reading(self, reading: Reading) -> None:
        """Show a case; the same case again keeps its place."""
        self._reading = reading
        self.case.show_reading(reading)
        self.setCurrentWidget(self.case)

    def show_terms(self, terms: Sequence[str]) -> None:
        """Mark other search terms."""
        self._terms = tuple(terms)
        if self._case is not None:
            self._case.show_terms(terms)

    def set_labels(self, labels: Labels) -> None:
        """Use the names of a store's vocabulary."""
        self._labels = labels
        if self._case is not None:
            self._case.set_labels(labels)

    def set_tag_names(self, names: Sequence[str]) -> None:
        """The tags that the field completes."""
        self._tag_names = tuple(names)
        if self._case is not None:
            self._case.set_tag_names(names)

    def enter(self) -> None:
        """Take the focus when there is a case."""
        if self._case is not None:
            self._case.enter()

    def change_text_size(self, steps: int) -> None:
        """Set the reading column larger or smaller by so many steps, 0 as large as the window."""
        if self._case is not None:
            self._case.change_text_size(steps)

    def edit_tags(self) -> None:
        """Put the cursor into the field for another tag."""
        self.case.edit_tags()

    def copy_with_citation(self) -> None:
        """Put the selected passage, or title and gist, with its source onto the clipboard."""
        if self._case is not None:
            self._case.copy_with_citation()

    def apply_changes(self, changes: Changes) -> None:
        """Load again what an operation anywhere has touched."""
        if self._case is not None:
            self._case.apply_changes(changes)

    def settle(self) -> None:
        """Save what is being written; the window closes."""
        if self._case is not None:
            self._case.keeping.leave()

    def _concerned_now(self) -> tuple[CaseUid, ...]:
        return self.concerned()

    def _read_uids(self) -> tuple[CaseUid, ...]:
        return () if self._reading is None else (self._reading.detail.case.uid,)

    def _build(self) -> CaseReader:
        case: CaseReader = _make_case_reader(self._services, self._concerned_now, self.signals)
        for action_id in _ACTIONS:
            self._services.actions[action_id].setEnabled(True)
        case.set_labels(self._labels)
        case.show_terms(self._terms)
        case.set_tag_names(self._tag_names)
        self.addWidget(case)
        return case
