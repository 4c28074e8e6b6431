"""The one cleaning before any writer: what no format can hold is removed from all text of a document.

Afterwards every text is in normal form C, without characters that XML forbids, without zero-width and
bidirectional controls, its lines ended by line feeds; fields of one line have none, lists no empty items.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace

from app.domain.document import (
    Bar,
    Block,
    Chart,
    Contents,
    Cover,
    Document,
    Heading,
    Imprint,
    Index,
    IndexEntry,
    ItemList,
    Masthead,
    Paragraph,
    Quote,
    Run,
    Table,
)

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
    return replace(
        document,
        title=clean_line(document.title),
        blocks=tuple(block for block in map(_clean_block, document.blocks) if not _is_hollow(block)),
        author=clean_line(document.author),
        date=clean_line(document.date),
        masthead=document.masthead and _clean_masthead(document.masthead),
        cover=document.cover and _clean_cover(document.cover),
        imprint=document.imprint and _clean_imprint(document.imprint),
        data=tuple(_clean_table(table) for table in document.data if table.header),
    )


def _clean_masthead(masthead: Masthead) -> Masthead:
    """All of it are fields of one line."""
    return Masthead(
        clean_line(masthead.name),
        clean_line(masthead.issue_line),
        clean_line(masthead.issuer),
        clean_line(masthead.date),
        clean_line(masthead.secrecy),
    )


def _clean_cover(cover: Cover) -> Cover:
    """All of it are fields of one line."""
    return Cover(
        clean_line(cover.subtitle), clean_line(cover.issuer), clean_line(cover.date), clean_line(cover.secrecy)
    )


def _clean_imprint(imprint: Imprint) -> Imprint:
    """All of it are fields of one line."""
    lines = tuple((clean_line(label), clean_line(text)) for label, text in imprint.lines)
    return Imprint(lines, clean_line(imprint.left), clean_line(imprint.right), clean_line(imprint.copies))


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
        return replace(block, items=tuple(item for item in items if any(run.text.strip() for run in item)))
    if isinstance(block, Table):
        return _clean_table(block)
    if isinstance(block, Contents):
        return replace(block, title=clean_line(block.title))
    if isinstance(block, Chart):
        return _clean_chart(block)
    if isinstance(block, Index):
        return Index(tuple(IndexEntry(clean_line(entry.term), entry.keys) for entry in block.entries))
    return block


def _is_hollow(block: Block) -> bool:
    """A list without items, a quote without paragraphs, a table without columns, a chart that shows nothing."""
    return (
        (isinstance(block, ItemList) and not block.items)
        or (isinstance(block, Chart) and not (block.bars or block.note or block.caption))
        or (isinstance(block, Index) and not block.entries)
        or (isinstance(block, Quote) and not block.paragraphs)
        or (isinstance(block, Table) and not block.header)
    )


def _clean_runs(runs: tuple[Run, ...]) -> tuple[Run, ...]:
    """Runs cleaned; those that hold nothing afterwards are dropped."""
    cleaned = (replace(run, text=clean_text(run.text), footnote=clean_line(run.footnote)) for run in runs)
    return tuple(run for run in cleaned if run.text or run.footnote)


def _clean_chart(chart: Chart) -> Chart:
    """A chart cleaned; its values are numbers of our own."""
    bars = tuple(Bar(clean_line(bar.label), bar.value, clean_line(bar.shown), bar.origin) for bar in chart.bars)
    return replace(
        chart, caption=clean_line(chart.caption), bars=bars, unit=clean_line(chart.unit), note=clean_line(chart.note)
    )


def _clean_table(table: Table) -> Table:
    """A table cleaned, every row as long as the header."""
    width = len(table.header)
    rows = (tuple(clean_line(cell) for cell in row) for row in table.rows)
    return replace(
        table,
        header=tuple(clean_line(cell) for cell in table.header),
        rows=tuple((row + ("",) * width)[:width] for row in rows),
        caption=clean_line(table.caption),
    )
