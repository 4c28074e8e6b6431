"""The overview on the screen: every bar and number leads to its cases."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.domain.changes import Changes
from app.domain.overview import Lack, OverviewKind
from app.ui.overview.page import OverviewPage
from app.ui.pages import PageServices
from tests.samples import PAUSE

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def page(qtbot: QtBot, services: PageServices) -> OverviewPage:
    """The overview of the sample."""
    made = OverviewPage(services)
    qtbot.addWidget(made)
    made.resize(1200, 700)
    made.show()
    made.start()
    qtbot.waitUntil(lambda: bool(made.count.text()))
    return made


def test_what_the_store_holds(page: OverviewPage) -> None:
    assert page.count.text() == "3 cases of 2 sources, 3 figures"
    places = [(bar.label, bar.shown) for bar in page.groups[OverviewKind.PLACE].bars.rows.bars]
    assert places == [("江苏省", "2"), ("云南省", "1")]
    assert page.lacks[Lack.FIGURES].text() == "Without figures: 2"
    assert not page.grab().isNull()


def test_a_bar_leads_to_its_cases(page: OverviewPage, qtbot: QtBot) -> None:
    bars = page.groups[OverviewKind.YEAR].bars
    bars.setCurrentIndex(bars.rows.index(1))
    with qtbot.waitSignal(page.query_requested) as asked:
        QTest.keyClick(bars, Qt.Key.Key_Return)
    assert asked.args == ["年份:不详"]


def test_what_is_lacking_leads_to_the_cases(page: OverviewPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.query_requested) as asked:
        page.lacks[Lack.FIGURES].click()
    assert asked.args == ["无:数据"]


def test_cases_that_are_cut_off_are_opened(page: OverviewPage, qtbot: QtBot) -> None:
    assert page.cut_off.title.text() == "Cut off in their source: 1"
    view = page.cut_off.view
    view.setCurrentIndex(view.model().index(0, 0))
    with qtbot.waitSignal(page.case_requested) as asked:
        QTest.keyClick(view, Qt.Key.Key_Return)
    assert asked.args == [PAUSE.uid]


def test_cards_stand_in_as_many_columns_as_find_room(page: OverviewPage) -> None:
    def columns() -> int:
        return len({box.x() for box in page.groups.values()})

    assert columns() == 2
    page.resize(600, 700)
    QTest.qWait(0)
    assert columns() == 1


def test_cards_share_the_height_of_a_high_window(page: OverviewPage) -> None:
    cards = (*page.groups.values(), page.newest, page.cut_off)
    page.resize(2000, 1400)
    QTest.qWait(0)
    bottom = max(card.geometry().bottom() for card in cards)
    assert len({card.height() for card in cards}) == 1
    assert bottom > page.area.viewport().height() - 40


def test_it_is_counted_again_after_a_change(page: OverviewPage, qtbot: QtBot) -> None:
    page.count.clear()
    page.apply_changes(Changes(everything=True))
    qtbot.waitUntil(lambda: bool(page.count.text()))
