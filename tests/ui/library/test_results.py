"""The list: its model, its rows, its selection."""

from __future__ import annotations

import time
from array import array
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragMoveEvent, QDropEvent
from PySide6.QtTest import QAbstractItemModelTester, QTest
from pytestqt.qtbot import QtBot

from app.domain.case import CaseUid, Direction, Figure, FigureKind, PartialDate
from app.domain.hits import Facet, FacetField, FacetValue, OtherFacet, OtherField, SearchHit, Sort
from app.ui.library.case_drag import drag_picture, drag_text
from app.ui.library.case_mime import uids_of
from app.ui.library.first_list import FirstList
from app.ui.library.listing import Listing
from app.ui.library.results_list import ResultsList
from app.ui.library.results_model import MOST_LOADED, PAGE, ResultRole, ResultsModel
from app.ui.theme import Role, Theme
from tests.ui.library.hits import make_hit, make_listing

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

FIGURES = (
    Figure("接电时间", FigureKind.BEFORE_AFTER, before="9", after="2", unit="天", direction=Direction.DOWN),
    Figure("服务企业", FigureKind.LEVEL, value="1.2", unit="万家", qualifier="超", as_of=PartialDate("2021-06")),
)


def hit(number: int, **values: object) -> SearchHit:
    """A row with all that a row can have."""
    fields: dict[str, object] = {
        "title_marks": ((2, 2),),
        "marks": ((0, 2),),
        "figures": FIGURES if number % 2 else (),
        "tags": ("甲/乙", "丙"),
        "complete": number != 3,
    }
    return make_hit(number, f"第{number}个案例推行“一件事”", **(fields | values))


def listing(rows: Sequence[int], loaded: int = PAGE, **values: object) -> Listing:
    """A result with these row numbers, of which the first are loaded."""
    hits = tuple(hit(number) for number in rows[:loaded])
    return make_listing(len(rows), **({"rows": array("I", rows), "hits": hits} | values))  # type: ignore[arg-type]


def first(rows: Sequence[int]) -> Listing:
    """The first step of a result."""
    return listing(rows, is_counted=False, is_whole=False)


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
    model.reset(listing(range(3)))
    assert model.rowCount() == 3
    assert model.index(1).data() == "第1个案例推行“一件事”"
    assert model.index(1).data(ResultRole.UID) == "made-001"
    assert model.index(1).data(ResultRole.HIT) == hit(1)
    assert not model.index(1).data(ResultRole.SIMILAR)
    assert model.row_of(CaseUid("made-002")) == 2
    assert model.row_of(CaseUid("none")) == -1
    assert model.row_of_number(9) == model.row_of_number(-1) == -1


def test_rows_that_are_missing_are_asked_for_once_and_by_page(qtbot: QtBot, model: ResultsModel) -> None:
    model.reset(listing(range(3 * PAGE)))
    with qtbot.assertNotEmitted(model.rows_wanted):
        model.want_rows(0, 5)
    with qtbot.waitSignal(model.rows_wanted) as asked:
        model.want_rows(PAGE + 3, PAGE + 9)
    assert asked.args == [tuple(range(PAGE, 2 * PAGE))]
    with qtbot.assertNotEmitted(model.rows_wanted):
        model.want_rows(PAGE + 3, PAGE + 9)
    with qtbot.waitSignal(model.rows_wanted) as asked:
        model.want_rows(PAGE + 3, 2 * PAGE + 1)
    assert asked.args == [tuple(range(PAGE, 3 * PAGE))], "a newer question drops the one before"
    assert model.index(PAGE).data(ResultRole.HIT) is None
    model.add_hits([hit(PAGE)])
    assert model.index(PAGE).data(ResultRole.HIT) == hit(PAGE)


def test_what_is_out_of_sight_is_dropped_when_much_was_loaded(qtbot: QtBot, model: ResultsModel) -> None:
    count = MOST_LOADED + 2 * PAGE
    model.reset(listing(range(count)))
    model.add_hits(hit(number) for number in range(PAGE, MOST_LOADED))
    assert model.index(PAGE).data(ResultRole.HIT) is not None
    model.want_rows(count - PAGE, count - 1)
    model.add_hits(hit(number) for number in range(count - PAGE, count))
    assert model.index(count - 1).data(ResultRole.HIT) == hit(count - 1)
    assert model.index(PAGE).data(ResultRole.HIT) is None
    with qtbot.waitSignal(model.rows_wanted):
        model.want_rows(0, 3)


def test_the_rest_follows_the_first_rows_without_a_reset(qtbot: QtBot, view: ResultsList, model: ResultsModel) -> None:
    view.show_result(first(range(PAGE)))
    view.setCurrentIndex(model.index(4))
    view.verticalScrollBar().setValue(150)
    with qtbot.assertNotEmitted(model.modelReset):
        view.show_result(listing(range(4 * PAGE)))
    assert model.rowCount() == 4 * PAGE
    assert view.verticalScrollBar().value() == 150
    assert view.selected_uids() == ("made-004",)


def test_the_same_question_again_keeps_selection_and_place(
    view: ResultsList, model: ResultsModel, qtbot: QtBot
) -> None:
    view.show_result(listing(range(40)))
    view.setCurrentIndex(model.index(7))
    height = view.rowHeight(0)
    view.verticalScrollBar().setValue(6 * height + 11)
    before = view.visualRect(model.index(7))
    without_the_third = [number for number in range(40) if number != 3]
    view.show_result(first(without_the_third))
    assert model.rowCount() == 40, "the rows wait for the whole answer"
    view.show_result(listing(without_the_third))
    assert model.rowCount() == 39
    assert view.selected_uids() == ("made-007",)
    assert view.visualRect(model.index(6)).top() == before.top()
    assert view.currentIndex().row() == 6


def test_newer_hits_replace_those_that_are_shown(qtbot: QtBot, view: ResultsList, model: ResultsModel) -> None:
    view.show_result(listing(range(3)))
    changed = (hit(0, tags=("neu",)), hit(1), hit(2))
    with qtbot.assertNotEmitted(model.modelReset):
        view.show_result(listing(range(3), hits=changed, is_counted=False))
        view.show_result(listing(range(3), hits=changed))
    assert model.index(0).data(ResultRole.HIT).tags == ("neu",)


def test_another_question_begins_at_the_top(view: ResultsList, model: ResultsModel) -> None:
    view.show_result(listing(range(40)))
    view.setCurrentIndex(model.index(30))
    view.show_result(first(range(10, 40)))
    view.show_result(replace(first(range(10, 40)), query="b"))
    assert view.verticalScrollBar().value() == 0
    assert view.selected_uids() == ("made-030",)


def test_cases_behind_the_first_rows_are_selected_again(qtbot: QtBot, view: ResultsList, model: ResultsModel) -> None:
    view.show_result(listing(range(60), loaded=60))
    view.setCurrentIndex(model.index(55))
    view.show_result(replace(first(range(20)), query="b"))
    assert view.selected_uids() == ()
    view.show_result(replace(listing(range(60), loaded=60), query="b"))
    model.add_hits(hit(number) for number in range(60))
    assert view.selected_uids() == ("made-055",)


def test_similar_cases_follow_the_exact_ones(view: ResultsList, model: ResultsModel) -> None:
    view.show_result(listing(range(1), is_whole=False))
    view.show_result(listing(range(3), exact=1))
    assert [model.index(row).data(ResultRole.SIMILAR) for row in range(3)] == [False, True, True]


def test_changed_rows_stay_until_the_new_ones_come(qtbot: QtBot, model: ResultsModel) -> None:
    model.reset(listing(range(3)))
    with qtbot.waitSignal(model.rows_wanted) as asked:
        model.refresh([CaseUid("made-001"), CaseUid("none")])
    assert asked.args == [(1,)]
    assert model.index(1).data(ResultRole.HIT) == hit(1)


def test_hits_are_counted_once_for_rows_that_are_there(qtbot: QtBot, model: ResultsModel) -> None:
    model.reset(listing(range(3)))
    with qtbot.assertNotEmitted(model.mentions_wanted):
        model.want_mentions(0, 2)
    model.reset(listing(range(3), loaded=2, query="企业", terms=("企业",)))
    with qtbot.waitSignal(model.mentions_wanted) as asked:
        model.want_mentions(0, 2)
    assert asked.args == [(0, 1)]
    model.add_mentions({0: 12, 1: 0})
    assert model.index(0).data(ResultRole.MENTIONS) == 12
    with qtbot.assertNotEmitted(model.mentions_wanted):
        model.want_mentions(0, 2)


def test_cases_are_dragged_with_their_titles(model: ResultsModel) -> None:
    model.reset(listing(range(3)))
    data = model.mime_of((CaseUid("made-000"), CaseUid("made-002")))
    assert uids_of(data) == ("made-000", "made-002")
    assert data.text().splitlines()[0].startswith("第0个")


def test_several_rows_are_selected_and_kept(qtbot: QtBot, view: ResultsList, model: ResultsModel) -> None:
    view.show_result(listing(range(10)))
    view.enter()
    QTest.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert view.selected_uids() == ("made-000", "made-001")
    with qtbot.waitSignal(view.cases_selected) as told:
        view.show_result(listing(range(1, 5), query="b"))
    assert told.args == [array("I", [1]), ("made-001",), "made-001"]


@pytest.fixture
def large_view(qtbot: QtBot, theme: Theme) -> ResultsList:
    """A list on the screen whose model nobody watches: Qt's tester asks about every row."""
    made = ResultsList(theme, ResultsModel())
    made.model().setParent(made)
    qtbot.addWidget(made)
    made.resize(420, 600)
    made.show()
    return made


def test_all_of_a_hundred_thousand_are_selected_at_once(qtbot: QtBot, large_view: ResultsList) -> None:
    view = large_view
    many = listing(range(100_000))
    view.show_result(many)
    with qtbot.waitSignal(view.cases_selected) as told:
        view.selectAll()
    assert told.args is not None
    assert len(told.args[0]) == 100_000
    assert told.args[1] is None, "the worker knows who they are"
    view.show_result(replace(many, is_counted=False))
    view.show_result(replace(many, rows=many.rows[1:]))
    assert len(view.selected_numbers()) == 99_999


def test_a_hundred_thousand_rows_are_shown_within_a_frame(large_view: ResultsList) -> None:
    view = large_view
    many, few = listing(range(100_000)), replace(first(range(PAGE)), query="b")
    taken = []
    for number in range(5):
        view.show_result(few)
        started = time.perf_counter()
        view.show_result(replace(many, query="b"))
        view.show_result(replace(many, query=str(number)))
        view.doItemsLayout()
        taken.append((time.perf_counter() - started) / 2)
    assert min(taken) < 0.016


def test_home_and_end_go_to_the_first_and_the_last_row(view: ResultsList, model: ResultsModel) -> None:
    view.show_result(listing(range(30)))
    view.enter()
    QTest.keyClick(view, Qt.Key.Key_End)
    assert view.currentIndex().row() == 29
    QTest.keyClick(view, Qt.Key.Key_Home)
    assert view.currentIndex().row() == 0
    QTest.keyClick(view, Qt.Key.Key_Z)
    assert view.currentIndex().row() == 0, "letters look for nothing"


def test_up_in_the_first_row_goes_back_to_the_box(qtbot: QtBot, view: ResultsList) -> None:
    view.show_result(listing(range(2)))
    view.enter()
    with qtbot.waitSignal(view.search_wanted):
        QTest.keyClick(view, Qt.Key.Key_Up)


def test_a_case_chosen_before_its_row_came_is_told_when_it_comes(
    qtbot: QtBot, view: ResultsList, model: ResultsModel
) -> None:
    view.show_result(listing(range(200)))
    view.setCurrentIndex(model.index(199))
    with qtbot.waitSignal(view.cases_selected) as told:
        model.add_hits([hit(199)])
    assert told.args is not None
    assert told.args[2] == "made-199"


def test_a_star_is_clicked_without_selecting(qtbot: QtBot, view: ResultsList, model: ResultsModel) -> None:
    view.show_result(listing(range(3)))
    place = view.delegate.star_place(view.visualRect(model.index(1))).center()
    with qtbot.waitSignal(view.star_clicked) as clicked:
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert clicked.args == ["made-001"]
    assert view.selected_uids() == ()
    with qtbot.assertNotEmitted(view.case_opened), qtbot.waitSignal(view.star_clicked):
        QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    view.enter()
    with qtbot.waitSignal(view.star_wanted):
        QTest.keyClick(view, Qt.Key.Key_S)


def drop(view: ResultsList, kind: type[QDropEvent], place: QPoint, data: QMimeData) -> QDropEvent:
    """Send an event of drag and drop that comes from the list itself."""
    arguments = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    event = kind(QPointF(place) if kind is QDropEvent else place, *arguments)
    view.dropEvent(event) if not isinstance(event, QDragMoveEvent) else view.dragMoveEvent(event)
    return event


def test_rows_are_ordered_by_drag_and_by_key(
    qtbot: QtBot, view: ResultsList, model: ResultsModel, monkeypatch: pytest.MonkeyPatch
) -> None:
    view.show_result(listing(range(5)))
    view.enter()
    with qtbot.assertNotEmitted(view.cases_moved):
        QTest.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    view.allow_ordering(True)
    with qtbot.waitSignal(view.cases_moved) as moved:
        QTest.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert moved.args == ["made-002"]
    with qtbot.assertNotEmitted(view.cases_moved):
        QTest.keyClick(view, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    view.setCurrentIndex(model.index(3))
    with qtbot.waitSignal(view.cases_moved) as moved:
        QTest.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert moved.args == [None], "behind the last one"
    data = model.mime_of((CaseUid("made-003"),))
    monkeypatch.setattr(QDropEvent, "source", lambda _event: view)
    upper = view.visualRect(model.index(1)).topLeft() + QPoint(40, 4)
    plain = view.grab().toImage()
    assert drop(view, QDragMoveEvent, upper, data).isAccepted()
    assert view.grab().toImage() != plain, "a line shows where"
    with qtbot.waitSignal(view.cases_moved) as moved:
        drop(view, QDropEvent, upper, data)
    assert moved.args == ["made-001"]
    view.allow_ordering(False)
    assert not drop(view, QDropEvent, upper, data).isAccepted()


def test_scrolling_asks_for_rows(qtbot: QtBot, view: ResultsList, model: ResultsModel) -> None:
    view.show_result(listing(range(4 * PAGE)))
    with qtbot.waitSignal(model.rows_wanted) as asked:
        view.scrollToBottom()
    assert asked.args is not None
    assert asked.args[0][-1] == 4 * PAGE - 1


def test_rows_are_painted_with_marks_and_without(
    view: ResultsList, theme: Theme, model: ResultsModel, qtbot: QtBot
) -> None:
    view.show_result(listing(range(4 * PAGE), exact=2))
    marks = view.grab().toImage()
    color = theme.color(Role.MARK).rgb()
    assert any(marks.pixel(x, y) == color for x in range(marks.width()) for y in range(80))
    height = view.rowHeight(0)
    view.scrollToBottom()
    assert not view.grab().isNull(), "rows on their way are painted too"
    theme.apply("dark", 1.5)
    assert view.rowHeight(0) == height * 3 // 2
    assert not view.grab().isNull()
    theme.apply("light", 1.0)


def test_the_first_list_is_kept_for_its_store_and_order(tmp_path: Path) -> None:
    facets = (Facet(FacetField.REGION, (FacetValue("江苏省", "江苏省", 3),)),)
    others = (OtherFacet(OtherField.STAGE, (FacetValue("试点", "试点", 2),)),)
    hits = tuple(hit(number, title_marks=(), marks=(), starred=number == 2) for number in range(5))
    shown = replace(listing(range(60), hits=hits), facets=facets, others=others, sort=Sort.PLACE)
    kept = FirstList(tmp_path / "folder" / "first-list.json", "store")
    assert kept.read(Sort.PLACE) is None
    kept.write(Sort.PLACE, shown)
    read = kept.read(Sort.PLACE)
    assert read is not None
    assert (read.total, read.hits, read.facets, read.others) == (60, shown.hits, facets, others)
    assert (list(read.rows), read.sort, read.is_counted) == ([0, 1, 2, 3, 4], Sort.PLACE, False)
    assert kept.read(Sort.SOURCE) is None
    assert FirstList(kept.file, "other").read(Sort.PLACE) is None
    assert FirstList().read(Sort.PLACE) is None


@pytest.mark.parametrize("damage", ["", "{", "[]", '{"version": 2}', "\0"])
def test_a_damaged_first_list_is_none(tmp_path: Path, damage: str) -> None:
    file = tmp_path / "first-list.json"
    file.write_text(damage, encoding="utf-8")
    assert FirstList(file, "store").read(Sort.PLACE) is None


def test_what_is_dragged_is_named(qtbot: QtBot, theme: Theme) -> None:
    assert drag_text(1, "短题") == "短题"
    assert drag_text(1, "长" * 40) == "长" * 15 + "…"
    assert drag_text(3, "短题") == "3 cases"
    assert drag_picture("3 cases", theme, 2.0).deviceIndependentSize().height() < 40
