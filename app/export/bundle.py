"""Several documents as files in one archive."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO
from pathlib import Path
from typing import BinaryIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from app.domain.document import Document
from app.domain.progress import Report, no_report
from app.errors import ExportFailed
from app.export.clean import clean_document
from app.export.export import DEFAULT_OPTIONS
from app.export.files import replace_file
from app.export.names import file_name
from app.export.options import ExportOptions
from app.export.registry import FORMATS
from app.export.warn import find_warnings

_FIRST_DAY = (1980, 1, 1, 0, 0, 0)


def export_bundle(
    documents: Sequence[tuple[str, Document]],
    format_name: str,
    target: Path,
    report: Report = no_report,
    options: ExportOptions = DEFAULT_OPTIONS,
) -> tuple[str, ...]:
    """Write each document into a file named by its number and its name, all in one archive; codes of warnings.

    Raises `ExportFailed` and `Cancelled` as `export_document` does; the old file is untouched then.
    """
    form = FORMATS.get(format_name)
    if form is None:
        raise ExportFailed("export.unknown_format", format=format_name, formats=", ".join(FORMATS))
    warnings: dict[str, None] = {}

    def write(file: BinaryIO) -> None:
        with ZipFile(file, "w", ZIP_DEFLATED) as archive:
            for number, (name, document) in enumerate(documents, start=1):
                report(number - 1, len(documents), "file")
                cleaned = clean_document(document)
                content = BytesIO()
                form.write(cleaned, options, content, no_report)
                # A fixed date: the same briefing gives the same names and dates, and nothing of the machine.
                entry = ZipInfo(f"{number:02d}-{file_name(name, form.suffix)}", _FIRST_DAY)
                entry.compress_type = ZIP_DEFLATED
                archive.writestr(entry, content.getvalue())
                warnings.update(
                    dict.fromkeys((*cleaned.notices, *find_warnings(cleaned), *form.check(cleaned, options)))
                )

    replace_file(target, write)
    return tuple(warnings)
