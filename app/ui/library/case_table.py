"""A list of cases as a table with one column, whose rows can be dragged and, where a person may order them, moved.

A list view asks the model about every single row: half a second for 100,000.  A table asks about those in sight.
"""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from app.domain.case import CaseUid
from app.late import late
from app.ui.library.case_mime import CASES_TYPE
from app.ui.library.results_delegate import ResultsDelegate
from app.ui.library.results_model import AnyIndex, ResultRole, ResultsModel
from app.ui.theme import Role, Theme

_drag_cases = late("app.ui.library.case_drag", "drag_cases")

WHEEL_STEP = 32
"""Pixels of the wheel's smallest step."""


class CaseTable(QTableView):
    """Shows a `ResultsModel` as a list.

    Signal `cases_moved(before)`: the selected cases shall stand before the case with that uid, at the end for None.
    """

    cases_moved = Signal(object)

    def __init__(self, theme: Theme, model: ResultsModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._model = model
        self._is_ordered = False
        self._dragged: tuple[CaseUid, ...] = ()
        self._drop_row = -1
        self.delegate = ResultsDelegate(theme, self)
        self.setModel(model)
        self.setItemDelegate(self.delegate)
        self._look_like_a_list()
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setDragEnabled(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.verticalScrollBar().setSingleStep(WHEEL_STEP)
        theme.changed.connect(self._fit_rows)

    def allow_ordering(self, is_allowed: bool) -> None:
        """Let a person drag the rows into another order, or no longer."""
        self._is_ordered = is_allowed
        modes = QAbstractItemView.DragDropMode
        self.setDragDropMode(modes.DragDrop if is_allowed else modes.DragOnly)

    def set_dragged(self, uids: tuple[CaseUid, ...]) -> None:
        """The cases that the selection stands for, which are dragged."""
        self._dragged = uids

    def selected_ranges(self) -> list[tuple[int, int]]:
        """The first and the last row of each stretch of selected rows, from top to bottom."""
        selection = self.selectionModel().selection()
        parts = [selection.at(place) for place in range(selection.count())]
        return sorted((part.top(), part.bottom()) for part in parts)

    def uid_at(self, row: int) -> CaseUid | None:
        """The case of a row; None while it has not been loaded, and behind the last row."""
        uid = self._model.index(row).data(ResultRole.UID)
        return CaseUid(uid) if uid is not None else None

    def move_selected(self, step: int) -> None:
        """Ask for the selected rows one place further up or down, where a person may order them."""
        ranges = self.selected_ranges()
        if not self._is_ordered or not ranges:
            return
        first, last = ranges[0][0], ranges[-1][1]
        if first + step >= 0 and last + step < self._model.rowCount():
            self._ask_before(first - 1 if step < 0 else last + 2)

    def moveCursor(self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier) -> AnyIndex:  # type: ignore[override]
        """Home and End go to the first and the last row; a table would look for columns."""
        if action is QAbstractItemView.CursorAction.MoveHome:
            return self._model.index(0)
        if action is QAbstractItemView.CursorAction.MoveEnd:
            return self._model.index(self._model.rowCount() - 1)
        return super().moveCursor(action, modifiers)

    def keyboardSearch(self, search: str) -> None:
        """Letters do not look for titles: the search box does, and looking through all rows would take long."""

    def startDrag(self, actions: Qt.DropAction) -> None:
        """Drag the selected cases, with a small label under the mouse."""
        _drag_cases(self, self._model, self._dragged, self._theme)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Cases of this list may be dropped on it while a person may order them."""
        self._take_drag(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Show between which rows they would stand."""
        self._take_drag(event)
        self._point_at(self._row_below(event.position().toPoint()) if event.isAccepted() else -1)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """They would stand nowhere."""
        self._point_at(-1)

    def dropEvent(self, event: QDropEvent) -> None:
        """Ask for the order with the selected cases in their new place."""
        row = self._row_below(event.position().toPoint())
        self._take_drag(event)
        self._point_at(-1)
        if event.isAccepted():
            self._ask_before(row)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint, with a line where something dragged would stand."""
        super().paintEvent(event)
        if self._drop_row >= 0:
            self._paint_drop_line()

    def _look_like_a_list(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)
        across, down = self.horizontalHeader(), self.verticalHeader()
        across.hide()
        across.setStretchLastSection(True)
        across.setMinimumSectionSize(1)
        down.hide()
        down.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self._fit_rows()

    def _fit_rows(self) -> None:
        height = self.delegate.row_height
        self.verticalHeader().setMinimumSectionSize(height)
        self.verticalHeader().setDefaultSectionSize(height)

    def _ask_before(self, row: int) -> None:
        before = self.uid_at(row)
        if before is not None or row >= self._model.rowCount():
            self.cases_moved.emit(before)

    def _take_drag(self, event: QDropEvent) -> None:
        if self._is_ordered and event.source() is self and event.mimeData().hasFormat(CASES_TYPE):
            event.acceptProposedAction()
        else:
            event.ignore()

    def _row_below(self, place: QPoint) -> int:
        """The row before which something dropped at a place would stand."""
        index = self.indexAt(place)
        if not index.isValid():
            return self._model.rowCount()
        return index.row() + int(place.y() > self.visualRect(index).center().y())

    def _point_at(self, row: int) -> None:
        if row != self._drop_row:
            self._drop_row = row
            self.viewport().update()

    def _paint_drop_line(self) -> None:
        painter = QPainter(self.viewport())
        top = self.rowViewportPosition(self._drop_row) if self._drop_row < self._model.rowCount() else 0
        if self._drop_row >= self._model.rowCount():
            top = self._model.rowCount() * self.verticalHeader().defaultSectionSize() - self.verticalOffset()
        painter.fillRect(QRect(0, top - 1, self.viewport().width(), 2), self._theme.color(Role.ACCENT))
        painter.end()
