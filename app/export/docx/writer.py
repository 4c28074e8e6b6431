"""A document as a Word file in the layout of its profile."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import BinaryIO

from docx.oxml.ns import qn

from app.domain.document import Block, Contents, Document, Heading, PageBreak, Paragraph, Role
from app.domain.progress import Report
from app.export.columns import text_width
from app.export.docx.body import BodyWriter
from app.export.docx.contents import HEADING, ON_FIRST_PAGE, by_key, find_targets
from app.export.docx.frames import cover_elements, imprint_elements
from app.export.docx.measures import Measures
from app.export.docx.notes import add_notes
from app.export.docx.package import new_package
from app.export.docx.pages import estimate_pages
from app.export.docx.style_table import specs_of
from app.export.docx.xml import Element, paragraph, run
from app.export.layout import split_masthead
from app.export.numbering import level_of
from app.export.options import ExportOptions
from app.export.title_lines import shape_title
from app.export.word_faces import named_faces

_TABLE = qn("w:tbl")


def write(document: Document, options: ExportOptions, file: BinaryIO, report: Report) -> None:
    """Write a cleaned document; the file may be opened in Word, WPS and LibreOffice."""
    measures = Measures(document.profile)
    masthead, below = split_masthead(document)
    listed = below if document.own_contents else with_contents(below, options.contents_from)
    blocks = tuple(with_breaks(listed, has_cover=document.cover is not None))
    levels = max((block.levels for block in blocks if isinstance(block, Contents)), default=0)
    targets = find_targets(blocks, levels)
    style = "Title" if document.cover is None else "CoverTitle"
    title = "\n".join(shape_title(document.title, measures.text_width / (specs_of(document.profile)[style].size * 10)))
    pages = estimate_pages(title if document.cover is None else "", masthead, blocks, targets, measures)
    faces = named_faces(document, options.faces)
    word = new_package(document, faces, measures, masthead_size(masthead, measures))
    end = word.element.body.get_or_add_sectPr()
    places = {target.block: target for target in targets}
    body = BodyWriter(word.part.numbering_part.element, measures.text_width, places, by_key(blocks, targets), pages)
    for element in _kept_apart(_elements(replace(document, title=title), masthead, blocks, body, measures, report)):
        end.addprevious(element)
    add_notes(word, body.notes)
    report(len(blocks), len(blocks), "file")
    word.save(file)


def _elements(
    document: Document,
    masthead: Iterable[Paragraph],
    blocks: Sequence[Block],
    body: BodyWriter,
    measures: Measures,
    report: Report,
) -> Iterator[Element]:
    """What stands in the body: masthead, title or cover, blocks, imprint."""
    yield from (body.paragraph(line) for line in masthead)
    if document.cover is None:
        yield paragraph("Title", [run(document.title)])
    else:
        yield from cover_elements(document.cover, document.title, measures.text_width)
    for done, block in enumerate(blocks):
        report(done, len(blocks), "block")
        yield from body.elements(block, done)
    if document.imprint is not None:
        yield from imprint_elements(document.imprint, measures.text_width, measures.margins[3])


def _kept_apart(elements: Iterable[Element]) -> Iterator[Element]:
    """The elements with the lowest of paragraphs between two tables, which Word would join, and behind a last one."""
    is_table = False
    for element in elements:
        if is_table and element.tag == _TABLE:
            yield paragraph("Anchor", [])
        is_table = element.tag == _TABLE
        yield element
    if is_table:
        yield paragraph("Anchor", [])


def with_contents(blocks: tuple[Block, ...], contents_from: int) -> tuple[Block, ...]:
    """The blocks with a list of contents before the first of so many first-level headings; 0 for none."""
    firsts = [place for place, block in enumerate(blocks) if isinstance(block, Heading) and level_of(block) == 1]
    if not contents_from or len(firsts) < contents_from:
        return blocks
    contents = Contents(HEADING, alone=len(firsts) > ON_FIRST_PAGE)
    return (*blocks[: firsts[0]], contents, *blocks[firsts[0] :])


def with_breaks(blocks: Iterable[Block], *, has_cover: bool) -> Iterator[Block]:
    """The blocks with page breaks behind a cover and before contents that stand alone, never two in a row."""
    if has_cover:
        yield PageBreak()
    fresh = has_cover
    for block in blocks:
        alone = isinstance(block, Contents) and block.alone
        if alone and not fresh:
            yield PageBreak()
        if not (fresh and isinstance(block, PageBreak)):
            yield block
        fresh = alone or isinstance(block, PageBreak)


def masthead_size(masthead: tuple[Paragraph, ...], measures: Measures) -> int:
    """Half-points at which the name of the masthead fits one line, those of the profile at most."""
    width = max((text_width(line.text) for line in masthead if line.role is Role.MASTHEAD), default=0.0)
    return min(measures.masthead_size, int(measures.text_width / 10 / width)) if width else measures.masthead_size
