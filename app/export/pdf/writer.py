"""A document as a PDF file in the layout of its profile."""

from __future__ import annotations

from typing import BinaryIO

from app.domain.document import Document
from app.domain.progress import Report
from app.export.faces import face_warnings, fonts_folder
from app.export.options import ExportOptions
from app.export.pdf.machine import lacks_families
from app.export.pdf.typesetter import Typesetter

FACE_NOT_INSTALLED = "export.layout_face_absent"
"""Code of the warning that a face of the office is not on this machine and a bundled one stands in for it."""


def write(document: Document, options: ExportOptions, file: BinaryIO, report: Report) -> None:
    """Write a cleaned document: faces embedded, bookmarks, linked contents, fit to be kept (PDF/A-2u)."""
    file.write(Typesetter().archive(document, options, report))


def warnings_of(document: Document, _options: ExportOptions) -> tuple[str, ...]:
    """Codes of what the faces of this build cannot do for a cleaned document."""
    warnings = face_warnings(document, document.profile, fonts_folder())
    return (*warnings, FACE_NOT_INSTALLED) if lacks_families(document.profile) else warnings
