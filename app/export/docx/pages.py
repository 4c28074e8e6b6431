"""On which page each first-level heading will stand, reckoned on the grid of 22 lines and 28 characters.

Word numbers the pages itself when the contents are refreshed; until then these numbers are shown.  They leave
line-breaking rules out of account and may be off by one in long documents.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from app.domain.document import (
    Block,
    Chart,
    Contents,
    Heading,
    Index,
    ItemList,
    PageBreak,
    Paragraph,
    Quote,
    Table,
)
from app.export.columns import column_widths
from app.export.docx.contents import Target, by_key
from app.export.docx.lines import count_lines
from app.export.docx.measures import Measures
from app.export.docx.roles import PARAGRAPH_STYLE, heading_style
from app.export.docx.style_table import StyleSpec, specs_of
from app.export.text import footnotes_of

_CELL_PADDING = 216
_RULE = 10
_PAGE_NUMBER = "99"


def estimate_pages(
    title: str,
    masthead: Sequence[Paragraph],
    blocks: Sequence[Block],
    targets: Sequence[Target],
    measures: Measures,
) -> dict[int, int]:
    """The page of each target, by the number of its bookmark; `title` is empty when it stands on a cover."""
    sheet = _Sheet(measures, targets, by_key(blocks, targets))
    for paragraph in masthead:
        sheet.text(PARAGRAPH_STYLE[paragraph.role], paragraph.text)
    if title:
        sheet.text("Title", title)
    places = {target.block: target.number for target in targets}
    pages: dict[int, int] = {}
    for place, block in enumerate(blocks):
        sheet.block(block)
        if place in places:
            pages[places[place]] = sheet.page
    return pages


class _Sheet:
    """Where the next line goes: full pages so far and twips used of the current one."""

    def __init__(self, measures: Measures, targets: Sequence[Target], keyed: Mapping[str, Target]) -> None:
        self._measures = measures
        self._specs = specs_of(measures.profile)
        self._targets = targets
        self._keyed = keyed
        self.page = 1
        self._used = 0
        self._below = 0

    def turn(self) -> None:
        """Begin a new page."""
        self.page += 1
        self._used = self._below = 0

    def text(self, style: str, text: str) -> None:
        """A paragraph line by line."""
        spec = self._specs[style]
        width = (self._measures.text_width - spec.left - spec.right) / _character(spec)
        lines = 0
        for number, line in enumerate(text.split("\n")):
            lines += count_lines(line, width, 0 if number else spec.first_line / _character(spec))
        # Of the space below a paragraph and that above the next the larger one counts.
        self._used += max(spec.before - self._below, 0) if self._used else 0
        for line_number in range(lines):
            follows = spec.line if spec.keep_next and line_number == lines - 1 else 0
            self._place(spec.line, together_with=follows)
        self._used += spec.after
        self._below = spec.after

    def block(self, block: Block) -> None:
        """Any block."""
        if isinstance(block, Table):
            self._table(block)
            self._below = 0
        elif isinstance(block, Chart):
            self._table(block.table)
            self._below = 0
            self.text("CaseNote", block.note)
        elif isinstance(block, PageBreak):
            self.turn()
        elif isinstance(block, Contents):
            self._contents(block)
        else:
            for style, text in self._texts(block):
                self.text(style, text)
            for note in footnotes_of(block):
                self.text("FootnoteText", note)

    def _place(self, height: int, together_with: int = 0) -> None:
        """Put a line down, on a new page when it does not fit with what must follow it."""
        if self._used and self._used + height + together_with > self._measures.text_height:
            self.turn()
        self._used += height

    def _contents(self, contents: Contents) -> None:
        """The list with its heading, and what ends it: a page or an empty line."""
        listed = [target for target in self._targets if target.level <= contents.levels]
        if not listed:
            return
        self.text("TOCHeading", contents.title)
        for target in listed:
            self.text(f"TOC{min(target.level, 2)}", target.text + _PAGE_NUMBER)
        if contents.alone:
            self.turn()
        else:
            self.text("Normal", "")

    def _texts(self, block: Heading | Paragraph | Quote | ItemList | Index) -> Iterator[tuple[str, str]]:
        """Style and text of each paragraph of a block."""
        if isinstance(block, Heading):
            yield heading_style(block), "（一）" + block.text
        elif isinstance(block, Paragraph):
            yield PARAGRAPH_STYLE[block.role], block.text
        elif isinstance(block, Quote):
            yield from (("Quote", inner.text) for inner in block.paragraphs)
        elif isinstance(block, ItemList):
            for item in block.items:
                yield "ListNumber", "1." + "".join(run.text for run in item)
        else:
            for entry in block.entries:
                yield "IndexTerm", entry.term
                found = (self._keyed[key] for key in entry.keys if key in self._keyed)
                yield from (("IndexEntry", target.title + _PAGE_NUMBER) for target in found)

    def _table(self, table: Table) -> None:
        """Caption, header and rows; a row is as high as its fullest cell."""
        if table.caption:
            self.text("Caption", table.caption)
        spec = self._specs["TableText"]
        total = self._measures.text_width
        widths = [(width - _CELL_PADDING) / _character(spec) for width in column_widths(table, total)]
        for row in (table.header, *table.rows):
            lines = max(count_lines(cell, width) for cell, width in zip(row, widths, strict=True))
            self._place(lines * spec.line + _RULE)


def _character(spec: StyleSpec) -> int:
    """The width of a character of a style."""
    return spec.size * 10 + spec.tighter
