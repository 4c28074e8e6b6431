"""What a person keeps, on a real store with the sample cases."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.db.store import Store, open_store
from app.operations.search import interrupt
from app.settings import SettingsFile
from app.ui.actions import ActionSet
from app.ui.current_briefing import CurrentBriefing
from app.ui.jobs import JobRunner, StoreAccess
from app.ui.messages import Messages
from app.ui.pages import PageServices
from app.ui.preferences import Preferences
from app.ui.theme import Theme
from tests.samples import sample_store

Keep = Callable[[Callable[[Store], object]], None]


@pytest.fixture
def store_path(tmp_path: Path) -> Path:
    """A store with the three sample cases."""
    path = tmp_path / "andian.db"
    sample_store(path).close()
    return path


@pytest.fixture
def jobs(qtbot: QtBot, store_path: Path) -> Iterator[JobRunner]:
    """The workers on that store."""
    runner = JobRunner(StoreAccess(lambda: open_store(store_path), interrupt, lambda store: store.close()))
    with qtbot.waitSignal(runner.store_opened):
        runner.start()
    yield runner
    runner.shutdown()


@pytest.fixture
def keep(qtbot: QtBot, jobs: JobRunner) -> Keep:
    """Does something to the store in its worker and waits for it."""

    def run(function: Callable[[Store], object]) -> None:
        with qtbot.waitSignal(jobs.on_store(function).succeeded):
            pass

    return run


@pytest.fixture
def services(tmp_path: Path, jobs: JobRunner, theme: Theme) -> Iterator[PageServices]:
    """What the window gives to a page, in English."""
    preferences = Preferences(SettingsFile(tmp_path / "settings.json"))
    preferences.change(language="en")
    yield PageServices(
        jobs=jobs,
        theme=theme,
        messages=Messages(lambda: "en"),
        preferences=preferences,
        actions=ActionSet(jobs, theme),
        briefing=CurrentBriefing(jobs, preferences, jobs),
    )
    preferences.save()
