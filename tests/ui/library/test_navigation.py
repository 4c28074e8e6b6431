"""The navigation: its rows as values, its model, what a click and a key do."""

from __future__ import annotations

import time
from dataclasses import replace

import pytest
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QAbstractItemModelTester, QTest
from pytestqt.qtbot import QtBot

from app.domain.briefing import BriefingId, BriefingSummary
from app.domain.collection import Collection, CollectionId
from app.domain.hits import Facet, FacetField, FacetValue, OtherFacet, OtherField
from app.domain.keeping import SavedSearch, SavedSearchId
from app.domain.vocabulary import Indicator, Instrument, Vocabulary
from app.ui.library.filter_field import FilterField
from app.ui.library.navigation import NavigationPane
from app.ui.library.navigation_items import NavigationItem, NavigationState, RowKind
from app.ui.library.navigation_model import NavigationModel
from app.ui.library.navigation_rows import build_navigation
from app.ui.library.navigation_values import LONG, SHOWN_AT_FIRST, VERY_LONG
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
TOPICS = OtherFacet(OtherField.B_READY, (FacetValue("Taxation", "Taxation", 2),))
KEPT = OtherFacet(OtherField.POSSESSION, (FacetValue("star", "star", 4), FacetValue("note", "note", 0)))
COLLECTIONS = (
    Collection(CollectionId(1), "简报", None, 0, own=1, total=3),
    Collection(CollectionId(2), "一季度", CollectionId(1), 1, own=2, total=2),
    Collection(CollectionId(3), "备选", None, 0, own=0, total=0),
)
SEARCHES = (
    SavedSearch(SavedSearchId(1), "歇业", "歇业 年份:2021", count=5, new=3),
    SavedSearch(SavedSearchId(2), "坏了", '"', trouble="query.unclosed"),
)
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


def test_what_is_kept_stands_at_the_top() -> None:
    rows = build_navigation(NavigationState(others=(KEPT,), active=frozenset([(OtherField.POSSESSION, "star")])))
    assert [(row.text, row.count, row.is_active) for row in rows[1:3]] == [
        ("Starred", 4, True),
        ("With notes", 0, False),
    ]


def test_refused_values_are_named_so() -> None:
    state = NavigationState(facets=(MANY,), refused=frozenset([(FacetField.INDICATOR, "指标0")]))
    rows = group(state, "indicator")
    assert rows.is_active
    refused = next(row for row in rows.children if row.is_refused)
    assert (refused.text, refused.count) == ("指标0", 0), "it stays, though no case has it"


def test_indicators_are_shown_by_topic() -> None:
    state = NavigationState(facets=(MANY,), others=(TOPICS,), active=frozenset([(FacetField.INDICATOR, "Taxation")]))
    assert group(state, "indicator").children[-1].kind is RowKind.SWITCH
    topics = group(replace(state, by_topic=True), "indicator").children
    assert [(row.text, row.is_active) for row in topics] == [("Taxation", True), ("Show the indicators", False)]


def test_a_long_group_has_a_filter_that_keeps_branches() -> None:
    values = [FacetValue("省", "省", 30)]
    values += [FacetValue(f"省/市{number}", f"市{number}", 1, 1) for number in range(LONG)]
    facet = Facet(FacetField.REGION, tuple(values))
    rows = group(NavigationState(facets=(facet,)), "region").children
    assert [row.kind for row in rows] == [RowKind.FILTER, RowKind.VALUE]
    rows = group(NavigationState(facets=(facet,), filters={"region": " 市11"}), "region").children
    assert texts(rows) == ["", "省", "市11"]
    rows = group(NavigationState(facets=(facet,), filters={"region": "qq"}), "region").children
    assert texts(rows) == ["", "Nothing of that name"]
    folded = group(NavigationState(facets=(replace(MANY, values=(*MANY.values, *values)),)), "indicator").children
    assert folded[0].kind is RowKind.VALUE, "no box while the group is folded"


def test_thousands_of_places_are_filtered_without_unfolding_them() -> None:
    values = [FacetValue(f"省{number}", f"省{number}", 30) for number in range(VERY_LONG)]
    values += [FacetValue("闽", "福建省", 30), FacetValue("闽/福州市", "福州市", 1, 1)]
    facet = Facet(FacetField.REGION, tuple(values))
    rows = group(NavigationState(facets=(facet,)), "region").children
    assert [row.kind for row in rows] == [RowKind.FILTER, *[RowKind.VALUE] * SHOWN_AT_FIRST, RowKind.MORE]
    for typed in ("福州", "fuzhou", "fzs", "FuZ"):
        rows = group(NavigationState(facets=(facet,), filters={"region": typed}), "region").children
        assert texts(rows) == ["", "福建省", "福州市"]


def test_collections_nest_and_saved_searches_say_what_is_new() -> None:
    state = NavigationState(
        query="歇业 年份:2021",
        collections=COLLECTIONS,
        searches=SEARCHES,
        active=frozenset([(OtherField.COLLECTION, "简报/一季度")]),
    )
    first, second, new = group(state, "collections").children
    assert (first.text, first.count, first.is_active, second.text) == ("简报", 3, False, "备选")
    assert (first.children[0].value, first.children[0].is_active) == ("简报/一季度", True)
    assert new.kind is RowKind.NEW_COLLECTION
    found, broken, save = group(state, "searches").children
    assert (found.badge, found.count, found.is_active) == ("+3", 5, True)
    assert (broken.count, broken.icon) == (None, "warning")
    assert save.kind is RowKind.SAVE_SEARCH
    assert group(NavigationState(), "searches").children[0].kind is RowKind.HINT


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
    with qtbot.assertNotEmitted(model.rowsRemoved), qtbot.assertNotEmitted(model.rowsInserted):
        model.set_items(build_navigation(NavigationState(total=9, facets=(REGIONS, NO_TAGS), briefings=BRIEFINGS)))
    library = model.item(model.find("library"))
    assert library is not None
    assert library.count == 9
    model.set_items(build_navigation(NavigationState(facets=(NO_TAGS,))))
    assert not model.find("region/江苏省/南京市").isValid()
    assert model.item(before) is None, "an index of a row that has gone finds nothing"
    assert [model.index(row, 0).data() for row in range(model.rowCount(QModelIndex()))] == [
        "All cases",
        "Starred",
        "With notes",
        "Collections",
        "Tags",
        "Saved searches",
        "Briefings",
    ]


def test_rows_between_others_come_and_go_alone(qtbot: QtBot) -> None:
    model = NavigationModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning, model)
    values = [FacetValue(name, name, 2) for name in "甲乙丙丁"]

    def show(names: str) -> None:
        facet = Facet(FacetField.YEAR, tuple(value for value in values if value.value in names))
        model.set_items(build_navigation(NavigationState(facets=(facet,))))

    show("甲丙丁")
    kept = QPersistentModelIndex(model.find("year/丁"))
    with qtbot.waitSignal(model.rowsInserted) as inserted, qtbot.assertNotEmitted(model.rowsRemoved):
        show("甲乙丙丁")
    assert inserted.args is not None
    assert inserted.args[1:] == [1, 1]
    assert kept.row() == 3
    with qtbot.waitSignal(model.rowsRemoved) as removed:
        show("丁")
    assert removed.args is not None
    assert removed.args[1:] == [0, 2]
    assert kept.row() == 0
    assert kept.data() == "丁"


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


def test_alt_and_keys_exclude(qtbot: QtBot, pane: NavigationPane) -> None:
    place = pane.visualRect(pane.index_of("region/江苏省")).center()
    with qtbot.waitSignal(pane.value_excluded) as excluded, qtbot.assertNotEmitted(pane.value_toggled):
        QTest.mouseClick(pane.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.AltModifier, place)
    assert excluded.args == [FacetField.REGION, "江苏省"]
    pane.setCurrentIndex(pane.index_of("region/江苏省"))
    with qtbot.waitSignal(pane.value_excluded):
        QTest.keyClick(pane, Qt.Key.Key_Return, Qt.KeyboardModifier.AltModifier)
    with qtbot.waitSignal(pane.value_excluded):
        QTest.keyClick(pane, Qt.Key.Key_Minus)


def test_a_group_is_cleared_by_its_cross_and_by_key(qtbot: QtBot, pane: NavigationPane) -> None:
    assert pane.grab() is not None
    pane.change(active=frozenset([(FacetField.REGION, "江苏省")]), refused=frozenset([(FacetField.REGION, "不详")]))
    assert not pane.grab().isNull()
    row = pane.visualRect(pane.index_of("region"))
    with qtbot.waitSignal(pane.field_cleared) as cleared:
        QTest.mouseClick(pane.viewport(), Qt.MouseButton.LeftButton, pos=pane._delegate.cross_place(row).center())
    assert cleared.args == [FacetField.REGION]
    assert pane.isExpanded(pane.index_of("region")), "the cross closes nothing"
    pane.setCurrentIndex(pane.index_of("region/江苏省"))
    with qtbot.waitSignal(pane.field_cleared):
        QTest.keyClick(pane, Qt.Key.Key_Delete)


def test_typing_into_a_group_filters_it(qtbot: QtBot, pane: NavigationPane) -> None:
    more = tuple(FacetValue(f"手段{number}", f"手段{number}", 1) for number in range(20))
    pane.change(facets=(Facet(FacetField.INSTRUMENT, more),))
    click(pane, "instrument")
    click(pane, "instrument/more")
    field = pane.indexWidget(pane.index_of("instrument/filter"))
    assert isinstance(field, FilterField)
    field.setFocus()
    QTest.keyClicks(field, "17")
    assert pane.indexWidget(pane.index_of("instrument/filter")) is field, "it is still the same line"
    group = pane.index_of("instrument")
    assert [pane.model().index(row, 0, group).data() for row in range(pane.model().rowCount(group))] == ["", "手段17"]
    QTest.keyClick(field, Qt.Key.Key_Down)
    assert pane.currentIndex().data() == "手段17"
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert pane.model().rowCount(group) == 22
    field.setText("1")
    click(pane, "instrument/more") if pane.index_of("instrument/more").isValid() else None
    assert not pane.grab().isNull()


def test_a_line_that_gets_the_focus_is_rolled_into_view(qtbot: QtBot, pane: NavigationPane) -> None:
    more = tuple(FacetValue(f"手段{number}", f"手段{number}", 1) for number in range(60))
    pane.change(facets=(Facet(FacetField.INSTRUMENT, more),))
    click(pane, "instrument")
    click(pane, "instrument/more")
    pane.scrollToBottom()
    index = pane.index_of("instrument/filter")
    assert pane.visualRect(index).bottom() < 0
    field = pane.indexWidget(index)
    assert isinstance(field, FilterField)
    field.entered.emit()
    assert pane.viewport().rect().contains(pane.visualRect(index))


def test_collections_and_searches_are_changed_by_key(qtbot: QtBot, pane: NavigationPane) -> None:
    pane.change(collections=COLLECTIONS, searches=SEARCHES)
    pane.choose_row("collections/2")
    assert pane.isExpanded(pane.index_of("collections/1"))
    for key, modifiers, signal in (
        (Qt.Key.Key_F2, Qt.KeyboardModifier.NoModifier, pane.rename_requested),
        (Qt.Key.Key_Delete, Qt.KeyboardModifier.NoModifier, pane.delete_requested),
        (Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier, pane.step_requested),
    ):
        with qtbot.waitSignal(signal) as told:
            QTest.keyClick(pane, key, modifiers)
        assert told.args is not None
        assert told.args[0].collection == 2
    pane.choose_row("searches/1")
    with qtbot.waitSignal(pane.search_chosen) as chosen:
        QTest.keyClick(pane, Qt.Key.Key_Return)
    assert chosen.args is not None
    assert chosen.args[0].value == "歇业 年份:2021"


def test_a_row_asks_for_its_menu_by_mouse_and_by_key(qtbot: QtBot, pane: NavigationPane) -> None:
    pane.change(facets=(Facet(FacetField.TAG, (FacetValue("甲", "甲", 1),)),))
    click(pane, "tag")
    pane.setCurrentIndex(pane.index_of("tag/甲"))
    reasons = QContextMenuEvent.Reason
    for reason, place in (
        (reasons.Mouse, pane.visualRect(pane.index_of("tag/甲")).center()),
        (reasons.Keyboard, QPoint(1, 1)),
    ):
        with qtbot.waitSignal(pane.menu_requested) as asked:
            pane.contextMenuEvent(QContextMenuEvent(reason, place, pane.mapToGlobal(place)))
        assert asked.args is not None
        assert asked.args[0].value == "甲"


def test_thousands_of_places_follow_a_query_quickly(qtbot: QtBot, theme: Theme) -> None:
    pane = NavigationPane(theme, ("region",))
    qtbot.addWidget(pane)
    pane.resize(224, 600)
    pane.show()
    values = [
        FacetValue(f"省{one}" + f"/市{two}" * (two > 0), f"市{two}" if two else f"省{one}", 5, int(two > 0))
        for one in range(30)
        for two in range(90)
    ]
    pane.change(facets=(Facet(FacetField.REGION, tuple(values)),))
    taken = []
    for count in range(6, 9):
        fewer = Facet(FacetField.REGION, tuple(replace(value, count=count) for value in values[count:]))
        started = time.perf_counter()
        pane.change(facets=(fewer,))
        taken.append(time.perf_counter() - started)
    assert min(taken) < 0.05
