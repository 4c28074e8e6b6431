"""The table of all figures: sorted by its head, opened by Return or a click."""

from __future__ import annotations

from PySide6.QtCore import QItemSelection, QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget

from app.domain.figure_index import FigureColumn, FigureList, FigureOrder
from app.ui.figure_index.model import COLUMNS, FigureModel
from app.ui.theme import Theme

WIDTHS = {
    FigureColumn.METRIC: 220,
    FigureColumn.BEFORE: 96,
    FigureColumn.AFTER: 116,
    FigureColumn.CHANGE: 116,
    FigureColumn.UNIT: 76,
    FigureColumn.CASE: 200,
    FigureColumn.PLACE: 128,
    FigureColumn.SENTENCE: 360,
}
ROW = 30


class FigureTable(QTableView):
    """Shows a `FigureModel`.

    Signals: `order_wanted(FigureOrder)`; `opened(FigureRow)`; `selection_changed()`; `filter_wanted()`.
    """

    order_wanted = Signal(object)
    opened = Signal(object)
    selection_changed = Signal()
    filter_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._order = FigureOrder()
        self.rows = FigureModel(self)
        self.setModel(self.rows)
        self.setAccessibleName(self.tr("Figures"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setShowGrid(False)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setSectionsClickable(True)
        header.setSortIndicatorShown(True)
        header.setHighlightSections(False)
        header.setStretchLastSection(True)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        # Of its own: with that of the table it asks of every row of a column whether it is chosen, at each painting.
        header.setSelectionModel(QItemSelectionModel(self.rows, header))
        header.sectionClicked.connect(self._sort)
        theme.changed.connect(self._measure)
        self._measure()

    def show_list(self, figures: FigureList, order: FigureOrder) -> None:
        """Show other figures, from the first on."""
        self._order = order
        way = Qt.SortOrder.DescendingOrder if order.descending else Qt.SortOrder.AscendingOrder
        self.horizontalHeader().setSortIndicator(COLUMNS.index(order.column), way)
        self.rows.show_keys(figures.keys)
        self.scrollToTop()
        if figures.keys:
            self.setCurrentIndex(self.rows.index(0, 0))
        self.clearSelection()

    @property
    def selected_count(self) -> int:
        """How many figures are chosen."""
        return sum(below - top for top, below in self._selected_stretches())

    def selected_keys(self) -> tuple[int, ...]:
        """The figures that are chosen, from top to bottom."""
        return tuple(key for top, below in self._selected_stretches() for key in self.rows.keys[top:below])

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        """Tell that others are chosen."""
        super().selectionChanged(selected, deselected)
        self.selection_changed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return opens; Escape goes back to the filter."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(self.currentIndex().row())
        elif event.key() == Qt.Key.Key_Escape:
            self.filter_wanted.emit()
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A double click opens: a single one chooses what goes into a briefing."""
        self._open(self.indexAt(event.position().toPoint()).row())

    def _selected_stretches(self) -> list[tuple[int, int]]:
        """The first row of each stretch of chosen rows, and the row below its last one."""
        return sorted((part.top(), part.bottom() + 1) for part in self.selectionModel().selection().toList())

    def _open(self, row: int) -> None:
        found = self.rows.row_at(self.rows.index(row, 0))
        if found is not None:
            self.opened.emit(found)

    def _sort(self, section: int) -> None:
        column = COLUMNS[section]
        self.order_wanted.emit(FigureOrder(column, column is self._order.column and not self._order.descending))

    def _measure(self) -> None:
        for place, column in enumerate(COLUMNS):
            self.setColumnWidth(place, self._theme.scaled(WIDTHS[column]))
        self.verticalHeader().setDefaultSectionSize(self._theme.scaled(ROW))
