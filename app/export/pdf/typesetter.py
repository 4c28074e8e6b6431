"""typst, kept warm: it remembers what it has set, so that a small change of a document takes a fraction of the time.

One thread at a time may use a typesetter.  It reads nothing but its own templates and the bundled faces, and no text of
a document is ever part of what it evaluates.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

import typst

from app.domain.document import Document
from app.domain.progress import Report, no_report
from app.export.faces import fonts_folder
from app.export.options import ExportOptions
from app.export.pdf.data import frame_data, mapped_blocks
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
        folder = resource("typst")
        self._compiler = typst.Compiler(
            input=folder / "document.typ",
            root=folder,
            font_paths=typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[self._fonts]),
            ignore_system_fonts=True,
        )

    def archive(self, document: Document, options: ExportOptions, report: Report = no_report) -> bytes:
        """The document as PDF/A-2u, tagged: to be kept, all its text searchable."""
        made = self._compiler.compile(sys_inputs=self._inputs(document, options, report), pdf_standards=["a-2u"])
        assert isinstance(made, bytes)
        return made

    def preview(self, document: Document, options: ExportOptions) -> Preview:
        """The same pages without what only a kept file needs, and their layout."""
        made = self._compiler.compile(sys_inputs=self._inputs(document, options, no_report), pdf_tags=False)
        assert isinstance(made, bytes)
        answer = self._compiler.query("<places>", field="value", one=True)
        return Preview(made, read_layout(answer, options.profile))

    def _inputs(self, document: Document, options: ExportOptions, report: Report) -> dict[str, str]:
        """The document as the template's only input."""
        blocks = []
        total = len(document.blocks) + 1
        for done, block in enumerate(mapped_blocks(document, options, self._fonts)):
            report(min(done, total), total, "block")
            blocks.append(block)
        report(total, total, "file")
        data = {**frame_data(document, options, self._fonts), "blocks": blocks}
        return {"document": json.dumps(data, ensure_ascii=False)}
