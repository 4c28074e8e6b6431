"""The one way from a document to a file: clean, choose the writer, replace the target."""

from __future__ import annotations

from pathlib import Path
from typing import BinaryIO

from app.domain.document import Document
from app.domain.progress import Report, no_report
from app.errors import ExportFailed
from app.export.clean import clean_document
from app.export.files import replace_file
from app.export.options import ExportOptions
from app.export.registry import FORMATS
from app.export.warn import find_warnings

DEFAULT_OPTIONS = ExportOptions()


def export_document(
    document: Document,
    format_name: str,
    target: Path,
    report: Report = no_report,
    options: ExportOptions = DEFAULT_OPTIONS,
) -> tuple[str, ...]:
    """Write the document to `target` and return codes of what the person should know about it.

    Raises `ExportFailed` when the format is unknown or the target cannot be written, and `Cancelled` when `report`
    does; either way the old file is untouched.
    """
    form = FORMATS.get(format_name)
    if form is None:
        raise ExportFailed("export.unknown_format", format=format_name, formats=", ".join(FORMATS))
    cleaned = clean_document(document)

    def write(file: BinaryIO) -> None:
        form.write(cleaned, options, file, report)

    replace_file(target, write)
    return (*cleaned.notices, *find_warnings(cleaned), *form.check(cleaned, options))
