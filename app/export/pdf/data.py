"""A document as the one input of the template: what stands beside the blocks, and the blocks in their order."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from app.domain.document import (
    Block,
    Chart,
    Contents,
    Cover,
    Document,
    Heading,
    Imprint,
    Index,
    ItemList,
    Paragraph,
    Quote,
    Role,
    Run,
    Table,
)
from app.export.layout import split_masthead
from app.export.numbering import HeadingCounter, level_of, numbered_titles
from app.export.options import ExportOptions
from app.export.pdf.machine import drawn_families
from app.export.pdf.mapping import CONTENTS_HEADING, CONTENTS_ON_FIRST_PAGE, NO_BLOCK, Data, Mapper, mapper_of
from app.export.pdf.styles import CELL_PADDING, RULE_BELOW, page_data


def frame_data(document: Document, folder: Path) -> Data:
    """All that the template needs beside the blocks."""
    families = drawn_families(document.profile)
    mapper = mapper_of(document.profile, folder)
    return {
        "title": document.title,
        "author": document.author,
        "page": page_data(document.profile, folder, families),
        "styles": {name: style.data(folder, families) for name, style in mapper.styles.items()},
        "padding": CELL_PADDING,
        "rule": {"stroke": document.profile.rule_width, "below": RULE_BELOW},
        "cover": document.cover is not None,
    }


def mapped_blocks(document: Document, options: ExportOptions, folder: Path) -> Iterator[Data]:
    """The data of a cleaned document block by block: masthead or cover, title, what follows, the imprint."""
    mapper = mapper_of(document.profile, folder)
    masthead, blocks = split_masthead(document)
    # Lines of a masthead that the document names by itself are no blocks of it.
    first = len(document.blocks) - len(blocks)
    for number, paragraph in enumerate(masthead):
        yield mapper.masthead_line(number if first else NO_BLOCK, paragraph)
    if document.cover is not None:
        yield _cover(mapper, document.title, document.cover)
    else:
        below_mark = bool(masthead) and masthead[-1].role is Role.SECRECY
        lines = mapper.title_lines(document.title, "title")
        yield {"kind": "title", "number": NO_BLOCK, "above": int(below_mark), "lines": lines}
    contents_from = 0 if document.own_contents else options.contents_from
    yield from _flow(mapper, blocks, first, contents_from)
    if document.imprint is not None:
        yield _imprint(mapper, document.imprint)


def _flow(mapper: Mapper, blocks: tuple[Block, ...], first: int, contents_from: int) -> Iterator[Data]:
    """What stands below the title; long documents get a list of contents unless they have their own."""
    entries = len(numbered_titles(blocks))
    contents_due = bool(contents_from) and entries >= contents_from
    titles = _titles_by_key(blocks)
    counter = HeadingCounter()
    for number, block in enumerate(blocks, start=first):
        if contents_due and isinstance(block, Heading) and level_of(block) == 1:
            contents_due = False
            yield mapper.contents(NO_BLOCK, Contents(CONTENTS_HEADING, alone=entries > CONTENTS_ON_FIRST_PAGE))
        if isinstance(block, Heading):
            yield mapper.heading(number, block, counter.number(block))
        elif isinstance(block, Index):
            yield mapper.index(number, block, titles)
        else:
            yield _block(mapper, number, block)


def _block(mapper: Mapper, number: int, block: Block) -> Data:
    """A block that neither counts headings nor names them."""
    if isinstance(block, Paragraph):
        if block.role is Role.IMPRINT:
            return mapper.masthead_line(number, block)
        return mapper.text(number, str(block.role), block.runs)
    if isinstance(block, Quote):
        return mapper.quote(number, block)
    if isinstance(block, ItemList):
        return mapper.items(number, block)
    if isinstance(block, Table):
        return mapper.table(number, block)
    if isinstance(block, Contents):
        return mapper.contents(number, block)
    if isinstance(block, Chart):
        return mapper.chart(number, block)
    return {"kind": "break", "number": number}


def _titles_by_key(blocks: tuple[Block, ...]) -> Mapping[str, str]:
    """Key → the heading without its number, for the headings that an index can point to."""
    return {block.key: block.text for block in blocks if isinstance(block, Heading) and block.key}


def _cover(mapper: Mapper, title: str, cover: Cover) -> Data:
    """A page of its own with the title in its upper half."""
    return {
        "kind": "cover",
        "number": NO_BLOCK,
        "secrecy": mapper.lines([Run(cover.secrecy)]),
        "title": mapper.title_lines(title, "cover_title"),
        "subtitle": mapper.lines([Run(cover.subtitle)]),
        "foot": mapper.lines([Run(cover.issuer), Run("\n"), Run(cover.date)]),
    }


def _imprint(mapper: Mapper, imprint: Imprint) -> Data:
    """The lines at the foot of the last page, each between rules."""
    lines = [{"left": mapper.lines([Run(f"{label}{text}")]), "right": []} for label, text in imprint.lines]
    for left, right in ((imprint.left, imprint.right), ("", imprint.copies)):
        if left or right:
            sides = {"left": left, "right": right}
            lines.append({name: mapper.lines([Run(side)]) for name, side in sides.items()})
    return {"kind": "imprint", "number": NO_BLOCK, "lines": lines}
