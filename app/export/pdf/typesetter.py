"""typst, kept warm: it remembers what it has set, so that a small change of a document takes a fraction of the time.

One thread at a time may use a typesetter.  It reads nothing but its own templates, the bundled faces and, when a layout
profile asks for them, those of the machine; no text of a document is ever part of what it evaluates.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import typst

from app.domain.document import Document
from app.domain.progress import Report, no_report
from app.export.faces import fonts_folder
from app.export.options import ExportOptions
from app.export.pdf.data import frame_data, mapped_blocks
from app.export.pdf.machine import drawn_families
from app.export.pdf.places import PageLayout, read_layout
from app.paths import resource


@dataclass(frozen=True, slots=True)
class Preview:
    """Pages to look at, and where everything stands on them."""

    pdf: bytes
    layout: PageLayout


class Typesetter:
    """Sets cleaned documents with the faces in a folder, those of this build unless another is given."""

    def __init__(self, fonts: Path | None = None) -> None:
        self._fonts = fonts or fonts_folder()
        self._sources: dict[str, Any] = {"include_embedded_fonts": False, "font_paths": [self._fonts]}
        self._bundled = _compiler(typst.Fonts(include_system_fonts=False, **self._sources))
        self._machine: typst.Compiler | None = None

    def archive(self, document: Document, options: ExportOptions, report: Report = no_report) -> bytes:
        """The document as PDF/A-2u, tagged: to be kept, all its text searchable."""
        made = self._compiler_for(document).compile(
            sys_inputs=self._inputs(document, options, report), pdf_standards=["a-2u"]
        )
        assert isinstance(made, bytes)
        return made

    def preview(self, document: Document, options: ExportOptions) -> Preview:
        """The same pages without what only a kept file needs, and their layout."""
        compiler = self._compiler_for(document)
        made = compiler.compile(sys_inputs=self._inputs(document, options, no_report), pdf_tags=False)
        assert isinstance(made, bytes)
        answer = compiler.query("<places>", field="value", one=True)
        return Preview(made, read_layout(answer, document.profile))

    def _compiler_for(self, document: Document) -> typst.Compiler:
        """One that sees the faces of the machine only for a profile that names some which are there."""
        if not drawn_families(document.profile):
            return self._bundled
        if self._machine is None:
            self._machine = _compiler(typst.Fonts(include_system_fonts=True, **self._sources))
        return self._machine

    def _inputs(self, document: Document, options: ExportOptions, report: Report) -> dict[str, str]:
        """The document as the template's only input."""
        blocks = []
        total = len(document.blocks) + 1
        for done, block in enumerate(mapped_blocks(document, options, self._fonts)):
            report(min(done, total), total, "block")
            blocks.append(block)
        report(total, total, "file")
        data = {**frame_data(document, self._fonts), "blocks": blocks}
        return {"document": json.dumps(data, ensure_ascii=False)}


def _compiler(fonts: typst.Fonts) -> typst.Compiler:
    folder = resource("typst")
    return typst.Compiler(input=folder / "document.typ", root=folder, font_paths=fonts, ignore_system_fonts=True)
