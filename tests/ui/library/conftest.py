"""The library page on a real store with the sample cases."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.db.store import Store
from app.operations.search import interrupt
from app.settings import SettingsFile
from app.ui.actions import ActionSet
from app.ui.current_briefing import CurrentBriefing
from app.ui.jobs import JobRunner, StoreAccess
from app.ui.library.page import LibraryPage
from app.ui.messages import Messages
from app.ui.pages import PageServices
from app.ui.preferences import Preferences
from app.ui.theme import Theme
from tests.samples import sample_store


@pytest.fixture(autouse=True)
def own_synonyms(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No synonyms of the person who runs the tests."""
    monkeypatch.setattr("app.operations.synonyms.config_folder", lambda: tmp_path)


@pytest.fixture
def jobs(qtbot: QtBot, tmp_path: Path) -> Iterator[JobRunner]:
    """The workers on a store with the three sample cases."""

    def opened() -> Store:
        return sample_store(tmp_path / "andian.db")

    runner = JobRunner(StoreAccess(opened, interrupt, lambda store: store.close()))
    with qtbot.waitSignal(runner.store_opened):
        runner.start()
    yield runner
    runner.shutdown()


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


@pytest.fixture
def page(qtbot: QtBot, services: PageServices) -> LibraryPage:
    """The whole page with its first list."""
    made = LibraryPage(services)
    qtbot.addWidget(made)
    made.resize(1280, 760)
    made.show()
    with qtbot.waitSignals([made.view_model.result_changed, made.view_model.labels_changed]):
        made.start()
        made.complete()
    qtbot.waitUntil(lambda: not made.view_model.is_searching)
    return made
