"""The cells of a written workbook, read without a library of the program."""

from __future__ import annotations

from pathlib import Path
from xml.etree.ElementTree import Element, fromstring
from zipfile import ZipFile

M = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def read_sheets(file: Path) -> list[list[list[str | float]]]:
    """The rows of each sheet; a formula would fail the reading."""
    with ZipFile(file) as package:
        names = sorted(name for name in package.namelist() if name.startswith("xl/worksheets/sheet"))
        shared = fromstring(package.read("xl/sharedStrings.xml"))
        strings = ["".join(text.text or "" for text in each.iter(f"{M}t")) for each in shared.iter(f"{M}si")]
        roots = [fromstring(package.read(name)) for name in names]
    return [[[_value(cell, strings) for cell in row.iter(f"{M}c")] for row in root.iter(f"{M}row")] for root in roots]


def _value(cell: Element, strings: list[str]) -> str | float:
    if cell.find(f"{M}f") is not None:
        raise AssertionError(cell.get("r"))
    text = cell.findtext(f"{M}v")
    if text is None:
        return ""
    return strings[int(text)] if cell.get("t") == "s" else float(text)
