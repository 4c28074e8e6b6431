"""Notices that another window or program has written to the store."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from app.domain.changes import Changes
from app.ui.jobs import JobRunner

if TYPE_CHECKING:
    from app.db.store import Store

IDLE_MILLISECONDS = 2000


class OutsideChanges(QObject):
    """Asks the store worker whether the store was changed elsewhere.

    It asks when the window becomes active, and every two seconds while the workers have nothing else to do.
    Signal `changes_made(Changes)`, of everything, when it was.
    """

    changes_made = Signal(object)

    def __init__(self, jobs: JobRunner, window: QWidget) -> None:
        super().__init__(window)
        self._jobs = jobs
        self._version: int | None = None
        self._is_busy = False
        self._is_asking = False
        jobs.busy_changed.connect(self._follow_busy)
        window.installEventFilter(self)
        self._timer = QTimer(self)
        self._timer.setInterval(IDLE_MILLISECONDS)
        self._timer.timeout.connect(self._look_when_idle)
        self._timer.start()
        # What later looks are compared with; the store worker answers in order.
        self.look()

    def look(self) -> None:
        """Ask now, unless the answer is on its way already."""
        if self._is_asking:
            return
        self._is_asking = True
        job = self._jobs.on_store(_data_version)
        job.succeeded.connect(self._take_version)
        job.finished.connect(self._finish)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A window that becomes active looks at once."""
        if event.type() == QEvent.Type.WindowActivate:
            self.look()
        return super().eventFilter(watched, event)

    def _look_when_idle(self) -> None:
        if not self._is_busy:
            self.look()

    def _follow_busy(self, busy: object) -> None:
        self._is_busy = bool(busy)

    def _take_version(self, version: int) -> None:
        before, self._version = self._version, version
        if before is not None and version != before:
            self.changes_made.emit(Changes(everything=True))

    def _finish(self) -> None:
        self._is_asking = False


def _data_version(store: Store) -> int:
    return store.data_version()
