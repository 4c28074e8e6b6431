"""The table of actions: no key twice, every action in its menu, every key in the help."""

from __future__ import annotations

from collections import Counter

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QToolButton
from pytestqt.qtbot import QtBot

from app import paths
from app.ui.action_words import hint_of, plain_text
from app.ui.actions import ACTIONS, ActionId, ActionSet, MenuId
from app.ui.help_dialogs import COLUMNS, AboutDialog, ShortcutHelp, key_rows
from app.ui.importing.commands import COMMANDS
from app.ui.key_hints import KEY_HINTS
from app.ui.page_table import PAGES
from app.ui.theme import Theme

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def theme(qtbot: QtBot) -> Theme:
    """The light theme."""
    return Theme(paths.resource("themes"), paths.resource("icons"))


@pytest.fixture
def bar(qtbot: QtBot) -> QMenuBar:
    """An empty menu bar."""
    made = QMenuBar()
    qtbot.addWidget(made)
    return made


def test_every_action_stands_once_in_the_table() -> None:
    assert Counter(spec.id for spec in ACTIONS) == Counter(ActionId)
    assert {spec.action for spec in PAGES} <= {spec.id for spec in ACTIONS}


def test_no_key_means_two_things() -> None:
    keys = [QKeySequence(key).toString() for spec in ACTIONS for key in spec.keys]
    keys += [QKeySequence(hint.keys).toString() for hint in KEY_HINTS]
    assert [key for key, times in Counter(keys).items() if times > 1] == []
    assert all(keys), "every key is one that Qt knows"


def test_access_keys_differ_inside_a_menu() -> None:
    for menu in MenuId:
        letters = [spec.text[spec.text.index("&") + 1].lower() for spec in ACTIONS if spec.menu is menu]
        assert [letter for letter, times in Counter(letters).items() if times > 1] == [], menu


def test_menus_hold_the_actions_and_dress_them_when_opened(qtbot: QtBot, theme: Theme, bar: QMenuBar) -> None:
    actions = ActionSet(bar, theme)
    actions.add_menus(bar)
    actions.fill_menus(bar)
    menu = bar.findChild(QMenu, MenuId.EDIT.value)
    assert isinstance(menu, QMenu)
    named = [action.objectName() for action in menu.actions() if not action.isSeparator()]
    assert named == [spec.id.value for spec in ACTIONS if spec.menu is MenuId.EDIT]
    assert actions[ActionId.UNDO].icon().isNull()
    menu.aboutToShow.emit()
    assert not actions[ActionId.UNDO].icon().isNull()
    assert len(list(actions)) == len(ACTIONS)


def test_a_button_follows_its_action(qtbot: QtBot, theme: Theme, bar: QMenuBar) -> None:
    actions = ActionSet(bar, theme)
    button = QToolButton(bar)
    actions.bind_button(button, ActionId.ADD_TAG)
    assert button.toolTip() == "Add tag (Ctrl+T)"
    actions[ActionId.ADD_TAG].setEnabled(False)
    assert not button.isEnabled()
    actions[ActionId.ADD_TAG].setEnabled(True)
    with qtbot.waitSignal(actions[ActionId.ADD_TAG].triggered):
        button.click()


@pytest.mark.parametrize(
    ("text", "plain"),
    [("&File", "File"), ("文件(&F)", "文件"), ("设置(&S)…", "设置"), ("Sa&ve as…", "Save as"), ("a (b)", "a (b)")],
)
def test_access_keys_are_taken_out(text: str, plain: str) -> None:
    assert plain_text(text) == plain


def test_the_help_shows_every_key(qtbot: QtBot) -> None:
    help_dialog = ShortcutHelp()
    qtbot.addWidget(help_dialog)
    help_dialog.show()
    shown = {key for column in COLUMNS for menu in column for keys, _ in key_rows(menu) for key in keys}
    expected = {key for spec in ACTIONS for key in spec.keys} | {key for spec in COMMANDS for key in spec.keys}
    expected |= {hint.keys for hint in KEY_HINTS}
    assert shown == {QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText) for key in expected}
    assert not help_dialog.grab().isNull()


def test_about_names_the_places(qtbot: QtBot, theme: Theme, bar: QMenuBar) -> None:
    about = AboutDialog(theme, "0.1.0", (("Your data:", "/somewhere"),), bar)
    about.show()
    assert not about.grab().isNull()
    about.close()


def test_an_action_without_a_key_has_no_brackets(theme: Theme, bar: QMenuBar) -> None:
    assert hint_of(ActionSet(bar, theme)[ActionId.ABOUT]) == "About Andian"
