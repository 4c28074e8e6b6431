"""All the text of a document, for checks over every character."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from app.domain.document import (
    Block,
    Chart,
    Contents,
    Document,
    Heading,
    Index,
    ItemList,
    Paragraph,
    Quote,
    Run,
    Table,
)
from app.export.layout import imprint_lines, split_masthead


def texts_of(document: Document) -> Iterator[str]:
    """Every text of the document in reading order, each paragraph, item and cell by itself."""
    if document.masthead is not None:
        yield from (line.text for line in split_masthead(document)[0])
    if document.cover is not None:
        yield document.cover.secrecy
    yield document.title
    if document.cover is not None:
        yield from (document.cover.subtitle, document.cover.issuer, document.cover.date)
    for block in document.blocks:
        yield from block_texts(block)
    if document.imprint is not None:
        yield from imprint_lines(document.imprint)


def block_texts(block: Block) -> Iterator[str]:
    """Every text of one block, footnotes behind the paragraph that they belong to; a page break has none."""
    if isinstance(block, Heading):
        yield block.text
    elif isinstance(block, Table):
        yield from (block.caption, *block.header, *chain.from_iterable(block.rows))
    elif isinstance(block, Chart):
        yield from (*block_texts(block.table), block.note)
    elif isinstance(block, Contents):
        yield block.title
    elif isinstance(block, Index):
        yield from (entry.term for entry in block.entries)
    else:
        for runs in run_lists(block):
            yield join_runs(runs)
            yield from (run.footnote for run in runs if run.footnote)


def run_lists(block: Block) -> Iterator[tuple[Run, ...]]:
    """The runs of each paragraph and item of a block; other blocks have none."""
    if isinstance(block, Paragraph):
        yield block.runs
    elif isinstance(block, Quote):
        yield from (inner.runs for inner in block.paragraphs)
    elif isinstance(block, ItemList):
        yield from block.items


def footnotes_of(block: Block) -> Iterator[str]:
    """The footnotes of one block in order."""
    yield from (run.footnote for runs in run_lists(block) for run in runs if run.footnote)


def join_runs(runs: tuple[Run, ...]) -> str:
    """The text of runs without their flags."""
    return "".join(run.text for run in runs)
