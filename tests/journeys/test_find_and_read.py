"""Journey: search while typing, narrow, read with marks; and what the window says when there is nothing to read."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QTextEdit
from pytestqt.qtbot import QtBot

from app import paths
from app.domain.hits import FacetField
from app.ui.library.searching.search_field import WAIT_MILLISECONDS
from app.ui.main_window import MainWindow
from tests.journeys.conftest import click_row, commit, found, listed, press, row_count, search_for, wait_for_query

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)

WORD = "歇业"
NAMES = (WORD, "暂停经营", "休眠", "停业备案")
"""The word with the other names that the shipped list of synonyms has for it."""


def cards_with(*words: str) -> set[str]:
    """The cards whose file holds all words, found without the program's own search."""
    files = [file for file in paths.resource("cases").glob("*/*.md") if file.stem[:2].isdigit()]
    texts = {f"{file.parent.name}-{file.stem[:2]}": file.read_text(encoding="utf-8") for file in files}
    assert len(texts) == 94
    return {uid for uid, text in texts.items() if all(word in text for word in words)}


def marked(view: QTextEdit) -> list[str]:
    """What is marked in a view."""
    selections = view.extraSelections()
    return [selection.cursor.selectedText() for selection in selections]  # type: ignore[attr-defined]


def test_a_case_is_found_by_typing_and_read_by_key(qtbot: QtBot, window: MainWindow) -> None:
    page = window.library_page
    bar, cases, reader = page.results.search_bar, page.results.list, page.reader
    assert page.results.model.rowCount() == 94
    assert row_count(page.navigation, "library") == 94
    assert window.focusWidget() is bar.field
    commit(bar.field, WORD)
    wait_for_query(qtbot, window, WORD)
    named = {uid for name in NAMES for uid in cards_with(name)}
    qtbot.waitUntil(lambda: set(found(window)) == named)
    assert named >= cards_with(WORD) != set()
    assert bar.total_text.startswith(f"{len(found(window))} cases")
    assert all(name in page.searching.names.text for name in NAMES[1:])
    press(window, Qt.Key.Key_Return)
    press(window, Qt.Key.Key_Down)
    assert window.focusWidget() is cases
    qtbot.waitUntil(lambda: reader.reading is not None)
    assert reader.reading is not None
    case = reader.reading.detail.case
    assert case.uid == listed(window)[0]
    press(window, Qt.Key.Key_Return)
    card = reader.case.card
    assert window.focusWidget() is card
    assert card.isVisible()
    assert WORD in marked(card.body)
    assert set(marked(card.body)) <= set(NAMES)
    sections = "".join(section.body for section in case.sections)
    assert marked(card.body).count(WORD) >= sections.count(WORD)
    assert page.results.model.index(0).data() in case.title
    assert case.sections[0].heading in card.body.toPlainText()
    press(window, Qt.Key.Key_Escape)
    assert window.focusWidget() is cases
    press(window, Qt.Key.Key_Escape)
    assert window.focusWidget() is bar.field
    assert bar.field.selectedText() == WORD


def test_what_an_input_method_composes_is_not_searched(qtbot: QtBot, window: MainWindow) -> None:
    bar = window.library_page.results.search_bar
    asked: list[str] = []
    bar.query_entered.connect(asked.append)
    commit(bar.field, "获得")
    QApplication.sendEvent(bar.field, QInputMethodEvent("dian'li", []))
    with qtbot.assertNotEmitted(bar.query_entered, wait=2 * WAIT_MILLISECONDS):
        press(window, Qt.Key.Key_Return)
    commit(bar.field, "电力")
    wait_for_query(qtbot, window, "获得电力")
    assert asked == ["获得电力"]
    assert found(window)


def test_traditional_characters_find_the_same(qtbot: QtBot, window: MainWindow) -> None:
    search_for(qtbot, window, "营商环境")
    simplified = found(window)
    search_for(qtbot, window, "營商環境")
    assert set(found(window)) == set(simplified) != set()
    search_for(qtbot, window, '"１２３４５"')
    assert set(found(window)) == cards_with("12345") != set()


def test_other_names_are_searched_until_they_are_switched_off(qtbot: QtBot, window: MainWindow) -> None:
    page = window.library_page
    number = "12345"
    search_for(qtbot, window, number)
    qtbot.waitUntil(lambda: set(found(window)) == cards_with(number) | cards_with("热线"))
    assert "热线" in page.searching.names.text
    assert set(found(window)) > cards_with(number) != set()
    page.searching.names.switch.click()
    qtbot.waitUntil(lambda: set(found(window)) == cards_with(number))
    assert "Not searched" in page.searching.names.text
    page.searching.names.switch.click()
    qtbot.waitUntil(lambda: set(found(window)) > cards_with(number))


def test_a_facet_narrows_and_widens_again(qtbot: QtBot, window: MainWindow) -> None:
    page = window.library_page
    search_for(qtbot, window, "企业")
    all_found = found(window)
    value = "江苏省"
    key = f"{FacetField.REGION.value}/{value}"
    promised = row_count(page.navigation, key)
    assert promised is not None
    assert 0 < promised < len(all_found)
    click_row(page.navigation, key)
    assert page.results.search_bar.field.text() == f"企业 地区:{value}"
    wait_for_query(qtbot, window, f"企业 地区:{value}")
    assert len(found(window)) == promised
    assert set(found(window)) < set(all_found)
    assert page.navigation.model().item(page.navigation.model().find(key)).is_active  # type: ignore[attr-defined]
    other = row_count(page.navigation, f"{FacetField.REGION.value}/浙江省")
    assert other, "the counts of a facet are not narrowed by its own choice"
    click_row(page.navigation, key)
    wait_for_query(qtbot, window, "企业")
    assert page.results.search_bar.field.text() == "企业"
    assert found(window) == all_found


def test_a_chip_of_the_reader_filters_too(qtbot: QtBot, window: MainWindow) -> None:
    page = window.library_page
    press(window, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: page.reader.reading is not None)
    page.reader.signals.value_chosen.emit(FacetField.INDICATOR, "获得电力")
    wait_for_query(qtbot, window, "指标:获得电力")
    assert 0 < len(found(window)) < 94


def test_a_query_that_is_wrong_is_explained_and_the_list_stays(qtbot: QtBot, window: MainWindow) -> None:
    page = window.library_page
    bar = page.results.search_bar
    search_for(qtbot, window, WORD)
    before = listed(window)
    bar.field.end(False)
    commit(bar.field, ' "一件')
    qtbot.waitUntil(lambda: bool(bar.error_text))
    assert "quotation mark" in bar.error_text
    assert "4" in bar.error_text
    assert listed(window) == before
    assert not page.results.is_empty
    assert bar.field.text() == f'{WORD} "一件'
    commit(bar.field, '事"')
    assert bar.error_text == ""
    wait_for_query(qtbot, window, f'{WORD} "一件事"')
    assert set(found(window)) == cards_with(WORD, "一件事")


def test_nothing_found_says_what_to_do(qtbot: QtBot, window: MainWindow) -> None:
    page = window.library_page
    search_for(qtbot, window, "qzqz 指标:获得电力")
    assert page.results.is_empty
    assert page.results.search_bar.total_text.startswith("0 cases")
    nothing = page.results.nothing
    qtbot.waitUntil(lambda: [part.whole_text for part in nothing.parts] == ["qzqz", "指标:获得电力"])
    assert "“qzqz”" in nothing.text
    labels = [button.whole_text for button in nothing.offers]
    assert labels == ["without filters: qzqz", "without “qzqz”", "Show all cases"]
    nothing.offers[0].click()
    wait_for_query(qtbot, window, "qzqz")
    assert page.results.search_bar.field.text() == "qzqz"
    search_for(qtbot, window, "qzqz 年份:1999")
    qtbot.waitUntil(lambda: [part.whole_text for part in nothing.parts] == ["qzqz", "年份:1999"])
    assert [button.whole_text for button in nothing.offers][-1] == "Show all cases"
    nothing.offers[-1].click()
    wait_for_query(qtbot, window, "")
    assert not page.results.is_empty
    assert len(found(window)) == 94


def test_cases_that_share_only_pairs_are_offered_as_similar(qtbot: QtBot, window: MainWindow) -> None:
    page = window.library_page
    search_for(qtbot, window, f"{WORD} qzqz")
    assert found(window) == ()
    assert not page.results.is_empty
    assert "similar" in page.results.search_bar.total_text


def test_clearing_shows_all_cases(qtbot: QtBot, window: MainWindow) -> None:
    page = window.library_page
    search_for(qtbot, window, WORD)
    press(window, Qt.Key.Key_Escape)
    wait_for_query(qtbot, window, "")
    assert page.results.search_bar.field.text() == ""
    assert len(found(window)) == 94
    search_for(qtbot, window, WORD)
    press(window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    wait_for_query(qtbot, window, "")
    assert len(found(window)) == 94
