"""What a person can do, as the `QAction`s of a window, made from a table: menus, buttons, the shortcut help read it.

Pages connect to the `QAction`s of an `ActionSet`: `actions[ActionId.ADD_TAG].triggered.connect(self._add_tag)`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QAbstractButton, QMenu, QMenuBar

from app.ui.action_table import ACTIONS, MENU_TITLES, ActionId, ActionSpec, MenuId
from app.ui.action_words import hint_of, plain_text
from app.ui.theme import Theme

__all__ = ("ACTIONS", "MENU_TITLES", "ActionId", "ActionSet", "ActionSpec", "MenuId", "translated")


def translated(text: str) -> str:
    """A text of the tables above in the language of the window."""
    return QCoreApplication.translate("Actions", text)


class ActionSet:
    """The `QAction`s of one window, made from the table."""

    def __init__(self, parent: QObject, theme: Theme) -> None:
        self._theme = theme
        self._actions: dict[ActionId, QAction] = {}
        for spec in ACTIONS:
            action = QAction(translated(spec.text), parent)
            action.setObjectName(spec.id.value)
            action.setShortcuts([QKeySequence(keys) for keys in spec.keys])
            action.setCheckable(spec.checkable)
            action.setIconVisibleInMenu(bool(spec.icon))
            self._actions[spec.id] = action

    def __getitem__(self, action_id: ActionId) -> QAction:
        """The action of a name."""
        return self._actions[action_id]

    def __iter__(self) -> Iterator[QAction]:
        """All actions in the order of the table."""
        return iter(self._actions.values())

    def add_menus(self, bar: QMenuBar) -> None:
        """Add the menus, still empty, to a menu bar."""
        for menu_id, title in MENU_TITLES.items():
            bar.addMenu(translated(title)).setObjectName(menu_id.value)

    def fill_menus(self, bar: QMenuBar) -> None:
        """Put the actions into the menus of a bar."""
        for menu_id in MenuId:
            menu = bar.findChild(QMenu, menu_id.value)
            assert isinstance(menu, QMenu)
            specs = tuple(spec for spec in ACTIONS if spec.menu is menu_id)
            self._fill(menu, specs)
            menu.aboutToShow.connect(partial(self._dress, specs))

    def _fill(self, menu: QMenu, specs: Iterable[ActionSpec]) -> None:
        group: int | None = None
        for spec in specs:
            if group not in (None, spec.group):
                menu.addSeparator()
            group = spec.group
            menu.addAction(self._actions[spec.id])

    def _dress(self, specs: Iterable[ActionSpec]) -> None:
        for spec in specs:
            if spec.icon and self._actions[spec.id].icon().isNull():
                self._theme.dress(self._actions[spec.id], spec.icon)

    def bind_button(self, button: QAbstractButton, action_id: ActionId) -> None:
        """Let a button trigger an action, follow whether it is enabled, and name its key in the tool tip."""
        action = self._actions[action_id]
        button.clicked.connect(action.trigger)
        button.setEnabled(action.isEnabled())
        action.enabledChanged.connect(button.setEnabled)
        button.setToolTip(hint_of(action))
        action.changed.connect(lambda: button.setToolTip(hint_of(action)))
        button.setAccessibleName(plain_text(action.text()))
