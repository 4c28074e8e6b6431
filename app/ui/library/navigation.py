"""The left pane: all cases, what was kept, collections, facets, tags, saved searches and briefings, with their counts."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import QModelIndex, QPoint, QSignalBlocker, Qt, Signal, SignalInstance
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

from app.ui.library.filter_field import FilterField
from app.ui.library.navigation_items import NavigationItem, NavigationState, RowKind
from app.ui.library.navigation_rows import build_navigation
from app.ui.library.navigation_tree import NavigationTree
from app.ui.library.shelves.collection_places import Step
from app.ui.theme import Theme

_STEPS = {
    Qt.Key.Key_Up: Step.UP,
    Qt.Key.Key_Down: Step.DOWN,
    Qt.Key.Key_Right: Step.IN,
    Qt.Key.Key_Left: Step.OUT,
}
_PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
_ALT = Qt.KeyboardModifier.AltModifier


class NavigationPane(NavigationTree):
    """Shows a `NavigationState` and says what was clicked; it edits no query itself.

    Signals: `all_cases_requested()`; `value_toggled(CountedField, str)`, `value_excluded(CountedField, str)`;
    `field_cleared(CountedField)`; `scheme_switched()` between indicators and topics of B-READY;
    `new_collection_requested()`; `search_chosen(NavigationItem)`, `save_search_requested()`;
    `briefing_requested(BriefingId)`, `new_briefing_requested()`; `rename_requested(NavigationItem)`,
    `delete_requested(NavigationItem)`, `step_requested(NavigationItem, Step)` by key; `menu_requested(NavigationItem,
    QPoint)` with a place on the screen; `open_groups_changed(tuple[str])`.
    """

    all_cases_requested = Signal()
    value_toggled = Signal(object, str)
    value_excluded = Signal(object, str)
    field_cleared = Signal(object)
    scheme_switched = Signal()
    new_collection_requested = Signal()
    search_chosen = Signal(object)
    save_search_requested = Signal()
    briefing_requested = Signal(object)
    new_briefing_requested = Signal()
    rename_requested = Signal(object)
    delete_requested = Signal(object)
    step_requested = Signal(object, object)
    menu_requested = Signal(object, QPoint)
    open_groups_changed = Signal(object)

    def __init__(self, theme: Theme, open_groups: tuple[str, ...], parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.setAccessibleName(self.tr("Navigation"))
        self._state = NavigationState(opened=frozenset(open_groups))
        self._wishes: Mapping[RowKind, SignalInstance] = {
            RowKind.LIBRARY: self.all_cases_requested,
            RowKind.SWITCH: self.scheme_switched,
            RowKind.NEW_COLLECTION: self.new_collection_requested,
            RowKind.SAVE_SEARCH: self.save_search_requested,
            RowKind.NEW_BRIEFING: self.new_briefing_requested,
        }
        self.expanded.connect(self._note_expanded)
        self.collapsed.connect(self._note_collapsed)

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

    def choose_row(self, key: str) -> None:
        """Make a row the current one and bring it into view, opening what it lies in."""
        index = above = self._model.find(key)
        while (above := above.parent()).isValid():
            self.setExpanded(above, True)
        self.setCurrentIndex(index)

    def _show_state(self) -> None:
        current = self._model.item(self.currentIndex())
        place = self.verticalScrollBar().value()
        self._model.set_items(build_navigation(self._state))
        self._open_rows()
        self._place_fields()
        if current is not None and not self.currentIndex().isValid():
            with QSignalBlocker(self.selectionModel()):
                self.setCurrentIndex(self._model.find(current.key))
        self.verticalScrollBar().setValue(place)

    def _open_rows(self) -> None:
        """Open what was open before, and every branch of a group that is being filtered."""
        filtered = tuple(f"{key}/" for key, text in self._state.filters.items() if text.strip())
        with QSignalBlocker(self):
            for index in self._model.branches():
                item = self._model.item(index)
                is_open = item is not None and (item.key in self._state.opened or item.key.startswith(filtered))
                if self.isExpanded(index) != is_open:
                    self.setExpanded(index, is_open)

    def _place_fields(self) -> None:
        """Put a line to type into on the rows that are filters."""
        for index in self._filter_rows():
            item = self._model.item(index)
            if item is not None and self.indexWidget(index) is None:
                field = FilterField(self._state.filters.get(item.value, ""))
                field.textChanged.connect(partial(self._filter, item.value))
                field.entered.connect(partial(self._bring_into_view, item.key))
                field.left.connect(partial(self._leave_field, item.value))
                self.setIndexWidget(index, field)

    def _filter_rows(self) -> Iterator[QModelIndex]:
        for row in range(self._model.rowCount()):
            index = self._model.index(0, 0, self._model.index(row, 0))
            item = self._model.item(index)
            if item is not None and item.kind is RowKind.FILTER:
                yield index

    def _filter(self, key: str, text: str) -> None:
        self.change(filters={**self._state.filters, key: text})

    def _bring_into_view(self, key: str) -> None:
        self.scrollTo(self._model.find(key))

    def _leave_field(self, key: str) -> None:
        """From the filter box to the first row below it."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        group = self._model.find(key)
        self.setCurrentIndex(self._model.index(min(1, self._model.rowCount(group) - 1), 0, group))

    def _choose(self, index: QModelIndex) -> None:
        """Do what a click on a row stands for."""
        item = self._model.item(index)
        if item is None:
            return
        match item.kind:
            case RowKind.GROUP:
                self.setExpanded(index, not self.isExpanded(index))
            case RowKind.MORE:
                self._unfold(item)
            case RowKind.VALUE | RowKind.COLLECTION:
                self.value_toggled.emit(item.field, item.value)
            case RowKind.SEARCH:
                self.search_chosen.emit(item)
            case RowKind.BRIEFING:
                self.briefing_requested.emit(item.briefing_id)
            case kind if kind in self._wishes:
                self._wishes[kind].emit()

    def _unfold(self, item: NavigationItem) -> None:
        """Show all values of a group, or the first ones alone; what was typed to filter them goes with the box."""
        filters = {key: text for key, text in self._state.filters.items() if key != item.value}
        self.change(unfolded=self._state.unfolded ^ {item.value}, filters=filters)

    def _exclude(self, index: QModelIndex) -> None:
        item = self._model.item(index)
        if item is not None and item.kind in (RowKind.VALUE, RowKind.COLLECTION):
            self.value_excluded.emit(item.field, item.value)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """With Alt nothing is dragged."""
        if not event.modifiers() & _ALT:
            super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Choose the row, open and close it when its arrow was hit, exclude with Alt, clear at the cross of a group."""
        super().mouseReleaseEvent(event)
        place = event.position().toPoint()
        index = self.indexAt(place)
        item = self._model.item(index)
        if item is None or event.button() is not Qt.MouseButton.LeftButton:
            return
        row = self.visualRect(index)
        has_arrow = item.is_branch and item.kind is not RowKind.GROUP
        if event.modifiers() & _ALT:
            self._exclude(index)
        elif item.kind is RowKind.GROUP and item.is_active and self._delegate.cross_place(row).contains(place):
            self.field_cleared.emit(item.field)
        elif has_arrow and place.x() <= self._delegate.sign_rectangle(row, item).right() + 4:
            self.setExpanded(index, not self.isExpanded(index))
        else:
            self._choose(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return and Space choose the row, with Alt or as a minus sign they exclude; Delete, F2 and Alt with arrows."""
        index, key = self.currentIndex(), event.key()
        item = self._model.item(index)
        is_return = key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
        has_alt = event.modifiers() == _ALT
        is_plain = event.modifiers() in _PLAIN
        if item is None:
            super().keyPressEvent(event)
        elif (is_return and has_alt) or (key == Qt.Key.Key_Minus and is_plain and item.field is not None):
            self._exclude(index)
        elif is_return:
            self._choose(index)
        elif has_alt and key in _STEPS and item.kind in (RowKind.COLLECTION, RowKind.SEARCH):
            self.step_requested.emit(item, _STEPS[Qt.Key(key)])
        elif key == Qt.Key.Key_F2:
            self.rename_requested.emit(item)
        elif key == Qt.Key.Key_Delete:
            self._delete(item)
        else:
            super().keyPressEvent(event)

    def _delete(self, item: NavigationItem) -> None:
        """Delete what a person made; on a facet take its choices away."""
        if item.kind in (RowKind.COLLECTION, RowKind.SEARCH):
            self.delete_requested.emit(item)
        elif item.field is not None:
            self.field_cleared.emit(item.field)

    def keyboardSearch(self, search: str) -> None:
        """Looking for a row by its first letters would clash with the keys of the rows."""

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of the row under the mouse, by key for the current one."""
        by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        item = self._model.item(index)
        if item is not None:
            place = self.visualRect(index).center() if by_key else event.pos()
            self.menu_requested.emit(item, self.viewport().mapToGlobal(place))

    def _note_expanded(self, index: QModelIndex) -> None:
        self._note(self._model.item(index), frozenset.union)

    def _note_collapsed(self, index: QModelIndex) -> None:
        self._note(self._model.item(index), frozenset.difference)

    def _note(self, item: NavigationItem | None, change: Callable[..., frozenset[str]]) -> None:
        if item is not None:
            self.change(opened=change(self._state.opened, {item.key}))
            self.open_groups_changed.emit(tuple(sorted(self._state.opened)))
