"""The index of figures as a table model: the keys of all rows at once, their texts by pages as they come into view."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from app.domain.figure_index import FigureColumn, FigureRow
from app.text.figure_text import value_before, value_now
from app.ui.figure_index import operations
from app.ui.translate import QT_TRANSLATE_NOOP

AnyIndex = QModelIndex | QPersistentModelIndex
PAGE = 60
COLUMNS = tuple(FigureColumn)
WAITING = "…"

COLUMN_TITLES: Mapping[FigureColumn, str] = MappingProxyType(
    {
        FigureColumn.METRIC: QT_TRANSLATE_NOOP("FigureIndex", "Metric"),
        FigureColumn.BEFORE: QT_TRANSLATE_NOOP("FigureIndex", "Value before"),
        FigureColumn.AFTER: QT_TRANSLATE_NOOP("FigureIndex", "Now"),
        FigureColumn.CHANGE: QT_TRANSLATE_NOOP("FigureIndex", "Change"),
        FigureColumn.UNIT: QT_TRANSLATE_NOOP("FigureIndex", "Unit"),
        FigureColumn.CASE: QT_TRANSLATE_NOOP("FigureIndex", "Case"),
        FigureColumn.PLACE: QT_TRANSLATE_NOOP("FigureIndex", "Place"),
        FigureColumn.SENTENCE: QT_TRANSLATE_NOOP("FigureIndex", "Sentence"),
    }
)
NUMBERS = frozenset({FigureColumn.BEFORE, FigureColumn.AFTER, FigureColumn.CHANGE})


def column_title(column: FigureColumn) -> str:
    """The name of a column in the language of the window."""
    return QCoreApplication.translate("FigureIndex", COLUMN_TITLES[column])


class FigureModel(QAbstractTableModel):
    """Answers from memory.

    Signal `page_wanted(int)` whenever a cell of a page is looked at that is not there yet, 0 for the first `PAGE` rows.
    """

    page_wanted = Signal(int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.keys: Sequence[int] = ()
        self._texts: dict[int, tuple[str, ...]] = {}
        self._rows: dict[int, FigureRow] = {}

    def show_keys(self, keys: Sequence[int]) -> None:
        """Show other figures; rows are asked for when they are looked at."""
        self.beginResetModel()
        self.keys = keys
        self._texts.clear()
        self._rows.clear()
        self.endResetModel()

    def add_rows(self, rows: Sequence[FigureRow]) -> None:
        """Take rows that were asked for."""
        for row in rows:
            self._rows[row.key] = row
            self._texts[row.key] = _texts(row)
        if self.keys:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.keys) - 1, len(COLUMNS) - 1))

    def row_at(self, index: AnyIndex) -> FigureRow | None:
        """The row at an index, as far as it is there."""
        return self._rows.get(self.keys[index.row()]) if index.isValid() and index.row() < len(self.keys) else None

    def rowCount(self, parent: AnyIndex | None = None) -> int:
        """A row for each figure."""
        return 0 if parent is not None and parent.isValid() else len(self.keys)

    def columnCount(self, parent: AnyIndex | None = None) -> int:
        """One for each of `COLUMNS`."""
        return 0 if parent is not None and parent.isValid() else len(COLUMNS)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The text of a cell; three dots while it is on its way."""
        if not index.isValid() or index.row() >= len(self.keys):
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            texts = self._texts.get(self.keys[index.row()])
            if texts is None:
                self.page_wanted.emit(index.row() // PAGE)
                return WAITING if role == Qt.ItemDataRole.DisplayRole else None
            return texts[index.column()]
        if role == Qt.ItemDataRole.TextAlignmentRole and COLUMNS[index.column()] in NUMBERS:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The names of the columns."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole and COLUMNS[section] in NUMBERS:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return column_title(COLUMNS[section]) if role == Qt.ItemDataRole.DisplayRole else None


def _texts(row: FigureRow) -> tuple[str, ...]:
    figure = row.figure
    change = operations.change_text(row)
    return (
        figure.metric,
        value_before(figure),
        value_now(figure),
        change,
        figure.unit,
        row.title,
        row.place,
        " ".join(row.sentence.split()),
    )
