"""The command that prints the case that is read; what printing takes is loaded when it is first given."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from app.late import late
from app.ui.messages import Banner
from app.ui.pages import PageServices

if TYPE_CHECKING:
    from app.ui.library.printing.printing import CasePrinting
    from app.ui.library.reading import Reading

_make_printing = late("app.ui.library.printing.printing", "CasePrinting")


class PrintCommand(QObject):
    """Asks for a printer or a file; what becomes of it is said on `banner`.  Signal `failed(exception)`."""

    failed = Signal(object)

    def __init__(self, services: PageServices, banner: Banner, reader: QWidget) -> None:
        super().__init__(reader)
        self._services = services
        self._banner = banner
        self._reader = reader
        self._printing: CasePrinting | None = None

    def run(self, reading: Reading | None) -> None:
        """Print a case, if there is one and a person sees it."""
        if reading is None or not self._reader.isVisible():
            return
        if self._printing is None:
            services = self._services
            made: CasePrinting = _make_printing(services.jobs, services.preferences, self._banner, self._reader)
            made.failed.connect(self.failed)
            self._printing = made
        self._printing.ask(reading.detail.case)
