"""Prints a case: asks for the printer, or offers a PDF where there is none."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QImage, QPaintDevice, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QWidget

from app.domain.case import Case
from app.errors import ExportFailed
from app.ui.dialogs import AskingDialog
from app.ui.jobs import Job, JobRunner
from app.ui.library.printing import operations
from app.ui.messages import Banner
from app.ui.preferences import Preferences
from app.ui.saving import Saving

if TYPE_CHECKING:
    from app.domain.document import Document
    from app.operations.briefings import ExportResult
    from app.ui.library.printing.sheets import Sheets

RESOLUTION = 300
"""Dots per inch of the pictures that are sent to the printer: fine enough for small Chinese type."""


class CasePrinting(QObject):
    """Prints the card of a case.  Signal `failed(exception)`."""

    failed = Signal(object)

    def __init__(self, jobs: JobRunner, preferences: Preferences, banner: Banner, reader: QWidget) -> None:
        super().__init__(reader)
        self._jobs = jobs
        self._reader = reader
        self._banner = banner
        self._saving = Saving(reader, preferences, banner)

    def ask(self, case: Case) -> None:
        """Ask for a printer; without any, say so and offer a file."""
        if QPrinterInfo.availablePrinterNames():
            self._ask_printer(case)
        else:
            self._offer_file(case)

    def print_on(self, case: Case, printer: QPrinter) -> PrintRun:
        """Print on a printer that was chosen; what is returned tells when it is done."""
        run = PrintRun(self._jobs, printer, self)
        run.failed.connect(self.failed)
        run.done.connect(lambda: self._banner.show_notice(self.tr("The case was sent to the printer.")))
        self._with_document(case, run.begin)
        return run

    def save(self, case: Case, target: Path) -> Job:
        """Write the case as PDF."""

        def write(document: Document) -> None:
            job = self._jobs.on_files(operations.write_sheet, document, target)
            job.succeeded.connect(self._tell_saved)
            job.failed.connect(self.failed)

        return self._with_document(case, write)

    def _ask_printer(self, case: Case) -> None:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(case.title)
        printer.setFullPage(True)
        dialog = QPrintDialog(printer, self._reader)
        # Opened like the others it would stay away: the dialog of Windows can only be executed.
        if dialog.exec():
            self.print_on(case, printer)
        dialog.deleteLater()

    def _offer_file(self, case: Case) -> None:
        dialog = AskingDialog(
            self.tr("Print case"),
            self.tr("This computer has no printer. The case can be saved as a PDF and printed elsewhere."),
            self.tr("Save as PDF…"),
            parent=self._reader,
        )
        dialog.accepted.connect(lambda: self._ask_file(case))
        dialog.open()

    def _ask_file(self, case: Case) -> None:
        self._saving.ask(
            self.tr("Save as PDF"), case.title, self.tr("PDF"), ".pdf", lambda target: self.save(case, target)
        )

    def _with_document(self, case: Case, use: Callable[[Document], object]) -> Job:
        job = self._jobs.on_store(operations.case_sheet, case.uid)
        job.succeeded.connect(use)
        job.failed.connect(self.failed)
        return job

    def _tell_saved(self, result: ExportResult) -> None:
        self._saving.tell(result.file)


class PrintRun(QObject):
    """One document on its way to a printer, a page at a time.  Signals: `done()`, `failed(exception)`."""

    done = Signal()
    failed = Signal(object)

    def __init__(self, jobs: JobRunner, printer: QPrinter, parent: QObject) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._printer = printer
        self._painter = QPainter()
        self._sheets: Sheets | None = None
        self._page = 0
        self._last = 0

    def begin(self, document: Document) -> None:
        """Set the document into pages, then draw one after the other."""
        self._hand_in(self._take_sheets, operations.set_sheets, document)

    def _take_sheets(self, sheets: Sheets) -> None:
        self._sheets = sheets
        first, last = self._printer.fromPage(), self._printer.toPage()
        self._page = min(max(first, 1), sheets.count)
        self._last = min(last or sheets.count, sheets.count)
        if self._painter.begin(self._printer):
            self._draw()
        else:
            self._fail(ExportFailed("export.printer_refused", printer=self._printer.printerName()))

    def _draw(self) -> None:
        assert self._sheets is not None
        inches = self._printer.paperRect(QPrinter.Unit.Inch).width()
        self._hand_in(self._paint, self._sheets.draw, self._page, round(inches * RESOLUTION))

    def _paint(self, image: QImage) -> None:
        self._painter.drawImage(_room(self._painter.device(), image), image)
        self._page += 1
        if self._page <= self._last:
            self._printer.newPage()
            self._draw()
        else:
            self._painter.end()
            self._end()
            self.done.emit()

    def _end(self) -> None:
        if self._sheets is not None:
            self._jobs.on_pages(self._sheets.close)
        self._sheets = None

    def _fail(self, error: object) -> None:
        self._painter.end()
        self._end()
        self.failed.emit(error)

    def _hand_in(self, take: Callable[..., object], work: Callable[..., object], *arguments: Any) -> None:
        job = self._jobs.on_pages(work, *arguments)
        job.succeeded.connect(take)
        job.failed.connect(self._fail)


def _room(device: QPaintDevice, image: QImage) -> QRect:
    """As much of the sheet as the page fills without being stretched."""
    sheet = QSize(device.width(), device.height())
    return QRect(QPoint(), image.size().scaled(sheet, Qt.AspectRatioMode.KeepAspectRatio))
