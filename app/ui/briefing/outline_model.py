"""The outline as a tree; what is dropped or renamed here is told to the view-model."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from enum import IntEnum
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QByteArray,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from app.briefing.outline import branch
from app.domain.briefing import NO_ITEM, ItemId, ItemKind, OutlineItem
from app.domain.case import CaseUid
from app.ui.briefing.words import ITEM_KINDS, translated
from app.ui.library.case_mime import CASES_TYPE, mime_of, uids_of

if TYPE_CHECKING:
    from app.ui.briefing.loading import OutlineRow

ITEMS_TYPE = "application/x-andian-outline"
"""Items of the outline that is shown, by their numbers."""
AnyIndex = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_TITLED = frozenset({ItemKind.PART, ItemKind.CASE})


class OutlineRole(IntEnum):
    """What the delegate asks a row for, beside its title (`DisplayRole`)."""

    ROW = Qt.ItemDataRole.UserRole + 1
    ITEM = Qt.ItemDataRole.UserRole + 2
    NUMBER = Qt.ItemDataRole.UserRole + 3
    """Which case it is, counted from 1; 0 for what is no case."""


class OutlineModel(QAbstractItemModel):
    """Items of the outline, those of a deeper level below the one that they belong to.

    Signals: `items_dropped(tuple[ItemId], int, int)` and `cases_dropped(tuple[CaseUid], int, int)` with the place in the
    whole outline before which they shall go, and the level; `item_renamed(ItemId, str)`.
    """

    items_dropped = Signal(object, int, int)
    cases_dropped = Signal(object, int, int)
    item_renamed = Signal(object, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._items: tuple[OutlineItem, ...] = ()
        self._rows: dict[CaseUid, OutlineRow] = {}
        self._places: dict[ItemId, int] = {}
        self._parents: dict[ItemId, ItemId] = {}
        self._children: dict[ItemId, tuple[ItemId, ...]] = {}

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
        if [(item.id, item.level) for item in before] == [(item.id, item.level) for item in self_items]:
            self._items = self_items
            self._tell_changed()
            return
        self.layoutAboutToBeChanged.emit()
        indexes = self.persistentIndexList()
        self._items = self_items
        self._grow()
        self.changePersistentIndexList(indexes, [self.index_of(ItemId(index.internalId())) for index in indexes])
        self.layoutChanged.emit()

    def items_at(self, indexes: Iterable[AnyIndex]) -> tuple[OutlineItem, ...]:
        """The items of some rows, in order."""
        ids = {index.internalId() for index in indexes if index.isValid()}
        return tuple(item for item in self._items if item.id in ids)

    def index_of(self, item_id: ItemId) -> QModelIndex:
        """Where an item stands in the tree; invalid when it is not in the outline."""
        if item_id not in self._places:
            return QModelIndex()
        return self.createIndex(self._children[self._parents[item_id]].index(item_id), 0, item_id)

    def index_at(self, place: int) -> QModelIndex:
        """The row of the item at a place of the whole outline, counted from 0."""
        return self.index_of(self._items[place].id) if 0 <= place < len(self._items) else QModelIndex()

    def branches(self) -> Iterator[QModelIndex]:
        """The rows that have others below them."""
        return (self.index_of(item.id) for item in self._items if self._children.get(item.id))

    def index(self, row: int, column: int = 0, parent: AnyIndex = _ROOT) -> QModelIndex:
        """A row below another, or of the highest level."""
        below = self._children.get(self._id(parent), ())
        if column != 0 or not 0 <= row < len(below):
            return QModelIndex()
        return self.createIndex(row, column, below[row])

    def parent(self, index: AnyIndex = _ROOT) -> QModelIndex:  # type: ignore[override]
        """The row that another belongs to."""
        return self.index_of(self._parents.get(self._id(index), NO_ITEM))

    def rowCount(self, parent: AnyIndex = _ROOT) -> int:
        """Number of rows below another, or of the highest level."""
        return 0 if parent.column() > 0 else len(self._children.get(self._id(parent), ()))

    def columnCount(self, parent: AnyIndex = _ROOT) -> int:
        """One column."""
        return 1

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The title of an item, what is known of its case, and which parts are shown."""
        place = self._places.get(self._id(index))
        if place is None:
            return None
        item = self._items[place]
        if role == OutlineRole.ITEM:
            return item
        if role == OutlineRole.ROW:
            return self._rows.get(item.case_uid)
        if role == OutlineRole.NUMBER:
            above = self._items[: place + 1]
            return sum(each.kind is ItemKind.CASE for each in above) if item.kind is ItemKind.CASE else 0
        if role == Qt.ItemDataRole.EditRole:
            return item.title or (self._title(item) if item.kind in _TITLED else "")
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._title(item)
        return None

    def setData(self, index: AnyIndex, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Tell the new title of an item; a case under its own title has none."""
        item = next(iter(self.items_at([index])), None)
        if role != Qt.ItemDataRole.EditRole or item is None:
            return False
        title = " ".join(str(value).split())
        row = self._rows.get(item.case_uid)
        if row is not None and title == row.title:
            title = ""
        if title != item.title:
            self.item_renamed.emit(item.id, title)
        return True

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        """Rows can be dragged and renamed; things are dropped between them and onto them."""
        base = super().flags(index) | Qt.ItemFlag.ItemIsDropEnabled
        if not index.isValid():
            return base
        return base | Qt.ItemFlag.ItemIsDragEnabled | Qt.ItemFlag.ItemIsEditable

    def supportedDropActions(self) -> Qt.DropAction:
        """Rows are moved within the tree, cases from elsewhere copied into it."""
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
        if action == Qt.DropAction.IgnoreAction:
            return False
        place, level = self._target(row, self._id(parent))
        if data.hasFormat(ITEMS_TYPE):
            ids = tuple(ItemId(number) for number in json.loads(bytes(data.data(ITEMS_TYPE).data())))
            if self._id(parent) in branch(self._items, ids):
                return False
            self.items_dropped.emit(ids, place, level)
            return True
        uids = uids_of(data)
        if uids:
            self.cases_dropped.emit(uids, place, level)
        return bool(uids)

    def _target(self, row: int, parent: ItemId) -> tuple[int, int]:
        """The place in the whole outline and the level of what is dropped before a row, or onto the parent (-1).

        What is dropped onto a part goes into it; onto anything else, behind it.
        """
        below = self._children.get(parent, ())
        if parent == NO_ITEM:
            return (self._places[below[row]] if 0 <= row < len(below) else len(self._items)), 1
        item = self._items[self._places[parent]]
        if 0 <= row < len(below):
            return self._places[below[row]], item.level + 1
        goes_in = row >= 0 or item.kind is ItemKind.PART or bool(below)
        behind = self._places[parent] + len(branch(self._items, {parent}))
        return behind, item.level + 1 if goes_in else item.level

    def _grow(self) -> None:
        """Find the parent of every item: the nearest one above it that stands higher."""
        self._places = {item.id: place for place, item in enumerate(self._items)}
        self._parents = {}
        children: dict[ItemId, list[ItemId]] = {NO_ITEM: []}
        path: list[OutlineItem] = []
        for item in self._items:
            while path and path[-1].level >= item.level:
                path.pop()
            parent = path[-1].id if path else NO_ITEM
            self._parents[item.id] = parent
            children.setdefault(parent, []).append(item.id)
            path.append(item)
        self._children = {parent: tuple(below) for parent, below in children.items()}

    def _id(self, index: AnyIndex) -> ItemId:
        return ItemId(index.internalId()) if index.isValid() else NO_ITEM

    def _title(self, item: OutlineItem) -> str:
        row = self._rows.get(item.case_uid)
        own = row.title if row is not None else "…" if item.kind is ItemKind.CASE else ""
        first_line = item.text.strip().partition("\n")[0]
        return item.title or own or first_line or translated(ITEM_KINDS[item.kind])

    def _tell_changed(self) -> None:
        for parent, below in self._children.items():
            if below:
                index = self.index_of(parent)
                self.dataChanged.emit(self.index(0, 0, index), self.index(len(below) - 1, 0, index))
