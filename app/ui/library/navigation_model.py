"""The navigation's rows as a Qt tree model; answers from memory."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QMimeData, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from app.ui.library.case_mime import CASES_TYPE, uids_of
from app.ui.library.navigation_items import NavigationItem, RowKind

AnyIndex = QModelIndex | QPersistentModelIndex


class NavigationRole(IntEnum):
    """What the delegate asks a row for, beside its text."""

    ITEM = Qt.ItemDataRole.UserRole + 1


@dataclass(slots=True)
class _Node:
    """A row in its place; the number is what Qt's indexes carry."""

    number: int
    item: NavigationItem
    row: int
    parent: _Node | None
    children: list[_Node] = field(default_factory=list)


class NavigationModel(QAbstractItemModel):
    """A tree of `NavigationItem`s.

    Signal `cases_dropped(NavigationItem, tuple[CaseUid])` when cases were dropped onto a briefing or a tag.
    """

    cases_dropped = Signal(object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._nodes: dict[int, _Node] = {}
        self._top: list[_Node] = []
        self._last_number = 0

    def set_items(self, items: Sequence[NavigationItem]) -> None:
        """Show other rows; when only texts, counts or marks differ, no row moves."""
        if _shape(items) == _shape([node.item for node in self._top]):
            for node, item in zip(self._top, items, strict=True):
                self._replace(node, item)
            return
        self.beginResetModel()
        self._nodes = {}
        self._top = [self._node(item, row, None) for row, item in enumerate(items)]
        self.endResetModel()

    def item(self, index: AnyIndex) -> NavigationItem | None:
        """The row at an index."""
        node = self._at(index)
        return node.item if node is not None else None

    def indexes(self, parent: QModelIndex | None = None) -> Iterator[QModelIndex]:
        """Every index that has children, parents before what is below them."""
        above = parent if parent is not None else QModelIndex()
        for row in range(self.rowCount(above)):
            index = self.index(row, 0, above)
            if self.rowCount(index):
                yield index
                yield from self.indexes(index)

    def find(self, key: str) -> QModelIndex:
        """The index of a row by its key; invalid when there is none."""
        for node in self._nodes.values():
            if node.item.key == key:
                return self.createIndex(node.row, 0, node.number)
        return QModelIndex()

    def index(self, row: int, column: int, parent: AnyIndex | None = None) -> QModelIndex:
        """The index of a row below another."""
        above = self._at(parent) if parent is not None else None
        siblings = above.children if above is not None else self._top
        if column or not 0 <= row < len(siblings):
            return QModelIndex()
        return self.createIndex(row, 0, siblings[row].number)

    def parent(self, index: AnyIndex | None = None) -> Any:
        """The index of the row above."""
        if index is None:
            return super().parent()
        node = self._at(index)
        if node is None or node.parent is None:
            return QModelIndex()
        return self.createIndex(node.parent.row, 0, node.parent.number)

    def rowCount(self, parent: AnyIndex | None = None) -> int:
        """Number of rows below another."""
        if parent is None or not parent.isValid():
            return len(self._top)
        node = self._at(parent)
        return len(node.children) if node is not None else 0

    def columnCount(self, parent: AnyIndex | None = None) -> int:
        """One column."""
        return 1

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The text or the whole item of a row."""
        item = self.item(index)
        if item is None:
            return None
        if role == NavigationRole.ITEM:
            return item
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return item.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return item.text if item.count is None else f"{item.text} {item.count}"
        return None

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        """Hints cannot be chosen; briefings and tags take cases."""
        item = self.item(index)
        if item is None or item.kind is RowKind.HINT:
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return flags | Qt.ItemFlag.ItemIsDropEnabled if takes_cases(item) else flags

    def mimeTypes(self) -> list[str]:
        """Cases can be dropped."""
        return [CASES_TYPE]

    def canDropMimeData(self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: AnyIndex) -> bool:
        """Cases, onto a briefing, a tag or the row for a new briefing."""
        item = self.item(parent)
        return item is not None and takes_cases(item) and data.hasFormat(CASES_TYPE)

    def dropMimeData(self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: AnyIndex) -> bool:
        """Tell what was dropped where; the operation is the page's."""
        item = self.item(parent)
        uids = uids_of(data)
        if item is None or not takes_cases(item) or not uids:
            return False
        self.cases_dropped.emit(item, uids)
        return True

    def supportedDropActions(self) -> Qt.DropAction:
        """Dropping copies."""
        return Qt.DropAction.CopyAction

    def _node(self, item: NavigationItem, row: int, parent: _Node | None) -> _Node:
        # Numbers are never used again, so that an index from before a reset finds nothing.
        self._last_number += 1
        node = _Node(self._last_number, item, row, parent)
        self._nodes[node.number] = node
        node.children = [self._node(child, place, node) for place, child in enumerate(item.children)]
        return node

    def _replace(self, node: _Node, item: NavigationItem) -> None:
        if node.item != item:
            node.item = item
            index = self.createIndex(node.row, 0, node.number)
            self.dataChanged.emit(index, index)
            for child, new in zip(node.children, item.children, strict=True):
                self._replace(child, new)

    def _at(self, index: AnyIndex) -> _Node | None:
        return self._nodes.get(int(index.internalId())) if index.isValid() else None


def takes_cases(item: NavigationItem) -> bool:
    """True for the rows that cases can be dropped onto."""
    is_tag = item.kind is RowKind.VALUE and item.key.startswith("tag/")
    return is_tag or item.kind in (RowKind.BRIEFING, RowKind.NEW_BRIEFING)


def _shape(items: Sequence[NavigationItem]) -> tuple[object, ...]:
    return tuple((item.key, _shape(item.children)) for item in items)
