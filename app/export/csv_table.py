"""A table as values separated by commas, as office programs open it: UTF-8 with a mark, no cell a formula."""

from __future__ import annotations

import csv
import io
import re
from pathlib import Path
from typing import BinaryIO

from app.domain.document import Table
from app.export.files import replace_file

_FORMULA = re.compile(r"[=+\-@\t\r]")
_NUMBER = re.compile(r"[+\-]?\d+(?:\.\d+)?%?")


def write_csv(table: Table, target: Path) -> None:
    """Write header and rows; what stands at `target` is replaced when all is written.  Raises ExportFailed."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    for row in (table.header, *table.rows):
        writer.writerow([safe_cell(cell) for cell in row])
    data = text.getvalue().encode("utf-8-sig", "replace")

    def write(file: BinaryIO) -> None:
        file.write(data)

    replace_file(target, write)


def safe_cell(text: str) -> str:
    """The text, with an apostrophe before it where an office program would take it for a formula."""
    return f"'{text}" if _FORMULA.match(text) and not _NUMBER.fullmatch(text) else text
