"""The list: its model, its rows, its selection."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPixmap
from PySide6.QtTest import QAbstractItemModelTester, QTest
from pytestqt.qtbot import QtBot

from app.domain.case import CaseUid, Direction, Figure, FigureKind, PartialDate, Place
from app.domain.hits import Facet, FacetField, FacetValue, SearchHit, SearchResult, Sort
from app.ui.figures import figure_text
from app.ui.library.case_drag import drag_picture, drag_text
from app.ui.library.case_mime import uids_of
from app.ui.library.first_list import FirstList
from app.ui.library.marked_text import TextLook, draw_lines, fits
from app.ui.library.results_delegate import chip_widths
from app.ui.library.results_list import ResultsList
from app.ui.library.results_model import PAGE, ResultRole, ResultsModel
from app.ui.theme import Role, TextSize, Theme
from app.ui.utf16 import utf16_marks

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

FIGURES = (
    Figure("接电时间", FigureKind.BEFORE_AFTER, before="9", after="2", unit="天", direction=Direction.DOWN),
    Figure("服务企业", FigureKind.LEVEL, value="1.2", unit="万家", qualifier="超", as_of=PartialDate("2021-06")),
)


def hit(number: int) -> SearchHit:
    """A row."""
    return SearchHit(
        CaseUid(f"c-{number}"),
        f"第{number}个案例推行“一件事”",
        Place("江苏省", "泰州市", "海陵区"),
        ("获得电力",),
        "2021",
        1.0,
        "企业办税少跑腿",
        title_marks=((2, 2),),
        marks=((0, 2),),
        figures=FIGURES if number % 2 else (),
        tags=("甲/乙", "丙"),
        complete=number != 3,
    )


def result(count: int, loaded: int = PAGE, total: int | None = None) -> SearchResult:
    """A result of `count` rows of which the first `loaded` come with it."""
    uids = tuple(CaseUid(f"c-{number}") for number in range(count))
    hits = tuple(hit(number) for number in range(min(count, loaded)))
    return SearchResult("", count if total is None else total, 2.0, uids, hits, ())


@pytest.fixture
def model(qtbot: QtBot) -> ResultsModel:
    """A model that Qt's own tester watches."""
    made = ResultsModel()
    tester = QAbstractItemModelTester(made, QAbstractItemModelTester.FailureReportingMode.Warning, made)
    tester.setUseFetchMore(False)
    return made


@pytest.fixture
def view(qtbot: QtBot, theme: Theme, model: ResultsModel) -> ResultsList:
    """A list on the screen."""
    made = ResultsList(theme, model)
    qtbot.addWidget(made)
    made.resize(420, 600)
    made.show()
    return made


def test_rows_are_answered_from_memory(model: ResultsModel) -> None:
    model.set_result(result(3))
    assert model.rowCount() == 3
    assert model.index(1).data() == "第1个案例推行“一件事”"
    assert model.index(1).data(ResultRole.UID) == "c-1"
    assert model.index(1).data(ResultRole.HIT) == hit(1)
    assert not model.index(1).data(ResultRole.SIMILAR)
    assert model.row_of(CaseUid("c-2")) == 2
    assert model.row_of(CaseUid("none")) == -1


def test_rows_that_are_missing_are_asked_for_once_and_by_page(qtbot: QtBot, model: ResultsModel) -> None:
    model.set_result(result(3 * PAGE))
    with qtbot.assertNotEmitted(model.rows_wanted):
        model.want_rows(0, 5)
    with qtbot.waitSignal(model.rows_wanted) as asked:
        model.want_rows(PAGE + 3, PAGE + 9)
    assert asked.args is not None
    assert len(asked.args[0]) == PAGE
    with qtbot.assertNotEmitted(model.rows_wanted):
        model.want_rows(PAGE + 3, PAGE + 9)
    assert model.index(PAGE).data(ResultRole.HIT) is None
    model.add_hits([hit(PAGE), hit(9999)])
    assert model.index(PAGE).data(ResultRole.HIT) == hit(PAGE)


def test_the_same_cases_keep_their_rows(qtbot: QtBot, model: ResultsModel) -> None:
    model.set_result(result(3))
    changed = replace(result(3), hits=(replace(hit(0), tags=("neu",)), hit(1), hit(2)))
    with qtbot.assertNotEmitted(model.modelReset):
        model.set_result(changed)
    assert model.index(0).data(ResultRole.HIT).tags == ("neu",)


def test_similar_cases_follow_the_exact_ones(model: ResultsModel) -> None:
    model.set_result(result(3, total=1))
    assert [model.index(row).data(ResultRole.SIMILAR) for row in range(3)] == [False, True, True]


def test_changed_rows_stay_until_the_new_ones_come(qtbot: QtBot, model: ResultsModel) -> None:
    model.set_result(result(3))
    with qtbot.waitSignal(model.rows_wanted) as asked:
        model.refresh([CaseUid("c-1"), CaseUid("none")])
    assert asked.args == [(CaseUid("c-1"),)]
    assert model.index(1).data(ResultRole.HIT) == hit(1)


def test_cases_are_dragged_with_their_titles(model: ResultsModel) -> None:
    model.set_result(result(3))
    data = model.mimeData([model.index(2), model.index(0)])
    assert uids_of(data) == ("c-0", "c-2")
    assert data.text().splitlines()[0].startswith("第0个")


def test_several_rows_are_selected_and_kept(qtbot: QtBot, view: ResultsList, model: ResultsModel) -> None:
    view.show_result(result(10))
    view.enter()
    QTest.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert view.selected_uids() == ("c-0", "c-1")
    fewer = replace(result(10), uids=tuple(CaseUid(f"c-{number}") for number in range(1, 5)), total=4)
    with qtbot.waitSignal(view.cases_selected) as told:
        view.show_result(fewer)
    assert told.args == [("c-1",), "c-1"]


def test_up_in_the_first_row_goes_back_to_the_box(qtbot: QtBot, view: ResultsList) -> None:
    view.show_result(result(2))
    view.enter()
    with qtbot.waitSignal(view.search_wanted):
        QTest.keyClick(view, Qt.Key.Key_Up)


def test_scrolling_asks_for_rows(qtbot: QtBot, view: ResultsList, model: ResultsModel) -> None:
    view.show_result(result(4 * PAGE))
    with qtbot.waitSignal(model.rows_wanted) as asked:
        view.scrollToBottom()
    assert asked.args is not None
    assert asked.args[0][-1] == f"c-{4 * PAGE - 1}"


def test_rows_are_painted_with_marks_and_without(
    view: ResultsList, theme: Theme, model: ResultsModel, qtbot: QtBot
) -> None:
    view.show_result(result(4 * PAGE, total=2))
    marks = view.grab().toImage()
    color = theme.color(Role.MARK).rgb()
    assert any(marks.pixel(x, y) == color for x in range(marks.width()) for y in range(80))
    view.scrollToBottom()
    assert not view.grab().isNull(), "rows on their way are painted too"
    theme.apply("dark", 1.5)
    assert not view.grab().isNull()
    theme.apply("light", 1.0)


@pytest.mark.parametrize("text", ["短", "长" * 300, "🀄" * 60, "", "a b " * 90])
@pytest.mark.parametrize("most", [1, 2])
def test_text_never_takes_more_lines_than_it_may(qtbot: QtBot, theme: Theme, text: str, most: int) -> None:
    font = theme.font(TextSize.BODY, QFont.Weight.Bold)
    color = theme.color(Role.TEXT)
    look = TextLook(font, QFontMetrics(font), color, color, color, 22)
    pixmap = QPixmap(200, 60)
    painter = QPainter(pixmap)
    used = draw_lines(painter, pixmap.rect(), text, ((0, 2), (50, 400)), look, most)
    painter.end()
    assert 1 <= used <= most
    assert fits("短", look, 200)


def test_offsets_count_in_utf16() -> None:
    assert utf16_marks("abc", [(1, 1)]) == [(1, 1)]
    assert utf16_marks("🀄一件事", [(1, 3), (0, 1)]) == [(2, 3), (0, 2)]
    assert utf16_marks("ab", [(1, 9), (7, 1)]) == [(1, 1)]


def test_chips_share_a_line() -> None:
    assert chip_widths([50], 200) == [50]
    assert chip_widths([50, 60], 200) == [50, 60]
    assert chip_widths([150, 60], 200) == [132, 60]
    assert chip_widths([60, 150], 200) == [60, 132]
    assert chip_widths([150, 150], 200) == [96, 96]


def test_a_chip_never_loses_its_value(qtbot: QtBot, theme: Theme) -> None:
    metrics = QFontMetrics(theme.font(TextSize.SMALL))
    text = figure_text(FIGURES[0])
    assert text.in_one_line == "接电时间 9\u2009天 → 2\u2009天"
    whole = metrics.horizontalAdvance(text.in_one_line)
    assert text.fitted(whole, metrics) == text.in_one_line
    for width in range(whole):
        shown = text.fitted(width, metrics)
        assert not shown or shown.endswith(text.values)
        assert metrics.horizontalAdvance(shown) <= width


def test_the_first_list_is_kept_for_its_store_and_order(tmp_path: Path) -> None:
    facets = (Facet(FacetField.REGION, (FacetValue("江苏省", "江苏省", 3),)),)
    shown = replace(result(60, loaded=5), facets=facets)
    shown = replace(shown, hits=tuple(replace(one, title_marks=(), marks=()) for one in shown.hits))
    first = FirstList(tmp_path / "folder" / "first-list.json", "store")
    assert first.read(Sort.PLACE) is None
    first.write(Sort.PLACE, shown)
    read = first.read(Sort.PLACE)
    assert read is not None
    assert (read.total, read.hits, read.facets) == (60, shown.hits, facets)
    assert read.uids == shown.uids[:5]
    assert first.read(Sort.SOURCE) is None
    assert FirstList(first.file, "other").read(Sort.PLACE) is None
    assert FirstList().read(Sort.PLACE) is None


@pytest.mark.parametrize("damage", ["", "{", "[]", '{"version": 1}', "\0"])
def test_a_damaged_first_list_is_none(tmp_path: Path, damage: str) -> None:
    file = tmp_path / "first-list.json"
    file.write_text(damage, encoding="utf-8")
    assert FirstList(file, "store").read(Sort.PLACE) is None


def test_what_is_dragged_is_named(qtbot: QtBot, theme: Theme) -> None:
    assert drag_text(1, "短题") == "短题"
    assert drag_text(1, "长" * 40) == "长" * 15 + "…"
    assert drag_text(3, "短题") == "3 cases"
    assert drag_picture("3 cases", theme, 2.0).deviceIndependentSize().height() < 40
