"""Markdown bodies become neutral blocks: runs of plain text with flags, never markup.

HTML, entities, reference links and code blocks are switched off, so that what looks like them stays
literal text.  Bodies too large or too tangled for the parser are taken as plain lines.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from xml.etree.ElementTree import Element

from markdown import Markdown

from app.briefing.inline import join_lines, runs_of
from app.domain.document import Block, Heading, ItemList, Paragraph, Quote, Role, Run, Table

MAX_CHARACTERS = 200_000
"""Longest body that is read as Markdown."""
MAX_BRACKETS = 500
"""The parser needs time quadratic in the opening brackets: 20,000 take 17 seconds, 500 take 10 milliseconds."""
MAX_QUOTE_DEPTH = 3
MAX_INDENT = 12
MOST_REMEMBERED = 1_000
"""Bodies whose blocks are kept: a draft that is being edited is made of the same ones again and again."""
MAX_COLUMNS = 12
MAX_ROWS = 500

_INLINE_OFF = (
    "reference",
    "short_reference",
    "image_reference",
    "short_image_ref",
    "autolink",
    "automail",
    "html",
    "entity",
)
_QUOTE_MARKS = re.compile(rf"^(?:[ \t]*>){{{MAX_QUOTE_DEPTH + 1},}}", re.MULTILINE)
_DEEP_INDENT = re.compile(rf"^[ \t]{{{MAX_INDENT + 1},}}", re.MULTILINE)
_LOWEST_LEVEL = 4


@lru_cache(maxsize=MOST_REMEMBERED)
def parse_body(body: str, top_level: int = 3) -> tuple[Block, ...]:
    """The blocks of a Markdown body; its headings become level `top_level` to 4."""
    if len(body) > MAX_CHARACTERS or body.count("[") > MAX_BRACKETS:
        return plain_blocks(body)
    calmed = _DEEP_INDENT.sub(" " * MAX_INDENT, _QUOTE_MARKS.sub("> " * MAX_QUOTE_DEPTH, body))
    blocks: list[Block] = []
    for element in _parse_tree(calmed):
        blocks.extend(_convert(element, top_level))
    return tuple(blocks)


def plain_blocks(text: str, role: Role = Role.BODY) -> tuple[Block, ...]:
    """One paragraph for each line that is not blank, its text as it stands."""
    return tuple(Paragraph((Run(line.strip()),), role) for line in text.splitlines() if line.strip())


def _parse_tree(body: str) -> Element:
    """The element tree that Python-Markdown makes, before it becomes HTML."""
    parser = Markdown(extensions=["tables", "sane_lists"])
    parser.preprocessors.deregister("html_block")
    parser.parser.blockprocessors.deregister("code")
    parser.parser.blockprocessors.deregister("reference")
    for name in _INLINE_OFF:
        parser.inlinePatterns.deregister(name)
    lines = body.split("\n")
    for preprocessor in parser.preprocessors:
        lines = preprocessor.run(lines)
    root = parser.parser.parseDocument(lines).getroot()
    assert root is not None
    for processor in parser.treeprocessors:
        changed = processor.run(root)
        root = root if changed is None else changed
    return root


def _convert(element: Element, top_level: int) -> Iterator[Block]:
    """The blocks of one top-level element."""
    tag = element.tag
    if tag in {"h1", "h2", "h3", "h4", "h5", "h6"}:
        text = "".join(run.text for run in runs_of(element))
        yield Heading(max(top_level, min(_LOWEST_LEVEL, int(tag[1]))), text.replace("\n", " "))
    elif tag in {"ul", "ol"}:
        items = tuple(item for item in _items(element) if any(run.text for run in item))
        if items:
            yield ItemList(items, ordered=tag == "ol")
    elif tag == "blockquote":
        paragraphs = tuple(_flatten(element))
        if paragraphs:
            yield Quote(paragraphs)
    elif tag == "table":
        yield from _table(element)
    elif tag != "hr":
        runs = runs_of(element)
        if runs:
            yield Paragraph(runs)


def _items(element: Element) -> Iterator[tuple[Run, ...]]:
    """The items of a list; what is nested in one follows it on lines of its own."""
    for item in element:
        parts = [runs for runs in _item_lines(item, depth=0) if runs]
        yield join_lines(parts)


def _item_lines(item: Element, depth: int) -> Iterator[tuple[Run, ...]]:
    """The lines of a list item, with those of the lists nested in it."""
    yield runs_of(item)
    for child in item:
        if child.tag in {"ul", "ol"}:
            for number, nested in enumerate(child, start=1):
                first, *rest = _item_lines(nested, depth + 1)
                mark = f"（{number}）" if child.tag == "ol" else "· "
                yield (Run("\u3000" * depth + mark), *first)
                yield from rest
        elif child.tag in {"p", "blockquote"}:
            yield runs_of(child)
            for nested_block in child:
                if nested_block.tag in {"p", "blockquote"}:
                    yield from _item_lines(nested_block, depth)


def _flatten(element: Element) -> Iterator[Paragraph]:
    """The paragraphs anywhere below an element, in reading order."""
    for child in element:
        if child.tag in {"blockquote", "ul", "ol", "table", "thead", "tbody", "tr"}:
            yield from _flatten(child)
            continue
        runs = runs_of(child)
        if runs:
            yield Paragraph(runs)
        if child.tag == "li":
            yield from _flatten(child)


def _table(element: Element) -> Iterator[Block]:
    """A table whose rows are as long as its header; one that is too large becomes paragraphs."""
    rows = [tuple(_cell_text(cell) for cell in row) for row in element.iter("tr")]
    if not rows or not rows[0]:
        return
    if len(rows) > MAX_ROWS or len(rows[0]) > MAX_COLUMNS:
        for row in rows:
            yield Paragraph((Run("　".join(row)),))
        return
    width = len(rows[0])
    yield Table(rows[0], tuple((row + ("",) * width)[:width] for row in rows[1:]))


def _cell_text(cell: Element) -> str:
    """The plain text of a table cell on one line."""
    return "".join(run.text for run in runs_of(cell)).replace("\n", " ")
