"""Journey: a compilation is looked at, accepted, found, and known again; what cannot be read says so."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QLineEdit
from pytestqt.qtbot import QtBot

from app.domain.draft import DraftStatus
from app.ui.actions import ActionId, MenuId
from app.ui.importing.page import ImportPage
from app.ui.importing.view_model import Document, Phase
from app.ui.main_window import MainWindow
from app.ui.pages import PageId
from tests.journeys.conftest import child_of, choose, found, press, row_count, search_for, wait_for_child
from tests.unit.importer import layouts

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)

SOURCES = Path(__file__).resolve().parents[3] / "shared" / "sources"


@pytest.fixture
def page(window: MainWindow) -> ImportPage:
    """The import page, opened by key."""
    press(window, Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    shown = window.show_page(PageId.IMPORT)
    assert isinstance(shown, ImportPage)
    return shown


@pytest.fixture
def compilation(tmp_path: Path) -> Path:
    """An invented compilation with six cases."""
    path = tmp_path / "闽北案例汇编.txt"
    path.write_text(layouts.numbered_words(), encoding="utf-8")
    return path


def choose_files(qtbot: QtBot, page: ImportPage, *files: Path) -> tuple[Document, ...]:
    """Answer the dialog with files of one folder, and wait until all are looked at."""
    page.choose_button.click()
    dialog = wait_for_child(qtbot, page, QFileDialog)
    dialog.setDirectory(str(files[0].parent))
    names = " ".join(f'"{file.name}"' for file in files)
    child_of(dialog, QLineEdit, "fileNameEdit").setText(names)
    dialog.accept()
    qtbot.waitUntil(lambda: bool(page.view_model.documents) and not page.view_model.is_busy)
    return page.view_model.documents


def test_a_compilation_is_proposed_accepted_and_found(
    qtbot: QtBot, window: MainWindow, page: ImportPage, compilation: Path
) -> None:
    (file,) = choose_files(qtbot, page, compilation)
    assert file.phase is Phase.READY
    titles = [page.model.index(row).data().split("　")[1] for row in range(1, page.model.rowCount())]
    assert titles == [case.title for case in layouts.CASES]
    assert page.fields.place.text() == "福建省 南平市 邵武市"
    shown = page.text.rows
    assert shown is not None
    assert any("案例一" in shown[number].text for number in range(len(shown)))
    assert page.accept_button.text() == "Accept 6 cases"
    assert page.progress_text.text() == "Nothing is stored before you accept it."

    press(window, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    search_for(qtbot, window, "木器作坊")
    assert found(window) == ()
    assert row_count(window.library_page.navigation, "library") == 94
    press(window, Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    with qtbot.waitSignal(page.changes_made):
        page.accept_button.click()
    assert page.banner.text == "6 cases are in the library now."
    qtbot.waitUntil(lambda: row_count(window.library_page.navigation, "library") == 100)

    page.banner._button.click()
    library = window.library_page
    assert library.isVisible()
    qtbot.waitUntil(lambda: len(found(window)) == 1)
    search_for(qtbot, window, "夜间查验")
    assert len(found(window)) == 1
    press(window, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: library.reader.reading is not None)
    assert library.reader.reading is not None
    detail = library.reader.reading.detail
    assert detail.case.title == layouts.CASES[4].title
    assert detail.original is not None
    lines = compilation.read_text(encoding="utf-8").split("\n")
    assert list(detail.original.lines) == lines[detail.original.start_line - 1 : detail.original.end_line]
    reader = library.reader.case
    reader.show_original()
    assert reader.original.isVisible()
    assert reader.original.toPlainText() == "\n".join(detail.original.lines)
    assert [one.cursor.selectedText() for one in reader.original.extraSelections()]  # type: ignore[attr-defined]


def test_importing_again_changes_nothing(qtbot: QtBot, window: MainWindow, page: ImportPage, compilation: Path) -> None:
    choose_files(qtbot, page, compilation)
    with qtbot.waitSignal(page.changes_made):
        page.accept_button.click()
    qtbot.waitUntil(lambda: not page.view_model.is_busy)
    (document,) = choose_files(qtbot, page, compilation)
    assert document.desk is not None
    assert {case.draft.status for case in document.desk.cases} == {DraftStatus.UNCHANGED}
    assert "Already in the store" in page.model.index(1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert page.accept_button.text() == "Nothing to accept"
    assert not page.accept_button.isEnabled()
    qtbot.waitUntil(lambda: row_count(window.library_page.navigation, "library") == 100)


def test_files_that_cannot_be_read_say_why(qtbot: QtBot, window: MainWindow, page: ImportPage, tmp_path: Path) -> None:
    binary, empty = tmp_path / "a.dat", tmp_path / "b.txt"
    binary.write_bytes(bytes(range(256)) * 40)
    empty.write_bytes(b"")
    files = choose_files(qtbot, page, binary, empty)
    assert [file.phase for file in files] == [Phase.FAILED, Phase.FAILED]
    sentences = []
    for row in range(2):
        page.cases.setCurrentIndex(page.model.index(row))
        title, sentence = page.empty.text.split("\n")
        assert title == "Could not be read"
        sentences.append(sentence)
    assert "a.dat" in sentences[0]
    assert "b.txt is empty" in sentences[1]
    assert not page.accept_button.isEnabled()
    assert row_count(window.library_page.navigation, "library") == 94


def test_the_menu_opens_the_page_and_asks_for_files(qtbot: QtBot, window: MainWindow) -> None:
    choose(window, MenuId.FILE, ActionId.IMPORT)
    dialog = wait_for_child(qtbot, window, QFileDialog)
    assert dialog.fileMode() is QFileDialog.FileMode.ExistingFiles
    dialog.reject()
    assert window.show_page(PageId.IMPORT).isVisible()
    assert child_of(window, ImportPage).view_model.documents == ()


@pytest.mark.skipif(not SOURCES.is_dir(), reason="the compilations are not here")
def test_the_five_compilations_bring_the_originals_of_all_cards(
    qtbot: QtBot, window: MainWindow, page: ImportPage
) -> None:
    paths = sorted(SOURCES.glob("00[0-4]_*.txt"))
    assert len(paths) == 5
    page.add_files(paths)
    qtbot.waitUntil(lambda: not page.view_model.is_busy, timeout=20_000)
    desks = [document.desk for document in page.view_model.documents if document.desk is not None]
    drafts = [case.draft for desk in desks for case in desk.cases]
    assert len(drafts) == 94
    assert {draft.status for draft in drafts} == {DraftStatus.ATTACHED}
    assert page.accept_button.text() == "Accept 94 cases of 5 documents"
    with qtbot.waitSignal(page.changes_made, timeout=20_000):
        page.accept_button.click()
    press(window, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    for words in ("歇业", "營商環境", "12345", "一件事"):
        search_for(qtbot, window, words)
        assert found(window), words
    assert row_count(window.library_page.navigation, "library") == 94
