"""A table of texts for views: what stands behind a drawing, and lists that need no rows of their own."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from app.domain.document import Table

AnyIndex = QModelIndex | QPersistentModelIndex
NOTHING = Table((), ())


class TableModel(QAbstractTableModel):
    """Shows a `Table`; answers from memory."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.table = NOTHING

    def show_table(self, table: Table) -> None:
        """Show another table."""
        self.beginResetModel()
        self.table = table
        self.endResetModel()

    def rowCount(self, parent: AnyIndex | None = None) -> int:
        """The rows below the header."""
        return 0 if parent is not None and parent.isValid() else len(self.table.rows)

    def columnCount(self, parent: AnyIndex | None = None) -> int:
        """The columns of the header."""
        return 0 if parent is not None and parent.isValid() else len(self.table.header)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The text of a cell, whole in its tool tip."""
        if not index.isValid():
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self.table.rows[index.row()][index.column()]
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The names of the columns."""
        if role == Qt.ItemDataRole.DisplayRole and orientation is Qt.Orientation.Horizontal:
            return self.table.header[section] if section < len(self.table.header) else None
        return None


def as_text(table: Table) -> str:
    """The table as lines with tabs, as spreadsheets take it from the clipboard."""
    rows = (table.header, *table.rows)
    return "\n".join("\t".join(" ".join(cell.split()) for cell in row) for row in rows)
