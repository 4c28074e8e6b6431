"""Journey: a second compilation tells known cases again; each gets another fate; the reader knows; undo gives all back."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.domain.case import CaseUid, VersionAge
from app.domain.draft import CaseDraft, DraftStatus, DuplicateChoice
from app.ui.actions import ActionId, MenuId
from app.ui.importing.page import ImportPage
from app.ui.main_window import MainWindow
from app.ui.pages import PageId
from tests.journeys.conftest import Program, choose, press, row_count
from tests.unit.importer import layouts

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)

CONTROL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
KEYS = (
    (Qt.Key.Key_4, DuplicateChoice.LINK),
    (Qt.Key.Key_2, DuplicateChoice.KEEP_NEW),
    (Qt.Key.Key_3, DuplicateChoice.KEEP_BOTH),
    (Qt.Key.Key_1, DuplicateChoice.KEEP_STORED),
)


def compilations(folder: Path) -> tuple[Path, Path]:
    """Six cases of 2021, and the same told again in 2023; a mark of the first is written as an entity."""
    text = layouts.numbered_words()
    first, second = folder / "闽北案例2021.txt", folder / "闽北案例2023.txt"
    first.write_text(
        text.replace("典型案例", "典型案例（2021年）", 1).replace("“一表", "&ldquo;一表", 1), encoding="utf-8"
    )
    again = text.replace("典型案例", "典型案例（2023年）", 1).replace("试行半年", "推行两年")
    second.write_text(again, encoding="utf-8")
    return first, second


def open_desk(window: MainWindow) -> ImportPage:
    press(window, Qt.Key.Key_3, CONTROL)
    page = window.show_page(PageId.IMPORT)
    assert isinstance(page, ImportPage)
    return page


def settle(qtbot: QtBot, page: ImportPage) -> None:
    qtbot.waitUntil(lambda: not page.view_model.is_busy and not page.view_model.is_editing, timeout=20_000)


def read(qtbot: QtBot, page: ImportPage, *files: Path) -> None:
    page.add_files(files)
    settle(qtbot, page)


def drafts(page: ImportPage) -> list[CaseDraft]:
    desk = page.view_model.documents[-1].desk
    assert desk is not None
    return [case.draft for case in desk.cases]


def accept(qtbot: QtBot, page: ImportPage) -> None:
    with qtbot.waitSignal(page.changes_made, timeout=20_000):
        page.accept_button.click()
    settle(qtbot, page)


def choose_by_key(qtbot: QtBot, window: MainWindow, page: ImportPage) -> None:
    page.text.setFocus()
    for key, _ in KEYS:
        press(window, key, ALT)
        settle(qtbot, page)
        press(window, Qt.Key.Key_F8)


def test_a_second_compilation_tells_known_cases_again(
    qtbot: QtBot, program: Program, window: MainWindow, tmp_path: Path
) -> None:
    first, second = compilations(tmp_path)
    page, library = open_desk(window), window.library_page
    read(qtbot, page, first)
    uids = [draft.uid for draft in drafts(page)]
    accept(qtbot, page)
    page.remove_button.click()
    settle(qtbot, page)
    library.view_model.add_tag((uids[1],), "重点")

    read(qtbot, page, second)
    assert [draft.duplicate_of for draft in drafts(page)] == uids
    choose_by_key(qtbot, window, page)
    chosen = [choice for _, choice in KEYS]
    assert [draft.choice for draft in drafts(page)[: len(chosen)]] == chosen

    program.close()
    window = program.start_and_wait()
    page, library = open_desk(window), window.library_page
    settle(qtbot, page)
    qtbot.waitUntil(lambda: bool(page.view_model.documents))
    settle(qtbot, page)
    assert [draft.choice for draft in drafts(page)[: len(chosen)]] == chosen
    linked = drafts(page)[0].uid
    accept(qtbot, page)
    qtbot.waitUntil(lambda: row_count(library.navigation, "library") == 94 + 6 + 2)

    press(window, Qt.Key.Key_1, CONTROL)
    library.show_case(uids[0])
    qtbot.waitUntil(lambda: _read(window) == uids[0])
    assert library.reader.reading is not None
    (version,) = library.reader.reading.detail.versions
    assert (version.uid, version.age, version.year) == (linked, VersionAge.NEWER, "2023")
    library.reader.case.card.header.versions.case_chosen.emit(linked)
    qtbot.waitUntil(lambda: _read(window) == linked)
    library.show_case(uids[1])
    qtbot.waitUntil(lambda: _read(window) == uids[1])
    detail = library.reader.reading.detail
    assert detail.original is not None
    assert "推行两年" in detail.original.text
    assert (detail.tags, detail.source.file_name) == (("重点",), second.name)

    choose(window, MenuId.EDIT, ActionId.UNDO)
    qtbot.waitUntil(lambda: row_count(library.navigation, "library") == 94 + 6)
    qtbot.waitUntil(lambda: _original(window) is not None and "试行半年" in str(_original(window)))
    assert library.reader.reading.detail.tags == ("重点",)
    qtbot.waitUntil(window.history._redo.isEnabled)
    choose(window, MenuId.EDIT, ActionId.REDO)
    qtbot.waitUntil(lambda: "推行两年" in str(_original(window)))
    page = open_desk(window)
    settle(qtbot, page)
    read(qtbot, page, second)
    assert [draft.status for draft in drafts(page)[:3]] == [DraftStatus.UNCHANGED] * 3


def test_a_repair_is_taken_back_while_reading_and_undone(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    first, _ = compilations(tmp_path)
    page, library = open_desk(window), window.library_page
    read(qtbot, page, first)
    uid = drafts(page)[0].uid
    accept(qtbot, page)
    press(window, Qt.Key.Key_1, CONTROL)
    library.show_case(uid)
    qtbot.waitUntil(lambda: _read(window) == uid)
    reader = library.reader.case
    reader.show_original()
    reader.original.setFocus()
    press(window, Qt.Key.Key_F8)
    press(window, Qt.Key.Key_R, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(lambda: "&ldquo;" in reader.original.toPlainText())
    qtbot.waitUntil(lambda: "repair" in library.results.banner.text)
    library.results.banner._button.click()
    qtbot.waitUntil(lambda: "&ldquo;" not in reader.original.toPlainText())


def _read(window: MainWindow) -> CaseUid | None:
    reading = window.library_page.reader.reading
    return reading.detail.case.uid if reading is not None else None


def _original(window: MainWindow) -> str | None:
    reading = window.library_page.reader.reading
    return reading.detail.original.text if reading is not None and reading.detail.original is not None else None
