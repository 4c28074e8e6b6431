"""PDF pages read back: their text by pdfium, and the ink on them measured in millimetres."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

import pypdfium2

from app.domain.document import Document
from app.export.clean import clean_document
from app.export.options import ExportOptions
from app.export.pdf.typesetter import Preview, Typesetter

DOTS = 8
"""Pixels a millimetre."""
INK = 160


@dataclass(frozen=True, slots=True)
class Ink:
    """Where there is ink: the edges of a part of a page in millimetres from the sheet's upper left corner."""

    left: float
    top: float
    right: float
    bottom: float


def page_texts(pdf: bytes) -> list[str]:
    """The text of each page, the page number among it."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        return [page.get_textpage().get_text_bounded() for page in document]
    finally:
        document.close()


def ink_rows(pdf: bytes, page: int) -> list[Ink]:
    """The lines of ink on a page, counted from 1: runs of rows that are not blank."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        bitmap = document[page - 1].render(scale=DOTS * 25.4 / 72, grayscale=True)
        rows = [
            bytes(bitmap.buffer)[row * bitmap.stride : row * bitmap.stride + bitmap.width]
            for row in range(bitmap.height)
        ]
    finally:
        document.close()
    return list(_bands(rows))


def _bands(rows: Sequence[bytes]) -> Iterator[Ink]:
    inked = [(number, row) for number, row in enumerate(rows) if min(row) < INK]
    for _, band in groupby(enumerate(inked), key=lambda pair: pair[1][0] - pair[0]):
        lines = [line for _, line in band]
        pattern = re.compile(b"[\x00-" + bytes([INK - 1]) + b"]")
        left = min(match.start() for _, row in lines if (match := pattern.search(row)))
        right = max(len(row) - match.start() for _, row in lines if (match := pattern.search(row[::-1])))
        yield Ink(left / DOTS, lines[0][0] / DOTS, right / DOTS, (lines[-1][0] + 1) / DOTS)


def archived(document: Document, options: ExportOptions | None = None) -> bytes:
    """The PDF of a document, cleaned first as `export_document` does."""
    return Typesetter().archive(clean_document(document), options or ExportOptions())


def previewed(document: Document, options: ExportOptions | None = None) -> Preview:
    """The preview of a document, cleaned first."""
    return Typesetter().preview(clean_document(document), options or ExportOptions())


def text_boxes(pdf: bytes) -> list[str]:
    """Each piece of text on each page with its box in millimetres from the sheet's upper left corner.

    A piece is what pdfium finds on one line in one style; half millimetres, so that nothing hangs on a rounding.
    """
    document = pypdfium2.PdfDocument(pdf)
    try:
        return [line for number, page in enumerate(document, start=1) for line in _page_boxes(number, page)]
    finally:
        document.close()


def _page_boxes(number: int, page: pypdfium2.PdfPage) -> Iterator[str]:
    text, height = page.get_textpage(), page.get_height()
    yield f"page {number}: {_halves(page.get_width())} x {_halves(height)}"
    for index in range(text.count_rects()):
        left, bottom, right, top = text.get_rect(index)
        words = text.get_text_bounded(left, bottom, right, top)
        box = " ".join(_halves(length) for length in (left, height - top, right, height - bottom))
        yield f"{box}  {' '.join(words.split())}"


def _halves(points: float) -> str:
    """Points as millimetres, rounded to halves."""
    return f"{round(points / 72 * 25.4 * 2) / 2:g}"
