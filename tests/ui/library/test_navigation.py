"""The navigation: its rows as values, its model, what a click and a key do."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, QModelIndex, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.domain.briefing import BriefingId, BriefingSummary
from app.domain.case import CaseUid
from app.domain.hits import Facet, FacetField, FacetValue
from app.domain.vocabulary import Indicator, Instrument, Vocabulary
from app.ui.library.case_mime import CASES_TYPE, mime_of, uids_of
from app.ui.library.navigation import NavigationPane
from app.ui.library.navigation_items import (
    SHOWN_AT_FIRST,
    NavigationItem,
    NavigationState,
    RowKind,
    build_navigation,
)
from app.ui.library.navigation_model import NavigationModel
from app.ui.library.words import labels_of
from app.ui.theme import Theme

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

REGIONS = Facet(
    FacetField.REGION,
    (
        FacetValue("江苏省", "江苏省", 3),
        FacetValue("江苏省/南京市", "南京市", 2, 1),
        FacetValue("江苏省/南京市/江北新区", "江北新区", 1, 2),
        FacetValue("不详", "不详", 1),
    ),
)
MANY = Facet(FacetField.INDICATOR, tuple(FacetValue(f"指标{number}", f"指标{number}", number) for number in range(12)))
NO_TAGS = Facet(FacetField.TAG, ())
BRIEFINGS = (BriefingSummary(BriefingId(7), "第3期", 4, ""),)


def texts(items: tuple[NavigationItem, ...]) -> list[str]:
    """The texts of all rows, depth first."""
    return [text for item in items for text in (item.text, *texts(item.children))]


def group(state: NavigationState, key: str) -> NavigationItem:
    """A group of the navigation."""
    return next(item for item in build_navigation(state) if item.key == key)


def test_regions_form_a_tree_and_the_unknown_is_named() -> None:
    [province, unknown] = group(NavigationState(facets=(REGIONS,)), "region").children
    assert texts((province,)) == ["江苏省", "南京市", "江北新区"]
    assert province.children[0].children[0].depth == 3
    assert unknown.text == "unknown"


def test_a_long_group_is_folded_but_shows_what_is_active() -> None:
    state = NavigationState(facets=(MANY,), active=frozenset([(FacetField.INDICATOR, "指标11")]))
    rows = group(state, "indicator").children
    assert [row.kind for row in rows] == [*[RowKind.VALUE] * (SHOWN_AT_FIRST + 1), RowKind.MORE]
    assert rows[-2].is_active
    assert rows[-1].text == "5 more", "the value without a case is left out"
    unfolded = NavigationState(facets=(MANY,), unfolded=frozenset(["indicator"]))
    assert group(unfolded, "indicator").children[-1].text == "Show fewer"


def test_empty_groups_say_what_to_do() -> None:
    state = NavigationState(facets=(NO_TAGS,))
    assert [row.kind for row in group(state, "tag").children] == [RowKind.HINT]
    assert [row.kind for row in group(state, "briefings").children] == [RowKind.NEW_BRIEFING]


def test_labels_follow_the_language() -> None:
    vocabulary = Vocabulary(
        (Indicator("I06", "获得电力", "Getting Electricity"),), (Instrument("容缺受理", "Tolerant acceptance"),), ()
    )
    english = labels_of(vocabulary, "en")
    assert english.of(FacetField.INDICATOR, "获得电力", "获得电力") == "Getting Electricity"
    assert english.term("I06") == "Getting Electricity"
    assert english.indicator_value("I06") == "获得电力"
    assert english.of(FacetField.REVIEW_STATE, "待核", "待核") == "to be checked"
    chinese = labels_of(vocabulary, "zh_CN")
    assert chinese.of(FacetField.INDICATOR, "获得电力", "获得电力") == "获得电力"
    assert chinese.of(FacetField.REGION, "江苏省", "江苏省") == "江苏省"


def test_the_model_keeps_its_rows_when_only_counts_change(qtbot: QtBot) -> None:
    model = NavigationModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning, model)
    tester.setUseFetchMore(False)
    model.set_items(build_navigation(NavigationState(total=3, facets=(REGIONS, NO_TAGS), briefings=BRIEFINGS)))
    before = model.find("region/江苏省/南京市")
    assert before.data() == "南京市"
    assert before.parent().data() == "江苏省"
    with qtbot.assertNotEmitted(model.modelReset):
        model.set_items(build_navigation(NavigationState(total=9, facets=(REGIONS, NO_TAGS), briefings=BRIEFINGS)))
    library = model.item(model.find("library"))
    assert library is not None
    assert library.count == 9
    with qtbot.waitSignal(model.modelReset):
        model.set_items(build_navigation(NavigationState(facets=(NO_TAGS,))))
    assert not model.find("region/江苏省/南京市").isValid()
    assert model.item(before) is None, "an index from before a reset finds nothing"
    assert model.rowCount(QModelIndex()) == 3


@pytest.fixture
def pane(qtbot: QtBot, theme: Theme) -> NavigationPane:
    """The pane on the screen with two groups open."""
    made = NavigationPane(theme, ("region", "briefings"))
    qtbot.addWidget(made)
    made.resize(224, 600)
    made.show()
    made.change(total=3, facets=(REGIONS, MANY, NO_TAGS), briefings=BRIEFINGS)
    return made


def click(pane: NavigationPane, key: str, x: int | None = None) -> None:
    """Click a row, at its middle or at a distance from its left edge."""
    rectangle = pane.visualRect(pane.index_of(key))
    assert not rectangle.isEmpty(), key
    place = rectangle.center() if x is None else QPoint(x, rectangle.center().y())
    QTest.mouseClick(pane.viewport(), Qt.MouseButton.LeftButton, pos=place)


def test_clicks_say_what_was_meant(qtbot: QtBot, pane: NavigationPane) -> None:
    with qtbot.waitSignal(pane.value_toggled) as toggled:
        click(pane, "region/江苏省")
    assert toggled.args == [FacetField.REGION, "江苏省"]
    with qtbot.waitSignal(pane.all_cases_requested):
        click(pane, "library")
    with qtbot.waitSignal(pane.briefing_requested) as opened:
        click(pane, "briefings/7")
    assert opened.args == [7]
    with qtbot.waitSignal(pane.new_briefing_requested):
        click(pane, "briefings/new")


def test_an_arrow_opens_its_row_without_choosing_it(qtbot: QtBot, pane: NavigationPane) -> None:
    with qtbot.assertNotEmitted(pane.value_toggled):
        click(pane, "region/江苏省", x=16)
    assert pane.isExpanded(pane.index_of("region/江苏省"))
    pane.change(total=4, facets=(MANY, REGIONS, NO_TAGS, Facet(FacetField.YEAR, (FacetValue("2021", "2021", 1),))))
    assert pane.isExpanded(pane.index_of("region/江苏省")), "what was open stays open"


def test_groups_open_and_close_and_that_is_told(qtbot: QtBot, pane: NavigationPane) -> None:
    with qtbot.waitSignal(pane.open_groups_changed) as told:
        click(pane, "indicator")
    assert told.args == [("briefings", "indicator", "region")]
    click(pane, "indicator/more")
    assert pane.index_of("indicator/指标11").isValid()


def test_return_chooses_and_hints_cannot_be_chosen(qtbot: QtBot, pane: NavigationPane) -> None:
    pane.setCurrentIndex(pane.index_of("briefings/7"))
    with qtbot.waitSignal(pane.briefing_requested):
        QTest.keyClick(pane, Qt.Key.Key_Return)
    hint = pane.index_of("tag/hint")
    assert not hint.flags() & Qt.ItemFlag.ItemIsSelectable


def test_a_tag_asks_for_its_menu(qtbot: QtBot, pane: NavigationPane) -> None:
    pane.change(facets=(Facet(FacetField.TAG, (FacetValue("甲", "甲", 1),)),))
    click(pane, "tag")
    with qtbot.waitSignal(pane.tag_menu_requested) as asked:
        pane.customContextMenuRequested.emit(pane.visualRect(pane.index_of("tag/甲")).center())
    assert asked.args is not None
    assert asked.args[0] == "甲"
    assert not pane.grab().isNull()


def drag(pane: NavigationPane, kind: type[QDropEvent], key: str, data: QMimeData) -> QDropEvent:
    """Send an event of drag and drop at the middle of a row."""
    place = pane.visualRect(pane.index_of(key)).center()
    arguments = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    event = kind(QPointF(place) if kind is QDropEvent else place, *arguments)
    QApplication.sendEvent(pane.viewport(), event)
    return event


def test_cases_are_dropped_onto_the_row_under_the_mouse(qtbot: QtBot, pane: NavigationPane) -> None:
    data = mime_of((CaseUid("a"), CaseUid("b")), ("A", "B"))
    assert drag(pane, QDragEnterEvent, "library", data).isAccepted()
    assert not drag(pane, QDragMoveEvent, "library", data).isAccepted()
    assert drag(pane, QDragMoveEvent, "briefings/7", data).isAccepted()
    pointed = pane.grab().toImage()
    with qtbot.waitSignal(pane.cases_dropped) as dropped:
        drag(pane, QDropEvent, "briefings/7", data)
    assert dropped.args is not None
    assert dropped.args[0].briefing_id == 7
    assert dropped.args[1] == ("a", "b")
    assert pane.grab().toImage() != pointed
    QApplication.sendEvent(pane.viewport(), QDragLeaveEvent())


def test_other_things_are_not_taken(qtbot: QtBot, pane: NavigationPane) -> None:
    other = QMimeData()
    other.setText("text")
    assert not drag(pane, QDragMoveEvent, "briefings/7", other).isAccepted()
    with qtbot.assertNotEmitted(pane.cases_dropped):
        drag(pane, QDropEvent, "briefings/7", other)
    broken = QMimeData()
    broken.setData(CASES_TYPE, b"{")
    assert uids_of(broken) == ()
