"""The cases found: ids of all, rows of those that have been loaded; answers from memory only."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractListModel, QMimeData, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from app.domain.case import CaseUid
from app.domain.hits import SearchHit, SearchResult
from app.ui.library.case_mime import CASES_TYPE, mime_of

PAGE = 50

AnyIndex = QModelIndex | QPersistentModelIndex


class ResultRole(IntEnum):
    """What the delegate asks a row for, beside its title (`DisplayRole`)."""

    HIT = Qt.ItemDataRole.UserRole + 1
    UID = Qt.ItemDataRole.UserRole + 2
    SIMILAR = Qt.ItemDataRole.UserRole + 3


class ResultsModel(QAbstractListModel):
    """Rows of the list.  A row whose hit has not come yet is None under `ResultRole.HIT`.

    Signal `rows_wanted(tuple[CaseUid, ...])` asks for the hits of a page that came into view.
    """

    rows_wanted = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._uids: tuple[CaseUid, ...] = ()
        self._rows: dict[CaseUid, int] = {}
        self._hits: dict[CaseUid, SearchHit] = {}
        self._asked: set[CaseUid] = set()
        self._exact = 0

    @property
    def uids(self) -> tuple[CaseUid, ...]:
        """All cases found, in order."""
        return self._uids

    @property
    def is_complete(self) -> bool:
        """True when every row has been loaded."""
        return len(self._hits) >= len(self._uids)

    def set_result(self, result: SearchResult) -> None:
        """Show another result; its first page comes with it.

        The same cases in the same order keep their rows, so that selection and place in the list stay.
        """
        if result.uids == self._uids and result.total == self._exact:
            self._hits |= {hit.uid: hit for hit in result.hits}
            if self._uids:
                self.dataChanged.emit(self.index(0), self.index(len(self._uids) - 1))
            return
        self.beginResetModel()
        self._uids = result.uids
        self._rows = {uid: row for row, uid in enumerate(result.uids)}
        self._hits = {hit.uid: hit for hit in result.hits}
        self._asked = set()
        self._exact = result.total
        self.endResetModel()

    def add_hits(self, hits: Iterable[SearchHit]) -> None:
        """Fill rows that were asked for; hits of an earlier result are left out."""
        for hit in hits:
            row = self._rows.get(hit.uid)
            if row is not None:
                self._hits[hit.uid] = hit
                self._asked.discard(hit.uid)
                self.dataChanged.emit(self.index(row), self.index(row))

    def refresh(self, uids: Iterable[CaseUid]) -> None:
        """Ask again for the rows of cases that changed; the old ones stay until the new ones come."""
        shown = tuple(uid for uid in uids if uid in self._hits and uid in self._rows)
        if shown:
            self._asked.update(shown)
            self.rows_wanted.emit(shown)

    def want_rows(self, first: int, last: int) -> None:
        """Ask for what the rows in view still lack, in whole pages."""
        begin = max(first, 0) // PAGE * PAGE
        page = self._uids[begin : (last // PAGE + 1) * PAGE]
        missing = tuple(uid for uid in page if uid not in self._hits and uid not in self._asked)
        if missing:
            self._asked.update(missing)
            self.rows_wanted.emit(missing)

    def row_of(self, uid: CaseUid) -> int:
        """The row of a case, -1 when it is not among the results."""
        return self._rows.get(uid, -1)

    def uids_at(self, indexes: Sequence[AnyIndex]) -> tuple[CaseUid, ...]:
        """The cases of some rows, in the order of the list."""
        rows = sorted(index.row() for index in indexes if index.isValid())
        return tuple(self._uids[row] for row in rows if row < len(self._uids))

    def rowCount(self, parent: AnyIndex | None = None) -> int:
        """Number of cases found."""
        return 0 if parent is not None and parent.isValid() else len(self._uids)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The title, the hit or the uid of a row."""
        if not index.isValid() or index.row() >= len(self._uids):
            return None
        uid = self._uids[index.row()]
        if role == ResultRole.UID:
            return uid
        if role == ResultRole.SIMILAR:
            return index.row() >= self._exact
        hit = self._hits.get(uid)
        if role == ResultRole.HIT or hit is None:
            return hit
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return hit.title
        return None

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        """Rows can be selected and dragged, never edited."""
        base = super().flags(index)
        return base | Qt.ItemFlag.ItemIsDragEnabled if index.isValid() else base

    def mimeTypes(self) -> list[str]:
        """Cases are dragged under their own type."""
        return [CASES_TYPE]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """The dragged cases."""
        uids = self.uids_at(indexes)
        return mime_of(uids, [self._hits[uid].title for uid in uids if uid in self._hits])

    def supportedDragActions(self) -> Qt.DropAction:
        """Dragging copies."""
        return Qt.DropAction.CopyAction
