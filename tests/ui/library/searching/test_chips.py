"""Chips under the box: what they say, how they are taken away, how many there are."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.query.chips import chips
from app.ui.library.page import LibraryPage
from app.ui.library.searching.chip_button import ChipButton
from app.ui.library.searching.chips_bar import MOST, ChipsBar, rows_of
from app.ui.library.words import Labels
from app.ui.theme import Theme
from tests.ui.library.searching.helpers import search_for, wait_for_query

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

LONG = "歇业 指标:政务服务 -地区:云南 标题:登记 有:标签 无:备注"


@pytest.fixture
def bar(qtbot: QtBot, theme: Theme) -> ChipsBar:
    """A bar of its own, wide enough for a few chips."""
    made = ChipsBar(theme)
    made.set_labels(Labels("en"))
    qtbot.addWidget(made)
    made.resize(260, 60)
    made.show()
    return made


def click_cross(button: ChipButton) -> None:
    """A click on the right end of a chip."""
    QTest.mouseClick(
        button,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
        QPoint(button.width() - 8, button.height() // 2),
    )


def test_every_part_has_a_chip_that_says_what_it_is(qtbot: QtBot, page: LibraryPage) -> None:
    search_for(qtbot, page, LONG)
    texts = [button.text() for button in page.searching.chips.buttons]
    assert texts == ["歇业", "Government Services", "not 云南", "Title: 登记", "has tag", "lacks note"]
    assert [button.is_refused for button in page.searching.chips.buttons] == [False, False, True, False, False, False]


def test_a_lone_word_needs_no_chip(qtbot: QtBot, page: LibraryPage) -> None:
    search_for(qtbot, page, "歇业 登记")
    assert page.searching.chips.isVisible()
    search_for(qtbot, page, "歇业")
    assert not page.searching.chips.isVisible()


def test_the_cross_takes_a_part_out_of_the_text(qtbot: QtBot, page: LibraryPage) -> None:
    search_for(qtbot, page, "歇业  (指标:政务服务 OR 指标:纳税) -地区:云南")
    click_cross(page.searching.chips.buttons[1])
    wait_for_query(qtbot, page, "歇业  指标:纳税 -地区:云南")
    assert page.results.search_bar.field.text() == "歇业  指标:纳税 -地区:云南"
    assert len(page.searching.chips.buttons) == 3


def test_keys_go_from_chip_to_chip_and_take_away(qtbot: QtBot, page: LibraryPage) -> None:
    search_for(qtbot, page, "歇业 登记 指标:政务服务")
    first = page.searching.chips.buttons[0]
    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_Right)
    assert QApplication.focusWidget() is page.searching.chips.buttons[1]
    QTest.keyClick(page.searching.chips.buttons[1], Qt.Key.Key_Delete)
    wait_for_query(qtbot, page, "歇业 指标:政务服务")
    assert QApplication.focusWidget() is page.searching.chips.buttons[1]
    QTest.keyClick(page.searching.chips.buttons[1], Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is page.results.search_bar.field


def test_a_click_selects_the_part_in_the_box(qtbot: QtBot, page: LibraryPage) -> None:
    search_for(qtbot, page, "🀄 指标:政务服务 -地区:云南")
    page.searching.chips.buttons[2].click()
    field = page.results.search_bar.field
    assert field.selectedText() == "-地区:云南"
    assert field.hasFocus()


def test_chips_of_a_query_that_is_wrong_just_now_cannot_be_used(qtbot: QtBot, page: LibraryPage) -> None:
    search_for(qtbot, page, "歇业 指标:政务服务")
    with qtbot.waitSignal(page.view_model.query_refused):
        page.results.search_bar.field.setText('歇业 指标:政务服务 "')
    assert not page.searching.chips.isEnabled()
    assert len(page.searching.chips.buttons) == 2
    search_for(qtbot, page, "歇业 指标:政务服务")
    assert page.searching.chips.isEnabled()


def test_a_click_on_a_facet_shows_as_a_chip(qtbot: QtBot, page: LibraryPage) -> None:
    search_for(qtbot, page, "歇业")
    page.view_model.edit_query("歇业 年份:2021")
    wait_for_query(qtbot, page, "歇业 年份:2021")
    assert [button.text() for button in page.searching.chips.buttons] == ["歇业", "2021"]


def test_rows_are_filled_from_left_to_right() -> None:
    assert rows_of([50, 40, 30, 200, 10], 100, 4) == [[0, 1], [2], [3], [4]]
    assert rows_of([], 100, 4) == []


def test_more_than_two_rows_are_counted_and_opened(qtbot: QtBot, bar: ChipsBar) -> None:
    bar.show_chips(chips(" ".join(f"字段{number}" for number in range(20))))
    shown = [button for button in bar.buttons if button.isVisible()]
    assert 2 <= len(shown) < 20
    assert bar.more.text() == f"+{20 - len(shown)}"
    assert len({button.y() for button in (*shown, bar.more)}) == 2
    assert all(button.geometry().right() <= bar.width() for button in (*shown, bar.more))
    bar.more.click()
    assert all(button.isVisible() for button in bar.buttons)
    assert bar.heightForWidth(bar.width()) > 2 * shown[0].height() + 16
    bar.more.click()
    assert bar.more.text() == f"+{20 - len(shown)}"


def test_a_pasted_text_of_a_thousand_words_is_counted(bar: ChipsBar) -> None:
    bar.show_chips(chips(" ".join(["字"] * 900)))
    assert len(bar.buttons) == MOST
    shown = sum(button.isVisible() for button in bar.buttons)
    assert bar.more.text() == f"+{900 - shown}"


def test_a_chip_wider_than_the_bar_is_cut(bar: ChipsBar) -> None:
    bar.show_chips(chips("标题:" + "长" * 80))
    [button] = bar.buttons
    assert button.width() <= bar.width()
    assert not button.grab().isNull()


def test_what_is_refused_looks_otherwise_in_both_themes(bar: ChipsBar, theme: Theme) -> None:
    bar.show_chips(chips("-地区:云南 地区:福建"))
    refused, asked = bar.buttons
    for name in ("light", "dark"):
        theme.apply(name, 1.5)
        refused, asked = bar.buttons
        assert refused.text().startswith("not ")
        assert refused.grab().toImage() != asked.grab().toImage()
