"""Blocks as data of the template: every kind has one function here and one in the template.

Text goes over as strings that the template inserts as text; nothing of it is ever read as markup or code.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from math import ceil
from pathlib import Path

from app.domain.document import (
    Chart,
    Contents,
    Heading,
    Index,
    ItemList,
    Paragraph,
    Quote,
    Role,
    Run,
    Table,
)
from app.domain.layout_profile import LayoutProfile
from app.export.columns import column_widths, number_columns, text_width
from app.export.faces import set_text
from app.export.numbering import level_of
from app.export.pdf.styles import CELL_PADDING, CELL_PITCH_OF_SIZE, Grid, Style, grid_of, styles_of
from app.export.title_lines import shape_title

CONTENTS_HEADING = "目　录"
CONTENTS_ON_FIRST_PAGE = 6
"""With more entries the list stands on pages of its own."""
NO_BLOCK = -1
"""In the place of a block's number: what stands beside the blocks, such as title and masthead."""
_UNBROKEN = r"[^ \u3000\u2e80-\u2fff\u3041-\u9fff\uac00-\ud7a3\uf900-\ufaff]"
_LONG_WORD = re.compile(_UNBROKEN + "{24,}")
_WORD_IN_CELL = re.compile(_UNBROKEN + "{8,}")
_PIECE = re.compile(r".{1,11}[/?&=._-]+|.{1,12}")
_QUOTES = re.compile(r"[，。、；：？！）》〉】…—]*[“”‘’][，。、；：？！（）《》〈〉【】“”‘’…—]*")
"""Quotation marks with the punctuation beside them.

typst takes a quotation mark for a wide one, which it may squeeze, only where its width is that of a character, tracking and all.
"""
_LABELLED = frozenset({str(Role.EDITOR_NOTE), str(Role.GUIDE)})
_PIECE_IN_CELL = re.compile(r".{1,4}")
_LARGEST_ROW = 0.5
"""Of the type area: a row that is higher may be split."""

Data = Mapping[str, object]
Line = list[tuple[str, str]]
"""Pieces of text with their flags: `b` bold, `i` emphasis, `l` a label, `j` may be torn from the piece before, `q` quotation marks, `n` a footnote."""


@dataclass(frozen=True, slots=True)
class Mapper:
    """Turns the blocks of one document into data for one profile and one set of faces."""

    profile: LayoutProfile
    folder: Path
    styles: Mapping[str, Style]
    grid: Grid

    def lines(self, runs: Iterable[Run], long_word: re.Pattern[str] = _LONG_WORD) -> list[Line]:
        """Runs as lines, parted where the text has line feeds; a line that holds nothing is left out."""
        lines: list[Line] = [[]]
        for run in runs:
            flags = ("b" if run.bold else "") + ("i" if run.italic else "")
            text = set_text(run.text, self.folder)
            for number, part in enumerate(text.split("\n")):
                if number:
                    lines.append([])
                lines[-1].extend(_pieces(part, flags, long_word))
            if run.footnote:
                lines[-1].append((set_text(run.footnote, self.folder), "n"))
        return [line for line in lines if any(text.strip() for text, _ in line)]

    def text(self, number: int, style: str, runs: Iterable[Run]) -> Data:
        """A paragraph of some style; in some the bold words are a label in a face of its own."""
        lines = self.lines(runs)
        if style in _LABELLED:
            lines = [[(words, flags.replace("b", "l")) for words, flags in line] for line in lines]
        return {"kind": "text", "number": number, "style": style, "lines": lines}

    def heading(self, number: int, heading: Heading, written: str) -> Data:
        """A heading with its number as text."""
        level = level_of(heading)
        style = f"heading_{level}"
        lines = self.lines([Run(written + heading.text)])
        return {
            "kind": "heading",
            "number": number,
            "style": style,
            "level": level,
            "key": heading.key,
            "line": [piece for line in lines for piece in line],
        }

    def items(self, number: int, items: ItemList) -> Data:
        """A list as paragraphs with their numbers or dots."""
        lines = []
        for count, item in enumerate(items.items, start=1):
            mark = f"{count}." if items.ordered else "· "
            lines.extend(self.lines([Run(mark), *item]))
        return {"kind": "text", "number": number, "style": "item", "lines": lines}

    def quote(self, number: int, quote: Quote) -> Data:
        """Quoted paragraphs."""
        lines = [line for inner in quote.paragraphs for line in self.lines(inner.runs)]
        return {"kind": "text", "number": number, "style": "quote", "lines": lines}

    def table(self, number: int, table: Table) -> Data:
        """A table under its caption; columns in points, each row with whether it must stay whole."""
        columns = [width / 100 for width in column_widths(table, int(self.grid.width * 100))]
        numbers = number_columns(table)
        header = [self._cell(cell) for cell in table.header]
        return {
            "kind": "table",
            "number": number,
            "caption": self.lines([Run(table.caption)]),
            "columns": columns,
            "styles": ["cell_number" if column in numbers else "cell" for column in range(len(columns))],
            "header": header,
            "header_repeats": self._stays_whole(table.header, columns),
            "rows": [
                {"whole": self._stays_whole(row, columns), "cells": [self._cell(cell) for cell in row]}
                for row in table.rows
            ],
        }

    def _cell(self, text: str) -> Line:
        return [piece for line in self.lines([Run(text)], _WORD_IN_CELL) for piece in line]

    def _stays_whole(self, row: Iterable[str], columns: Iterable[float]) -> bool:
        """Whether a row is small enough not to be split between pages."""
        size = self.profile.sizes.table
        lines = (
            ceil(text_width(cell) * size / max(column - 2 * CELL_PADDING, size))
            for cell, column in zip(row, columns, strict=True)
        )
        return max(lines) * size * CELL_PITCH_OF_SIZE < self.grid.height * _LARGEST_ROW

    def masthead_line(self, number: int, paragraph: Paragraph) -> Data:
        """One of the paragraphs that make a masthead: the name as large as fits one line, or a line below it."""
        if paragraph.role is Role.IMPRINT:
            left, _, right = paragraph.text.replace("\n", " ").partition("\t")
            return {"kind": "imprint_line", "number": number, **self.sides(left, right)}
        if paragraph.role is Role.MASTHEAD:
            return self.letterhead(number, paragraph.text)
        return self.text(number, str(paragraph.role), paragraph.runs)

    def letterhead(self, number: int, name: str) -> Data:
        """The name of a masthead."""
        size = min(self.profile.sizes.letterhead, self.grid.width / max(text_width(name), 1.0))
        return {"kind": "letterhead", "number": number, "size": size, "lines": self.lines([Run(name)])}

    def sides(self, left: str, right: str) -> Data:
        """What stands left and right on one line."""
        return {name: self.lines([Run(side)]) for name, side in (("left", left), ("right", right))}

    def title_lines(self, text: str, style: str) -> list[Line]:
        """A title in lines that make sense."""
        characters = self.grid.width / self.styles[style].size
        return [line for part in shape_title(text, characters) for line in self.lines([Run(part)])]

    def contents(self, number: int, contents: Contents) -> Data:
        """The place of the list of contents; the template fills it."""
        return {
            "kind": "contents",
            "number": number,
            "heading": self.lines([Run(contents.title)]),
            "levels": contents.levels,
            "alone": contents.alone,
        }

    def chart(self, number: int, chart: Chart) -> Data:
        """Figures as bars; the longest is 1."""
        longest = max((abs(bar.value) for bar in chart.bars), default=0.0) or 1.0
        return {
            "kind": "chart",
            "number": number,
            "caption": self.lines([Run(chart.heading)]),
            "note": self.lines([Run(chart.note)]),
            "bars": [
                {
                    "label": self._cell(bar.label),
                    "length": abs(bar.value) / longest,
                    "shown": self._cell(bar.shown),
                }
                for bar in chart.bars
            ],
        }

    def index(self, number: int, index: Index, titles: Mapping[str, str]) -> Data:
        """Terms, and below each the headings that it points to; the template finds the pages."""
        entries = [
            {
                "term": self.lines([Run(entry.term)]),
                "targets": [
                    {"key": key, "lines": self.lines([Run(titles[key])])} for key in entry.keys if key in titles
                ],
            }
            for entry in index.entries
        ]
        return {"kind": "index", "number": number, "entries": entries}


def _pieces(text: str, flags: str, long_word: re.Pattern[str]) -> Iterator[tuple[str, str]]:
    """A line of one run in pieces: words too long for a line can be torn anywhere, addresses at their marks first."""
    piece = _PIECE if long_word is _LONG_WORD else _PIECE_IN_CELL
    for words, is_long in _parted(text, long_word):
        if is_long:
            first, *rest = piece.findall(words)
            yield first, flags
            yield from ((part, flags + "j") for part in rest)
        else:
            yield from ((part, flags + ("q" if is_quote else "")) for part, is_quote in _parted(words, _QUOTES))


def _parted(text: str, pattern: re.Pattern[str]) -> Iterator[tuple[str, bool]]:
    """The text in parts, each with whether it is a match."""
    position = 0
    for match in pattern.finditer(text):
        if match.start() > position:
            yield text[position : match.start()], False
        yield match.group(), True
        position = match.end()
    if position < len(text):
        yield text[position:], False


def mapper_of(profile: LayoutProfile, folder: Path) -> Mapper:
    """The mapper of a profile and the faces in a folder."""
    return Mapper(profile, folder, styles_of(profile), grid_of(profile))
