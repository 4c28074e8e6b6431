"""How long the window's own thread is held up while real keys are typed, and how much memory the program takes.

A timer on the GUI thread fires every two milliseconds; what it comes late is what a person would notice as a stutter.
`ANDIAN_BENCH_SIZE` says how many cases (3,000 without it), `ANDIAN_BENCH_STORE` names a store made before, which is
copied.
"""

from __future__ import annotations

import os
import resource
import shutil
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QElapsedTimer, QEvent, QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QApplication

from app.db import index
from app.settings import SettingsFile
from app.ui.application import Application, make_qt
from app.ui.main_window import MainWindow
from tests.benchmarks.corpus import make_store
from tests.benchmarks.measuring import heading, row

SIZE = int(os.environ.get("ANDIAN_BENCH_SIZE", "3000"))
BEAT = 2
KEY_MILLISECONDS = 90
"""Between two keys: a quick typist."""

TYPED = (
    "企业开办",
    "营商环境",
    "12345",
    "不动产登记 提速",
    "惠企政策 免申即享",
    "电子证照 -税",
    "一件事 指标:获得电力",
    "服务",
)


class Pulse(QObject):
    """Notes how late a timer of the GUI thread comes, and since when the list shows another answer."""

    def __init__(self) -> None:
        super().__init__()
        self.late: list[float] = []
        self.worked: list[float] = []
        self._used = 0.0
        self._clock = QElapsedTimer()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(BEAT)
        self._timer.timeout.connect(self._beat)
        self._timer.start()
        self._clock.start()

    def begin(self) -> None:
        """Forget what was before."""
        self.late, self.worked = [], []
        self._used = time.thread_time()
        self._clock.restart()

    def _beat(self) -> None:
        self.late.append(max(0.0, self._clock.nsecsElapsed() / 1e9 - BEAT / 1000))
        self._clock.restart()
        used, self._used = self._used, time.thread_time()
        self.worked.append(self._used - used)


def main() -> None:
    """Open the window on the store, type, scroll and select, and print what was measured."""
    with tempfile.TemporaryDirectory() as folder:
        os.environ |= {"HOME": folder, "QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen")}
        store = _store_in(Path(folder))
        qt = make_qt()
        application = Application(store, SettingsFile(Path(folder) / "settings.json"))
        application.start()
        window = application.window
        window.resize(1366, 768)
        _wait(lambda: hasattr(window, "history") and _is_answered(window, ""))
        heading(f"The GUI thread's timer, {window.library_page.view_model.total:,} cases: how late it came")
        _measure(window)
        print(f"memory of the program at most: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:,.0f} MB")
        window.close()
        application.shut_down()
        qt.quit()


def _store_in(folder: Path) -> Path:
    path = folder / "andian.db"
    if given := os.environ.get("ANDIAN_BENCH_STORE"):
        return Path(shutil.copyfile(given, path))
    store = make_store(path, SIZE)
    with store.writing() as db:
        index.rebuild(db)
    store.close()
    return path


def _measure(window: MainWindow) -> None:
    pulse = Pulse()
    _idle(500)
    pulse.begin()
    _idle(4_000)
    row("while nothing is done, for what the machine itself does", pulse.late)
    firsts: list[float] = []
    wholes: list[float] = []
    # Once to warm what is read at its first use, as a person's second query finds it.
    for measured in (False, True):
        pulse.begin()
        for text in TYPED:
            _type(window, text, firsts if measured else [], wholes if measured else [])
    row("while typing", pulse.late)
    row("… of which this thread itself worked", pulse.worked)
    row("key stroke → first rows on the way to the screen", firsts)
    row("key stroke → total, order and counts", wholes)
    cases = window.library_page.results.list
    _clear(window)
    for name, work in (("while scrolling by the wheel", _wheel), ("while dragging the scroll bar", _drag)):
        pulse.begin()
        work(window)
        row(name, pulse.late)
        row("… of which this thread itself worked", pulse.worked)
    pulse.begin()
    cases.selectAll()
    _wait(lambda: window.library_page.view_model.concerned() != ())
    row("while selecting all cases", pulse.late)
    cases.clearSelection()


def _type(window: MainWindow, text: str, firsts: list[float], wholes: list[float]) -> None:
    """Type a query key by key into the empty box; how long after the last key its answers came."""
    _clear(window)
    view_model, field = window.library_page.view_model, window.library_page.results.search_bar.field
    asked = {"first": 0.0, "whole": 0.0, "key": 0.0}

    def note(listing: object) -> None:
        if getattr(listing, "query", None) == text.strip() or getattr(listing, "query", None) == text:
            now = time.perf_counter() - asked["key"]
            asked["first"] = asked["first"] or now
            asked["whole"] = now if getattr(listing, "is_counted", False) and not asked["whole"] else asked["whole"]

    view_model.result_changed.connect(note)
    for character in text:
        asked["key"] = time.perf_counter()
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(field, QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, character))
        _idle(KEY_MILLISECONDS)
    _wait(lambda: _is_answered(window, text))
    view_model.result_changed.disconnect(note)
    firsts.append(asked["first"])
    wholes.append(asked["whole"])


def _clear(window: MainWindow) -> None:
    bar = window.library_page.results.search_bar
    bar.field.setFocus()
    bar.clear()
    _wait(lambda: _is_answered(window, ""))


def _wheel(window: MainWindow) -> None:
    viewport = window.library_page.results.list.viewport()
    place = viewport.rect().center()
    for _ in range(150):
        event = QWheelEvent(
            place,
            viewport.mapToGlobal(place),
            QPoint(),
            QPoint(0, -240),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(viewport, event)
        _idle(16)


def _drag(window: MainWindow) -> None:
    bar = window.library_page.results.list.verticalScrollBar()
    for step in range(100):
        bar.setValue(bar.maximum() * (step * 37 % 100) // 100)
        _idle(30)


def _is_answered(window: MainWindow, query: str) -> bool:
    view_model = window.library_page.view_model
    result = view_model.result
    return result is not None and result.query == query and result.is_whole and not view_model.is_searching


def _idle(milliseconds: int) -> None:
    until = time.perf_counter() + milliseconds / 1000
    while time.perf_counter() < until:
        QCoreApplication.processEvents()
        time.sleep(0.0002)


def _wait(is_true: Callable[[], bool]) -> None:
    until = time.perf_counter() + 60
    while not is_true():
        QCoreApplication.processEvents()
        time.sleep(0.0002)
        if time.perf_counter() > until:
            sys.exit("the window does not answer")


if __name__ == "__main__":
    main()
