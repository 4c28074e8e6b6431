"""The formats there are: a name, a suffix, a label and one function each, loaded when the format is first used."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import BinaryIO

from app.domain.document import Document
from app.domain.progress import Report
from app.domain.slide_pages import SlidePages
from app.export.options import ExportOptions
from app.late import late

Writer = Callable[[Document, ExportOptions, BinaryIO, Report], None]
"""Writes a cleaned document into an open file, telling after each block how far it is."""


Check = Callable[[Document, ExportOptions], tuple[str, ...]]
"""Codes of what a person should know about a cleaned document in this format."""


SlideWriter = Callable[[SlidePages, BinaryIO, Report], None]
"""Writes pages of slides into an open file, telling after each how far it is."""


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


@dataclass(frozen=True, slots=True)
class SlideFormat:
    """A kind of file that holds slides instead of a document."""

    name: str
    suffix: str
    label: str
    write: SlideWriter


FORMATS: Mapping[str, Format] = MappingProxyType(
    {
        form.name: form
        for form in (
            Format("docx", ".docx", "export.format_docx", late("app.export.docx.writer", "write")),
            Format(
                "pdf",
                ".pdf",
                "export.format_pdf",
                late("app.export.pdf.writer", "write"),
                late("app.export.pdf.writer", "warnings_of"),
                late("app.export.pdf.pictures", "count_pages"),
            ),
            Format("html", ".html", "export.format_html", late("app.export.html", "write")),
            Format("md", ".md", "export.format_md", late("app.export.markdown", "write")),
            Format("xlsx", ".xlsx", "export.format_xlsx", late("app.export.xlsx", "write")),
        )
    }
)

SLIDE_FORMATS: Mapping[str, SlideFormat] = MappingProxyType(
    {"pptx": SlideFormat("pptx", ".pptx", "export.format_pptx", late("app.export.pptx.writer", "write"))}
)
