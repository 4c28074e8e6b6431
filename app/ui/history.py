"""Undo and redo of the window: the two actions say what they would do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, SignalInstance

from app.ui import operations
from app.ui.actions import ActionId, ActionSet
from app.ui.jobs import Job, JobRunner
from app.ui.library.words import step_title

if TYPE_CHECKING:
    from app.ui.history_steps import Step


class History(QObject):
    """Undoes and redoes steps of the store and names them in the menu.

    Signals: `changes_made(Changes)`; `undone(str)`, `redone(str)` with what the step is called; `failed(exception)`.
    """

    changes_made = Signal(object)
    undone = Signal(str)
    redone = Signal(str)
    failed = Signal(object)

    def __init__(self, jobs: JobRunner, actions: ActionSet, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._undo = actions[ActionId.UNDO]
        self._redo = actions[ActionId.REDO]
        self._undo.triggered.connect(self.undo)
        self._redo.triggered.connect(self.redo)
        self._undo_title = ""
        self._redo_title = ""
        self._name_actions()

    def undo(self) -> None:
        """Take the last step back."""
        self._run(self._jobs.on_store(operations.undo_step), self.undone)

    def redo(self) -> None:
        """Do the step again that was last taken back."""
        self._run(self._jobs.on_store(operations.redo_step), self.redone)

    def refresh(self) -> None:
        """Ask what could be undone and done again."""
        self._jobs.on_store(operations.next_steps).succeeded.connect(self._take_next)

    def _run(self, job: Job, told: SignalInstance) -> None:
        job.succeeded.connect(lambda step: self._finish(step, told))
        job.failed.connect(self.failed)

    def _finish(self, step: Step, told: SignalInstance) -> None:
        self.changes_made.emit(step.changes)
        if not step.changes.nothing:
            told.emit(step_title(step.code))

    def _take_next(self, codes: tuple[str, str]) -> None:
        self._undo_title, self._redo_title = (step_title(code) for code in codes)
        self._name_actions()

    def _name_actions(self) -> None:
        undo, redo = self._undo_title, self._redo_title
        self._undo.setText(self.tr("&Undo: {step}").format(step=undo) if undo else self.tr("&Undo"))
        self._redo.setText(self.tr("&Redo: {step}").format(step=redo) if redo else self.tr("&Redo"))
        self._undo.setEnabled(bool(undo))
        self._redo.setEnabled(bool(redo))
