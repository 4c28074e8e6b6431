"""A case set into pages and drawn one by one, in the pages worker; loaded late, there."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QImage

from app.domain.document import Document
from app.export.clean import clean_document
from app.export.export import DEFAULT_OPTIONS
from app.export.pdf.pictures import PagePictures
from app.export.pdf.typesetter import Typesetter
from app.operations.briefings import ExportResult, write_document


class Sheets:
    """The pages of a document; used by one thread only."""

    def __init__(self, document: Document) -> None:
        cleaned = clean_document(document)
        self._pictures = PagePictures(Typesetter().preview(cleaned, DEFAULT_OPTIONS).pdf)
        self.count = len(self._pictures)

    def draw(self, page: int, width: int) -> QImage:
        """A page, counted from 1, `width` pixels wide."""
        drawn = self._pictures.draw(page, width)
        image = QImage(drawn.rgb, drawn.width, drawn.height, drawn.stride, QImage.Format.Format_RGB888)
        # The picture owns its bytes from here on.
        return image.copy()

    def close(self) -> None:
        """Let go of the pages."""
        self._pictures.close()


def set_sheets(document: Document) -> Sheets:
    """Set a document into pages."""
    return Sheets(document)


def write_sheet(document: Document, target: Path) -> ExportResult:
    """Write a document as PDF.  Raises ExportFailed."""
    return write_document(document, "pdf", target)
