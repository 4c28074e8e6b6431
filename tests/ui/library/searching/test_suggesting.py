"""Suggestions below the box: when they come, what the keys and the mouse do, and that they never take the focus."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.domain.suggestion import SuggestionKind
from app.ui.library.page import LibraryPage
from app.ui.library.searching.suggesting import WAIT_MILLISECONDS
from tests.samples import PAUSE
from tests.ui.library.searching.helpers import (
    compose,
    key,
    search_for,
    type_text,
    wait_for_query,
    wait_for_suggestions,
)

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def test_pinyin_finds_a_title_that_is_opened(qtbot: QtBot, page: LibraryPage) -> None:
    field = page.results.search_bar.field
    type_text(field, "xieye")
    assert PAUSE.title in wait_for_suggestions(qtbot, page)
    assert QApplication.focusWidget() is field
    while (chosen := page.searching.suggesting.popup) and (chosen.chosen is None or chosen.chosen.case is None):
        key(page, Qt.Key.Key_Down)
    with qtbot.waitSignal(page.view_model.reading_changed):
        key(page, Qt.Key.Key_Return)
    assert page.reader.reading is not None
    assert page.reader.reading.detail.case.uid == PAUSE.uid
    assert field.text() == ""
    assert not page.searching.suggesting.is_open


@pytest.mark.parametrize("typed", ["xy", "xieye", "歇业"])
def test_initials_pinyin_and_words_find_it(qtbot: QtBot, page: LibraryPage, typed: str) -> None:
    type_text(page.results.search_bar.field, typed)
    assert PAUSE.title in wait_for_suggestions(qtbot, page)


def test_return_without_a_choice_searches_as_typed(qtbot: QtBot, page: LibraryPage) -> None:
    type_text(page.results.search_bar.field, "hddl")
    wait_for_suggestions(qtbot, page)
    key(page, Qt.Key.Key_Return)
    assert not page.searching.suggesting.is_open
    wait_for_query(qtbot, page, "hddl")
    assert page.results.search_bar.field.text() == "hddl"


def test_tab_takes_the_first_value(qtbot: QtBot, page: LibraryPage) -> None:
    field = page.results.search_bar.field
    type_text(field, "歇业 指标:huodedianli")
    assert wait_for_suggestions(qtbot, page) == ["获得电力"]
    key(page, Qt.Key.Key_Tab)
    assert field.text() == "歇业 指标:获得电力 "
    assert field.hasFocus()
    wait_for_query(qtbot, page, "歇业 指标:获得电力 ")


def test_a_field_goes_on_to_its_values(qtbot: QtBot, page: LibraryPage) -> None:
    field = page.results.search_bar.field
    type_text(field, "zhibiao")
    assert "指标:" in wait_for_suggestions(qtbot, page)
    key(page, Qt.Key.Key_Tab)
    assert field.text() == "指标:"
    assert page.results.search_bar.error_text == "", "nothing is wrong with a field that has just been chosen"
    qtbot.waitUntil(lambda: "开办企业" in [row.label for row in page.searching.suggesting.rows])


def test_escape_closes_and_leaves_the_text(qtbot: QtBot, page: LibraryPage) -> None:
    field = page.results.search_bar.field
    type_text(field, "xieye")
    wait_for_suggestions(qtbot, page)
    key(page, Qt.Key.Key_Escape)
    assert not page.searching.suggesting.is_open
    assert field.text() == "xieye"


def test_nothing_is_offered_while_an_input_method_composes(qtbot: QtBot, page: LibraryPage) -> None:
    field = page.results.search_bar.field
    type_text(field, "xieye")
    wait_for_suggestions(qtbot, page)
    compose(field, "deng'ji")
    assert not page.searching.suggesting.is_open
    qtbot.wait(3 * WAIT_MILLISECONDS)
    assert not page.searching.suggesting.is_open
    type_text(field, "登记")
    qtbot.waitUntil(lambda: page.view_model.query == "xieye登记")


def test_down_leads_through_the_rows_into_the_list(qtbot: QtBot, page: LibraryPage) -> None:
    type_text(page.results.search_bar.field, "歇业")
    rows = wait_for_suggestions(qtbot, page)
    for _ in rows:
        key(page, Qt.Key.Key_Down)
        assert page.searching.suggesting.popup is not None
        assert page.searching.suggesting.popup.chosen is not None
    key(page, Qt.Key.Key_Up)
    key(page, Qt.Key.Key_Down)
    key(page, Qt.Key.Key_Down)
    assert not page.searching.suggesting.is_open
    assert QApplication.focusWidget() is page.results.list


def test_the_mouse_takes_a_suggestion(qtbot: QtBot, page: LibraryPage) -> None:
    field = page.results.search_bar.field
    type_text(field, "hddl")
    place = wait_for_suggestions(qtbot, page).index("获得电力")
    popup = page.searching.suggesting.popup
    assert popup is not None
    middle = popup.view.visualRect(popup.model.index(place)).center()
    QTest.mouseMove(popup.view.viewport(), middle)
    QTest.mouseClick(popup.view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, middle)
    assert field.text() == "指标:获得电力 "
    assert field.hasFocus()


def test_earlier_searches_stand_below_the_empty_box_and_can_be_forgotten(qtbot: QtBot, page: LibraryPage) -> None:
    field = page.results.search_bar.field
    for query in ("歇业", "开门接电"):
        search_for(qtbot, page, query)
        field.setFocus()
        key(page, Qt.Key.Key_Return)
    search_for(qtbot, page, "")
    key(page, Qt.Key.Key_Down)
    assert wait_for_suggestions(qtbot, page) == ["开门接电", "歇业"]
    key(page, Qt.Key.Key_Down)
    with qtbot.waitSignal(page.changes_made):
        key(page, Qt.Key.Key_Delete, Qt.KeyboardModifier.ShiftModifier)
    assert [row.label for row in page.searching.suggesting.rows] == ["歇业"]
    key(page, Qt.Key.Key_Down)
    key(page, Qt.Key.Key_Return)
    wait_for_query(qtbot, page, "歇业 ")


def test_earlier_searches_take_the_place_of_what_stands_in_the_box(qtbot: QtBot, page: LibraryPage) -> None:
    bar = page.results.search_bar
    for query in ("歇业", "开门接电"):
        search_for(qtbot, page, query)
        bar.field.setFocus()
        key(page, Qt.Key.Key_Return)
    assert bar.history.isHidden()
    key(page, Qt.Key.Key_F4)
    assert wait_for_suggestions(qtbot, page) == ["开门接电", "歇业"]
    key(page, Qt.Key.Key_Down)
    key(page, Qt.Key.Key_Down)
    key(page, Qt.Key.Key_Return)
    wait_for_query(qtbot, page, "歇业 ")
    search_for(qtbot, page, "")
    assert bar.history.isVisible()
    bar.history.click()
    assert wait_for_suggestions(qtbot, page) == ["歇业", "开门接电"]


def test_the_cross_of_an_earlier_search_forgets_it(qtbot: QtBot, page: LibraryPage) -> None:
    search_for(qtbot, page, "歇业")
    page.results.search_bar.field.setFocus()
    key(page, Qt.Key.Key_Return)
    search_for(qtbot, page, "")
    page.results.search_bar.history_wanted.emit()
    wait_for_suggestions(qtbot, page)
    popup = page.searching.suggesting.popup
    assert popup is not None
    row = popup.view.visualRect(popup.model.index(0))
    cross = popup.view.delegate.cross(row).center()
    with qtbot.waitSignal(page.changes_made):
        QTest.mouseClick(popup.view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, cross)
    assert not page.searching.suggesting.is_open


def test_without_earlier_searches_down_leads_into_the_list(qtbot: QtBot, page: LibraryPage) -> None:
    page.results.search_bar.field.setFocus()
    key(page, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: QApplication.focusWidget() is page.results.list)


def test_leaving_the_box_closes_the_suggestions(qtbot: QtBot, page: LibraryPage) -> None:
    type_text(page.results.search_bar.field, "歇业")
    wait_for_suggestions(qtbot, page)
    page.results.list.setFocus()
    assert not page.searching.suggesting.is_open


def test_the_popup_stays_inside_a_narrow_window(qtbot: QtBot, page: LibraryPage) -> None:
    page.resize(860, 420)
    type_text(page.results.search_bar.field, "y")
    wait_for_suggestions(qtbot, page)
    popup = page.searching.suggesting.popup
    assert popup is not None
    assert page.rect().contains(popup.geometry())
    assert popup.y() >= page.results.search_bar.frame.mapTo(page, QPoint(0, 0)).y()
    assert not popup.grab().isNull()
    assert {row.kind for row in page.searching.suggesting.rows} <= set(SuggestionKind)


def test_a_key_drops_the_question_before_so_that_the_search_need_not_wait(
    qtbot: QtBot, page: LibraryPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    source = page.searching.suggesting._source
    page.results.search_bar.query_entered.connect(lambda text: asked.append(f"search {text}"))
    ask = source.ask

    def note(text: str, cursor: int, limit: int) -> None:
        asked.append(f"suggest {text}")
        ask(text, cursor, limit)

    monkeypatch.setattr(source, "ask", note)
    type_text(page.results.search_bar.field, "xie")
    qtbot.waitUntil(lambda: len(asked) == 2)
    assert asked == ["search xie", "suggest xie"]
    source.ask("xie", 3, 8)
    type_text(page.results.search_bar.field, "ye")
    assert not source._questions.waiting
