"""Journey: starts that fail say why and how to go on; what a person sets is there again at the next start."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app import wording
from app.db.schema import MIGRATIONS
from app.settings import TEXT_SCALES
from app.ui.actions import ActionId, MenuId
from app.ui.empty_state import EmptyState
from app.ui.main_window import SMALLEST_SIZE, MainWindow
from app.ui.pages import PageId
from app.ui.settings_dialog import SettingsDialog
from app.ui.store_failure import StoreFailurePage
from app.ui.theme import Role
from tests.journeys.conftest import (
    Program,
    child_of,
    choose,
    commit,
    is_ready,
    listed,
    press,
    wait_for_child,
    wait_for_query,
)

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)


def start_and_fail(qtbot: QtBot, program: Program) -> EmptyState:
    """Start the program and wait until it says why there is no library."""
    program.start()
    qtbot.waitUntil(lambda: program.window.findChild(StoreFailurePage) is not None)
    page = child_of(program.window, StoreFailurePage)
    assert page.isVisible()
    return page.state


def says(state: EmptyState, code: str, path: Path) -> bool:
    """True when the page shows just this sentence."""
    sentence = wording.phrase(code, "en", path=str(path))
    return state.text == f"The library cannot be opened\n{sentence}"


def damage(path: Path) -> None:
    """Overwrite pages in the middle of a store."""
    data = bytearray(path.read_bytes())
    data[8192 : len(data) // 2] = b"\x5a" * (len(data) // 2 - 8192)
    path.write_bytes(data)


def test_a_damaged_store_is_one_sentence(qtbot: QtBot, program: Program) -> None:
    damage(program.store)
    before = program.store.read_bytes()
    state = start_and_fail(qtbot, program)
    assert says(state, "store.damaged", program.store)
    assert [button.text() for button in state.buttons] == ["Try again", "Quit"]
    window = program.window
    page = child_of(window, StoreFailurePage)
    press(window, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    assert page.isVisible()
    assert program.store.read_bytes() == before
    with qtbot.waitSignal(window.closed):
        state.buttons[1].click()
    assert not window.isVisible()


def test_a_file_that_is_no_store_is_one_sentence(qtbot: QtBot, program: Program) -> None:
    program.store.write_text("这是一封信。" * 400, encoding="utf-8")
    state = start_and_fail(qtbot, program)
    assert says(state, "store.not_a_store", program.store)


def test_the_store_of_a_newer_program_is_left_alone(qtbot: QtBot, program: Program) -> None:
    with sqlite3.connect(program.store) as db:
        columns = [row[1] for row in db.execute(f"PRAGMA table_info({MIGRATIONS.migrations_table})")]
        row = db.execute(f"SELECT * FROM {MIGRATIONS.migrations_table}").fetchone()
        values = ["m999_later" if column == "name" else value for column, value in zip(columns, row, strict=True)]
        values = [None if column == "id" else value for column, value in zip(columns, values, strict=True)]
        marks = ", ".join("?" * len(columns))
        db.execute(f"INSERT INTO {MIGRATIONS.migrations_table} VALUES ({marks})", values)
    db.close()
    before = program.store.read_bytes()
    state = start_and_fail(qtbot, program)
    assert says(state, "store.too_new", program.store)
    assert program.store.read_bytes() == before


def test_a_locked_store_opens_once_it_is_free(qtbot: QtBot, program: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.db.store._BUSY_SECONDS", 0.05)
    other = sqlite3.connect(program.store, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    state = start_and_fail(qtbot, program)
    assert says(state, "store.locked", program.store)
    state.buttons[0].click()
    qtbot.waitUntil(lambda: program.window.findChild(StoreFailurePage) is not None)
    other.rollback()
    other.close()
    child_of(program.window, StoreFailurePage).state.buttons[0].click()
    program.wait_ready()
    window = program.window
    assert window.library_page.isVisible()
    assert window.library_page.results.model.rowCount() == 94
    assert window.findChild(StoreFailurePage) is None
    commit(window.library_page.results.search_bar.field, "歇业")
    wait_for_query(qtbot, window, "歇业")


def chooser_key(qtbot: QtBot, window: MainWindow, name: str, key: Qt.Key) -> SettingsDialog:
    """Open the settings and change one of them by key."""
    choose(window, MenuId.FILE, ActionId.SETTINGS)
    dialog = wait_for_child(qtbot, window, SettingsDialog)
    QTest.keyClick(dialog.choosers[name], key)
    return dialog


def test_the_language_changes_at_once(qtbot: QtBot, window: MainWindow, program: Program) -> None:
    assert window.windowTitle() == "Andian · reform cases"
    english = texts_of(window)
    chooser_key(qtbot, window, "language", Qt.Key.Key_Up)
    qtbot.waitUntil(lambda: program.window is not window)
    program.wait_ready()
    chinese = texts_of(program.window)
    assert "案典" in program.window.windowTitle()
    assert len(chinese) == len(english)
    assert all(any(ord(character) > 0x2E7F for character in text) for text in chinese), chinese
    assert program.window.library_page.results.model.rowCount() == 94
    assert program.window.library_page.results.search_bar.total_text.startswith("94")
    dialog = chooser_key(qtbot, program.window, "language", Qt.Key.Key_Down)
    assert dialog.windowTitle() == "设置"
    qtbot.waitUntil(lambda: program.window.windowTitle() == "Andian · reform cases")
    program.wait_ready()
    assert texts_of(program.window) == english


def texts_of(window: MainWindow) -> list[str]:
    """What menus, groups and fields are called."""
    menus = [action.text() for action in window.menuBar().actions()]
    navigation = window.library_page.navigation.model()
    groups = [str(navigation.index(row, 0).data()) for row in range(navigation.rowCount())]
    field = window.library_page.results.search_bar.field
    return [*menus, *groups, field.placeholderText(), field.accessibleName()]


def test_colours_and_text_size_change_at_once_and_stay(qtbot: QtBot, window: MainWindow, program: Program) -> None:
    assert program.application is not None
    theme = program.application.theme
    light = theme.color(Role.SURFACE)
    height = window.library_page.results.list.sizeHintForRow(0)
    assert not theme.is_dark
    press(window, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    assert theme.is_dark
    assert theme.color(Role.SURFACE) != light
    assert window.palette().window().color() == theme.color(Role.WINDOW)
    dialog = chooser_key(qtbot, window, "text_scale", Qt.Key.Key_End)
    assert theme.scale == TEXT_SCALES[-1] / 100
    assert window.library_page.results.list.sizeHintForRow(0) > height
    dialog.accept()
    press(window, Qt.Key.Key_Minus, Qt.KeyboardModifier.ControlModifier)
    assert theme.scale == TEXT_SCALES[-2] / 100
    program.close()
    program.start_and_wait()
    assert program.application is not None
    assert program.application.theme.is_dark
    assert program.application.theme.scale == TEXT_SCALES[-2] / 100
    press(program.window, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    assert program.application.theme.scale == 1.0


def test_geometry_and_panes_are_remembered(program: Program) -> None:
    window = program.start_and_wait()
    window.resize(SMALLEST_SIZE[0], 640)
    window.library_page.splitter.setSizes([190, 350, 420])
    sizes = window.library_page.splitter.sizes()
    size = window.size()
    program.close()
    again = program.start()
    program.wait_ready()
    assert not again.isMaximized()
    assert again.size() == size
    assert again.library_page.splitter.sizes() == sizes
    press(again, Qt.Key.Key_F9)
    assert again.library_page.navigation.isHidden()
    program.close()
    last = program.start()
    program.wait_ready()
    assert last.library_page.navigation.isHidden()
    press(last, Qt.Key.Key_F9)
    assert last.library_page.navigation.isVisible()


def test_damaged_geometry_is_no_obstacle(program: Program) -> None:
    program.settings.path.write_text('{"language": "en", "window": "%%%", "panes": 7, "text_scale": 13}')
    window = program.start_and_wait()
    assert window.library_page.results.model.rowCount() == 94


def test_a_second_start_shows_the_list_before_the_store_is_open(qtbot: QtBot, program: Program) -> None:
    first = program.start_and_wait()
    uids = listed(first)
    commit(first.library_page.results.search_bar.field, "歇业")
    wait_for_query(qtbot, first, "歇业")
    program.close()
    window = program.start()
    model = window.library_page.results.model
    assert not is_ready(window)
    assert model.rowCount() > 0
    assert model.uids_of(model.rows) == uids[: model.rowCount()]
    assert model.index(0).data()
    program.wait_ready()
    assert listed(window) == uids
    assert window.library_page.results.search_bar.field.text() == ""


def test_the_program_makes_its_store_at_the_first_start(program: Program) -> None:
    program.store.unlink()
    window = program.start_and_wait()
    assert window.library_page.results.model.rowCount() == 94
    assert program.store.is_file()


def test_every_page_can_be_visited_by_key(window: MainWindow) -> None:
    actions = {page_id: child_of(window, QAction, f"show_{page_id.value}") for page_id in PageId}
    keys = {PageId.BRIEFING: Qt.Key.Key_2, PageId.IMPORT: Qt.Key.Key_3, PageId.LIBRARY: Qt.Key.Key_1}
    for page_id, key in keys.items():
        press(window, key, Qt.KeyboardModifier.ControlModifier)
        assert [one for one, action in actions.items() if action.isChecked()] == [page_id]
    assert window.library_page.isVisible()
    press(window, Qt.Key.Key_Slash)
    assert window.focusWidget() is window.library_page.results.search_bar.field
