"""All the text of a document, for checks over every character."""

from __future__ import annotations

from collections.abc import Iterator

from app.domain.document import Block, Document, Heading, ItemList, Paragraph, Quote, Run, Table


def texts_of(document: Document) -> Iterator[str]:
    """Every text of the document in reading order, each paragraph, item and cell by itself."""
    yield document.title
    for block in document.blocks:
        yield from block_texts(block)


def block_texts(block: Block) -> Iterator[str]:
    """Every text of one block; a page break has none."""
    if isinstance(block, Heading | Paragraph):
        yield block.text
    elif isinstance(block, Quote):
        yield from (inner.text for inner in block.paragraphs)
    elif isinstance(block, ItemList):
        yield from (join_runs(item) for item in block.items)
    elif isinstance(block, Table):
        yield block.caption
        yield from block.header
        for row in block.rows:
            yield from row


def join_runs(runs: tuple[Run, ...]) -> str:
    """The text of runs without their flags."""
    return "".join(run.text for run in runs)
