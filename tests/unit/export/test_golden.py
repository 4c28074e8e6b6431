"""The files of one document with everything, and of each kind in each format, as they were approved.

They are compared in a form that does not change by itself: parts of a Word file as indented XML without dates, a PDF as
its pieces of text with their boxes, a workbook as its cells.  After a change that is meant, write them anew and look at
the difference in version control:

    ANDIAN_WRITE_GOLDEN=1 python -m pytest tests/unit/export/test_golden.py tests/unit/export/test_pdf.py
"""

from __future__ import annotations

import os
import re
from io import BytesIO
from pathlib import Path
from xml.dom.minidom import parseString
from zipfile import ZipFile

import pytest

from app.domain.briefing import BriefingKind
from app.export.options import ExportOptions
from tests.samples import ROOT
from tests.unit.briefing.documents import document_of
from tests.unit.export.documents import FULL
from tests.unit.export.pages import text_boxes
from tests.unit.export.reading import written
from tests.unit.export.test_xlsx import sheets

GOLDEN = ROOT / "tests" / "golden" / "briefing"
WORD_PARTS = (
    "docProps/core.xml",
    "word/_rels/document.xml.rels",
    "word/document.xml",
    "word/fontTable.xml",
    "word/footer1.xml",
    "word/footer2.xml",
    "word/numbering.xml",
    "word/settings.xml",
    "word/styles.xml",
)
DATE = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")


def compare(name: str, content: str) -> None:
    """Fail when the content differs from the approved one."""
    path: Path = GOLDEN / name
    if os.environ.get("ANDIAN_WRITE_GOLDEN"):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8", newline="\n")
    assert content == path.read_text(encoding="utf-8")


@pytest.mark.parametrize("part", WORD_PARTS)
def test_word_parts(part: str) -> None:
    with ZipFile(BytesIO(written(FULL, "docx", ExportOptions()))) as package:
        content = package.read(part)
    pretty = parseString(content).toprettyxml(indent=" ")
    compare(f"docx/{part}", DATE.sub("DATE", pretty))


@pytest.mark.parametrize("name", ["html", "md"])
def test_text_formats(name: str) -> None:
    compare(f"briefing.{name}", written(FULL, name).decode())


@pytest.mark.parametrize("kind", BriefingKind)
@pytest.mark.parametrize("name", ["html", "md"])
def test_kinds_as_text(kind: BriefingKind, name: str) -> None:
    compare(f"kinds/{kind}.{name}", written(document_of(kind), name, ExportOptions()).decode())


@pytest.mark.parametrize("kind", BriefingKind)
def test_kinds_in_word(kind: BriefingKind) -> None:
    with ZipFile(BytesIO(written(document_of(kind), "docx", ExportOptions()))) as package:
        names = [name for name in ("document", "footnotes") if f"word/{name}.xml" in package.namelist()]
        for name in names:
            compare(f"kinds/{kind}.{name}.xml", parseString(package.read(f"word/{name}.xml")).toprettyxml(indent=" "))


@pytest.mark.parametrize("kind", BriefingKind)
def test_kinds_as_pages(kind: BriefingKind) -> None:
    boxes = text_boxes(written(document_of(kind), "pdf", ExportOptions()))
    compare(f"kinds/{kind}.pdf.txt", "\n".join(boxes) + "\n")


@pytest.mark.parametrize("kind", BriefingKind)
def test_kinds_as_worksheets(kind: BriefingKind) -> None:
    lines = []
    for name, rows in sheets(document_of(kind)).items():
        lines += [f"[{name}]", *(" | ".join(str(cell) for cell in row) for row in rows), ""]
    compare(f"kinds/{kind}.xlsx.txt", "\n".join(lines))
