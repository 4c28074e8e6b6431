"""Below the text of the desk: the figures of the case as a table, to set right, take out, and add from the text."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import QEvent, QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QTableView,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app.domain.case import Figure
from app.importer.desk.edits import Field, SetField
from app.importer.desk.settling import figures_text
from app.importer.desk.values import DeskCase
from app.ui.importing.elided_label import ElidedLabel
from app.ui.importing.figures_model import Column, DirectionDelegate, FiguresModel
from app.ui.theme import GRID, Theme

_LEAST_METRIC = 120
_WIDTHS: Mapping[Column, int] = MappingProxyType(
    {
        Column.LINE: 44,
        Column.BEFORE: 60,
        Column.BEFORE_UNIT: 64,
        Column.AFTER: 60,
        Column.VALUE: 64,
        Column.UNIT: 64,
        Column.QUALIFIER: 60,
        Column.DIRECTION: 72,
    }
)


_OWN_KEYS = frozenset({Qt.Key.Key_Delete, Qt.Key.Key_F2})


class FiguresPanel(QFrame):
    """Shows the figures of a case.

    Signals: `edited(Edit)`; `line_requested(int, str)` with the line of a figure and its number; `add_requested()` to
    add what is selected in the text; `closed()`.
    """

    edited = Signal(object)
    line_requested = Signal(int, str)
    add_requested = Signal()
    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._start = 0
        self.setProperty("surface", "paper")
        self.model = FiguresModel(self)
        self.table = _FiguresTable()
        self.table.setModel(self.model)
        self.table.setItemDelegateForColumn(Column.DIRECTION, DirectionDelegate(self.table))
        self.table.setAccessibleName(self.tr("Figures"))
        self.title = ElidedLabel()
        self.title.setProperty("textWeight", "strong")
        self.add = QPushButton()
        self.add.setAccessibleName(self.tr("Add the selection"))
        self.add.setToolTip(self.tr("Select the words of a figure in the text first"))
        self.remove = QPushButton()
        self.remove.setAccessibleName(self.tr("Take out"))
        self.remove.setToolTip(self.tr("Take out"))
        self.close_button = QToolButton()
        self.close_button.setToolTip(self.tr("Close the table"))
        self.close_button.setAccessibleName(self.tr("Close the table"))
        theme.dress(self.add, "plus")
        theme.dress(self.remove, "trash")
        theme.dress(self.close_button, "close")
        self._lay_out()
        self.model.changed.connect(self._tell)
        self.table.selectionModel().currentRowChanged.connect(self._follow)
        self.table.removal_requested.connect(self._remove)
        self.remove.clicked.connect(self._remove)
        self.add.clicked.connect(self.add_requested)
        self.close_button.clicked.connect(self.closed)
        theme.changed.connect(self._fit)
        self._fit()

    def show_case(self, case: DeskCase | None) -> None:
        """Show the figures of another case, or as they stand now."""
        figures = case.draft.figures if case is not None else ()
        is_fixed = case is None or case.has_card
        self._start = case.draft.start_line if case is not None else 0
        self.title.setText(self.tr("Figures · {count}").format(count=len(figures)))
        self.title.setToolTip(self.title.text())
        self._fit_buttons()
        self.model.show_figures(figures, is_fixed=is_fixed)
        self.table.setColumnHidden(Column.BEFORE_UNIT, not any(figure.before_unit for figure in figures))
        self.table.fit_metric()
        self.add.setEnabled(not is_fixed)
        self._enable()

    def minimumSizeHint(self) -> QSize:
        """It makes do with what the text above it needs: the buttons go without words where there is no room."""
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say on the buttons what they do where there is room for it."""
        super().resizeEvent(event)
        self._fit_buttons()

    def _fit_buttons(self) -> None:
        for button in (self.add, self.remove):
            button.ensurePolished()
            button.setText(button.accessibleName())
        if self.head_width > self.width():
            for button in (self.add, self.remove):
                button.setText("")

    @property
    def head_width(self) -> int:
        """What the line above the table needs as it is."""
        widgets = (self.title, self.add, self.remove, self.close_button)
        return sum(widget.sizeHint().width() for widget in widgets) + (len(widgets) + 3) * GRID

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(2 * GRID, GRID // 2, GRID, GRID // 2)
        head.setSpacing(GRID)
        head.addWidget(self.title, 1)
        for button in (self.add, self.remove, self.close_button):
            head.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(self.table, 1)

    def _fit(self) -> None:
        for column, width in _WIDTHS.items():
            self.table.setColumnWidth(column, self._theme.scaled(width))
        self.table.set_least_metric(self._theme.scaled(_LEAST_METRIC))
        self._fit_buttons()
        self.table.verticalHeader().setDefaultSectionSize(self._theme.scaled(20) + 14)

    def _tell(self, figures: tuple[Figure, ...]) -> None:
        self.edited.emit(SetField(self._start, Field.FIGURES, figures_text(figures)))

    def _remove(self) -> None:
        row = self.table.currentIndex().row()
        if row >= 0 and self.add.isEnabled():
            self._tell(self.model.without(row))

    def _follow(self, current: QModelIndex, _previous: QModelIndex) -> None:
        self._enable()
        if current.isValid() and self.table.hasFocus():
            figure = self.model.figures[current.row()]
            if figure.line:
                self.line_requested.emit(figure.line, figure.before or figure.value)

    def _enable(self) -> None:
        self.remove.setEnabled(self.add.isEnabled() and self.table.currentIndex().isValid())


class _FiguresTable(QTableView):
    """The table; Delete takes a figure out (`removal_requested()`)."""

    removal_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.AnyKeyPressed
        )
        self.setProperty("kind", "figures")
        self.setShowGrid(False)
        self.setAlternatingRowColors(True)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.verticalHeader().setVisible(False)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self._least_metric = 0

    def set_least_metric(self, width: int) -> None:
        """What is measured takes the room that is left, and never less than this."""
        self._least_metric = width
        self.fit_metric()

    def fit_metric(self) -> None:
        """Give what is measured the room that the other columns leave."""
        others = self.horizontalHeader().length() - self.columnWidth(Column.METRIC)
        self.setColumnWidth(Column.METRIC, max(self.viewport().width() - others, self._least_metric))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the columns in."""
        super().resizeEvent(event)
        self.fit_metric()

    def event(self, event: QEvent) -> bool:
        """Delete and the key that edits a cell are the table's own before they are the page's."""
        is_key = event.type() is QEvent.Type.ShortcutOverride
        if is_key and isinstance(event, QKeyEvent) and event.key() in _OWN_KEYS and not event.modifiers():
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete is the table's own; keys of the page go to the page."""
        if event.key() == Qt.Key.Key_Delete and not event.modifiers():
            self.removal_requested.emit()
        elif event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier):
            event.ignore()
        else:
            super().keyPressEvent(event)
