"""Journey: tag several cases by key, see and filter by the tags, rename and merge them, take it all back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from app.db.store import open_store
from app.operations.tags import list_tags
from app.ui.actions import ActionId, MenuId
from app.ui.dialogs import TextDialog
from app.ui.library.results_model import ResultRole
from app.ui.library.tag_dialog import TagDialog
from app.ui.library.tag_manager import TagManager
from app.ui.main_window import MainWindow
from tests.journeys.conftest import (
    Program,
    child_of,
    choose,
    click_row,
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
SHIFT = Qt.KeyboardModifier.ShiftModifier
TAG = "专题/市场退出"


def answer(qtbot: QtBot, window: MainWindow, text: str) -> None:
    """Type into the dialog that asks for a text, and press Return."""
    dialog = wait_for_child(qtbot, window, TextDialog)
    dialog.field.selectAll()
    commit(dialog.field, text)
    with qtbot.waitSignal(dialog.text_entered):
        QTest.keyClick(dialog.field, Qt.Key.Key_Return)


def tag_first(qtbot: QtBot, window: MainWindow, count: int, name: str) -> tuple[str, ...]:
    """Tag the first cases of the list by key, and wait until the navigation counts them."""
    uids = select_first(qtbot, window, count)
    press(window, Qt.Key.Key_T, CONTROL)
    dialog = wait_for_child(qtbot, window, TagDialog)
    commit(dialog.field, name)
    QTest.keyClick(dialog.field, Qt.Key.Key_Return)
    qtbot.waitUntil(dialog.apply_button.isEnabled)
    QTest.keyClick(dialog.field, Qt.Key.Key_Return, CONTROL)
    wait_for_count(qtbot, window, name, count)
    return uids


def wait_for_count(qtbot: QtBot, window: MainWindow, name: str, count: int | None) -> None:
    """Wait until the navigation shows so many cases beside a tag."""
    qtbot.waitUntil(lambda: row_count(window.library_page.navigation, f"tag/{name}") == count)


def undo(qtbot: QtBot, window: MainWindow) -> str:
    """Take the last step back from the menu, and wait until the menu names another one."""
    said: list[str] = []
    window.history.undone.connect(said.append)
    text = choose(window, MenuId.EDIT, ActionId.UNDO)
    qtbot.waitUntil(lambda: bool(said))
    return text


def wait_for_step(qtbot: QtBot, window: MainWindow, action_id: ActionId, step: str) -> None:
    """Wait until the menu names the step that would be taken back, or done again."""
    action = child_of(window, QAction, action_id.value)
    qtbot.waitUntil(lambda: action.isEnabled() and action.text().endswith(f": {step}"))


def tags_of_rows(window: MainWindow) -> list[tuple[str, ...]]:
    """The tags of the rows that are loaded."""
    model = window.library_page.results.model
    hits = (model.index(row).data(ResultRole.HIT) for row in range(model.rowCount()))
    return [hit.tags for hit in hits if hit is not None]


def test_three_cases_are_tagged_by_key(qtbot: QtBot, window: MainWindow, program: Program) -> None:
    page = window.library_page
    uids = tag_first(qtbot, window, 3, TAG)
    assert page.results.banner.text == "Done: change tags of many cases (3 cases)."
    assert row_count(page.navigation, "tag/专题") == 3
    assert page.results.list.selected_uids() == uids
    qtbot.waitUntil(lambda: tags_of_rows(window)[:3] == [(TAG,)] * 3)
    qtbot.waitUntil(lambda: page.reader.case.card.header.tags.names == (TAG,))
    click_row(page.navigation, f"tag/{TAG}")
    wait_for_query(qtbot, window, f"标签:{TAG}")
    assert set(found(window)) == set(uids)
    click_row(page.navigation, f"tag/{TAG}")
    wait_for_query(qtbot, window, "")
    click_row(page.navigation, "tag/专题")
    wait_for_query(qtbot, window, "标签:专题")
    assert set(found(window)) == set(uids)
    program.close()
    store = open_store(program.store)
    assert [(tag.name, tag.count) for tag in list_tags(store)] == [("专题", 3), (TAG, 3)]
    store.close()


def test_one_case_is_tagged_in_the_reader_and_untagged_there(qtbot: QtBot, window: MainWindow) -> None:
    page = window.library_page
    search_for(qtbot, window, "歇业")
    press(window, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: page.reader.reading is not None)
    press(window, Qt.Key.Key_T, CONTROL)
    row = page.reader.case.card.header.tags
    assert window.focusWidget() is row.field
    commit(row.field, "可借鉴")
    press(window, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: row.names == ("可借鉴",))
    wait_for_count(qtbot, window, "可借鉴", 1)
    assert page.results.search_bar.field.text() == "歇业"
    page.navigation.setFocus()
    page.results.list.enter()
    press(window, Qt.Key.Key_R, CONTROL)
    dialog = wait_for_child(qtbot, window, TagDialog)
    qtbot.waitUntil(lambda: dialog.tree.shown_names == ("可借鉴",))
    press(dialog, Qt.Key.Key_Down)
    press(dialog, Qt.Key.Key_Space)
    qtbot.waitUntil(dialog.apply_button.isEnabled)
    press(dialog, Qt.Key.Key_Return, CONTROL)
    qtbot.waitUntil(lambda: row.names == ())
    wait_for_count(qtbot, window, "可借鉴", None)


def undo_and_redo_inside(qtbot: QtBot, window: MainWindow, manager: TagManager) -> None:
    """Take the merging back and do it again by key, while the list of tags is open."""
    wait_for_step(qtbot, window, ActionId.UNDO, "merge tags")
    press(manager, Qt.Key.Key_Z, CONTROL)
    qtbot.waitUntil(lambda: [name for name, _ in manager.row_texts()] == ["专题", "专题/退出", "热线"])
    qtbot.waitUntil(lambda: manager.banner.text == "Undone: merge tags.")
    wait_for_step(qtbot, window, ActionId.REDO, "merge tags")
    press(manager, Qt.Key.Key_Y, CONTROL)
    qtbot.waitUntil(lambda: manager.list.topLevelItemCount() == 1)


def test_tags_are_renamed_merged_and_restored(qtbot: QtBot, window: MainWindow) -> None:
    page = window.library_page
    first = tag_first(qtbot, window, 3, TAG)
    page.navigation.scrollToBottom()
    search_for(qtbot, window, "12345")
    second = tag_first(qtbot, window, 2, "热线")
    assert not set(first) & set(second)
    search_for(qtbot, window, "")

    index = page.navigation.model().find(f"tag/{TAG}")  # type: ignore[attr-defined]
    page.navigation.scrollTo(index)
    spot = page.navigation.visualRect(index).center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, spot, page.navigation.viewport().mapToGlobal(spot))
    QApplication.sendEvent(page.navigation.viewport(), event)
    menu = next(menu for menu in page.findChildren(QMenu) if menu.isVisible())
    next(action for action in menu.actions() if action.text() == "Rename…").trigger()
    menu.close()
    answer(qtbot, window, "专题/退出")
    wait_for_count(qtbot, window, "专题/退出", 3)
    assert row_count(page.navigation, f"tag/{TAG}") is None

    press(window, Qt.Key.Key_T, CONTROL | SHIFT)
    manager = wait_for_child(qtbot, window, TagManager)
    assert [name for name, _ in manager.row_texts()] == ["专题", "专题/退出", "热线"]
    manager.list.clearSelection()
    manager.select(["专题/退出", "热线"])
    assert manager.selected_names() == ("专题/退出", "热线")
    QTest.mouseClick(manager.merge, Qt.MouseButton.LeftButton)
    answer(qtbot, window, "合并")
    wait_for_count(qtbot, window, "合并", 5)
    assert row_count(page.navigation, "tag/热线") is None
    qtbot.waitUntil(lambda: manager.list.topLevelItemCount() == 1)
    undo_and_redo_inside(qtbot, window, manager)
    manager.accept()

    wait_for_step(qtbot, window, ActionId.UNDO, "merge tags")
    assert undo(qtbot, window) == "&Undo: merge tags"
    wait_for_count(qtbot, window, "热线", 2)
    assert row_count(page.navigation, "tag/专题/退出") == 3
    assert row_count(page.navigation, "tag/合并") is None
    wait_for_step(qtbot, window, ActionId.UNDO, "rename tag")
    assert undo(qtbot, window) == "&Undo: rename tag"
    wait_for_count(qtbot, window, TAG, 3)
    assert page.results.banner.text == "Undone: rename tag."
    wait_for_step(qtbot, window, ActionId.REDO, "rename tag")
    with qtbot.waitSignal(window.history.redone) as signal:
        assert choose(window, MenuId.EDIT, ActionId.REDO) == "&Redo: rename tag"
    assert signal.args == ["rename tag"]
    wait_for_count(qtbot, window, "专题/退出", 3)


def test_everything_can_be_taken_back_by_key(qtbot: QtBot, window: MainWindow) -> None:
    page = window.library_page
    tag_first(qtbot, window, 3, "甲")
    wait_for_step(qtbot, window, ActionId.UNDO, "change tags of many cases")
    press(window, Qt.Key.Key_Z, CONTROL)
    wait_for_count(qtbot, window, "甲", None)
    assert row_count(page.navigation, "tag/hint") is None
    assert page.navigation.model().find("tag/hint").isValid()  # type: ignore[attr-defined]
    qtbot.waitUntil(lambda: not any(tags_of_rows(window)))
    wait_for_step(qtbot, window, ActionId.REDO, "change tags of many cases")
    press(window, Qt.Key.Key_Y, CONTROL)
    wait_for_count(qtbot, window, "甲", 3)


def test_steps_taken_back_quickly_are_called_by_their_own_names(qtbot: QtBot, window: MainWindow) -> None:
    tag_first(qtbot, window, 2, "甲")
    window.library_page.view_model.rename_tag("甲", "乙")
    wait_for_count(qtbot, window, "乙", 2)
    wait_for_step(qtbot, window, ActionId.UNDO, "rename tag")
    said: list[str] = []
    window.history.undone.connect(said.append)
    press(window, Qt.Key.Key_Z, CONTROL, times=2)
    wait_for_count(qtbot, window, "乙", None)
    qtbot.waitUntil(lambda: len(said) == 2)
    assert said == ["rename tag", "change tags of many cases"]


def test_a_name_that_cannot_be_is_one_sentence(qtbot: QtBot, window: MainWindow) -> None:
    page = window.library_page
    select_first(qtbot, window, 2)
    press(window, Qt.Key.Key_T, CONTROL)
    dialog = wait_for_child(qtbot, window, TagDialog)
    commit(dialog.field, "/ /")
    QTest.keyClick(dialog.field, Qt.Key.Key_Return)
    assert dialog.banner.text == "A tag needs a name: type at least one character."
    assert not dialog.apply_button.isEnabled()
    dialog.reject()
    assert page.navigation.model().find("tag/hint").isValid()  # type: ignore[attr-defined]
