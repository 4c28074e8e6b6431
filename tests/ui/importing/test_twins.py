"""Duplicates on the desk: shown side by side, decided by mouse and by key, also between documents that wait."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.domain.draft import CaseDraft, DraftStatus, DuplicateChoice
from app.importer.desk.verdict import Light
from app.ui.importing.commands import Command
from app.ui.importing.page import ImportPage
from app.ui.importing.twin_choices import CHOICES
from app.ui.importing.view_model import Phase
from tests.ui.importing.helpers import ALT, CONTROL, lights, press, read, settle
from tests.unit.importer import layouts

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)


@pytest.fixture
def newer(tmp_path: Path) -> Path:
    """The cases of the compilation, told two years later."""
    path = tmp_path / "另一汇编.txt"
    text = layouts.run_in().replace("试行半年", "推行两年").replace("六个", "6个")
    path.write_text(f"另外一本汇编\n{text}", encoding="utf-8")
    return path


def drafts(page: ImportPage, document: int = -1) -> list[CaseDraft]:
    desk = page.view_model.documents[document].desk
    assert desk is not None
    return [case.draft for case in desk.cases]


def choose_case(page: ImportPage, at: int, document: int = -1) -> None:
    number = page.view_model.documents[document].number
    page.cases.setCurrentIndex(page.model.index(page.model.find(number, drafts(page, document)[at].start_line)))


@pytest.fixture
def duplicates(qtbot: QtBot, page: ImportPage, compilation: Path, newer: Path) -> ImportPage:
    """The page with a compilation whose cases the store has already; the first case is chosen."""
    read(qtbot, page, compilation)
    with qtbot.waitSignal(page.changes_made):
        page.accept_button.click()
    settle(qtbot, page)
    page.remove_button.click()
    settle(qtbot, page)
    read(qtbot, page, newer)
    choose_case(page, 0)
    return page


def test_choices_stand_below_one_another_where_two_have_no_room(duplicates: ImportPage) -> None:
    box = duplicates.fields.twin
    least, layout = box.minimumSizeHint().width(), box.layout()
    assert layout is not None
    assert box.minimumWidth() <= least
    for width, are_beside in ((least, False), (3 * least, True), (least, False)):
        box.resize(width, 400)
        layout.activate()
        first, second = list(box.buttons.values())[:2]
        assert (first.y() == second.y()) is are_beside
        assert second.geometry().right() < width


def test_what_a_choice_does_is_said_beside_it_or_in_its_tool_tip(qtbot: QtBot, duplicates: ImportPage) -> None:
    view = duplicates.twin
    press(duplicates, Qt.Key.Key_F7)
    qtbot.waitUntil(view.isVisible)
    for width, is_said in ((400, False), (1200, True)):
        view.resize(width, 500)
        assert [not label.isHidden() for label in view.meanings] == [is_said] * 4
    for button, label in zip(view.buttons.values(), view.meanings, strict=True):
        assert label.text() in button.toolTip()


def test_both_texts_are_shown_with_what_differs(qtbot: QtBot, duplicates: ImportPage) -> None:
    page = duplicates
    press(page, Qt.Key.Key_F7)
    qtbot.waitUntil(lambda: page.middle.currentWidget() is page.twin)
    marked = [one.cursor.selectedText() for one in page.twin.left.extraSelections()]  # type: ignore[attr-defined]
    assert "推行两年" in marked
    other = [one.cursor.selectedText() for one in page.twin.right.extraSelections()]  # type: ignore[attr-defined]
    assert "试行半年" in other
    assert "% alike" in page.twin.about.text()
    assert "In the store" in page.twin.right_title.text()
    assert page.twin.warning.isHidden()
    page.twin.right.setFocus()
    QTest.keyClick(page.twin.right, Qt.Key.Key_Escape)
    assert page.middle.currentWidget() is page.text


@pytest.mark.parametrize("at", range(len(CHOICES)))
def test_a_choice_is_made_by_key_by_button_and_in_the_fields(qtbot: QtBot, duplicates: ImportPage, at: int) -> None:
    page, choice = duplicates, list(CHOICES)[at]
    press(page, [Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4][at], ALT)
    settle(qtbot, page)
    assert drafts(page)[0].choice is choice
    assert [one for one, button in page.fields.twin.buttons.items() if button.isChecked()] == [choice]
    press(page, Qt.Key.Key_Z, CONTROL)
    settle(qtbot, page)
    assert drafts(page)[0].choice is DuplicateChoice.UNDECIDED
    assert lights(page)[0] is Light.DECIDE
    page.fields.twin.buttons[choice].click()
    settle(qtbot, page)
    assert drafts(page)[0].choice is choice
    choose_case(page, 1)
    page.fields.twin.compare.click()
    qtbot.waitUntil(lambda: page.middle.currentWidget() is page.twin)
    page.twin.buttons[choice].click()
    settle(qtbot, page)
    assert drafts(page)[1].choice is choice
    assert page.middle.currentWidget() is page.text


def test_what_is_undecided_stays_out_and_says_so(qtbot: QtBot, duplicates: ImportPage) -> None:
    page = duplicates
    assert page.accept_button.text() == "Nothing to accept"
    assert "Undecided" in page.progress_text.text()
    page.commands[Command.LINK].trigger()
    settle(qtbot, page)
    assert page.accept_button.text() == "Accept 1 case"


def test_a_case_that_is_no_duplicate_offers_no_choice(qtbot: QtBot, page: ImportPage, compilation: Path) -> None:
    read(qtbot, page, compilation)
    assert page.fields.twin.isHidden()
    assert not page.commands[Command.COMPARE].isEnabled()
    page.commands[Command.KEEP_NEW].trigger()
    settle(qtbot, page)
    assert drafts(page)[0].choice is DuplicateChoice.UNDECIDED


def test_the_same_case_in_two_documents_that_wait_is_shown(
    qtbot: QtBot, page: ImportPage, compilation: Path, newer: Path
) -> None:
    read(qtbot, page, compilation, newer)
    settle(qtbot, page)
    assert {draft.status for draft in drafts(page, 0)} == {DraftStatus.NEW}
    assert [draft.duplicate_of for draft in drafts(page)] == [draft.uid for draft in drafts(page, 0)]
    choose_case(page, 0)
    page.commands[Command.COMPARE].trigger()
    qtbot.waitUntil(lambda: page.middle.currentWidget() is page.twin)
    assert "Earlier on the desk" in page.twin.right_title.text()
    assert page.twin.buttons[DuplicateChoice.KEEP_STORED].text() == "Keep the earlier one"
    # What the first document brings is taken off the desk: the others are new then.
    choose_case(page, 0, 0)
    page.remove_button.click()
    settle(qtbot, page)
    assert {draft.status for draft in drafts(page)} == {DraftStatus.NEW}


def test_accepting_right_after_an_edit_waits_for_it(qtbot: QtBot, duplicates: ImportPage) -> None:
    page = duplicates
    page.commands[Command.LINK].trigger()
    with qtbot.waitSignal(page.changes_made):
        page.view_model.accept()
    assert page.view_model.documents[-1].phase is Phase.STORED
