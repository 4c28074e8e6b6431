"""The table of figures below the text: edited, taken out, added from the text, undone."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from app.domain.case import Direction, Figure, FigureKind
from app.ui.importing.commands import Command
from app.ui.importing.figures_model import Column, FiguresModel
from app.ui.importing.page import ImportPage
from app.ui.importing.text_caret import Caret
from tests.ui.importing.helpers import CONTROL, SHIFT, press, read, settle

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def desk(qtbot: QtBot, page: ImportPage, compilation: Path) -> ImportPage:
    """The page with six cases and the table of figures open."""
    read(qtbot, page, compilation)
    page.commands[Command.FIGURES].trigger()
    return page


def figures(page: ImportPage) -> tuple[Figure, ...]:
    case = page.current[1]
    assert case is not None
    return case.draft.figures


def test_the_table_opens_and_closes_by_key_and_shows_the_figures(desk: ImportPage) -> None:
    assert desk.figures.isVisible()
    assert desk.figures.model.figures == figures(desk)
    assert desk.figures.title.text() == "Figures · 3"
    index = desk.figures.model.index(0, Column.BEFORE)
    assert index.data() == "7"
    assert desk.figures.table.isColumnHidden(Column.BEFORE_UNIT)
    press(desk, Qt.Key.Key_F4)
    assert not desk.figures.isVisible()


def test_the_open_table_takes_no_width_from_the_panes_beside_it(desk: ImportPage) -> None:
    desk.theme.apply("light", 1.5)
    open_width = desk.minimumSizeHint().width()
    desk.figures.hide()
    assert desk.minimumSizeHint().width() == open_width
    desk.figures.show()
    room = desk.figures.head_width
    desk.figures.resize(room, 200)
    assert desk.figures.add.text()
    desk.figures.title.setText("")
    desk.figures.resize(room - 2, 200)
    desk.figures.show_case(desk.current[1])
    assert not desk.figures.add.text()
    for width, is_said in ((300, False), (900, True)):
        desk.figures.resize(width, 200)
        assert bool(desk.figures.add.text()) is is_said
        assert desk.figures.table.columnWidth(Column.METRIC) >= desk.theme.scaled(120)
    desk.theme.apply("light", 1.0)


def test_a_cell_is_edited_and_undone(qtbot: QtBot, desk: ImportPage) -> None:
    before = figures(desk)
    desk.figures.model.setData(desk.figures.model.index(0, Column.METRIC), "办结时限")
    settle(qtbot, desk)
    assert figures(desk)[0].metric == "办结时限"
    assert desk.fields.figures.texts[0].startswith("办结时限")
    press(desk, Qt.Key.Key_Z, CONTROL)
    settle(qtbot, desk)
    assert figures(desk) == before


def test_the_direction_is_chosen_and_makes_a_change(qtbot: QtBot, desk: ImportPage) -> None:
    table = desk.figures.table
    index = desk.figures.model.index(1, Column.DIRECTION)
    delegate = table.itemDelegateForColumn(Column.DIRECTION)
    editor = delegate.createEditor(table, None, index)  # type: ignore[arg-type]
    assert isinstance(editor, QComboBox)
    delegate.setEditorData(editor, index)
    assert editor.currentData() == Direction.NONE.value
    editor.hidePopup()
    editor.setCurrentIndex(editor.findData(Direction.UP.value))
    delegate.setModelData(editor, desk.figures.model, index)
    settle(qtbot, desk)
    assert (figures(desk)[1].direction, figures(desk)[1].kind) == (Direction.UP, FigureKind.CHANGE)


def test_a_figure_is_taken_out_by_key_and_by_button(qtbot: QtBot, desk: ImportPage) -> None:
    table = desk.figures.table
    table.setFocus()
    table.setCurrentIndex(desk.figures.model.index(1, Column.METRIC))
    QTest.keyClick(table, Qt.Key.Key_Delete)
    settle(qtbot, desk)
    assert len(figures(desk)) == 2
    table.setCurrentIndex(desk.figures.model.index(0, Column.METRIC))
    desk.figures.remove.click()
    settle(qtbot, desk)
    assert len(figures(desk)) == 1
    assert desk.model.row(1) is not None


def test_choosing_a_figure_shows_where_it_stands(desk: ImportPage) -> None:
    table = desk.figures.table
    table.setFocus()
    table.setCurrentIndex(desk.figures.model.index(1, Column.METRIC))
    assert desk.text._flash is not None
    assert desk.text.current_line() == figures(desk)[1].line


def test_the_selection_is_added_by_button_and_by_key(qtbot: QtBot, desk: ImportPage) -> None:
    rows = desk.text.rows
    assert rows is not None
    line = figures(desk)[-1].line or 0
    at = rows.row_of(line)
    count, words = len(figures(desk)), rows[at].text
    where = words.index("137")
    desk.figures.add.click()
    settle(qtbot, desk)
    assert len(figures(desk)) == count
    desk.text._caret = Caret((at, where + 4), (at, where))
    desk.figures.add.click()
    settle(qtbot, desk)
    assert len(figures(desk)) == count + 1
    assert figures(desk)[-1].value == "137"
    desk.text._caret = Caret((at, where + 4), (at, where))
    press(desk, Qt.Key.Key_F, CONTROL | SHIFT)
    settle(qtbot, desk)
    assert len(figures(desk)) == count + 2


def test_the_model_behaves(qtbot: QtBot) -> None:
    model = FiguresModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    figure = Figure("用时", FigureKind.LEVEL, value="3", unit="天")
    for shown in ((figure,), (figure, figure), (), (figure,)):
        model.show_figures(shown, is_fixed=False)
    assert tester.model() is model
    assert not model.setData(model.index(0, Column.LINE), "9")
    assert not model.setData(model.index(0, Column.VALUE), "3")
    assert model.headerData(Column.UNIT, Qt.Orientation.Horizontal) == "Unit"
