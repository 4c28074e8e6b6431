"""A case to be set beside others, chosen from the store by a few words."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from app.domain.hits import FirstFrame, Sort
from app.ui import operations
from app.ui.jobs import JobRunner, LatestOnly
from app.ui.theme import GRID

SIZE = (560, 420)
_ARROWS = frozenset({Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown})


class CaseChooser(QDialog):
    """A box for words above the cases that are found.  Signals: `chosen(CaseUid)`, `failed(exception)`."""

    chosen = Signal(object)
    failed = Signal(object)

    def __init__(self, jobs: JobRunner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Add a case to the comparison"))
        self.resize(*SIZE)
        self.field = QLineEdit()
        self.field.setPlaceholderText(self.tr("Words, a place, an indicator"))
        self.field.setAccessibleName(self.tr("Words of the case"))
        self.field.setClearButtonEnabled(True)
        self.field.installEventFilter(self)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Cases found"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        layout.addWidget(self.field)
        layout.addWidget(self.list, 1)
        self._answers = LatestOnly(jobs, self)
        self._answers.answered.connect(self._show)
        self._answers.failed.connect(self.failed)
        self.field.textChanged.connect(self._ask)
        self.field.returnPressed.connect(lambda: self._choose(self.list.currentItem()))
        self.list.itemActivated.connect(self._choose)
        self.list.itemClicked.connect(self._choose)
        self._ask("")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrow keys in the box go through the list."""
        is_arrow = isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress and event.key() in _ARROWS
        if is_arrow and isinstance(event, QKeyEvent):
            self.list.keyPressEvent(event)
        return is_arrow

    def _ask(self, words: str) -> None:
        self._answers.ask(operations.first_frame, words, Sort.RELEVANCE, None)

    def _show(self, frame: FirstFrame) -> None:
        self.list.clear()
        for hit in frame.hits:
            place = "".join(hit.place.names)
            item = QListWidgetItem(f"{hit.title}\n{place} {hit.year}".rstrip())
            item.setData(Qt.ItemDataRole.UserRole, hit.uid)
            self.list.addItem(item)
        self.list.setCurrentRow(0)

    def _choose(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.chosen.emit(item.data(Qt.ItemDataRole.UserRole))
            self.accept()
