"""The basket: what is in the current briefing, by key, button and drag, beside the list of cases."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.domain.briefing import BriefingKind
from app.domain.case import CaseUid
from app.ui.actions import ActionId
from app.ui.library.case_mime import mime_of
from app.ui.library.page import LibraryPage
from app.ui.pages import PageServices
from tests.samples import PAUSE, POWER, TAX

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)

ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def basket(qtbot: QtBot, page: LibraryPage, services: PageServices) -> LibraryPage:
    """The page with a briefing of three cases, its basket open."""
    page.changes_made.connect(services.briefing.apply_changes)
    services.briefing.changes_made.connect(services.briefing.apply_changes)
    services.briefing.create("第3期", BriefingKind.BULLETIN, (POWER.uid, TAX.uid, PAUSE.uid))
    qtbot.waitUntil(lambda: uids(page) == [POWER.uid, TAX.uid, PAUSE.uid])
    services.actions[ActionId.SHOW_BASKET].trigger()
    return page


def uids(page: LibraryPage) -> list[CaseUid]:
    return list(page.basket.pane.list.uids)


def drop_on(page: LibraryPage, row: int, *dropped: CaseUid) -> None:
    """Drop cases on the upper half of a row of the list."""
    cases = page.basket.pane.list
    place = QPointF(cases.visualItemRect(cases.item(row)).topLeft()) + QPointF(9, 2)
    data = mime_of(dropped, [""] * len(dropped))
    no_keys = Qt.KeyboardModifier.NoModifier
    cases.dropEvent(QDropEvent(place, Qt.DropAction.MoveAction, data, Qt.MouseButton.LeftButton, no_keys))


def test_without_a_briefing_one_is_offered(qtbot: QtBot, page: LibraryPage, services: PageServices) -> None:
    pane = page.basket.pane
    assert pane.title_button.text() == "New briefing…"
    assert not pane.open_button.isVisible()
    with qtbot.waitSignal(page.new_briefing_requested) as asked:
        services.actions[ActionId.SHOW_BASKET].trigger()
    assert asked.args == [()]
    assert not pane.is_open


def test_the_strip_tells_the_briefing_and_opens(qtbot: QtBot, basket: LibraryPage) -> None:
    pane = basket.basket.pane
    assert pane.title_button.text() == "第3期 · 3 cases"
    assert pane.is_open
    assert pane.list.isVisible()
    assert pane.list.item(0).text() == f"1. {POWER.title}"
    with qtbot.waitSignal(basket.briefing_requested):
        pane.open_button.click()
    pane.title_button.click()
    assert not pane.list.isVisible()


def test_cases_are_taken_out_by_key_and_button(qtbot: QtBot, basket: LibraryPage) -> None:
    pane = basket.basket.pane
    pane.list.setCurrentRow(1)
    QTest.keyClick(pane.list, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: uids(basket) == [POWER.uid, PAUSE.uid])
    assert basket.results.banner.text == "1 case taken out of the briefing."
    assert pane.title_button.text() == "第3期 · 2 cases"
    assert pane.list.selected_uids() == (PAUSE.uid,), "the one that took its place"
    with qtbot.waitSignal(basket.undo_requested):
        basket.results.banner._button.click()
    pane.list.selectAll()
    pane.remove_button.click()
    qtbot.waitUntil(lambda: uids(basket) == [])
    assert pane.empty.isVisible()
    assert not pane.remove_button.isVisible()


def test_cases_are_put_in_an_order_by_key_button_and_drag(qtbot: QtBot, basket: LibraryPage) -> None:
    pane = basket.basket.pane
    pane.list.setCurrentRow(2)
    QTest.keyClick(pane.list, Qt.Key.Key_Up, ALT)
    qtbot.waitUntil(lambda: uids(basket) == [POWER.uid, PAUSE.uid, TAX.uid])
    assert pane.list.selected_uids() == (PAUSE.uid,)
    pane.down_button.click()
    qtbot.waitUntil(lambda: uids(basket) == [POWER.uid, TAX.uid, PAUSE.uid])
    QTest.keyClick(pane.list, Qt.Key.Key_Down, ALT)
    drop_on(basket, 0, PAUSE.uid)
    qtbot.waitUntil(lambda: uids(basket) == [PAUSE.uid, POWER.uid, TAX.uid])


def test_cases_are_dropped_in_and_read(qtbot: QtBot, basket: LibraryPage) -> None:
    pane = basket.basket.pane
    pane.list.setCurrentRow(0)
    QTest.keyClick(pane.list, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: uids(basket) == [TAX.uid, PAUSE.uid])
    drop_on(basket, 0, POWER.uid)
    qtbot.waitUntil(lambda: uids(basket) == [TAX.uid, PAUSE.uid, POWER.uid])
    pane.list.setCurrentRow(2)
    QTest.keyClick(pane.list, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: basket.view_model.reading_uid == POWER.uid)


def test_another_briefing_is_chosen(qtbot: QtBot, basket: LibraryPage, services: PageServices) -> None:
    with qtbot.waitSignal(services.briefing.created):
        services.briefing.create("第4期", BriefingKind.BULLETIN)
    pane = basket.basket.pane
    qtbot.waitUntil(lambda: pane.title_button.text() == "第4期 · 0 cases")
    pane.menu.aboutToShow.emit()
    actions = {action.text(): action for action in pane.menu.actions()}
    assert list(actions) == ["第4期 (0)", "第3期 (3)", "", "New briefing…"]
    assert [action.isChecked() for action in actions.values()][:2] == [True, False]
    actions["第3期 (3)"].trigger()
    qtbot.waitUntil(lambda: pane.title_button.text() == "第3期 · 3 cases")
    with qtbot.waitSignal(basket.new_briefing_requested):
        actions["New briefing…"].trigger()


def test_loading_again_keeps_the_place(qtbot: QtBot, basket: LibraryPage) -> None:
    pane = basket.basket.pane
    pane.list.setCurrentRow(1)
    with qtbot.waitSignal(basket.basket.contents.loaded):
        basket.basket.contents.refresh()
    assert (pane.list.currentRow(), pane.list.selected_uids()) == (1, (TAX.uid,))
    QTest.keyClick(pane.list, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: uids(basket) == [POWER.uid, PAUSE.uid])
    assert (pane.list.currentRow(), pane.list.selected_uids()) == (1, (PAUSE.uid,))


def test_cases_are_compared_from_the_basket(qtbot: QtBot, basket: LibraryPage) -> None:
    pane = basket.basket.pane
    pane.list.clearSelection()
    with qtbot.waitSignal(basket.comparison_requested) as all_of_them:
        pane.compare_button.click()
    assert all_of_them.args == [(POWER.uid, TAX.uid, PAUSE.uid)]
    for row in (0, 2):
        pane.list.item(row).setSelected(True)
    with qtbot.waitSignal(basket.comparison_requested) as chosen:
        pane.compare_button.click()
    assert chosen.args == [(POWER.uid, PAUSE.uid)]
