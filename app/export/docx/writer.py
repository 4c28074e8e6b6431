"""A document as a Word file in the layout of GB/T 9704-2012."""

from __future__ import annotations

from typing import BinaryIO

from app.domain.document import Document, Heading, Paragraph
from app.domain.progress import Report
from app.export.columns import text_width
from app.export.docx.body import BodyWriter, paragraph_element
from app.export.docx.contents import contents_elements
from app.export.docx.faces import choose_faces
from app.export.docx.measures import TEXT_WIDTH
from app.export.docx.package import new_package
from app.export.docx.pages import estimate_pages
from app.export.docx.style_table import MASTHEAD_SIZE
from app.export.docx.xml import paragraph, run
from app.export.layout import split_masthead
from app.export.numbering import level_of, numbered_titles
from app.export.options import ExportOptions


def write(document: Document, options: ExportOptions, file: BinaryIO, report: Report) -> None:
    """Write a cleaned document; the file may be opened in Word, WPS and LibreOffice."""
    masthead, blocks = split_masthead(document)
    titles = numbered_titles(blocks)
    if not options.contents_from or len(titles) < options.contents_from:
        titles = ()
    pages = estimate_pages(masthead, document.title, blocks, titles)
    word = new_package(document, choose_faces(document, options.faces), masthead_size(masthead))
    end = word.element.body.get_or_add_sectPr()
    body = BodyWriter(word.part.numbering_part.element)
    for line in masthead:
        end.addprevious(paragraph_element(line))
    end.addprevious(paragraph("Title", [run(document.title)]))
    contents_due = bool(titles)
    for done, block in enumerate(blocks):
        report(done, len(blocks), "block")
        if contents_due and isinstance(block, Heading) and level_of(block) == 1:
            for element in contents_elements(titles, pages):
                end.addprevious(element)
            contents_due = False
        for element in body.elements(block):
            end.addprevious(element)
    report(len(blocks), len(blocks), "file")
    word.save(file)


def masthead_size(masthead: tuple[Paragraph, ...]) -> int:
    """Half-points at which the name of the masthead fits one line, 62 points at most."""
    width = max((text_width(line.text) for line in masthead[:1]), default=0.0)
    return min(MASTHEAD_SIZE, int(TEXT_WIDTH / 10 / width)) if width else MASTHEAD_SIZE
