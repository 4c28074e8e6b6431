"""Blocks become paragraphs and tables in named styles."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

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
    Role,
    Run,
    Table,
)
from app.export.docx.contents import Target, bookmarked, contents_elements, index_elements, page_break
from app.export.docx.lists import list_properties, restarted_headings, restarted_list
from app.export.docx.notes import note_reference
from app.export.docx.roles import PARAGRAPH_STYLE, heading_style
from app.export.docx.style_table import LIST_BULLETS
from app.export.docx.styles import EMPHASIS, NOTE_LABEL, STRONG, STRONG_EMPHASIS
from app.export.docx.tables import table_element
from app.export.docx.xml import Element, paragraph, run
from app.export.numbering import level_of

_RUN_STYLES = {(False, False): "", (True, False): STRONG, (False, True): EMPHASIS, (True, True): STRONG_EMPHASIS}
_LABELLED = frozenset({Role.EDITOR_NOTE, Role.GUIDE})
"""Whose bold words are a label in a face of its own."""


class BodyWriter:
    """Makes the elements of blocks in order; counts lists and notes.

    `targets` leads from the place of a heading among the blocks to its bookmark, `keyed` from the key of a heading,
    `pages` from the number of a bookmark to a page; `width` is that of the type area in twips.
    """

    def __init__(
        self,
        numbering: Element,
        width: int,
        targets: Mapping[int, Target],
        keyed: Mapping[str, Target],
        pages: Mapping[int, int],
    ) -> None:
        self._numbering = numbering
        self._width = width
        self._targets = targets
        self._keyed = keyed
        self._pages = pages
        self._list_number = LIST_BULLETS
        self._series: dict[int, int] = {}
        self.notes: list[str] = []

    def elements(self, block: Block, place: int) -> Iterator[Element]:
        """The paragraphs or the table of the block at `place` among the blocks."""
        if isinstance(block, Heading):
            yield self._heading(block, self._targets.get(place))
        elif isinstance(block, Paragraph):
            yield self.paragraph(block)
        elif isinstance(block, Quote):
            yield from (paragraph("Quote", self._runs(inner.runs)) for inner in block.paragraphs)
        elif isinstance(block, ItemList):
            yield from self._list(block)
        elif isinstance(block, PageBreak):
            yield page_break()
        elif isinstance(block, Contents):
            yield from contents_elements(block, tuple(self._targets.values()), self._pages)
        elif isinstance(block, Index):
            yield from index_elements(block, self._keyed, self._pages)
        else:
            yield from self._table(block)

    def paragraph(self, block: Paragraph) -> Element:
        """A paragraph in the style of its role; in some a label has a face of its own."""
        label = NOTE_LABEL if block.role in _LABELLED else ""
        runs = self._runs(block.runs, label)
        if block.role is Role.IMPRINT:
            runs = [run("\t"), *runs]
        return paragraph(PARAGRAPH_STYLE[block.role], runs)

    def _table(self, block: Table | Chart) -> Iterator[Element]:
        """A table under its caption; a chart as the table of its values, and what is missing from it."""
        table = block if isinstance(block, Table) else block.table
        if table.caption:
            yield paragraph("Caption", [run(table.caption)])
        if table.rows or isinstance(block, Table):
            yield table_element(table, self._width)
        if isinstance(block, Chart) and block.note:
            yield paragraph(PARAGRAPH_STYLE[Role.NOTE], [run(block.note)])

    def _heading(self, heading: Heading, target: Target | None) -> Element:
        """A heading; its number is made by the list that its style belongs to."""
        content = [run(heading.text)] if heading.text else []
        if target is not None:
            content = bookmarked(content, target.number)
        return paragraph(heading_style(heading), content, self._series_of(heading))

    def _series_of(self, heading: Heading) -> Element | None:
        """What lets the headings of an attachment be counted apart from those of the text."""
        if not (heading.series and heading.numbered):
            return None
        if heading.series not in self._series:
            self._list_number += 1
            self._numbering.append(restarted_headings(self._list_number))
            self._series[heading.series] = self._list_number
        return list_properties(self._series[heading.series], level_of(heading) - 1)

    def _list(self, items: ItemList) -> Iterator[Element]:
        """A list; a numbered one begins at 1.  Further lines of an item are paragraphs of their own."""
        numbering = self._restart() if items.ordered else None
        for item in items.items:
            first, *further = split_lines(item)
            if numbering is None:
                yield paragraph("ListBullet", self._runs(first))
            else:
                yield paragraph("ListNumber", self._runs(first), list_properties(numbering))
            yield from (paragraph("BodyText", self._runs(line)) for line in further)

    def _restart(self) -> int:
        """The number of a new list that begins at 1."""
        self._list_number += 1
        self._numbering.append(restarted_list(self._list_number))
        return self._list_number

    def _runs(self, runs: tuple[Run, ...], label: str = "") -> list[Element]:
        """Runs, their flags as character styles, behind them the marks of their notes; `label` is the style of bold."""
        made: list[Element] = []
        for part in runs:
            style = _RUN_STYLES[part.bold, part.italic]
            if part.text:
                made.append(run(part.text, label if label and part.bold else style))
            if part.footnote:
                self.notes.append(part.footnote)
                made.append(note_reference(len(self.notes)))
        return made


def split_lines(runs: tuple[Run, ...]) -> list[tuple[Run, ...]]:
    """Runs parted at line feeds; a note stays with the end of its run."""
    lines: list[list[Run]] = [[]]
    for part in runs:
        texts = part.text.split("\n")
        for number, text in enumerate(texts):
            if number:
                lines.append([])
            note = part.footnote if number == len(texts) - 1 else ""
            if text or note:
                lines[-1].append(replace(part, text=text, footnote=note))
    return [tuple(line) for line in lines]
