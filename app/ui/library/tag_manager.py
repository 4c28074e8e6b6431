"""The dialog that shows all tags as a tree: renamed, merged, coloured, deleted into the trash."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol

from PySide6.QtCore import QCoreApplication, QItemSelectionModel, QSignalBlocker, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QStackedWidget,
    QTreeWidget,
    QTreeWidgetItem,
    QTreeWidgetItemIterator,
    QVBoxLayout,
    QWidget,
)

from app.domain.case import Tag, TagColour
from app.text.palette import Entry, match
from app.ui import operations
from app.ui.actions import ActionId, ActionSet
from app.ui.dialogs import TextDialog
from app.ui.empty_state import EmptyState
from app.ui.jobs import JobRunner, LatestOnly
from app.ui.library.tag_colors import colour_of, colour_title, dot_icon
from app.ui.library.tag_tree import branches, room_for
from app.ui.library.view_model import LibraryViewModel
from app.ui.messages import Banner, Messages
from app.ui.theme import GRID, ICON_SIZE, Theme


class Colouring(Protocol):
    """Gives colours to tags."""

    def set_colour(self, name: str, colour: TagColour) -> None:
        """Give a tag a colour."""


class TagManager(QDialog):
    """Shows the tags of a `LibraryViewModel`; every change is one step that can be undone."""

    def __init__(
        self,
        view_model: LibraryViewModel,
        colouring: Colouring,
        jobs: JobRunner,
        theme: Theme,
        messages: Messages,
        actions: ActionSet,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.addActions((actions[ActionId.UNDO], actions[ActionId.REDO]))
        self._view_model = view_model
        self._colouring = colouring
        self._theme = theme
        self._messages = messages
        self._tags: tuple[Tag, ...] = ()
        self._unused: tuple[Tag, ...] = ()
        self.setWindowTitle(self.tr("Manage tags"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.banner = Banner(theme)
        self.filter = QLineEdit()
        self.filter.setPlaceholderText(self.tr("Look for a tag"))
        self.filter.setAccessibleName(self.filter.placeholderText())
        self.filter.setClearButtonEnabled(True)
        self.filter.textChanged.connect(self._hide_rows)
        self.list = self._make_tree()
        self._empty = EmptyState(theme)
        self._empty.say(
            "tags", self.tr("No tags yet"), self.tr("Select cases in the list and press Ctrl+T to tag them.")
        )
        self._pages = QStackedWidget()
        self._pages.addWidget(self.list)
        self._pages.addWidget(self._empty)
        self.rename = self._make_button(self.tr("Rename…"), self._ask_rename)
        self.merge = self._make_button(self.tr("Merge…"), self._ask_merge)
        self.colour = self._make_button(self.tr("Colour"), None)
        self.colour.setMenu(colour_menu(self, theme, "", lambda _name, colour: self._give_colour(colour)))
        self.delete = self._make_button(self.tr("Delete"), self._delete)
        self.delete.setProperty("kind", "danger")
        self._lay_out()
        self._unused_tags = LatestOnly(jobs, self)
        self._unused_tags.answered.connect(self._take_unused)
        self._unused_tags.failed.connect(self._tell)
        view_model.tags_listed.connect(self.show_tags)
        view_model.failed.connect(self._tell)
        theme.changed.connect(self._fill)
        self.show_tags(view_model.tags)
        first = self.list.topLevelItem(0)
        if first is not None:
            self.list.setCurrentItem(first)
        self.list.setFocus()
        self.resize(room_for(self, theme, 64 * GRID, 60 * GRID))

    def show_tags(self, tags: Sequence[Tag]) -> None:
        """Show the tags, keeping the selection; those that no case carries follow when the store has named them."""
        self._tags = tuple(tags)
        self._fill()
        self._unused_tags.ask(operations.list_unused_tags)

    def selected_names(self) -> tuple[str, ...]:
        """The tags that are selected, without those that lie below another one: what is done to that is done to them."""
        names = sorted(_name_of(row) for row in self.list.selectedItems())
        return tuple(name for name in names if not any(name.startswith(f"{other}/") for other in names))

    def select(self, names: Sequence[str]) -> None:
        """Select the rows of tags."""
        self.list.clearSelection()
        for name, row in self._rows().items():
            row.setSelected(name in names)

    def row_texts(self) -> list[tuple[str, str]]:
        """Name and number of cases of each row from top to bottom."""
        return [(name, row.text(1)) for name, row in self._rows().items()]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """F2 renames and Delete deletes what is selected."""
        if event.key() == Qt.Key.Key_F2:
            self._ask_rename()
        elif event.key() == Qt.Key.Key_Delete and self.list.hasFocus():
            self._delete()
        else:
            super().keyPressEvent(event)

    def _rows(self) -> dict[str, QTreeWidgetItem]:
        rows: dict[str, QTreeWidgetItem] = {}
        iterator = QTreeWidgetItemIterator(self.list)
        while (row := iterator.value()) is not None:
            rows[_name_of(row)] = row
            iterator += 1
        return rows

    def _take_unused(self, tags: tuple[Tag, ...]) -> None:
        self._unused = tags
        self._fill()

    def _fill(self) -> None:
        selected = {_name_of(row) for row in self.list.selectedItems()}
        current = self.list.currentItem()
        current_name = _name_of(current) if current is not None else ""
        counts = {tag.name: tag.count for tag in (*self._unused, *self._tags)}
        names = {branch for name in counts for branch in branches(name)}
        with QSignalBlocker(self.list):
            self.list.clear()
            rows: dict[str, QTreeWidgetItem] = {}
            for name in sorted(names, key=lambda name: name.split("/")):
                above, _, own = name.rpartition("/")
                row = QTreeWidgetItem(rows[above] if above else self.list.invisibleRootItem(), [own, ""])
                row.setData(0, Qt.ItemDataRole.UserRole, name)
                row.setToolTip(0, name)
                row.setText(1, f"{counts[name]:,}" if counts.get(name) else self.tr("unused"))
                row.setIcon(0, dot_icon(self._theme, colour_of(self._theme, name), self.devicePixelRatioF()))
                row.setTextAlignment(1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
                rows[name] = row
            self.list.expandAll()
            for name, row in rows.items():
                row.setSelected(name in selected)
            if current_name in rows:
                self.list.setCurrentItem(rows[current_name], 0, QItemSelectionModel.SelectionFlag.NoUpdate)
        self._pages.setCurrentWidget(self.list if names else self._empty)
        self._hide_rows()
        self._follow_selection()

    def _hide_rows(self) -> None:
        wanted = self.filter.text().strip()
        rows = self._rows()
        shown = {
            branch
            for name in rows
            if not wanted or match(Entry(name, "tag", name), wanted) is not None
            for branch in branches(name)
        }
        for name, row in rows.items():
            row.setHidden(name not in shown)

    def _make_tree(self) -> QTreeWidget:
        tree = QTreeWidget()
        tree.setHeaderLabels([self.tr("Tag"), self.tr("Cases")])
        tree.setAccessibleName(self.tr("Tags"))
        tree.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        tree.setExpandsOnDoubleClick(False)
        tree.setIconSize(QSize(self._theme.scaled(ICON_SIZE), self._theme.scaled(ICON_SIZE)))
        tree.header().setStretchLastSection(False)
        tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        tree.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        tree.itemSelectionChanged.connect(self._follow_selection)
        tree.itemDoubleClicked.connect(self._ask_rename)
        return tree

    def _make_button(self, text: str, action: Callable[[], object] | None) -> QPushButton:
        button = QPushButton(text)
        button.setAutoDefault(False)
        if action is not None:
            button.clicked.connect(action)
        return button

    def _lay_out(self) -> None:
        hint = QLabel(
            self.tr(
                "Deleting a tag leaves its cases as they are; it lies in the trash. Everything here can be undone (Ctrl+Z)."
            )
        )
        hint.setProperty("textRole", "secondary")
        hint.setProperty("textSize", "small")
        hint.setWordWrap(True)
        close = QPushButton(self.tr("Close"))
        close.setProperty("kind", "primary")
        close.setAutoDefault(False)
        close.clicked.connect(self.accept)
        buttons = QHBoxLayout()
        buttons.setSpacing(GRID)
        for button in (self.rename, self.merge, self.colour, self.delete):
            buttons.addWidget(button)
        buttons.addStretch(1)
        buttons.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(3 * GRID, 2 * GRID, 3 * GRID, 2 * GRID)
        layout.setSpacing(GRID + GRID // 2)
        layout.addWidget(self.banner)
        layout.addWidget(self.filter)
        layout.addWidget(self._pages, 1)
        layout.addWidget(hint)
        layout.addLayout(buttons)

    def _follow_selection(self) -> None:
        count = len(self.list.selectedItems())
        self.rename.setEnabled(count == 1)
        self.merge.setEnabled(count >= 1)
        self.colour.setEnabled(count >= 1)
        self.delete.setEnabled(count >= 1)

    def _ask_rename(self) -> None:
        names = self.selected_names()
        if len(names) == 1:
            ask_rename(self, self._view_model, names[0])

    def _ask_merge(self) -> None:
        names = self.selected_names()
        if names:
            ask_merge(self, self._view_model, names)

    def _give_colour(self, colour: TagColour) -> None:
        for row in self.list.selectedItems():
            self._colouring.set_colour(_name_of(row), colour)

    def _delete(self) -> None:
        for name in self.selected_names():
            self._view_model.delete_tag(name)

    def _tell(self, error: object) -> None:
        self._messages.tell(error, self.banner)


def _name_of(row: QTreeWidgetItem) -> str:
    return str(row.data(0, Qt.ItemDataRole.UserRole))


def colour_menu(parent: QWidget, theme: Theme, name: str, choose: Callable[[str, TagColour], object]) -> QMenu:
    """A menu of the colours; `choose` is called with the tag and the colour."""
    menu = QMenu(QCoreApplication.translate("TagManager", "Colour"), parent)
    for colour in TagColour:
        entry = menu.addAction(dot_icon(theme, colour, parent.devicePixelRatioF()), colour_title(colour))
        entry.setIconVisibleInMenu(True)
        entry.triggered.connect(lambda _checked=False, colour=colour: choose(name, colour))
    return menu


def ask_rename(parent: QWidget, view_model: LibraryViewModel, name: str) -> TextDialog:
    """Ask for a tag's new name."""
    dialog = TextDialog(
        QCoreApplication.translate("TagManager", "Rename tag"),
        QCoreApplication.translate("TagManager", "New name for “{tag}”. A slash makes levels: area/topic.").format(
            tag=name
        ),
        QCoreApplication.translate("TagManager", "Rename"),
        name,
        parent=parent,
    )
    dialog.text_entered.connect(lambda text: view_model.rename_tag(name, text))
    dialog.open()
    return dialog


def ask_merge(parent: QWidget, view_model: LibraryViewModel, names: Sequence[str]) -> TextDialog:
    """Ask for the tag that several are to become."""
    dialog = TextDialog(
        QCoreApplication.translate("TagManager", "Merge tags"),
        QCoreApplication.translate("TagManager", "All cases tagged {tags} get this tag instead:").format(
            tags="、".join(f"“{one}”" for one in names)
        ),
        QCoreApplication.translate("TagManager", "Merge"),
        completions=[tag.name for tag in view_model.tags],
        parent=parent,
    )
    dialog.text_entered.connect(lambda text: view_model.merge_tags(names, text))
    dialog.open()
    return dialog
