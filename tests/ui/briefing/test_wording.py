"""Own wording: opened from the outline, the pages and the draft check; typed, marked, taken back, undone, kept when lost."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.briefing.own_words import CaseText
from app.domain.briefing import TITLE_PLACE, Extent, TextEdit
from app.domain.case import CaseUid
from app.domain.draft_check import Finding
from app.domain.notes import GIST, TextPlace
from app.ui.briefing import operations
from app.ui.briefing.loading import BriefingView
from app.ui.briefing.page import BriefingPage
from app.ui.briefing.wording.pane import WordingPane
from app.ui.briefing.wording.paragraph_box import ParagraphBox
from app.ui.jobs import JobRunner
from app.ui.theme import Role, Theme
from tests.samples import POWER, TAX
from tests.ui.briefing.conftest import briefing_id, document_text

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)

UID = CaseUid("a")
TEXTS = (
    CaseText(UID, TITLE_PLACE, "", ("某区减时间",)),
    CaseText(UID, GIST, "", ("接电时间由9天减到2天，企业少跑路。",)),
    CaseText(UID, TextPlace("measures"), "做法", ("窗口设在政务大厅。", "", "数据与热线互通。")),
    CaseText(UID, TextPlace("results"), "成效", ("没有列入。",), is_shown=False),
)


@pytest.fixture
def pane(qtbot: QtBot, theme: Theme) -> WordingPane:
    made = WordingPane(theme)
    qtbot.addWidget(made)
    made.resize(420, 600)
    made.show_texts(UID, TEXTS, ())
    made.show()
    return made


def rows_of(pane: WordingPane) -> list[str]:
    return [row.label.accessibleName() for box in pane.boxes for row in box.rows]


def test_a_field_for_each_paragraph_that_is_shown(pane: WordingPane) -> None:
    assert [box.edit.toPlainText() for box in pane.boxes] == [
        "某区减时间",
        "接电时间由9天减到2天，企业少跑路。",
        "窗口设在政务大厅。",
        "数据与热线互通。",
    ]
    assert pane.boxes[3].edit.accessibleName() == "做法, paragraph 3"
    assert pane.state.text() == "as in the library"
    assert not pane.revoke_button.isEnabled()


def test_own_words_are_marked_and_told(qtbot: QtBot, pane: WordingPane, theme: Theme) -> None:
    edits = (
        TextEdit(UID, GIST, "时间由9天减到2天", "时间由9天减到1天"),
        TextEdit(UID, GIST, "，企业少跑路。", "。"),
        TextEdit(UID, TextPlace("measures"), "与热线互通", "与12345热线互通"),
    )
    pane.show_texts(UID, TEXTS, edits)
    assert rows_of(pane) == ["“2” became “1”", "Taken out: ，企业少跑路", "Put in: 12345"]
    assert pane.state.text() == "3 changes"
    edit = pane.boxes[1].edit
    (mark,) = edit.extraSelections()
    assert mark.cursor.selectedText() == "1"  # type: ignore[attr-defined]
    assert mark.format.background().color() == theme.color(Role.GOOD_SOFT)  # type: ignore[attr-defined]
    with qtbot.waitSignal(pane.revocation_wanted) as signal:
        pane.boxes[1].rows[0].button.click()
    assert signal.args == [TEXTS[1], 0, edits[0]]
    pane.show_texts(UID, TEXTS, edits[1:])
    assert edit.toPlainText() == "接电时间由9天减到2天。"
    assert len(pane.boxes[1].rows) == 1


def test_the_cursor_stays_where_it_is_typed(qtbot: QtBot, pane: WordingPane) -> None:
    edit = pane.boxes[1].edit
    edit.setFocus()
    cursor = edit.textCursor()
    cursor.setPosition(3)
    edit.setTextCursor(cursor)
    with qtbot.waitSignal(pane.words_changed) as signal:
        QTest.keyClicks(edit, "X")
    assert signal.args == [TEXTS[1], 0, "接电时X间由9天减到2天，企业少跑路。"]
    pane.show_texts(UID, TEXTS, (TextEdit(UID, GIST, "接电时间由9天", "接电时X间由9天"),))
    assert edit.textCursor().position() == 4
    assert pane.boxes[1].edit is edit


def test_a_field_is_as_high_as_its_text(qtbot: QtBot, theme: Theme) -> None:
    box = ParagraphBox(theme, TEXTS[1], 0)
    qtbot.addWidget(box)
    box.resize(300, 100)
    box.show()
    box.show_words("短。", ())
    low = box.edit.height()
    box.show_words("长" * 200, ())
    assert box.edit.height() > 4 * low
    assert not box.edit.verticalScrollBar().isVisible()


def test_undo_and_redo_are_the_pages(qtbot: QtBot, pane: WordingPane) -> None:
    edit = pane.boxes[1].edit
    control = Qt.KeyboardModifier.ControlModifier
    with qtbot.waitSignal(pane.undo_wanted):
        QTest.keyClick(edit, Qt.Key.Key_Z, control)
    for key, modifiers in ((Qt.Key.Key_Y, control), (Qt.Key.Key_Z, control | Qt.KeyboardModifier.ShiftModifier)):
        with qtbot.waitSignal(pane.redo_wanted):
            QTest.keyClick(edit, key, modifiers)
    with qtbot.waitSignal(pane.closed):
        QTest.keyClick(edit, Qt.Key.Key_Escape)


def test_wording_without_a_place_is_kept_and_shown(qtbot: QtBot, pane: WordingPane) -> None:
    lost = TextEdit(UID, GIST, "旧的文字", "自己的话")
    pane.show_texts(UID, TEXTS, (lost,))
    (row,) = pane.lost_rows
    assert row.edit == lost
    buttons = {button.text(): button for button in row.findChildren(type(pane.revoke_button))}
    buttons["Copy the words"].click()
    assert QGuiApplication.clipboard().text() == "自己的话"
    with qtbot.waitSignal(pane.drop_wanted) as signal:
        buttons["Drop this wording"].click()
    assert signal.args == [lost]
    pane.show_texts(UID, TEXTS, ())
    assert pane.lost_rows == []


@pytest.fixture
def opened(qtbot: QtBot, page: BriefingPage) -> BriefingPage:
    """The page with the first case being reworded."""
    page.outline.tree.setFocus()
    page.outline.tree.setCurrentIndex(page.outline.model.index(0))
    with qtbot.waitSignal(page.wording.opened):
        QTest.keyClick(page.outline.tree, Qt.Key.Key_F2)
    return page


def box_at(page: BriefingPage, place: str, number: int = 0) -> ParagraphBox:
    return next(box for box in page.wording_pane.boxes if box.text.place == TextPlace(place) and box.number == number)


def type_anew(box: ParagraphBox, old: str, new: str) -> None:
    """Write something in the place of what stands there."""
    box.edit.setPlainText(box.edit.toPlainText().replace(old, new))


def wait_stored(qtbot: QtBot, page: BriefingPage, jobs: JobRunner) -> BriefingView:
    """What the store holds once everything is saved."""
    qtbot.waitUntil(lambda: page.view_model.is_saved)
    job = jobs.on_store(operations.load_view, briefing_id(page))
    with qtbot.waitSignal(job.succeeded) as signal:
        pass
    assert signal.args is not None
    view: BriefingView = signal.args[0]
    return view


def test_what_is_typed_stands_in_the_pages_and_is_saved(qtbot: QtBot, opened: BriefingPage, jobs: JobRunner) -> None:
    assert opened.wording_pane.isVisible()
    assert opened.wording_pane.boxes[0].edit.hasFocus()
    type_anew(box_at(opened, "gist"), "9天减到2天", "9天减到1天")
    type_anew(box_at(opened, "measures"), "政务大厅", "市民之家")
    qtbot.waitUntil(lambda: "9天减到1天" in document_text(opened) and "市民之家" in document_text(opened))
    view = wait_stored(qtbot, opened, jobs)
    assert {edit.place for edit in view.briefing.edits} == {"gist", "measures"}
    assert [row.reworded for row in view.rows] == [2, 0, 0]
    assert opened.wording_pane.state.text() == "2 changes"
    box_at(opened, "gist").rows[0].button.click()
    qtbot.waitUntil(lambda: "9天减到2天" in document_text(opened))
    assert box_at(opened, "gist").edit.toPlainText() == POWER.gist
    assert [edit.place for edit in wait_stored(qtbot, opened, jobs).briefing.edits] == ["measures"]


def test_taking_all_back_leaves_nothing(qtbot: QtBot, opened: BriefingPage, jobs: JobRunner) -> None:
    type_anew(box_at(opened, "title"), "海陵区", "某区")
    type_anew(box_at(opened, "gist"), "2天", "1天")
    assert opened.outline.model.index(0).data().startswith("某区推行")
    assert box_at(opened, "title").rows[0].label.accessibleName() == "“海陵” became “某”"
    opened.wording_pane.revoke_button.click()
    assert opened.outline.model.index(0).data() == POWER.title
    briefing = wait_stored(qtbot, opened, jobs).briefing
    assert (briefing.edits, briefing.outline[0].title if briefing.outline else "") == ((), "")
    assert opened.wording_pane.state.text() == "as in the library"


def test_one_change_of_a_title_is_taken_back(qtbot: QtBot, opened: BriefingPage) -> None:
    type_anew(box_at(opened, "title"), "海陵区推行获得电力", "某区推行获得电能")
    first, second = box_at(opened, "title").rows
    assert second.label.accessibleName() == "“力” became “能”"
    first.button.click()
    assert opened.view_model.items[0].title == POWER.title.replace("获得电力", "获得电能")
    box_at(opened, "title").rows[0].button.click()
    assert opened.view_model.items[0].title == ""


def test_undo_saves_first_and_asks_the_window(qtbot: QtBot, opened: BriefingPage) -> None:
    edit = box_at(opened, "gist").edit
    type_anew(box_at(opened, "gist"), "2天", "1天")
    assert not opened.view_model.is_saved
    with qtbot.waitSignals([opened.undo_requested, opened.changes_made]):
        QTest.keyClick(edit, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)


def test_an_earlier_state_comes_back_into_the_fields(qtbot: QtBot, opened: BriefingPage, jobs: JobRunner) -> None:
    type_anew(box_at(opened, "gist"), "2天", "1天")
    wait_stored(qtbot, opened, jobs)
    before = opened.view_model.briefing
    assert before is not None
    with qtbot.waitSignal(jobs.on_store(operations.save_view, replace(before, edits=())).succeeded) as signal:
        pass
    assert signal.args is not None
    opened.apply_changes(signal.args[0].changes)
    qtbot.waitUntil(lambda: box_at(opened, "gist").edit.toPlainText() == POWER.gist)
    assert rows_of(opened.wording_pane) == []


def test_escape_goes_back_to_the_outline(qtbot: QtBot, opened: BriefingPage) -> None:
    with qtbot.waitSignal(opened.wording.closed):
        QTest.keyClick(opened.wording_pane.boxes[0].edit, Qt.Key.Key_Escape)
    assert not opened.wording_pane.isVisible()
    assert opened.item_form.isVisible()
    assert opened.outline.tree.hasFocus()


def test_another_case_is_the_next_and_a_removed_one_closes(qtbot: QtBot, opened: BriefingPage) -> None:
    with qtbot.waitSignal(opened.wording.opened):
        opened.outline.tree.setCurrentIndex(opened.outline.model.index(1))
    assert box_at(opened, "title").edit.toPlainText() == TAX.title
    with qtbot.waitSignal(opened.wording.closed):
        opened.view_model.remove([opened.wording.item_id] if opened.wording.item_id else [])


def test_fewer_parts_have_fewer_fields(qtbot: QtBot, opened: BriefingPage) -> None:
    with qtbot.waitSignal(opened.wording.opened):
        opened.view_model.set_extent([opened.view_model.items[0].id], Extent.SENTENCE)
    places = {box.text.place for box in opened.wording_pane.boxes}
    assert places == {TITLE_PLACE, GIST}


def test_a_double_click_in_the_pages_leads_to_the_paragraph(qtbot: QtBot, page: BriefingPage) -> None:
    view, edition = page.preview.view, page.preview.edition
    assert edition is not None
    block = next(number for number, text in enumerate(edition.texts) if "报装环节" in text)
    place = next(each for each in edition.layout.places if each.block == block)
    view.show_place(place)
    sheet = view._sheet(place.page)
    x, y = sheet.left() + (place.x + 20) * view.scale, sheet.top() + (place.y + place.height / 2) * view.scale
    with qtbot.waitSignal(page.wording.opened):
        QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(round(x), round(y)))
    assert box_at(page, "results").edit.hasFocus()
    assert [item.case_uid for item in page.outline.tree.selected_items()] == [POWER.uid]


def test_keys_reword_or_open_what_was_clicked(qtbot: QtBot, page: BriefingPage) -> None:
    edition = page.preview.edition
    assert edition is not None
    block = next(number for number, text in enumerate(edition.texts) if "报装环节" in text)
    page.preview.view.block_clicked.emit(block)
    assert page.preview.wording_button.isVisible()
    control = Qt.KeyboardModifier.ControlModifier
    with qtbot.waitSignal(page.passage_requested):
        QTest.keyClick(page.preview.view, Qt.Key.Key_Return, control)
    with qtbot.waitSignal(page.wording.opened):
        QTest.keyClick(page.preview.view, Qt.Key.Key_F2)
    assert box_at(page, "results").edit.hasFocus()


def test_a_finding_leads_to_its_wording(qtbot: QtBot, opened: BriefingPage) -> None:
    type_anew(box_at(opened, "gist"), "9天减到2天", "9天减到1天")
    QTest.keyClick(opened.wording_pane.boxes[0].edit, Qt.Key.Key_Escape)
    with qtbot.waitSignal(opened.keeping.checked) as signal:
        opened.head.check_wanted.emit()
    assert signal.args is not None
    findings: tuple[Finding, ...] = signal.args[0]
    finding = next(each for each in findings if each.code == "draft.figure_changed")
    with qtbot.waitSignal(opened.wording.opened):
        opened.findings.finding_chosen.emit(finding)
    assert box_at(opened, "gist").edit.hasFocus()


def test_a_text_that_has_changed_in_the_store_is_told(
    qtbot: QtBot, opened: BriefingPage, jobs: JobRunner, store_path: Path
) -> None:
    model = opened.view_model
    lost = TextEdit(POWER.uid, GIST, "旧版本里的一句话", "自己的一句话")
    model.set_edits((lost,))
    view = wait_stored(qtbot, opened, jobs)
    assert [(row.reworded, row.lost) for row in view.rows] == [(1, 1), (0, 0), (0, 0)]
    assert [row.edit for row in opened.wording_pane.lost_rows] == [lost]
    assert "自己的一句话" not in document_text(opened)
    opened.wording_pane.drop_wanted.emit(lost)
    assert wait_stored(qtbot, opened, jobs).briefing.edits == ()


def test_a_title_is_typed_with_blanks_and_from_nothing(qtbot: QtBot, opened: BriefingPage) -> None:
    edit = box_at(opened, "title").edit
    edit.setFocus()
    edit.selectAll()
    QTest.keyClick(edit, Qt.Key.Key_Backspace)
    assert opened.view_model.items[0].title == ""
    qtbot.waitUntil(lambda: opened.view_model.is_saved)
    assert edit.toPlainText() == ""
    QTest.keyClicks(edit, "Two words ")
    qtbot.waitUntil(lambda: "Two words" in document_text(opened))
    assert edit.toPlainText() == "Two words "


def test_a_blank_behind_the_librarys_title_stays(qtbot: QtBot, opened: BriefingPage) -> None:
    edit = box_at(opened, "title").edit
    edit.setFocus()
    edit.moveCursor(edit.textCursor().MoveOperation.End)
    QTest.keyClicks(edit, " A")
    assert opened.view_model.items[0].title == POWER.title + " A"
