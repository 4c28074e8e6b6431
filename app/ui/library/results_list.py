"""The list of cases: rows that are loaded when they come into view, selection of several, drag."""

from __future__ import annotations

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from app.domain.case import CaseUid
from app.domain.hits import SearchResult
from app.ui.late import late
from app.ui.library.results_delegate import ResultsDelegate
from app.ui.library.results_model import PAGE, AnyIndex, ResultsModel
from app.ui.theme import Theme

_drag_cases = late("app.ui.library.case_drag", "drag_cases")

WHEEL_STEP = 32
"""Pixels of the wheel's smallest step."""


class ResultsList(QListView):
    """Shows a `ResultsModel`.

    Signals: `cases_selected(tuple[CaseUid], CaseUid | None)`: all selected ones and the current one;
    `case_opened()` on Return or a double click; `search_wanted()` when the person goes back to the box;
    `painted()` once, when the list first stands on the screen.
    """

    cases_selected = Signal(object, object)
    case_opened = Signal()
    search_wanted = Signal()
    painted = Signal()

    def __init__(self, theme: Theme, model: ResultsModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._model = model
        self._is_painted = False
        self.delegate = ResultsDelegate(theme, self)
        self.setAccessibleName(self.tr("Cases found"))
        self.setModel(model)
        self.setItemDelegate(self.delegate)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setDragEnabled(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.verticalScrollBar().setSingleStep(WHEEL_STEP)
        self.verticalScrollBar().valueChanged.connect(self._want_visible)
        self.doubleClicked.connect(self.case_opened)
        theme.changed.connect(self.scheduleDelayedItemsLayout)

    def show_result(self, result: SearchResult) -> None:
        """Show another result; cases that were selected stay so where they are still found."""
        selected = self.selected_uids()
        current = self._model.uids_at([self.currentIndex()])
        same = self._model.uids == result.uids
        with QSignalBlocker(self):
            self._model.set_result(result)
            if not same:
                self._select_again(selected, current)
        if not same:
            self._tell_selection()
        self._want_visible()

    def selected_uids(self) -> tuple[CaseUid, ...]:
        """The selected cases in the order of the list."""
        return self._model.uids_at(self.selectionModel().selectedIndexes())

    def enter(self) -> None:
        """Take the focus, on the first row when there was none."""
        if not self.currentIndex().isValid() and self._model.rowCount():
            self.setCurrentIndex(self._model.index(0))
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        """Tell which cases are selected now."""
        super().selectionChanged(selected, deselected)
        self._tell_selection()

    def currentChanged(self, current: AnyIndex, previous: AnyIndex) -> None:
        """Tell which case is the current one."""
        super().currentChanged(current, previous)
        self._tell_selection()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return reads the case; Escape, and Up in the first row, go back to the box."""
        at_top = self.currentIndex().row() <= 0
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.case_opened.emit()
        elif event.key() == Qt.Key.Key_Escape or (event.key() == Qt.Key.Key_Up and at_top and not event.modifiers()):
            self.search_wanted.emit()
        else:
            super().keyPressEvent(event)

    def startDrag(self, actions: Qt.DropAction) -> None:
        """Drag the selected cases, with a small label under the mouse."""
        _drag_cases(self, self._model, self._theme)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint, and tell so the first time."""
        super().paintEvent(event)
        if not self._is_painted:
            self._is_painted = True
            self.painted.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A larger view may show rows that are not there yet."""
        super().resizeEvent(event)
        self._want_visible()

    def _tell_selection(self) -> None:
        uids = self.selected_uids()
        current = self._model.uids_at([self.currentIndex()])
        self.cases_selected.emit(uids, current[0] if current and current[0] in uids else None)

    def _select_again(self, uids: tuple[CaseUid, ...], current: tuple[CaseUid, ...]) -> None:
        selection = QItemSelection()
        for uid in uids:
            row = self._model.row_of(uid)
            if row >= 0:
                selection.select(self._model.index(row), self._model.index(row))
        self.selectionModel().select(selection, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        row = self._model.row_of(current[0]) if current else -1
        if row >= 0:
            self.selectionModel().setCurrentIndex(self._model.index(row), QItemSelectionModel.SelectionFlag.NoUpdate)
            self.scrollTo(self._model.index(row))

    def _want_visible(self) -> None:
        if self._model.is_complete:
            return
        count = self._model.rowCount()
        first = self.indexAt(self.viewport().rect().topLeft()).row()
        last = self.indexAt(self.viewport().rect().bottomLeft()).row()
        self._model.want_rows(max(first, 0), last if last >= 0 else min(count - 1, first + PAGE))
