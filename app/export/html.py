"""A document as one HTML file without script or outside resource."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from itertools import count
from typing import BinaryIO

from app.domain.document import Block, Document, Heading, ItemList, Paragraph, Quote, Role, Run, Table
from app.domain.progress import Report
from app.export.columns import number_columns
from app.export.html_style import STYLE
from app.export.layout import split_masthead
from app.export.numbering import HeadingCounter, level_of
from app.export.options import ExportOptions

POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"


def write(document: Document, _options: ExportOptions, file: BinaryIO, report: Report) -> None:
    """Write a cleaned document as UTF-8."""
    total = len(document.blocks)
    for done, part in enumerate(_parts(document, STYLE)):
        report(min(done, total), total, "block")
        file.write(part.encode())


def render(document: Document, style: str = STYLE) -> str:
    """The page of a cleaned document as text; `style` is trusted CSS.  First-level headings have ids, see `anchor`."""
    return "".join(_parts(document, style))


def anchor(number: int) -> str:
    """The id of the nth first-level heading, counted from 1."""
    return f"part-{number}"


def _parts(document: Document, style: str) -> Iterator[str]:
    """The page piece by piece, one for each block."""
    masthead, blocks = split_masthead(document)
    counter = HeadingCounter()
    parts = count(1)
    yield _head(document, style)
    for paragraph in masthead:
        yield _paragraph(paragraph)
    yield f'<h1 class="title">{escape(document.title)}</h1>\n'
    for block in blocks:
        if isinstance(block, Heading):
            name = f' id="{anchor(next(parts))}"' if level_of(block) == 1 else ""
            yield _heading(block, counter.number(block), name)
        else:
            yield _block(block)
    yield "</body>\n</html>\n"


def _head(document: Document, style: str) -> str:
    """Everything up to the first paragraph."""
    author = f'<meta name="author" content="{escape(document.author)}">\n' if document.author else ""
    return (
        '<!DOCTYPE html>\n<html lang="zh-CN">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">\n'
        '<meta name="referrer" content="no-referrer">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"{author}<title>{escape(document.title)}</title>\n<style>\n{style}</style>\n</head>\n<body>\n"
    )


def _heading(heading: Heading, number: str, name: str) -> str:
    """A heading; it carries its number as text, so that it survives copying."""
    tag = f"h{level_of(heading) + 1}"
    return f"<{tag}{name}>{number}{escape(heading.text)}</{tag}>\n"


def _block(block: Block) -> str:
    """One block that is no heading."""
    if isinstance(block, Paragraph):
        return _paragraph(block)
    if isinstance(block, Quote):
        return f"<blockquote>\n{''.join(_paragraph(inner) for inner in block.paragraphs)}</blockquote>\n"
    if isinstance(block, ItemList):
        tag = "ol" if block.ordered else "ul"
        items = "".join(f"<li>{_runs(item)}</li>\n" for item in block.items)
        return f"<{tag}>\n{items}</{tag}>\n"
    if isinstance(block, Table):
        return _table(block)
    return '<hr class="page-break">\n'


def _paragraph(paragraph: Paragraph) -> str:
    """A paragraph with its role as class; an imprint's tab parts what stands left from what stands right."""
    if paragraph.role is Role.IMPRINT:
        left, _, right = paragraph.text.partition("\t")
        cells = f'<td>{escape(left)}</td><td class="right" align="right">{escape(right)}</td>'
        return f'<table class="imprint" width="100%" cellspacing="0"><tr>{cells}</tr></table>\n'
    return f'<p class="{paragraph.role}">{_runs(paragraph.runs)}</p>\n'


def _runs(runs: tuple[Run, ...]) -> str:
    """Runs with their flags; line feeds become line breaks."""
    return "".join(_run(run) for run in runs)


def _run(run: Run) -> str:
    """One run."""
    text = escape(run.text).replace("\n", "<br>\n")
    if run.italic:
        text = f"<em>{text}</em>"
    return f"<strong>{text}</strong>" if run.bold else text


def _table(table: Table) -> str:
    """A table under its caption, numbers flush right."""
    numbers = number_columns(table)
    header = "".join(f"<th>{escape(name)}</th>" for name in table.header)
    rows = "".join(f"<tr>{_cells(row, numbers)}</tr>\n" for row in table.rows)
    caption = f'<p class="caption">{escape(table.caption)}</p>\n' if table.caption else ""
    return (
        f'{caption}<table class="data" width="100%" cellspacing="0" cellpadding="4" border="1">\n'
        f"<thead><tr>{header}</tr></thead>\n<tbody>\n{rows}</tbody>\n</table>\n"
    )


def _cells(row: tuple[str, ...], numbers: frozenset[int]) -> str:
    """The cells of one row."""
    return "".join(
        f'<td class="number" align="right">{escape(cell)}</td>' if column in numbers else f"<td>{escape(cell)}</td>"
        for column, cell in enumerate(row)
    )
