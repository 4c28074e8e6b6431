"""Markdown: each line of the file stays a line, without its marks.

The structure is read line by line, because a library would count list items anew and join lines that an office wrote as
paragraphs of their own; emphasis, links and escapes inside a line are Python-Markdown's work, which takes `**要点：**正文`
for bold where CommonMark does not.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Sequence
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown

from app.domain.document import Run
from app.domain.draft import SourceDocument
from app.importer.readers.builder import SourceBuilder, check_line
from app.importer.readers.encoding import decode
from app.importer.readers.html.reader import add_html
from app.importer.readers.text import text_lines

_ATX = re.compile(r" {0,3}(#{1,6})(?:(?<=##)(?=[^#\s])|[ \t]+)(.*?)(?:[ \t]+#+)?\s*")
_SETEXT = re.compile(r" {0,3}(=+|-{2,})\s*")
_BREAK = re.compile(r" {0,3}([-*_])(?:\s*\1){2,}\s*")
_FENCE = re.compile(r"\s{0,3}(`{3,}|~{3,})[^`]*")
_QUOTE = re.compile(r"\A {0,3}(?:>[ \t]?)+")
_BULLET = re.compile(r"\A\s*[-*+][ \t]+(?:\[[ xX]\][ \t]+)?")
_TABLE_RULE = re.compile(r"\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*")
_CELLS = re.compile(r"(?<!\\)\|")
_REFERENCE = re.compile(r" {0,3}\[([^\]^][^\]]*)\]:\s+<?([a-z]+:\S+?|[/#.]\S*?)>?(?:\s+[\"'(].*)?\s*")
_HTML_TABLE = re.compile(r"\s*<table\b", re.IGNORECASE)
_HTML_TABLE_END = re.compile(r"</table\s*>", re.IGNORECASE)
_HTML_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
_HTML_TAG = re.compile(r"<!--.*?-->|</?[A-Za-z][A-Za-z0-9]*(?:\s[^<>]*)?/?>")
_MARKED = re.compile(r"[*_`\[\]\\<>&!]")
_LONGEST_SETEXT = 60
_PIECE = re.compile(r".{1,600}?(?:[。！？；\n]|\Z)|.{1,600}", re.DOTALL)
_LONGEST_PIECE = 600
_MOST_MARKS = 100
"""The patterns take more than linear time, so long lines are read by sentences, and a thicket of marks is left as it is."""
_BOLD, _ITALIC = frozenset({"strong"}), frozenset({"em"})


def read_markdown(file_name: str, data: bytes) -> SourceDocument:
    """The document in `data`.  Raises ImportFailed."""
    encoding, text = decode(file_name, data)
    return _MarkdownReader(file_name, text_lines(file_name, text)).read(data, encoding)


class _MarkdownReader:
    """Goes down the lines once; each method takes the position of a line and returns that of the next."""

    def __init__(self, file_name: str, lines: Sequence[str]) -> None:
        self._file_name = file_name
        self._lines = lines
        self._builder = SourceBuilder(file_name)
        self._inline = _Inline()

    def read(self, data: bytes, encoding: str) -> SourceDocument:
        position = self._front_matter()
        while position < len(self._lines):
            position = self._take(position)
            self._builder.fill_to(position)
        return self._builder.build(data, encoding)

    def _front_matter(self) -> int:
        """What stands between two rules at the very beginning is kept as it is."""
        if not self._lines or self._lines[0].strip() != "---":
            return 0
        end = next((at for at, line in enumerate(self._lines[1:60], 1) if line.strip() == "---"), 0)
        self._builder.blank()
        for line in self._lines[1:end]:
            self._add((Run(line),))
        self._builder.fill_to(end + 1)
        return end + 1

    def _take(self, position: int) -> int:
        line = _QUOTE.sub("", self._lines[position], count=1)
        if not line.strip():
            self._builder.blank()
            return position + 1
        if fence := _FENCE.fullmatch(line):
            return self._fenced(position + 1, fence[1])
        if heading := _ATX.fullmatch(line):
            self._builder.heading(len(heading[1]), self._plain(heading[2]))
            return position + 1
        if _BREAK.fullmatch(line):
            self._builder.blank()
            return position + 1
        if _HTML_TABLE.match(line):
            return self._html_table(position)
        if self._is_table(position):
            return self._table(position)
        if self._is_setext(position):
            self._builder.heading(1 if "=" in self._lines[position + 1] else 2, self._plain(line))
            return position + 2
        if reference := _REFERENCE.fullmatch(line):
            self._inline.references[reference[1].lower()] = (reference[2], "")
            self._builder.blank()
            return position + 1
        self._add(self._runs(_BULLET.sub("", line, count=1).rstrip()))
        return position + 1

    def _add(self, runs: Sequence[Run]) -> None:
        """A paragraph; a line that held nothing but markup is blank, so that the lines stay in step with the file."""
        if any(run.text.strip() for run in runs):
            self._builder.paragraph(runs)
        else:
            self._builder.blank()

    def _fenced(self, position: int, fence: str) -> int:
        self._builder.blank()
        while position < len(self._lines):
            line = self._lines[position]
            position += 1
            if line.strip().startswith(fence) and not line.strip().strip(fence[0]):
                self._builder.blank()
                break
            self._add((Run(line),))
        return position

    def _is_setext(self, position: int) -> bool:
        line = self._lines[position].strip()
        below = self._lines[position + 1] if position + 1 < len(self._lines) else ""
        return (
            len(line) <= _LONGEST_SETEXT
            and not line.endswith(("。", "；"))
            and _BULLET.match(line) is None
            and _SETEXT.fullmatch(below) is not None
        )

    def _is_table(self, position: int) -> bool:
        below = self._lines[position + 1] if position + 1 < len(self._lines) else ""
        return "|" in self._lines[position] and "|" in below and _TABLE_RULE.fullmatch(below) is not None

    def _table(self, position: int) -> int:
        rows = [self._cells(position)]
        position += 2
        while position < len(self._lines) and "|" in self._lines[position]:
            rows.append(self._cells(position))
            position += 1
        # The rule below the header is no row: with a blank line above the header the rows stand where the file has them.
        self._builder.blank()
        self._builder.table(rows)
        return position

    def _cells(self, position: int) -> list[str]:
        line = self._lines[position].strip()
        cells = _CELLS.split(line.removeprefix("|"))
        if line.endswith("|"):
            cells = cells[:-1]
        return [self._plain(cell.replace("\\|", "|").strip()) for cell in cells]

    def _html_table(self, position: int) -> int:
        """A table in HTML goes to the reader of HTML."""
        first = position
        while position < len(self._lines):
            position += 1
            if _HTML_TABLE_END.search(self._lines[position - 1]):
                break
        add_html(self._builder, "\n".join(self._lines[first:position]))
        return position

    def _plain(self, text: str) -> str:
        return "".join(run.text for run in self._runs(text))

    def _runs(self, text: str) -> tuple[Run, ...]:
        check_line(self._file_name, text)
        return self._inline.runs(text)


class _Inline:
    """The inline marks of a line, read by Python-Markdown."""

    def __init__(self) -> None:
        self._markdown = Markdown()
        for name in ("html", "entity"):  # they hide what they find; both are undone here
            self._markdown.inlinePatterns.deregister(name)
        self.references: dict[str, tuple[str, str]] = self._markdown.references

    def runs(self, text: str) -> tuple[Run, ...]:
        """The runs of a line, markup taken off."""
        if _MARKED.search(text) is None:
            return (Run(text),)
        bare = _HTML_TAG.sub("", _HTML_BREAK.sub("\n", text))
        return tuple(run for piece in _pieces(bare) for run in self._piece(piece))

    def _piece(self, bare: str) -> tuple[Run, ...]:
        if not 0 < len(_MARKED.findall(bare)) <= _MOST_MARKS:
            return (Run(bare),)
        root = Element("div")
        SubElement(root, "p").text = bare.replace("\x02", "").replace("\x03", "")
        for name in ("inline", "unescape"):
            self._markdown.treeprocessors[name].run(root)
        return tuple(_walk(root, bold=False, italic=False))


def _pieces(text: str) -> Iterator[str]:
    """The text whole, or by its sentences when it is long."""
    if len(text) <= _LONGEST_PIECE:
        yield text
    else:
        yield from (match[0] for match in _PIECE.finditer(text))


def _walk(element: Element, *, bold: bool, italic: bool) -> Iterator[Run]:
    if element.tag == "img":
        return
    bold, italic = bold or element.tag in _BOLD, italic or element.tag in _ITALIC
    if element.text:
        yield Run(html.unescape(element.text), bold, italic)
    for child in element:
        yield from _walk(child, bold=bold, italic=italic)
        if child.tail:
            yield Run(html.unescape(child.tail), bold, italic)
