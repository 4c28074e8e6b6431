"""The dialog that lists all tags and renames, merges and deletes them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QStackedWidget,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from app.domain.case import Tag
from app.ui.dialogs import TextDialog
from app.ui.empty_state import EmptyState
from app.ui.library.view_model import LibraryViewModel
from app.ui.messages import Banner, Messages
from app.ui.theme import GRID, Theme


class TagManager(QDialog):
    """Shows the tags of a `LibraryViewModel`; every change is one step that can be undone."""

    def __init__(
        self, view_model: LibraryViewModel, theme: Theme, messages: Messages, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._view_model = view_model
        self._messages = messages
        self.setWindowTitle(self.tr("Manage tags"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.banner = Banner(theme)
        self.list = self._make_list()
        self._empty = EmptyState(theme)
        self._empty.say(
            "tags", self.tr("No tags yet"), self.tr("Select cases in the list and press Ctrl+T to tag them.")
        )
        self._pages = QStackedWidget()
        self._pages.addWidget(self.list)
        self._pages.addWidget(self._empty)
        self.rename = self._make_button(self.tr("Rename…"), self._ask_rename)
        self.merge = self._make_button(self.tr("Merge…"), self._ask_merge)
        self.delete = self._make_button(self.tr("Delete"), self._delete)
        self.delete.setProperty("kind", "danger")
        hint = QLabel(self.tr("Deleting a tag leaves its cases as they are. Everything here can be undone (Ctrl+Z)."))
        hint.setProperty("textRole", "secondary")
        hint.setProperty("textSize", "small")
        hint.setWordWrap(True)
        self._lay_out(hint)
        view_model.tags_listed.connect(self.show_tags)
        view_model.failed.connect(self._tell)
        self.show_tags(view_model.tags)
        first = self.list.topLevelItem(0)
        if first is not None:
            self.list.setCurrentItem(first)
        self.resize(60 * GRID, 56 * GRID)

    def show_tags(self, tags: Sequence[Tag]) -> None:
        """List the tags, keeping the selection."""
        selected = {row.text(0) for row in self.list.selectedItems()}
        self.list.clear()
        for tag in tags:
            row = QTreeWidgetItem([tag.name, f"{tag.count:,}"])
            row.setTextAlignment(1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            self.list.addTopLevelItem(row)
            row.setSelected(tag.name in selected)
        self._pages.setCurrentWidget(self.list if tags else self._empty)
        self._follow_selection()

    def selected_names(self) -> tuple[str, ...]:
        """The tags that are selected, without those that lie below another one: what is done to that is done to them."""
        names = sorted(row.text(0) for row in self.list.selectedItems())
        return tuple(name for name in names if not any(name.startswith(f"{other}/") for other in names))

    def _make_list(self) -> QTreeWidget:
        tree = QTreeWidget()
        tree.setHeaderLabels([self.tr("Tag"), self.tr("Cases")])
        tree.setRootIsDecorated(False)
        tree.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        tree.header().setStretchLastSection(False)
        tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        tree.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        tree.itemSelectionChanged.connect(self._follow_selection)
        tree.itemDoubleClicked.connect(self._ask_rename)
        return tree

    def _make_button(self, text: str, action: object) -> QPushButton:
        button = QPushButton(text)
        button.setAutoDefault(False)
        button.clicked.connect(action)
        return button

    def _lay_out(self, hint: QWidget) -> None:
        close = QPushButton(self.tr("Close"))
        close.setProperty("kind", "primary")
        close.clicked.connect(self.accept)
        buttons = QHBoxLayout()
        buttons.setSpacing(GRID)
        for button in (self.rename, self.merge, self.delete):
            buttons.addWidget(button)
        buttons.addStretch(1)
        buttons.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(3 * GRID, 2 * GRID, 3 * GRID, 2 * GRID)
        layout.setSpacing(GRID + GRID // 2)
        layout.addWidget(self.banner)
        layout.addWidget(self._pages, 1)
        layout.addWidget(hint)
        layout.addLayout(buttons)

    def _follow_selection(self) -> None:
        count = len(self.list.selectedItems())
        self.rename.setEnabled(count == 1)
        self.merge.setEnabled(count >= 1)
        self.delete.setEnabled(count >= 1)

    def _ask_rename(self) -> None:
        names = self.selected_names()
        if len(names) == 1:
            ask_rename(self, self._view_model, names[0])

    def _ask_merge(self) -> None:
        names = self.selected_names()
        if names:
            ask_merge(self, self._view_model, names)

    def _delete(self) -> None:
        names = self.selected_names()
        # A tag goes with all that lies below it.
        for name in (name for name in names if not any(name.startswith(other + "/") for other in names)):
            self._view_model.delete_tag(name)

    def _tell(self, error: object) -> None:
        self._messages.tell(error, self.banner)


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
