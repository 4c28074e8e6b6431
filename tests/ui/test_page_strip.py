"""The strip of pages says when work takes long."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from app.db.store import Store
from app.ui.actions import ActionSet
from app.ui.jobs import JobRunner, StoreAccess
from app.ui.page_strip import BusySign, PageStrip
from app.ui.theme import Theme

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)


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


def test_names_give_way_to_signs_where_the_window_is_low(qtbot: QtBot, theme: Theme) -> None:
    theme.apply("light", 2.0)
    jobs = JobRunner(StoreAccess(_no_store, lambda _store: None, lambda _store: None))
    owner = QObject()
    strip = PageStrip(theme, ActionSet(owner, theme), jobs)
    qtbot.addWidget(strip)
    strip.show()
    buttons = strip.findChildren(QToolButton)
    strip.resize(strip.width(), 2000)
    assert {button.toolButtonStyle() for button in buttons} == {Qt.ToolButtonStyle.ToolButtonTextUnderIcon}
    strip.resize(strip.width(), strip.minimumSizeHint().height())
    assert {button.toolButtonStyle() for button in buttons} == {Qt.ToolButtonStyle.ToolButtonIconOnly}
    assert all(button.geometry().bottom() <= strip.height() and button.accessibleName() for button in buttons)
    jobs.shutdown()
