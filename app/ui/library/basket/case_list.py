"""The cases of the basket: rows that are dragged and moved into an order, taken out and opened."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, QMimeData, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem, QWidget

from app.domain.case import CaseUid
from app.ui.library.case_mime import CASES_TYPE, mime_of, uids_of

if TYPE_CHECKING:
    from app.operations.basket import BasketCase

_UID = Qt.ItemDataRole.UserRole


class BasketList(QListWidget):
    """The rows of a `Basket`.

    Signals: `removal_wanted(tuple[CaseUid])`; `place_wanted(tuple[CaseUid], CaseUid | None)` before a case, or last;
    `cases_dropped(tuple[CaseUid])` from elsewhere; `case_opened(CaseUid)`; `left()` on Escape.
    """

    removal_wanted = Signal(object)
    place_wanted = Signal(object, object)
    cases_dropped = Signal(object)
    case_opened = Signal(object)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Cases of the current briefing"))
        self.setProperty("surface", "side")
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setUniformItemSizes(True)
        self.itemDoubleClicked.connect(lambda item: self.case_opened.emit(item.data(_UID)))

    @property
    def uids(self) -> tuple[CaseUid, ...]:
        """All cases in order."""
        return tuple(self.item(row).data(_UID) for row in range(self.count()))

    def selected_uids(self) -> tuple[CaseUid, ...]:
        """The selected cases in the order of the list."""
        return tuple(self.item(row).data(_UID) for row in self._selected_rows())

    def show_cases(self, cases: Sequence[BasketCase]) -> None:
        """Show the cases; those that were selected stay so, the current row stays where it is."""
        chosen, row = set(self.selected_uids()), self.currentRow()
        current = self.item(row).data(_UID) if row >= 0 else None
        self.blockSignals(True)
        self.clear()
        for number, case in enumerate(cases, start=1):
            item = QListWidgetItem(f"{number}. {case.title}")
            item.setData(_UID, case.uid)
            item.setToolTip(self._hint(case))
            self.addItem(item)
            item.setSelected(case.uid in chosen)
        if row >= 0 and cases:
            self._make_current(current, min(row, self.count() - 1))
        self.blockSignals(False)
        self.itemSelectionChanged.emit()

    def _make_current(self, uid: CaseUid | None, row: int) -> None:
        """The case that was the current one stays so; when it is gone, the row in its place, selected if nothing is."""
        if uid in self.uids:
            row = self.uids.index(CaseUid(str(uid)))
        has_selection = bool(self.selectedItems())
        command = (
            QItemSelectionModel.SelectionFlag.NoUpdate if has_selection else QItemSelectionModel.SelectionFlag.Select
        )
        self.setCurrentRow(row, command)

    def move_selected(self, step: int) -> None:
        """Ask to move the selected cases one row up (-1) or down (1)."""
        rows = self._selected_rows()
        if not rows or rows[0] + step < 0 or rows[-1] + step >= self.count():
            return
        behind = rows[0] - 1 if step < 0 else rows[-1] + 2
        self.place_wanted.emit(self.selected_uids(), self.uids[behind] if behind < self.count() else None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete takes out, Alt with an arrow moves, Return opens the case, Escape goes back."""
        has_alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removal_wanted.emit(self.selected_uids())
        elif has_alt and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.move_selected(-1 if event.key() == Qt.Key.Key_Up else 1)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentItem() is not None:
            self.case_opened.emit(self.currentItem().data(_UID))
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def mimeTypes(self) -> list[str]:
        """Cases are taken."""
        return [CASES_TYPE]

    def mimeData(self, items: Sequence[QListWidgetItem]) -> QMimeData:
        """The selected cases, for this list and for whatever else takes cases."""
        return mime_of([item.data(_UID) for item in items], [item.text() for item in items])

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take cases."""
        super().dragEnterEvent(event)
        if event.mimeData().hasFormat(CASES_TYPE):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Take cases anywhere; the view shows the place."""
        super().dragMoveEvent(event)
        if event.mimeData().hasFormat(CASES_TYPE):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Put cases of this list into another order, add those from elsewhere."""
        uids = uids_of(event.mimeData())
        if not uids:
            return
        known = self.uids
        # The view must not move rows itself: they come back in their order when the store has them so.
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        if set(uids) <= set(known):
            row = self._row_at(event)
            before = next((uid for uid in known[row:] if uid not in uids), None)
            self.place_wanted.emit(tuple(uid for uid in known if uid in uids), before)
        else:
            self.cases_dropped.emit(uids)

    def _row_at(self, event: QDropEvent) -> int:
        """The row before which something is dropped."""
        point = event.position().toPoint()
        index = self.indexAt(point)
        if not index.isValid():
            return self.count()
        return index.row() + (point.y() > self.visualRect(index).center().y())

    def _selected_rows(self) -> list[int]:
        return sorted(index.row() for index in self.selectedIndexes())

    def _hint(self, case: BasketCase) -> str:
        if not case.is_known:
            return self.tr("No longer in the library")
        return f"{case.title}\n{case.place}".strip()
