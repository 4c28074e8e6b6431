"""The coverage matrix on the screen: gone through, opened, followed, listed, copied, written, put into a briefing."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.domain.coverage import Axis
from app.operations.briefings import load_briefing, new_briefing
from app.operations.stars import toggle_stars
from app.ui.coverage.bar import COLUMN_AXES, ROW_AXES
from app.ui.coverage.page import CoveragePage
from app.ui.coverage.table import CELL_WIDEST, CELL_WIDTH
from app.ui.pages import PageServices
from tests.samples import TAX
from tests.ui.keeping.conftest import Keep

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def page(qtbot: QtBot, services: PageServices) -> CoveragePage:
    """The page with provinces by indicators."""
    made = CoveragePage(services)
    qtbot.addWidget(made)
    made.resize(1000, 600)
    made.show()
    with qtbot.waitSignal(made.view_model.shown):
        made.start()
    return made


def shown(page: CoveragePage) -> list[list[str]]:
    """The numbers on the screen, totals first."""
    model = page.table.cells
    return [
        [str(model.index(row, column).data()) for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def names(page: CoveragePage, orientation: Qt.Orientation) -> list[str]:
    """The names of the rows or columns."""
    model = page.table.cells
    count = model.rowCount() if orientation is Qt.Orientation.Vertical else model.columnCount()
    return [str(model.headerData(place, orientation)) for place in range(count)]


def test_numbers_and_totals(page: CoveragePage) -> None:
    assert names(page, Qt.Orientation.Vertical) == ["Total", "江苏省", "云南省"]
    assert names(page, Qt.Orientation.Horizontal) == ["Total", "开办企业", "获得电力", "纳税", "政务服务"]
    assert shown(page) == [["3", "1", "1", "1", "1"], ["2", "1", "1", "0", "1"], ["1", "0", "0", "1", "0"]]
    assert page.bar.count.text() == "3 cases, each counted once in totals"
    assert not page.grab().isNull()


def test_columns_take_the_room_there_is_within_bounds(page: CoveragePage) -> None:
    header = page.table.horizontalHeader()
    page.table.resize(2000, 400)
    wide = header.defaultSectionSize()
    page.table.resize(250, 400)
    assert header.defaultSectionSize() == CELL_WIDTH < wide == CELL_WIDEST


def test_arrows_and_return_open_the_cases_of_a_cell(page: CoveragePage, qtbot: QtBot) -> None:
    page.table.setFocus()
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Right):
        QTest.keyClick(page.table, key)
    with qtbot.waitSignal(page.query_requested) as asked:
        QTest.keyClick(page.table, Qt.Key.Key_Return)
    assert asked.args == ["地区:江苏省 指标:获得电力"]


def test_a_click_and_the_heads_open_too(page: CoveragePage, qtbot: QtBot) -> None:
    table = page.table
    place = table.visualRect(table.cells.index(2, 0)).center()
    with qtbot.waitSignal(page.query_requested) as asked:
        QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert asked.args == ["地区:云南省"]
    with qtbot.waitSignal(page.query_requested) as asked:
        table.horizontalHeader().sectionClicked.emit(3)
    assert asked.args == ["指标:纳税"]


def test_the_corner_opens_all_cases(page: CoveragePage, qtbot: QtBot) -> None:
    page.table.setCurrentIndex(page.table.cells.index(0, 0))
    with qtbot.waitSignal(page.query_requested) as asked:
        QTest.keyClick(page.table, Qt.Key.Key_Enter)
    assert asked.args == [""]


def test_the_matrix_follows_the_search_when_it_shall(page: CoveragePage, qtbot: QtBot) -> None:
    page.use_query("地区:云南省", None)
    assert shown(page)[0][0] == "3"
    with qtbot.waitSignal(page.view_model.shown):
        page.bar.follow.click()
    assert shown(page) == [["1", "1"], ["1", "1"]]
    with qtbot.waitSignal(page.query_requested) as asked:
        page.table.horizontalHeader().sectionClicked.emit(1)
    assert asked.args == ["地区:云南省 指标:纳税"]
    with qtbot.waitSignal(page.view_model.shown):
        page.use_query("没有这样的词", None)
    assert "finds no case" in page.empty.text
    with qtbot.waitSignal(page.view_model.shown):
        page.empty.buttons[0].click()
    assert shown(page)[0][0] == "3"


def test_a_query_that_cannot_be_read_is_told_and_the_matrix_stays(page: CoveragePage, qtbot: QtBot) -> None:
    page.use_query("数据:时限>", None)
    with qtbot.waitSignal(page.view_model.failed):
        page.bar.follow.click()
    assert page.banner.text
    assert shown(page)[0][0] == "3"
    with qtbot.waitSignal(page.query_requested) as asked:
        page.table.horizontalHeader().sectionClicked.emit(3)
    assert asked.args == ["指标:纳税"]


def test_rows_without_cases_can_be_shown(page: CoveragePage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.view_model.shown):
        page.bar.empty.click()
    assert page.table.cells.rowCount() == 35


def test_other_fields_and_never_the_same_twice(page: CoveragePage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.view_model.shown):
        page.bar.rows.setCurrentIndex(ROW_AXES.index(Axis.INDICATOR))
        page.bar.rows.activated.emit(ROW_AXES.index(Axis.INDICATOR))
    assert page.view_model.axes == (Axis.INDICATOR, Axis.INSTRUMENT)
    with qtbot.waitSignal(page.view_model.shown):
        page.bar.columns.setCurrentIndex(COLUMN_AXES.index(Axis.INDICATOR))
        page.bar.columns.activated.emit(COLUMN_AXES.index(Axis.INDICATOR))
    assert page.view_model.axes == (Axis.PROVINCE, Axis.INDICATOR)


def test_what_nobody_has_is_listed(page: CoveragePage) -> None:
    page.bar.gaps.click()
    assert page.stack.currentWidget() is page.gaps
    model = page.gaps.model()
    assert [model.index(0, column).data() for column in range(3)] == ["江苏省", "1", "纳税"]
    page.copy()
    assert QGuiApplication.clipboard().text().splitlines()[1] == "江苏省\t1\t纳税"


def test_the_matrix_is_copied_as_text(page: CoveragePage) -> None:
    page.bar.copy.click()
    lines = QGuiApplication.clipboard().text().splitlines()
    assert lines[0].split("\t") == ["省份＼指标", "合计", "开办企业", "获得电力", "纳税", "政务服务"]
    assert lines[2] == "江苏省\t2\t1\t1\t0\t1"


@pytest.mark.parametrize("suffix", [".xlsx", ".png", ".svg"])
def test_the_matrix_is_written(page: CoveragePage, qtbot: QtBot, tmp_path: Path, suffix: str) -> None:
    target = tmp_path / f"矩阵{suffix}"
    with qtbot.waitSignal(page.view_model.written):
        page.export(target)
    assert target.stat().st_size > 500
    assert target.name in page.banner.text


def test_it_goes_into_the_current_briefing(
    page: CoveragePage, qtbot: QtBot, keep: Keep, services: PageServices
) -> None:
    page.bar.put_wanted.emit()
    assert "no briefing" in page.banner.text
    keep(lambda store: new_briefing(store, "一期"))
    with qtbot.waitSignal(services.briefing.listed):
        services.briefing.refresh()
    with qtbot.waitSignal(page.changes_made):
        page.bar.put_wanted.emit()
    assert page.banner.text == "Put into the briefing: 一期"
    with qtbot.waitSignal(page.changes_made):
        page.bar.put_own_wanted.emit()
    kinds: list[str] = []
    identity = services.briefing.id
    assert identity is not None
    keep(lambda store: kinds.extend(item.kind.value for item in load_briefing(store, identity).outline))
    assert kinds == ["text", "matrix"]


def test_it_is_counted_again_after_a_change(page: CoveragePage, qtbot: QtBot, keep: Keep) -> None:
    page.use_query("有:星标", None)
    with qtbot.waitSignal(page.view_model.shown):
        page.bar.follow.click()
    changed: list[object] = []
    keep(lambda store: changed.append(toggle_stars(store, (TAX.uid,))))
    with qtbot.waitSignal(page.view_model.shown):
        page.apply_changes(changed[0])  # type: ignore[arg-type]
    assert shown(page)[0][0] == "1"
