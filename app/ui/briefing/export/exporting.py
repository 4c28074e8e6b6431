"""The export of the briefing page from the question to the file: the dialog, the progress, the outcome."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, Signal
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app import wording
from app.domain.briefing import Briefing, BriefingId
from app.export.options import ExportOrder
from app.ui.briefing.export import operations
from app.ui.briefing.export.dialog import ExportDialog
from app.ui.briefing.export.outcome_panel import OutcomePanel
from app.ui.briefing.export_row import ExportRow
from app.ui.briefing.words import FORMATS
from app.ui.jobs import JOB_REPORT, Job, JobRunner
from app.ui.preferences import Preferences
from app.ui.theme import Theme

if TYPE_CHECKING:
    from app.operations.briefing_exports import ExportOutcome, PreparedExport


class Exporting(QObject):
    """One export at a time.

    Signals: `state_changed()` when one begins or ends; `finished(ExportOutcome)`; `failed(exception)`;
    `item_chosen(ItemId)` when a person wants to see the place of a note.
    """

    state_changed = Signal()
    finished = Signal(object)
    failed = Signal(object)
    item_chosen = Signal(object)

    def __init__(self, jobs: JobRunner, preferences: Preferences, theme: Theme, page: QWidget) -> None:
        super().__init__(page)
        self._jobs = jobs
        self._preferences = preferences
        self._page = page
        self._job: Job | None = None
        self.row = ExportRow()
        self.row.cancelled.connect(self.cancel)
        self.outcome = OutcomePanel(theme)
        self.outcome.item_chosen.connect(self.item_chosen)
        self.strip = QWidget()
        layout = QVBoxLayout(self.strip)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.row)
        layout.addWidget(self.outcome)

    @property
    def is_running(self) -> bool:
        """True while a file is being written."""
        return self._job is not None

    def ask(self, briefing: Briefing) -> None:
        """Open the dialog for a briefing, with the format that was used last."""
        if self.is_running:
            return
        last = self._preferences.current.last_export_format
        chosen = next(name for name in (last, *FORMATS) if name in FORMATS)
        dialog = ExportDialog(briefing, chosen, self._folder(), self._page)
        dialog.ordered.connect(lambda order: self.export(briefing.id, order))
        dialog.open()

    def export(self, briefing_id: BriefingId, order: ExportOrder) -> None:
        """Write a saved briefing: the store worker makes its documents, the files worker writes them."""
        if self.is_running:
            return
        self._preferences.change(last_export_folder=str(order.target.parent), last_export_format=order.format_name)
        self.outcome.hide()
        self.row.begin(order.target)
        self._job = self._jobs.on_store(operations.prepare_export, briefing_id, order.packing, order.format_name)
        self._job.succeeded.connect(lambda prepared: self._write(prepared, order))
        self._job.failed.connect(self._fail)
        self.state_changed.emit()

    def cancel(self) -> None:
        """Stop writing; the old file stays."""
        if self._job is not None:
            self._job.cancel()

    def _write(self, prepared: PreparedExport, order: ExportOrder) -> None:
        was_cancelled = self._job is not None and self._job.is_cancelled
        installed = frozenset(QFontDatabase.families())
        self._job = self._jobs.on_files(operations.carry_out, prepared, order, installed, JOB_REPORT)
        if was_cancelled:
            self._job.cancel()
        self._job.progressed.connect(self.row.show_progress)
        self._job.succeeded.connect(self._finish)
        self._job.failed.connect(self._fail)

    def _finish(self, outcome: ExportOutcome) -> None:
        self._end()
        language = self._preferences.current.language
        sentences = [wording.phrase(note.code, language, **dict(note.parameters)) for note in outcome.notes]
        self.outcome.show_outcome(outcome, sentences)
        self.finished.emit(outcome)

    def _fail(self, error: object) -> None:
        self._end()
        self.failed.emit(error)

    def _end(self) -> None:
        self._job = None
        self.row.end()
        self.state_changed.emit()

    def _folder(self) -> str:
        """The folder that was used last, else that of documents, else the person's own: one that exists."""
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        folders = (self._preferences.current.last_export_folder, documents)
        return next((folder for folder in folders if folder and Path(folder).is_dir()), str(Path.home()))
