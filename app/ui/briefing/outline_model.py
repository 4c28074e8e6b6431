"""The cases of a briefing in order; rows are moved here and told to the view-model."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import IntEnum
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QMimeData, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from app.domain.briefing import BriefingItem
from app.domain.case import CaseUid
from app.ui.library.case_mime import CASES_TYPE, mime_of, uids_of

if TYPE_CHECKING:
    from app.ui.briefing.loading import OutlineRow

AnyIndex = QModelIndex | QPersistentModelIndex


class OutlineRole(IntEnum):
    """What the delegate asks a row for, beside its title (`DisplayRole`)."""

    ROW = Qt.ItemDataRole.UserRole + 1
    ITEM = Qt.ItemDataRole.UserRole + 2


class OutlineModel(QAbstractListModel):
    """Rows of the outline.

    Signals: `order_changed(tuple[CaseUid])` after rows were moved by the person; `cases_dropped(tuple[CaseUid], int)`
    with the row before which cases from elsewhere shall go.
    """

    order_changed = Signal(object)
    cases_dropped = Signal(object, int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._items: list[BriefingItem] = []
        self._rows: dict[CaseUid, OutlineRow] = {}

    @property
    def uids(self) -> tuple[CaseUid, ...]:
        """The cases in order."""
        return tuple(item.case_uid for item in self._items)

    def set_rows(self, rows: Iterable[OutlineRow]) -> None:
        """Take what is known of the cases."""
        self._rows = {row.uid: row for row in rows}
        if self._items:
            self.dataChanged.emit(self.index(0), self.index(len(self._items) - 1))

    def set_items(self, items: Sequence[BriefingItem]) -> None:
        """Show other cases or another order; cases that stay keep their selection."""
        if tuple(item.case_uid for item in items) == self.uids:
            self._items = list(items)
            if items:
                self.dataChanged.emit(self.index(0), self.index(len(items) - 1))
            return
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        places = {item.case_uid: row for row, item in enumerate(items)}
        after = [self._moved(index, places) for index in before]
        self._items = list(items)
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()

    def uids_at(self, indexes: Iterable[AnyIndex]) -> tuple[CaseUid, ...]:
        """The cases of some rows, in order."""
        rows = sorted(index.row() for index in indexes if index.isValid())
        return tuple(self._items[row].case_uid for row in rows if row < len(self._items))

    def shift(self, rows: Sequence[int], step: int) -> bool:
        """Move rows one place up (-1) or down (1) together; False when they are at the end already."""
        if not rows or min(rows) + step < 0 or max(rows) + step >= len(self._items):
            return False
        for row in sorted(rows, reverse=step > 0):
            self.moveRows(QModelIndex(), row, 1, QModelIndex(), row + (2 if step > 0 else -1))
        return True

    def moveRows(
        self, source_parent: AnyIndex, source_row: int, count: int, target_parent: AnyIndex, target_row: int
    ) -> bool:
        """Move rows before another one."""
        last = source_row + count - 1
        if not self.beginMoveRows(QModelIndex(), source_row, last, QModelIndex(), target_row):
            return False
        moved = self._items[source_row : source_row + count]
        del self._items[source_row : source_row + count]
        place = target_row if target_row < source_row else target_row - count
        self._items[place:place] = moved
        self.endMoveRows()
        self.order_changed.emit(self.uids)
        return True

    def rowCount(self, parent: AnyIndex | None = None) -> int:
        """Number of cases."""
        return 0 if parent is not None and parent.isValid() else len(self._items)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The title of a case, what is known of it, and which parts are shown."""
        if not index.isValid() or index.row() >= len(self._items):
            return None
        item = self._items[index.row()]
        row = self._rows.get(item.case_uid)
        if role == OutlineRole.ITEM:
            return item
        if role == OutlineRole.ROW:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return row.title if row is not None else "…"
        return None

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        """Rows can be dragged; things are dropped between them."""
        base = super().flags(index)
        return base | (Qt.ItemFlag.ItemIsDragEnabled if index.isValid() else Qt.ItemFlag.ItemIsDropEnabled)

    def supportedDropActions(self) -> Qt.DropAction:
        """Rows are moved within the list, cases from elsewhere copied into it."""
        return Qt.DropAction.MoveAction | Qt.DropAction.CopyAction

    def mimeTypes(self) -> list[str]:
        """Cases are dragged under their own type."""
        return [CASES_TYPE]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """The cases of some rows."""
        uids = self.uids_at(indexes)
        return mime_of(uids, [str(index.data()) for index in sorted(indexes, key=QModelIndex.row)])

    def dropMimeData(self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: AnyIndex) -> bool:
        """Tell which cases go where; the view-model puts them there."""
        uids = uids_of(data)
        if not uids or action == Qt.DropAction.IgnoreAction:
            return False
        self.cases_dropped.emit(uids, row if row >= 0 else len(self._items))
        return True

    def _moved(self, index: QModelIndex, places: dict[CaseUid, int]) -> QModelIndex:
        row = places.get(self._items[index.row()].case_uid)
        return QModelIndex() if row is None else self.createIndex(row, index.column())
