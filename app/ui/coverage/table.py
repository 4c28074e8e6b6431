"""The matrix on the screen: shaded cells with their numbers, gone through by arrows, opened by Return or a click."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from app.domain.coverage import CoverageMatrix
from app.ui.charts.shading import shade
from app.ui.coverage.model import AnyIndex, CoverageCell, CoverageModel
from app.ui.theme import Role, TextSize, Theme

CELL_WIDTH, CELL_WIDEST, CELL_HEIGHT = 68, 112, 30
"""A column is as wide as four characters of its name need, and wider when the table has room."""
HEAD_HEIGHT, HEAD_HIGHEST = 48, 140
HEAD_PADDING = 18
"""What the style sheet keeps free at both sides of a name."""
WIDEST_NAME = 220


class CoverageDelegate(QStyledItemDelegate):
    """Paints a number on its shade; the totals are bold on the ground of the window."""

    def __init__(self, theme: Theme, view: QAbstractItemView, cells: CoverageModel) -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view
        self._cells = cells
        self._shades: dict[tuple[int, int], QColor] = {}
        theme.changed.connect(self._shades.clear)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Paint one cell."""
        cell = self._cells.cell(index.row(), index.column())
        rectangle: QRect = option.rect  # type: ignore[attr-defined]
        if cell is None:
            return
        theme = self._theme
        painter.fillRect(rectangle, theme.color(Role.WINDOW) if cell.is_total else self._shade(cell))
        painter.setFont(theme.font(TextSize.BODY, QFont.Weight.Bold if cell.is_total else QFont.Weight.Normal))
        painter.setPen(theme.color(Role.TEXT if cell.number else Role.TEXT_SECONDARY))
        painter.drawText(rectangle, Qt.AlignmentFlag.AlignCenter, f"{cell.number:,}")
        if index == self._view.currentIndex():
            painter.setPen(QPen(theme.color(Role.FOCUS), 2))
            painter.drawRect(rectangle.adjusted(1, 1, -1, -1))

    def _shade(self, cell: CoverageCell) -> QColor:
        key = (cell.number, cell.highest)
        if key not in self._shades:
            self._shades[key] = shade(self._theme, *key)
        return self._shades[key]


class CoverageTable(QTableView):
    """Shows a `CoverageModel`.

    Signals: `chosen(tuple)` with the axes and values of a cell or of a whole row or column.
    """

    chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.cells = CoverageModel(self)
        self.setModel(self.cells)
        self.setItemDelegate(CoverageDelegate(theme, self, self.cells))
        self.setAccessibleName(self.tr("Coverage matrix"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.setSectionsClickable(True)
            header.setHighlightSections(True)
            header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag(int(flags)))
        self.verticalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.horizontalHeader().sectionClicked.connect(lambda column: self._choose(0, column))
        self.verticalHeader().sectionClicked.connect(lambda row: self._choose(row, 0))
        theme.changed.connect(self._measure)
        self._measure()

    def show_matrix(self, matrix: CoverageMatrix) -> None:
        """Show another matrix; the current cell stays where it was as far as there is one."""
        current = self.currentIndex()
        self.cells.show_matrix(matrix)
        self._measure()
        row = min(max(current.row(), 0), self.cells.rowCount() - 1)
        column = min(max(current.column(), 0), self.cells.columnCount() - 1)
        self.setCurrentIndex(self.cells.index(row, column))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Columns take the room there is."""
        super().resizeEvent(event)
        self._share_width()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return opens the cases of the cell."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose(self.currentIndex().row(), self.currentIndex().column())
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click opens the cases of the cell."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if event.button() is Qt.MouseButton.LeftButton and index.isValid():
            self._choose(index.row(), index.column())

    def _choose(self, row: int, column: int) -> None:
        index = self.cells.index(row, column)
        if index.isValid():
            self.chosen.emit(self.cells.values_at(index))

    def _measure(self) -> None:
        scaled = self._theme.scaled
        vertical = self.verticalHeader()
        vertical.setDefaultSectionSize(scaled(CELL_HEIGHT))
        metrics = QFontMetrics(self._theme.font(TextSize.SMALL))
        names = (str(self.cells.headerData(row, Qt.Orientation.Vertical)) for row in range(self.cells.rowCount()))
        widest = max(map(metrics.horizontalAdvance, names), default=0)
        vertical.setFixedWidth(min(widest + scaled(24), scaled(WIDEST_NAME)))
        self._share_width()

    def _share_width(self) -> None:
        """Make the columns as wide as the table allows, within bounds."""
        scaled, header = self._theme.scaled, self.horizontalHeader()
        # The scroll bar counts as there: whether it is must not follow from the widths.
        room = self.width() - self.verticalHeader().width() - self.verticalScrollBar().sizeHint().width()
        width = min(max(room // max(self.cells.columnCount(), 1), scaled(CELL_WIDTH)), scaled(CELL_WIDEST))
        height = self._head_height(width)
        if (width, height) != (header.defaultSectionSize(), header.height()):
            header.setDefaultSectionSize(width)
            header.setFixedHeight(height)

    def _head_height(self, width: int) -> int:
        """As high as the longest name of a column, broken into lines, within bounds."""
        metrics = QFontMetrics(self._theme.font(TextSize.SMALL))
        room = QRect(0, 0, width - HEAD_PADDING, self._theme.scaled(HEAD_HIGHEST))
        names = (
            str(self.cells.headerData(place, Qt.Orientation.Horizontal)) for place in range(self.cells.columnCount())
        )
        flags = int(Qt.TextFlag.TextWordWrap)
        highest = max((metrics.boundingRect(room, flags, name).height() for name in names), default=0)
        return min(max(highest + 2 * HEAD_PADDING, self._theme.scaled(HEAD_HEIGHT)), self._theme.scaled(HEAD_HIGHEST))
