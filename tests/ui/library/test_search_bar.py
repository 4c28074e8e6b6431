"""The search box: when it asks, and how it shows what is wrong."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from app.domain.hits import Sort
from app.ui.library.search_bar import SearchBar
from app.ui.library.searching.search_field import WAIT_MILLISECONDS
from app.ui.theme import Theme

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def bar(qtbot: QtBot, theme: Theme) -> SearchBar:
    """The bar on the screen."""
    made = SearchBar(theme, Sort.NEWEST)
    qtbot.addWidget(made)
    made.resize(400, 100)
    made.show()
    made.field.setFocus()
    return made


def compose(bar: SearchBar, preedit: str, commit: str = "") -> None:
    """What an input method sends."""
    event = QInputMethodEvent(preedit, [])
    event.setCommitString(commit)
    QApplication.sendEvent(bar.field, event)


def test_a_pause_in_typing_asks_once(qtbot: QtBot, bar: SearchBar) -> None:
    heard: list[str] = []
    bar.query_entered.connect(heard.append)
    with qtbot.waitSignal(bar.query_entered):
        QTest.keyClicks(bar.field, "abc")
    assert heard == ["abc"]


def test_return_and_down_ask_at_once(qtbot: QtBot, bar: SearchBar) -> None:
    bar.field.setText("歇业")
    with qtbot.waitSignal(bar.query_entered, timeout=WAIT_MILLISECONDS // 2):
        QTest.keyClick(bar.field, Qt.Key.Key_Return)
    with qtbot.waitSignals([bar.query_entered, bar.list_wanted], timeout=WAIT_MILLISECONDS):
        QTest.keyClick(bar.field, Qt.Key.Key_Down)


def test_what_is_being_composed_is_not_asked(qtbot: QtBot, bar: SearchBar) -> None:
    bar.field.setText("一件")
    bar.field.selectAll()
    with qtbot.assertNotEmitted(bar.query_entered, wait=3 * WAIT_MILLISECONDS):
        compose(bar, "xie'ye")
    with qtbot.waitSignal(bar.query_entered) as asked:
        compose(bar, "", "歇业")
    assert asked.args == ["歇业"]


def test_escape_clears_and_then_leaves(qtbot: QtBot, bar: SearchBar) -> None:
    bar.field.setText("x")
    with qtbot.waitSignal(bar.query_entered) as asked:
        QTest.keyClick(bar.field, Qt.Key.Key_Escape)
    assert asked.args == [""]
    with qtbot.waitSignal(bar.list_wanted):
        QTest.keyClick(bar.field, Qt.Key.Key_Escape)


def test_a_query_from_elsewhere_is_shown_but_not_asked(qtbot: QtBot, bar: SearchBar) -> None:
    with qtbot.assertNotEmitted(bar.query_entered, wait=2 * WAIT_MILLISECONDS):
        bar.set_text("指标:获得电力")
    assert bar.field.text() == "指标:获得电力"


@pytest.mark.parametrize("position", [0, 2, 5, 900])
def test_an_error_is_shown_at_any_place_and_goes_when_typing(qtbot: QtBot, bar: SearchBar, position: int) -> None:
    bar.field.setText("🀄(歇业")
    bar.show_error("Bracket", position)
    assert bar.error_text == "Bracket"
    assert bar.field.text() == "🀄(歇业"
    assert not bar.grab().isNull()
    QTest.keyClicks(bar.field, "x")
    assert bar.error_text == ""
    bar.field.clear()
    bar.show_error("Empty", 0)
    bar.show_total("3 cases")
    assert bar.error_text == ""
    assert bar.total_text == "3 cases"


def test_an_error_does_not_disturb_what_is_composed(bar: SearchBar) -> None:
    compose(bar, "xie")
    bar.show_error("Bracket", 0)
    assert bar.field.text() == ""
    compose(bar, "", "歇")
    assert bar.field.text() == "歇"


def test_the_order_is_chosen(qtbot: QtBot, bar: SearchBar) -> None:
    assert bar.sorts.currentData() == "newest"
    with qtbot.waitSignal(bar.sort_chosen) as chosen:
        bar.sorts.setCurrentIndex(bar.sorts.findData("source"))
    assert chosen.args == [Sort.SOURCE]


def test_the_frame_follows_the_focus(qtbot: QtBot, bar: SearchBar) -> None:
    before = bar.grab().toImage()
    QApplication.sendEvent(bar.field, QEvent(QEvent.Type.FocusOut))
    bar.field.clearFocus()
    assert not bar.field.hasFocus()
    assert bar.grab().toImage() != before
    bar.focus_field()
    assert bar.field.hasFocus()


def test_a_total_is_said_shorter_where_there_is_less_room(bar: SearchBar) -> None:
    said = ("20 cases and 3 similar ones · 5 ms" * 9, "20 cases and 3 similar ones" * 9, "20 cases")
    bar.show_total(*said)
    assert bar.total_text == "20 cases"
    assert any(label.toolTip() == said[0] for label in bar.findChildren(QLabel))
    bar.resize(10_000, 100)
    assert bar.total_text == said[0]
    bar.show_total("1 case")
    assert not any(label.toolTip() for label in bar.findChildren(QLabel))
