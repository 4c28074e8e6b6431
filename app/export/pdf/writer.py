"""A document as a PDF file in the layout of its profile."""

from __future__ import annotations

from typing import BinaryIO

from app.domain.document import Document
from app.domain.progress import Report
from app.export.faces import face_warnings, fonts_folder
from app.export.options import ExportOptions
from app.export.pdf.typesetter import Typesetter


def write(document: Document, options: ExportOptions, file: BinaryIO, report: Report) -> None:
    """Write a cleaned document: faces embedded, bookmarks, linked contents, fit to be kept (PDF/A-2u)."""
    file.write(Typesetter().archive(document, options, report))


def warnings_of(document: Document, options: ExportOptions) -> tuple[str, ...]:
    """Codes of what the faces of this build cannot do for a cleaned document."""
    return face_warnings(document, options.profile, fonts_folder())
