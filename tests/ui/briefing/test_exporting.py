"""An export from the question to the file: the dialog, its options, the progress, what is told afterwards."""

from __future__ import annotations

import errno
from pathlib import Path
from zipfile import ZipFile

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.domain.briefing import BriefingKind
from app.domain.slides import Ratio
from app.errors import Cancelled, ExportFailed
from app.export.options import ExportOptions, ExportOrder, FaceChoice, Packing
from app.export.registry import FORMATS, SLIDE_FORMATS
from app.ui.actions import ActionId
from app.ui.briefing.export.dialog import ExportDialog
from app.ui.briefing.page import BriefingPage
from app.ui.jobs import Progress
from tests.ui.briefing.conftest import briefing_id

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)


def ask(page: BriefingPage, folder: Path) -> ExportDialog:
    """Open the dialog by its key, with a folder that was used before."""
    page._preferences.change(last_export_folder=str(folder))
    page._actions[ActionId.EXPORT_BRIEFING].trigger()
    return next(
        widget for widget in QApplication.topLevelWidgets() if isinstance(widget, ExportDialog) and widget.isVisible()
    )


def export(qtbot: QtBot, page: BriefingPage, order: ExportOrder) -> None:
    """Write the briefing that is shown."""
    with qtbot.waitSignal(page.exporting.finished):
        page.exporting.export(briefing_id(page), order)


def test_the_dialog_suggests_a_safe_name_and_writes_what_is_on_the_screen(
    qtbot: QtBot, page: BriefingPage, tmp_path: Path
) -> None:
    page.view_model.edit("editor_note", "刚写的话。")
    dialog = ask(page, tmp_path)
    assert dialog.target.text() == str(tmp_path / "样例选编.docx")
    dialog.formats["md"].click()
    assert dialog.target.text() == str(tmp_path / "样例选编.md")
    with qtbot.waitSignal(page.exporting.finished):
        dialog.accept_button.click()
    assert "刚写的话。" in (tmp_path / "样例选编.md").read_text(encoding="utf-8")
    assert page.exporting.outcome.isVisible()
    assert page.exporting.outcome.heading.text() == "Written: 样例选编.md"
    assert not page.exporting.outcome.list.isVisible()
    assert page._preferences.current.last_export_folder == str(tmp_path)
    again = ask(page, tmp_path)
    assert again.format_name == "md", "the format that was used last"
    again.reject()


def test_each_format_has_the_options_that_it_knows(page: BriefingPage, tmp_path: Path) -> None:
    dialog = ask(page, tmp_path)
    assert list(dialog.formats) == [*FORMATS, *SLIDE_FORMATS]
    shown = {}
    for name, button in dialog.formats.items():
        button.click()
        shown[name] = (dialog.faces.isVisible(), dialog.contents.isVisible())
    assert shown == {
        "docx": (True, True),
        "pdf": (False, True),
        "html": (False, False),
        "md": (False, False),
        "xlsx": (False, False),
        "pptx": (False, False),
    }
    assert (dialog.ratio.isVisible(), dialog.packing.isVisible()) == (True, False)
    dialog.ratio.setCurrentIndex(dialog.ratio.findData(Ratio.STANDARD))
    assert dialog.order == ExportOrder("pptx", tmp_path / "样例选编.pptx", options=ExportOptions(ratio=Ratio.STANDARD))
    dialog.formats["docx"].click()
    dialog.faces.setCurrentIndex(dialog.faces.findData(FaceChoice.WINDOWS))
    dialog.contents.setCurrentIndex(dialog.contents.findData(0))
    options = ExportOptions(faces=FaceChoice.WINDOWS, contents_from=0)
    assert dialog.order == ExportOrder("docx", tmp_path / "样例选编.docx", options=options)
    dialog.packing.setCurrentIndex(dialog.packing.findData(Packing.EACH))
    assert not dialog.contents.isVisible()
    assert dialog.order.target == tmp_path / "样例选编.zip"
    dialog.reject()


def test_only_bulletins_leave_the_contents_to_the_writer(page: BriefingPage, tmp_path: Path) -> None:
    page.view_model.edit("kind", BriefingKind.COMPILATION)
    dialog = ask(page, tmp_path)
    assert not dialog.contents.isVisible()
    dialog.reject()


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("甲", "甲.docx"),
        ("甲.docx", "甲.docx"),
        ("第3.1期", "第3.1期.docx"),
        ("甲.DOCX", "甲.DOCX"),
        ("子/甲", "子/甲.docx"),
    ],
)
def test_a_name_alone_stands_in_the_usual_folder(page: BriefingPage, tmp_path: Path, typed: str, meant: str) -> None:
    dialog = ask(page, tmp_path)
    dialog.target.setText(typed)
    assert dialog.order.target == tmp_path / meant
    dialog.reject()


def test_the_dialog_says_what_will_happen_to_a_file(page: BriefingPage, tmp_path: Path) -> None:
    (tmp_path / "旧.docx").write_bytes(b"old")
    dialog = ask(page, tmp_path)
    assert dialog.accept_button.text() == "Export"
    dialog.target.setText(str(tmp_path / "旧"))
    assert (dialog.hint.text(), dialog.accept_button.text()) == (
        "A file of this name exists; it will be replaced.",
        "Replace",
    )
    dialog.target.setText(str(tmp_path / "无" / "甲"))
    assert dialog.hint.text() == "This folder does not exist: choose another one."
    dialog.target.setText(" ")
    assert not dialog.accept_button.isEnabled()
    dialog.reject()
    assert (tmp_path / "旧.docx").read_bytes() == b"old"


def test_a_file_for_each_case_in_one_archive(qtbot: QtBot, page: BriefingPage, tmp_path: Path) -> None:
    target = tmp_path / "a.zip"
    export(qtbot, page, ExportOrder("html", target, Packing.EACH))
    with ZipFile(target) as archive:
        assert [name[:3] for name in archive.namelist()] == ["01-", "02-", "03-"]
        assert all(name.endswith(".html") for name in archive.namelist())


@pytest.mark.parametrize("name", sorted((*FORMATS, *SLIDE_FORMATS)))
def test_every_format_is_written(qtbot: QtBot, page: BriefingPage, tmp_path: Path, name: str) -> None:
    target = tmp_path / f"a.{name}"
    with qtbot.waitSignals([page.exporting.state_changed, page.exporting.finished]):
        page.exporting.export(briefing_id(page), ExportOrder(name, target))
    assert target.stat().st_size > 100
    assert not page.exporting.is_running
    assert page.exporting.row.isHidden()
    assert page.head.export_button.isEnabled()


def test_doubts_are_told_with_their_places(qtbot: QtBot, page: BriefingPage, tmp_path: Path) -> None:
    page.view_model.edit("editor_note", "坏\ue123字和🙂")
    page.view_model.save()
    export(qtbot, page, ExportOrder("pdf", tmp_path / "a.pdf"))
    outcome = page.exporting.outcome
    assert outcome.heading.text() == "Written: a.pdf · 3 pages · 2 places to look at"
    rows = [outcome.list.item(row).text() for row in range(outcome.list.count())]
    assert len(rows) == 2
    assert rows[0].startswith("“样例选编” holds a damaged character U+E123 1 times")
    assert "“🙂” (U+1F642, 1 times" in rows[1]


def test_the_file_and_its_folder_are_opened(
    qtbot: QtBot, page: BriefingPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    export(qtbot, page, ExportOrder("md", tmp_path / "甲.md"))
    page.exporting.outcome.open_button.click()
    page.exporting.outcome.folder_button.click()
    assert [Path(url.toLocalFile()) for url in opened] == [tmp_path / "甲.md", tmp_path]
    page.exporting.outcome.close_button.click()
    assert page.exporting.outcome.isHidden()


def test_a_folder_that_vanished_is_a_sentence(qtbot: QtBot, page: BriefingPage, tmp_path: Path) -> None:
    with qtbot.waitSignal(page.exporting.failed):
        page.exporting.export(briefing_id(page), ExportOrder("md", tmp_path / "none" / "a.md"))
    assert "does not exist: choose one that does" in page.banner.text
    assert page.exporting.row.isHidden()
    assert page.exporting.outcome.isHidden()
    assert page.head.export_button.isEnabled()


@pytest.mark.parametrize(
    ("number", "sentence"),
    [
        (errno.ENOSPC, "The disk is full, "),
        (errno.EBUSY, " is open in another program or protected: close it there, or choose another name."),
    ],
)
def test_a_disk_or_a_program_that_refuses_is_a_sentence(
    qtbot: QtBot, page: BriefingPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, sentence: str
) -> None:
    target = tmp_path / "a.docx"
    target.write_bytes(b"old")

    def refuse(_self: Path, _target: Path) -> Path:
        raise OSError(number, "refused")

    monkeypatch.setattr(Path, "replace", refuse)
    with qtbot.waitSignal(page.exporting.failed) as signal:
        page.exporting.export(briefing_id(page), ExportOrder("docx", target))
    monkeypatch.undo()
    assert signal.args is not None
    assert isinstance(signal.args[0], ExportFailed)
    assert sentence in page.banner.text
    assert target.read_bytes() == b"old"
    assert [path for path in tmp_path.iterdir() if path.suffix == ".part"] == []


def test_an_export_can_be_stopped(qtbot: QtBot, page: BriefingPage, tmp_path: Path) -> None:
    target = tmp_path / "a.md"
    target.write_text("旧", encoding="utf-8")
    with qtbot.waitSignal(page.exporting.failed) as signal:
        page.exporting.export(briefing_id(page), ExportOrder("md", target))
        page.exporting.row.cancel_button.click()
    assert signal.args is not None
    assert isinstance(signal.args[0], Cancelled)
    assert target.read_text(encoding="utf-8") == "旧"
    assert page.banner.text == ""


def test_progress_is_shown(page: BriefingPage) -> None:
    row = page.exporting.row
    row.begin(Path("甲.docx"))
    row.show_progress(Progress(3, 12, "block"))
    assert row.isVisible()
    assert (row.bar.value(), row.bar.maximum()) == (3, 12)
