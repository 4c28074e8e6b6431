"""Blocks become paragraphs and tables in named styles."""

from __future__ import annotations

from collections.abc import Iterator

from app.domain.document import Block, Heading, ItemList, PageBreak, Paragraph, Quote, Role, Run, Table
from app.export.docx.contents import bookmarked, page_break
from app.export.docx.lists import list_properties, restarted_list
from app.export.docx.roles import PARAGRAPH_STYLE, heading_style
from app.export.docx.style_table import LIST_BULLETS
from app.export.docx.styles import EMPHASIS, NOTE_LABEL, STRONG, STRONG_EMPHASIS
from app.export.docx.tables import table_element
from app.export.docx.xml import Element, paragraph, run
from app.export.numbering import level_of

_RUN_STYLES = {(False, False): "", (True, False): STRONG, (False, True): EMPHASIS, (True, True): STRONG_EMPHASIS}


class BodyWriter:
    """Makes the elements of blocks in order; counts bookmarks and lists."""

    def __init__(self, numbering: Element) -> None:
        self._numbering = numbering
        self._headings = 0
        self._list_number = LIST_BULLETS

    def elements(self, block: Block) -> Iterator[Element]:
        """The paragraphs or the table of one block."""
        if isinstance(block, Heading):
            yield self._heading(block)
        elif isinstance(block, Paragraph):
            yield paragraph_element(block)
        elif isinstance(block, Quote):
            yield from (paragraph("Quote", _runs(inner.runs)) for inner in block.paragraphs)
        elif isinstance(block, ItemList):
            yield from self._list(block)
        elif isinstance(block, Table):
            if block.caption:
                yield paragraph("Caption", [run(block.caption)])
            yield table_element(block)
        elif isinstance(block, PageBreak):
            yield page_break()

    def _heading(self, heading: Heading) -> Element:
        """A heading; its number is made by the list that its style belongs to."""
        content = [run(heading.text)] if heading.text else []
        if level_of(heading) == 1:
            self._headings += 1
            content = bookmarked(content, self._headings)
        return paragraph(heading_style(heading), content)

    def _list(self, items: ItemList) -> Iterator[Element]:
        """A list; a numbered one begins at 1.  Further lines of an item are paragraphs of their own."""
        numbering = self._restart() if items.ordered else None
        for item in items.items:
            first, *further = split_lines(item)
            if numbering is None:
                yield paragraph("ListBullet", _runs(first))
            else:
                yield paragraph("ListNumber", _runs(first), list_properties(numbering))
            yield from (paragraph("BodyText", _runs(line)) for line in further)

    def _restart(self) -> int:
        """The number of a new list that begins at 1."""
        self._list_number += 1
        self._numbering.append(restarted_list(self._list_number))
        return self._list_number


def split_lines(runs: tuple[Run, ...]) -> list[tuple[Run, ...]]:
    """Runs parted at line feeds."""
    lines: list[list[Run]] = [[]]
    for part in runs:
        for number, text in enumerate(part.text.split("\n")):
            if number:
                lines.append([])
            if text:
                lines[-1].append(Run(text, part.bold, part.italic))
    return [tuple(line) for line in lines]


def paragraph_element(block: Paragraph) -> Element:
    """A paragraph in the style of its role; in the editor's note the label has a face of its own."""
    runs = _runs(block.runs)
    if block.role is Role.EDITOR_NOTE:
        runs = [run(part.text, NOTE_LABEL if part.bold else "") for part in block.runs]
    elif block.role is Role.IMPRINT:
        runs = [run("\t"), *runs]
    return paragraph(PARAGRAPH_STYLE[block.role], runs)


def _runs(runs: tuple[Run, ...]) -> list[Element]:
    """Runs, their flags as character styles."""
    return [run(part.text, _RUN_STYLES[part.bold, part.italic]) for part in runs]
