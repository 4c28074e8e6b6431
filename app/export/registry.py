"""The formats there are: a name, a suffix, a label and one function each."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import BinaryIO

from app.domain.document import Document
from app.domain.progress import Report
from app.export.docx.writer import write as write_docx
from app.export.html import write as write_html
from app.export.markdown import write as write_markdown
from app.export.options import ExportOptions
from app.export.pdf.pictures import count_pages
from app.export.pdf.writer import warnings_of as pdf_warnings
from app.export.pdf.writer import write as write_pdf
from app.export.xlsx import write as write_xlsx

Writer = Callable[[Document, ExportOptions, BinaryIO, Report], None]
"""Writes a cleaned document into an open file, telling after each block how far it is."""


Check = Callable[[Document, ExportOptions], tuple[str, ...]]
"""Codes of what a person should know about a cleaned document in this format."""


def no_warnings(_document: Document, _options: ExportOptions) -> tuple[str, ...]:
    """The format holds any text as it is."""
    return ()


@dataclass(frozen=True, slots=True)
class Format:
    """A kind of file; `label` is the code of its name in `resources/messages`.

    `count_pages` tells how many pages a written file has, for formats in which that is settled.
    """

    name: str
    suffix: str
    label: str
    write: Writer
    check: Check = no_warnings
    count_pages: Callable[[Path], int] | None = None


FORMATS: Mapping[str, Format] = MappingProxyType(
    {
        form.name: form
        for form in (
            Format("docx", ".docx", "export.format_docx", write_docx),
            Format("pdf", ".pdf", "export.format_pdf", write_pdf, pdf_warnings, count_pages),
            Format("html", ".html", "export.format_html", write_html),
            Format("md", ".md", "export.format_md", write_markdown),
            Format("xlsx", ".xlsx", "export.format_xlsx", write_xlsx),
        )
    }
)
