"""The matrix as a table model: the totals stand in the first row and the first column."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, Qt

from app.domain.coverage import Axis, AxisValue, CoverageMatrix
from app.ui.coverage.words import value_title

AnyIndex = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class CoverageCell:
    """One cell: its number, the largest number of its kind, and the row and column it stands for, None in totals."""

    number: int
    highest: int
    row: AxisValue | None
    column: AxisValue | None

    @property
    def is_total(self) -> bool:
        """True in the row and the column of totals."""
        return self.row is None or self.column is None


class CoverageModel(QAbstractTableModel):
    """Answers from memory."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.matrix: CoverageMatrix | None = None
        self._highest = 0

    def show_matrix(self, matrix: CoverageMatrix) -> None:
        """Show another matrix."""
        self.beginResetModel()
        self.matrix = matrix
        self._highest = matrix.highest
        self.endResetModel()

    def cell(self, row: int, column: int) -> CoverageCell | None:
        """What stands at a place."""
        matrix = self.matrix
        if matrix is None or not (0 <= row <= len(matrix.rows) and 0 <= column <= len(matrix.columns)):
            return None
        left = matrix.rows[row - 1] if row else None
        above = matrix.columns[column - 1] if column else None
        if left is not None and above is not None:
            return CoverageCell(matrix.counts[row - 1][column - 1], self._highest, left, above)
        one = left or above
        return CoverageCell(matrix.total if one is None else one.count, 0, left, above)

    def values_at(self, index: AnyIndex) -> tuple[tuple[Axis, str], ...]:
        """What a query must ask for to find the cases of a cell."""
        cell = self.cell(index.row(), index.column()) if index.isValid() else None
        if cell is None or self.matrix is None:
            return ()
        axes = ((self.matrix.row_axis, cell.row), (self.matrix.column_axis, cell.column))
        return tuple((axis, value.value) for axis, value in axes if value is not None)

    def rowCount(self, parent: AnyIndex | None = None) -> int:
        """The totals and a row for each value; nothing before the first answer."""
        return 0 if self.matrix is None or (parent is not None and parent.isValid()) else len(self.matrix.rows) + 1

    def columnCount(self, parent: AnyIndex | None = None) -> int:
        """The totals and a column for each value."""
        return 0 if self.matrix is None or (parent is not None and parent.isValid()) else len(self.matrix.columns) + 1

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The number, or what it means."""
        cell = self.cell(index.row(), index.column()) if index.isValid() else None
        if cell is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{cell.number:,}"
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            names = " · ".join(value_title(value) for value in (cell.row, cell.column) if value is not None)
            text = QCoreApplication.translate("Coverage", "{names}: {count} cases")
            every = QCoreApplication.translate("Coverage", "All")
            return text.format(names=names or every, count=f"{cell.number:,}")
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The names of rows and columns."""
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole) or self.matrix is None:
            return None
        values = self.matrix.columns if orientation is Qt.Orientation.Horizontal else self.matrix.rows
        if section == 0:
            return QCoreApplication.translate("Coverage", "Total")
        return value_title(values[section - 1]) if section <= len(values) else None
