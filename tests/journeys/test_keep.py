"""Journey: tag many cases, take it back, do it again, delete the tag, find it in the trash, and again after a restart."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.db.store import open_store
from app.operations.notes import add_note
from app.operations.tags import add_tag, list_tags
from app.ui.actions import ActionId, MenuId
from app.ui.library.tag_dialog import TagDialog
from app.ui.library.tag_manager import TagManager
from app.ui.main_window import MainWindow
from app.ui.notes.page import NotesPage
from app.ui.palette.overlay import PaletteOverlay
from app.ui.trash.dialog import TrashDialog
from tests.journeys.conftest import (
    Program,
    choose,
    commit,
    found,
    press,
    row_count,
    search_for,
    select_first,
    wait_for_child,
    wait_for_query,
)

pytestmark = pytest.mark.qt_log_ignore(
    "This plugin does not support (propagateSizeHints|raise|grabbing the keyboard)", extend=True
)

CONTROL = Qt.KeyboardModifier.ControlModifier
TAG = "专题/一季度"


def wait_for_count(qtbot: QtBot, window: MainWindow, name: str, count: int | None) -> None:
    """Wait until the navigation shows so many cases beside a tag."""
    qtbot.waitUntil(lambda: row_count(window.library_page.navigation, f"tag/{name}") == count)


def tag_found(qtbot: QtBot, window: MainWindow, name: str) -> int:
    """Tag all cases found by key; returns how many they were."""
    choose(window, MenuId.CASE, ActionId.TAG_FOUND)
    dialog = wait_for_child(qtbot, window, TagDialog)
    qtbot.waitUntil(lambda: bool(dialog.tagging.uids))
    commit(dialog.field, name)
    QTest.keyClick(dialog.field, Qt.Key.Key_Return)
    qtbot.waitUntil(dialog.apply_button.isEnabled)
    count = len(dialog.tagging.uids)
    assert dialog.preview.text().startswith(f"Adds 1 tags: {count} of {count} cases change")
    QTest.keyClick(dialog.field, Qt.Key.Key_Return, CONTROL)
    wait_for_count(qtbot, window, name, count)
    return count


def test_tags_of_many_cases_come_and_go_and_come_back(qtbot: QtBot, window: MainWindow, program: Program) -> None:
    search_for(qtbot, window, "歇业")
    count = tag_found(qtbot, window, TAG)
    assert count == len(found(window)) > 1
    banner = window.library_page.results.banner
    assert banner.text == f"Done: change tags of many cases ({count} cases)."

    qtbot.waitUntil(lambda: window.history._undo.text() == "&Undo: change tags of many cases")
    window.library_page.results.list.enter()
    press(window, Qt.Key.Key_Z, CONTROL)
    wait_for_count(qtbot, window, TAG, None)
    press(window, Qt.Key.Key_Y, CONTROL)
    wait_for_count(qtbot, window, TAG, count)

    choose(window, MenuId.EDIT, ActionId.MANAGE_TAGS)
    manager = wait_for_child(qtbot, window, TagManager)
    manager.select(["专题"])
    QTest.mouseClick(manager.delete, Qt.MouseButton.LeftButton)
    wait_for_count(qtbot, window, TAG, None)
    manager.accept()

    program.close()
    window = program.start_and_wait()
    choose(window, MenuId.EDIT, ActionId.SHOW_TRASH)
    trash = wait_for_child(qtbot, window, TrashDialog)
    qtbot.waitUntil(lambda: trash.list.topLevelItemCount() == 1)
    QTest.keyClick(trash.list, Qt.Key.Key_Return)
    wait_for_count(qtbot, window, TAG, count)
    qtbot.waitUntil(lambda: trash.list.topLevelItemCount() == 0)
    trash.accept()

    program.close()
    store = open_store(program.store)
    assert [(tag.name, tag.count) for tag in list_tags(store)] == [("专题", count), (TAG, count)]
    store.close()


def test_some_of_the_selected_cases_have_a_tag_already(qtbot: QtBot, window: MainWindow, program: Program) -> None:
    uids = select_first(qtbot, window, 3)
    window.library_page.view_model.add_tag(uids[:1], "重点")
    wait_for_count(qtbot, window, "重点", 1)
    press(window, Qt.Key.Key_T, CONTROL)
    dialog = wait_for_child(qtbot, window, TagDialog)
    qtbot.waitUntil(lambda: dialog.tagging.choice.counts.get("重点") == 1)
    commit(dialog.field, "重点")
    QTest.keyClick(dialog.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: dialog.preview.text().startswith("Adds 1 tags: 2 of 3 cases change, 1 are so already"))
    QTest.mouseClick(dialog.apply_button, Qt.MouseButton.LeftButton)
    wait_for_count(qtbot, window, "重点", 3)


def test_another_program_writes_and_the_window_follows(qtbot: QtBot, window: MainWindow, program: Program) -> None:
    uid = found(window)[0]
    store = open_store(program.store)
    add_tag(store, [uid], "别处")
    store.close()
    wait_for_count(qtbot, window, "别处", 1)


def test_the_palette_goes_to_a_case_by_its_initials_and_to_the_notes(
    qtbot: QtBot, window: MainWindow, program: Program
) -> None:
    page = window.library_page
    press(window, Qt.Key.Key_K, CONTROL)
    overlay = wait_for_child(qtbot, window, PaletteOverlay)
    qtbot.waitUntil(lambda: overlay.rows.rowCount() > 3)
    QTest.keyClicks(overlay.field, "xieye")
    qtbot.waitUntil(lambda: "歇业" in str(overlay.rows.index(0).data()))
    title = str(overlay.rows.index(0).data())
    QTest.keyClick(overlay.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.reader.reading is not None and page.reader.reading.detail.case.title == title)
    press(window, Qt.Key.Key_K, CONTROL)
    QTest.keyClicks(overlay.field, "my notes")
    qtbot.waitUntil(lambda: str(overlay.rows.index(0).data()) == "My notes")
    QTest.keyClick(overlay.field, Qt.Key.Key_Return)
    notes = wait_for_child(qtbot, window, NotesPage)
    assert notes.isVisible()


def test_a_note_leads_back_to_its_case(qtbot: QtBot, program: Program) -> None:
    store = open_store(program.store)
    uid, title = next(iter(store.db.execute("SELECT uid, title FROM cases ORDER BY id DESC LIMIT 1")))
    add_note(store, uid, "照着做")
    store.close()
    window = program.start_and_wait()
    choose(window, MenuId.VIEW, ActionId.SHOW_NOTES)
    notes = wait_for_child(qtbot, window, NotesPage)
    qtbot.waitUntil(lambda: notes.list.rows.rowCount() == 2)
    notes.list.enter()
    QTest.keyClick(notes.list, Qt.Key.Key_Return)
    reader = window.library_page.reader
    qtbot.waitUntil(lambda: reader.reading is not None and reader.reading.detail.case.title == title)
    assert window.library_page.isVisible()


def test_the_palette_shows_the_cases_of_a_tag(qtbot: QtBot, window: MainWindow) -> None:
    uids = select_first(qtbot, window, 2)
    window.library_page.view_model.add_tag(uids, "可借鉴")
    wait_for_count(qtbot, window, "可借鉴", 2)
    press(window, Qt.Key.Key_K, CONTROL)
    overlay = wait_for_child(qtbot, window, PaletteOverlay)
    qtbot.waitUntil(lambda: overlay.rows.rowCount() > 0)
    QTest.keyClicks(overlay.field, "kejiejian")
    qtbot.waitUntil(lambda: str(overlay.rows.index(0).data()) == "可借鉴")
    QTest.keyClick(overlay.field, Qt.Key.Key_Return)
    wait_for_query(qtbot, window, "标签:可借鉴")
    assert set(found(window)) == set(uids)
