"""The list of all notes and highlights: opened by click or Return, removed by Delete."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QMenu, QWidget

from app.domain.notes import Annotation, Highlight, Note
from app.ui.notes.delegate import NotesDelegate
from app.ui.notes.rows import AnyIndex, CaseRow, NotesModel
from app.ui.theme import Theme

WHEEL_STEP = 32


class NotesList(QListView):
    """Shows a `NotesModel`.

    Signals: `opened(Annotation)`; `case_opened(CaseUid)` by a heading; `removal_wanted()`; `filter_wanted()` when the
    person goes back to the filter; `selection_changed()`.
    """

    opened = Signal(object)
    case_opened = Signal(object)
    removal_wanted = Signal()
    filter_wanted = Signal()
    selection_changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = NotesModel(self)
        self.delegate = NotesDelegate(theme, self)
        self.setAccessibleName(self.tr("Notes and highlights"))
        self.setModel(self.rows)
        self.setItemDelegate(self.delegate)
        self.setMouseTracking(True)
        # Heights follow from the width.
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalScrollBar().setSingleStep(WHEEL_STEP)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._show_menu)
        theme.changed.connect(self.scheduleDelayedItemsLayout)

    def show_annotations(self, annotations: Sequence[Annotation]) -> None:
        """Show other rows; what was chosen stays so, and without it the row that took its place."""
        chosen, current = self.selected_marks(), self.currentIndex().row()
        if not self.rows.show_annotations(annotations):
            return
        places = self.rows.places_of(chosen)
        selection = QItemSelection()
        for place in places:
            selection.select(self.rows.index(place), self.rows.index(place))
        self.selectionModel().select(selection, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        if places or current >= 0:
            self._go_near(places[0] if places else current)
        self.selection_changed.emit()

    def selected_marks(self) -> tuple[Note | Highlight, ...]:
        """The notes and highlights that are chosen, from top to bottom."""
        rows = (self.rows.row_at(index) for index in sorted(self.selectedIndexes()))
        return tuple(row.mark for row in rows if isinstance(row, Annotation))

    def enter(self) -> None:
        """Take the focus, on the first note when there was none."""
        if not self.currentIndex().isValid():
            self._go_near(0)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        """Tell that others are chosen."""
        super().selectionChanged(selected, deselected)
        self.selection_changed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return opens, Delete removes; Escape, and Up in the first row, go back to the filter."""
        at_top = self.currentIndex().row() <= 1
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(self.currentIndex())
        elif event.key() == Qt.Key.Key_Delete:
            self.removal_wanted.emit()
        elif event.key() == Qt.Key.Key_Escape or (event.key() == Qt.Key.Key_Up and at_top and not event.modifiers()):
            self.filter_wanted.emit()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A plain click opens; with Ctrl or Shift it only chooses."""
        super().mouseReleaseEvent(event)
        if event.button() is Qt.MouseButton.LeftButton and not event.modifiers():
            self._open(self.indexAt(event.position().toPoint()))

    def _open(self, index: AnyIndex) -> None:
        row = self.rows.row_at(index)
        if isinstance(row, CaseRow):
            self.case_opened.emit(row.uid)
        elif isinstance(row, Annotation):
            self.opened.emit(row)

    def _go_near(self, place: int) -> None:
        """Make the note at a place the current one, or the next that is no heading."""
        for row in (*range(place, self.rows.rowCount()), *range(place, -1, -1)):
            if isinstance(self.rows.row_at(self.rows.index(row)), Annotation):
                self.selectionModel().setCurrentIndex(
                    self.rows.index(row), QItemSelectionModel.SelectionFlag.SelectCurrent
                )
                return

    def _show_menu(self, place: QPoint) -> None:
        row = self.rows.row_at(self.indexAt(place))
        if not isinstance(row, Annotation):
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Show in the case")).triggered.connect(lambda: self.opened.emit(row))
        menu.addAction(self.tr("Remove")).triggered.connect(self.removal_wanted)
        menu.popup(self.viewport().mapToGlobal(place))
