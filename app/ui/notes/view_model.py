"""The state of the page with all notes: the filter and what meets it; asks the workers for all of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from app.domain.changes import Changes
from app.domain.document import Document
from app.domain.notes import Annotation, AnnotationFilter, Highlight, Note
from app.ui.jobs import JOB_REPORT, Job, JobRunner, LatestOnly
from app.ui.notes import operations

TYPING_MILLISECONDS = 120


class MyNotesViewModel(QObject):
    """Displays nothing and touches no store in its own thread.

    Signals: `listed(tuple[Annotation])`; `changes_made(Changes)`; `removed(int)` with how many went; `failed(exception)`;
    `export_begun(Path)`, `export_progressed(Progress)`, `exported(ExportResult)`, `export_ended()`.
    """

    listed = Signal(object)
    changes_made = Signal(object)
    removed = Signal(int)
    failed = Signal(object)
    export_begun = Signal(object)
    export_progressed = Signal(object)
    exported = Signal(object)
    export_ended = Signal()

    def __init__(self, jobs: JobRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self.filter = AnnotationFilter()
        self.annotations: tuple[Annotation, ...] = ()
        self._export: Job | None = None
        self._lists = LatestOnly(jobs, self)
        self._lists.answered.connect(self._take_list)
        self._lists.failed.connect(self.failed)
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(TYPING_MILLISECONDS)
        self._typing.timeout.connect(self.refresh)

    @property
    def is_filtered(self) -> bool:
        """True when something may be left out."""
        return self.filter != AnnotationFilter()

    def refresh(self) -> None:
        """Ask for the list again."""
        self._typing.stop()
        self._lists.ask(operations.list_annotations, self.filter)

    def change_words(self, words: str) -> None:
        """Filter by words, once the person pauses."""
        self.filter = replace(self.filter, words=words)
        self._typing.start()

    def change_filter(self, **values: Any) -> None:
        """Filter otherwise, at once."""
        self.filter = replace(self.filter, **values)
        self.refresh()

    def remove(self, marks: Sequence[Note | Highlight]) -> None:
        """Delete notes and highlights into the trash, in one step."""
        if marks:
            job = self._jobs.on_store(operations.delete_annotations, tuple(marks))
            job.succeeded.connect(lambda changes: self._finish_removal(len(marks), changes))
            job.failed.connect(self.failed)

    def export(self, title: str, format_name: str, target: Path) -> None:
        """Write what is listed to a file."""
        if self._export is not None:
            return
        self.export_begun.emit(target)
        job = self._jobs.on_files(operations.annotations_document, self.annotations, title)
        job.succeeded.connect(lambda document: self._write(document, format_name, target))
        job.failed.connect(self._fail_export)
        self._export = job

    def cancel_export(self) -> None:
        """Stop writing; the old file stays."""
        if self._export is not None:
            self._export.cancel()

    def _take_list(self, annotations: tuple[Annotation, ...]) -> None:
        self.annotations = annotations
        self.listed.emit(annotations)

    def _finish_removal(self, count: int, changes: Changes) -> None:
        self.changes_made.emit(changes)
        self.removed.emit(count)

    def _write(self, document: Document, format_name: str, target: Path) -> None:
        job = self._jobs.on_files(operations.write_document, document, format_name, target, JOB_REPORT)
        if self._export is not None and self._export.is_cancelled:
            job.cancel()
        self._export = job
        job.progressed.connect(self.export_progressed)
        job.succeeded.connect(self._finish_export)
        job.failed.connect(self._fail_export)

    def _finish_export(self, result: object) -> None:
        self._export = None
        self.export_ended.emit()
        self.exported.emit(result)

    def _fail_export(self, error: object) -> None:
        self._export = None
        self.export_ended.emit()
        self.failed.emit(error)
