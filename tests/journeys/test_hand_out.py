"""Journey: take cases, a collection or a briefing to a class on paper or as slides."""

from __future__ import annotations

from pathlib import Path

import docx
import pypdfium2
import pytest
from pptx import Presentation
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QMenu
from pytestqt.qtbot import QtBot

from app import wording
from app.domain.briefing import BriefingKind
from app.domain.collection import CollectionId
from app.domain.handout import Audience
from app.domain.slides import Ratio
from app.errors import ExportFailed
from app.operations.collections import add_to_collection, new_collection
from app.operations.presentations import MANY_CASES
from app.ui.actions import ActionId
from app.ui.briefing.page import BriefingPage
from app.ui.handout.dialog import HandoutDialog
from app.ui.main_window import MainWindow
from app.ui.pages import PageId
from tests.journeys.conftest import Program, press, search_for, select_first

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def asked(qtbot: QtBot, window: MainWindow) -> HandoutDialog:
    """The dialog, once it is open."""
    maker = window.teaching.maker
    assert maker is not None
    assert maker.dialog is not None
    qtbot.waitUntil(maker.dialog.isVisible)
    return maker.dialog


def save(qtbot: QtBot, window: MainWindow, dialog: HandoutDialog, target: Path) -> None:
    """Accept the dialog and choose a file; wait until it is written."""
    maker = window.teaching.maker
    assert maker is not None
    dialog.accept()
    qtbot.waitUntil(lambda: bool(window.findChildren(QFileDialog)), timeout=10_000)
    chooser = window.findChildren(QFileDialog)[-1]
    qtbot.waitUntil(chooser.isVisible)
    with qtbot.waitSignal(maker.written, timeout=20_000):
        chooser.fileSelected.emit(str(target))
        chooser.done(QFileDialog.DialogCode.Accepted)


def test_a_case_becomes_a_handout_by_key(qtbot: QtBot, program: Program, tmp_path: Path) -> None:
    window = program.start_and_wait()
    select_first(qtbot, window, 1)
    press(window, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    dialog = asked(qtbot, window)
    assert dialog.audience.isVisible()
    assert not dialog.ratio.isVisible()
    dialog.audience.setCurrentIndex(dialog.audience.findData(Audience.CLASS))
    assert "What was done is not told" in dialog.hint.text()
    save(qtbot, window, dialog, tmp_path / "课.docx")
    said = "\n".join(paragraph.text for paragraph in docx.Document(str(tmp_path / "课.docx")).paragraphs)
    assert "请讨论" in said
    assert "带教提示" not in said
    assert window.library_page.results.banner.text == "Written: 课.docx"
    assert window._services.preferences.current.last_export_folder == str(tmp_path)


def test_several_cases_become_slides(qtbot: QtBot, program: Program, tmp_path: Path) -> None:
    window = program.start_and_wait()
    select_first(qtbot, window, 3)
    window._services.actions[ActionId.HANDOUT].trigger()
    dialog = asked(qtbot, window)
    dialog.kind.setCurrentIndex(dialog.kind.findData("pptx"))
    assert (dialog.audience.isVisible(), dialog.ratio.isVisible()) == (False, True)
    dialog.ratio.setCurrentIndex(dialog.ratio.findData(Ratio.STANDARD))
    save(qtbot, window, dialog, tmp_path / "课.pptx")
    presentation = Presentation(str(tmp_path / "课.pptx"))
    assert presentation.slide_width == 720 * 12_700
    assert len(presentation.slides) > 10


def test_what_to_look_at_in_the_file_is_said(
    qtbot: QtBot, program: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.operations.presentations._warnings", lambda _deck: (MANY_CASES,))
    window = program.start_and_wait()
    select_first(qtbot, window, 1)
    window._services.actions[ActionId.HANDOUT].trigger()
    dialog = asked(qtbot, window)
    dialog.kind.setCurrentIndex(dialog.kind.findData("pptx"))
    save(qtbot, window, dialog, tmp_path / "课.pptx")
    language = window._services.preferences.current.language
    assert window.library_page.results.banner.text == f"Written: 课.pptx {wording.phrase(MANY_CASES, language)}"


def test_a_collection_has_a_handout_in_its_menu(qtbot: QtBot, program: Program, tmp_path: Path) -> None:
    window = program.start_and_wait()
    uids = select_first(qtbot, window, 2)
    store = window._services.jobs
    made: list[CollectionId] = []
    job = store.on_store(new_collection, "培训班", None)
    job.succeeded.connect(made.append)
    qtbot.waitUntil(lambda: bool(made))
    with qtbot.waitSignal(store.on_store(add_to_collection, made[0], uids).succeeded):
        pass
    window.library_page.collection_handout_requested.emit(made[0])
    dialog = asked(qtbot, window)
    dialog.kind.setCurrentIndex(dialog.kind.findData("pdf"))
    save(qtbot, window, dialog, tmp_path / "班.pdf")
    document = pypdfium2.PdfDocument(tmp_path / "班.pdf")
    first = document[0].get_textpage().get_text_range()
    document.close()
    assert "培训班" in first


def test_a_briefing_has_a_handout_in_its_menu(qtbot: QtBot, program: Program, tmp_path: Path) -> None:
    window = program.start_and_wait()
    uids = select_first(qtbot, window, 2)
    window._services.briefing.create("接电选讲", BriefingKind.BULLETIN, uids)
    qtbot.waitUntil(lambda: window._services.briefing.id is not None)
    page = window.show_page(PageId.BRIEFING)
    assert isinstance(page, BriefingPage)
    qtbot.waitUntil(lambda: page.view_model.briefing is not None)
    menu = page.head.more_button.menu()
    assert isinstance(menu, QMenu)
    next(action for action in menu.actions() if action.text() == "Handout…").trigger()
    qtbot.waitUntil(lambda: window.teaching.maker is not None)
    save(qtbot, window, asked(qtbot, window), tmp_path / "讲.docx")
    said = [paragraph.text for paragraph in docx.Document(str(tmp_path / "讲.docx")).paragraphs]
    assert said[0] == "接电选讲"
    assert page.banner.text == "Written: 讲.docx"


def test_without_a_case_the_key_says_what_is_missing(qtbot: QtBot, program: Program) -> None:
    window = program.start_and_wait()
    search_for(qtbot, window, "没有这样的案例啊")
    window._services.actions[ActionId.HANDOUT].trigger()
    assert window.library_page.results.banner.text == "Choose a case to hand out first."


def test_a_file_that_cannot_be_written_is_told(qtbot: QtBot, program: Program, tmp_path: Path) -> None:
    window = program.start_and_wait()
    select_first(qtbot, window, 1)
    window._services.actions[ActionId.HANDOUT].trigger()
    dialog = asked(qtbot, window)
    maker = window.teaching.maker
    assert maker is not None
    dialog.accept()
    qtbot.waitUntil(lambda: bool(window.findChildren(QFileDialog)), timeout=10_000)
    chooser = window.findChildren(QFileDialog)[-1]
    qtbot.waitUntil(chooser.isVisible)
    with qtbot.waitSignal(maker.failed) as failed:
        chooser.fileSelected.emit(str(tmp_path / "无" / "课.docx"))
        chooser.done(QFileDialog.DialogCode.Accepted)
    assert isinstance(failed.args[0], ExportFailed)
    assert "课.docx" in window.library_page.results.banner.text


def test_the_menus_of_a_case_name_it(qtbot: QtBot, program: Program) -> None:
    window = program.start_and_wait()
    select_first(qtbot, window, 1)
    menus = [
        menu for menu in window.findChildren(QMenu) if window._services.actions[ActionId.HANDOUT] in menu.actions()
    ]
    assert menus
