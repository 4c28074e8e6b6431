"""Another window writes: this one notices, and only then."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.db.store import open_store
from app.domain.changes import Changes
from app.operations.tags import add_tag
from app.ui.jobs import JobRunner
from app.ui.outside_changes import OutsideChanges
from tests.samples import POWER, TAX
from tests.ui.keeping.conftest import Keep

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    """Some window."""
    made = QWidget()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def watch(qtbot: QtBot, jobs: JobRunner, window: QWidget) -> tuple[OutsideChanges, list[Changes]]:
    """What looks out for changes, after its first look, and what it has told."""
    made = OutsideChanges(jobs, window)
    told: list[Changes] = []
    made.changes_made.connect(told.append)
    qtbot.waitUntil(lambda: not made._is_asking)
    return made, told


def look(qtbot: QtBot, watch: OutsideChanges) -> None:
    """Make the window active and wait for the answer."""
    window = watch.parent()
    assert isinstance(window, QWidget)
    QCoreApplication.sendEvent(window, QEvent(QEvent.Type.WindowActivate))
    assert watch._is_asking
    qtbot.waitUntil(lambda: not watch._is_asking)


def elsewhere(path: Path) -> None:
    """Tag a case in another program."""
    other = open_store(path)
    add_tag(other, (POWER.uid,), "别处")
    other.close()


def test_what_another_program_wrote_is_noticed_once(
    qtbot: QtBot, watch: tuple[OutsideChanges, list[Changes]], store_path: Path
) -> None:
    made, told = watch
    elsewhere(store_path)
    look(qtbot, made)
    assert told == [Changes(everything=True)]
    look(qtbot, made)
    assert len(told) == 1


def test_what_this_program_wrote_is_not(qtbot: QtBot, watch: tuple[OutsideChanges, list[Changes]], keep: Keep) -> None:
    made, told = watch
    keep(lambda store: add_tag(store, (TAX.uid,), "这里"))
    look(qtbot, made)
    assert told == []


def test_an_idle_window_looks_by_itself(
    qtbot: QtBot, watch: tuple[OutsideChanges, list[Changes]], store_path: Path
) -> None:
    made, told = watch
    elsewhere(store_path)
    made._timer.setInterval(20)
    qtbot.waitUntil(lambda: bool(told))
