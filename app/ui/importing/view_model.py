"""What the desk knows: the documents on it, how far each is, and the edits that are under way."""

from __future__ import annotations

import gc
from collections import deque
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from app.domain.changes import Changes
from app.domain.draft import DraftStatus
from app.errors import AppError, Cancelled, ImportFailed
from app.importer.desk.edits import Edit
from app.importer.desk.outlook import Outlook
from app.importer.desk.values import Desk
from app.importer.desk.verdict import awaits_choice, will_be_stored
from app.ui.importing import operations
from app.ui.jobs import JOB_REPORT, Job, JobRunner, Progress


class Phase(StrEnum):
    """How far a document is."""

    WAITING = "waiting"
    READING = "reading"
    COMPARING = "comparing"
    READY = "ready"
    FAILED = "failed"
    STORED = "stored"


@dataclass(frozen=True, slots=True)
class Document:
    """One document: its desk, with what is shown of it, once it is `READY`; the error when it has `FAILED`."""

    number: int
    name: str
    path: Path | None = None
    phase: Phase = Phase.WAITING
    desk: Desk | None = None
    outlook: Outlook | None = None
    error: AppError | None = None

    @property
    def to_store(self) -> int:
        """How many of its cases accepting would write."""
        return self.outlook.summary.to_store if self.outlook is not None and self.phase is Phase.READY else 0


Change = Callable[..., Desk]


class ImportViewModel(QObject):
    """Reads documents one after another, edits them in order, and stores them when told to.

    Signals: `documents_changed()` after any change of `documents`; `progressed(Progress)`; `busy_changed(bool)` while
    something is read, compared or stored; `failed(exception)`; `accepted(Changes, int)` with the number of cases.
    """

    documents_changed = Signal()
    progressed = Signal(object)
    busy_changed = Signal(bool)
    failed = Signal(object)
    accepted = Signal(object, int)

    def __init__(self, jobs: JobRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._documents: dict[int, Document] = {}
        self._running: dict[Job, int] = {}
        self._steps: deque[tuple[int, Change, tuple[Any, ...]]] = deque()
        self._is_editing = False
        self._is_stale = False
        self._is_accept_wanted = False
        self._last_number = 0

    @property
    def documents(self) -> tuple[Document, ...]:
        """All documents in the order in which they came."""
        return tuple(self._documents.values())

    @property
    def is_busy(self) -> bool:
        """True while a document is read or compared, or cases are stored."""
        return bool(self._running)

    @property
    def is_editing(self) -> bool:
        """True while an edit is under way."""
        return self._is_editing

    @property
    def to_store(self) -> int:
        """How many cases `accept()` would write."""
        return sum(document.to_store for document in self._documents.values())

    def document(self, number: int) -> Document | None:
        """The document with this number."""
        return self._documents.get(number)

    def restore(self) -> None:
        """Bring back what was left on the desk when the program was closed."""
        self._jobs.on_store(operations.list_pending).succeeded.connect(self._restore_all)

    def add(self, paths: Iterable[Path]) -> None:
        """Read files, folders and archives; one that is already here is read once more in its place."""
        for path in paths:
            for document in self.documents:
                if document.path == path:
                    self._forget(document.number)
            number = self._add(path.name, path)
            job = self._jobs.on_files(operations.read_desks, path, JOB_REPORT)
            job.succeeded.connect(lambda found, number=number: self._take(number, found))
            job.progressed.connect(lambda progress, number=number: self._follow(number, progress))
            self._watch(job, number)
        self.documents_changed.emit()

    def remove(self, number: int) -> None:
        """Take a document from the desk; what it brought to the store stays there."""
        document = self._documents.get(number)
        if document is not None and document.desk is not None:
            digest = document.desk.base.document.sha256
            if all(other is document or _digest(other) != digest for other in self.documents):
                self._watch(self._jobs.on_store(operations.discard, digest), 0)
        self._forget(number)
        self._relate_later()
        self.documents_changed.emit()

    def cancel(self) -> None:
        """Stop reading or storing; documents that are not ready leave the desk, nothing has been stored."""
        for job in tuple(self._running):
            job.cancel()
        unread = (Phase.WAITING, Phase.READING, Phase.COMPARING)
        self._documents = {each.number: each for each in self.documents if each.phase not in unread}
        self.documents_changed.emit()

    def edit(self, number: int, step: Edit) -> None:
        """Do an edit after those that are under way."""
        self._enqueue(number, operations.edit, step)

    def undo(self, number: int) -> None:
        """Take the last edit of a document back."""
        self._enqueue(number, operations.undo)

    def redo(self, number: int) -> None:
        """Do the edit again that was last taken back."""
        self._enqueue(number, operations.redo)

    def accept(self) -> None:
        """Store the cases of all documents that are ready, in one transaction, after the edits that are under way."""
        self._is_accept_wanted = self._is_editing
        ready = tuple(each for each in self.documents if each.to_store)
        desks = tuple(each.desk for each in ready if each.desk is not None)
        if not desks or self.is_busy or self._is_editing:
            return
        count = self.to_store
        numbers = tuple(each.number for each in ready)
        job = self._jobs.on_store(operations.accept, desks, JOB_REPORT)
        job.progressed.connect(self.progressed)
        job.succeeded.connect(lambda changes: self._finish(numbers, changes, count))
        self._watch(job, 0)

    def apply_changes(self, changes: Changes) -> None:
        """Ask the store again when its cases have changed."""
        if not (changes.everything or changes.cases):
            return
        for document in self.documents:
            if document.desk is not None and document.phase in (Phase.READY, Phase.STORED):
                self._enqueue(document.number, operations.ask_store_again)

    def _restore_all(self, pending: Iterable[Any]) -> None:
        present = {_digest(document) for document in self.documents}
        for each in pending:
            if each.sha256 not in present:
                number = self._add(each.file_name, None)
                job = self._jobs.on_store(operations.load_pending, each.sha256)
                job.succeeded.connect(
                    lambda data, number=number, name=each.file_name: self._read_again(number, name, data)
                )
                self._watch(job, number)
        self.documents_changed.emit()

    def _read_again(self, number: int, name: str, data: bytes) -> None:
        if number not in self._documents or not data:
            return
        job = self._jobs.on_files(operations.reread_desk, name, data, JOB_REPORT)
        job.succeeded.connect(lambda desk: self._take(number, (desk,)))
        job.progressed.connect(lambda progress: self._follow(number, progress))
        self._watch(job, number)

    def _add(self, name: str, path: Path | None) -> int:
        self._last_number += 1
        self._documents[self._last_number] = Document(self._last_number, name, path)
        return self._last_number

    def _take(self, number: int, found: tuple[Desk | ImportFailed, ...]) -> None:
        """The documents that a file or folder held, in its place."""
        document = self._documents.get(number)
        if document is None:
            return
        for at, each in enumerate(found):
            own = number if at == 0 else self._add("", document.path)
            if isinstance(each, ImportFailed):
                name = str(dict(each.parameters).get("file", document.name))
                self._change(own, name=Path(name).name or document.name, phase=Phase.FAILED, error=each)
            else:
                self._drop_same(own, each.base.document.sha256)
                self._change(own, name=each.base.document.file_name, phase=Phase.COMPARING, desk=each)
                job = self._jobs.on_store(operations.with_outlook, operations.place, each)
                job.succeeded.connect(lambda seen, own=own: self._take_placed(own, *seen))
                self._watch(job, own)

    def _take_placed(self, number: int, desk: Desk, outlook: Outlook) -> None:
        self._change(number, phase=Phase.READY, desk=desk, outlook=outlook)
        # A long document is millions of objects without cycles; looking through them for cycles would halt the window.
        gc.freeze()
        self._relate_later()

    def _drop_same(self, number: int, digest: str) -> None:
        """The same document that came before leaves the desk; its edits are kept with its digest."""
        for document in self.documents:
            if document.number != number and _digest(document) == digest:
                del self._documents[document.number]

    def _enqueue(self, number: int, change: Change, *arguments: Any) -> None:
        self._steps.append((number, change, arguments))
        self._next_step()

    def _next_step(self) -> None:
        while self._steps and not self._is_editing:
            number, change, arguments = self._steps.popleft()
            document = self._documents.get(number)
            if document is None or document.desk is None:
                continue
            self._is_editing = True
            job = self._jobs.on_store(operations.with_outlook, change, document.desk, *arguments)
            is_asked = change is operations.ask_store_again
            job.succeeded.connect(
                lambda seen, number=number, is_asked=is_asked: self._take_edited(number, *seen, is_asked=is_asked)
            )
            job.failed.connect(self._fail_edit)
            job.finished.connect(self._end_edit)
        if self._is_stale and not self._is_editing:
            self._relate()

    def _relate_later(self) -> None:
        """The cases of one document have changed: say again which of the others repeat them."""
        self._is_stale = True
        self._next_step()

    def _relate(self) -> None:
        self._is_stale = False
        ready = tuple(each for each in self.documents if each.desk is not None and each.phase is Phase.READY)
        if ready:
            self._is_editing = True
            job = self._jobs.on_store(
                operations.look_over, tuple(desk for desk in (each.desk for each in ready) if desk)
            )
            job.succeeded.connect(lambda found: self._take_related(ready, found))
            job.failed.connect(self._fail_edit)
            job.finished.connect(self._end_edit)

    def _take_related(self, asked: Sequence[Document], found: Sequence[tuple[int, Desk, Outlook]]) -> None:
        for at, desk, outlook in found:
            document = self._documents.get(asked[at].number)
            if document is not None and document.desk is asked[at].desk:
                self._change(document.number, desk=desk, outlook=outlook)

    def _take_edited(self, number: int, desk: Desk, outlook: Outlook, *, is_asked: bool) -> None:
        """Take what a change made of a desk; `is_asked` when all that changed is what the store says of it."""
        document = self._documents.get(number)
        if document is None:
            return
        # What was stored can come back to the desk, by an edit or when the import was undone, and go in by redo.
        has_gone_in = is_asked and bool(document.to_store) and _has_gone_in(document.desk, desk)
        is_stored = has_gone_in or (document.phase is Phase.STORED and not outlook.summary.to_store)
        phase = Phase.STORED if is_stored else Phase.READY
        was_stored = document.phase is Phase.STORED and phase is Phase.READY
        if has_gone_in and not any(map(awaits_choice, desk.cases)):
            self._watch(self._jobs.on_store(operations.discard, desk.base.document.sha256), 0)
        self._is_stale = self._is_stale or document.desk is None or _bearing(document.desk) != _bearing(desk)
        self._change(number, desk=desk, outlook=outlook, phase=phase)
        if was_stored:
            self._steps.append((number, operations.place, ()))

    def _fail_edit(self, error: object) -> None:
        if not isinstance(error, Cancelled):
            self.failed.emit(error)

    def _end_edit(self) -> None:
        self._is_editing = False
        self._next_step()
        if not self._is_editing:
            self.documents_changed.emit()
            if self._is_accept_wanted:
                self.accept()

    def _follow(self, number: int, progress: Progress) -> None:
        self._change(number, phase=Phase.READING)
        self.progressed.emit(progress)

    def _finish(self, numbers: tuple[int, ...], changes: Changes, count: int) -> None:
        for number in numbers:
            desk = self._documents[number].desk if number in self._documents else None
            # Edits taken back before this are past: redo now means the import.
            self._change(number, phase=Phase.STORED, desk=replace(desk, undone=()) if desk is not None else None)
        self.accepted.emit(changes, count)

    def _forget(self, number: int) -> None:
        for job, running in tuple(self._running.items()):
            if running == number:
                job.cancel()
        self._documents.pop(number, None)

    def _change(self, number: int, **values: object) -> None:
        document = self._documents.get(number)
        if document is not None:
            self._documents[number] = replace(document, **values)  # type: ignore[arg-type]
            self.documents_changed.emit()

    def _watch(self, job: Job, number: int) -> None:
        self._running[job] = number
        job.failed.connect(lambda error: self._fail(number, error))
        job.finished.connect(lambda: self._end(job))
        if len(self._running) == 1:
            self.busy_changed.emit(True)

    def _end(self, job: Job) -> None:
        self._running.pop(job, None)
        if not self._running:
            self.busy_changed.emit(False)

    def _fail(self, number: int, error: object) -> None:
        if isinstance(error, Cancelled):
            return
        if number and isinstance(error, AppError):
            self._change(number, phase=Phase.FAILED, desk=None, outlook=None, error=error)
        else:
            if number:
                self._documents.pop(number, None)
            self.documents_changed.emit()
            self.failed.emit(error)


def _digest(document: Document) -> str:
    return document.desk.base.document.sha256 if document.desk is not None else ""


def _has_gone_in(before: Desk | None, now: Desk) -> bool:
    """True when all that was to be stored of a desk is in the store by now."""
    wanted = {case.draft.start_line for case in before.cases if will_be_stored(case)} if before is not None else set()
    return all(case.draft.status is DraftStatus.UNCHANGED for case in now.cases if case.draft.start_line in wanted)


def _bearing(desk: Desk) -> list[tuple[object, ...]]:
    """What of a desk bears on which cases of other documents repeat its own."""
    return [
        (case.keys, case.is_left_out, case.draft.uid, case.draft.title, case.draft.status, case.draft.choice)
        for case in desk.cases
    ]
