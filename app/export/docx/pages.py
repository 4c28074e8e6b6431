"""On which page each first-level heading will stand, reckoned on the grid of 22 lines and 28 characters.

Word numbers the pages itself when the contents are refreshed; until then these numbers are shown.  They leave
line-breaking rules out of account and may be off by one in long documents.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from app.domain.document import Block, Heading, ItemList, PageBreak, Paragraph, Quote, Table
from app.export.columns import column_widths
from app.export.docx.contents import ON_FIRST_PAGE
from app.export.docx.lines import count_lines
from app.export.docx.measures import TABLE_LINE, TEXT_HEIGHT, TEXT_WIDTH
from app.export.docx.roles import PARAGRAPH_STYLE, heading_style
from app.export.docx.style_table import SPECS, StyleSpec
from app.export.numbering import level_of

_CELL_PADDING = 216
_CELL_CHARACTER = 240
_RULE = 10
_PAGE_NUMBER = ".199"


@dataclass(slots=True)
class _Sheet:
    """Where the next line goes: full pages so far and twips used of the current one."""

    page: int = 1
    used: int = 0

    def place(self, height: int, together_with: int = 0) -> None:
        """Put a line down, on a new page when it does not fit with what must follow it."""
        if self.used and self.used + height + together_with > TEXT_HEIGHT:
            self.turn()
        self.used += height

    def turn(self) -> None:
        """Begin a new page."""
        self.page += 1
        self.used = 0


def estimate_pages(
    masthead: Sequence[Paragraph], title: str, blocks: Sequence[Block], titles: Sequence[str]
) -> list[int]:
    """The page of each first-level heading of `blocks` when contents with `titles` stand before the first."""
    sheet = _Sheet()
    for paragraph in masthead:
        _place_text(sheet, SPECS[PARAGRAPH_STYLE[paragraph.role]], paragraph.text)
    _place_text(sheet, SPECS["Title"], title)
    pages: list[int] = []
    for block in blocks:
        if isinstance(block, Heading) and level_of(block) == 1:
            if not pages:
                _place_contents(sheet, titles)
            _place_text(sheet, SPECS[heading_style(block)], "一、" + block.text)
            pages.append(sheet.page)
        else:
            _place_block(sheet, block)
    return pages


def _place_contents(sheet: _Sheet, titles: Sequence[str]) -> None:
    """The list of contents with its heading and its last, empty line, on its own page when it is long."""
    if not titles:
        return
    if len(titles) > ON_FIRST_PAGE:
        sheet.turn()
    for style, text in (("TOCHeading", ""), *(("TOC1", title + _PAGE_NUMBER) for title in titles), ("Normal", "")):
        _place_text(sheet, SPECS[style], text)
    if len(titles) > ON_FIRST_PAGE:
        sheet.turn()


def _place_block(sheet: _Sheet, block: Block) -> None:
    """Any block but a first-level heading."""
    if isinstance(block, Table):
        _place_table(sheet, block)
    elif isinstance(block, PageBreak):
        sheet.turn()
    else:
        for style, text in _texts(block):
            _place_text(sheet, SPECS[style], text)


def _texts(block: Heading | Paragraph | Quote | ItemList) -> Iterator[tuple[str, str]]:
    """Style and text of each paragraph of a block."""
    if isinstance(block, Heading):
        yield heading_style(block), "（一）" + block.text
    elif isinstance(block, Paragraph):
        yield PARAGRAPH_STYLE[block.role], block.text
    elif isinstance(block, Quote):
        yield from (("Quote", inner.text) for inner in block.paragraphs)
    else:
        for item in block.items:
            yield "ListNumber", "1." + "".join(run.text for run in item)


def _place_text(sheet: _Sheet, spec: StyleSpec, text: str) -> None:
    """A paragraph line by line."""
    character = spec.size * 10 + spec.tighter
    width = (TEXT_WIDTH - spec.left - spec.right) / character
    lines = 0
    for number, line in enumerate(text.split("\n")):
        lines += count_lines(line, width, 0 if number else spec.first_line / character)
    sheet.used += spec.before if sheet.used else 0
    for line_number in range(lines):
        follows = spec.line if spec.keep_next and line_number == lines - 1 else 0
        sheet.place(spec.line, together_with=follows)
    sheet.used += spec.after


def _place_table(sheet: _Sheet, table: Table) -> None:
    """Caption, header and rows; a row is as high as its fullest cell."""
    if table.caption:
        _place_text(sheet, SPECS["Caption"], table.caption)
    widths = [(width - _CELL_PADDING) / _CELL_CHARACTER for width in column_widths(table, TEXT_WIDTH)]
    for row in (table.header, *table.rows):
        lines = max(count_lines(cell, width) for cell, width in zip(row, widths, strict=True))
        sheet.place(lines * TABLE_LINE + _RULE)
