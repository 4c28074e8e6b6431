"""The formats there are: a name, a suffix, a label and one function each."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import BinaryIO

from app.domain.document import Document
from app.domain.progress import Report
from app.export.docx.writer import write as write_docx
from app.export.html import write as write_html
from app.export.markdown import write as write_markdown
from app.export.options import ExportOptions

Writer = Callable[[Document, ExportOptions, BinaryIO, Report], None]
"""Writes a cleaned document into an open file, telling after each block how far it is."""


@dataclass(frozen=True, slots=True)
class Format:
    """A kind of file; `label` is the code of its name in `resources/messages`."""

    name: str
    suffix: str
    label: str
    write: Writer


FORMATS: Mapping[str, Format] = MappingProxyType(
    {
        form.name: form
        for form in (
            Format("docx", ".docx", "export.format_docx", write_docx),
            Format("html", ".html", "export.format_html", write_html),
            Format("md", ".md", "export.format_md", write_markdown),
        )
    }
)
