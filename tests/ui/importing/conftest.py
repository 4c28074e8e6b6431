"""The import desk on a store with the sample cases."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app import paths
from app.db.store import Store, open_store
from app.operations.library import apply_content
from app.settings import SettingsFile
from app.ui.actions import ActionSet
from app.ui.current_briefing import CurrentBriefing
from app.ui.importing.page import ImportPage
from app.ui.jobs import JobRunner, StoreAccess
from app.ui.messages import Messages
from app.ui.pages import PageServices
from app.ui.preferences import Preferences
from app.ui.theme import Theme
from tests.samples import sample_content
from tests.unit.importer import layouts


@pytest.fixture
def page(qtbot: QtBot, tmp_path: Path) -> Iterator[ImportPage]:
    """The page on a store with the sample cases."""
    path = tmp_path / "andian.db"

    def opened() -> Store:
        store = open_store(path)
        apply_content(store, sample_content())
        return store

    jobs = JobRunner(StoreAccess(opened, lambda store: None, lambda store: store.close()))
    with qtbot.waitSignal(jobs.store_opened):
        jobs.start()
    theme = Theme(paths.resource("themes"), paths.resource("icons"))
    preferences = Preferences(SettingsFile(tmp_path / "settings.json"))
    preferences.change(language="en")
    services = PageServices(
        jobs=jobs,
        theme=theme,
        messages=Messages(lambda: "en"),
        preferences=preferences,
        actions=ActionSet(jobs, theme),
        briefing=CurrentBriefing(jobs, preferences, jobs),
    )
    made = ImportPage(services)
    qtbot.addWidget(made)
    made.resize(1200, 700)
    made.show()
    made.start()
    yield made
    made.settle()
    jobs.shutdown()
    preferences.save()


@pytest.fixture
def compilation(tmp_path: Path) -> Path:
    """A file with six cases of which the last one breaks off."""
    path = tmp_path / "某某汇编.txt"
    text = layouts.run_in()
    path.write_text(text[: text.rindex("累计") + 6].replace("。", "&#12290;", 1), encoding="gb18030")
    return path
