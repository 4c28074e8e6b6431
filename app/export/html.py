"""A document as one HTML file without script or outside resource."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape
from itertools import count
from typing import BinaryIO

from app.domain.case import CaseUid
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
from app.domain.progress import Report
from app.export.columns import column_widths, number_columns
from app.export.html_style import STYLE, style_of
from app.export.layout import imprint_lines, split_masthead
from app.export.numbering import HeadingCounter, level_of
from app.export.options import ExportOptions

POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"


def write(document: Document, _options: ExportOptions, file: BinaryIO, report: Report) -> None:
    """Write a cleaned document as UTF-8."""
    total = len(document.blocks)
    for done, part in enumerate(_parts(document, style_of(document.profile))):
        report(min(done, total), total, "block")
        file.write(part.encode())


def render(document: Document, style: str = STYLE) -> str:
    """The page of a cleaned document as text; `style` is trusted CSS.  First-level headings have ids, see `anchor`."""
    return "".join(_parts(document, style))


def anchor(number: int) -> str:
    """The id of the nth first-level heading, counted from 1."""
    return f"part-{number}"


def case_anchors(document: Document) -> dict[CaseUid, str]:
    """The case of each heading that begins one → the heading's id."""
    blocks = split_masthead(document)[1]
    names = _anchors(blocks)
    found: dict[CaseUid, str] = {}
    for place, block in enumerate(blocks):
        if isinstance(block, Heading) and block.key and block.origin is not None and block.origin.case_uid:
            found.setdefault(block.origin.case_uid, names[place])
    return found


def _anchors(blocks: Sequence[Block]) -> dict[int, str]:
    """Place of a heading → its id: first-level ones are counted, those with a key have one made of it."""
    parts = count(1)
    names: dict[int, str] = {}
    for place, block in enumerate(blocks):
        if isinstance(block, Heading):
            if level_of(block) == 1:
                names[place] = anchor(next(parts))
            elif block.key:
                names[place] = f"heading-{place}"
    return names


def _parts(document: Document, style: str) -> Iterator[str]:
    """The page piece by piece, one for each block, then the notes and the imprint."""
    masthead, blocks = split_masthead(document)
    page = _Page(blocks)
    yield _head(document, style)
    for paragraph in masthead:
        yield page.paragraph(paragraph)
    yield _title(document)
    for place, block in enumerate(blocks):
        yield page.block(block, place)
    yield page.footnotes()
    if document.imprint is not None:
        yield _imprint(document.imprint)
    yield "</body>\n</html>\n"


def _title(document: Document) -> str:
    """The title, on a cover with what else stands there."""
    title = f'<h1 class="title">{escape(document.title)}</h1>\n'
    return title if document.cover is None else _cover(document.cover, title)


def _cover(cover: Cover, title: str) -> str:
    """The first page."""
    above = f'<p class="secrecy">{escape(cover.secrecy)}</p>\n' if cover.secrecy else ""
    lines = (("subtitle", cover.subtitle), ("cover_line", cover.issuer), ("cover_line", cover.date))
    below = "".join(f'<p class="{name}">{escape(text)}</p>\n' for name, text in lines if text)
    return f'<div class="cover">\n{above}{title}{below}</div>\n<hr class="page-break">\n'


def _imprint(imprint: Imprint) -> str:
    """The lines at the foot of the last page; a tab parts left from right."""
    rows = []
    for line in imprint_lines(imprint):
        left, _, right = line.partition("\t")
        rows.append(f'<tr><td>{escape(left)}</td><td class="right" align="right">{escape(right)}</td></tr>\n')
    return f'<table class="colophon" width="100%" cellspacing="0">\n{"".join(rows)}</table>\n'


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


class _Page:
    """Writes blocks in order; counts headings and notes."""

    def __init__(self, blocks: Sequence[Block]) -> None:
        self._blocks = blocks
        self._anchors = _anchors(blocks)
        self._counter = HeadingCounter()
        self._notes: list[str] = []

    def block(self, block: Block, place: int) -> str:
        """The block at `place` among the blocks."""
        if isinstance(block, Heading):
            return self._heading(block, self._anchors.get(place, ""))
        if isinstance(block, Paragraph):
            return self.paragraph(block)
        if isinstance(block, Quote):
            return f"<blockquote>\n{''.join(self.paragraph(inner) for inner in block.paragraphs)}</blockquote>\n"
        if isinstance(block, ItemList):
            tag = "ol" if block.ordered else "ul"
            items = "".join(f"<li>{self._runs(item)}</li>\n" for item in block.items)
            return f"<{tag}>\n{items}</{tag}>\n"
        if isinstance(block, Table):
            return _table(block)
        if isinstance(block, Chart):
            return _chart(block)
        if isinstance(block, Contents):
            return self._contents(block)
        if isinstance(block, Index):
            return self._index(block)
        return '<hr class="page-break">\n'

    def paragraph(self, paragraph: Paragraph) -> str:
        """A paragraph with its role as class; an imprint's tab parts what stands left from what stands right."""
        if paragraph.role is Role.IMPRINT:
            left, _, right = paragraph.text.partition("\t")
            cells = f'<td>{escape(left)}</td><td class="right" align="right">{escape(right)}</td>'
            return f'<table class="imprint" width="100%" cellspacing="0"><tr>{cells}</tr></table>\n'
        return f'<p class="{paragraph.role}">{self._runs(paragraph.runs)}</p>\n'

    def footnotes(self) -> str:
        """The notes of the whole page, each with a way back."""
        if not self._notes:
            return ""
        lines = (
            f'<p class="footnote" id="note-{number}"><a href="#mark-{number}">[{number}]</a> {escape(text)}</p>\n'
            for number, text in enumerate(self._notes, start=1)
        )
        return f'<hr class="notes">\n{"".join(lines)}'

    def _heading(self, heading: Heading, name: str) -> str:
        """A heading; it carries its number as text, so that it survives copying."""
        tag = f"h{level_of(heading) + 1}"
        identifier = f' id="{name}"' if name else ""
        return f"<{tag}{identifier}>{self._counter.number(heading)}{escape(heading.text)}</{tag}>\n"

    def _runs(self, runs: tuple[Run, ...]) -> str:
        """Runs with their flags; line feeds become line breaks."""
        return "".join(_run(run) + self._mark(run.footnote) for run in runs)

    def _mark(self, footnote: str) -> str:
        """The mark of a note, linked with it."""
        if not footnote:
            return ""
        self._notes.append(footnote)
        number = len(self._notes)
        return f'<sup><a id="mark-{number}" href="#note-{number}">[{number}]</a></sup>'

    def _contents(self, contents: Contents) -> str:
        """The headings down to its levels, each a link."""
        lines = "".join(
            f'<p class="contents level-{level_of(block)}">{self._link(place, text)}</p>\n'
            for place, block, text in self._numbered()
            if level_of(block) <= contents.levels
        )
        return f'<div class="contents">\n<p class="contents-title">{escape(contents.title)}</p>\n{lines}</div>\n'

    def _index(self, index: Index) -> str:
        """Each term with the headings that it points to, without their numbers."""
        keyed = {block.key: (place, block.text) for place, block, _ in self._numbered() if block.key}
        parts = []
        for entry in index.entries:
            parts.append(f'<p class="index-term">{escape(entry.term)}</p>\n')
            found = (keyed[key] for key in entry.keys if key in keyed)
            parts.extend(f'<p class="index-entry">{self._link(place, text)}</p>\n' for place, text in found)
        return "".join(parts)

    def _numbered(self) -> Iterator[tuple[int, Heading, str]]:
        """Every heading with its place and its text under its number."""
        counter = HeadingCounter()
        for place, block in enumerate(self._blocks):
            if isinstance(block, Heading):
                yield place, block, counter.number(block) + block.text

    def _link(self, place: int, text: str) -> str:
        name = self._anchors.get(place)
        return f'<a href="#{name}">{escape(text)}</a>' if name else escape(text)


def _run(run: Run) -> str:
    """One run."""
    text = escape(run.text).replace("\n", "<br>\n")
    if run.italic:
        text = f"<em>{text}</em>"
    return f"<strong>{text}</strong>" if run.bold else text


def _table(table: Table) -> str:
    """A table under its caption, numbers flush right."""
    numbers = number_columns(table)
    columns = "".join(f'<col width="{width / 10:g}%">' for width in column_widths(table, 1000))
    header = "".join(f"<th>{escape(name)}</th>" for name in table.header)
    rows = "".join(f"<tr>{_cells(row, numbers)}</tr>\n" for row in table.rows)
    return (
        f'{_caption(table.caption)}<table class="data" width="100%" cellspacing="0" cellpadding="4" border="1">\n'
        f"<colgroup>{columns}</colgroup>\n<thead><tr>{header}</tr></thead>\n<tbody>\n{rows}</tbody>\n</table>\n"
    )


def _caption(caption: str) -> str:
    return f'<p class="caption">{escape(caption)}</p>\n' if caption else ""


def _chart(chart: Chart) -> str:
    """Bars as long as their values, each with its label and value."""
    longest = max((bar.value for bar in chart.bars), default=0.0)
    rows = "".join(
        f'<tr><td class="label">{escape(bar.label)}</td><td class="bar">'
        f'<span style="width: {100 * bar.value / longest if longest > 0 else 0:.1f}%"></span></td>'
        f'<td class="number" align="right">{escape(bar.shown)}</td></tr>\n'
        for bar in chart.bars
    )
    table = f'<table class="chart" width="100%" cellspacing="0">\n{rows}</table>\n' if rows else ""
    note = f'<p class="note">{escape(chart.note)}</p>\n' if chart.note else ""
    return _caption(chart.heading) + table + note


def _cells(row: tuple[str, ...], numbers: frozenset[int]) -> str:
    """The cells of one row."""
    return "".join(
        f'<td class="number" align="right">{escape(cell)}</td>' if column in numbers else f"<td>{escape(cell)}</td>"
        for column, cell in enumerate(row)
    )
