"""The rows of the page with all notes: a heading for each case, its notes and highlights below."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum
from itertools import groupby
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from app.domain.case import CaseUid
from app.domain.notes import Annotation, Highlight, Note

AnyIndex = QModelIndex | QPersistentModelIndex


class NotesRole(IntEnum):
    """What the delegate asks a row for."""

    ROW = Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True, slots=True)
class CaseRow:
    """The heading above the notes and highlights of one case; `title` is empty when the case is gone."""

    uid: CaseUid
    title: str
    count: int


Row = CaseRow | Annotation


def rows_of(annotations: Sequence[Annotation]) -> tuple[Row, ...]:
    """The rows from top to bottom; the annotations of one case stand together."""
    rows: list[Row] = []
    for uid, group in groupby(annotations, key=lambda annotation: annotation.mark.case_uid):
        of_case = tuple(group)
        rows.append(CaseRow(uid, of_case[0].title, len(of_case)))
        rows += of_case
    return tuple(rows)


def text_of(mark: Note | Highlight) -> str:
    """What a person wrote, or the passage that was marked."""
    return mark.body if isinstance(mark, Note) else mark.anchor.quote


class NotesModel(QAbstractListModel):
    """Answers from memory."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[Row, ...] = ()

    def show_annotations(self, annotations: Sequence[Annotation]) -> bool:
        """Show other rows; False when they are the same as before."""
        rows = rows_of(annotations)
        if rows == self._rows:
            return False
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()
        return True

    def row_at(self, index: AnyIndex) -> Row | None:
        """What stands at an index."""
        return self._rows[index.row()] if index.isValid() and index.row() < len(self._rows) else None

    def places_of(self, marks: Sequence[Note | Highlight]) -> list[int]:
        """The rows of some notes and highlights, by their numbers."""
        wanted = {(type(mark), mark.id) for mark in marks}
        return [
            place
            for place, row in enumerate(self._rows)
            if isinstance(row, Annotation) and (type(row.mark), row.mark.id) in wanted
        ]

    def rowCount(self, parent: AnyIndex | None = None) -> int:
        """Headings, notes and highlights together."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The text or the whole of a row."""
        row = self.row_at(index)
        if row is None or role == NotesRole.ROW:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return row.title if isinstance(row, CaseRow) else text_of(row.mark)
        return None

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        """Headings cannot be chosen."""
        return super().flags(index) if isinstance(self.row_at(index), Annotation) else Qt.ItemFlag.ItemIsEnabled
