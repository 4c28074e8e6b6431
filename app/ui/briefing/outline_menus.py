"""The menus of the outline: what can be added, and what can be done with the selected rows."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from app.domain.briefing import ItemKind
from app.ui.briefing.outline_tree import OutlineTree
from app.ui.briefing.words import ITEM_KINDS, translated

KEYS = "123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
"""Each kind is chosen by its sign while the menu is open."""


class OutlineMenus(QObject):
    """Makes the menus of an `OutlineTree`; `add` puts in an item of a kind, `find_cases` leads to the library."""

    def __init__(
        self, tree: OutlineTree, add: Callable[[ItemKind], None], find_cases: Callable[[], None], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._tree = tree
        self._window = parent
        self._add = add
        self._find_cases = find_cases

    def adding(self) -> QMenu:
        """The menu of all that can be added."""
        menu = QMenu(self._window)
        for sign, (kind, name) in zip(KEYS, ITEM_KINDS.items(), strict=False):
            is_case = kind is ItemKind.CASE
            text = self.tr("Cases from the library…") if is_case else translated(name)
            action = menu.addAction(f"&{sign}  {text}")
            action.triggered.connect(self._find_cases if is_case else self._adder(kind))
        return menu

    def of_rows(self) -> QMenu:
        """The menu of the selected rows."""
        tree, menu = self._tree, QMenu(self._window)
        items = tree.selected_items()
        is_case = len(items) == 1 and items[0].kind is ItemKind.CASE
        act = self._act
        act(menu, self.tr("Edit the wording"), "Return", tree.edit_current, is_case)
        act(menu, self.tr("Open in the library"), "Ctrl+Return", tree.open_case, is_case)
        act(menu, self.tr("Rename"), "" if is_case else "F2", tree.rename_current, len(items) == 1)
        menu.addSeparator()
        act(menu, self.tr("Cut"), "Ctrl+X", lambda: tree.cut_wanted.emit(tree.selected_ids()), bool(items))
        act(menu, self.tr("Copy"), "Ctrl+C", lambda: tree.copy_wanted.emit(tree.selected_ids()), bool(items))
        act(menu, self.tr("Paste behind"), "Ctrl+V", lambda: tree.paste_wanted.emit(tree.selected_ids()), True)
        act(menu, self.tr("Take out of the briefing"), "Del", tree.remove_selected, bool(items))
        menu.addSeparator()
        act(menu, self.tr("Move up"), "Alt+Up", lambda: tree.move_selected(-1), bool(items))
        act(menu, self.tr("Move down"), "Alt+Down", lambda: tree.move_selected(1), bool(items))
        act(menu, self.tr("One level higher"), "Ctrl+[", lambda: tree.indent_selected(-1), bool(items))
        act(menu, self.tr("One level deeper"), "Ctrl+]", lambda: tree.indent_selected(1), bool(items))
        menu.addSeparator()
        act(menu, self.tr("Fold all"), "", tree.fold_all, True)
        act(menu, self.tr("Unfold all"), "", tree.unfold_all, True)
        adding = self.adding()
        adding.setTitle(self.tr("Add behind"))
        menu.addMenu(adding)
        return menu

    def _adder(self, kind: ItemKind) -> Callable[[], None]:
        return lambda: self._add(kind)

    def _act(self, menu: QMenu, text: str, keys: str, act: Callable[[], object], enabled: object) -> None:
        """An entry that names its keys; the tree itself listens to them."""
        action: QAction = menu.addAction(f"{text}\t{keys}" if keys else text)
        action.setEnabled(bool(enabled))
        action.triggered.connect(lambda _checked=False: act())
