"""The navigation's rows as a Qt tree model; answers from memory."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from enum import IntEnum
from typing import Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QCoreApplication,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from app.domain.hits import FacetField
from app.ui.library.case_mime import CASES_TYPE, ROW_TYPE, row_mime
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
    """A tree of `NavigationItem`s."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._nodes: dict[int, _Node] = {}
        self._top: list[_Node] = []
        self._last_number = 0

    def set_items(self, items: Sequence[NavigationItem]) -> None:
        """Show other rows; those whose keys stay where they were do not move."""
        self._follow(QModelIndex(), None, self._top, items)

    def item(self, index: AnyIndex) -> NavigationItem | None:
        """The row at an index."""
        node = self._at(index)
        return node.item if node is not None else None

    def branches(self, parent: QModelIndex | None = None) -> Iterator[QModelIndex]:
        """Every index that has rows below it, parents before what is below them."""
        above = parent if parent is not None else QModelIndex()
        for row in range(self.rowCount(above)):
            index = self.index(row, 0, above)
            if self.hasChildren(index):
                yield index
                yield from self.branches(index)

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

    def hasChildren(self, parent: AnyIndex | None = None) -> bool:
        """True for branches, also while their rows have not been made."""
        node = self._at(parent) if parent is not None else None
        return node.item.is_branch if node is not None else bool(self._top)

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
        if role == Qt.ItemDataRole.DisplayRole:
            return item.text
        if role == Qt.ItemDataRole.ToolTipRole:
            return item.tip or item.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            sign = QCoreApplication.translate("Navigation", "not") if item.is_refused else ""
            count = "" if item.count is None else str(item.count)
            return " ".join(part for part in (sign, item.text, item.badge, count) if part)
        return None

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        """Hints cannot be chosen; collections and saved searches can be dragged; some rows take cases."""
        item = self.item(index)
        if item is None or item.kind in (RowKind.HINT, RowKind.FILTER):
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if is_movable(item):
            flags |= Qt.ItemFlag.ItemIsDragEnabled
        return flags | Qt.ItemFlag.ItemIsDropEnabled if takes_cases(item) else flags

    def mimeTypes(self) -> list[str]:
        """Cases can be dropped, and rows of the navigation."""
        return [CASES_TYPE, ROW_TYPE]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """The row that is dragged."""
        item = self.item(indexes[0]) if indexes else None
        return row_mime(item.key, item.text) if item is not None else QMimeData()

    def supportedDragActions(self) -> Qt.DropAction:
        """Dragging moves."""
        return Qt.DropAction.MoveAction

    def supportedDropActions(self) -> Qt.DropAction:
        """Cases are copied, rows are moved."""
        return Qt.DropAction.CopyAction | Qt.DropAction.MoveAction

    def _follow(
        self, above: QModelIndex, parent: _Node | None, nodes: list[_Node], items: Sequence[NavigationItem]
    ) -> None:
        """Take rows out and put rows in between those at the beginning and at the end that stay."""
        old, new = [node.item.key for node in nodes], [item.key for item in items]
        first = _common(old, new)
        last = _common(old[first:][::-1], new[first:][::-1])
        if len(old) - last > first:
            self.beginRemoveRows(above, first, len(old) - last - 1)
            for node in nodes[first : len(old) - last]:
                self._forget(node)
            del nodes[first : len(old) - last]
            self._number(nodes)
            self.endRemoveRows()
        if len(new) - last > first:
            self.beginInsertRows(above, first, len(new) - last - 1)
            nodes[first:first] = [self._node(item, 0, parent) for item in items[first : len(new) - last]]
            self._number(nodes)
            self.endInsertRows()
        for place in (*range(first), *range(len(new) - last, len(new))):
            self._replace(nodes[place], items[place])

    def _node(self, item: NavigationItem, row: int, parent: _Node | None) -> _Node:
        # Numbers are never used again, so that an index from before a reset finds nothing.
        self._last_number += 1
        node = _Node(self._last_number, item, row, parent)
        self._nodes[node.number] = node
        node.children = [self._node(child, place, node) for place, child in enumerate(item.children)]
        return node

    def _replace(self, node: _Node, item: NavigationItem) -> None:
        if node.item == item:
            return
        before, node.item = node.item, item
        index = self.createIndex(node.row, 0, node.number)
        if before.children != item.children:
            self._follow(index, node, node.children, item.children)
        self.dataChanged.emit(index, index)

    def _forget(self, node: _Node) -> None:
        del self._nodes[node.number]
        for child in node.children:
            self._forget(child)

    def _number(self, nodes: Sequence[_Node]) -> None:
        for row, node in enumerate(nodes):
            node.row = row

    def _at(self, index: AnyIndex) -> _Node | None:
        return self._nodes.get(int(index.internalId())) if index.isValid() else None


def takes_cases(item: NavigationItem) -> bool:
    """True for the rows that cases can be dropped onto."""
    is_tag = item.kind is RowKind.VALUE and item.field is FacetField.TAG
    return is_tag or item.kind in _CASE_TARGETS


def is_movable(item: NavigationItem) -> bool:
    """True for the rows that a person can put into another order."""
    return item.kind in (RowKind.COLLECTION, RowKind.SEARCH)


_CASE_TARGETS = frozenset({RowKind.BRIEFING, RowKind.NEW_BRIEFING, RowKind.COLLECTION, RowKind.NEW_COLLECTION})


def _common(one: Sequence[str], other: Sequence[str]) -> int:
    """How many keys at the beginning are the same."""
    length = 0
    for key, another in zip(one, other, strict=False):
        if key != another:
            break
        length += 1
    return length
