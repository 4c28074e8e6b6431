"""The strip of pages says when work takes long."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from app.db.store import Store
from app.ui.jobs import JobRunner, StoreAccess
from app.ui.page_strip import BusySign


def _no_store() -> Store:
    raise NotImplementedError


def test_only_what_takes_long_is_said(qtbot: QtBot) -> None:
    jobs = JobRunner(StoreAccess(_no_store, lambda _store: None, lambda _store: None))
    sign = BusySign(jobs)
    qtbot.addWidget(sign)
    jobs.busy_changed.emit(True)
    assert sign.isHidden()
    jobs.busy_changed.emit(False)
    assert not sign._timer.isActive(), "it was over before it was long"
    jobs.busy_changed.emit(True)
    qtbot.waitUntil(sign.isVisible)
    jobs.busy_changed.emit(False)
    assert sign.isHidden()
    jobs.shutdown()
