"""PDF → documents, each line with the page on which it begins."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from app.domain.document import Run
from app.domain.draft import ImportIssue, SourceDocument
from app.importer.readers.builder import SourceBuilder
from app.importer.readers.pdf.extraction import read_pages
from app.importer.readers.pdf.layout import Page
from app.importer.readers.pdf.paragraphs import join_lines
from app.importer.readers.pdf.repeats import without_running

_PAGES_NAMED = 20


def read_pdf(file_name: str, data: bytes) -> SourceDocument:
    """The document in `data`, without running heads and page numbers.  Raises ImportFailed."""
    builder = SourceBuilder(file_name)
    title = ""
    pages = read_pages(file_name, data)
    for piece in join_lines(without_running(pages)):
        if piece.level:
            builder.heading(piece.level, piece.text, piece.page)
        else:
            builder.paragraph([Run(piece.text, piece.is_bold)], page=piece.page)
        title = piece.text if piece.is_title else title
    return replace(builder.build(data, "pdf", title), issues=tuple(_issues(pages)))


def _issues(pages: Sequence[Page]) -> Iterator[ImportIssue]:
    """One for all characters that were lost, with the pages on which they stand."""
    lost = [page for page in pages if page.lost]
    if lost:
        numbers = "、".join(str(page.number) for page in lost[:_PAGES_NAMED]) + (
            "…" if len(lost) > _PAGES_NAMED else ""
        )
        count = sum(page.lost for page in lost)
        yield ImportIssue("lost_characters", 0, (("pages", numbers), ("count", str(count))))
