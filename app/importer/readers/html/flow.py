"""The tree of a page → headings, paragraphs and tables in reading order."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from lxml import etree
from lxml.html import HtmlElement

from app.domain.document import Run
from app.importer.readers.html.lists import ListNumbers
from app.importer.readers.tables import is_layout

_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_BLOCKS = frozenset(
    {
        "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog", "dir", "div",
        "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "header", "hgroup", "hr", "html", "legend", "li",
        "listing", "main", "menu", "nav", "ol", "p", "plaintext", "pre", "section", "summary", "table", "tbody", "td",
        "tfoot", "th", "thead", "tr", "ul", "xmp", *_HEADINGS,
    }
)  # fmt: skip
_LISTS = frozenset({"ol", "ul", "menu", "dir"})
_BOLD_TAGS = frozenset({"b", "strong", "th"})
_ITALIC_TAGS = frozenset({"i", "em", "cite"})
_BOLD_STYLE = re.compile(r"(?<![\w-])font-weight\s*:\s*(?:bold|[6-9]00)", re.IGNORECASE)
_WIDE = "[\u2e80-\ua4cf\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef“”‘’]"
_BREAK_BETWEEN_HAN = re.compile(rf"(?<={_WIDE})[ \t\f]*[\r\n][ \t\r\n\f]*(?={_WIDE})")
_SPACES = re.compile(r"[ \t\r\n\f]+")
_AROUND_BREAK = re.compile(r"[ \t]*\n[ \t]*")
_WIDEST_SPAN = 100
_WIDEST_TABLE = 200
"""Columns up to which spans are followed: each row of a bomb of spans would be wider than the one above."""

Drop = Callable[[HtmlElement], bool]


@dataclass(frozen=True, slots=True)
class Piece:
    """A heading (`level` 1 to 6), a paragraph (`level` 0), or a table (`rows`)."""

    level: int = 0
    runs: tuple[Run, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()

    @property
    def text(self) -> str:
        """The text of the runs."""
        return "".join(run.text for run in self.runs)


def flow(root: HtmlElement, is_dropped: Drop) -> Iterator[Piece]:
    """The pieces of a page, without the elements that `is_dropped`; no recursion, however deep the tree is."""
    walk = etree.iterwalk(root, events=("start", "end"))
    state = _State()
    for event, element in walk:
        if event == "end":
            yield from state.close(element)
            continue
        if is_dropped(element):
            walk.skip_subtree()
            state.open_dropped()
            continue
        rows = _table_rows(element, is_dropped) if element.tag == "table" and element is not root else None
        if rows is not None:
            walk.skip_subtree()
            yield from state.open_table(rows)
        else:
            yield from state.open(element)
    yield from state.flush()


class _State:
    """What is open at a place in the page; each open element leaves one entry on the stack."""

    def __init__(self) -> None:
        self._runs: list[Run] = []
        self._stack: list[tuple[bool, bool, bool, int]] = [(False, False, False, 0)]
        self._lists: list[ListNumbers] = []
        self._mark = ""

    def open(self, element: HtmlElement) -> Iterator[Piece]:
        bold, italic, kept, level = self._stack[-1]
        tag = element.tag
        if tag in _BLOCKS:
            yield from self.flush()
        if tag == "br":
            self._runs.append(Run("\n"))
        elif tag in _LISTS:
            self._lists.append(ListNumbers(element))
        elif tag == "li" and self._lists and (mark := self._lists[-1].take(element)):
            self._mark = mark
        if tag in _BOLD_TAGS or ("style" in element.attrib and _BOLD_STYLE.search(element.attrib["style"])):
            bold = True
        self._stack.append((bold, italic or tag in _ITALIC_TAGS, kept or tag == "pre", _HEADINGS.get(tag, level)))
        self._write(element.text)

    def open_dropped(self) -> None:
        self._stack.append(self._stack[-1])

    def open_table(self, rows: tuple[tuple[str, ...], ...]) -> Iterator[Piece]:
        yield from self.flush()
        self._stack.append(self._stack[-1])
        yield Piece(rows=rows)

    def close(self, element: HtmlElement) -> Iterator[Piece]:
        tag = element.tag
        if tag in _BLOCKS:
            yield from self.flush()
        self._stack.pop()
        if tag in _LISTS and self._lists:
            self._lists.pop()
        if tag == "li":
            self._mark = ""
        self._write(element.tail)

    def flush(self) -> Iterator[Piece]:
        """Give out what was gathered."""
        runs, self._runs = self._runs, []
        if any(run.text.strip() for run in runs):
            tidy = tuple(_tidy(runs))
            if self._mark:
                tidy, self._mark = (Run(self._mark, tidy[0].bold), *tidy), ""
            yield Piece(self._stack[-1][3], tidy)

    def _write(self, text: str | None) -> None:
        if text:
            bold, italic, kept, _ = self._stack[-1]
            if not kept:
                text = _SPACES.sub(" ", _BREAK_BETWEEN_HAN.sub("", text))
            self._runs.append(Run(text, bold, italic))


def _tidy(runs: list[Run]) -> Iterator[Run]:
    """Runs without blanks at the ends of lines, and never two blanks together."""
    at_start = True
    last = max((number for number, run in enumerate(runs) if run.text.strip()), default=-1)
    for number, run in enumerate(runs[: last + 1]):
        text = _AROUND_BREAK.sub("\n", run.text)
        text = text.lstrip(" ") if at_start else text
        text = text.rstrip() if number == last else text
        if text:
            at_start = text.endswith((" ", "\n"))
            yield Run(text, run.bold, run.italic)


def _table_rows(table: HtmlElement, is_dropped: Drop) -> tuple[tuple[str, ...], ...] | None:
    """The rows of a table, None when it only lays out the page."""
    if next(table.iterdescendants("table", *_HEADINGS), None) is not None:
        return None
    rows: list[list[list[str]]] = []
    spans: dict[int, int] = {}
    for row in table.iterdescendants("tr"):
        cells: list[list[str]] = []
        for cell in row.iterchildren("td", "th"):
            _leave_spanned(cells, spans)
            cells.append([line for piece in flow(cell, is_dropped) for line in piece.text.split("\n")])
            wide, high = _span(cell, "colspan"), _span(cell, "rowspan")
            for column in range(len(cells) - 1, len(cells) - 1 + wide):
                if high > 1 and column < _WIDEST_TABLE:
                    spans[column] = high - 1
            cells += [[]] * min(wide - 1, max(_WIDEST_TABLE - len(cells), 0))
        _leave_spanned(cells, spans)
        rows.append(cells)
    if is_layout(rows):
        return None
    return tuple(tuple(" ".join(cell) for cell in row) for row in rows)


def _leave_spanned(cells: list[list[str]], spans: dict[int, int]) -> None:
    """An empty cell where one of a row above reaches down."""
    while spans.get(len(cells), 0):
        spans[len(cells)] -= 1
        cells.append([])


def _span(cell: HtmlElement, name: str) -> int:
    value = cell.get(name, "1").strip()
    return min(max(int(value), 1), _WIDEST_SPAN) if value.isascii() and value.isdigit() else 1
