"""Asks into which collection cases shall go: one of those that there are, or a new one by its name."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QWidget

from app.ui.dialogs import AskingDialog
from app.ui.library.shelves.collection_places import path_of

if TYPE_CHECKING:
    from app.domain.collection import Collection, CollectionId

ROWS = 9
_ID = Qt.ItemDataRole.UserRole
_MOVES = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class CollectionDialog(AskingDialog):
    """A line to type into above the collections whose path holds what was typed; the last row makes a new one.

    Signals: `collection_chosen(CollectionId)`; `name_chosen(str)` for a new collection.
    """

    collection_chosen = Signal(object)
    name_chosen = Signal(str)

    def __init__(self, explanation: str, collections: Sequence[Collection], parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Add to collection"), explanation, self.tr("Add"), parent)
        self._paths: tuple[tuple[CollectionId, str], ...] = tuple(
            (one.id, path_of(collections, one.id)) for one in collections
        )
        self.field = QLineEdit()
        self.field.setPlaceholderText(self.tr("Name of a collection, or of a new one"))
        self.field.setAccessibleName(self.field.placeholderText())
        self.field.installEventFilter(self)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Collections"))
        rows = ROWS * (self.list.fontMetrics().height() + 12)
        self.list.setFixedHeight(min(rows, self.screen().availableSize().height() // 2))
        self.field.textChanged.connect(self._fill)
        self.list.currentRowChanged.connect(lambda row: self.accept_button.setEnabled(row >= 0))
        self.list.itemDoubleClicked.connect(self.accept)
        self.answer_with(self.field)
        self.body.addWidget(self.list)
        self.accepted.connect(self._tell)
        self._fill("")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The arrows move in the list while the line is typed into."""
        is_press = event.type() is QEvent.Type.KeyPress
        if watched is self.field and is_press and isinstance(event, QKeyEvent) and event.key() in _MOVES:
            self.list.event(event)
            return True
        return super().eventFilter(watched, event)

    def _fill(self, text: str) -> None:
        name = text.strip()
        self.list.clear()
        for collection_id, path in self._paths:
            if name.casefold() in path.casefold():
                item = QListWidgetItem(path, self.list)
                item.setData(_ID, collection_id)
        if name and name not in (path for _, path in self._paths):
            QListWidgetItem(self.tr("New collection “{name}”").format(name=name), self.list)
        self.list.setCurrentRow(0 if self.list.count() else -1)
        self.accept_button.setEnabled(self.list.count() > 0)

    def _tell(self) -> None:
        item = self.list.currentItem()
        if item is None:
            return
        collection_id = item.data(_ID)
        if collection_id is None:
            self.name_chosen.emit(self.field.text().strip())
        else:
            self.collection_chosen.emit(collection_id)
