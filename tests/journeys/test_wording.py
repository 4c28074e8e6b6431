"""Journey: reword a case inside a briefing, take it back and do it again, find it in the file and after a restart."""

from __future__ import annotations

from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.domain.briefing import ItemKind
from app.domain.case import CaseUid
from app.ui.briefing.page import BriefingPage
from app.ui.briefing.wording.paragraph_edit import ParagraphEdit
from app.ui.main_window import MainWindow
from tests.journeys.conftest import Program, press
from tests.journeys.test_brief import make_briefing, open_briefing, wait_for_order, wait_saved

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", r"support (raise|grabbing)", extend=True)

CONTROL = Qt.KeyboardModifier.ControlModifier
OWN = "（本刊按：数字以年报为准）"


def leave_only_cases(qtbot: QtBot, page: BriefingPage) -> None:
    """Take out what a new briefing begins and ends with."""
    page.view_model.remove([item.id for item in page.view_model.items if item.kind is not ItemKind.CASE])
    wait_saved(qtbot, page)


def reword_first(qtbot: QtBot, page: BriefingPage) -> ParagraphEdit:
    """Open the first case by key; the field of its gist."""
    page.outline.tree.setFocus()
    page.outline.tree.setCurrentIndex(page.outline.model.index(0))
    with qtbot.waitSignal(page.wording.opened):
        QTest.keyClick(page.outline.tree, Qt.Key.Key_Return)
    return next(box.edit for box in page.wording_pane.boxes if box.text.place == "gist")


def type_at_end(field: ParagraphEdit, text: str) -> None:
    """Type behind the last character."""
    field.setFocus()
    field.moveCursor(field.textCursor().MoveOperation.End)
    field.insertPlainText(text)


def shows(page: BriefingPage, text: str) -> bool:
    """Whether the pages hold a text."""
    edition = page.preview.edition
    return edition is not None and text in "\n".join(edition.texts)


def cases(page: BriefingPage) -> tuple[CaseUid, ...]:
    """The cases of the outline."""
    return page.outline.model.uids


def has_cases(page: BriefingPage, uids: tuple[CaseUid, ...]) -> bool:
    """Whether the outline has these cases, all saved."""
    return cases(page) == uids and page.view_model.is_saved


def test_own_wording_from_key_to_restart(qtbot: QtBot, window: MainWindow, program: Program) -> None:
    make_briefing(qtbot, window)
    page = open_briefing(qtbot, window)
    leave_only_cases(qtbot, page)
    field = reword_first(qtbot, page)
    gist = field.toPlainText()
    type_at_end(field, OWN)
    qtbot.waitUntil(lambda: shows(page, gist + OWN))
    wait_saved(qtbot, page)
    row = page.view_model.rows[0]
    assert (row.reworded, row.lost) == (1, 0)

    QTest.keyClick(field, Qt.Key.Key_Z, CONTROL)
    qtbot.waitUntil(lambda: field.toPlainText() == gist and not shows(page, OWN))
    qtbot.waitUntil(window.history._redo.isEnabled)
    QTest.keyClick(field, Qt.Key.Key_Y, CONTROL)
    qtbot.waitUntil(lambda: field.toPlainText() == gist + OWN and shows(page, OWN))

    QTest.keyClick(field, Qt.Key.Key_Escape)
    uid = page.view_model.rows[0].uid
    window.library_page.results.list.clearSelection()
    QTest.keyClick(page.outline.tree, Qt.Key.Key_Return, CONTROL)
    library = window.library_page
    qtbot.waitUntil(lambda: library.reader.reading is not None and library.reader.reading.detail.case.uid == uid)
    assert library.reader.reading is not None
    assert library.reader.reading.detail.case.gist == gist, "the library's own text stays as it is"
    library.results.banner._button.click()
    assert page.isVisible()

    program.close()
    page = open_briefing(qtbot, program.start_and_wait())
    qtbot.waitUntil(lambda: shows(page, gist + OWN))
    field = reword_first(qtbot, page)
    assert field.toPlainText() == gist + OWN
    page.wording_pane.revoke_button.click()
    qtbot.waitUntil(lambda: not shows(page, OWN))
    assert field.toPlainText() == gist


def test_a_part_is_added_by_key_filled_folded_and_taken_back(qtbot: QtBot, window: MainWindow) -> None:
    first, second = make_briefing(qtbot, window)
    page = open_briefing(qtbot, window)
    leave_only_cases(qtbot, page)
    titles = {row.uid: row.title for row in page.view_model.rows}
    tree, model = page.outline.tree, page.outline.model
    tree.setFocus()
    tree.setCurrentIndex(model.index(0))
    QTest.keyClick(tree, Qt.Key.Key_Insert)
    QTest.keyClick(page.outline.add_button.menu(), Qt.Key.Key_1)
    assert [item.kind for item in model.items] == [ItemKind.CASE, ItemKind.PART, ItemKind.CASE]
    QTest.keyClicks(page.item_form.title, "Part two")
    tree.setFocus()
    tree.setCurrentIndex(model.index(2))
    press(window, Qt.Key.Key_BracketRight, CONTROL)
    assert model.rowCount(model.index(1)) == 1
    wait_for_order(qtbot, page, titles[first], "Part two", titles[second])
    wait_saved(qtbot, page)
    tree.setCurrentIndex(model.index(1))
    press(window, Qt.Key.Key_Left)
    assert not tree.isExpanded(model.index(1))

    press(window, Qt.Key.Key_X, CONTROL)
    assert cases(page) == (first,)
    tree.setCurrentIndex(model.index(0))
    press(window, Qt.Key.Key_V, CONTROL)
    assert cases(page) == (first, second)
    assert [item.level for item in model.items] == [1, 1, 2]
    wait_saved(qtbot, page)
    steps: tuple[tuple[CaseUid, ...], ...] = ((first,), (first, second))
    for expected in steps:
        qtbot.waitUntil(window.history._undo.isEnabled)
        press(window, Qt.Key.Key_Z, CONTROL)
        qtbot.waitUntil(partial(has_cases, page, expected))
