"""The tables of a document as worksheets: the cases, their figures, what else it compares; text stays text.

Nothing is read as a formula or an address.  A number that stands alone in its cell is a number, so that it can be summed;
everything else is written as it stands.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import Any, BinaryIO

from xlsxwriter import Workbook

from app.domain.document import Chart, Document, Table
from app.domain.progress import Report
from app.export.columns import text_width
from app.export.options import ExportOptions
from app.export.text import texts_of

_LONGEST_CELL = 32_767
_LONGEST_NAME = 31
_NOT_IN_NAMES = re.compile(r"[\[\]:*?/\\']")
_NUMBER = re.compile(r"(?:0|[1-9]\d{0,14})(?:\.\d{1,9})?")
_NARROWEST, _WIDEST = 6, 60
_CELL: Mapping[str, object] = MappingProxyType({"text_wrap": True, "valign": "top", "border": 1})
_SAFE = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False, "in_memory": True}


class _Forms:
    """The formats of a workbook's cells; numbers are shown with the decimals that they were written with."""

    def __init__(self, book: Workbook) -> None:
        self._book = book
        self._numbers: dict[int, object] = {}
        self.head: object = book.add_format({**_CELL, "bold": True, "bg_color": "#EEEEEE"})
        self.text: object = book.add_format(_CELL)

    def number(self, text: str) -> object:
        """The format of a number: 3.90 stays 3.90."""
        decimals = len(text.partition(".")[2])
        if not decimals:
            return self.text
        if decimals not in self._numbers:
            self._numbers[decimals] = self._book.add_format({**_CELL, "num_format": "0." + "0" * decimals})
        return self._numbers[decimals]


def write(document: Document, _options: ExportOptions, file: BinaryIO, report: Report) -> None:
    """Write a cleaned document; one without any table becomes a sheet with its lines of text."""
    tables = tuple(_tables(document)) or (_lines(document),)
    book = Workbook(file, _SAFE)
    book.set_properties({"title": document.title[:255], "author": document.author[:255]})
    forms = _Forms(book)
    names: set[str] = set()
    total = sum(len(table.header) * (len(table.rows) + 1) for table in tables)
    done = 0
    for table in tables:
        sheet = book.add_worksheet(_free_name(table.caption, names))
        for row, texts in enumerate((table.header, *table.rows)):
            _write_row(sheet, row, texts, forms)
            done += len(texts)
            report(done, total, "cell")
        _arrange(sheet, table)
    report(total, total, "file")
    book.close()


def _tables(document: Document) -> Iterator[Table]:
    """The tables made for worksheets, then those of the document that belong to no single case."""
    yield from document.data
    for block in document.blocks:
        if isinstance(block, Chart):
            yield block.table
        elif isinstance(block, Table) and not (document.data and block.origin and block.origin.case_uid):
            yield block


def _lines(document: Document) -> Table:
    """Every text of the document, one a row."""
    texts = (text for text in list(texts_of(document))[1:] if text)
    return Table((document.title,), tuple((piece,) for text in texts for piece in _pieces(text)))


def _pieces(text: str) -> Iterator[str]:
    """A text in pieces that a cell holds."""
    yield from (text[start : start + _LONGEST_CELL] for start in range(0, len(text), _LONGEST_CELL))


def _write_row(sheet: Any, row: int, texts: tuple[str, ...], forms: _Forms) -> None:
    """One row; the first one is the header and holds no numbers."""
    for column, text in enumerate(texts):
        if row and _NUMBER.fullmatch(text):
            sheet.write_number(row, column, float(text), forms.number(text))
        else:
            shown = text if len(text) <= _LONGEST_CELL else text[: _LONGEST_CELL - 1] + "…"
            sheet.write_string(row, column, shown, forms.text if row else forms.head)


def _arrange(sheet: Any, table: Table) -> None:
    """Widths; the header stays in sight, filters, and is printed on every page."""
    for column, width in enumerate(_widths((table.header, *table.rows))):
        sheet.set_column(column, column, width)
    sheet.freeze_panes(1, 0)
    if table.rows:
        sheet.autofilter(0, 0, len(table.rows), len(table.header) - 1)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)


def _widths(rows: Iterable[tuple[str, ...]]) -> Iterator[float]:
    """The widths of the columns in Latin characters."""
    for column in zip(*rows, strict=True):
        yield min(max(*(2 * text_width(text) for text in column), 0) + 2, _WIDEST) if column else _NARROWEST


def _free_name(caption: str, names: set[str]) -> str:
    """A name for a sheet, as the format allows it, that none has yet."""
    plain = _NOT_IN_NAMES.sub(" ", caption).strip()[:_LONGEST_NAME].strip() or "表"
    name, number = plain, 1
    while name.casefold() in names or name.casefold() == "history":
        number += 1
        name = f"{plain[: _LONGEST_NAME - 5]} ({number})"
    names.add(name.casefold())
    return name
