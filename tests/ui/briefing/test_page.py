"""The page as a whole: what it shows, what it asks for, and what it says."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.domain.briefing import BriefingKind, CasePart
from app.domain.changes import Changes
from app.export.registry import FORMATS as REGISTERED
from app.export.registry import SLIDE_FORMATS
from app.ui.briefing.details_form import DetailsForm
from app.ui.briefing.page import BriefingPage
from app.ui.briefing.words import FORMATS, PART_TITLES
from app.ui.theme import Theme
from tests.samples import PAUSE, POWER, TAX
from tests.ui.briefing.conftest import briefing_id, document_text, page_with, workers_on

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)


@pytest.fixture
def empty_page(qtbot: QtBot, tmp_path: Path, empty_path: Path, theme: Theme) -> Iterator[BriefingPage]:
    runner = workers_on(empty_path)
    with qtbot.waitSignal(runner.store_opened):
        runner.start()
    made = page_with(runner, theme, tmp_path)
    qtbot.addWidget(made)
    made.show()
    made.start()
    yield made
    runner.shutdown()


def wait_saved(qtbot: QtBot, page: BriefingPage) -> None:
    qtbot.waitUntil(lambda: page.view_model.is_saved)


def test_without_a_briefing_the_page_says_what_to_do(qtbot: QtBot, empty_page: BriefingPage) -> None:
    assert empty_page.stack.currentWidget() is empty_page.empty
    assert "No briefing yet" in empty_page.empty.text
    assert not empty_page.head.export_button.isEnabled()
    with qtbot.waitSignal(empty_page.new_briefing_requested):
        empty_page.empty.buttons[0].click()


def test_the_current_briefing_is_shown(page: BriefingPage) -> None:
    assert page.stack.currentWidget() is not page.empty
    assert page.head.chooser.currentText() == "样例选编"
    assert page.head.state == "Saved"
    assert page.details.title.text() == "样例选编"
    assert page.details.date.date() == QDate(2026, 3, 8)
    assert POWER.title in document_text(page)
    assert page.outline.model.uids == (POWER.uid, TAX.uid, PAUSE.uid)


def test_typing_changes_the_document_and_is_saved(qtbot: QtBot, page: BriefingPage) -> None:
    page.details.issue_number.setText("7")
    page.details.issue_number.textEdited.emit("7")
    page.details.note.setPlainText("编者的话。")
    page.details.date.setDate(QDate(2026, 5, 1))
    assert page.head.state == "Saving…"
    qtbot.waitUntil(lambda: "编者按：编者的话。" in document_text(page))
    wait_saved(qtbot, page)
    assert page.head.state == "Saved"


def test_parts_of_the_selected_case(qtbot: QtBot, page: BriefingPage) -> None:
    boxes = page.parts.boxes
    assert not boxes[CasePart.ORIGINAL].isEnabled()
    assert "Import" in boxes[CasePart.ORIGINAL].toolTip()
    page.outline.tree.setCurrentIndex(page.outline.model.index(0))
    assert boxes[CasePart.MEASURES].isChecked()
    boxes[CasePart.MEASURES].click()
    page.outline.tree.clearSelection()
    assert boxes[CasePart.MEASURES].checkState() is Qt.CheckState.PartiallyChecked
    wait_saved(qtbot, page)
    qtbot.waitUntil(lambda: "一口受理" not in document_text(page))
    boxes[CasePart.MEASURES].click()
    assert boxes[CasePart.MEASURES].checkState() is Qt.CheckState.Checked
    wait_saved(qtbot, page)
    qtbot.waitUntil(lambda: "一口受理" in document_text(page))


def test_moving_a_case_moves_it_in_the_document(qtbot: QtBot, page: BriefingPage) -> None:
    page.outline.tree.setCurrentIndex(page.outline.model.index(2))
    QTest.keyClick(page.outline.tree, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    wait_saved(qtbot, page)
    qtbot.waitUntil(lambda: document_text(page).index(PAUSE.title) < document_text(page).index(TAX.title))


def test_taking_a_case_out_offers_undo(qtbot: QtBot, page: BriefingPage) -> None:
    page.outline.tree.setCurrentIndex(page.outline.model.index(1))
    QTest.keyClick(page.outline.tree, Qt.Key.Key_Delete)
    assert page.outline.model.uids == (POWER.uid, PAUSE.uid)
    assert page.banner.text == "1 item taken out."
    with qtbot.waitSignal(page.undo_requested):
        page.banner._button.click()


def test_an_emptied_briefing_leads_to_the_library(qtbot: QtBot, page: BriefingPage) -> None:
    page.outline.tree.selectAll()
    page.outline.tree.remove_selected()
    assert page.outline.empty.isVisible()
    with qtbot.waitSignal(page.library_requested):
        page.outline.empty.buttons[0].click()
    page.add_cases((TAX.uid,))
    wait_saved(qtbot, page)
    qtbot.waitUntil(lambda: TAX.title in document_text(page))


def test_opening_a_case_is_a_wish(qtbot: QtBot, page: BriefingPage) -> None:
    page.outline.tree.setCurrentIndex(page.outline.model.index(1))
    with qtbot.waitSignal(page.case_requested) as signal:
        QTest.keyClick(page.outline.tree, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert signal.args == [TAX.uid]


def test_hiding_the_page_saves_at_once(qtbot: QtBot, page: BriefingPage) -> None:
    page.view_model.edit("issuer", "样例办")
    with qtbot.waitSignal(page.changes_made) as signal:
        page.hide()
    assert signal.args == [Changes(briefings=frozenset([briefing_id(page)]))]


def test_deleting_says_so(qtbot: QtBot, page: BriefingPage) -> None:
    with qtbot.waitSignal(page.changes_made):
        page.head.delete_button.click()
    assert "样例选编" in page.banner.text
    qtbot.waitUntil(lambda: page.head.chooser.count() == 0)
    assert page.stack.currentWidget() is page.empty


def test_a_title_left_empty_comes_back(qtbot: QtBot, page: BriefingPage) -> None:
    field = page.details.title
    field.selectAll()
    QTest.keyClick(field, Qt.Key.Key_Backspace)
    assert field.property("invalid") == "true"
    field.editingFinished.emit()
    assert field.text() == "样例选编"
    assert field.property("invalid") == "false"


def test_an_undated_briefing_shows_that_it_has_no_date(qtbot: QtBot, theme: Theme, page: BriefingPage) -> None:
    form = DetailsForm(theme)
    qtbot.addWidget(form)
    assert page.view_model.briefing is not None
    form.show_briefing(type(page.view_model.briefing)(briefing_id(page), "题", date="某日"))
    assert form.date.text() == "undated"
    with qtbot.waitSignal(form.field_edited) as signal:
        form.date.setDate(QDate(2026, 3, 9))
    assert signal.args == ["date", "2026-03-09"]


def test_every_part_and_format_has_a_name() -> None:
    assert set(PART_TITLES) == set(CasePart)
    assert {name: suffix for name, (_, suffix) in FORMATS.items()} == {
        name: form.suffix for name, form in REGISTERED.items()
    } | {name: form.suffix for name, form in SLIDE_FORMATS.items()}


def test_a_new_briefing_is_opened_and_dated_today(qtbot: QtBot, page: BriefingPage) -> None:
    page._current.created.connect(page.open_briefing)
    with qtbot.waitSignal(page.view_model.opened):
        page._current.create("第二份", BriefingKind.BULLETIN, (TAX.uid,))
    qtbot.waitUntil(lambda: page.outline.model.uids == (TAX.uid,))
    assert page.details.date.date() == QDate.currentDate()
    assert page.head.chooser.currentText() == "第二份"
