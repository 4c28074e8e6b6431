"""Work away from the GUI thread: three single-thread workers, `store`, `files` and `pages`.

`jobs.on_store(function, *arguments)` calls `function(store, *arguments)` in the thread that opened and owns the
store; `jobs.on_files(function, *arguments)` calls `function(*arguments)` in the second, and `jobs.on_pages` in the third,
so that no long import holds the preview up.  All return a `Job` whose signals arrive on the GUI thread; connect to them right after the call, nothing is delivered before the event loop
runs again.  Pass `JOB_REPORT` where the function wants a `Report`: the job puts its own in its place, sends
`Progress` values through `progressed`, and raises `Cancelled` in the worker after `cancel()`.

    job = jobs.on_files(imports.read, path, JOB_REPORT)
    job.progressed.connect(self._show_progress)
    job.succeeded.connect(self._show_proposal)

A job whose `failed` signal nobody listens to ends in `JobRunner.failed_unheard`, so no error is lost.
`LatestOnly` is for questions of which only the newest matters, such as search-as-you-type.
"""

from __future__ import annotations

import queue
import sys
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Concatenate, ParamSpec

from PySide6.QtCore import QMetaMethod, QObject, Qt, Signal
from shiboken6 import isValid

from app.errors import Cancelled

if TYPE_CHECKING:
    from app.db.store import Store

P = ParamSpec("P")

SWITCH_SECONDS = 0.0005
"""So long a worker may keep the interpreter while the GUI thread wants it: painting asks for it a hundred times."""


def JOB_REPORT(done: int, total: int, what: str) -> None:  # noqa: ARG001 - a constant of the type `Report`
    """Stands for the job's own report in the arguments of a job; never called itself."""
    raise AssertionError("JOB_REPORT is replaced before the work begins")


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a job is: `done` of `total` steps (0 when unknown), `what` is a code of what is worked on."""

    done: int
    total: int
    what: str


@dataclass(frozen=True, slots=True)
class StoreAccess:
    """How the store worker opens, interrupts and closes the store.

    `open` and `close` are called in the worker, `interrupt` from the GUI thread while a search runs.
    """

    open: Callable[[], Store]
    interrupt: Callable[[Store], None]
    close: Callable[[Store], None]


@dataclass(slots=True)
class _Task:
    """One piece of work as its worker sees it; it holds no Qt object, so none can die in the wrong thread."""

    number: int
    function: Callable[..., object]
    arguments: tuple[object, ...]
    keywords: dict[str, object]
    is_search: bool
    cancelled: threading.Event = field(default_factory=threading.Event)

    @property
    def reports(self) -> bool:
        """True when the work tells how far it is, and so can be stopped in its midst."""
        return any(argument is JOB_REPORT for argument in (*self.arguments, *self.keywords.values()))


@dataclass(frozen=True, slots=True)
class _Message:
    """What a worker sends home about a task: the result, an error, or how far it is."""

    number: int
    outcome: str
    value: object


class _Mailbox(QObject):
    """Brings messages of the workers to the GUI thread."""

    delivered = Signal(object)


class Job(QObject):
    """Work that has been handed in.

    Signals: `progressed(Progress)`, then one of `succeeded(result)` and `failed(exception)`, then `finished()`.
    """

    progressed = Signal(object)
    succeeded = Signal(object)
    failed = Signal(object)
    finished = Signal()

    def __init__(self, task: _Task, stop: Callable[[_Task], None], parent: QObject) -> None:
        super().__init__(parent)
        self._task = task
        self._stop = stop

    @property
    def is_cancelled(self) -> bool:
        """True after `cancel()`, whether or not the work could still be stopped."""
        return self._task.cancelled.is_set()

    def cancel(self) -> None:
        """Ask the work to stop; `failed(Cancelled)` follows, or `succeeded` when it was too late."""
        self._stop(self._task)


class _Worker:
    """One thread that does tasks in order; `prepare` runs first, in the thread, and makes what tasks work on."""

    def __init__(
        self,
        name: str,
        mailbox: _Mailbox,
        prepare: Callable[[], tuple[object, ...]],
        clean_up: Callable[[tuple[object, ...]], None],
    ) -> None:
        self.lock = threading.Lock()
        self.running: _Task | None = None
        self.subject: tuple[object, ...] = ()
        self._tasks: queue.SimpleQueue[_Task | None] = queue.SimpleQueue()
        self._mailbox = mailbox
        self._prepare = prepare
        self._clean_up = clean_up
        self._is_unusable = False
        self._thread = threading.Thread(target=self._run, name=name, daemon=True)

    def start(self) -> None:
        """Start the thread."""
        self._thread.start()

    def put(self, task: _Task) -> None:
        """Queue a task behind those that wait."""
        self._tasks.put(task)

    def end(self) -> None:
        """Do what is queued, then end the thread and wait for it."""
        self._tasks.put(None)
        if self._thread.is_alive():
            self._thread.join()

    def _run(self) -> None:
        try:
            self.subject = self._prepare()
        except Exception as error:  # noqa: BLE001 - the one place where any failure of a worker is caught
            self._is_unusable = True
            self._mailbox.delivered.emit(_Message(0, "unusable", error))
        else:
            self._mailbox.delivered.emit(_Message(0, "ready", self))
        while (task := self._tasks.get()) is not None:
            self._mailbox.delivered.emit(self._do(task))
            del task
        if not self._is_unusable:
            self._clean_up(self.subject)

    def _do(self, task: _Task) -> _Message:
        if task.cancelled.is_set() or self._is_unusable:
            return _Message(task.number, "failed", Cancelled())
        with self.lock:
            self.running = task
        try:
            return _Message(task.number, "succeeded", self._call(task))
        except Exception as error:  # noqa: BLE001 - the one place where any failure of a job is caught
            if task.is_search and task.cancelled.is_set():
                return _Message(task.number, "failed", Cancelled())
            return _Message(task.number, "failed", error)
        finally:
            with self.lock:
                self.running = None

    def _call(self, task: _Task) -> object:
        def report(done: int, total: int, what: str) -> None:
            if task.cancelled.is_set():
                raise Cancelled
            self._mailbox.delivered.emit(_Message(task.number, "progressed", Progress(done, total, what)))

        def filled(argument: object) -> object:
            return report if argument is JOB_REPORT else argument

        arguments = (filled(argument) for argument in task.arguments)
        keywords = {name: filled(argument) for name, argument in task.keywords.items()}
        return task.function(*self.subject, *arguments, **keywords)


class JobRunner(QObject):
    """Owns the workers and hands results home.

    Signals: `store_opened()` or `store_failed(exception)` once after `start()`; after a failure every job of the store
    ends as cancelled, since the reason has been told; `failed_unheard(exception)` for
    each failed job without a listener, never for `Cancelled`; `busy_changed(bool)` when the first job begins to wait
    and when the last has ended.
    """

    store_opened = Signal()
    store_failed = Signal(object)
    failed_unheard = Signal(object)
    busy_changed = Signal(bool)

    def __init__(self, access: StoreAccess, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._access = access
        self._jobs: dict[int, Job] = {}
        self._last_number = 0
        self._started = False
        self._closed = False
        self._mailbox = _Mailbox(self)
        self._mailbox.delivered.connect(self._receive, Qt.ConnectionType.QueuedConnection)
        self._store = _Worker("store", self._mailbox, self._open_store, self._close_store)
        self._files = _Worker("files", self._mailbox, tuple, lambda _subject: None)
        self._pages = _Worker("pages", self._mailbox, tuple, lambda _subject: None)

    def start(self) -> None:
        """Start the workers, once; the store worker opens the store at once, then does what has been waiting."""
        if not self._started and not self._closed:
            self._started = True
            sys.setswitchinterval(SWITCH_SECONDS)
            self._store.start()
            self._files.start()
            self._pages.start()

    def on_store(
        self, function: Callable[Concatenate[Store, P], object], *arguments: P.args, **keywords: P.kwargs
    ) -> Job:
        """Call `function(store, *arguments)` in the store worker; only a reporting function can be stopped midway."""
        return self._submit(self._store, self._task(function, arguments, keywords))

    def on_store_search(
        self, function: Callable[Concatenate[Store, P], object], *arguments: P.args, **keywords: P.kwargs
    ) -> Job:
        """Call a function that only reads; `cancel()` interrupts its statement in the database."""
        return self._submit(self._store, self._task(function, arguments, keywords, is_search=True))

    def on_files(self, function: Callable[P, object], *arguments: P.args, **keywords: P.kwargs) -> Job:
        """Call `function(*arguments)` in the files worker, which has no store."""
        return self._submit(self._files, self._task(function, arguments, keywords))

    def on_pages(self, function: Callable[P, object], *arguments: P.args, **keywords: P.kwargs) -> Job:
        """Call `function(*arguments)` in the worker that sets and draws the pages of the preview, which has no store."""
        return self._submit(self._pages, self._task(function, arguments, keywords))

    def shutdown(self) -> None:
        """Stop searches and reporting work, let short changes that wait finish, and wait for all workers."""
        if self._closed:
            return
        self._closed = True
        for job in tuple(self._jobs.values()):
            task = job._task  # noqa: SLF001 - the runner made it
            if task.is_search or task.reports:
                self._stop(task)
        self._store.end()
        self._files.end()
        self._pages.end()

    def _open_store(self) -> tuple[object, ...]:
        return (self._access.open(),)

    def _close_store(self, subject: tuple[Any, ...]) -> None:
        self._access.close(*subject)

    def _task(
        self,
        function: Callable[..., object],
        arguments: tuple[object, ...],
        keywords: dict[str, object],
        *,
        is_search: bool = False,
    ) -> _Task:
        self._last_number += 1
        return _Task(self._last_number, function, arguments, keywords, is_search)

    def _submit(self, worker: _Worker, task: _Task) -> Job:
        job = Job(task, self._stop, self)
        if self._closed:
            task.cancelled.set()
            return job
        self._jobs[task.number] = job
        if len(self._jobs) == 1:
            self.busy_changed.emit(True)
        worker.put(task)
        return job

    def _stop(self, task: _Task) -> None:
        task.cancelled.set()
        # Under the lock the worker cannot begin another task, so a write is never interrupted.
        with self._store.lock:
            if task.is_search and self._store.running is task:
                self._access.interrupt(*self._store.subject)  # type: ignore[arg-type]

    def _receive(self, message: _Message) -> None:
        if message.number == 0:
            self._receive_worker_state(message)
            return
        job = self._jobs.get(message.number)
        if job is None:
            return
        if message.outcome == "progressed":
            job.progressed.emit(message.value)
            return
        del self._jobs[message.number]
        if message.outcome == "succeeded":
            job.succeeded.emit(message.value)
        else:
            self._tell_failure(job, message.value)
        job.finished.emit()
        job.deleteLater()
        if not self._jobs:
            self.busy_changed.emit(False)

    def _receive_worker_state(self, message: _Message) -> None:
        if message.outcome == "unusable":
            self.store_failed.emit(message.value)
        elif message.value is self._store:
            self.store_opened.emit()

    def _tell_failure(self, job: Job, error: object) -> None:
        if job.isSignalConnected(QMetaMethod.fromSignal(job.failed)):
            job.failed.emit(error)
        elif not isinstance(error, Cancelled):
            self.failed_unheard.emit(error)


class LatestOnly(QObject):
    """Asks questions of the store of which only the newest matters.

    A newer question drops the older one: it is taken from the queue, or interrupted when it already runs, and its
    late answer is not told.  Signals: `answered(result)`, `failed(exception)`, both for the newest question only.
    """

    answered = Signal(object)
    failed = Signal(object)

    def __init__(self, jobs: JobRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._number = 0
        self._job: Job | None = None

    @property
    def waiting(self) -> bool:
        """True while the newest question has no answer."""
        return self._job is not None

    def ask(self, function: Callable[Concatenate[Store, P], object], *arguments: P.args, **keywords: P.kwargs) -> None:
        """Drop the question before and ask this one; `function` may only read."""
        self.drop()
        number = self._number
        job = self._jobs.on_store_search(function, *arguments, **keywords)
        job.succeeded.connect(lambda result: self._answer(number, result))
        job.failed.connect(lambda error: self._fail(number, error))
        self._job = job

    def drop(self) -> None:
        """Forget the question that is under way, if any."""
        self._number += 1
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def _answer(self, number: int, result: object) -> None:
        if number == self._number and isValid(self):
            self._job = None
            self.answered.emit(result)

    def _fail(self, number: int, error: object) -> None:
        if number == self._number and isValid(self):
            self._job = None
            self.failed.emit(error)
