"""The index of figures on the screen: filtered, sorted, drawn, opened, copied, written, put into a briefing."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.domain.figure_index import FigureColumn, FigureList
from app.operations.briefings import new_briefing
from app.ui.figure_index.model import COLUMNS, PAGE, FigureModel
from app.ui.figure_index.page import FigureIndexPage
from app.ui.pages import PageServices
from tests.samples import POWER
from tests.ui.keeping.conftest import Keep

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def page(qtbot: QtBot, services: PageServices) -> FigureIndexPage:
    """The page with the three figures of the sample."""
    made = FigureIndexPage(services)
    qtbot.addWidget(made)
    made.resize(1000, 600)
    made.show()
    with qtbot.waitSignal(made.view_model.rows_loaded):
        made.start()
    return made


def metrics(page: FigureIndexPage) -> list[str]:
    """The first column."""
    return [str(page.table.rows.index(row, 0).data()) for row in range(page.table.rows.rowCount())]


def choose(page: FigureIndexPage, *rows: int) -> None:
    """Choose some rows."""
    page.table.clearSelection()
    flags = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
    for row in rows:
        page.table.selectionModel().select(page.table.rows.index(row, 0), flags)


def test_every_figure_is_a_row(page: FigureIndexPage) -> None:
    texts = [page.table.rows.index(0, column).data() for column in range(len(COLUMNS))]
    assert texts == ["接电时间", "9天", "2天", "−77.8%", "天", "开门接电", "江苏省泰州市海陵区", POWER.gist]
    assert page.bar.count.text() == "3 figures of 1 cases"
    assert not page.grab().isNull()


def test_the_filter_understands_the_size_of_a_change(page: FigureIndexPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.view_model.rows_loaded):
        page.bar.field.setText("时间 压减 ≥ 50 %")
    assert metrics(page) == ["接电时间"]
    with qtbot.waitSignal(page.view_model.listed):
        page.bar.field.setText("时间 压减 ≥ 90 %")
    assert "No figure" in page.empty.text
    with qtbot.waitSignal(page.view_model.rows_loaded):
        page.empty.buttons[0].click()
    assert len(metrics(page)) == 3


def test_an_unfinished_comparison_is_told_beside_the_field(page: FigureIndexPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.view_model.refused):
        page.bar.field.setText("时间压减≥")
    assert page.bar.doubt.isVisible()
    assert len(metrics(page)) == 3
    with qtbot.waitSignal(page.view_model.listed):
        page.bar.field.setText("时间压减≥5%")
    assert not page.bar.doubt.isVisible()


def test_a_click_on_the_head_sorts_and_a_second_one_turns_it_round(page: FigureIndexPage, qtbot: QtBot) -> None:
    column = COLUMNS.index(FigureColumn.METRIC)
    for expected in (["服务企业", "接电时间", "满意度"], ["满意度", "接电时间", "服务企业"]):
        with qtbot.waitSignal(page.view_model.rows_loaded):
            page.table.horizontalHeader().sectionClicked.emit(column)
        assert metrics(page) == expected
    assert page.table.horizontalHeader().sortIndicatorOrder() is Qt.SortOrder.DescendingOrder


def test_return_opens_the_case_at_the_figure(page: FigureIndexPage, qtbot: QtBot) -> None:
    page.table.setCurrentIndex(page.table.rows.index(0, 0))
    with qtbot.waitSignal(page.passage_requested) as asked:
        QTest.keyClick(page.table, Qt.Key.Key_Return)
    uid, anchor = asked.args
    assert (uid, anchor.place, anchor.quote) == (POWER.uid, "gist", POWER.gist)


def test_a_figure_that_no_sentence_states_opens_its_case(page: FigureIndexPage, qtbot: QtBot) -> None:
    page.table.setCurrentIndex(page.table.rows.index(2, 0))
    with qtbot.waitSignal(page.case_requested) as asked:
        QTest.keyClick(page.table, Qt.Key.Key_Return)
    assert asked.args == [POWER.uid]


def test_the_figures_of_the_cases_found(page: FigureIndexPage, qtbot: QtBot) -> None:
    page.use_query("地区:云南省", None)
    with qtbot.waitSignal(page.view_model.listed):
        page.bar.follow.click()
    assert metrics(page) == []


def test_bars_of_one_unit_with_the_value_before(page: FigureIndexPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.view_model.plotted):
        page.bar.plot.click()
    assert page.plot.isVisible()
    units = [page.plot.units.itemText(row) for row in range(page.plot.units.count())]
    assert sorted(units) == ["% (1)", "万家 (1)", "天 (1)"]
    with qtbot.waitSignal(page.view_model.plotted):
        page.plot.unit_wanted.emit("天")
    (bar,) = page.plot.box.bars.rows.bars
    assert (bar.value, bar.before) == (2.0, 9.0)
    with qtbot.waitSignal(page.passage_requested):
        page.plot.box.chosen.emit(bar.key)


def test_chosen_rows_are_copied(page: FigureIndexPage, qtbot: QtBot) -> None:
    assert not page.bar.copy.isEnabled()
    choose(page, 0, 2)
    with qtbot.waitSignal(page.view_model.copied):
        page.bar.copy.click()
    lines = QGuiApplication.clipboard().text().splitlines()
    assert [line.split("\t")[0] for line in lines] == ["项目", "接电时间", "满意度"]


@pytest.mark.parametrize("suffix", [".xlsx", ".csv"])
def test_all_that_is_listed_is_written(page: FigureIndexPage, qtbot: QtBot, tmp_path: Path, suffix: str) -> None:
    target = tmp_path / f"数据{suffix}"
    with qtbot.waitSignal(page.view_model.written):
        page.export(target)
    assert target.stat().st_size > 100
    assert target.name in page.banner.text
    assert page.export_row.isHidden()


def test_chosen_figures_go_into_the_current_briefing(
    page: FigureIndexPage, qtbot: QtBot, keep: Keep, services: PageServices
) -> None:
    choose(page, 0)
    page.bar.put.click()
    assert "no briefing" in page.banner.text
    keep(lambda store: new_briefing(store, "一期"))
    with qtbot.waitSignal(services.briefing.listed):
        services.briefing.refresh()
    with qtbot.waitSignal(page.changes_made) as made:
        page.bar.put.click()
    assert made.args[0].briefings == {services.briefing.id}
    assert page.banner.text == "Put into the briefing: 一期"


def test_a_page_is_asked_for_when_it_is_looked_at() -> None:
    model = FigureModel()
    asked: list[int] = []
    model.page_wanted.connect(asked.append)
    model.show_keys(range(1_000, 1_000 + 10 * PAGE))
    for row in (0, PAGE - 1, 5 * PAGE):
        assert model.index(row, 0).data() == "…"
    assert asked == [0, 0, 5]


def test_what_was_scrolled_past_is_not_asked_for(page: FigureIndexPage, qtbot: QtBot) -> None:
    model = page.view_model
    model.list = FigureList(tuple(page.table.rows.keys) * 500, 1, 0.0)
    answers: list[int] = []
    model.rows_loaded.connect(lambda rows: answers.append(len(rows)))
    for number in range(12):
        model.load_page(number)
    qtbot.waitUntil(lambda: len(answers) == 2)
    qtbot.wait(50)
    assert len(answers) == 2


def test_all_can_be_chosen_at_once(page: FigureIndexPage) -> None:
    page.table.selectAll()
    assert page.table.selected_keys() == tuple(page.table.rows.keys)
    assert page.table.selected_count == 3
