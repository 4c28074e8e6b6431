"""Plain text: bytes → lines, every character of them kept."""

from __future__ import annotations

import hashlib
import re

from app.domain.document import Block, Document, Heading, paragraph
from app.domain.draft import SourceDocument
from app.errors import ImportFailed
from app.importer.readers.builder import check_line
from app.importer.readers.encoding import decode
from app.importer.readers.limits import MAX_LINES

_LINE_END = re.compile(r"\r\n|[\r\n\v\f\u2028\u2029]")
"""Word processors part lines and pages by the four last of them when they save text."""
_MARKDOWN_HEADING = re.compile(r"(#{1,6})\s+(.*\S)")


def read_text(file_name: str, data: bytes) -> SourceDocument:
    """The document in `data`.  Lines keep every character but their ends.  Raises ImportFailed."""
    encoding, text = decode(file_name, data)
    lines = text_lines(file_name, text)
    return SourceDocument(
        file_name=file_name,
        data=data,
        sha256=hashlib.sha256(data).hexdigest(),
        encoding=encoding,
        lines=lines,
        document=Document("", tuple(_block(number, line) for number, line in enumerate(lines, 1) if line.strip())),
    )


def text_lines(file_name: str, text: str) -> tuple[str, ...]:
    """The lines of a text.  Raises ImportFailed when all are blank, there are too many, or one is too long."""
    if text.count("\n") > MAX_LINES or text.count("\r") > MAX_LINES:
        raise ImportFailed("import.too_many_lines", file=file_name, limit=MAX_LINES)
    lines = tuple(_LINE_END.split(text))
    if lines and not lines[-1]:
        lines = lines[:-1]
    if not any(line.strip() for line in lines):
        raise ImportFailed("import.empty", file=file_name)
    if len(lines) > MAX_LINES:
        raise ImportFailed("import.too_many_lines", file=file_name, limit=MAX_LINES)
    check_line(file_name, max(lines, key=len, default=""))
    return lines


def _block(number: int, line: str) -> Block:
    heading = _MARKDOWN_HEADING.fullmatch(line.strip())
    if heading:
        return Heading(min(len(heading[1]), 4), heading[2], number)
    return paragraph(line.strip(), line=number)
