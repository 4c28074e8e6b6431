"""The context menus of the rows of the navigation."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from app.domain.hits import CountedField, FacetField
from app.ui.library.navigation_items import COLLECTIONS_KEY, NavigationItem, RowKind
from app.ui.library.shelves.collection_places import Step
from app.ui.library.shelves.shelving import Shelving
from app.ui.library.view_model import LibraryViewModel

TagEntries = Callable[[QMenu, str], None]
"""Adds what can be done with a tag to a menu."""


class RowMenus(QObject):
    """Shows what can be done with a row: filter by it, and change what a person made.

    Signals `presentation_wanted(CollectionId)`, `handout_wanted(CollectionId)`.
    """

    presentation_wanted = Signal(object)
    handout_wanted = Signal(object)

    def __init__(
        self, library: LibraryViewModel, shelving: Shelving, add_tag_entries: TagEntries, page: QWidget
    ) -> None:
        super().__init__(page)
        self._library = library
        self._shelving = shelving
        self._add_tag_entries = add_tag_entries
        self._page = page

    def show(self, item: NavigationItem, place: QPoint) -> None:
        """Show the menu of a row at a place on the screen; nothing for a row without one."""
        menu = QMenu(self._page)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if item.kind in (RowKind.VALUE, RowKind.COLLECTION):
            self._add_filters(menu, item)
        if item.kind is RowKind.GROUP and item.field is not None and item.is_active:
            self._add_clear(menu, item.field, "Del")
        if item.kind is RowKind.COLLECTION:
            self._add_collection(menu, item)
        elif item.kind is RowKind.SEARCH:
            self._add_search(menu, item)
        elif item.field is FacetField.TAG and item.kind is RowKind.VALUE:
            menu.addSeparator()
            self._add_tag_entries(menu, item.value)
        elif item.key == COLLECTIONS_KEY:
            _add(menu, self.tr("New collection…"), "", self._shelving.ask_new_collection)
        if menu.isEmpty():
            menu.deleteLater()
        else:
            menu.popup(place)

    def _add_filters(self, menu: QMenu, item: NavigationItem) -> None:
        library, field, value = self._library, item.field, item.value
        assert field is not None
        wanted = self.tr("Take the filter away") if item.is_active else self.tr("Filter by this")
        _add(menu, wanted, "Return", lambda: library.toggle(field, value))
        _add(menu, self.tr("Only this"), "", lambda: library.choose_only(field, value))
        unwanted = self.tr("No longer exclude") if item.is_refused else self.tr("Exclude")
        _add(menu, unwanted, "Alt+Return", lambda: library.exclude(field, value))
        if any(one is field for one, _ in library.asked_values() | library.refused_values()):
            self._add_clear(menu, field, "" if item.kind is RowKind.COLLECTION else "Del")

    def _add_clear(self, menu: QMenu, field: CountedField, key: str) -> None:
        _add(menu, self.tr("Clear this filter"), key, lambda: self._library.clear_field(field))

    def _add_collection(self, menu: QMenu, item: NavigationItem) -> None:
        shelving = self._shelving
        menu.addSeparator()
        _add(menu, self.tr("Slide show"), "", lambda: self.presentation_wanted.emit(item.collection))
        _add(menu, self.tr("Handout…"), "", lambda: self.handout_wanted.emit(item.collection))
        _add(menu, self.tr("New collection inside…"), "", lambda: shelving.ask_new_collection(item.collection))
        self._add_changes(menu, item)
        menu.addSeparator()
        _add(menu, self.tr("Into the one above"), "Alt+Right", lambda: shelving.step(item, Step.IN))
        _add(menu, self.tr("Out of the one around it"), "Alt+Left", lambda: shelving.step(item, Step.OUT))

    def _add_search(self, menu: QMenu, item: NavigationItem) -> None:
        _add(menu, self.tr("Search for it"), "Return", lambda: self._shelving.run_search(item))
        menu.addSeparator()
        self._add_changes(menu, item)

    def _add_changes(self, menu: QMenu, item: NavigationItem) -> None:
        shelving = self._shelving
        _add(menu, self.tr("Rename…"), "F2", lambda: shelving.ask_name(item))
        _add(menu, self.tr("Delete"), "Del", lambda: shelving.delete(item))
        menu.addSeparator()
        _add(menu, self.tr("Move up"), "Alt+Up", lambda: shelving.step(item, Step.UP))
        _add(menu, self.tr("Move down"), "Alt+Down", lambda: shelving.step(item, Step.DOWN))


def _add(menu: QMenu, text: str, key: str, work: Callable[[], object]) -> None:
    """An entry; its key is shown, the navigation itself answers to it."""
    action = menu.addAction(text)
    if key:
        action.setShortcut(QKeySequence(key))
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.setShortcutVisibleInContextMenu(True)
    action.triggered.connect(lambda _checked=False: work())
