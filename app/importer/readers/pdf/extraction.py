"""The pages of a PDF and the printed lines on them, by pdfium."""

from __future__ import annotations

from contextlib import closing

import pypdfium2
from pypdfium2 import raw

from app.errors import ImportFailed
from app.importer.readers.limits import MAX_PAGE_CHARACTERS, MAX_PAGES
from app.importer.readers.pdf.glyphs import PageText
from app.importer.readers.pdf.layout import Page
from app.importer.readers.pdf.lost import count_lost

KIND = "PDF"
_SPARSE = 20
"""Visible characters for each page; with fewer and a picture on each, the text is in the pictures."""
_LOOK_AT_PAGES = 5
_UNREADABLE_SHARE = 0.3


def read_pages(file_name: str, data: bytes) -> list[Page]:
    """All pages.  Raises ImportFailed: encrypted, damaged, too many pages, no text in it."""
    try:
        with closing(pypdfium2.PdfDocument(data)) as document:
            count = len(document)
            if count > MAX_PAGES:
                raise ImportFailed("import.too_many_pages", file=file_name, limit=MAX_PAGES)
            pages = [_read_page(file_name, document, number) for number in range(count)]
            _check_text(file_name, document, pages)
    except pypdfium2.PdfiumError as error:
        if getattr(error, "err_code", None) == raw.FPDF_ERR_PASSWORD:
            raise ImportFailed("import.encrypted", file=file_name) from error
        raise ImportFailed("import.damaged", file=file_name, kind=KIND) from error
    return pages


def _check_text(file_name: str, document: pypdfium2.PdfDocument, pages: list[Page]) -> None:
    if not pages:
        raise ImportFailed("import.damaged", file=file_name, kind=KIND)
    text = "".join(line.text for page in pages for line in page.lines)
    visible = sum(not sign.isspace() for sign in text)
    unreadable = sum(sign == "\ufffd" or "\ue000" <= sign <= "\uf8ff" for sign in text)
    sparse = visible < _SPARSE * len(pages) and _has_pictures(document)
    if not visible or sparse or unreadable > visible * _UNREADABLE_SHARE:
        raise ImportFailed("import.no_text", file=file_name)


def _has_pictures(document: pypdfium2.PdfDocument) -> bool:
    """True when most of the first pages hold a picture."""
    first = range(min(len(document), _LOOK_AT_PAGES))
    return sum(_has_picture(document, number) for number in first) * 2 > len(first)


def _has_picture(document: pypdfium2.PdfDocument, number: int) -> bool:
    with closing(document[number]) as page:
        return any(True for _ in page.get_objects(filter=[raw.FPDF_PAGEOBJ_IMAGE], max_depth=3))


def _read_page(file_name: str, document: pypdfium2.PdfDocument, number: int) -> Page:
    with closing(document[number]) as page:
        width, height = page.get_size()
        with closing(page.get_textpage()) as text_page:
            count = text_page.count_chars()
            if count > MAX_PAGE_CHARACTERS:
                raise ImportFailed("import.too_much_text", file=file_name, limit=MAX_PAGE_CHARACTERS // 10_000)
            lines = tuple(PageText(text_page.raw, count, number + 1).lines())
            lost = count_lost(page, text_page)
    return Page(number + 1, width, height, lines, lost)
