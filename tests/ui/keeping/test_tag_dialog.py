"""Tags of many cases: ticked, previewed, applied in one step."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from app.domain.changes import Changes
from app.operations.tags import add_tag
from app.ui.library.tag_choice import Carried
from app.ui.library.tag_dialog import TagDialog
from app.ui.pages import PageServices
from tests.samples import PAUSE, POWER, TAX
from tests.ui.keeping.conftest import Keep

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def dialog(qtbot: QtBot, services: PageServices, keep: Keep) -> TagDialog:
    """The dialog for two cases, one of which carries a tag already, while all three carry another."""
    keep(lambda store: add_tag(store, (POWER.uid,), "专题/接电"))
    keep(lambda store: add_tag(store, (POWER.uid, TAX.uid, PAUSE.uid), "全部"))
    made = TagDialog(services.jobs, services.theme, services.messages, ())
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(made)
    with qtbot.waitSignal(made.tagging.previewed):
        made.open_for((POWER.uid, TAX.uid), "", None)
    return made


def preview(qtbot: QtBot, dialog: TagDialog, text: str) -> None:
    """Wait until the dialog says this of what would change."""
    qtbot.waitUntil(lambda: dialog.preview.text() == text)


def shown(dialog: TagDialog) -> list[str]:
    """The tags that the filter leaves."""
    return list(dialog.tree.shown_names)


def added(dialog: TagDialog) -> list[str]:
    """The tags that would be put on."""
    return list(dialog.tagging.choice.change.add)


def applied(qtbot: QtBot, dialog: TagDialog) -> Changes:
    """Apply, and what that changed."""
    with qtbot.waitSignal(dialog.applied) as signal:
        dialog.apply_button.click()
    changes: Changes = signal.args[0]
    return changes


def test_boxes_tell_all_from_some(dialog: TagDialog) -> None:
    choice = dialog.tagging.choice
    assert (choice.then("全部"), choice.then("专题/接电"), choice.then("别的")) == (
        Carried.ALL,
        Carried.SOME,
        Carried.NONE,
    )
    assert dialog.tree.names == ("专题", "专题/接电", "全部")
    assert not dialog.apply_button.isEnabled()
    assert dialog.preview.text() == "Nothing would change."


def test_a_new_tag_is_typed_previewed_and_applied(qtbot: QtBot, dialog: TagDialog) -> None:
    dialog.field.setText(" 专题 / 新 ")
    QTest.keyClick(dialog.field, Qt.Key.Key_Return)
    assert dialog.field.text() == ""
    preview(qtbot, dialog, "Adds 1 tags: 2 of 2 cases change, 0 are so already; nothing else changes.")
    assert dialog.details.text() == "+ 专题/新: 2 cases, 0 have it already"
    assert applied(qtbot, dialog) == Changes(cases=frozenset((POWER.uid, TAX.uid)), tags=frozenset(["专题/新"]))


def test_a_tag_that_some_have_is_put_on_the_others(qtbot: QtBot, dialog: TagDialog) -> None:
    dialog.tree.go_to("专题/接电")
    QTest.keyClick(dialog.tree, Qt.Key.Key_Space)
    preview(qtbot, dialog, "Adds 1 tags: 1 of 2 cases change, 1 are so already; nothing else changes.")
    QTest.keyClick(dialog.tree, Qt.Key.Key_Space)
    preview(qtbot, dialog, "Takes off 1 tags: 1 of 2 cases change, 1 are so already; nothing else changes.")
    QTest.keyClick(dialog.tree, Qt.Key.Key_Space)
    preview(qtbot, dialog, "Nothing would change.")
    assert not dialog.apply_button.isEnabled()


def test_a_click_ticks_too(qtbot: QtBot, dialog: TagDialog) -> None:
    row = dialog.tree.topLevelItem(1)
    assert row is not None
    assert row.text(0) == "全部"
    place = dialog.tree.visualItemRect(row).center()
    QTest.mouseClick(dialog.tree.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert dialog.tagging.choice.then("全部") is Carried.NONE
    preview(qtbot, dialog, "Takes off 1 tags: 2 of 2 cases change, 0 are so already; nothing else changes.")


def test_exactly_the_ticked_tags(qtbot: QtBot, dialog: TagDialog) -> None:
    dialog.only_ticked.click()
    preview(qtbot, dialog, "Takes off 1 tags: 1 of 2 cases change, 1 are so already; nothing else changes.")
    assert applied(qtbot, dialog).tags == frozenset(["专题/接电"])


def test_all_cases_found(qtbot: QtBot, dialog: TagDialog) -> None:
    with qtbot.waitSignal(dialog.tagging.previewed):
        dialog.scope.setCurrentIndex(1)
        dialog.scope.activated.emit(1)
    qtbot.waitUntil(lambda: dialog.scope.currentText() == "All cases found (3)")
    dialog.tagging.tick("三")
    preview(qtbot, dialog, "Adds 1 tags: 3 of 3 cases change, 0 are so already; nothing else changes.")


def test_a_name_that_cannot_be_is_one_sentence(dialog: TagDialog) -> None:
    for name, word in (("／ /", "needs a name"), ("长" * 10_000, "100")):
        dialog.field.setText(name)
        QTest.keyClick(dialog.field, Qt.Key.Key_Return)
        assert word in dialog.banner.text
        assert dialog.banner.text.count(".") == 1
    assert dialog.tree.names == ("专题", "专题/接电", "全部")


def test_typing_filters_by_name_and_by_sound(dialog: TagDialog) -> None:
    dialog.field.setText("jied")
    assert shown(dialog) == ["专题", "专题/接电"]
    assert dialog.tree.current_name() == "专题/接电"
    QTest.keyClick(dialog.field, Qt.Key.Key_Return)
    assert added(dialog) == ["专题/接电"]
    assert dialog.field.text() == ""
    dialog.field.setText("接")
    dialog.new_button.click()
    assert added(dialog) == ["专题/接电", "接"]
    dialog.take_off()
    assert shown(dialog) == ["专题", "专题/接电", "全部", "接"]
    dialog.tree.show_names((*dialog.tree.names, "没有人用"))
    dialog.tree.filter_by("")
    assert "没有人用" not in dialog.tree.shown_names


def test_what_similar_cases_have_is_one_click_away(qtbot: QtBot, dialog: TagDialog) -> None:
    dialog.tagging.suggested.emit(("税务",))
    [chip] = [button for button in dialog.findChildren(QPushButton) if button.text() == "+ 税务"]
    chip.click()
    assert dialog.tagging.choice.change.add == ("税务",)


def test_control_return_applies_from_the_field(qtbot: QtBot, dialog: TagDialog) -> None:
    dialog.tagging.tick("快")
    qtbot.waitUntil(dialog.apply_button.isEnabled)
    with qtbot.waitSignal(dialog.applied):
        QTest.keyClick(dialog.field, Qt.Key.Key_Return, CONTROL)
