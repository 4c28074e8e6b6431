"""PDF → documents, each line with the page on which it begins."""

from __future__ import annotations

from app.domain.document import Run
from app.domain.draft import SourceDocument
from app.importer.readers.builder import SourceBuilder
from app.importer.readers.pdf.extraction import read_pages
from app.importer.readers.pdf.paragraphs import join_lines
from app.importer.readers.pdf.repeats import without_running


def read_pdf(file_name: str, data: bytes) -> SourceDocument:
    """The document in `data`, without running heads and page numbers.  Raises ImportFailed."""
    builder = SourceBuilder(file_name)
    title = ""
    for piece in join_lines(without_running(read_pages(file_name, data))):
        if piece.level:
            builder.heading(piece.level, piece.text, piece.page)
        else:
            builder.paragraph([Run(piece.text, piece.is_bold)], page=piece.page)
        title = piece.text if piece.is_title else title
    return builder.build(data, "pdf", title)
