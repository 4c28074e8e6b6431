"""Keyboard shortcuts, made from the table of actions, and what the program is."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app.ui.action_words import plain_text
from app.ui.actions import ACTIONS, MENU_TITLES, MenuId, translated
from app.ui.importing.commands import COMMANDS
from app.ui.key_hints import KEY_HINTS
from app.ui.style import restyle, roomy
from app.ui.theme import GRID, Role, Theme


class Place(StrEnum):
    """Where keys hold that no menu shows."""

    LISTS = "lists"
    DESK = "desk"


COLUMNS: tuple[tuple[MenuId | Place, ...], ...] = (
    (Place.LISTS, MenuId.EDIT, MenuId.CASE, MenuId.FILE, MenuId.HELP),
    (MenuId.VIEW, Place.DESK),
)
"""The menus of each column, and the places with keys of their own."""


def native_keys(keys: str) -> str:
    """A key in the form of the system."""
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)


class ShortcutHelp(QDialog):
    """All keys in two columns, by menu."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        content = QWidget()
        content.setProperty("surface", "paper")
        columns = QHBoxLayout(content)
        columns.setContentsMargins(3 * GRID, 2 * GRID, 3 * GRID, 2 * GRID)
        columns.setSpacing(5 * GRID)
        for menus in COLUMNS:
            column = QVBoxLayout()
            column.setSpacing(2 * GRID)
            for menu in menus:
                column.addWidget(self._group(menu))
            column.addStretch(1)
            columns.addLayout(column)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidget(content)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 2 * GRID)
        layout.addWidget(scroll, 1)
        layout.addLayout(closing_button(self, self.tr("Close"), 3 * GRID))
        self.resize(roomy(self, 108 * GRID, 76 * GRID))

    def _group(self, menu: MenuId | Place) -> QWidget:
        group = QWidget()
        grid = QGridLayout(group)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(2 * GRID)
        grid.setVerticalSpacing(GRID // 2)
        title = QLabel(self._title(menu))
        title.setProperty("textRole", "accent")
        grid.addWidget(title, 0, 0, 1, 2)
        for row, (keys, text) in enumerate(key_rows(menu), 1):
            grid.addWidget(_key_badges(keys), row, 0, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
            label = QLabel(text)
            label.setWordWrap(True)
            grid.addWidget(label, row, 1)
        grid.setColumnStretch(1, 1)
        grid.setColumnMinimumWidth(0, 20 * GRID)
        return group

    def _title(self, menu: MenuId | Place) -> str:
        if isinstance(menu, MenuId):
            return plain_text(translated(MENU_TITLES[menu]))
        return self.tr("In the lists") if menu is Place.LISTS else self.tr("On the import desk")


def _key_badges(keys: tuple[str, ...]) -> QWidget:
    badges = QWidget()
    line = QHBoxLayout(badges)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(GRID // 2)
    for one in keys:
        badge = QLabel(one)
        badge.setProperty("badge", "plain")
        line.addWidget(badge)
    return badges


def key_rows(menu: MenuId | Place) -> list[tuple[tuple[str, ...], str]]:
    """Keys and what they do, for a menu or for a place with keys of its own."""
    if menu is Place.LISTS:
        return [((native_keys(hint.keys),), translated(hint.text)) for hint in KEY_HINTS]
    if menu is Place.DESK:
        return [
            (tuple(native_keys(keys) for keys in spec.keys), QCoreApplication.translate("Importing", spec.text))
            for spec in COMMANDS
        ]
    return [
        (tuple(native_keys(keys) for keys in spec.keys), plain_text(translated(spec.text)))
        for spec in ACTIONS
        if spec.menu is menu and spec.keys
    ]


class AboutDialog(QDialog):
    """Name, version, and where the person's data lies."""

    def __init__(self, theme: Theme, version: str, places: tuple[tuple[str, str], ...], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("About Andian"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        picture = QLabel()
        picture.setPixmap(theme.pixmap("app", Role.ACCENT, 56, self.devicePixelRatioF()))
        title = QLabel(self.tr("Andian {version}").format(version=version))
        title.setProperty("textSize", "title")
        text = QLabel(
            self.tr(
                "An offline desktop reference of reform cases for a better business environment. "
                "It never goes to the network."
            )
        )
        text.setWordWrap(True)
        text.setProperty("textRole", "secondary")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 2 * GRID)
        layout.setSpacing(GRID + GRID // 2)
        for widget in (picture, title, text):
            layout.addWidget(widget)
        for name, place in places:
            label = QLabel(f"{name}\n{place}")
            label.setProperty("textSize", "small")
            label.setWordWrap(True)
            label.setTextInteractionFlags(
                Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
            )
            layout.addWidget(label)
        layout.addLayout(closing_button(self, self.tr("Close")))
        width = roomy(self, 56 * GRID, 0).width()
        self.setFixedWidth(width)
        self.resize(width, layout.totalHeightForWidth(width))


def closing_button(dialog: QDialog, text: str, margin: int = 0) -> QHBoxLayout:
    """One button that closes the dialog, `margin` pixels from its right edge."""
    buttons = QDialogButtonBox()
    close = buttons.addButton(text, QDialogButtonBox.ButtonRole.AcceptRole)
    restyle(close, kind="primary")
    buttons.accepted.connect(dialog.accept)
    line = QHBoxLayout()
    line.setContentsMargins(0, GRID, margin, 0)
    line.addWidget(buttons)
    return line
