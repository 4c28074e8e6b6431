"""Keeping: stars, collections and saved searches by key and by mouse, taken back, and still there after a restart."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QDropEvent
from pytestqt.qtbot import QtBot

from app.ui.actions import ActionId, MenuId
from app.ui.dialogs import TextDialog
from app.ui.library.case_mime import mime_of
from app.ui.library.shelves.collection_dialog import CollectionDialog
from app.ui.main_window import MainWindow
from tests.journeys.conftest import (
    Program,
    choose,
    click_row,
    commit,
    found,
    listed,
    press,
    row_count,
    search_for,
    select_first,
    wait_for_child,
    wait_for_query,
)

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def names(window: MainWindow) -> list[tuple[str, int]]:
    """The collections of the navigation with the number of their cases."""
    return [(one.name, one.total) for one in window.library_page.navigation.shown.collections]


def collect(qtbot: QtBot, window: MainWindow, count: int, name: str) -> None:
    """Put the first cases of the list into a new collection, by key."""
    select_first(qtbot, window, count)
    press(window, Qt.Key.Key_J, Qt.KeyboardModifier.ControlModifier)
    dialog = wait_for_child(qtbot, window, CollectionDialog)
    commit(dialog.field, name)
    press(dialog, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: (name, count) in names(window))


def test_cases_are_starred_by_key_and_found_by_a_click(qtbot: QtBot, window: MainWindow) -> None:
    uids = select_first(qtbot, window, 3)
    press(window, Qt.Key.Key_S)
    navigation = window.library_page.navigation
    qtbot.waitUntil(lambda: row_count(navigation, "star") == 3)
    assert window.library_page.results.list.selected_uids() == uids, "the selection stays"
    click_row(navigation, "star")
    wait_for_query(qtbot, window, "有:星标")
    assert set(found(window)) == set(uids)
    choose(window, MenuId.EDIT, ActionId.UNDO)
    qtbot.waitUntil(lambda: row_count(navigation, "star") == 0)
    qtbot.waitUntil(lambda: window.library_page.results.is_empty)


def test_a_collection_is_filled_ordered_and_taken_back(qtbot: QtBot, window: MainWindow) -> None:
    collect(qtbot, window, 3, "汇报材料")
    page = window.library_page
    number = page.navigation.shown.collections[0].id
    fourth = listed(window)[10]
    page.navigation.choose_row(f"collections/{number}")
    place = QPointF(page.navigation.visualRect(page.navigation.currentIndex()).center())
    left, no_keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    data = mime_of([fourth], [""])  # the event does not keep it
    page.navigation.dropEvent(QDropEvent(place, Qt.DropAction.CopyAction, data, left, no_keys))
    qtbot.waitUntil(lambda: names(window) == [("汇报材料", 4)])
    click_row(page.navigation, f"collections/{number}")
    wait_for_query(qtbot, window, "专题:汇报材料")
    before = found(window)
    assert before[-1] == fourth
    page.results.list.setFocus()
    page.results.list.setCurrentIndex(page.results.model.index(3))
    press(window, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: listed(window) == (*before[:2], fourth, before[2]))
    press(window, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: listed(window) == (before[0], fourth, *before[1:3]))
    assert page.results.list.selected_uids() == (fourth,)
    for _ in range(2):
        choose(window, MenuId.EDIT, ActionId.UNDO)
    qtbot.waitUntil(lambda: listed(window) == before)
    press(window, Qt.Key.Key_J, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(lambda: names(window) == [("汇报材料", 3)])


def test_what_is_kept_is_there_after_a_restart(qtbot: QtBot, window: MainWindow, program: Program) -> None:
    collect(qtbot, window, 2, "甲")
    search_for(qtbot, window, "歇业")
    press(window, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    dialog = wait_for_child(qtbot, window, TextDialog)
    dialog.field.setText("停业的办法")
    press(dialog, Qt.Key.Key_Return)
    navigation = window.library_page.navigation
    qtbot.waitUntil(lambda: len(navigation.shown.searches) == 1)
    count = len(found(window))
    program.close()
    window = program.start_and_wait()
    navigation = window.library_page.navigation
    qtbot.waitUntil(lambda: names(window) == [("甲", 2)] and len(navigation.shown.searches) == 1)
    saved = navigation.shown.searches[0]
    assert (saved.name, saved.count, saved.new) == ("停业的办法", count, 0)
    click_row(navigation, f"searches/{saved.id}")
    wait_for_query(qtbot, window, "歇业")
    assert len(found(window)) == count


def test_a_facet_is_refused_and_cleared_by_key(qtbot: QtBot, window: MainWindow) -> None:
    navigation = window.library_page.navigation
    navigation.choose_row("indicator/获得电力")
    navigation.setFocus()
    having = row_count(navigation, "indicator/获得电力") or 0
    press(window, Qt.Key.Key_Return, Qt.KeyboardModifier.AltModifier)
    wait_for_query(qtbot, window, "-指标:获得电力")
    assert len(found(window)) == 94 - having < 94
    assert row_count(navigation, "indicator/获得电力") == having, "its own counts are not narrowed"
    press(window, Qt.Key.Key_Delete)
    wait_for_query(qtbot, window, "")
    assert len(found(window)) == 94
