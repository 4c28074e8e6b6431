"""The text of the desk: what stands where, how it scrolls, and what mouse and keys do in it."""

from __future__ import annotations

from pathlib import Path
from time import perf_counter
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QFont, QFontMetrics, QGuiApplication, QHelpEvent, QTextCharFormat, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from app.domain.repair import Repair
from app.importer.desk.edits import AddBoundary, RemoveBoundary, Retitle
from app.importer.desk.values import Desk
from app.ui.importing.page import ImportPage
from app.ui.importing.text_caret import Caret
from app.ui.importing.text_layout import LaidRow, x_of
from app.ui.importing.text_marks import formats_of, repair_format
from app.ui.importing.text_rows import LONGEST, RepairMark, RowKind, find_words
from app.ui.theme import GRID, TextSize
from tests.ui.importing.helpers import CONTROL, SHIFT, place_of, press, read, rows_of, settle, titles

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def desk(qtbot: QtBot, page: ImportPage, compilation: Path) -> ImportPage:
    """The page with six cases."""
    read(qtbot, page, compilation)
    return page


def desk_of(page: ImportPage) -> Desk:
    found = page.view_model.documents[0].desk
    assert found is not None
    return found


def laid(page: ImportPage, kind: RowKind) -> tuple[int, int, LaidRow]:
    """The first row of a kind in view."""
    return next(found for found in page.text.visible_rows() if found[2].row.kind is kind)


def click(page: ImportPage, point: QPoint) -> None:
    QTest.mouseClick(page.text.viewport(), Qt.MouseButton.LeftButton, pos=point)


def test_rows_are_the_lines_of_the_file_with_heads_between(desk: ImportPage) -> None:
    shown = desk_of(desk)
    rows = rows_of(desk)
    lines = [row.line for row in rows if row.kind not in (RowKind.CASE, RowKind.REST)]
    assert lines == list(shown.text.numbers)
    assert desk.text.rows is not None
    for at, row in enumerate(rows):
        assert desk.text.rows.line_of(at) == row.line
        assert desk.text.rows.is_head(at) is (row.kind in (RowKind.CASE, RowKind.REST))
        if not desk.text.rows.is_head(at):
            assert desk.text.rows.row_of(row.line) == at
    heads = [at for at, row in enumerate(rows) if row.kind is RowKind.CASE]
    assert desk.text.rows.head_of(heads[2] + 2) == heads[2]


def test_the_wheel_and_the_bar_reach_the_end_and_the_beginning(desk: ImportPage) -> None:
    desk.resize(1200, 400)
    text = desk.text
    turn = QWheelEvent(
        QPointF(50, 50),
        QPointF(50, 50),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    text.scroll_to(0)
    for _ in range(200):
        text.wheelEvent(turn)
    last = text.row_place(text.count - 1)
    assert last.bottom() <= text.viewport().height()
    assert text.verticalScrollBar().value() == text.verticalScrollBar().maximum()
    text.verticalScrollBar().setValue(0)
    assert text.first_row == 0
    assert text.row_place(0).top() == 0


def test_the_title_of_the_case_in_view_stays_and_a_click_leads_to_it(desk: ImportPage) -> None:
    desk.resize(1200, 400)
    rows = rows_of(desk)
    head = next(at for at, row in enumerate(rows) if row.kind is RowKind.CASE)
    desk.text.scroll_to(head)
    assert desk.text._sticky_row() is None
    desk.text.scroll_to(head + 3)
    assert desk.text._sticky_row() == head
    click(desk, QPoint(200, 5))
    assert desk.text.current_line() == rows[head].line
    assert desk.text._sticky_row() is None


def test_what_stands_half_above_the_upper_edge_stays_there_after_an_edit(qtbot: QtBot, desk: ImportPage) -> None:
    desk.resize(1200, 400)
    rows = rows_of(desk)
    number = next(at for at, row in enumerate(rows) if row.kind is RowKind.TEXT and len(row.text) > 60)
    desk.text.scroll_to(number)
    desk.text.scroll_by(desk.text.row_place(number).height() - 7)
    before = desk.text.row_place(number)
    desk.view_model.edit(desk.view_model.documents[0].number, Retitle(rows[number].start, "甲"))
    settle(qtbot, desk)
    assert desk_of(desk).edits == (Retitle(rows[number].start, "甲"),)
    assert desk.text.first_row == number
    assert desk.text.row_place(number) == before


def test_a_title_over_several_lines_is_dressed_as_one(qtbot: QtBot, page: ImportPage, tmp_path: Path) -> None:
    path = tmp_path / "故事.txt"
    cases = (f"0{n}　{name}\n——{place}的做法\n{STORY}" for n, name, place in TITLES)
    path.write_text("某省改革故事\n" + "".join(cases), encoding="utf-8")
    read(qtbot, page, path)
    assert titles(page)[0] == "推行木器作坊“一表开张”——邵武市的做法"
    rows = rows_of(page)
    first = next(at for at, row in enumerate(rows) if row.kind is RowKind.TITLE)
    assert [row.kind for row in rows[first : first + 4]] == [RowKind.TITLE] * 2 + [RowKind.HEADING, RowKind.TEXT]


def test_a_title_is_broken_only_where_its_sign_begins(desk: ImportPage) -> None:
    _number, y, row = laid(desk, RowKind.CASE)
    whole = row.layout.lineAt(0).naturalTextWidth()
    metrics = QFontMetrics(desk.theme.font(TextSize.SMALL))
    width = desk.text.viewport().width()
    sign = desk.text._painter.joint(width, y, row).left() - metrics.horizontalAdvance(row.row.sign)
    spare = round(sign - desk.text.text_left - whole)
    assert spare > 3 * GRID
    desk.text._layouts.set_width(width - desk.text.text_left - 2 * GRID - spare + 3 * GRID)
    assert desk.text._layouts[0].layout.lineCount() == 1


def test_the_gutter_lets_a_case_begin_and_the_head_joins_it_again(qtbot: QtBot, desk: ImportPage) -> None:
    before = titles(desk)
    number, y, row = laid(desk, RowKind.TEXT)
    line = row.row.line
    QTest.mouseMove(desk.text.viewport(), QPoint(5, y + row.top + 5))
    assert desk.text._hovered == (number, True)
    click(desk, QPoint(5, y + row.top + 5))
    settle(qtbot, desk)
    assert desk_of(desk).edits == (AddBoundary(line),)
    found = next(each for each in desk.text.visible_rows() if each[2].row.start == line and each[0] == number)
    click(desk, desk.text._painter.joint(desk.text.viewport().width(), *found[1:]).center())
    settle(qtbot, desk)
    assert desk_of(desk).edits[-1] == RemoveBoundary(line)
    assert titles(desk) == before


def test_a_click_on_a_repair_turns_it_and_its_tool_tip_says_what_it_did(qtbot: QtBot, desk: ImportPage) -> None:
    number = next(at for at, row in enumerate(rows_of(desk)) if row.repairs)
    desk.text.scroll_to(number)
    found = next(each for each in desk.text.visible_rows() if each[0] == number)
    mark = found[2].row.repairs[0]
    line = found[2].layout.lineForTextPosition(mark.start)
    x = desk.text.text_left + x_of(line, mark.start) + 3
    point = QPoint(round(x), round(found[1] + found[2].top + line.y() + 5))
    assert desk.text.mark_at(point) == mark
    QApplication.sendEvent(
        desk.text.viewport(), QHelpEvent(QEvent.Type.ToolTip, point, desk.text.viewport().mapToGlobal(point))
    )
    assert "Certain" in QToolTip.text()
    click(desk, point)
    settle(qtbot, desk)
    assert rows_of(desk)[number].repairs[0].is_revoked


def test_repairs_differ_without_colour(desk: ImportPage) -> None:
    base = QTextCharFormat()
    certain, inferred = (Repair(1, 0, "?", "好", "", certain=sure) for sure in (True, False))
    marks = (RepairMark(0, 1, certain, False), RepairMark(0, 1, inferred, False), RepairMark(0, 1, certain, True))
    styles = [repair_format(desk.theme, mark, base) for mark in marks]
    assert len({style.underlineStyle() for style in styles}) == 3
    assert [style.fontStrikeOut() for style in styles] == [False, False, True]


def test_headings_and_figures_are_dressed(desk: ImportPage) -> None:
    row = next(row for row in rows_of(desk) if row.figures)
    ranges: list[Any] = list(formats_of(row, desk.theme))
    assert len(ranges) == 1 + len(row.figures) + len(row.repairs)
    assert ranges[1].format.fontWeight() == QFont.Weight.DemiBold
    title = next(row for row in rows_of(desk) if row.kind is RowKind.TITLE)
    dressed: Any = formats_of(title, desk.theme)[0]
    assert dressed.format.fontWeight() == QFont.Weight.Bold


def test_the_kind_of_a_section_is_offered_beside_its_heading(qtbot: QtBot, page: ImportPage, tmp_path: Path) -> None:
    path = tmp_path / "编号.txt"
    path.write_text(layouts_text(), encoding="utf-8")
    read(qtbot, page, path)
    number, y, row = laid(page, RowKind.HEADING)
    with qtbot.waitSignal(page.text.kind_requested) as asked:
        click(page, page.text._painter.badge(page.text.viewport().width(), y, row).center())
    assert asked.args == [number]
    menu = QApplication.activePopupWidget()
    assert menu is not None
    menu.close()


def test_keys_move_select_and_copy(desk: ImportPage) -> None:
    text = desk.text
    line = text.current_line()
    press(desk, Qt.Key.Key_Down)
    assert text.current_line() > line
    press(desk, Qt.Key.Key_Home)
    for _ in range(3):
        press(desk, Qt.Key.Key_Right, SHIFT)
    words = text.selection()
    assert len(words) == 3
    assert text.selection_line() == text.current_line()
    press(desk, Qt.Key.Key_C, CONTROL)
    assert QGuiApplication.clipboard().text() == words
    press(desk, Qt.Key.Key_End, CONTROL)
    assert text.current_line() == desk_of(desk).text.numbers[-1]
    assert text.viewport().rect().contains(text.row_place(text.count - 1))
    press(desk, Qt.Key.Key_PageUp)
    assert text.current_line() < desk_of(desk).text.numbers[-1]
    press(desk, Qt.Key.Key_Home, CONTROL)
    assert text.caret.place == (0, 0)
    press(desk, Qt.Key.Key_A, CONTROL)
    assert text.selection().splitlines() == [
        desk_of(desk).text.lines[number - 1] for number in desk_of(desk).text.numbers
    ]


def test_the_mouse_selects_over_lines_and_a_double_click_a_word(desk: ImportPage) -> None:
    first, second = [found for found in desk.text.visible_rows() if found[2].row.kind is RowKind.TEXT][:2]
    begin = QPoint(desk.text.text_left, first[1] + first[2].top + 5)
    end = QPoint(desk.text.text_left + 60, second[1] + second[2].top + 5)
    QTest.mousePress(desk.text.viewport(), Qt.MouseButton.LeftButton, pos=begin)
    QTest.mouseMove(desk.text.viewport(), end)
    QTest.mouseRelease(desk.text.viewport(), Qt.MouseButton.LeftButton, pos=end)
    chosen = desk.text.selection()
    assert chosen.startswith(first[2].row.text + "\n")
    assert second[2].row.text.startswith(chosen.split("\n")[1])
    QTest.mouseDClick(desk.text.viewport(), Qt.MouseButton.LeftButton, pos=begin)
    assert first[2].row.text.startswith(desk.text.selection())
    assert desk.text.selection()


def test_words_beyond_the_basic_plane_are_cut_where_they_end(desk: ImportPage) -> None:
    rows = desk.text.rows
    assert rows is not None
    at = next(number for number in range(len(rows)) if not rows.is_head(number))
    text = rows[at].text
    desk.text._caret = Caret((at, len(text)), (at, 1))
    assert desk.text.selection() == text[1:]
    assert find_words("甲Ａ乙", "a乙") == (1, 2)
    assert find_words("甲乙", "丙") == (0, 2)


def test_a_drag_is_let_go_with_escape(desk: ImportPage) -> None:
    head = next(at for at, row in enumerate(rows_of(desk)) if row.kind is RowKind.CASE)
    QTest.mousePress(desk.text.viewport(), Qt.MouseButton.LeftButton, pos=place_of(desk, head))
    QTest.mouseMove(desk.text.viewport(), place_of(desk, head + 2))
    press(desk, Qt.Key.Key_Escape)
    QTest.mouseRelease(desk.text.viewport(), Qt.MouseButton.LeftButton, pos=place_of(desk, head + 2))
    assert desk_of(desk).edits == ()


def test_a_double_click_on_a_head_asks_for_the_title(desk: ImportPage) -> None:
    head = next(at for at, row in enumerate(rows_of(desk)) if row.kind is RowKind.CASE)
    QTest.mouseDClick(desk.text.viewport(), Qt.MouseButton.LeftButton, pos=place_of(desk, head))
    assert desk.fields.title.hasFocus()


def test_it_is_painted_in_both_themes_and_with_large_text(desk: ImportPage) -> None:
    for name, scale in (("dark", 1.0), ("light", 1.5)):
        desk.theme.apply(name, scale)
        assert not desk.grab().isNull()
    desk.theme.apply("light", 1.0)


def test_a_long_document_is_shown_and_scrolled_at_once(qtbot: QtBot, page: ImportPage, tmp_path: Path) -> None:
    path = tmp_path / "长.txt"
    lines = [f"案例{n}：某市推行第{n}项“一表办”\n" + "先把表格合成一张，再请人来挑毛病。\n" * 40 for n in range(1, 101)]
    path.write_text("某省典型案例\n" + "".join(lines), encoding="utf-8")
    read(qtbot, page, path)
    began = perf_counter()
    for part in (0.3, 0.7, 1.0):
        page.text.verticalScrollBar().setValue(round(page.text.verticalScrollBar().maximum() * part))
        page.text.viewport().repaint()
    assert perf_counter() - began < 1.0
    assert page.text.rows is not None
    assert len(page.text.rows._made) < 300
    assert len(page.text._layouts._made) < 300


def test_a_line_beyond_reading_is_shown_in_part_and_copied_whole(
    qtbot: QtBot, page: ImportPage, tmp_path: Path
) -> None:
    path = tmp_path / "一行.txt"
    long = "先把表格合成一张再请人来挑毛病" * 2000
    path.write_text(f"{layouts_text()}{long}\n", encoding="utf-8")
    read(qtbot, page, path)
    row = rows_of(page)[-1]
    assert len(row.text) == LONGEST + 2
    press(page, Qt.Key.Key_A, CONTROL)
    assert long in page.text.selection()


TITLES = (
    (1, "推行木器作坊“一表开张”", "邵武市"),
    (2, "打造茶山“一码通行”", "建瓯市"),
    (3, "试行渔港“一站靠岸”", "霞浦县"),
)
STORY = (
    "缘起\n以前要跑好几个地方，材料交了又交，一趟来回就是大半天时间，耽误了不少的生意。\n"
    "探索\n先把表格合成一张，再请人来挑毛病，改了三遍才定稿，让群众看得懂、填得对、跑得少。\n"
    "收获\n用时由7天缩短至2天，材料由12份减少到4份，群众都说好，全县已经办了2300件。\n"
)


def layouts_text() -> str:
    """A case with headings that stand alone."""
    return (
        "案例1：邵武市推行木器作坊“一表开张”\n一、背景情况\n以前要跑好几个地方。\n"
        "二、主要做法\n先把表格合成一张，再请人来挑毛病。\n三、取得成效\n用时由7天缩短至2天。\n"
    )
