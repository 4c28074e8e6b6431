"""The left pane: all cases, facets, tags and briefings, each with its count."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QTreeView, QWidget

from app.domain.hits import FacetField
from app.ui.library.case_mime import CASES_TYPE
from app.ui.library.navigation_delegate import NavigationDelegate
from app.ui.library.navigation_items import NavigationState, RowKind, build_navigation
from app.ui.library.navigation_model import NavigationModel
from app.ui.theme import Theme


class NavigationPane(QTreeView):
    """Shows a `NavigationState` and says what was clicked; it edits no query itself.

    Signals: `all_cases_requested()`; `value_toggled(FacetField, str)`; `briefing_requested(BriefingId)`;
    `new_briefing_requested()`; `cases_dropped(NavigationItem, tuple[CaseUid])`; `tag_menu_requested(str, QPoint)` with a
    place on the screen; `open_groups_changed(tuple[str])`.
    """

    all_cases_requested = Signal()
    value_toggled = Signal(object, str)
    briefing_requested = Signal(object)
    new_briefing_requested = Signal()
    cases_dropped = Signal(object, object)
    tag_menu_requested = Signal(str, QPoint)
    open_groups_changed = Signal(object)

    def __init__(self, theme: Theme, open_groups: tuple[str, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "side")
        self.setAccessibleName(self.tr("Navigation"))
        self._state = NavigationState()
        self._open = set(open_groups)
        self._model = NavigationModel(self)
        self._model.cases_dropped.connect(self.cases_dropped)
        self._delegate = NavigationDelegate(theme, self)
        self.setModel(self._model)
        self.setItemDelegate(self._delegate)
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setIndentation(0)
        self.setMouseTracking(True)
        self.setAcceptDrops(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DropOnly)
        self.setExpandsOnDoubleClick(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._request_menu)
        self.expanded.connect(self._note_expanded)
        self.collapsed.connect(self._note_collapsed)
        theme.changed.connect(self.scheduleDelayedItemsLayout)

    @property
    def shown(self) -> NavigationState:
        """What is shown."""
        return self._state

    def change(self, **values: Any) -> None:
        """Show other values of some fields of the state."""
        state = replace(self._state, **values)
        if state != self._state:
            self._state = state
            self._show_state()

    def index_of(self, key: str) -> QModelIndex:
        """The row with a key, such as `briefings/3`; invalid when there is none."""
        return self._model.find(key)

    def _show_state(self) -> None:
        place = self.verticalScrollBar().value()
        current = self._model.item(self.currentIndex())
        self._model.set_items(build_navigation(self._state))
        with QSignalBlocker(self):
            for index in self._model.indexes():
                item = self._model.item(index)
                self.setExpanded(index, item is not None and item.key in self._open)
        if current is not None and not self.currentIndex().isValid():
            self.setCurrentIndex(self._model.find(current.key))
        self.verticalScrollBar().setValue(place)

    def _choose(self, index: QModelIndex) -> None:
        """Do what a click on a row stands for."""
        item = self._model.item(index)
        if item is None:
            return
        match item.kind:
            case RowKind.LIBRARY:
                self.all_cases_requested.emit()
            case RowKind.GROUP:
                self.setExpanded(index, not self.isExpanded(index))
            case RowKind.MORE:
                self.change(unfolded=self._state.unfolded ^ {item.value})
            case RowKind.VALUE:
                self.value_toggled.emit(item.field, item.value)
            case RowKind.BRIEFING:
                self.briefing_requested.emit(item.briefing_id)
            case RowKind.NEW_BRIEFING:
                self.new_briefing_requested.emit()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Choose the row, or open and close it when its arrow was hit."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        item = self._model.item(index)
        if item is None or event.button() is not Qt.MouseButton.LeftButton:
            return
        sign = self._delegate.sign_rectangle(self.visualRect(index), item)
        if item.children and item.kind is not RowKind.GROUP and event.position().x() <= sign.right() + 4:
            self.setExpanded(index, not self.isExpanded(index))
        else:
            self._choose(index)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Cases may be dragged in."""
        if event.mimeData().hasFormat(CASES_TYPE):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Show which row would take what is dragged.

        The view's own way is not taken: without its drop indicator it drops on no row, only beside all of them.
        """
        index = self.indexAt(event.position().toPoint())
        if self._takes(event, index):
            event.acceptProposedAction()
        else:
            event.ignore()
            index = QModelIndex()
        self._point_at(index)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """No row takes it any more."""
        super().dragLeaveEvent(event)
        self._point_at(QModelIndex())

    def dropEvent(self, event: QDropEvent) -> None:
        """Hand over what was dropped to its row."""
        index = self.indexAt(event.position().toPoint())
        self._point_at(QModelIndex())
        if self._takes(event, index):
            event.acceptProposedAction()
            self._model.dropMimeData(event.mimeData(), event.dropAction(), -1, -1, index)

    def _takes(self, event: QDropEvent, index: QModelIndex) -> bool:
        return self._model.canDropMimeData(event.mimeData(), event.dropAction(), -1, -1, index)

    def _point_at(self, index: QModelIndex) -> None:
        self._delegate.drop_target = QPersistentModelIndex(index)
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return and Space choose the row; the arrows move, open and close."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._choose(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _request_menu(self, place: QPoint) -> None:
        item = self._model.item(self.indexAt(place))
        if item is not None and item.kind is RowKind.VALUE and item.field is FacetField.TAG:
            self.tag_menu_requested.emit(item.value, self.viewport().mapToGlobal(place))

    def _note_expanded(self, index: QModelIndex) -> None:
        self._note(index, self._open.add)

    def _note_collapsed(self, index: QModelIndex) -> None:
        self._note(index, self._open.discard)

    def _note(self, index: QModelIndex, change: Callable[[str], None]) -> None:
        item = self._model.item(index)
        if item is not None:
            change(item.key)
            self.open_groups_changed.emit(tuple(sorted(self._open)))
