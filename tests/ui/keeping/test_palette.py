"""Ctrl+K: anything by a part of its name, chosen by key and by mouse."""

from __future__ import annotations

import time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.operations.collections import new_collection
from app.operations.saved_searches import remember_reading, save_search
from app.operations.tags import add_tag
from app.text.palette import Entry, Fit, Match
from app.ui.actions import ACTIONS, ActionId
from app.ui.pages import PageId, PageServices
from app.ui.palette.entries import Kind, keys_of, own_entries
from app.ui.palette.palette import CommandPalette
from tests.samples import PAUSE, POWER, TAX
from tests.ui.keeping.conftest import Keep

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    """A window with a field that has the focus."""
    made = QWidget()
    layout = QVBoxLayout(made)
    layout.addWidget(QLineEdit())
    layout.addWidget(QPushButton("other"))
    qtbot.addWidget(made)
    made.resize(1000, 700)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


@pytest.fixture
def palette(qtbot: QtBot, services: PageServices, window: QWidget, keep: Keep) -> CommandPalette:
    """The palette, open over the window."""
    keep(lambda store: add_tag(store, (POWER.uid,), "重点/接电"))
    keep(lambda store: new_collection(store, "一季度"))
    keep(lambda store: save_search(store, "歇业有关", "歇业"))
    keep(lambda store: remember_reading(store, TAX.uid))
    made = CommandPalette(services.jobs, services.actions, services.theme, services.preferences, window)
    made.open()
    qtbot.waitUntil(lambda: made.overlay.rows.rowCount() > 0)
    return made


def names(palette: CommandPalette) -> list[str]:
    """What is found, from top to bottom."""
    rows = palette.overlay.rows
    return [str(rows.index(row).data()) for row in range(rows.rowCount())]


def ask(qtbot: QtBot, palette: CommandPalette, text: str) -> list[str]:
    """Type, and what is found then."""
    with qtbot.waitSignal(palette._answers.answered):
        palette.overlay.field.setText(text)
    return names(palette)


def test_empty_it_shows_what_was_read_last_then_pages_and_commands(palette: CommandPalette) -> None:
    assert names(palette)[0] == TAX.title
    assert "Library" not in names(palette)[0]
    assert len(names(palette)) > 5


@pytest.mark.parametrize(
    ("typed", "first", "kind"),
    [
        ("开门接电", POWER.title, Kind.CASE),
        ("电小二", POWER.title, Kind.CASE),
        ("xieyedengji", PAUSE.title, Kind.CASE),
        ("重点/接", "重点/接电", Kind.TAG),
        ("yijidu", "一季度", Kind.COLLECTION),
        ("歇业有关", "歇业有关", Kind.SAVED_SEARCH),
        ("manage t", "Manage tags", Kind.COMMAND),
        ("my notes", "My notes", Kind.PAGE),
    ],
)
def test_anything_is_found(qtbot: QtBot, palette: CommandPalette, typed: str, first: str, kind: Kind) -> None:
    assert ask(qtbot, palette, typed)[0] == first
    found = palette.overlay.rows.match_at(palette.overlay.rows.index(0))
    assert found is not None
    assert found.entry.kind == kind


def test_return_goes_to_a_case_and_is_remembered(
    qtbot: QtBot, palette: CommandPalette, services: PageServices, window: QWidget
) -> None:
    ask(qtbot, palette, "歇业登记")
    with qtbot.waitSignal(palette.case_chosen) as signal:
        QTest.keyClick(palette.overlay.field, Qt.Key.Key_Return)
    assert signal.args == [PAUSE.uid]
    assert palette.overlay.isHidden()
    assert services.preferences.current.palette_recent == (f"case:{PAUSE.uid}",)
    palette.open()
    qtbot.waitUntil(lambda: names(palette)[:2] == [PAUSE.title, TAX.title])


def test_control_return_is_for_the_briefing(qtbot: QtBot, palette: CommandPalette) -> None:
    ask(qtbot, palette, "歇业登记")
    with qtbot.waitSignal(palette.briefing_case_chosen) as signal:
        QTest.keyClick(palette.overlay.field, Qt.Key.Key_Return, CONTROL)
    assert signal.args == [PAUSE.uid]


def test_a_tag_a_search_a_page_and_a_command(qtbot: QtBot, palette: CommandPalette, services: PageServices) -> None:
    ask(qtbot, palette, "重点")
    with qtbot.waitSignal(palette.query_chosen) as signal:
        QTest.keyClick(palette.overlay.field, Qt.Key.Key_Return)
    assert signal.args == ["标签:重点"]
    palette.open()
    ask(qtbot, palette, "歇业有关")
    with qtbot.waitSignal(palette.query_chosen) as signal:
        QTest.keyClick(palette.overlay.field, Qt.Key.Key_Return)
    assert signal.args == ["歇业"]
    palette.open()
    ask(qtbot, palette, "my notes")
    with qtbot.waitSignal(palette.page_chosen) as signal:
        QTest.keyClick(palette.overlay.field, Qt.Key.Key_Return)
    assert signal.args == [PageId.NOTES]
    palette.open()
    ask(qtbot, palette, "manage tags")
    with qtbot.waitSignal(services.actions[ActionId.MANAGE_TAGS].triggered):
        QTest.keyClick(palette.overlay.field, Qt.Key.Key_Return)


def test_a_command_that_cannot_be_done_is_not_offered(
    qtbot: QtBot, palette: CommandPalette, services: PageServices
) -> None:
    services.actions[ActionId.MANAGE_TAGS].setEnabled(False)
    assert "Manage tags" not in ask(qtbot, palette, "manage")


def test_arrows_go_round_and_a_click_goes(qtbot: QtBot, palette: CommandPalette) -> None:
    count = len(names(palette))
    QTest.keyClick(palette.overlay.field, Qt.Key.Key_Up)
    assert palette.overlay.list.currentIndex().row() == count - 1
    QTest.keyClick(palette.overlay.field, Qt.Key.Key_Down)
    assert palette.overlay.list.currentIndex().row() == 0
    place = palette.overlay.list.visualRect(palette.overlay.rows.index(0)).center()
    with qtbot.waitSignal(palette.case_chosen):
        QTest.mouseClick(palette.overlay.list.viewport(), Qt.MouseButton.LeftButton, pos=place)


def test_escape_gives_the_focus_back_and_a_click_beside_leaves(
    qtbot: QtBot, palette: CommandPalette, window: QWidget
) -> None:
    field = window.findChild(QLineEdit)
    QTest.keyClick(palette.overlay.field, Qt.Key.Key_Escape)
    assert palette.overlay.isHidden()
    assert field is not None
    palette.open()
    assert palette.overlay.isVisible()
    QTest.mouseClick(window, Qt.MouseButton.LeftButton, pos=window.rect().bottomLeft())
    assert palette.overlay.isHidden()
    palette.open()
    palette.open()
    assert palette.overlay.isHidden()


def test_nothing_found_says_what_to_try(qtbot: QtBot, palette: CommandPalette) -> None:
    assert ask(qtbot, palette, "没有这样的名字") == []
    assert palette.overlay.hint.text().startswith("Nothing has this name")
    QTest.keyClick(palette.overlay.field, Qt.Key.Key_Return)
    assert palette.overlay.isVisible()


def test_every_command_has_an_entry_with_its_key() -> None:
    entries = list(own_entries())
    assert len(entries) == len(ACTIONS) - 1
    entry = next(entry for entry in entries if entry.key == f"command:{ActionId.SETTINGS}")
    assert keys_of(entry) == QKeySequence("Ctrl+,").toString(QKeySequence.SequenceFormat.NativeText)
    assert keys_of(Entry("case:x", Kind.CASE, "x")) == ""


def test_showing_what_was_found_is_cheap(qtbot: QtBot, palette: CommandPalette) -> None:
    matches = tuple(Match(Entry(f"case:{n}", Kind.CASE, f"案例{n}" * 8), Fit.INNER, ((0, 2),)) for n in range(20))
    palette.overlay.show_matches(matches)
    palette.overlay.repaint()
    started = time.perf_counter()
    palette.overlay.show_matches(matches[::-1])
    palette.overlay.repaint()
    assert time.perf_counter() - started < 0.1


def test_a_saved_search_that_was_looked_at_has_nothing_new(qtbot: QtBot, palette: CommandPalette) -> None:
    ask(qtbot, palette, "歇业有关")
    with qtbot.waitSignals([palette.query_chosen, palette.saved_search_chosen]):
        QTest.keyClick(palette.overlay.field, Qt.Key.Key_Return)
