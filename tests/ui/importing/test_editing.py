"""Mending on the desk by mouse and key: boundaries, repairs, fields, duplicates."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.domain.case import CaseUid
from app.domain.draft import DuplicateChoice
from app.importer.desk.edits import MoveBoundary
from app.importer.desk.verdict import Light
from app.ui.importing.commands import COMMANDS, Command
from app.ui.importing.page import ImportPage
from app.ui.importing.text_rows import RowKind
from tests.ui.importing.helpers import (
    ALT,
    CONTROL,
    SHIFT,
    lights,
    place_of,
    press,
    read,
    rows_of,
    settle,
    titles,
    type_into,
)
from tests.unit.importer import layouts

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)


def test_split_merge_and_undo_by_key(qtbot: QtBot, page: ImportPage, compilation: Path) -> None:
    read(qtbot, page, compilation)
    before = titles(page)
    press(page, Qt.Key.Key_Down)
    press(page, Qt.Key.Key_Return, CONTROL)
    settle(qtbot, page)
    assert len(titles(page)) == 7
    assert page.current[1] is not None
    assert page.current[1].draft.ordinal == 2
    press(page, Qt.Key.Key_Backspace, CONTROL)
    settle(qtbot, page)
    assert titles(page) == before
    press(page, Qt.Key.Key_Z, CONTROL)
    settle(qtbot, page)
    assert len(titles(page)) == 7
    press(page, Qt.Key.Key_Y, CONTROL)
    settle(qtbot, page)
    assert titles(page) == before


def test_undo_and_redo_lead_to_where_the_edit_was_made(qtbot: QtBot, page: ImportPage, compilation: Path) -> None:
    page.resize(1200, 400)
    read(qtbot, page, compilation)
    page.cases.setCurrentIndex(page.model.index(2))
    case = page.current[1]
    assert case is not None
    start = case.draft.start_line
    press(page, Qt.Key.Key_Backspace, CONTROL)
    settle(qtbot, page)
    for key, expected in ((Qt.Key.Key_Z, 2), (Qt.Key.Key_Y, 1)):
        page.cases.setCurrentIndex(page.model.index(5))
        assert not _is_in_view(page, start)
        press(page, key, CONTROL)
        settle(qtbot, page)
        assert page.current[1] is not None
        assert page.current[1].draft.ordinal == expected
        assert _is_in_view(page, start)


def _is_in_view(page: ImportPage, line: int) -> bool:
    return any(laid.row.line == line for _number, _y, laid in page.text.visible_rows())


def test_a_boundary_moves_by_key_and_by_mouse(qtbot: QtBot, page: ImportPage, compilation: Path) -> None:
    read(qtbot, page, compilation)
    page.cases.setCurrentIndex(page.model.index(2))
    case = page.current[1]
    assert case is not None
    start = case.draft.start_line
    press(page, Qt.Key.Key_Down, ALT)
    settle(qtbot, page)
    assert page.current[1] is not None
    assert page.current[1].draft.start_line > start
    press(page, Qt.Key.Key_Up, ALT)
    settle(qtbot, page)
    assert page.current[1].draft.start_line == start
    page.text.verticalScrollBar().setValue(0)
    head = next(number for number, row in enumerate(rows_of(page)) if row.kind is RowKind.CASE)
    begin, end = (place_of(page, number) for number in (head, head + 2))
    with qtbot.waitSignal(page.text.boundary_moved) as moved:
        QTest.mousePress(page.text.viewport(), Qt.MouseButton.LeftButton, pos=begin)
        QTest.mouseMove(page.text.viewport(), end)
        QTest.mouseRelease(page.text.viewport(), Qt.MouseButton.LeftButton, pos=end)
    settle(qtbot, page)
    assert moved.args is not None
    desk = page.view_model.documents[0].desk
    assert desk is not None
    assert desk.edits[-1] == MoveBoundary(*moved.args)


def test_a_repair_is_turned_by_click_and_by_key(qtbot: QtBot, page: ImportPage, compilation: Path) -> None:
    read(qtbot, page, compilation)
    row, mark = next((number, row.repairs[0]) for number, row in enumerate(rows_of(page)) if row.repairs)
    page.text.repair_clicked.emit(mark)
    settle(qtbot, page)
    assert rows_of(page)[row].repairs[0].is_revoked
    assert mark.repair.before in rows_of(page)[row].text
    page.text.go_to(mark.repair.line)
    press(page, Qt.Key.Key_R, CONTROL | SHIFT)
    settle(qtbot, page)
    assert not rows_of(page)[row].repairs[0].is_revoked


def test_doubts_are_visited_by_key(qtbot: QtBot, page: ImportPage, compilation: Path) -> None:
    read(qtbot, page, compilation)
    doubtful = [number for number, light in enumerate(lights(page), 1) if light is Light.DOUBT]
    visited = []
    for _ in doubtful:
        press(page, Qt.Key.Key_F8)
        visited.append(page.cases.currentIndex().row())
    assert visited == doubtful
    press(page, Qt.Key.Key_F8, SHIFT)
    assert page.cases.currentIndex().row() == doubtful[-2 % len(doubtful)]


def test_a_case_is_left_out_and_taken_in(qtbot: QtBot, page: ImportPage, compilation: Path) -> None:
    read(qtbot, page, compilation)
    page.cases.setFocus()
    QTest.keyClick(page.cases, Qt.Key.Key_Delete)
    settle(qtbot, page)
    assert lights(page)[0] is Light.SKIPPED
    assert page.accept_button.text() == "Accept 5 cases"
    page.commands[Command.LEAVE_OUT].trigger()
    settle(qtbot, page)
    assert lights(page)[0] is Light.GOOD


def test_fields_are_edited(qtbot: QtBot, page: ImportPage, compilation: Path) -> None:
    read(qtbot, page, compilation)
    fields = page.fields
    qtbot.waitUntil(lambda: fields.place.completer() is not None)
    fields.title.setPlainText("新的标题")
    QTest.keyClick(fields.title, Qt.Key.Key_Return)
    type_into(fields.place, "江苏省 南京市 鼓楼区")
    type_into(fields.organization, "某局")
    fields.complete.activated.emit(1)
    settle(qtbot, page)
    case = page.current[1]
    assert case is not None
    assert (case.draft.title, case.draft.place.district, case.draft.organization) == ("新的标题", "鼓楼区", "某局")
    assert not case.draft.complete
    type_into(fields.place, "没有的地方")
    assert fields.place.text() == "江苏省 南京市 鼓楼区"


def test_a_duplicate_is_shown_side_by_side(qtbot: QtBot, page: ImportPage, compilation: Path, tmp_path: Path) -> None:
    read(qtbot, page, compilation)
    with qtbot.waitSignal(page.changes_made):
        page.accept_button.click()
    settle(qtbot, page)
    other = tmp_path / "另一汇编.txt"
    other.write_text("另外一本汇编\n" + layouts.run_in().replace("六个", "6个"), encoding="utf-8")
    read(qtbot, page, other)
    page.cases.setCurrentIndex(page.model.index(page.model.find(page.view_model.documents[-1].number, 10_000)))
    rows = [page.model.row(number) for number in range(page.model.rowCount())]
    at = next(n for n, row in enumerate(rows) if row is not None and row.light is Light.DECIDE)
    page.cases.setCurrentIndex(page.model.index(at))
    assert not page.fields.twin.isHidden()
    page.fields.twin.compare.click()
    qtbot.waitUntil(lambda: page.middle.currentWidget() is page.twin)
    assert page.twin.left.toPlainText()
    assert page.twin.right.toPlainText()
    page.twin.buttons[DuplicateChoice.KEEP_BOTH].click()
    settle(qtbot, page)
    assert page.middle.currentWidget() is page.text
    case = page.current[1]
    assert case is not None
    assert case.draft.choice is DuplicateChoice.KEEP_BOTH
    assert isinstance(case.draft.duplicate_of, str)
    assert CaseUid(case.draft.uid) != case.draft.duplicate_of


def test_every_command_has_a_key_and_no_two_the_same(page: ImportPage) -> None:
    keys = [key for spec in COMMANDS for key in spec.keys]
    assert len(keys) == len(set(keys))
    assert {spec.command for spec in COMMANDS} == set(Command)
