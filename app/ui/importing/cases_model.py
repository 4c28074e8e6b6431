"""The left list of the desk: each document as a head, its proposed cases below it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum
from itertools import accumulate
from typing import Any

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QStringListModel, Qt

from app.domain.draft import ImportIssue
from app.importer.desk.values import DeskCase
from app.importer.desk.verdict import Light
from app.ui.importing.view_model import Document, Phase
from app.ui.importing.words import document_line, issue_sentence, light_sign, light_word, status_word
from app.ui.theme import Role

AnyIndex = QModelIndex | QPersistentModelIndex
ASKING = frozenset({Light.DOUBT, Light.DECIDE})
"""The lights that ask for a person's attention."""


class RowRole(IntEnum):
    """What the delegate and the page ask an index for."""

    ROW = Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True, slots=True)
class Row:
    """The head of a document, or one of its cases with its light and its doubts."""

    document: Document
    case: DeskCase | None = None
    light: Light | None = None
    doubts: tuple[ImportIssue, ...] = ()

    @property
    def key(self) -> tuple[int, int]:
        """The document's number, and the line at which the case starts; 0 for the document itself."""
        return self.document.number, self.case.draft.start_line if self.case else 0

    @property
    def title(self) -> str:
        """The first line of what is shown."""
        if self.case is None:
            return self.document.name
        draft = self.case.draft
        return f"{draft.ordinal}　{draft.title}" if draft.ordinal else draft.title

    @property
    def line(self) -> str:
        """The second line of what is shown."""
        if self.case is None or self.light is None:
            return document_line(self.document)
        place = self.case.draft.place.names[-1] if self.case.draft.place.names else ""
        return " · ".join(part for part in (light_word(self.light), status_word(self.case), place) if part)

    @property
    def sign(self) -> tuple[str, Role]:
        """The icon and its colour."""
        if self.light is not None:
            return light_sign(self.light)
        if self.document.phase is Phase.FAILED:
            return "warning", Role.DANGER
        return ("check", Role.GOOD) if self.document.phase is Phase.STORED else ("file", Role.TEXT_SECONDARY)


@dataclass(frozen=True, slots=True)
class _Block:
    """The rows of one document: its head, then the cases with these places, which start at these lines.

    `kept` is the line that was kept when the others were filtered, None of a block with all of them.
    """

    document: Document
    shown: Sequence[int]
    lines: Sequence[int]
    kept: int | None = None

    @property
    def size(self) -> int:
        """Number of rows."""
        return len(self.shown) + 1

    def row(self, at: int) -> Row:
        """One of the rows."""
        desk, outlook = self.document.desk, self.document.outlook
        if at == 0 or desk is None or outlook is None:
            return Row(self.document)
        case = self.shown[at - 1]
        return Row(self.document, desk.cases[case], outlook.lights[case], outlook.doubts[case])

    def is_asking(self, at: int) -> bool:
        """True when the case of a row asks for attention."""
        outlook = self.document.outlook
        return at > 0 and outlook is not None and outlook.lights[self.shown[at - 1]] in ASKING


class CasesModel(QStringListModel):
    """Rows of documents and cases, or of those cases alone that need attention; a row is made when it is asked for.

    The strings of its base are empty: they only count the rows, without which a list that lays out ten thousand of
    them would ask Python twice for each.
    """

    def __init__(self, language: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._documents: tuple[Document, ...] = ()
        self._blocks: tuple[_Block, ...] = ()
        self._starts: list[int] = []
        self._count = 0
        self._is_filtered = False
        self._kept = (0, 0)

    def set_documents(self, documents: Sequence[Document], kept: tuple[int, int]) -> None:
        """Show other documents; where the rows stay the same ones, only what they say is drawn anew.

        The row with the key `kept` is shown whatever its light is: a person is at it.
        """
        self._documents, self._kept = tuple(documents), kept
        before = {block.document.number: block for block in self._blocks}
        blocks = tuple(self._block(document, before.get(document.number)) for document in documents)
        if _is_same(blocks, self._blocks):
            self._blocks = blocks
            if self._count:
                self.dataChanged.emit(self.index(0), self.index(self._count - 1))
            return
        self._blocks = blocks
        self._starts = [0, *accumulate(block.size for block in blocks)][: len(blocks)]
        self._count = sum(block.size for block in blocks)
        self.setStringList([""] * self._count)

    def set_filtered(self, is_filtered: bool) -> None:
        """Leave out the cases that need no attention, or show them again."""
        self._is_filtered = is_filtered
        self.set_documents(self._documents, self._kept)

    def row(self, number: int) -> Row | None:
        """What stands in a row."""
        if not 0 <= number < self._count:
            return None
        block, at = self._at(number)
        return block.row(at)

    def find(self, document: int, line: int) -> int:
        """The row of the case that starts at this line or is nearest above it; -1 without the document."""
        for start, block in zip(self._starts, self._blocks, strict=True):
            if block.document.number == document:
                return start + bisect_right(block.lines, line)
        return -1

    def case_below(self, row: int) -> int:
        """The first case of a document whose head stands in the row, else the row itself; -1 beyond the end."""
        if not 0 <= row < self._count:
            return -1
        block, at = self._at(row)
        return row + 1 if at == 0 and block.shown else row

    def next_doubt(self, row: int, step: int) -> int:
        """The next row, in steps of 1 or -1 and round the end, that asks for attention; -1 when none does."""
        for away in range(1, self._count + 1):
            number = (row + away * step) % self._count
            block, at = self._at(number)
            if block.is_asking(at):
                return number
        return -1

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        """A row can be chosen, and nothing else."""
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable if index.isValid() else Qt.ItemFlag.NoItemFlags

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The row itself, its title, or all of it in words."""
        row = self.row(index.row()) if index.isValid() else None
        if row is None:
            return None
        if role == RowRole.ROW:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{row.title}, {row.line}"
        return self._hint(row) if role == Qt.ItemDataRole.ToolTipRole else None

    def _hint(self, row: Row) -> str:
        if row.case is None or row.light is None:
            return f"{row.title}\n{row.line}"
        doubts = (issue_sentence(doubt, self._language) for doubt in row.doubts)
        return "\n".join((row.case.draft.title, light_word(row.light), *doubts))

    def _at(self, number: int) -> tuple[_Block, int]:
        block = bisect_right(self._starts, number) - 1
        return self._blocks[block], number - self._starts[block]

    def _block(self, document: Document, before: _Block | None) -> _Block:
        desk, outlook = document.desk, document.outlook
        kept = (self._kept[1] if self._kept[0] == document.number else 0) if self._is_filtered else None
        if before is not None and before.document is document and before.kept == kept:
            return before
        if desk is None or outlook is None or document.phase is Phase.COMPARING:
            return _Block(document, (), (), kept)
        cases = desk.cases
        shown: Sequence[int] = range(len(cases))
        if kept is not None:
            at_kept = desk.index_of(kept)
            shown = [at for at, light in enumerate(outlook.lights) if light in ASKING or at == at_kept]
        return _Block(document, shown, [cases[at].draft.start_line for at in shown], kept)


def _is_same(blocks: Sequence[_Block], others: Sequence[_Block]) -> bool:
    return len(blocks) == len(others) and all(
        one is other or (one.document.number == other.document.number and one.lines == other.lines)
        for one, other in zip(blocks, others, strict=True)
    )
