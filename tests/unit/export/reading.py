"""Written files read back, as the texts of their paragraphs, items and cells in order."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from io import BytesIO

import docx
from docx.table import Table as WordTable
from markdown import Markdown

from app.domain.document import Document, Heading
from app.domain.progress import no_report
from app.export.clean import clean_document
from app.export.layout import split_masthead
from app.export.numbering import HeadingCounter
from app.export.options import ExportOptions
from app.export.registry import FORMATS
from app.export.text import block_texts

PLAIN = ExportOptions(contents_from=0)
LINE_TAGS = frozenset({"p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "td", "th", "title"})


def written(document: Document, format_name: str, options: ExportOptions = PLAIN) -> bytes:
    """The bytes of the file, the document cleaned first as `export_document` does."""
    file = BytesIO()
    FORMATS[format_name].write(clean_document(document), options, file, no_report)
    return file.getvalue()


def expected_texts(document: Document, *, numbers: bool) -> list[str]:
    """What must be read back: the cleaned texts in reading order, headings with their numbers if asked for."""
    cleaned = clean_document(document)
    masthead, blocks = split_masthead(cleaned)
    texts = [line.text for line in masthead] + [cleaned.title]
    counter = HeadingCounter()
    for block in blocks:
        if isinstance(block, Heading) and numbers:
            texts.append(counter.number(block) + block.text)
        else:
            texts.extend(block_texts(block))
    return [text for text in texts if squeezed(text)]


def squeezed(text: str) -> str:
    """Text without any blanks, for formats that do not keep them."""
    return re.sub(r"\s+", "", text)


def word_texts(data: bytes) -> list[str]:
    """The texts of a Word file that are not empty."""
    texts = []
    for block in docx.Document(BytesIO(data)).iter_inner_content():
        if isinstance(block, WordTable):
            texts += [cell.text for row in block.rows for cell in row.cells]
        else:
            texts.append(block.text)
    return [text for text in texts if squeezed(text)]


class PageReader(HTMLParser):
    """Collects tags, attributes and the text of each line of an HTML page."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.lines: list[str] = []
        self.title = ""
        self._in: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        self._in.append(tag)
        if tag in LINE_TAGS and not (tag == "p" and "li" in self._in):
            self.lines.append("")

    def handle_endtag(self, tag: str) -> None:
        while self._in and self._in.pop() != tag:
            pass

    def handle_data(self, data: str) -> None:
        if "title" in self._in:
            self.title += data
        elif "style" not in self._in and self.lines:
            self.lines[-1] += data


def read_page(page: str) -> PageReader:
    """The page as read."""
    reader = PageReader()
    reader.feed(page)
    reader.close()
    return reader


def html_texts(data: bytes) -> list[str]:
    """The texts of an HTML page that are not empty."""
    return [line for line in read_page(data.decode()).lines if squeezed(line)]


def markdown_texts(data: bytes) -> Iterator[str]:
    """The texts of a Markdown file as a reader of Markdown shows them."""
    page = Markdown(extensions=["tables"]).convert(data.decode())
    return (line for line in read_page(page).lines if squeezed(line))
