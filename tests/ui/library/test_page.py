"""The library page: searching, filtering, reading, tagging, collecting."""

from __future__ import annotations

from typing import TypeVar

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QWidget
from pytestqt.qtbot import QtBot

from app.domain.briefing import BriefingKind
from app.domain.case import CaseUid
from app.domain.changes import Changes
from app.domain.hits import FacetField
from app.ui.actions import ActionId
from app.ui.dialogs import TextDialog
from app.ui.library.case_mime import mime_of
from app.ui.library.navigation_items import NavigationItem, RowKind
from app.ui.library.page import LibraryPage
from app.ui.library.tag_dialog import TagDialog
from app.ui.library.tag_manager import TagManager
from app.ui.pages import PageServices
from tests.samples import PAUSE, POWER, TAX

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

Dialog = TypeVar("Dialog", bound=QDialog)


def wait_for(qtbot: QtBot, page: LibraryPage, query: str) -> None:
    """Wait until the list shows the whole answer to a query."""

    def is_answered() -> bool:
        result = page.view_model.result
        return result is not None and result.query == query and result.is_whole and not page.view_model.is_searching

    qtbot.waitUntil(is_answered)


def type_query(qtbot: QtBot, page: LibraryPage, text: str) -> None:
    """Put a query into the box and wait for its answer."""
    page.results.search_bar.field.setText(text)
    wait_for(qtbot, page, text)


def select(qtbot: QtBot, page: LibraryPage, *uids: CaseUid) -> None:
    """Select cases in the list; the last one is read."""
    model, view = page.results.model, page.results.list
    with qtbot.waitSignal(page.view_model.reading_changed):
        view.clearSelection()
        for uid in uids:
            index = model.index(model.row_of(uid))
            view.selectionModel().setCurrentIndex(index, view.selectionModel().SelectionFlag.Select)


def titles(page: LibraryPage) -> list[str]:
    """The titles in the list."""
    model = page.results.model
    return [str(model.index(row).data()) for row in range(model.rowCount())]


def open_dialog(page: QWidget, kind: type[Dialog]) -> Dialog:
    """The dialog of a kind that is open above the page."""
    [dialog] = [one for one in page.findChildren(kind) if one.isVisible()]
    return dialog


def test_all_cases_stand_in_the_list_at_first(page: LibraryPage) -> None:
    assert len(titles(page)) == 3
    assert page.results.search_bar.total_text.startswith("3 cases")
    assert page.navigation.shown.total == 3


def test_typing_searches_and_marks(qtbot: QtBot, page: LibraryPage) -> None:
    type_query(qtbot, page, "歇业")
    assert titles(page)[0] == PAUSE.title
    assert page.results.search_bar.total_text.startswith("2 cases")
    select(qtbot, page, TAX.uid)
    assert len(page.reader.case.card.body.marked.marks) == 1


def test_a_wrong_query_is_explained_and_the_list_stays(qtbot: QtBot, page: LibraryPage) -> None:
    before = titles(page)
    with qtbot.waitSignal(page.view_model.query_refused):
        page.results.search_bar.field.setText('"歇业')
    assert page.results.search_bar.error_text
    assert titles(page) == before
    type_query(qtbot, page, "歇业")
    assert not page.results.search_bar.error_text


def test_a_click_on_a_facet_edits_the_query_and_shows_as_active(qtbot: QtBot, page: LibraryPage) -> None:
    page.navigation.value_toggled.emit(FacetField.INDICATOR, "获得电力")
    assert page.results.search_bar.field.text() == "指标:获得电力"
    wait_for(qtbot, page, "指标:获得电力")
    assert titles(page) == [POWER.title]
    assert (FacetField.INDICATOR, "获得电力") in page.navigation.shown.active
    page.navigation.value_toggled.emit(FacetField.INDICATOR, "获得电力")
    assert page.results.search_bar.field.text() == ""


def test_a_facet_begins_anew_where_the_query_cannot_be_read(qtbot: QtBot, page: LibraryPage) -> None:
    with qtbot.waitSignal(page.view_model.query_refused):
        page.results.search_bar.field.setText("(歇业")
    with qtbot.waitSignal(page.view_model.result_changed):
        page.navigation.value_toggled.emit(FacetField.YEAR, "2021")
    assert page.results.search_bar.field.text() == "年份:2021"


def test_selecting_reads_the_case(qtbot: QtBot, page: LibraryPage) -> None:
    select(qtbot, page, POWER.uid)
    reading = page.reader.reading
    assert reading is not None
    assert reading.detail.case.title == POWER.title
    assert "12345" in page.reader.case.card.body.toPlainText()


def test_a_case_without_original_says_how_to_get_it(qtbot: QtBot, page: LibraryPage) -> None:
    select(qtbot, page, POWER.uid)
    page.reader.case.show_original()
    with qtbot.waitSignal(page.import_requested):
        page.reader.case.missing_original.buttons[0].click()


def test_nothing_found_says_why_and_what_finds_more(qtbot: QtBot, page: LibraryPage) -> None:
    type_query(qtbot, page, "歇业 qqqq 年份:1999")
    assert page.results.is_empty
    nothing = page.results.nothing
    qtbot.waitUntil(lambda: bool(nothing.parts))
    assert [button.whole_text for button in nothing.parts] == ["歇业", "qqqq", "年份:1999"]
    assert "qqqq" in nothing.text
    labels = [button.whole_text for button in nothing.offers]
    assert labels[0] == "without filters: 歇业 qqqq"
    assert labels[-1] == "Show all cases"
    nothing.offers[-1].click()
    wait_for(qtbot, page, "")
    assert len(titles(page)) == 3
    assert page.results.search_bar.field.text() == ""


def test_only_punctuation_is_explained(qtbot: QtBot, page: LibraryPage) -> None:
    type_query(qtbot, page, "，。")
    assert "punctuation" in page.results.nothing.text


def test_the_keyboard_leads_from_box_to_list_to_case_and_back(qtbot: QtBot, page: LibraryPage) -> None:
    field, cases = page.results.search_bar.field, page.results.list
    field.setFocus()
    with qtbot.waitSignal(page.view_model.reading_changed):
        QTest.keyClick(field, Qt.Key.Key_Down)
    assert QApplication.focusWidget() is cases
    QTest.keyClick(cases, Qt.Key.Key_Return)
    assert QApplication.focusWidget() is page.reader.case.card
    QTest.keyClick(page.reader.case.card, Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is cases
    QTest.keyClick(cases, Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is field


def test_f6_goes_from_pane_to_pane(qtbot: QtBot, page: LibraryPage) -> None:
    select(qtbot, page, POWER.uid)
    page.results.search_bar.field.setFocus()
    seen = []
    for _ in range(4):
        page.enter_next_pane()
        seen.append(QApplication.focusWidget())
    assert seen == [page.results.list, page.reader.case.card, page.navigation, page.results.search_bar.field]


def test_escape_in_the_box_clears_it(qtbot: QtBot, page: LibraryPage) -> None:
    type_query(qtbot, page, "歇业")
    with qtbot.waitSignal(page.view_model.result_changed):
        QTest.keyClick(page.results.search_bar.field, Qt.Key.Key_Escape)
    assert page.view_model.query == ""


def test_one_case_is_tagged_in_its_own_field(qtbot: QtBot, page: LibraryPage, services: PageServices) -> None:
    page.changes_made.connect(page.apply_changes)
    select(qtbot, page, POWER.uid)
    services.actions[ActionId.ADD_TAG].trigger()
    field = page.reader.case.card.header.tags.field
    assert QApplication.focusWidget() is field
    field.setText("重点/电力")
    with qtbot.waitSignals([page.changes_made, page.view_model.reading_changed, page.view_model.result_changed]):
        QTest.keyClick(field, Qt.Key.Key_Return)
    assert list(page.reader.case.card.header.tags.names) == ["重点/电力"]
    assert "Done: add tag" in page.results.banner.text
    with qtbot.waitSignals([page.changes_made, page.view_model.reading_changed]):
        page.reader.case.card.header.tags.tag_removed.emit("重点/电力")
    assert not page.reader.case.card.header.tags.names


def test_several_cases_are_tagged_by_a_dialog(qtbot: QtBot, page: LibraryPage, services: PageServices) -> None:
    select(qtbot, page, POWER.uid, TAX.uid)
    services.actions[ActionId.ADD_TAG].trigger()
    dialog = open_dialog(page, TagDialog)
    assert not dialog.apply_button.isEnabled()
    dialog.field.setText("培训")
    QTest.keyClick(dialog.field, Qt.Key.Key_Return)
    qtbot.waitUntil(dialog.apply_button.isEnabled)
    with qtbot.waitSignal(page.changes_made) as made:
        dialog.apply_button.click()
    assert made.args == [Changes(cases=frozenset([POWER.uid, TAX.uid]), tags=frozenset(["培训"]))]


def test_a_tag_is_taken_off_several_cases(qtbot: QtBot, page: LibraryPage, services: PageServices) -> None:
    page.changes_made.connect(page.apply_changes)
    select(qtbot, page, POWER.uid, TAX.uid)
    services.actions[ActionId.REMOVE_TAG].trigger()
    dialog = open_dialog(page, TagDialog)
    qtbot.waitUntil(lambda: dialog.banner.text == "These cases carry no tag.")
    dialog.reject()
    with qtbot.waitSignals([page.changes_made, page.view_model.tags_listed]):
        page.view_model.add_tag((TAX.uid,), "培训")
    services.actions[ActionId.REMOVE_TAG].trigger()
    dialog = open_dialog(page, TagDialog)
    qtbot.waitUntil(lambda: dialog.tree.shown_names == ("培训",))
    dialog.tree.go_to("培训")
    QTest.keyClick(dialog.tree, Qt.Key.Key_Space)
    QTest.keyClick(dialog.tree, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: dialog.preview.text().startswith("Takes off 1 tags: 1 of 2 cases"))
    with qtbot.waitSignal(page.changes_made) as made:
        dialog.apply_button.click()
    assert made.args == [Changes(cases=frozenset([TAX.uid]), tags=frozenset(["培训"]))]


def test_a_tag_that_cannot_be_is_refused_in_the_page(qtbot: QtBot, page: LibraryPage) -> None:
    with qtbot.waitSignal(page.view_model.failed):
        page.view_model.add_tag((POWER.uid,), "///")
    assert page.results.banner.text


def test_the_manager_renames_merges_and_deletes(qtbot: QtBot, page: LibraryPage, services: PageServices) -> None:
    page.changes_made.connect(page.apply_changes)
    for name in ("甲", "乙"):
        page.view_model.add_tag((POWER.uid,), name)
    qtbot.waitUntil(lambda: len(page.view_model.tags) == 2)
    services.actions[ActionId.MANAGE_TAGS].trigger()
    manager = open_dialog(page, TagManager)
    assert manager.list.topLevelItemCount() == 2
    manager.rename.click()
    dialog = open_dialog(manager, TextDialog)
    dialog.field.setText("丙")
    dialog.accept()
    qtbot.waitUntil(lambda: "丙" in [tag.name for tag in page.view_model.tags])
    manager.list.selectAll()
    manager.merge.click()
    dialog = open_dialog(manager, TextDialog)
    dialog.field.setText("丁")
    dialog.accept()
    qtbot.waitUntil(lambda: [tag.name for tag in page.view_model.tags] == ["丁"])
    manager.list.selectAll()
    manager.delete.click()
    qtbot.waitUntil(lambda: not page.view_model.tags)


def test_a_case_goes_into_the_current_briefing(qtbot: QtBot, page: LibraryPage, services: PageServices) -> None:
    select(qtbot, page, POWER.uid)
    with qtbot.waitSignal(page.new_briefing_requested) as asked:
        services.actions[ActionId.ADD_TO_BRIEFING].trigger()
    assert asked.args == [(POWER.uid,)]
    with qtbot.waitSignal(services.briefing.cases_added) as added:
        services.briefing.create("第3期", BriefingKind.BULLETIN, (POWER.uid,))
    assert added.args == ["第3期", 1]
    assert page.results.banner.text == "1 case added to “第3期”."
    assert [briefing.title for briefing in page.navigation.shown.briefings] == ["第3期"]
    with qtbot.waitSignal(services.briefing.cases_added):
        services.actions[ActionId.ADD_TO_BRIEFING].trigger()
    assert page.results.banner.text == "Already in “第3期”."


def test_cases_are_dropped_on_briefings_and_tags(qtbot: QtBot, page: LibraryPage, services: PageServices) -> None:
    with qtbot.waitSignals([services.briefing.created, services.briefing.changed]):
        services.briefing.create("第3期", BriefingKind.BULLETIN)
    page.navigation.choose_row(f"briefings/{services.briefing.id}")
    row = page.navigation.visualRect(page.navigation.currentIndex())
    data = mime_of((POWER.uid, TAX.uid), ("a", "b"))
    arguments = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    with qtbot.waitSignal(services.briefing.cases_added) as added:
        page.navigation.dropEvent(QDropEvent(QPointF(row.center()), *arguments))
    assert added.args == ["第3期", 2]
    with qtbot.waitSignal(page.changes_made) as made:
        page.navigation.cases_dropped.emit(
            NavigationItem("tag/x", RowKind.VALUE, "x", field=FacetField.TAG, value="x"), (TAX.uid,)
        )
    assert made.args is not None
    assert made.args[0].tags == frozenset(["x"])
    with qtbot.waitSignal(page.new_briefing_requested) as asked:
        page.navigation.cases_dropped.emit(NavigationItem("briefings/new", RowKind.NEW_BRIEFING, ""), (TAX.uid,))
    assert asked.args == [(TAX.uid,)]


def test_a_chip_filters(qtbot: QtBot, page: LibraryPage) -> None:
    select(qtbot, page, POWER.uid)
    with qtbot.waitSignal(page.view_model.result_changed):
        page.reader.signals.value_chosen.emit(FacetField.REGION, "江苏省/泰州市/海陵区")
    wait_for(qtbot, page, page.view_model.query)
    assert titles(page) == [POWER.title]
    page.reader.signals.value_chosen.emit(FacetField.REGION, "江苏省/泰州市/海陵区")
    assert not page.view_model.is_searching, "a chip adds a value, it never takes it away"


def test_copying_takes_the_source_along(qtbot: QtBot, page: LibraryPage, services: PageServices) -> None:
    select(qtbot, page, POWER.uid)
    with qtbot.waitSignal(page.reader.signals.copied):
        services.actions[ActionId.COPY_CITATION].trigger()
    text = QGuiApplication.clipboard().text()
    assert text.startswith(POWER.title)
    assert text.endswith("（来源：样例发改委《样例汇编一》，案例1）")


def test_order_is_chosen_and_remembered(qtbot: QtBot, page: LibraryPage, services: PageServices) -> None:
    bar = page.results.search_bar
    with qtbot.waitSignal(page.view_model.result_changed):
        bar.sorts.setCurrentIndex(bar.sorts.findData("place"))
    wait_for(qtbot, page, "")
    assert services.preferences.current.sort == "place"
    assert titles(page)[-1] == TAX.title


def test_navigation_is_hidden_and_shown(page: LibraryPage, services: PageServices) -> None:
    services.actions[ActionId.TOGGLE_NAVIGATION].trigger()
    assert page.navigation.isHidden()
    assert not services.preferences.current.navigation_shown
    services.actions[ActionId.TOGGLE_NAVIGATION].trigger()
    assert page.navigation.isVisible()


def test_a_tag_has_a_menu(qtbot: QtBot, page: LibraryPage) -> None:
    tag = NavigationItem("tag/甲", RowKind.VALUE, "甲", field=FacetField.TAG, value="甲")
    page.navigation.menu_requested.emit(tag, page.mapToGlobal(QPoint(10, 10)))
    [menu] = [one for one in page.findChildren(QMenu) if one.isVisible()]
    assert [action.text() for action in menu.actions() if action.text()] == [
        "Filter by this",
        "Only this",
        "Exclude",
        "Rename…",
        "Merge into…",
        "Colour",
        "Delete tag",
        "&Manage tags…",
    ]
    menu.close()


@pytest.mark.parametrize("text", ["", " ", "a" * 2000, "💼🀄", "\0", "'; DROP TABLE cases; --", "NEAR(", "*", "^"])
def test_any_text_gives_a_result_or_an_explanation(qtbot: QtBot, page: LibraryPage, text: str) -> None:
    page.results.search_bar.field.setText(text)
    page.results.search_bar.field.settle_now()
    qtbot.waitUntil(lambda: not page.view_model.is_searching)
    assert page.results.search_bar.error_text or page.results.search_bar.total_text
    assert page.results.banner.text == ""


def test_a_wide_window_gives_its_room_to_the_reader(qtbot: QtBot, page: LibraryPage) -> None:
    before = page.splitter.sizes()
    page.resize(1900, 900)
    qtbot.waitUntil(lambda: sum(page.splitter.sizes()) > 1800)
    navigation, results, reader = (after - old for after, old in zip(page.splitter.sizes(), before, strict=True))
    assert navigation == 0
    assert reader > results > 0
