"""Bars with a title and, behind them, the table of the same numbers."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QLabel,
    QStackedWidget,
    QTableView,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app.domain.document import Table
from app.ui.charts.bars import BarItem, BarsView
from app.ui.charts.table_model import TableModel
from app.ui.theme import GRID, Role, Theme


class BarsBox(QFrame):
    """Signal `chosen(object)` with the key of a bar, or of the row that stands for it."""

    chosen = Signal(object)

    def __init__(self, theme: Theme, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = QLabel(title)
        self.title.setProperty("textWeight", "strong")
        self.bars = BarsView(theme, title)
        self.bars.chosen.connect(self.chosen)
        self.table = QTableView()
        self._rows = TableModel(self.table)
        self._arrange_table(title)
        self.toggle = QToolButton()
        self.toggle.setCheckable(True)
        self.toggle.setToolTip(self.tr("Show as a table"))
        self.toggle.setAccessibleName(f"{self.toggle.toolTip()}: {title}")
        theme.dress(self.toggle, "lines", Role.TEXT_SECONDARY)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.bars)
        self.stack.addWidget(self.table)
        self.toggle.toggled.connect(lambda on: self.stack.setCurrentIndex(int(on)))
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.toggle)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GRID, GRID, GRID, GRID)
        layout.setSpacing(GRID // 2)
        layout.addLayout(head)
        layout.addWidget(self.stack, 1)

    def show_bars(self, bars: Sequence[BarItem], header: tuple[str, str]) -> None:
        """Show other bars; `header` names the columns of the table."""
        self.bars.rows.show_bars(bars)
        self._rows.show_table(Table(header, tuple((bar.label, bar.shown) for bar in bars)))
        self.table.resizeColumnToContents(1)

    def _arrange_table(self, title: str) -> None:
        table = self.table
        table.setModel(self._rows)
        table.setAccessibleName(title)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        table.setTabKeyNavigation(False)
        table.setWordWrap(False)
        table.verticalHeader().hide()
        table.horizontalHeader().setSectionResizeMode(0, table.horizontalHeader().ResizeMode.Stretch)
        table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        table.activated.connect(lambda index: self.chosen.emit(self.bars.rows.bars[index.row()].key))
