"""The figures listed as bars: those of one unit, so that lengths can be compared."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.domain.figure_index import FigurePlot, FigureRow
from app.ui.charts.bars import BarItem
from app.ui.charts.bars_box import BarsBox
from app.ui.figures import figure_text
from app.ui.theme import GRID, Theme


class PlotPane(QFrame):
    """Signals: `unit_wanted(str)`; `opened(FigureRow)`."""

    unit_wanted = Signal(str)
    opened = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._units: tuple[str, ...] = ()
        self.box = BarsBox(theme, self.tr("Figures as bars"))
        self.box.chosen.connect(self.opened)
        self.units = QComboBox()
        self.units.setAccessibleName(self.tr("Unit"))
        self.units.activated.connect(lambda row: self.unit_wanted.emit(self._units[row]))
        self.note = QLabel()
        self.note.setProperty("textRole", "secondary")
        self.note.setWordWrap(True)
        head = QHBoxLayout()
        head.addWidget(QLabel(self.tr("Unit:")))
        head.addWidget(self.units)
        head.addWidget(self.note, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * GRID, GRID, 2 * GRID, 2 * GRID)
        layout.addLayout(head)
        layout.addWidget(self.box, 1)

    def show_plot(self, plot: FigurePlot) -> None:
        """Show other bars; an outline is the value before."""
        self._units = tuple(each.unit for each in plot.units)
        self.units.clear()
        for each in plot.units:
            self.units.addItem(f"{each.unit or self.tr('without unit')} ({each.count:,})")
        if plot.unit in self._units:
            self.units.setCurrentIndex(self._units.index(plot.unit))
        every = next((each.count for each in plot.units if each.unit == plot.unit), 0)
        words = self.tr("The first {shown} of {count}; a dashed outline is the value before.")
        self.note.setText(words.format(shown=f"{len(plot.rows):,}", count=f"{every:,}"))
        self.box.show_bars(tuple(map(_bar, plot.rows)), (self.tr("Figure"), self.tr("Value")))


def _bar(row: FigureRow) -> BarItem:
    label = " · ".join(part for part in (row.figure.metric, row.place or row.title) if part)
    return BarItem(label, abs(row.value or 0.0), figure_text(row.figure).values, row, row.before)
