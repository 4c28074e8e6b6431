"""Wrong queries, little found, synonyms, the sheet that explains the language."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.query.parser import parse
from app.ui.actions import ActionId
from app.ui.library.page import LibraryPage
from app.ui.library.searching.help_sheet import EXAMPLES, HelpSheet
from app.ui.library.searching.synonyms_dialog import SynonymsDialog
from app.ui.library.searching.synonyms_model import SynonymsModel, tidied
from app.ui.pages import PageServices
from tests.samples import PAUSE, TAX
from tests.ui.library.searching.helpers import key, search_for, wait_for_query

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def total(page: LibraryPage) -> int:
    """How many cases the list says it has."""
    result = page.view_model.result
    assert result is not None
    return result.total


def test_a_wrong_query_is_mended_with_one_click(qtbot: QtBot, page: LibraryPage) -> None:
    bar = page.results.search_bar
    with qtbot.waitSignal(page.view_model.query_refused):
        bar.field.setText('"歇业登记')
    assert bar.error_text
    assert bar.mend.isVisible()
    assert '"歇业登记"' in bar.mend.text()
    bar.mend.click()
    wait_for_query(qtbot, page, '"歇业登记"')
    assert bar.error_text == ""
    assert not bar.mend.isVisible()


def test_nothing_is_offered_where_it_is_not_obvious(qtbot: QtBot, page: LibraryPage) -> None:
    with qtbot.waitSignal(page.view_model.query_refused):
        page.results.search_bar.field.setText("年份:去年")
    assert page.results.search_bar.error_text
    assert not page.results.search_bar.mend.isVisible()


def test_few_cases_bring_offers_above_the_list(qtbot: QtBot, page: LibraryPage) -> None:
    search_for(qtbot, page, "歇业 纳税 接电")
    assert not page.results.is_empty
    qtbot.waitUntil(lambda: bool(page.searching.offers.text))
    assert "歇业 2" in page.searching.offers.text
    [any_word, *_] = page.searching.offers.offers
    assert any_word.whole_text == "any of these words (3)"
    any_word.click()
    qtbot.waitUntil(lambda: total(page) == 3)
    assert page.results.search_bar.field.text() == "歇业 OR 纳税 OR 接电"


def test_a_wrong_character_brings_the_right_one(qtbot: QtBot, page: LibraryPage) -> None:
    search_for(qtbot, page, "年份:2021 滨疆新区")
    assert page.results.is_empty or page.searching.offers is not None
    search_for(qtbot, page, "滨疆新区")

    def offers() -> list[str]:
        shown = page.results.nothing.offers if page.results.is_empty else page.searching.offers.offers
        return [button.whole_text for button in shown]

    qtbot.waitUntil(lambda: any("滨江新区" in text for text in offers()))


def test_down_leads_into_the_offers_when_nothing_was_found(qtbot: QtBot, page: LibraryPage) -> None:
    search_for(qtbot, page, "指标:办理破产 年份:1999")
    qtbot.waitUntil(lambda: len(page.results.nothing.parts) == 2 and page.results.nothing.offers[0].isVisible())
    page.results.search_bar.field.setFocus()
    key(page, Qt.Key.Key_Down)
    assert QApplication.focusWidget() is page.results.nothing.offers[0]


def test_other_names_are_searched_named_and_switched_off(
    qtbot: QtBot, page: LibraryPage, services: PageServices
) -> None:
    qtbot.waitUntil(lambda: page.view_model.synonyms is not None)
    search_for(qtbot, page, "休眠")
    assert total(page) == 2
    assert "歇业" in page.searching.names.text
    page.searching.names.switch.click()
    qtbot.waitUntil(lambda: total(page) == 0)
    assert not services.preferences.current.use_synonyms
    qtbot.waitUntil(lambda: page.results.is_empty or bool(page.searching.offers.text))
    assert page.searching.names.text.startswith("Not searched")
    page.searching.names.switch.click()
    qtbot.waitUntil(lambda: total(page) == 2)
    search_for(qtbot, page, '"休眠"')
    assert page.searching.names.text == ""


def test_the_list_of_the_office_is_edited_checked_and_used(qtbot: QtBot, page: LibraryPage) -> None:
    page.searching.view_model.own_list.write_text("# 我们的\n甲 = 乙  # 旧\n", encoding="utf-8")
    page.searching.edit_synonyms()
    [dialog] = page.findChildren(SynonymsDialog)
    qtbot.waitUntil(lambda: dialog.model.rowCount() == 1)
    assert dialog.shipped.count() > 40
    row = dialog.model.add()
    dialog.model.setData(row, "税易办")
    assert not dialog.save_button.isEnabled()
    assert "2" in dialog.problem_text
    dialog.model.setData(row, "税易办，缓一缓 、 出口退税")
    assert dialog.problem_text == ""
    with qtbot.waitSignal(page.searching.view_model.saved):
        dialog.save_button.click()
    text = page.searching.view_model.own_list.read_text(encoding="utf-8")
    assert text == "# 我们的\n甲 = 乙  # 旧\n税易办 = 缓一缓 = 出口退税\n"
    search_for(qtbot, page, "缓一缓")
    qtbot.waitUntil(lambda: total(page) == 2)
    model = page.results.model
    assert {str(model.index(row).data()) for row in range(2)} == {TAX.title, PAUSE.title}


def test_groups_are_taken_out_and_the_shipped_ones_looked_through(qtbot: QtBot, page: LibraryPage) -> None:
    page.searching.view_model.own_list.write_text("甲 = 乙\n丙 = 丁\n", encoding="utf-8")
    page.searching.edit_synonyms()
    [dialog] = page.findChildren(SynonymsDialog)
    qtbot.waitUntil(lambda: dialog.model.rowCount() == 2)
    dialog.view.setCurrentIndex(dialog.model.index(0))
    dialog.remove_button.click()
    assert dialog.model.text == "丙 = 丁\n"
    dialog.filter.setText("歇业")
    shown = [
        dialog.shipped.item(row).text() for row in range(dialog.shipped.count()) if not dialog.shipped.isRowHidden(row)
    ]
    assert len(shown) == 1


def test_a_list_that_cannot_be_understood_is_told_and_left_out(qtbot: QtBot, page: LibraryPage) -> None:
    page.searching.view_model.own_list.write_text("只有一个词\n", encoding="utf-8")
    with qtbot.waitSignals([page.searching.failed, page.searching.view_model.synonyms_changed]):
        page.searching.view_model.load_synonyms()
    assert "synonyms.txt" in page.results.banner.text
    search_for(qtbot, page, "休眠")
    assert total(page) == 2


def test_rows_without_words_are_left_out() -> None:
    model = SynonymsModel(str)
    model.show("甲 = 乙\n\n# 说明\n")
    model.add()
    assert model.text == "甲 = 乙\n# 说明\n"
    assert model.problems == {}
    assert tidied(" 甲＝乙;丙 ") == "甲 = 乙 = 丙"


def test_f1_in_the_box_explains_the_search_and_examples_are_tried(qtbot: QtBot, page: LibraryPage) -> None:
    field = page.results.search_bar.field
    override = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_F1, Qt.KeyboardModifier.NoModifier)
    override.ignore()
    QApplication.sendEvent(field, override)
    assert override.isAccepted(), "elsewhere the key shows the shortcuts"
    QTest.keyClick(field, Qt.Key.Key_F1)
    [sheet] = page.findChildren(HelpSheet)
    assert sheet.isVisible()
    sheet.examples["标题:登记"].click()
    wait_for_query(qtbot, page, "标题:登记")
    assert total(page) == 1


def test_the_sheet_grows_with_the_text_as_far_as_the_screen_allows(
    qtbot: QtBot, page: LibraryPage, services: PageServices
) -> None:
    sizes = []
    for scale in (1.0, 1.25):
        services.theme.apply("light", scale)
        sheet = HelpSheet(services.theme, page)
        sheet.show_beside(page.results)
        sizes.append(sheet.size())
        sheet.close()
    room = page.screen().availableSize()
    assert sizes[0].width() < sizes[1].width() <= room.width()
    assert sizes[0].height() < sizes[1].height() <= room.height()


@pytest.mark.parametrize("query", [query for examples in EXAMPLES.values() for query, _ in examples])
def test_every_example_can_be_understood(query: str) -> None:
    parse(query)


def test_the_actions_of_the_menu_open_them(qtbot: QtBot, page: LibraryPage, services: PageServices) -> None:
    for action, kind in ((ActionId.SEARCH_HELP, HelpSheet), (ActionId.SYNONYMS, SynonymsDialog)):
        services.actions[action].trigger()
        [dialog] = page.findChildren(kind)
        assert dialog.isVisible()
        dialog.close()


def test_chips_and_strips_fit_a_narrow_pane_at_large_text(
    qtbot: QtBot, page: LibraryPage, services: PageServices
) -> None:
    for name in ("light", "dark"):
        services.theme.apply(name, 1.5)
        search_for(qtbot, page, "歇业 指标:政务服务 -地区:云南 有:标签 年份:2021 标题:登记")
        page.splitter.setSizes([176, 280, 800])
        pane = page.results
        for widget in (page.searching.chips, page.searching.names, page.searching.offers):
            if widget.isVisible():
                assert widget.width() <= pane.width()
        assert not pane.grab().isNull()
    services.theme.apply("light", 1.0)
