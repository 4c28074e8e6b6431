"""The left list of the desk: each document as a head, its proposed cases below it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from app.importer.desk.values import DeskCase
from app.importer.desk.verdict import Light, doubts_of, light_of, summary_of
from app.ui.importing.view_model import Document, Phase
from app.ui.importing.words import document_line, issue_sentence, light_sign, light_word, status_word
from app.ui.theme import GRID, Role, TextSize, Theme

AnyIndex = QModelIndex | QPersistentModelIndex
ICON = 16


class RowRole(IntEnum):
    """What the delegate and the page ask an index for."""

    ROW = Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True, slots=True)
class Row:
    """The head of a document, or one of its cases: what is shown of it, ready to paint."""

    document: Document
    title: str
    line: str
    hint: str
    icon: str
    colour: Role
    case: DeskCase | None = None
    light: Light | None = None

    @property
    def key(self) -> tuple[int, int]:
        """The document's number, and the line at which the case starts; 0 for the document itself."""
        return self.document.number, self.case.draft.start_line if self.case else 0


class CasesModel(QAbstractListModel):
    """Rows of documents and cases."""

    def __init__(self, language: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._rows: tuple[Row, ...] = ()

    def set_documents(self, documents: Sequence[Document]) -> None:
        """Show other documents; where the rows stay the same ones, only what they say is drawn anew."""
        rows = tuple(row for document in documents for row in self._rows_of(document))
        if [row.key for row in rows] == [row.key for row in self._rows]:
            self._rows = rows
            if rows:
                self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
            return
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def row(self, number: int) -> Row | None:
        """What stands in a row."""
        return self._rows[number] if 0 <= number < len(self._rows) else None

    def find(self, document: int, line: int) -> int:
        """The row of the case that starts at this line or is nearest above it; -1 without the document."""
        found = -1
        for number, row in enumerate(self._rows):
            if row.key[0] == document and row.key[1] <= line:
                found = number
        return found

    def case_below(self, row: int) -> int:
        """The first case of a document whose head stands in the row, else the row itself; -1 beyond the end."""
        here, below = self.row(row), self.row(row + 1)
        if here is None:
            return -1
        return row + 1 if here.case is None and below is not None and below.case is not None else row

    def next_doubt(self, row: int, step: int) -> int:
        """The next row, in steps of 1 or -1 and round the end, that asks for attention; -1 when none does."""
        for away in range(1, len(self._rows) + 1):
            at = (row + away * step) % len(self._rows)
            if self._rows[at].light in (Light.DOUBT, Light.DECIDE):
                return at
        return -1

    def rowCount(self, parent: AnyIndex | None = None) -> int:
        """Number of rows."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

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
        return row.hint if role == Qt.ItemDataRole.ToolTipRole else None

    def _rows_of(self, document: Document) -> list[Row]:
        desk = document.desk
        counts = summary_of(desk) if desk is not None else None
        line = document_line(document, counts)
        icon, colour = _document_sign(document)
        head = Row(document, document.name, line, f"{document.name}\n{line}", icon, colour)
        if desk is None or document.phase is Phase.COMPARING:
            return [head]
        rows = [head]
        for case in desk.cases:
            light = light_of(desk, case)
            icon, colour = light_sign(light)
            draft = case.draft
            doubts = [issue_sentence(doubt, self._language) for doubt in doubts_of(desk, case)]
            hint = "\n".join((draft.title, light_word(light), *doubts))
            title = f"{draft.ordinal}　{draft.title}" if draft.ordinal else draft.title
            place = draft.place.names[-1] if draft.place.names else ""
            about = " · ".join(part for part in (light_word(light), status_word(case), place) if part)
            rows.append(Row(document, title, about, hint, icon, colour, case, light))
        return rows


class CasesDelegate(QStyledItemDelegate):
    """Paints a row in two lines with its sign; a document's head stands on a band."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        """Two lines and the space around them."""
        lines = self._theme.pixels(TextSize.BODY) + self._theme.pixels(TextSize.SMALL)
        return QSize(self._theme.scaled(160), round(lines * 1.45) + 2 * GRID)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Paint one row."""
        state: QStyle.StateFlag = option.state  # type: ignore[attr-defined]
        rectangle: QRect = option.rect  # type: ignore[attr-defined]
        row: Row = index.data(RowRole.ROW)
        is_head = row.case is None
        painter.save()
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rectangle, self._theme.color(Role.SELECTED))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rectangle, self._theme.color(Role.HOVER))
        elif is_head:
            painter.fillRect(rectangle, self._theme.color(Role.RAISED))
        area = rectangle.adjusted(GRID + GRID // 2, GRID, -GRID, -GRID)
        lower = round(area.height() * 0.56)
        ratio = painter.device().devicePixelRatioF()
        top = area.top() + (lower - ICON) // 2
        painter.drawPixmap(area.left(), top, self._theme.pixmap(row.icon, row.colour, ICON, ratio))
        area.setLeft(area.left() + ICON + GRID)
        weight = QFont.Weight.Bold if is_head else QFont.Weight.Normal
        text = Role.TEXT_FAINT if row.light is Light.SKIPPED else Role.TEXT
        upper = area.adjusted(0, 0, 0, lower - area.height())
        self._write(painter, upper, row.title, self._theme.font(TextSize.BODY, weight), text)
        colour = row.colour if row.light in (Light.DOUBT, Light.DECIDE) else Role.TEXT_SECONDARY
        self._write(painter, area.adjusted(0, lower, 0, 0), row.line, self._theme.font(TextSize.SMALL), colour)
        painter.restore()

    def _write(self, painter: QPainter, place: QRect, text: str, font: QFont, colour: Role) -> None:
        painter.setFont(font)
        painter.setPen(self._theme.color(colour))
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)


def _document_sign(document: Document) -> tuple[str, Role]:
    if document.phase is Phase.FAILED:
        return "warning", Role.DANGER
    if document.phase is Phase.STORED:
        return "check", Role.GOOD
    return "file", Role.TEXT_SECONDARY
