"""The briefing page on a real store with the sample cases."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import cast

import pytest
from pytestqt.qtbot import QtBot

from app import paths
from app.db.store import Store
from app.domain.briefing import BriefingId
from app.operations.briefings import add_cases, new_briefing
from app.settings import SettingsFile
from app.ui.actions import ActionSet
from app.ui.briefing.page import BriefingPage
from app.ui.current_briefing import CurrentBriefing
from app.ui.jobs import JobRunner, StoreAccess
from app.ui.messages import Messages
from app.ui.pages import PageServices
from app.ui.preferences import Preferences
from app.ui.theme import Theme
from tests.samples import PAUSE, POWER, TAX, sample_store


@pytest.fixture
def store_path(tmp_path: Path) -> Path:
    """A store with the sample cases and one briefing of three."""
    path = tmp_path / "andian.db"
    store = sample_store(path)
    briefing = new_briefing(store, "样例选编", "2026-03-08")
    add_cases(store, briefing.id, [POWER.uid, TAX.uid, PAUSE.uid])
    store.close()
    return path


@pytest.fixture
def empty_path(tmp_path: Path) -> Path:
    """A store with the sample cases and no briefing."""
    path = tmp_path / "empty.db"
    sample_store(path).close()
    return path


@pytest.fixture
def jobs(qtbot: QtBot, store_path: Path) -> Iterator[JobRunner]:
    """The workers on the store."""
    runner = workers_on(store_path)
    with qtbot.waitSignal(runner.store_opened):
        runner.start()
    yield runner
    runner.shutdown()


@pytest.fixture
def theme() -> Theme:
    """The light theme."""
    return Theme(paths.resource("themes"), paths.resource("icons"))


@pytest.fixture
def page(qtbot: QtBot, tmp_path: Path, jobs: JobRunner, theme: Theme) -> Iterator[BriefingPage]:
    """The page with the briefing opened."""
    made = page_with(jobs, theme, tmp_path)
    qtbot.addWidget(made)
    made.resize(1200, 700)
    made.show()
    with qtbot.waitSignal(made.preview_model.edition_changed, check_params_cb=bool):
        made.start()
    yield made
    made.settle()


def workers_on(path: Path) -> JobRunner:
    """Workers on a store with content."""

    def opened() -> Store:
        return sample_store(path)

    return JobRunner(StoreAccess(opened, lambda store: None, lambda store: store.close()))


def page_with(jobs: JobRunner, theme: Theme, folder: Path) -> BriefingPage:
    """The page with what it needs of the window's services."""
    preferences = Preferences(SettingsFile(folder / "settings.json"))
    preferences.change(language="en")
    services = SimpleNamespace(
        jobs=jobs,
        theme=theme,
        messages=Messages(lambda: "en", jobs),
        preferences=preferences,
        actions=ActionSet(jobs, theme),
        briefing=CurrentBriefing(jobs, preferences, jobs),
    )
    page = BriefingPage(cast(PageServices, services))
    preferences.setParent(page)
    page.changes_made.connect(services.briefing.apply_changes)
    services.briefing.changes_made.connect(page.apply_changes)
    return page


def document_text(page: BriefingPage) -> str:
    """The text of the pages that are shown."""
    edition = page.preview.edition
    return "\n".join(edition.texts) if edition is not None else ""


def briefing_id(page: BriefingPage) -> BriefingId:
    """The id of the briefing that is shown."""
    assert page.view_model.briefing is not None
    return page.view_model.briefing.id
