"""The one cleaning before any writer: what no format can hold is removed from all text of a document.

Afterwards every text is in normal form C, without characters that XML forbids, without zero-width and
bidirectional controls, its lines ended by line feeds; fields of one line have none, lists no empty items.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace

from app.domain.document import Block, Document, Heading, ItemList, Paragraph, Quote, Run, Table

_LINE_ENDS = re.compile("\r\n|[\r\v\f\x85\u2028\u2029]")
_REMOVED = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f"  # C0, DEL, C1
    "\ud800-\udfff"  # lone surrogates
    "\ufdd0-\ufdef"  # noncharacters, with the last two of every plane
    + "".join(f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in range(0, 0x110000, 0x10000))
    + "\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]"  # zero-width and bidirectional controls
)
_BLANKS = re.compile(r"[\t\n ]+")


def clean_text(text: str) -> str:
    """Text that every format can hold; tabs and line feeds stay."""
    return unicodedata.normalize("NFC", _REMOVED.sub("", _LINE_ENDS.sub("\n", text)))


def clean_line(text: str) -> str:
    """The same on a single line, without blanks at its ends."""
    return _BLANKS.sub(" ", clean_text(text)).strip()


def clean_document(document: Document) -> Document:
    """The document with all its text cleaned."""
    return Document(
        title=clean_line(document.title),
        blocks=tuple(block for block in map(_clean_block, document.blocks) if not _is_hollow(block)),
        author=clean_line(document.author),
        date=clean_line(document.date),
    )


def _clean_block(block: Block) -> Block:
    """One block cleaned; headings, captions and cells are fields of one line."""
    if isinstance(block, Heading):
        return replace(block, text=clean_line(block.text))
    if isinstance(block, Paragraph):
        return replace(block, runs=_clean_runs(block.runs))
    if isinstance(block, Quote):
        return Quote(tuple(replace(inner, runs=_clean_runs(inner.runs)) for inner in block.paragraphs))
    if isinstance(block, ItemList):
        items = (_clean_runs(item) for item in block.items)
        return ItemList(tuple(item for item in items if any(run.text.strip() for run in item)), block.ordered)
    if isinstance(block, Table):
        return _clean_table(block)
    return block


def _is_hollow(block: Block) -> bool:
    """A list without items, a quote without paragraphs, a table without columns."""
    return (
        (isinstance(block, ItemList) and not block.items)
        or (isinstance(block, Quote) and not block.paragraphs)
        or (isinstance(block, Table) and not block.header)
    )


def _clean_runs(runs: tuple[Run, ...]) -> tuple[Run, ...]:
    """Runs cleaned; those that hold nothing afterwards are dropped."""
    cleaned = (replace(run, text=clean_text(run.text)) for run in runs)
    return tuple(run for run in cleaned if run.text)


def _clean_table(table: Table) -> Table:
    """A table cleaned, every row as long as the header."""
    width = len(table.header)
    rows = (tuple(clean_line(cell) for cell in row) for row in table.rows)
    return Table(
        header=tuple(clean_line(cell) for cell in table.header),
        rows=tuple((row + ("",) * width)[:width] for row in rows),
        caption=clean_line(table.caption),
    )
