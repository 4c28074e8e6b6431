"""Settings in the window: generated rows, changes at once, saved soon after."""

from __future__ import annotations

from dataclasses import fields
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.settings import CHOICES, Settings, SettingsFile
from app.ui.preferences import Preferences
from app.ui.settings_dialog import FIELD_TITLES, SettingsDialog, choice_title

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def file(tmp_path: Path) -> SettingsFile:
    """Where the settings are kept."""
    return SettingsFile(tmp_path / "settings.json")


def test_every_field_with_choices_has_a_row(qtbot: QtBot, file: SettingsFile) -> None:
    dialog = SettingsDialog(Preferences(file))
    qtbot.addWidget(dialog)
    chosen = {one.name for one in fields(Settings) if CHOICES in one.metadata}
    assert set(dialog.choosers) == chosen == set(FIELD_TITLES)


def test_a_choice_applies_at_once_and_is_saved(qtbot: QtBot, file: SettingsFile) -> None:
    preferences = Preferences(file)
    dialog = SettingsDialog(preferences)
    qtbot.addWidget(dialog)
    chooser = dialog.choosers["theme"]
    chooser.setCurrentIndex(chooser.findData("dark"))
    with qtbot.waitSignal(preferences.changed) as changed:
        chooser.activated.emit(chooser.currentIndex())
    assert changed.args == [Settings(theme="dark")]
    qtbot.waitUntil(lambda: file.read().theme == "dark")


def test_nothing_is_told_where_nothing_changes(qtbot: QtBot, file: SettingsFile) -> None:
    preferences = Preferences(file)
    with qtbot.assertNotEmitted(preferences.changed):
        preferences.change(theme=preferences.current.theme)


def test_choices_have_titles() -> None:
    assert choice_title(125) == "125 %"
    assert choice_title("zh_CN") == "简体中文"
    assert choice_title("dark") == "Dark"
