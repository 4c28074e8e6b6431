"""The trash: what lies there and how it comes back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QDateTime, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.domain.keeping import TrashId, TrashItem, TrashKind
from app.operations.collections import delete_collection, new_collection
from app.operations.history import undo
from app.operations.tags import add_tag, delete_tag, list_tags
from app.ui.actions import ActionId
from app.ui.history import History
from app.ui.pages import PageServices
from app.ui.trash.dialog import KIND_ICONS, KIND_TITLES, TrashDialog, days_left
from tests.samples import POWER, TAX
from tests.ui.keeping.conftest import Keep

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def dialog(qtbot: QtBot, services: PageServices, keep: Keep) -> TrashDialog:
    """The trash with a tag of two cases and an empty collection."""
    keep(lambda store: add_tag(store, (POWER.uid, TAX.uid), "重点"))
    keep(lambda store: delete_tag(store, "重点"))
    keep(lambda store: delete_collection(store, new_collection(store, "旧专题")))
    made = TrashDialog(services.jobs, services.theme, services.messages, services.actions)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitUntil(lambda: made.list.topLevelItemCount() == 2)
    return made


def rows(dialog: TrashDialog) -> list[tuple[str, str, str]]:
    """Kind, name and number of cases of each row."""
    items = [dialog.list.topLevelItem(row) for row in range(dialog.list.topLevelItemCount())]
    return [(item.text(0), item.text(1), item.text(2)) for item in items if item is not None]


def test_the_latest_comes_first_with_its_days(dialog: TrashDialog) -> None:
    assert rows(dialog) == [("Collection", "旧专题", ""), ("Tag", "重点", "2")]
    first = dialog.list.topLevelItem(0)
    assert first is not None
    assert first.text(4) == "30"
    assert first.text(3).startswith(QDateTime.currentDateTime().toString("yyyy-"))
    assert "30 days" in dialog._hint.text()


def test_several_are_put_back_by_key_and_back_again(qtbot: QtBot, dialog: TrashDialog, keep: Keep) -> None:
    dialog.list.selectAll()
    with qtbot.waitSignal(dialog.changes_made):
        QTest.keyClick(dialog.list, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: rows(dialog) == [])
    assert dialog.banner.text == "Put back: 2."
    assert dialog.empty.text.startswith("The trash is empty")
    counts: list[object] = []
    keep(lambda store: counts.extend((tag.name, tag.count) for tag in list_tags(store)))
    assert counts == [("重点", 2)]
    keep(undo)
    dialog.refresh()
    qtbot.waitUntil(lambda: len(rows(dialog)) == 2)


def test_undo_and_redo_work_by_key_inside(qtbot: QtBot, dialog: TrashDialog, services: PageServices) -> None:
    history = History(services.jobs, services.actions, dialog)
    history.changes_made.connect(dialog.apply_changes)
    dialog.changes_made.connect(history.refresh)
    history.changes_made.connect(history.refresh)
    QTest.keyClick(dialog.list, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: len(rows(dialog)) == 1 and services.actions[ActionId.UNDO].isEnabled())
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    QTest.keyClick(dialog.list, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: len(rows(dialog)) == 2 and services.actions[ActionId.REDO].isEnabled())
    QTest.keyClick(dialog.list, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: len(rows(dialog)) == 1)


def test_one_is_deleted_for_good_and_the_rest_with_the_button(qtbot: QtBot, dialog: TrashDialog) -> None:
    QTest.keyClick(dialog.list, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: rows(dialog) == [("Tag", "重点", "2")])
    dialog.empty_button.click()
    qtbot.waitUntil(lambda: rows(dialog) == [])
    assert not dialog.empty_button.isEnabled()


def test_every_kind_has_a_name_and_a_picture() -> None:
    assert set(KIND_TITLES) == set(KIND_ICONS) == set(TrashKind)


def test_days_left_are_counted_from_the_deletion() -> None:
    deleted = QDateTime.currentDateTimeUtc().addDays(-12).toString(Qt.DateFormat.ISODateWithMs)
    item = TrashItem(TrashId(1), TrashKind.NOTE, "一", deleted, 0)
    assert days_left(item, 30) == 18
    assert days_left(item, 10) == 0
