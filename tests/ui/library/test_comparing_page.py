"""The page that compares cases: filled, moved, added to, put into a briefing."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.domain.briefing import ItemKind
from app.domain.case import CaseUid
from app.domain.changes import Changes
from app.operations.briefings import load_briefing, new_briefing
from app.ui.actions import ActionId
from app.ui.comparing.chooser import CaseChooser
from app.ui.comparing.page import ComparingPage
from app.ui.comparing.table_html import shares
from app.ui.dialogs import TextDialog
from app.ui.library.page import LibraryPage
from app.ui.main_window import MainWindow
from app.ui.pages import PageServices
from tests.samples import PAUSE, POWER, TAX

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def comparing(qtbot: QtBot, services: PageServices) -> ComparingPage:
    """The page with two cases."""
    made = ComparingPage(services)
    qtbot.addWidget(made)
    made.resize(1100, 700)
    made.show()
    made.start()
    with qtbot.waitSignal(made.view_model.changed):
        made.compare((POWER.uid, TAX.uid))
    return made


def heads(page: ComparingPage) -> list[CaseUid]:
    """The cases above the columns that are seen."""
    return [head.uid for head in page.heads.columns if not head.isHidden()]


def test_fields_figures_and_sections_stand_in_one_text(comparing: ComparingPage) -> None:
    text = comparing.table.toPlainText()
    places = [text.index(words) for words in ("Fields", "Key figures", "Overview", "Measures", "Results")]
    assert places == sorted(places)
    assert "≠ differs" in text
    assert POWER.title in text
    assert heads(comparing) == [POWER.uid, TAX.uid]


def test_columns_move_leave_and_come_back(qtbot: QtBot, comparing: ComparingPage) -> None:
    with qtbot.waitSignal(comparing.view_model.changed):
        comparing.heads.columns[0].right.click()
    assert heads(comparing) == [TAX.uid, POWER.uid]
    with qtbot.waitSignal(comparing.view_model.changed):
        comparing.heads.columns[0].remove.click()
    assert heads(comparing) == [POWER.uid]
    assert not comparing.put.isEnabled()
    assert "differs" not in comparing.table.toPlainText()
    with qtbot.waitSignal(comparing.view_model.changed):
        comparing.compare((PAUSE.uid,))
    assert heads(comparing) == [POWER.uid, PAUSE.uid]
    comparing.heads.columns[0].remove.click()
    with qtbot.waitSignal(comparing.view_model.emptied):
        comparing.view_model.remove(PAUSE.uid)
    assert comparing.stack.currentWidget() is comparing.empty


def test_a_case_is_opened_from_its_head(qtbot: QtBot, comparing: ComparingPage) -> None:
    with qtbot.waitSignal(comparing.case_requested) as asked:
        comparing.heads.columns[1].open.click()
    assert asked.args == [TAX.uid]


def test_a_case_is_added_by_words(qtbot: QtBot, comparing: ComparingPage) -> None:
    comparing.add.click()
    chooser = comparing.findChild(CaseChooser)
    assert isinstance(chooser, CaseChooser)
    qtbot.waitUntil(lambda: chooser.list.count() == 3)
    QTest.keyClick(chooser.field, Qt.Key.Key_Down)
    assert chooser.list.currentRow() == 1
    chooser.field.setText("歇业登记")
    qtbot.waitUntil(lambda: chooser.list.count() == 1)
    with qtbot.waitSignal(comparing.view_model.changed):
        QTest.keyClick(chooser.field, Qt.Key.Key_Return)
    assert heads(comparing) == [POWER.uid, TAX.uid, PAUSE.uid]


def test_more_than_four_are_cut_and_it_is_said(qtbot: QtBot, comparing: ComparingPage) -> None:
    strangers = tuple(CaseUid(f"x{number}") for number in range(3))
    with qtbot.waitSignal(comparing.view_model.refused):
        comparing.compare((POWER.uid, TAX.uid, *strangers))
    assert len(comparing.view_model.uids) == 4
    assert "left out" in comparing.banner.text


def test_changes_elsewhere_are_shown(qtbot: QtBot, comparing: ComparingPage) -> None:
    with qtbot.waitSignal(comparing.view_model.changed):
        comparing.apply_changes(Changes(cases=frozenset([TAX.uid])))
    with qtbot.assertNotEmitted(comparing.view_model.changed, wait=50):
        comparing.apply_changes(Changes(cases=frozenset([PAUSE.uid])))


def test_a_first_briefing_is_made_of_a_comparison(
    qtbot: QtBot, comparing: ComparingPage, services: PageServices
) -> None:
    comparing.put.click()
    dialog = comparing.findChild(TextDialog)
    assert isinstance(dialog, TextDialog)
    with qtbot.waitSignal(comparing.view_model.put) as put:
        dialog.text_entered.emit("两地对照")
    dialog.reject()
    assert "stand in the briefing now" in comparing.banner.text
    with qtbot.waitSignal(services.jobs.on_store(load_briefing, put.args[0]).succeeded) as loaded:
        pass
    assert ItemKind.COMPARISON in [item.kind for item in loaded.args[0].outline]


def test_tables_go_into_the_current_briefing(qtbot: QtBot, comparing: ComparingPage, services: PageServices) -> None:
    with qtbot.waitSignal(services.jobs.on_store(new_briefing, "月报").succeeded) as made:
        pass
    with qtbot.waitSignal(services.briefing.listed):
        services.briefing.refresh()
    with qtbot.waitSignal(comparing.changes_made):
        comparing.put.click()
    with qtbot.waitSignal(comparing.view_model.put):
        comparing.put.click()
    assert "already" in comparing.banner.text
    comparing.view_model.remove(TAX.uid)
    qtbot.waitUntil(lambda: heads(comparing) == [POWER.uid])
    comparing.from_briefing.click()
    qtbot.waitUntil(lambda: heads(comparing) == [POWER.uid, TAX.uid])
    assert made.args[0].title == "月报"


def test_the_command_compares_what_is_selected(qtbot: QtBot, services: PageServices) -> None:
    window = MainWindow(services)
    qtbot.addWidget(window)
    window.show()
    library: LibraryPage = window.library_page
    with qtbot.waitSignal(library.view_model.result_changed):
        library.start()
        window.complete()
    library.results.list.selectAll()
    services.actions[ActionId.COMPARE].trigger()
    qtbot.waitUntil(lambda: window.findChild(ComparingPage) is not None)
    page = window.findChild(ComparingPage)
    assert isinstance(page, ComparingPage)
    qtbot.waitUntil(lambda: len(heads(page)) == 3)
    services.actions[ActionId.COMPARE].trigger()
    assert isinstance(page.findChild(CaseChooser), CaseChooser)


def test_a_related_case_is_compared_with_the_one_that_is_read(qtbot: QtBot, page: LibraryPage) -> None:
    page.show_case(POWER.uid)
    qtbot.waitUntil(lambda: page.reader.reading is not None)
    with qtbot.waitSignal(page.comparison_requested) as asked:
        page.reader.case.related.list.comparison_wanted.emit(TAX.uid)
    assert asked.args == [(POWER.uid, TAX.uid)]


def test_figures_of_one_case_alone_stand_together(comparing: ComparingPage) -> None:
    text = comparing.table.toPlainText()
    assert text.count("Figures of one case alone") == 1
    assert "接电时间 9 天 → 2 天" in text.replace("\u00a0", " ")


def test_what_differs_stays_in_one_line(monkeypatch: pytest.MonkeyPatch, comparing: ComparingPage) -> None:
    monkeypatch.setattr("app.ui.comparing.table_html.translated", lambda _text: "不同 等")
    comparing._dress_again()
    assert "≠\u00a0不\u2060同\u2060\u00a0\u2060等" in comparing.table.toHtml().replace("&nbsp;", "\u00a0")


@pytest.mark.parametrize("cases", range(1, 5))
def test_columns_share_the_whole_width(cases: int) -> None:
    names, share = shares(cases)
    assert names + cases * share == 100
