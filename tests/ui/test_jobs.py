"""Work on the two workers: results, progress, cancelling, late answers and closing."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from app.domain.progress import Report
from app.errors import Cancelled, StoreError
from app.ui.jobs import JOB_REPORT, JobRunner, LatestOnly, StoreAccess


@dataclass
class FakeStore:
    """Stands for the store: knows its thread and can be interrupted."""

    thread: str = field(default_factory=lambda: threading.current_thread().name)
    interrupted: threading.Event = field(default_factory=threading.Event)
    closed: bool = False
    written: list[str] = field(default_factory=list)


def access_to(store_box: list[FakeStore]) -> StoreAccess:
    """A way to open fakes; the opened one is put into the box."""

    def open_fake() -> Any:
        store_box.append(FakeStore())
        return store_box[0]

    def interrupt(store: Any) -> None:
        store.interrupted.set()

    def close(store: Any) -> None:
        store.closed = True

    return StoreAccess(open_fake, interrupt, close)


@pytest.fixture
def box() -> list[FakeStore]:
    """Where the opened fake store is put."""
    return []


@pytest.fixture
def jobs(qtbot: QtBot, box: list[FakeStore]) -> Iterator[JobRunner]:
    """A runner on a fake store, closed afterwards."""
    runner = JobRunner(access_to(box))
    with qtbot.waitSignal(runner.store_opened):
        runner.start()
    yield runner
    runner.shutdown()


def thread_name(store: Any) -> str:
    """The thread that does the work."""
    return threading.current_thread().name


def test_results_come_home_from_the_thread_that_opened_the_store(
    qtbot: QtBot, jobs: JobRunner, box: list[FakeStore]
) -> None:
    job = jobs.on_store(thread_name)
    heard: list[tuple[object, str]] = []
    job.succeeded.connect(lambda result: heard.append((result, threading.current_thread().name)))
    with qtbot.waitSignal(job.finished):
        pass
    assert heard == [("store", "MainThread")]
    assert box[0].thread == "store"


def test_large_numbers_survive_the_signal(qtbot: QtBot, jobs: JobRunner) -> None:
    job = jobs.on_files(lambda number: number, 2**40)
    with qtbot.waitSignal(job.succeeded) as heard:
        pass
    assert heard.args == [2**40]


def test_pages_are_set_while_a_file_is_being_read(qtbot: QtBot, jobs: JobRunner) -> None:
    end = threading.Event()
    reading = jobs.on_files(end.wait, 20)
    with qtbot.waitSignal(jobs.on_pages(lambda: threading.current_thread().name).succeeded) as heard:
        pass
    assert heard.args == ["pages"]
    with qtbot.waitSignal(reading.succeeded):
        end.set()


def test_progress_is_told_and_work_is_stopped_by_its_report(qtbot: QtBot, jobs: JobRunner) -> None:
    begun = threading.Event()

    def endless(report: Report) -> None:
        done = 0
        while True:
            report(done, 0, "reading")
            begun.set()
            done += 1
            begun.wait(0.001)

    job = jobs.on_files(endless, JOB_REPORT)
    with qtbot.waitSignal(job.progressed) as first:
        pass
    assert first.args is not None
    assert first.args[0].what == "reading"
    with qtbot.waitSignal(job.failed) as heard:
        job.cancel()
    assert heard.args is not None
    assert isinstance(heard.args[0], Cancelled)


def test_a_waiting_job_that_is_cancelled_never_begins(qtbot: QtBot, jobs: JobRunner, box: list[FakeStore]) -> None:
    go = threading.Event()
    first = jobs.on_store(lambda store: go.wait(5))
    second = jobs.on_store(lambda store: box[0].written.append("second"))
    second.cancel()
    with qtbot.waitSignal(second.failed):
        go.set()
    assert box[0].written == []
    assert not first.is_cancelled


def test_a_running_search_is_interrupted_and_a_write_is_not(
    qtbot: QtBot, jobs: JobRunner, box: list[FakeStore]
) -> None:
    begun = threading.Event()

    def slow_search(store: Any) -> None:
        begun.set()
        assert store.interrupted.wait(5)
        raise RuntimeError("the database says: interrupted")

    search = jobs.on_store_search(slow_search)
    assert begun.wait(5)
    with qtbot.waitSignal(search.failed) as heard:
        search.cancel()
    assert heard.args is not None
    assert isinstance(heard.args[0], Cancelled)

    box[0].interrupted.clear()
    begun.clear()
    go = threading.Event()

    def write(store: Any) -> str:
        begun.set()
        go.wait(5)
        return "written"

    job = jobs.on_store(write)
    assert begun.wait(5)
    job.cancel()
    assert not box[0].interrupted.is_set()
    with qtbot.waitSignal(job.succeeded) as done:
        go.set()
    assert done.args == ["written"]


def test_only_the_latest_answer_is_told(qtbot: QtBot, jobs: JobRunner) -> None:
    go = threading.Event()
    latest = LatestOnly(jobs)
    heard: list[object] = []
    latest.answered.connect(heard.append)

    def answer(store: Any, text: str) -> str:
        go.wait(5)
        return text

    for text in ("企", "企业", "企业开办"):
        latest.ask(answer, text)
    with qtbot.waitSignal(latest.answered):
        go.set()
    assert heard == ["企业开办"]
    assert not latest.waiting


def test_an_unheard_failure_is_told_by_the_runner(qtbot: QtBot, jobs: JobRunner) -> None:
    def fail(store: Any) -> None:
        raise StoreError("store.locked")

    with qtbot.waitSignal(jobs.failed_unheard) as heard:
        jobs.on_store(fail)
    assert heard.args is not None
    assert heard.args[0].code == "store.locked"


def test_a_heard_failure_is_told_once(qtbot: QtBot, jobs: JobRunner) -> None:
    unheard: list[object] = []
    jobs.failed_unheard.connect(unheard.append)
    job = jobs.on_files(lambda: 1 / 0)
    heard: list[object] = []
    job.failed.connect(heard.append)
    with qtbot.waitSignal(job.finished):
        pass
    assert isinstance(heard[0], ZeroDivisionError)
    assert unheard == []


def test_closing_lets_waiting_changes_finish_and_closes_the_store(qtbot: QtBot, box: list[FakeStore]) -> None:
    jobs = JobRunner(access_to(box))
    with qtbot.waitSignal(jobs.store_opened):
        jobs.start()
    go = threading.Event()
    jobs.on_store(lambda store: go.wait(0.05))
    jobs.on_store(lambda store: box[0].written.append("saved"))
    jobs.on_store_search(lambda store: box[0].written.append("searched"))
    jobs.shutdown()
    assert box[0].written == ["saved"]
    assert box[0].closed
    assert jobs.on_files(len, "").is_cancelled


def test_a_store_that_cannot_be_opened_fails_every_job(qtbot: QtBot) -> None:
    def refuse() -> Any:
        raise StoreError("store.damaged")

    jobs = JobRunner(StoreAccess(refuse, lambda store: None, lambda store: None))
    with qtbot.waitSignal(jobs.store_failed) as heard:
        jobs.start()
    assert heard.args is not None
    assert heard.args[0].code == "store.damaged"
    job = jobs.on_store(thread_name)
    with qtbot.waitSignal(job.failed):
        pass
    jobs.shutdown()
