"""Duplicates on the desk: the two texts are fetched and shown, and what a person decides becomes an edit."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QMenu

from app.domain.draft import DraftStatus, DuplicateChoice
from app.domain.twins import TwinPair
from app.importer.desk.edits import ChooseDuplicate
from app.importer.desk.values import DeskCase
from app.ui.importing import operations
from app.ui.importing.commands import Command, CommandSet
from app.ui.importing.layout import DeskLayout
from app.ui.importing.twin_choices import CHOICES
from app.ui.importing.view_model import Document, ImportViewModel
from app.ui.jobs import JobRunner

Current = Callable[[], tuple[Document | None, DeskCase | None]]


class Twins(QObject):
    """Connects the view of two texts with the chosen case.

    Signals: `edited(ChooseDuplicate)` when something was decided; `failed(exception)`.
    """

    edited = Signal(object)
    failed = Signal(object)

    def __init__(
        self, desk: DeskLayout, commands: CommandSet, view_model: ImportViewModel, jobs: JobRunner, current: Current
    ) -> None:
        super().__init__(desk)
        self._desk = desk
        self._commands = commands
        self._view_model = view_model
        self._jobs = jobs
        self._current = current
        desk.twin.name_keys(commands)
        desk.twin.chosen.connect(self.choose)
        desk.twin.closed.connect(self.close)
        desk.fields.twin_requested.connect(self.ask)
        commands[Command.COMPARE].triggered.connect(self.turn)
        for choice, command in CHOICES.items():
            commands[command].triggered.connect(lambda _checked=False, choice=choice: self.choose(choice))

    def follow(self, case: DeskCase | None) -> None:
        """Another case is chosen, or it stands differently: what is no duplicate offers no choice."""
        is_duplicate = case is not None and case.draft.status is DraftStatus.DUPLICATE
        for command in (Command.COMPARE, *CHOICES.values()):
            self._commands[command].setEnabled(is_duplicate)
        if not is_duplicate and self._is_open:
            self.close()

    def add_to(self, menu: QMenu) -> None:
        """Offer the choices in the menu of a case that is a duplicate."""
        if self._commands[Command.COMPARE].isEnabled():
            menu.addSeparator()
            for command in (Command.COMPARE, *CHOICES.values()):
                menu.addAction(self._commands[command])

    def turn(self) -> None:
        """Show the two texts, or the text of the document again."""
        if self._is_open:
            self.close()
        else:
            self.ask()

    def ask(self) -> None:
        """Fetch the two texts and show them."""
        document, case = self._current()
        if document is None or document.desk is None or case is None or case.draft.duplicate_of is None:
            return
        others = (each.desk for each in self._view_model.documents if each.number != document.number)
        desks = (document.desk, *(desk for desk in others if desk is not None))
        job = self._jobs.on_store(operations.pair_of, case.draft, desks)
        job.succeeded.connect(lambda pair: self._show(case, pair))
        job.failed.connect(self.failed)

    def choose(self, choice: DuplicateChoice) -> None:
        """Decide about the chosen case and go back to its text."""
        _, case = self._current()
        if case is not None and case.draft.status is DraftStatus.DUPLICATE:
            self.edited.emit(ChooseDuplicate(case.draft.start_line, choice))
            self.close()

    def close(self) -> None:
        """Go back to the text of the document."""
        if self._is_open:
            had_focus = self._desk.twin.isAncestorOf(self._desk.window().focusWidget() or self._desk)
            self._desk.middle.setCurrentWidget(self._desk.text)
            if had_focus:
                self._desk.text.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def _is_open(self) -> bool:
        return self._desk.middle.currentWidget() is self._desk.twin

    def _show(self, case: DeskCase, pair: TwinPair) -> None:
        if self._current()[1] == case:
            self._desk.twin.show_pair(case.draft, pair)
            self._desk.middle.setCurrentWidget(self._desk.twin)
            self._desk.twin.left.setFocus(Qt.FocusReason.OtherFocusReason)
