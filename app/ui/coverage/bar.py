"""The head of the page with the coverage matrix: what is counted, and what can be done with it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.domain.coverage import Axis, CoverageMatrix
from app.ui.coverage.words import axis_title
from app.ui.flow_layout import FlowLayout
from app.ui.theme import GRID, Role, Theme

ROW_AXES = tuple(Axis)
COLUMN_AXES = (Axis.INDICATOR, Axis.INSTRUMENT, Axis.YEAR)


class CoverageBar(QFrame):
    """Choices of what is counted and buttons for what is done with it.

    Signals: `axes_changed(Axis, Axis)`; `follow_changed(bool)`; `empty_changed(bool)`; `gaps_toggled(bool)`; `copy_wanted()`; `put_wanted()`, `put_own_wanted()`; `export_wanted(str)` with a suffix.
    """

    axes_changed = Signal(object, object)
    follow_changed = Signal(bool)
    empty_changed = Signal(bool)
    gaps_toggled = Signal(bool)
    copy_wanted = Signal()
    put_wanted = Signal()
    put_own_wanted = Signal()
    export_wanted = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = QLabel(self.tr("Coverage matrix"))
        self.title.setProperty("textSize", "title")
        self.count = QLabel()
        self.count.setProperty("textRole", "secondary")
        self.count.setWordWrap(True)
        self.rows = self._choice(ROW_AXES, self.tr("Rows"))
        self.columns = self._choice(COLUMN_AXES, self.tr("Columns"))
        self.follow = QCheckBox(self.tr("Only the cases found in the library"))
        self.follow.toggled.connect(self.follow_changed)
        self.empty = QCheckBox(self.tr("Also rows and columns without cases"))
        self.empty.toggled.connect(self.empty_changed)
        self.gaps = QPushButton(self.tr("Empty cells"))
        self.gaps.setCheckable(True)
        self.gaps.setToolTip(self.tr("List what nobody has"))
        self.gaps.toggled.connect(self.gaps_toggled)
        self.copy = QPushButton(self.tr("Copy"))
        self.copy.setToolTip(self.tr("Copy as text that spreadsheets understand (Ctrl+C)"))
        self.copy.clicked.connect(self.copy_wanted)
        self.put = QPushButton(self.tr("To briefing"))
        self.put.setMenu(self._put_menu())
        self.export = QPushButton(self.tr("Export"))
        self.export.setMenu(self._export_menu())
        theme.dress(self.copy, "copy", Role.TEXT_SECONDARY)
        theme.dress(self.put, "briefing-add", Role.TEXT_SECONDARY)
        theme.dress(self.export, "export", Role.TEXT_SECONDARY)
        self._lay_out()

    def show_matrix(self, matrix: CoverageMatrix, library_query: str) -> None:
        """Say how many cases are counted, and which are in no cell."""
        words = [self.tr("{count} cases, each counted once in totals").format(count=f"{matrix.total:,}")]
        lacking = matrix.rows_lacking + matrix.columns_lacking
        if lacking:
            words.append(self.tr("{count} without a city stand in no row").format(count=f"{lacking:,}"))
        self.count.setText(" · ".join(words))
        self.follow.setToolTip(library_query or self.tr("The library shows all cases now"))

    def show_axes(self, rows: Axis, columns: Axis) -> None:
        """Let the boxes show what is counted."""
        self.rows.setCurrentIndex(ROW_AXES.index(rows))
        self.columns.setCurrentIndex(COLUMN_AXES.index(columns))

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(GRID)
        head.addWidget(self.title)
        head.addStretch(1)
        for button in (self.gaps, self.copy, self.put, self.export):
            head.addWidget(button)
        filters = QWidget()
        flow = FlowLayout(GRID + GRID // 2, filters)
        by = QLabel("×")
        for widget in (self.rows, by, self.columns, self.follow, self.empty):
            widget.setMinimumHeight(self.rows.sizeHint().height())
            flow.addWidget(widget)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, GRID)
        layout.setSpacing(GRID + GRID // 2)
        layout.addLayout(head)
        layout.addWidget(filters)
        layout.addWidget(self.count)

    def _choice(self, axes: tuple[Axis, ...], name: str) -> QComboBox:
        box = QComboBox()
        box.setAccessibleName(name)
        box.setToolTip(name)
        for axis in axes:
            box.addItem(axis_title(axis))
        box.activated.connect(lambda _row: self._tell_axes(box))
        return box

    def _tell_axes(self, changed: QComboBox) -> None:
        """The same field twice says nothing: the other box gives way."""
        rows, columns = ROW_AXES[self.rows.currentIndex()], COLUMN_AXES[self.columns.currentIndex()]
        if rows is columns:
            if changed is self.rows:
                columns = next(axis for axis in COLUMN_AXES if axis is not rows)
            else:
                rows = ROW_AXES[0]
        self.show_axes(rows, columns)
        self.axes_changed.emit(rows, columns)

    def _put_menu(self) -> QMenu:
        menu = QMenu(self)
        menu.addAction(self.tr("This matrix as it stands")).triggered.connect(self.put_wanted)
        menu.addAction(self.tr("A matrix of the briefing's own cases")).triggered.connect(self.put_own_wanted)
        return menu

    def _export_menu(self) -> QMenu:
        menu = QMenu(self)
        kinds = ((self.tr("Workbook (XLSX)"), ".xlsx"), (self.tr("Picture (PNG)"), ".png"))
        for title, suffix in (*kinds, (self.tr("Drawing (SVG)"), ".svg")):
            menu.addAction(title).triggered.connect(
                lambda _checked=False, suffix=suffix: self.export_wanted.emit(suffix)
            )
        return menu
