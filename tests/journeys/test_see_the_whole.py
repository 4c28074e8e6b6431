"""Journey: see what the store has and lacks, go from a number to its cases, and from a figure to its sentence."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.domain.figure_index import FigureColumn
from app.domain.overview import OverviewKind
from app.ui.coverage.page import CoveragePage
from app.ui.figure_index.model import COLUMNS
from app.ui.figure_index.page import FigureIndexPage
from app.ui.main_window import MainWindow
from app.ui.overview.page import OverviewPage
from tests.journeys.conftest import library_of, press, wait_for_child

pytestmark = pytest.mark.qt_log_ignore(
    "This plugin does not support (propagateSizeHints|raise|grabbing the keyboard)", extend=True
)

CONTROL = Qt.KeyboardModifier.ControlModifier


def wait_for_total(qtbot: QtBot, window: MainWindow, total: int) -> None:
    """Wait until the library is in front and its list has so many cases."""
    page = library_of(window)
    qtbot.waitUntil(page.isVisible)
    qtbot.waitUntil(lambda: not page.view_model.is_searching)
    result = page.view_model.result
    assert result is not None
    assert result.total == total


def test_from_a_cell_of_the_matrix_to_its_cases_and_back(window: MainWindow, qtbot: QtBot) -> None:
    press(window, Qt.Key.Key_5, CONTROL)
    page = wait_for_child(qtbot, window, CoveragePage)
    table = page.table
    qtbot.waitUntil(lambda: table.cells.rowCount() > 1)
    matrix = page.view_model.matrix
    assert matrix is not None
    row, column = next(
        (row, column)
        for row, numbers in enumerate(matrix.counts)
        for column, number in enumerate(numbers)
        if number > 1
    )
    table.setCurrentIndex(table.cells.index(row + 1, column + 1))
    QTest.keyClick(table, Qt.Key.Key_Return)
    wait_for_total(qtbot, window, matrix.counts[row][column])
    press(window, Qt.Key.Key_5, CONTROL)
    assert page.isVisible()
    with qtbot.waitSignal(page.view_model.shown):
        page.bar.follow.click()
    followed = page.view_model.matrix
    assert followed is not None
    assert followed.total == matrix.counts[row][column]


def test_from_a_figure_to_its_sentence(window: MainWindow, qtbot: QtBot) -> None:
    press(window, Qt.Key.Key_6, CONTROL)
    page = wait_for_child(qtbot, window, FigureIndexPage)
    rows = page.table.rows
    qtbot.waitUntil(lambda: rows.rowCount() > 0)
    with qtbot.waitSignal(page.view_model.listed):
        page.bar.field.setText("压减≥50%")
    with qtbot.waitSignal(page.view_model.listed):
        page.table.horizontalHeader().sectionClicked.emit(COLUMNS.index(FigureColumn.CHANGE))
    qtbot.waitUntil(lambda: rows.row_at(rows.index(0, 0)) is not None)
    first = rows.row_at(rows.index(0, 0))
    assert first is not None
    assert first.rate == -100
    page.table.setCurrentIndex(rows.index(0, 0))
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    library = library_of(window)
    qtbot.waitUntil(library.isVisible)
    qtbot.waitUntil(lambda: library.reader.reading is not None)
    assert library.reader.reading is not None
    assert library.reader.reading.detail.case.uid == first.uid


def test_from_the_overview_to_the_cases_of_a_year(window: MainWindow, qtbot: QtBot) -> None:
    press(window, Qt.Key.Key_7, CONTROL)
    page = wait_for_child(qtbot, window, OverviewPage)
    bars = page.groups[OverviewKind.YEAR].bars
    qtbot.waitUntil(lambda: bars.rows.rowCount() > 0)
    bars.setCurrentIndex(bars.rows.index(0))
    count = bars.rows.bars[0].value
    QTest.keyClick(bars, Qt.Key.Key_Return)
    wait_for_total(qtbot, window, int(count))
