"""A case on paper: on a printer that writes a file, and the offer where there is no printer."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from app.domain.case import CaseDetail, Source, SourceId
from app.errors import ExportFailed
from app.ui.actions import ActionId
from app.ui.dialogs import AskingDialog
from app.ui.library.printing.printing import CasePrinting
from app.ui.library.reader import ReaderPane
from app.ui.library.reading import reading_of
from app.ui.messages import Banner
from app.ui.pages import PageServices
from tests.samples import POWER

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

DETAIL = CaseDetail(POWER, Source(SourceId("s"), "《样例》汇编", "样例发改委"), None)


@pytest.fixture
def reader(qtbot: QtBot, services: PageServices) -> Iterator[ReaderPane]:
    """The reader with a case of the store."""
    holder = QWidget()
    made = ReaderPane(services, holder)
    qtbot.addWidget(holder)
    holder.show()
    made.show_reading(reading_of(DETAIL))
    yield made
    holder.hide()


@pytest.fixture
def banner(qtbot: QtBot, services: PageServices) -> Banner:
    """Where it is said what became of a print."""
    made = Banner(services.theme)
    qtbot.addWidget(made)
    return made


@pytest.fixture
def printing(services: PageServices, reader: ReaderPane, banner: Banner) -> CasePrinting:
    """What prints, beside the reader."""
    return CasePrinting(services.jobs, services.preferences, banner, reader)


def paper(target: Path) -> QPrinter:
    """A printer whose paper is a file."""
    printer = QPrinter(QPrinter.PrinterMode.ScreenResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(target))
    printer.setFullPage(True)
    return printer


def pages_of(file: Path) -> int:
    """How many pages a file has."""
    document = pypdfium2.PdfDocument(file)
    try:
        return len(document)
    finally:
        document.close()


def test_every_page_goes_to_the_printer(qtbot: QtBot, tmp_path: Path, printing: CasePrinting, banner: Banner) -> None:
    target = tmp_path / "paper.pdf"
    printer = paper(target)
    run = printing.print_on(POWER, printer)
    with qtbot.waitSignal(run.done, timeout=20_000):
        pass
    assert pages_of(target) >= 1
    assert "printer" in banner.text


def test_pages_that_were_asked_for_are_printed_alone(qtbot: QtBot, tmp_path: Path, printing: CasePrinting) -> None:
    target = tmp_path / "paper.pdf"
    printer = paper(target)
    printer.setFromTo(1, 1)
    with qtbot.waitSignal(printing.print_on(POWER, printer).done, timeout=20_000):
        pass
    assert pages_of(target) == 1


@pytest.mark.qt_log_ignore("QPainter|QPrinter|QPdfEngine", extend=True)
def test_a_printer_that_refuses_is_named(qtbot: QtBot, tmp_path: Path, printing: CasePrinting) -> None:
    printer = paper(tmp_path / "no folder" / "paper.pdf")
    with qtbot.waitSignal(printing.failed, timeout=20_000) as failed:
        printing.print_on(POWER, printer)
    assert isinstance(failed.args[0], ExportFailed)
    assert failed.args[0].code == "export.printer_refused"


def test_a_file_is_written_and_told(qtbot: QtBot, tmp_path: Path, printing: CasePrinting, banner: Banner) -> None:
    target = tmp_path / "case.pdf"
    printing.save(POWER, target)
    qtbot.waitUntil(lambda: "case.pdf" in banner.text, timeout=20_000)
    assert pages_of(target) >= 1


def test_without_a_printer_a_file_is_offered(
    qtbot: QtBot, reader: ReaderPane, services: PageServices, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", staticmethod(list))
    services.actions[ActionId.PRINT_CASE].trigger()
    dialog = reader.findChild(AskingDialog)
    assert isinstance(dialog, AskingDialog)
    assert any("no printer" in label.text() for label in dialog.findChildren(QLabel))
    assert dialog.accept_button.text() == "Save as PDF…"
    dialog.reject()


def test_what_nobody_sees_is_not_printed(
    reader: ReaderPane, services: PageServices, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", staticmethod(list))
    reader.window().hide()
    services.actions[ActionId.PRINT_CASE].trigger()
    assert reader.findChild(AskingDialog) is None
