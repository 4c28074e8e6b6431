"""The import desk on a real store and real files: read, look, accept; and what can go wrong."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from app.db.store import Store
from app.domain.changes import Changes
from app.domain.draft import DraftStatus
from app.errors import Cancelled
from app.importer.desk.edits import Field, SetField
from app.importer.desk.verdict import Light
from app.operations import history
from app.ui.actions import ActionId
from app.ui.importing.commands import Command
from app.ui.importing.page import ImportPage
from app.ui.importing.text_rows import RowKind
from app.ui.importing.view_model import Phase
from tests.ui.importing.helpers import CONTROL, SHIFT, lights, press, read, rows_of, settle, titles
from tests.unit.importer import layouts

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)


def test_an_empty_desk_says_what_to_do(qtbot: QtBot, page: ImportPage) -> None:
    settle(qtbot, page)
    assert page.pages.currentWidget() is page.empty
    assert "drop them here" in page.empty.text
    assert not page.accept_button.isEnabled()
    assert page.progress.isHidden()


def test_reading_shows_what_a_file_would_bring(qtbot: QtBot, page: ImportPage, compilation: Path) -> None:
    (document,) = read(qtbot, page, compilation)
    assert document.phase is Phase.READY
    assert page.pages.currentWidget() is page.work
    assert page.model.rowCount() == 7
    assert page.summary.text() == "6 declared, 6 found, the last one breaks off"
    assert lights(page)[0] is Light.GOOD
    assert lights(page)[5] is Light.DOUBT
    assert "breaks off" in page.model.index(6).data(Qt.ItemDataRole.ToolTipRole)
    assert "Please check" in page.model.index(6).data(Qt.ItemDataRole.AccessibleTextRole)
    assert page.accept_button.text() == "Accept 6 cases"
    assert page.fields.title.toPlainText() == layouts.CASES[0].title
    kinds = [row.kind for row in rows_of(page)]
    assert kinds.count(RowKind.CASE) == 6
    assert kinds[0] is RowKind.REST


def test_a_case_of_the_list_is_brought_into_view(qtbot: QtBot, page: ImportPage, compilation: Path) -> None:
    read(qtbot, page, compilation)
    page.cases.setCurrentIndex(page.model.index(4))
    case = page.current[1]
    assert case is not None
    assert page.text.current_line() == case.draft.start_line
    assert page.fields.title.toPlainText() == case.draft.title


def test_nothing_is_stored_before_accepting_and_then_once(qtbot: QtBot, page: ImportPage, compilation: Path) -> None:
    read(qtbot, page, compilation)
    heard: list[Changes] = []
    page.changes_made.connect(heard.append)
    page.changes_made.connect(page.apply_changes)
    with qtbot.waitSignal(page.changes_made):
        press(page, Qt.Key.Key_Return, CONTROL | SHIFT)
    settle(qtbot, page)
    assert len(heard[0].cases) == 6
    (document,) = page.view_model.documents
    assert document.phase is Phase.STORED
    assert document.desk is not None
    assert {case.draft.status for case in document.desk.cases} == {DraftStatus.UNCHANGED}
    assert page.banner.text == "6 cases are in the library now."
    assert page.accept_button.text() == "Nothing to accept"
    (again,) = read(qtbot, page, compilation)
    assert again.phase is Phase.READY
    assert not page.accept_button.isEnabled()


def test_a_half_done_import_is_there_at_the_next_start(qtbot: QtBot, page: ImportPage, compilation: Path) -> None:
    (document,) = read(qtbot, page, compilation)
    assert document.desk is not None
    start = document.desk.cases[0].draft.start_line
    page.view_model.edit(document.number, SetField(start, Field.TITLE, "甲"))
    settle(qtbot, page)
    later = ImportPage(page._services)
    qtbot.addWidget(later)
    later.start()
    qtbot.waitUntil(lambda: bool(later.view_model.documents) and later.view_model.documents[0].phase is Phase.READY)
    assert titles(later)[0] == "甲"
    later.remove_button.click()
    settle(qtbot, later)
    assert later.view_model.documents == ()


def test_the_same_file_is_on_the_desk_once(qtbot: QtBot, page: ImportPage, compilation: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy.txt"
    shutil.copy(compilation, copy)
    assert [document.name for document in read(qtbot, page, compilation, copy)] == ["copy.txt"]


def test_a_file_that_cannot_be_read_says_why_and_the_others_go_on(
    qtbot: QtBot, page: ImportPage, compilation: Path, tmp_path: Path
) -> None:
    picture = tmp_path / "a.png"
    picture.write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00\x00" * 20)
    documents = read(qtbot, page, picture, compilation, tmp_path / "missing.txt")
    assert [document.phase for document in documents] == [Phase.FAILED, Phase.READY, Phase.FAILED]
    page.cases.setCurrentIndex(page.model.index(0))
    assert "a.png" in page.empty.text
    page.cases.setCurrentIndex(page.model.index(8))
    assert "check the path" in page.empty.text
    assert page.accept_button.text() == "Accept 6 cases"


def test_a_folder_gives_one_document_for_each_file(
    qtbot: QtBot, page: ImportPage, compilation: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    shutil.copy(compilation, folder / "a.txt")
    (folder / "b.txt").write_text(layouts.NEWS, encoding="utf-8")
    names = [document.name for document in read(qtbot, page, folder)]
    assert names == ["a.txt", "b.txt"]


def test_a_document_without_cases_shows_its_text(qtbot: QtBot, page: ImportPage, tmp_path: Path) -> None:
    path = tmp_path / "news.txt"
    path.write_text(layouts.NEWS, encoding="utf-8")
    read(qtbot, page, path)
    assert page.summary.text() == "0 cases found"
    assert "No case was found" in page.summary.toolTip()
    press(page, Qt.Key.Key_Return, CONTROL)
    settle(qtbot, page)
    assert len(titles(page)) == 1


def test_cancelling_takes_unread_files_away(qtbot: QtBot, page: ImportPage, compilation: Path) -> None:
    settle(qtbot, page)
    page.add_files([compilation])
    assert not page.cancel_button.isHidden()
    page.cancel_button.click()
    settle(qtbot, page)
    assert page.view_model.documents == ()
    assert page.pages.currentWidget() is page.empty


def test_a_cancelled_acceptance_stores_nothing(
    qtbot: QtBot, page: ImportPage, compilation: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read(qtbot, page, compilation)

    def stop(store: Store, desks: object, report: object) -> Changes:
        raise Cancelled

    monkeypatch.setattr("app.ui.importing.operations.accept", stop)
    page.accept_button.click()
    settle(qtbot, page)
    assert page.view_model.documents[0].phase is Phase.READY
    assert page.accept_button.isEnabled()
    assert page.banner.text == ""


def test_files_are_dropped_on_the_page(qtbot: QtBot, page: ImportPage, compilation: Path) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(compilation))])
    no_buttons, no_keys = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPointF(5, 5).toPoint(), Qt.DropAction.CopyAction, mime, no_buttons, no_keys)
    enter.ignore()
    page.dragEnterEvent(enter)
    assert enter.isAccepted()
    page.dropEvent(QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, mime, no_buttons, no_keys))
    settle(qtbot, page)
    assert [document.path for document in page.view_model.documents] == [compilation]


def test_the_dialog_opens_where_the_last_file_was(qtbot: QtBot, page: ImportPage, compilation: Path) -> None:
    page.file_choice.ask_for_files()
    dialog = page.file_choice.dialog
    assert dialog is not None
    dialog.filesSelected.emit([str(compilation)])
    assert page._services.preferences.current.last_import_folder == str(compilation.parent)
    dialog.reject()
    settle(qtbot, page)


def test_the_model_behaves(qtbot: QtBot, page: ImportPage, compilation: Path) -> None:
    mode = QAbstractItemModelTester.FailureReportingMode.Fatal
    tester = QAbstractItemModelTester(page.model, mode)
    read(qtbot, page, compilation)
    assert tester.model() is page.model


def test_after_accepting_undo_is_the_window_s_own_and_brings_the_desk_back(
    qtbot: QtBot, page: ImportPage, compilation: Path
) -> None:
    page.changes_made.connect(page.apply_changes)
    read(qtbot, page, compilation)
    page.commands[Command.LEAVE_OUT].trigger()
    settle(qtbot, page)
    with qtbot.waitSignal(page.changes_made):
        page.accept_button.click()
    settle(qtbot, page)
    services = page._services
    with qtbot.waitSignal(services.actions[ActionId.UNDO].triggered):
        press(page, Qt.Key.Key_Z, CONTROL)
    undone = services.jobs.on_store(history.undo)
    undone.succeeded.connect(page.apply_changes)
    qtbot.waitUntil(lambda: page.view_model.documents[0].phase is Phase.READY)
    settle(qtbot, page)
    assert page.accept_button.text() == "Accept 5 cases"
    assert page.banner.text == ""
