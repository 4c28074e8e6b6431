"""A document as CommonMark with tables; every text is escaped."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from typing import BinaryIO

from app.domain.document import (
    Block,
    Chart,
    Contents,
    Document,
    Heading,
    Index,
    ItemList,
    PageBreak,
    Paragraph,
    Quote,
    Run,
    Table,
)
from app.domain.progress import Report
from app.export.columns import number_columns
from app.export.layout import imprint_lines, split_masthead
from app.export.numbering import HeadingCounter, level_of
from app.export.options import ExportOptions

_MARKUP = re.compile(r"([\\`*_{}\[\]#!])")
_ENTITIES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", "|": "&#124;", "~": "&#126;", "\t": " "})
"""For what not every reader lets a backslash escape."""
_LINE_START = re.compile(r"^([-+])(?=[-+\s]|$)")
_NUMBER_START = re.compile(r"^(\d+)([.)])(?=\s|$)")
_BREAK = "  \n"


def write(document: Document, _options: ExportOptions, file: BinaryIO, report: Report) -> None:
    """Write a cleaned document as UTF-8."""
    total = len(document.blocks)
    for done, part in enumerate(_parts(document)):
        report(min(done, total), total, "block")
        file.write((part if done == 0 else "\n" + part).encode())


def _parts(document: Document) -> Iterator[str]:
    """The file piece by piece, each ended by a line feed; a blank line goes between two."""
    masthead, blocks = split_masthead(document)
    page = _Page(blocks)
    for paragraph in masthead:
        yield page.paragraph(paragraph) + "\n"
    yield from _title(document)
    previous: Block | None = None
    for block in blocks:
        if isinstance(block, ItemList) and isinstance(previous, ItemList):
            yield "<!-- -->\n"
        yield page.block(block) + "\n"
        previous = block
    yield from page.footnotes()
    if document.imprint is not None:
        lines = (escape_line(line) for line in imprint_lines(document.imprint))
        yield f"---\n\n{_BREAK.join(lines)}\n"


def _title(document: Document) -> Iterator[str]:
    """The title, with a cover what else stands there."""
    cover = document.cover
    if cover is not None and cover.secrecy:
        yield escape_line(cover.secrecy) + "\n"
    yield f"# {escape_line(document.title)}\n"
    if cover is not None:
        yield from (escape_line(text) + "\n" for text in (cover.subtitle, cover.issuer, cover.date) if text)


class _Page:
    """Writes blocks in order; counts headings and notes."""

    def __init__(self, blocks: Sequence[Block]) -> None:
        self._blocks = blocks
        self._counter = HeadingCounter()
        self._notes: list[str] = []

    def block(self, block: Block) -> str:
        """One block without the line feed at its end."""
        if isinstance(block, Heading):
            return f"{'#' * (level_of(block) + 1)} {escape_line(self._counter.number(block) + block.text)}"
        if isinstance(block, Paragraph):
            return self.paragraph(block)
        if isinstance(block, Quote):
            return "\n>\n".join(_indented(self.paragraph(inner), "> ", "> ") for inner in block.paragraphs)
        if isinstance(block, ItemList):
            return self._list(block)
        if isinstance(block, PageBreak):
            return "---"
        if isinstance(block, Contents):
            return self._contents(block)
        if isinstance(block, Index):
            return self._index(block)
        if isinstance(block, Chart):
            note = f"\n\n{escape_line(block.note)}" if block.note else ""
            return _table(block.table) + note
        return _table(block)

    def paragraph(self, paragraph: Paragraph) -> str:
        """A paragraph; a tab becomes a blank, line feeds hard line breaks."""
        return self._runs(paragraph.runs)

    def footnotes(self) -> Iterator[str]:
        """The notes of the whole file."""
        for number, text in enumerate(self._notes, start=1):
            yield f"\\[{number}\\] {escape(text)}\n"

    def _list(self, items: ItemList) -> str:
        """A loose list, the lines of an item indented by four as every reader wants them."""
        marks = (f"{number}." if items.ordered else "-" for number in range(1, len(items.items) + 1))
        written = (
            _indented(self._runs(item), f"{mark} ".ljust(4), "    ")
            for mark, item in zip(marks, items.items, strict=True)
        )
        return "\n".join(written)

    def _runs(self, runs: tuple[Run, ...]) -> str:
        """Runs, the marks of their notes behind them."""
        marked: list[Run] = []
        for run in runs:
            marked.append(run)
            if run.footnote:
                self._notes.append(run.footnote)
                marked.append(Run(f"[{len(self._notes)}]"))
        return _runs(tuple(run for run in marked if run.text))

    def _contents(self, contents: Contents) -> str:
        """The headings down to its levels as lines, deeper ones further in."""
        counter = HeadingCounter()
        lines = [f"**{escape_line(contents.title)}**\n"] if contents.title else []
        depth = -1
        for block in self._blocks:
            if isinstance(block, Heading):
                text = counter.number(block) + block.text
                if level_of(block) <= contents.levels:
                    # An entry further in than one below the last would be code.
                    depth = min(level_of(block) - 1, depth + 1)
                    lines.append(f"{'    ' * depth}- {escape_line(text)}")
        return "\n".join(lines)

    def _index(self, index: Index) -> str:
        """Each term with the headings that it points to, without their numbers."""
        keyed = {block.key: block.text for block in self._blocks if isinstance(block, Heading) and block.key}
        lines = []
        for entry in index.entries:
            lines.append(f"- {escape_line(entry.term)}")
            lines.extend(f"    - {escape_line(keyed[key])}" for key in entry.keys if key in keyed)
        return "\n".join(lines)


def _indented(text: str, first: str, others: str) -> str:
    """Text with a mark before its first line and another before each further one."""
    return first + text.replace("\n", f"\n{others}")


def _table(table: Table) -> str:
    """A table with pipes, under its caption in bold."""
    numbers = number_columns(table)
    rules = ("---:" if column in numbers else "---" for column in range(len(table.header)))
    lines = [_row(table.header), f"| {' | '.join(rules)} |", *(_row(row) for row in table.rows)]
    caption = f"**{escape_line(table.caption)}**\n\n" if table.caption else ""
    return caption + "\n".join(lines)


def _row(cells: tuple[str, ...]) -> str:
    """One row of a table."""
    return f"| {' | '.join(escape_line(cell) for cell in cells)} |"


def _runs(runs: tuple[Run, ...]) -> str:
    """Runs escaped, with emphasis where it can be told apart from the text beside it."""
    pieces: list[str] = []
    emphasized = False
    for run in runs:
        mark = "**" * run.bold + "*" * run.italic
        before, core, after = _split_core(run.text) if mark and not emphasized else (run.text, "", "")
        pieces.append(escape(before))
        if core:
            pieces.extend((mark, escape(core), mark, escape(after)))
        emphasized = bool(core) and not after
    lines = (line.strip() for line in "".join(pieces).split("\n"))
    # An empty line would end the paragraph, and the list or quote that it stands in.
    return _BREAK.join(_guard_start(line) for line in lines if line)


def _split_core(text: str) -> tuple[str, str, str]:
    """What stands before, within and after the marks: a mark beside punctuation or a blank would not count.

    CommonMark closes `**` before a Chinese character only when a letter stands before it; so punctuation goes outside.
    """
    start, end = 0, len(text)
    while start < end and _is_outside(text[start]):
        start += 1
    while end > start and _is_outside(text[end - 1]):
        end -= 1
    core = text[start:end]
    return (
        ("", "", "") if not text else (text, "", "") if not core or "\n" in core else (text[:start], core, text[end:])
    )


def _is_outside(character: str) -> bool:
    """Blanks, punctuation and symbols."""
    return unicodedata.category(character)[0] in "ZPSC"


def escape(text: str) -> str:
    """Text with all markup characters escaped; line feeds stay."""
    return _MARKUP.sub(r"\\\1", text).translate(_ENTITIES)


def escape_line(text: str) -> str:
    """The same for a line that begins a block or a cell."""
    return _guard_start(escape(text).replace("\n", " ").strip())


def _guard_start(line: str) -> str:
    """Escape what would begin a list, a rule or an underlined heading."""
    if line.startswith("="):
        return "&#61;" + line[1:]
    return _NUMBER_START.sub(r"\1\\\2", _LINE_START.sub(r"\\\1", line))
