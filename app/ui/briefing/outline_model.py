"""The rows of the outline; what is dropped or renamed here is told to the view-model."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from enum import IntEnum
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractListModel,
    QByteArray,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from app.domain.briefing import ItemId, ItemKind, OutlineItem
from app.domain.case import CaseUid
from app.ui.briefing.words import ITEM_KINDS, translated
from app.ui.library.case_mime import CASES_TYPE, mime_of, uids_of

if TYPE_CHECKING:
    from app.ui.briefing.loading import OutlineRow

ITEMS_TYPE = "application/x-andian-outline"
"""Items of the outline that is shown, by their numbers."""
AnyIndex = QModelIndex | QPersistentModelIndex
_TITLED = frozenset({ItemKind.PART, ItemKind.CASE})


class OutlineRole(IntEnum):
    """What the delegate asks a row for, beside its title (`DisplayRole`)."""

    ROW = Qt.ItemDataRole.UserRole + 1
    ITEM = Qt.ItemDataRole.UserRole + 2
    NUMBER = Qt.ItemDataRole.UserRole + 3
    """Which case it is, counted from 1; 0 for what is no case."""


class OutlineModel(QAbstractListModel):
    """Items of the outline, those of a deeper level below the one that they belong to.

    Signals: `items_dropped(tuple[ItemId], int)` and `cases_dropped(tuple[CaseUid], int)` with the row before which they
    shall go; `item_renamed(ItemId, str)`.
    """

    items_dropped = Signal(object, int)
    cases_dropped = Signal(object, int)
    item_renamed = Signal(object, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._items: tuple[OutlineItem, ...] = ()
        self._rows: dict[CaseUid, OutlineRow] = {}

    @property
    def items(self) -> tuple[OutlineItem, ...]:
        """All items in order."""
        return self._items

    @property
    def uids(self) -> tuple[CaseUid, ...]:
        """The cases in order."""
        return tuple(item.case_uid for item in self._items if item.kind is ItemKind.CASE)

    def set_rows(self, rows: Iterable[OutlineRow]) -> None:
        """Take what is known of the cases."""
        self._rows = {row.uid: row for row in rows}
        self._tell_changed()

    def set_items(self, items: Sequence[OutlineItem]) -> None:
        """Show other items or another order; items that stay keep their selection."""
        before, self_items = self._items, tuple(items)
        if [item.id for item in before] == [item.id for item in self_items]:
            self._items = self_items
            self._tell_changed()
            return
        self.layoutAboutToBeChanged.emit()
        indexes = self.persistentIndexList()
        places = {item.id: row for row, item in enumerate(self_items)}
        rows = [places.get(before[index.row()].id) for index in indexes]
        self._items = self_items
        moved = [QModelIndex() if row is None else self.createIndex(row, 0) for row in rows]
        self.changePersistentIndexList(indexes, moved)
        self.layoutChanged.emit()

    def items_at(self, indexes: Iterable[AnyIndex]) -> tuple[OutlineItem, ...]:
        """The items of some rows, in order."""
        rows = sorted(index.row() for index in indexes if index.isValid())
        return tuple(self._items[row] for row in rows if row < len(self._items))

    def row_of(self, item_id: ItemId) -> int | None:
        """Where an item stands; None when it is not in the outline."""
        return next((row for row, item in enumerate(self._items) if item.id == item_id), None)

    def rowCount(self, parent: AnyIndex | None = None) -> int:
        """Number of items."""
        return 0 if parent is not None and parent.isValid() else len(self._items)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The title of an item, what is known of its case, and which parts are shown."""
        if not index.isValid() or index.row() >= len(self._items):
            return None
        item = self._items[index.row()]
        if role == OutlineRole.ITEM:
            return item
        if role == OutlineRole.ROW:
            return self._rows.get(item.case_uid)
        if role == OutlineRole.NUMBER:
            above = self._items[: index.row() + 1]
            return sum(each.kind is ItemKind.CASE for each in above) if item.kind is ItemKind.CASE else 0
        if role == Qt.ItemDataRole.EditRole:
            return item.title or (self._title(item) if item.kind in _TITLED else "")
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._title(item)
        return None

    def setData(self, index: AnyIndex, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Tell the new title of an item; a case under its own title has none."""
        if role != Qt.ItemDataRole.EditRole or not index.isValid():
            return False
        item = self._items[index.row()]
        title = " ".join(str(value).split())
        row = self._rows.get(item.case_uid)
        if row is not None and title == row.title:
            title = ""
        if title != item.title:
            self.item_renamed.emit(item.id, title)
        return True

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        """Rows can be dragged and renamed; things are dropped between them."""
        base = super().flags(index)
        if not index.isValid():
            return base | Qt.ItemFlag.ItemIsDropEnabled
        return base | Qt.ItemFlag.ItemIsDragEnabled | Qt.ItemFlag.ItemIsEditable

    def supportedDropActions(self) -> Qt.DropAction:
        """Rows are moved within the list, cases from elsewhere copied into it."""
        return Qt.DropAction.MoveAction | Qt.DropAction.CopyAction

    def mimeTypes(self) -> list[str]:
        """Items and cases are dragged under their own types."""
        return [ITEMS_TYPE, CASES_TYPE]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """The items of some rows; other lists take the cases among them."""
        items = self.items_at(indexes)
        uids = [item.case_uid for item in items if item.kind is ItemKind.CASE]
        data = mime_of(uids, [self._title(item) for item in items])
        data.setData(ITEMS_TYPE, QByteArray(json.dumps([item.id for item in items]).encode()))
        return data

    def dropMimeData(self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: AnyIndex) -> bool:
        """Tell what goes where; the view-model puts it there."""
        place = row if row >= 0 else len(self._items)
        if action == Qt.DropAction.IgnoreAction:
            return False
        if data.hasFormat(ITEMS_TYPE):
            ids = tuple(ItemId(number) for number in json.loads(bytes(data.data(ITEMS_TYPE).data())))
            self.items_dropped.emit(ids, place)
            return True
        uids = uids_of(data)
        if uids:
            self.cases_dropped.emit(uids, place)
        return bool(uids)

    def _title(self, item: OutlineItem) -> str:
        row = self._rows.get(item.case_uid)
        own = row.title if row is not None else "…" if item.kind is ItemKind.CASE else ""
        first_line = item.text.strip().partition("\n")[0]
        return item.title or own or first_line or translated(ITEM_KINDS[item.kind])

    def _tell_changed(self) -> None:
        if self._items:
            self.dataChanged.emit(self.index(0), self.index(len(self._items) - 1))
