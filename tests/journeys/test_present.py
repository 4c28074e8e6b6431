"""Journey: show a case to a class, then a collection, then a briefing, and come back to the window."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from app.domain.briefing import BriefingKind
from app.domain.collection import CollectionId
from app.domain.slides import SlideKind
from app.operations.collections import add_to_collection, new_collection
from app.ui.actions import ActionId
from app.ui.briefing.page import BriefingPage
from app.ui.main_window import MainWindow
from app.ui.pages import PageId
from app.ui.presenting.show import Show
from tests.journeys.conftest import Program, press, search_for, select_first

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def running(qtbot: QtBot, window: MainWindow) -> Show:
    """The show, once it is on the screen."""
    qtbot.waitUntil(
        lambda: window.teaching.launcher is not None and window.teaching.launcher.show is not None, timeout=10_000
    )
    assert window.teaching.launcher is not None
    show = window.teaching.launcher.show
    assert show is not None
    qtbot.waitUntil(show.audience.isVisible)
    return show


def end(qtbot: QtBot, window: MainWindow, show: Show) -> None:
    """End a show by key."""
    with qtbot.waitSignal(show.ended):
        QTest.keyClick(show.audience, Qt.Key.Key_Escape)
    assert window.teaching.launcher is not None
    assert window.teaching.launcher.show is None


def test_a_case_is_presented_by_key_and_the_look_is_remembered(qtbot: QtBot, program: Program) -> None:
    window = program.start_and_wait()
    uids = select_first(qtbot, window, 1)
    press(window, Qt.Key.Key_F5)
    show = running(qtbot, window)
    assert show.talk.current.kind is SlideKind.CASE
    assert show.talk.current.case_uid == uids[0]
    QTest.keyClick(show.audience, Qt.Key.Key_End)
    QTest.keyClick(show.audience, Qt.Key.Key_D)
    end(qtbot, window, show)
    assert not window._services.preferences.current.dark_slides


def test_without_a_case_the_key_says_what_is_missing(qtbot: QtBot, program: Program) -> None:
    window = program.start_and_wait()
    search_for(qtbot, window, "没有这样的案例啊")
    assert not window.library_page.view_model.has_concerned
    press(window, Qt.Key.Key_F5)
    assert window.library_page.results.banner.text == "Choose a case to present first."


def test_several_cases_have_a_cover_and_a_second_key_opens_no_second_show(qtbot: QtBot, program: Program) -> None:
    window = program.start_and_wait()
    select_first(qtbot, window, 3)
    press(window, Qt.Key.Key_F5)
    window._services.actions[ActionId.PRESENT].trigger()
    show = running(qtbot, window)
    assert [slide.kind for slide in show.talk.deck.slides[:2]] == [SlideKind.COVER, SlideKind.CONTENTS]
    end(qtbot, window, show)


def test_a_collection_is_presented_from_its_menu(qtbot: QtBot, program: Program) -> None:
    window = program.start_and_wait()
    uids = select_first(qtbot, window, 2)
    jobs = window._services.jobs
    made: list[CollectionId] = []
    jobs.on_store(new_collection, "培训班").succeeded.connect(made.append)
    qtbot.waitUntil(lambda: bool(made))
    with qtbot.waitSignal(jobs.on_store(add_to_collection, made[0], uids).succeeded):
        pass
    window.library_page.collection_presentation_requested.emit(made[0])
    show = running(qtbot, window)
    assert show.talk.deck.title == "培训班"
    assert {slide.case_uid for slide in show.talk.deck.slides} >= set(uids)
    end(qtbot, window, show)


def test_a_briefing_is_presented_from_its_page_and_closing_the_window_ends_the_show(
    qtbot: QtBot, program: Program
) -> None:
    window = program.start_and_wait()
    uids = select_first(qtbot, window, 2)
    window._services.briefing.create("接电选讲", BriefingKind.BULLETIN, uids)
    qtbot.waitUntil(lambda: window._services.briefing.id is not None)
    page = window.show_page(PageId.BRIEFING)
    assert isinstance(page, BriefingPage)
    qtbot.waitUntil(lambda: page.view_model.briefing is not None)
    entry_of(page, "Slide show").trigger()
    show = running(qtbot, window)
    assert show.talk.deck.title == "接电选讲"
    with qtbot.waitSignal(show.ended):
        program.close()


def entry_of(page: BriefingPage, text: str) -> QAction:
    """An entry of the menu beside the name of the briefing."""
    menu = page.head.more_button.menu()
    assert isinstance(menu, QMenu)
    return next(action for action in menu.actions() if action.text() == text)
