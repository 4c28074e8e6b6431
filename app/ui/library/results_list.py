"""The list of cases: rows that are loaded when they come into view, selection of several, stars."""

from __future__ import annotations

from array import array
from collections.abc import Sequence

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QPoint, QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from app.domain.case import CaseUid
from app.domain.hits import SearchHit
from app.ui.library.case_table import CaseTable
from app.ui.library.listing import Listing
from app.ui.library.results_model import AnyIndex, ResultRole, ResultsModel
from app.ui.theme import Theme

REST_MILLISECONDS = 120
"""So long the list stands still before the words in its rows are counted."""


class ResultsList(CaseTable):
    """Shows a `ResultsModel`.

    Signals: `cases_selected(numbers, uids, current)`: the row numbers of all selected cases, their uids or None when not
    all are loaded, and the uid of the current one or None; `case_opened()` on Return or a double click;
    `search_wanted()` when the person goes back to the box; `star_clicked(CaseUid)`; `star_wanted()` by key;
    `menu_wanted(QPoint)` with a place on the screen; `painted()` once, when the list first stands on the screen.
    """

    cases_selected = Signal(object, object, object)
    case_opened = Signal()
    search_wanted = Signal()
    star_clicked = Signal(object)
    star_wanted = Signal()
    menu_wanted = Signal(QPoint)
    painted = Signal()

    def __init__(self, theme: Theme, model: ResultsModel, parent: QWidget | None = None) -> None:
        super().__init__(theme, model, parent)
        self._is_painted = False
        self._lost: Sequence[int] = ()
        self._told: CaseUid | None = None
        self.setAccessibleName(self.tr("Cases found"))
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._request_menu)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MILLISECONDS)
        self._rest.timeout.connect(self._want_mentions)
        self.verticalScrollBar().valueChanged.connect(self._want_visible)
        self.doubleClicked.connect(self.case_opened)
        model.dataChanged.connect(self._follow_loading)

    def show_result(self, listing: Listing) -> None:
        """Show another result, or more of the one that is shown.

        Rows that stand on the screen stay where they are while they belong to the answer of the same question.  Cases
        that were selected stay so where they are still found.
        """
        if not self._model.asks(listing):
            self._replace(listing)
            self.scrollToTop()
        elif not listing.is_counted:
            self._model.renew(listing.hits)
        elif self._model.begins(listing):
            self._model.extend(listing)
            self._select_lost()
        else:
            self._replace_in_place(listing)
        self._want_visible()

    def selected_numbers(self) -> Sequence[int]:
        """The row numbers of the selected cases in the order of the list."""
        numbers = array("I")
        for top, bottom in self.selected_ranges():
            numbers.extend(self._model.rows[top : bottom + 1])
        return numbers

    def selected_uids(self) -> tuple[CaseUid, ...]:
        """The selected cases in the order of the list; empty while not all of them have been loaded."""
        return self._model.uids_of(self.selected_numbers()) or ()

    def choose(self, number: int) -> None:
        """Select the row with a row number alone, when it is there."""
        row = self._model.row_of_number(number)
        if row >= 0:
            self.setCurrentIndex(self._model.index(row))

    def enter(self) -> None:
        """Take the focus, on the first row when there was none."""
        if not self.currentIndex().isValid() and self._model.rowCount():
            self.setCurrentIndex(self._model.index(0))
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        """Tell which cases are selected now."""
        super().selectionChanged(selected, deselected)
        self._lost = ()
        self._tell_selection()

    def currentChanged(self, current: AnyIndex, previous: AnyIndex) -> None:
        """Tell which case is the current one."""
        super().currentChanged(current, previous)
        self._tell_selection()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return reads the case; Escape, and Up in the first row, go back to the box; S stars; Alt and arrows order."""
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.case_opened.emit()
        elif key == Qt.Key.Key_Escape or (key == Qt.Key.Key_Up and plain and self.currentIndex().row() <= 0):
            self.search_wanted.emit()
        elif key == Qt.Key.Key_S and plain:
            self.star_wanted.emit()
        elif event.modifiers() == Qt.KeyboardModifier.AltModifier and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.move_selected(-1 if key == Qt.Key.Key_Up else 1)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click on a star stars the case and leaves the selection alone."""
        hit = self._starred_at(event)
        if hit is not None:
            self.star_clicked.emit(hit.uid)
        else:
            super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A second click on a star is a click."""
        hit = self._starred_at(event)
        if hit is not None:
            self.star_clicked.emit(hit.uid)
        else:
            super().mouseDoubleClickEvent(event)

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

    def _replace(self, listing: Listing) -> None:
        """Show other rows, with the same cases selected where they are found."""
        selected, current = self.selected_numbers(), self._number_at(self.currentIndex())
        has_all = 0 < self._model.rowCount() == len(selected) > 1
        found: Sequence[int] = ()
        with QSignalBlocker(self):
            self._model.reset(listing)
            if has_all and listing.is_counted:
                self.selectAll()
            else:
                found = self._select(selected)
            self._restore_current(current)
        self._lost = () if has_all or len(found) == len(selected) else selected
        self._tell_selection()

    def _replace_in_place(self, listing: Listing) -> None:
        """Show other rows; the topmost one that is shown stays where it is, as long as it is still there."""
        top = max(self.rowAt(0), 0)
        number = self._number_at(self._model.index(top))
        offset, place = self.rowViewportPosition(top), self.verticalScrollBar().value()
        saw_current = self.viewport().rect().intersects(self.visualRect(self.currentIndex()))
        self._replace(listing)
        self.updateGeometries()
        row = self._model.row_of_number(number)
        if row >= 0:
            place = row * self.verticalHeader().defaultSectionSize() - offset
        self.verticalScrollBar().setValue(place)
        if saw_current:
            self.scrollTo(self.currentIndex())

    def _select(self, numbers: Sequence[int]) -> Sequence[int]:
        """Select the rows with these row numbers besides those that are selected; the rows that were found."""
        if not numbers:
            return ()
        wanted = frozenset(numbers)
        rows = [row for row, number in enumerate(self._model.rows) if number in wanted]
        selection = QItemSelection()
        start = 0
        for place, row in enumerate(rows):
            if place + 1 == len(rows) or rows[place + 1] != row + 1:
                selection.select(self._model.index(rows[start]), self._model.index(row))
                start = place + 1
        self.selectionModel().select(selection, QItemSelectionModel.SelectionFlag.Select)
        return rows

    def _select_lost(self) -> None:
        """Select the cases that stand behind the first rows."""
        lost, self._lost = self._lost, ()
        if lost:
            self._select(lost)

    def _restore_current(self, number: int) -> None:
        row = self._model.row_of_number(number)
        if row >= 0:
            self.setAutoScroll(False)
            self.selectionModel().setCurrentIndex(self._model.index(row), QItemSelectionModel.SelectionFlag.NoUpdate)
            self.setAutoScroll(True)

    def _number_at(self, index: AnyIndex) -> int:
        return self._model.rows[index.row()] if index.isValid() else -1

    def _tell_selection(self) -> None:
        numbers = self.selected_numbers()
        current = self.currentIndex()
        is_selected = current.isValid() and self.selectionModel().isSelected(current)
        self._told = self.uid_at(current.row()) if is_selected else None
        self.cases_selected.emit(numbers, self._model.uids_of(numbers), self._told)

    def _follow_loading(self) -> None:
        """Tell the current case once it is known: it was chosen while its row was on its way."""
        if self._told is None and self.currentIndex().isValid() and self.uid_at(self.currentIndex().row()) is not None:
            self._tell_selection()
        self._rest.start()

    def _visible(self) -> tuple[int, int]:
        first, last = self.rowAt(0), self.rowAt(self.viewport().height() - 1)
        return max(first, 0), last if last >= 0 else self._model.rowCount() - 1

    def _want_visible(self) -> None:
        if self._model.rowCount():
            self._model.want_rows(*self._visible())
            self._rest.start()

    def _want_mentions(self) -> None:
        self._model.want_mentions(*self._visible())

    def _starred_at(self, event: QMouseEvent) -> SearchHit | None:
        """The case whose star is under the mouse."""
        place = event.position().toPoint()
        index = self.indexAt(place)
        hit = index.data(ResultRole.HIT)
        is_left = event.button() is Qt.MouseButton.LeftButton
        on_star = self.delegate.star_place(self.visualRect(index)).contains(place)
        return hit if is_left and on_star and isinstance(hit, SearchHit) else None

    def _request_menu(self, place: QPoint) -> None:
        if self.selectionModel().hasSelection():
            index = self.indexAt(place)
            at = place if index.isValid() else self.visualRect(self.currentIndex()).center()
            self.menu_wanted.emit(self.viewport().mapToGlobal(at))
