"""The tree view of the navigation: how it looks, and what is dragged from and dropped onto its rows."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QAbstractItemView, QTreeView, QWidget

from app.ui.library.case_mime import CASES_TYPE, ROW_TYPE, row_of, uids_of
from app.ui.library.navigation_delegate import NavigationDelegate
from app.ui.library.navigation_items import COLLECTIONS_KEY, SEARCHES_KEY, NavigationItem, RowKind
from app.ui.library.navigation_model import NavigationModel, takes_cases
from app.ui.theme import Theme

EDGE = 0.3
"""So much of a row's height, at its top and at its bottom, stands for the place before and behind it."""


class DropPlace(StrEnum):
    """Where something is dropped, seen from the row under the mouse."""

    BEFORE = "before"
    INSIDE = "inside"
    AFTER = "after"


class NavigationTree(QTreeView):
    """Shows a `NavigationModel` that it owns.

    Signals: `cases_dropped(NavigationItem, tuple[CaseUid])`; `row_dropped(NavigationItem, NavigationItem, DropPlace)`:
    the row that was dragged, and the one that it was dropped beside or onto.
    """

    cases_dropped = Signal(object, object)
    row_dropped = Signal(object, object, object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._model = NavigationModel(self)
        self._delegate = NavigationDelegate(theme, self)
        self.setProperty("surface", "side")
        self.setModel(self._model)
        self.setItemDelegate(self._delegate)
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setIndentation(0)
        self.setMouseTracking(True)
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setExpandsOnDoubleClick(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        theme.changed.connect(self.scheduleDelayedItemsLayout)

    def item_at(self, index: QModelIndex | QPersistentModelIndex) -> NavigationItem | None:
        """The row at an index."""
        return self._model.item(index)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Cases may be dragged in, and rows of this tree."""
        if event.mimeData().hasFormat(CASES_TYPE) or event.mimeData().hasFormat(ROW_TYPE):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Show which row would take what is dragged, or beside which it would stand.

        The view's own way is not taken: without its drop indicator it drops on no row, only beside all of them.
        """
        index, place = self._target(event)
        if index.isValid():
            event.acceptProposedAction()
        else:
            event.ignore()
        self._point_at(index, place)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """No row takes it any more."""
        super().dragLeaveEvent(event)
        self._point_at(QModelIndex(), DropPlace.INSIDE)

    def dropEvent(self, event: QDropEvent) -> None:
        """Hand over what was dropped to its row."""
        index, place = self._target(event)
        self._point_at(QModelIndex(), DropPlace.INSIDE)
        target = self._model.item(index)
        if target is None:
            return
        event.acceptProposedAction()
        uids = uids_of(event.mimeData())
        moved = self._model.item(self._model.find(row_of(event.mimeData())))
        if uids:
            self.cases_dropped.emit(target, uids)
        elif moved is not None:
            self.row_dropped.emit(moved, target, place)

    def _target(self, event: QDropEvent) -> tuple[QModelIndex, DropPlace]:
        """The row that takes what is dragged, invalid when none does, and where."""
        index = self.indexAt(event.position().toPoint())
        item = self._model.item(index)
        moved = self._model.item(self._model.find(row_of(event.mimeData())))
        if item is None:
            return QModelIndex(), DropPlace.INSIDE
        if uids_of(event.mimeData()):
            return (index if takes_cases(item) else QModelIndex()), DropPlace.INSIDE
        place = self._place_in(index, event.position().toPoint(), item)
        return (index if moved is not None and _may_stand(moved, item) else QModelIndex()), place

    def _place_in(self, index: QModelIndex, point: QPoint, item: NavigationItem) -> DropPlace:
        row = self.visualRect(index)
        share = (point.y() - row.top()) / max(row.height(), 1)
        if item.kind is RowKind.GROUP:
            return DropPlace.INSIDE
        if item.kind is RowKind.SEARCH:
            return DropPlace.BEFORE if share < 1 / 2 else DropPlace.AFTER
        is_open = self.isExpanded(index) and item.is_branch
        if share < EDGE:
            return DropPlace.BEFORE
        return DropPlace.AFTER if share > 1 - EDGE and not is_open else DropPlace.INSIDE

    def _point_at(self, index: QModelIndex, place: DropPlace) -> None:
        self._delegate.drop_target = QPersistentModelIndex(index)
        self._delegate.drop_edge = {DropPlace.BEFORE: -1, DropPlace.INSIDE: 0, DropPlace.AFTER: 1}[place]
        self.viewport().update()


def _may_stand(moved: NavigationItem, target: NavigationItem) -> bool:
    """True when the row may be dropped onto or beside another one."""
    if moved.key == target.key or _holds(moved, target):
        return False
    group = COLLECTIONS_KEY if moved.kind is RowKind.COLLECTION else SEARCHES_KEY
    return target.kind is moved.kind or target.key == group


def _holds(item: NavigationItem, other: NavigationItem) -> bool:
    return any(child.key == other.key or _holds(child, other) for child in item.children)
