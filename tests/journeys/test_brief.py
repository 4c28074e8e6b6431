"""Journey: gather cases into a briefing in three ways, order and edit it, and export it to every format."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest
from docx import Document
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.domain.briefing import CasePart, ItemKind
from app.domain.case import CaseUid
from app.ui.actions import ActionId, MenuId
from app.ui.briefing.export.dialog import ExportDialog
from app.ui.briefing.page import BriefingPage
from app.ui.dialogs import TextDialog
from app.ui.library.case_mime import mime_of
from app.ui.main_window import MainWindow
from app.ui.pages import PageId
from tests.journeys.conftest import Program, choose, commit, listed, press, select_first, wait_for_child

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)

CONTROL = Qt.KeyboardModifier.ControlModifier
TITLE = "接电与开办选编"


def make_briefing(qtbot: QtBot, window: MainWindow) -> tuple[CaseUid, ...]:
    """A new briefing with two cases, gathered by key."""
    press(window, Qt.Key.Key_N, CONTROL)
    name(qtbot, window, TITLE)
    qtbot.waitUntil(lambda: window._services.briefing.id is not None)
    uids = select_first(qtbot, window, 2)
    press(window, Qt.Key.Key_B, CONTROL)
    wait_for_notice(qtbot, window, f"2 cases added to “{TITLE}”.")
    return uids


def name(qtbot: QtBot, window: MainWindow, title: str) -> None:
    """Answer the dialog that asks for a title."""
    dialog = wait_for_child(qtbot, window, TextDialog)
    commit(dialog.field, title)
    with qtbot.waitSignal(dialog.text_entered):
        QTest.keyClick(dialog.field, Qt.Key.Key_Return)


def wait_for_notice(qtbot: QtBot, window: MainWindow, text: str) -> None:
    """Wait for a sentence in the library."""
    qtbot.waitUntil(lambda: window.library_page.results.banner.text == text)


def open_briefing(qtbot: QtBot, window: MainWindow) -> BriefingPage:
    """Go to the page of briefings by key, and wait for its document."""
    press(window, Qt.Key.Key_2, CONTROL)
    page = window.show_page(PageId.BRIEFING)
    assert isinstance(page, BriefingPage)
    qtbot.waitUntil(lambda: page.view_model.briefing is not None and page.preview.edition is not None)
    return page


def wait_for_order(qtbot: QtBot, page: BriefingPage, *texts: str) -> None:
    """Wait until the pages hold some texts in this order."""

    def stand() -> bool:
        edition = page.preview.edition
        places = ["\n".join(edition.texts).find(text) for text in texts] if edition is not None else [-1]
        return min(places) >= 0 and places == sorted(places)

    qtbot.waitUntil(stand)


def wait_saved(qtbot: QtBot, page: BriefingPage) -> None:
    """Wait until nothing is left to be stored."""
    qtbot.waitUntil(lambda: page.view_model.is_saved)
    assert page.head.state == "Saved"


def export(qtbot: QtBot, page: BriefingPage, format_name: str, target: Path) -> None:
    """Press the button, choose a format in the dialog, and give it a file."""
    page.head.export_button.click()
    dialog = wait_for_child(qtbot, page, ExportDialog)
    dialog.formats[format_name].click()
    dialog.target.setText(str(target))
    with qtbot.waitSignal(page.exporting.state_changed):
        dialog.accept_button.click()
    qtbot.waitUntil(lambda: not page.exporting.is_running)


def test_a_briefing_is_gathered_by_key_button_and_drop(qtbot: QtBot, window: MainWindow) -> None:
    library = window.library_page
    first = make_briefing(qtbot, window)
    press(window, Qt.Key.Key_B, CONTROL)
    wait_for_notice(qtbot, window, f"Already in “{TITLE}”.")

    library.results.list.setCurrentIndex(library.results.model.index(5))
    third = listed(window)[5]
    qtbot.waitUntil(lambda: library.reader.reading is not None and library.reader.reading.detail.case.uid == third)
    button = next(
        button
        for button in library.reader.case.findChildren(type(library.results.search_bar._clear))
        if button.text() == "Add to briefing"
    )
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    wait_for_notice(qtbot, window, f"1 case added to “{TITLE}”.")

    fourth, fifth = listed(window)[7:9]
    left, no_keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    library.navigation.choose_row(f"briefings/{window._services.briefing.id}")
    row = library.navigation.visualRect(library.navigation.currentIndex()).center()
    data = mime_of([fourth], [""])
    library.navigation.dropEvent(QDropEvent(QPointF(row), Qt.DropAction.CopyAction, data, left, no_keys))
    qtbot.waitUntil(lambda: library.navigation.shown.briefings[0].case_count == 4)

    page = open_briefing(qtbot, window)
    qtbot.waitUntil(lambda: page.outline.model.uids == (*first, third, fourth))
    data = mime_of([fifth], [""])
    page.outline.dropEvent(QDropEvent(QPointF(9, 9), Qt.DropAction.CopyAction, data, left, no_keys))
    assert page.outline.model.uids == (*first, third, fourth, fifth)
    wait_saved(qtbot, page)
    qtbot.waitUntil(lambda: library.navigation.shown.briefings[0].case_count == 5)
    choose(window, MenuId.EDIT, ActionId.UNDO)
    qtbot.waitUntil(lambda: page.outline.model.uids == (*first, third, fourth))


def test_a_briefing_is_edited_and_saved_by_itself(qtbot: QtBot, window: MainWindow, program: Program) -> None:
    first, second = make_briefing(qtbot, window)
    page = open_briefing(qtbot, window)
    titles = {row.uid: row.title for row in page.view_model.rows}
    wait_for_order(qtbot, page, titles[first], titles[second])

    page.outline.tree.setFocus()
    page.outline.tree.setCurrentIndex(page.outline.model.index(2))
    press(window, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert page.outline.model.uids == (second, first)
    assert page.head.state == "Saving…"
    box = page.parts.boxes[CasePart.FIGURES]
    assert box.isChecked()
    QTest.mouseClick(box, Qt.MouseButton.LeftButton)
    assert not box.isChecked()
    page.details.note.setFocus()
    commit(page.details.note, "编者的话：先看接电。")
    page.details.issuer.setFocus()
    commit(page.details.issuer, "样例办")
    wait_saved(qtbot, page)
    wait_for_order(qtbot, page, "编者的话：先看接电。", titles[second], titles[first])

    page.details.issue_number.setFocus()
    commit(page.details.issue_number, "7")
    program.close()
    page = open_briefing(qtbot, program.start_and_wait())
    briefing = page.view_model.briefing
    assert briefing is not None
    assert briefing.title == TITLE
    assert [item.case_uid for item in briefing.items] == [second, first]
    assert CasePart.FIGURES not in briefing.items[0].parts
    assert CasePart.FIGURES in briefing.items[1].parts
    assert (briefing.editor_note, briefing.issuer) == ("编者的话：先看接电。", "样例办")
    assert briefing.issue_number == "7", "what was typed just before closing is kept"
    assert page.details.note.toPlainText() == "编者的话：先看接电。"


def test_a_briefing_becomes_documents(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    uids = make_briefing(qtbot, window)
    page = open_briefing(qtbot, window)
    page.details.note.setFocus()
    commit(page.details.note, "编者的话。")
    titles = [row.title for row in page.view_model.rows]
    assert len(titles) == len(uids) == 2
    target = tmp_path / "导出" / "选编.docx"
    target.parent.mkdir()
    export(qtbot, page, "docx", target)
    assert page.exporting.outcome.heading.text().startswith("Written: 选编.docx")
    document = Document(str(target))
    texts = [paragraph.text for paragraph in document.paragraphs]
    headings = [one.text for one in document.paragraphs if one.style and str(one.style.name).startswith("Heading")]
    assert TITLE in "".join(texts)
    assert all(any(title in heading for heading in headings) for title in titles)
    assert sum("来源" in text for text in texts) >= 2
    assert any("编者的话。" in text for text in texts)

    export(qtbot, page, "html", target.with_suffix(".html"))
    export(qtbot, page, "md", target.with_suffix(".md"))
    for suffix in (".html", ".md"):
        text = target.with_suffix(suffix).read_text(encoding="utf-8")
        assert all(title in text for title in (TITLE, "编者的话。", *titles))
    assert sorted(file.suffix for file in target.parent.iterdir()) == [".docx", ".html", ".md"]
    assert window._services.preferences.current.last_export_folder == str(target.parent)


def test_a_target_that_cannot_be_written_keeps_the_old_file(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    make_briefing(qtbot, window)
    page = open_briefing(qtbot, window)
    target = tmp_path / "旧.docx"
    target.write_bytes(b"old")
    target.chmod(stat.S_IRUSR)
    export(qtbot, page, "docx", target)
    assert page.banner.text == f"{target} is marked read-only and was left as it is: choose another name."
    assert target.read_bytes() == b"old"
    assert [file.name for file in tmp_path.glob("*.part")] == []
    assert page.head.export_button.isEnabled()
    target.chmod(stat.S_IRUSR | stat.S_IWUSR)
    export(qtbot, page, "docx", target)
    assert page.exporting.outcome.heading.text().startswith("Written: 旧.docx")
    assert target.read_bytes().startswith(b"PK")


def test_replacing_a_file_is_asked_first(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    make_briefing(qtbot, window)
    page = open_briefing(qtbot, window)
    target = tmp_path / "旧.md"
    target.write_text("old", encoding="utf-8")
    page.head.export_button.click()
    dialog = wait_for_child(qtbot, page, ExportDialog)
    dialog.formats["md"].click()
    dialog.target.setText(str(target))
    assert dialog.hint.text() == "A file of this name exists; it will be replaced."
    assert dialog.accept_button.text() == "Replace"
    dialog.reject()
    assert target.read_text(encoding="utf-8") == "old"
    assert page.banner.text == ""


def test_a_briefing_without_cases_says_so(qtbot: QtBot, window: MainWindow) -> None:
    press(window, Qt.Key.Key_2, CONTROL)
    page = window.show_page(PageId.BRIEFING)
    assert isinstance(page, BriefingPage)
    assert "No briefing yet" in page.empty.text
    page.empty.buttons[0].click()
    name(qtbot, window, "空的")
    qtbot.waitUntil(lambda: page.view_model.briefing is not None)
    assert page.outline.hint.isVisible()
    kinds = [item.kind for item in page.outline.model.items]
    assert kinds == [ItemKind.EDITOR_NOTE, ItemKind.SOURCES]
    page.outline.add_button.menu().actions()[1].trigger()
    assert window.library_page.isVisible()
