"""The head of the page with the index of figures: what is listed, and what can be done with it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.domain.figure_index import FigureList
from app.ui.flow_layout import FlowLayout
from app.ui.theme import GRID, Role, Theme


class FigureFilter(QLineEdit):
    """Signal `down_wanted()` on Down and Return; Escape empties it."""

    down_wanted = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Down goes to the table."""
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.down_wanted.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.clear()
        else:
            super().keyPressEvent(event)


class FigureBar(QFrame):
    """The filter and the buttons.

    Signals: `follow_changed(bool)`; `plot_toggled(bool)`; `copy_wanted()`; `put_wanted()`; `export_wanted(str)` with a
    suffix.
    """

    follow_changed = Signal(bool)
    plot_toggled = Signal(bool)
    copy_wanted = Signal()
    put_wanted = Signal()
    export_wanted = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = QLabel(self.tr("Figures"))
        self.title.setProperty("textSize", "title")
        self.count = QLabel()
        self.count.setProperty("textRole", "secondary")
        self.count.setWordWrap(True)
        self.field = FigureFilter()
        self.field.setPlaceholderText(self.tr("Words of the metric, and a comparison: 时限 压减 ≥ 50 %"))
        self.field.setAccessibleName(self.field.placeholderText())
        self.field.setToolTip(
            self.tr(
                "时限 · 时限压减≥50% · 压减≥3天 · 增长>20% · 满意度≥99%\nA fall or a rise is meant by 压减 or 增长."
            )
        )
        self.field.setClearButtonEnabled(True)
        self.field.setMinimumWidth(theme.scaled(360))
        self.doubt = QLabel()
        self.doubt.setProperty("textRole", "warning")
        self.doubt.hide()
        self.follow = QCheckBox(self.tr("Only of the cases found in the library"))
        self.follow.toggled.connect(self.follow_changed)
        self.plot = QPushButton(self.tr("Bars"))
        self.plot.setCheckable(True)
        self.plot.setToolTip(self.tr("Draw the figures listed, or those chosen, that have one unit"))
        self.plot.toggled.connect(self.plot_toggled)
        self.copy = QPushButton(self.tr("Copy"))
        self.copy.setToolTip(self.tr("Copy the chosen rows as text that spreadsheets understand (Ctrl+C)"))
        self.copy.clicked.connect(self.copy_wanted)
        self.put = QPushButton(self.tr("To briefing"))
        self.put.setToolTip(self.tr("Put the chosen figures into the current briefing, with their sources"))
        self.put.clicked.connect(self.put_wanted)
        self.export = QPushButton(self.tr("Export"))
        self.export.setMenu(self._export_menu())
        theme.dress(self.plot, "figures", Role.TEXT_SECONDARY)
        theme.dress(self.copy, "copy", Role.TEXT_SECONDARY)
        theme.dress(self.put, "briefing-add", Role.TEXT_SECONDARY)
        theme.dress(self.export, "export", Role.TEXT_SECONDARY)
        self._lay_out()

    def show_list(self, figures: FigureList) -> None:
        """Say how many are listed."""
        text = self.tr("{figures} figures of {cases} cases")
        self.count.setText(text.format(figures=f"{len(figures.keys):,}", cases=f"{figures.case_count:,}"))
        self.export.setEnabled(bool(figures.keys))
        self.doubt.hide()

    def show_selection(self, count: int) -> None:
        """Chosen figures can be copied and put into a briefing."""
        self.copy.setEnabled(bool(count))
        self.put.setEnabled(bool(count))

    def show_doubt(self, sentence: str) -> None:
        """Say why the filter cannot be understood; the list stays as it was."""
        self.doubt.setText(sentence)
        self.doubt.show()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(GRID)
        head.addWidget(self.title)
        head.addSpacing(GRID)
        head.addWidget(self.count, 1, Qt.AlignmentFlag.AlignBottom)
        for button in (self.plot, self.copy, self.put, self.export):
            head.addWidget(button)
        filters = QWidget()
        flow = FlowLayout(GRID + GRID // 2, filters)
        self.follow.setMinimumHeight(self.field.sizeHint().height())
        for widget in (self.field, self.follow):
            flow.addWidget(widget)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, GRID)
        layout.setSpacing(GRID + GRID // 2)
        layout.addLayout(head)
        layout.addWidget(filters)
        layout.addWidget(self.doubt)

    def _export_menu(self) -> QMenu:
        menu = QMenu(self)
        for title, suffix in ((self.tr("Workbook (XLSX)"), ".xlsx"), (self.tr("Values (CSV)"), ".csv")):
            menu.addAction(title).triggered.connect(
                lambda _checked=False, suffix=suffix: self.export_wanted.emit(suffix)
            )
        return menu
