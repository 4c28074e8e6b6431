"""Paragraphs and tables of a Word document → pieces in reading order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from lxml.etree import _Element as Element

from app.domain.document import Role, Run
from app.importer.readers.docx.inline import InlineReader
from app.importer.readers.docx.numbering import Numbering
from app.importer.readers.docx.styles import Styles
from app.importer.readers.docx.xml import child, children, integer, local, value
from app.importer.readers.tables import is_layout

_BODY_LEVEL = 9
_WIDEST_SPAN = 100
_BLOCK_WRAPPERS = frozenset({"sdt", "sdtContent", "customXml", "ins", "moveTo"})


@dataclass(frozen=True, slots=True)
class Piece:
    """A paragraph, heading (`level` 1 to 9) or table (`rows`)."""

    runs: tuple[Run, ...] = ()
    level: int = 0
    is_title: bool = False
    role: Role = Role.BODY
    rows: tuple[tuple[str, ...], ...] = ()

    @property
    def text(self) -> str:
        """The text of the runs."""
        return "".join(run.text for run in self.runs)


class BlockReader:
    """Reads blocks in the order of the document; `notes` has the texts of the notes by kind and id."""

    def __init__(self, styles: Styles, numbering: Numbering, notes: dict[str, Element]) -> None:
        self._styles = styles
        self._numbering = numbering
        self._inline = InlineReader(styles)
        self._notes = notes
        self._carried: list[Run] = []

    def read(self, blocks: Iterable[Element]) -> Iterator[Piece]:
        """The pieces of blocks."""
        for block in blocks:
            name = local(block)
            if name == "p":
                yield from self._paragraph(block)
            elif name == "tbl":
                yield from self._table(block)
            elif name in _BLOCK_WRAPPERS:
                yield from self.read(block)

    def _paragraph(self, element: Element) -> Iterator[Piece]:
        properties = child(element, "pPr")
        style_id = value(child(properties, "pStyle"))
        inside = self._inline.read(element, style_id)
        if child(properties, "rPr", "del") is not None:
            # The end of this paragraph was deleted under tracking: it goes on in the next.
            self._carried += inside.runs
        else:
            number = child(properties, "numPr")
            mark = self._numbering.take(value(child(number, "numId")), integer(child(number, "ilvl")), style_id)
            runs, self._carried = self._carried + inside.runs, []
            if any(run.text.strip() for run in runs):
                level = self._level(properties, style_id)
                if level:
                    runs = [run for run in runs if not _is_note_mark(run, inside.notes)]
                marked = (Run(mark, runs[0].bold), *runs) if mark else tuple(runs)
                yield Piece(marked, level, is_title=self._styles.is_title(style_id))
        for box in inside.boxes:
            yield from self.read(box)
        for key, label in inside.notes:
            yield from self._note(key, label)

    def _level(self, properties: Element | None, style_id: str | None) -> int:
        own = integer(child(properties, "outlineLvl"))
        if own is not None:
            return own + 1 if 0 <= own < _BODY_LEVEL else 0
        return self._styles.heading_level(style_id)

    def _note(self, key: str, label: str) -> Iterator[Piece]:
        element = self._notes.get(key)
        if element is None:
            return
        texts = [self._inline.read(each, None).runs for each in children(element, "p")]
        text = " ".join("".join(run.text for run in runs).strip() for runs in texts).strip()
        if text:
            yield Piece((Run(f"{label}：{text}"),), role=Role.NOTE)

    def _table(self, element: Element) -> Iterator[Piece]:
        rows = [self._row(row) for row in children(element, "tr") if child(row, "trPr", "del") is None]
        texts = [[[piece.text for piece in cell if not piece.rows] for cell in row] for row in rows]
        has_structure = any(piece.rows or piece.level for row in rows for cell in row for piece in cell)
        if has_structure or is_layout(texts):
            for row in rows:
                for cell in row:
                    yield from cell
            return
        cells = tuple(tuple(" ".join(part.strip() for part in cell) for cell in row) for row in texts)
        if any(any(row) for row in cells):
            yield Piece(rows=cells)

    def _row(self, row: Element) -> list[list[Piece]]:
        """The pieces of each cell; one that is merged with the cell above, or spanned by one before it, is empty."""
        cells: list[list[Piece]] = []
        for cell in children(row, "tc"):
            properties = child(cell, "tcPr")
            merged = child(properties, "vMerge")
            pieces = list(self.read(cell))
            cells.append([] if merged is not None and value(merged) != "restart" else pieces)
            span = min(integer(child(properties, "gridSpan")) or 1, _WIDEST_SPAN)
            cells += [[] for _ in range(span - 1)]
        return cells


def _is_note_mark(run: Run, notes: list[tuple[str, str]]) -> bool:
    return any(run.text == f"[{label}]" for _, label in notes)
