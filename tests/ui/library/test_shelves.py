"""Collections, stars, saved searches and filters in the window, on a real store."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TypeVar

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QMenu
from pytestqt.qtbot import QtBot

from app.domain.case import CaseUid
from app.domain.collection import Collection, CollectionId
from app.domain.hits import FacetField, OtherField, Sort
from app.query.synonyms import make_synonyms
from app.ui.actions import ActionId
from app.ui.dialogs import TextDialog
from app.ui.library.navigation_items import NavigationItem
from app.ui.library.navigation_tree import DropPlace
from app.ui.library.page import LibraryPage
from app.ui.library.shelves.collection_dialog import CollectionDialog
from app.ui.library.shelves.collection_places import (
    CollectionPlace,
    Step,
    by_path,
    path_of,
    place_after,
    place_before,
    place_inside,
    place_of_step,
)
from app.ui.pages import PageServices
from tests.samples import PAUSE, POWER, TAX

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

Dialog = TypeVar("Dialog", bound=QDialog)
A, B, C, D = (CollectionId(number) for number in (1, 2, 3, 4))
TREE = (
    Collection(A, "甲", None, 0, 0, 0),
    Collection(B, "乙", A, 1, 0, 0),
    Collection(C, "丙", None, 0, 0, 0),
    Collection(D, "丁", None, 0, 0, 0),
)


def test_places_of_collections() -> None:
    assert path_of(TREE, B) == "甲/乙"
    assert by_path(TREE, "甲/乙") == B
    assert by_path(TREE, "乙") is None
    assert path_of(TREE, CollectionId(9)) == ""
    assert place_before(TREE, D, A) == CollectionPlace(None, 0)
    assert place_after(TREE, A, C) == CollectionPlace(None, 1)
    assert place_inside(TREE, C, A) == CollectionPlace(A, 1)
    assert place_inside(TREE, B, None) == CollectionPlace(None, 3)
    assert place_inside(TREE, A, B) is None
    assert place_before(TREE, A, B) is None


@pytest.mark.parametrize(
    ("moved", "step", "place"),
    [
        (A, Step.UP, None),
        (A, Step.DOWN, CollectionPlace(None, 1)),
        (C, Step.UP, CollectionPlace(None, 0)),
        (C, Step.IN, CollectionPlace(A, 1)),
        (A, Step.IN, None),
        (B, Step.OUT, CollectionPlace(None, 1)),
        (D, Step.OUT, None),
        (D, Step.DOWN, None),
        (CollectionId(9), Step.UP, None),
    ],
)
def test_steps_of_collections(moved: CollectionId, step: Step, place: CollectionPlace | None) -> None:
    assert place_of_step(TREE, moved, step) == place


@pytest.fixture
def page(page: LibraryPage, qtbot: QtBot) -> LibraryPage:
    """The page, which spreads its changes as the window does."""
    page.changes_made.connect(page.apply_changes)
    return page


def dialog_of(page: LibraryPage, kind: type[Dialog]) -> Dialog:
    """The dialog of a kind that is open above the page."""
    [dialog] = [one for one in page.findChildren(kind) if one.isVisible()]
    return dialog


def entry(page: LibraryPage, text: str) -> Callable[[], None]:
    """What an entry of the menu that is open does."""
    [menu] = [one for one in page.findChildren(QMenu) if one.isVisible()]
    [action] = [one for one in menu.actions() if one.text() == text]
    menu.hide()
    return action.trigger


def select(qtbot: QtBot, page: LibraryPage, *uids: CaseUid) -> None:
    """Select cases in the list."""
    model, view = page.results.model, page.results.list
    view.clearSelection()
    for uid in uids:
        index = model.index(model.row_of(uid))
        view.selectionModel().setCurrentIndex(index, view.selectionModel().SelectionFlag.Select)
    qtbot.waitUntil(lambda: set(page.view_model.concerned()) == set(uids))


def listed(page: LibraryPage) -> tuple[CaseUid, ...]:
    """The cases of the list in order."""
    return page.results.model.uids_of(page.results.model.rows) or ()


def make_collection(qtbot: QtBot, page: LibraryPage, name: str, *uids: CaseUid) -> CollectionId:
    """A collection with cases, as it stands in the navigation."""
    page.shelving.view_model.new_collection(name, None, uids)
    qtbot.waitUntil(lambda: any(one.name == name and one.own == len(uids) for one in page.navigation.shown.collections))
    return next(one.id for one in page.navigation.shown.collections if one.name == name)


def item(page: LibraryPage, key: str) -> NavigationItem:
    """A row of the navigation."""
    found = page.navigation.item_at(page.navigation.index_of(key))
    assert found is not None, key
    return found


def count_of(page: LibraryPage, key: str) -> int | None:
    """The count beside a row of the navigation."""
    return item(page, key).count


def test_cases_go_into_a_collection_by_key(qtbot: QtBot, page: LibraryPage, services: PageServices) -> None:
    select(qtbot, page, POWER.uid, TAX.uid)
    services.actions[ActionId.ADD_TO_COLLECTION].trigger()
    dialog = dialog_of(page, CollectionDialog)
    assert not dialog.accept_button.isEnabled()
    dialog.field.setText("简报")
    assert dialog.list.item(0).text() == "New collection “简报”"
    QTest.keyClick(dialog.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: [one.own for one in page.navigation.shown.collections] == [2])
    select(qtbot, page, PAUSE.uid)
    services.actions[ActionId.ADD_TO_COLLECTION].trigger()
    dialog = dialog_of(page, CollectionDialog)
    dialog.field.setText("备")
    QTest.keyClick(dialog.field, Qt.Key.Key_Backspace)
    assert dialog.list.currentItem().text() == "简报"
    QTest.keyClick(dialog.field, Qt.Key.Key_Down)
    dialog.accept()
    qtbot.waitUntil(lambda: [one.own for one in page.navigation.shown.collections] == [3])
    assert page.results.banner.text == "Done: add to collection (1 cases)."


def test_a_collection_has_its_own_order_while_it_stands_alone(
    qtbot: QtBot, page: LibraryPage, services: PageServices
) -> None:
    number = make_collection(qtbot, page, "简报", TAX.uid, PAUSE.uid, POWER.uid)
    assert not services.actions[ActionId.TAKE_OUT_OF_COLLECTION].isEnabled()
    page.navigation.value_toggled.emit(OtherField.COLLECTION, "简报")
    qtbot.waitUntil(lambda: listed(page) == (TAX.uid, PAUSE.uid, POWER.uid))
    sorts = page.results.search_bar.sorts
    assert sorts.currentData() == "own"
    select(qtbot, page, POWER.uid)
    page.results.list.setFocus()
    QTest.keyClick(page.results.list, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: listed(page) == (TAX.uid, POWER.uid, PAUSE.uid))
    assert page.results.list.selected_uids() == (POWER.uid,)
    qtbot.waitUntil(lambda: not page.view_model.is_searching)
    services.actions[ActionId.TAKE_OUT_OF_COLLECTION].trigger()
    qtbot.waitUntil(lambda: listed(page) == (TAX.uid, PAUSE.uid))
    assert count_of(page, f"collections/{number}") == 2
    sorts.setCurrentIndex(sorts.findData("place"))
    qtbot.waitUntil(lambda: not page.view_model.is_searching)
    assert page.view_model.sort is Sort.PLACE
    with qtbot.assertNotEmitted(page.results.list.cases_moved):
        QTest.keyClick(page.results.list, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    page.view_model.edit_query("")
    assert sorts.findData("own") < 0
    assert services.preferences.current.sort == "place"


def test_collections_are_renamed_moved_and_deleted(qtbot: QtBot, page: LibraryPage) -> None:
    first = make_collection(qtbot, page, "甲", POWER.uid)
    second = make_collection(qtbot, page, "乙", TAX.uid)
    navigation = page.navigation
    navigation.choose_row(f"collections/{second}")
    QTest.keyClick(navigation, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: [one.depth for one in navigation.shown.collections] == [0, 1])
    assert count_of(page, f"collections/{first}") == 2
    qtbot.waitUntil(lambda: navigation.currentIndex().data() == "乙")
    QTest.keyClick(navigation, Qt.Key.Key_F2)
    dialog = dialog_of(page, TextDialog)
    dialog.field.setText("丙")
    dialog.accept()
    qtbot.waitUntil(lambda: navigation.shown.collections[1].name == "丙")
    navigation.row_dropped.emit(
        item(page, f"collections/{second}"), item(page, f"collections/{first}"), DropPlace.BEFORE
    )
    qtbot.waitUntil(lambda: [one.name for one in navigation.shown.collections] == ["丙", "甲"])
    navigation.row_dropped.emit(item(page, f"collections/{second}"), item(page, "collections"), DropPlace.INSIDE)
    qtbot.waitUntil(lambda: [one.name for one in navigation.shown.collections] == ["甲", "丙"])
    navigation.choose_row(f"collections/{second}")
    QTest.keyClick(navigation, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: [one.name for one in navigation.shown.collections] == ["甲"])
    assert page.results.banner.text.startswith("Done: delete collection")


def test_cases_are_dropped_on_collections(qtbot: QtBot, page: LibraryPage) -> None:
    number = make_collection(qtbot, page, "甲")
    page.navigation.cases_dropped.emit(item(page, f"collections/{number}"), (POWER.uid, TAX.uid))
    qtbot.waitUntil(lambda: count_of(page, f"collections/{number}") == 2)
    page.navigation.cases_dropped.emit(item(page, "collections/new"), (PAUSE.uid,))
    dialog = dialog_of(page, TextDialog)
    dialog.field.setText("乙")
    dialog.accept()
    qtbot.waitUntil(lambda: [one.own for one in page.navigation.shown.collections] == [2, 1])


def test_a_name_that_is_taken_is_one_sentence(qtbot: QtBot, page: LibraryPage) -> None:
    make_collection(qtbot, page, "甲")
    page.shelving.ask_new_collection()
    dialog = dialog_of(page, TextDialog)
    dialog.field.setText("甲")
    dialog.accept()
    qtbot.waitUntil(lambda: "甲" in page.results.banner.text)


def test_a_star_is_clicked_counted_and_filtered_by(qtbot: QtBot, page: LibraryPage) -> None:
    page.results.list.star_clicked.emit(TAX.uid)
    qtbot.waitUntil(lambda: count_of(page, "star") == 1)
    [hit] = page.results.model.hits_of([TAX.uid])
    assert hit.starred
    page.navigation.value_toggled.emit(OtherField.POSSESSION, "star")
    assert page.results.search_bar.field.text() == "有:星标"
    qtbot.waitUntil(lambda: listed(page) == (TAX.uid,))
    page.results.list.star_clicked.emit(TAX.uid)
    qtbot.waitUntil(lambda: page.results.is_empty)


def test_values_are_excluded_and_cleared(qtbot: QtBot, page: LibraryPage) -> None:
    page.navigation.value_excluded.emit(FacetField.INDICATOR, "获得电力")
    assert page.results.search_bar.field.text() == "-指标:获得电力"
    qtbot.waitUntil(lambda: POWER.uid not in listed(page) and not page.view_model.is_searching)
    assert item(page, "indicator/获得电力").is_refused
    place = page.mapToGlobal(QPoint(40, 40))
    page.navigation.menu_requested.emit(item(page, "indicator/获得电力"), place)
    entry(page, "Only this")()
    assert page.view_model.query == "指标:获得电力"
    page.navigation.menu_requested.emit(item(page, "indicator"), place)
    entry(page, "Clear this filter")()
    assert page.view_model.query == ""


def test_the_scheme_of_the_indicators_is_remembered(page: LibraryPage, services: PageServices) -> None:
    page.navigation.scheme_switched.emit()
    assert services.preferences.current.indicators_by_topic
    assert page.navigation.index_of("b_ready/Utility Services").isValid()
    page.navigation.scheme_switched.emit()
    assert not page.navigation.index_of("b_ready/Utility Services").isValid()


def test_a_search_is_saved_run_renamed_and_deleted(qtbot: QtBot, page: LibraryPage, services: PageServices) -> None:
    assert not services.actions[ActionId.SAVE_SEARCH].isEnabled()
    page.view_model.edit_query("标签:重点")
    qtbot.waitUntil(lambda: not page.view_model.is_searching)
    services.actions[ActionId.SAVE_SEARCH].trigger()
    dialog = dialog_of(page, TextDialog)
    assert dialog.field.text() == "标签:重点"
    dialog.field.setText("重点")
    dialog.accept()
    qtbot.waitUntil(lambda: len(page.navigation.shown.searches) == 1)
    key = f"searches/{page.navigation.shown.searches[0].id}"
    assert (item(page, key).count, item(page, key).badge) == (0, "")
    page.view_model.edit_query("")
    page.view_model.add_tag((POWER.uid,), "重点")
    qtbot.waitUntil(lambda: item(page, key).badge == "+1")
    page.navigation.search_chosen.emit(item(page, key))
    assert page.results.search_bar.field.text() == "标签:重点"
    qtbot.waitUntil(lambda: (item(page, key).count, item(page, key).badge) == (1, ""))
    place = page.mapToGlobal(QPoint(40, 40))
    page.navigation.menu_requested.emit(item(page, key), place)
    entry(page, "Rename…")()
    dialog = dialog_of(page, TextDialog)
    dialog.field.setText("急")
    dialog.accept()
    qtbot.waitUntil(lambda: page.navigation.shown.searches[0].name == "急")
    page.shelving.view_model.save_search("二", "歇业")
    qtbot.waitUntil(lambda: [one.name for one in page.navigation.shown.searches] == ["急", "二"])
    page.navigation.step_requested.emit(item(page, key), Step.DOWN)
    qtbot.waitUntil(lambda: [one.name for one in page.navigation.shown.searches] == ["二", "急"])
    other = f"searches/{page.navigation.shown.searches[0].id}"
    page.navigation.row_dropped.emit(item(page, other), item(page, key), DropPlace.AFTER)
    qtbot.waitUntil(lambda: [one.name for one in page.navigation.shown.searches] == ["急", "二"])
    page.navigation.menu_requested.emit(item(page, key), place)
    entry(page, "Delete")()
    qtbot.waitUntil(lambda: [one.name for one in page.navigation.shown.searches] == ["二"])


def test_the_search_box_keeps_what_stands_in_it(qtbot: QtBot, page: LibraryPage) -> None:
    bar = page.results.search_bar
    assert bar.save.isHidden()
    bar.field.setText("歇业")
    bar.save.click()
    dialog = dialog_of(page, TextDialog)
    assert dialog.field.text() == "歇业"
    dialog.accept()
    qtbot.waitUntil(lambda: [(one.query, one.count) for one in page.navigation.shown.searches] == [("歇业", 2)])


def _counts_are(page: LibraryPage, counts: list[int]) -> bool:
    return [one.count for one in page.navigation.shown.searches] == counts


def test_saved_searches_are_counted_anew_with_the_synonyms(
    qtbot: QtBot, page: LibraryPage, services: PageServices
) -> None:
    qtbot.waitUntil(lambda: page.view_model.synonyms is not None)
    synonyms = make_synonyms([("停业备案", "歇业")])
    page.shelving.view_model.save_search("停业", "停业备案")
    qtbot.waitUntil(lambda: [one.count for one in page.navigation.shown.searches] != [])
    for known, count in ((synonyms, 2), (None, 0)):
        page.view_model.set_synonyms(known)
        qtbot.waitUntil(partial(_counts_are, page, [count]))


def test_the_list_has_a_menu(qtbot: QtBot, page: LibraryPage) -> None:
    select(qtbot, page, POWER.uid)
    qtbot.waitUntil(lambda: page.reader.reading is not None)
    page.results.list.menu_wanted.emit(page.mapToGlobal(QPoint(200, 200)))
    [menu] = [one for one in page.findChildren(QMenu) if one.isVisible()]
    texts = [action.text().replace("&", "") for action in menu.actions() if action.text()]
    assert texts[:2] == ["Open", "Add to briefing"]
    assert {"Add to collection…", "Add tag…", "Star or unstar", "Review state", "Copy with citation"} <= set(texts)
    with qtbot.waitSignal(page.results.list.case_opened):
        entry(page, "Open")()


def test_many_selected_cases_are_looked_up_before_they_are_used(qtbot: QtBot, page: LibraryPage) -> None:
    view_model = page.view_model
    numbers = page.results.model.rows
    used: list[tuple[CaseUid, ...]] = []
    view_model.select(numbers, None, None)
    assert view_model.concerned() == ()
    view_model.with_concerned(used.append)
    assert used == []
    qtbot.waitUntil(lambda: bool(used))
    assert set(used[0]) == {POWER.uid, TAX.uid, PAUSE.uid}
    assert set(view_model.concerned()) == set(used[0])
    view_model.with_concerned(used.append)
    assert len(used) == 2, "what is known is used at once"


def test_the_number_of_selected_cases_is_told(qtbot: QtBot, page: LibraryPage) -> None:
    page.results.list.selectAll()
    qtbot.waitUntil(lambda: "3 selected" in page.results.search_bar.total_text)
    page.results.list.clearSelection()
    assert "selected" not in page.results.search_bar.total_text


def test_a_case_outside_the_loaded_rows_is_found_in_the_list(qtbot: QtBot, page: LibraryPage) -> None:
    page.results.model._keep_only([])
    with qtbot.waitSignal(page.view_model.row_found):
        page.show_case(TAX.uid)
    assert page.results.list.selected_numbers() == page.results.model.rows[page.results.list.currentIndex().row() :][:1]
    qtbot.waitUntil(lambda: page.reader.reading is not None)
    assert page.view_model.reading_uid == TAX.uid
