"""The page with the coverage matrix: looked at, asked cell by cell, copied, put into a briefing, written to a file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QStackedWidget, QTableView, QVBoxLayout, QWidget

from app.domain.changes import Changes
from app.domain.coverage import CoverageMatrix
from app.domain.document import Table
from app.ui.actions import ActionId
from app.ui.charts.table_model import TableModel, as_text
from app.ui.coverage import operations
from app.ui.coverage.bar import CoverageBar
from app.ui.coverage.picture import picture_of
from app.ui.coverage.table import CoverageTable
from app.ui.coverage.view_model import CoverageViewModel
from app.ui.coverage.words import axis_title, value_title
from app.ui.empty_state import EmptyState
from app.ui.messages import Banner
from app.ui.pages import PageServices
from app.ui.saving import Saving

if TYPE_CHECKING:
    from app.domain.briefing import BriefingId
    from app.query.synonyms import Synonyms

SUFFIXES = {".xlsx": "XLSX", ".png": "PNG", ".svg": "SVG"}


class CoveragePage(QWidget):
    """How many cases there are for each place and indicator, and for other pairs of fields.

    Signals: `changes_made(Changes)`; `query_requested(str)`; `library_requested()`;
    `new_briefing_requested(tuple[CaseUid])`; `undo_requested()`.
    """

    changes_made = Signal(object)
    query_requested = Signal(str)
    library_requested = Signal()
    new_briefing_requested = Signal(object)
    undo_requested = Signal()

    def __init__(self, services: PageServices, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = services.theme
        self._messages = services.messages
        self._briefing = services.briefing
        self.view_model = CoverageViewModel(services.jobs, self)
        self.banner = Banner(services.theme)
        self.bar = CoverageBar(services.theme)
        self.table = CoverageTable(services.theme)
        self.gaps = self._make_gaps()
        self.empty = EmptyState(services.theme)
        self.stack = QStackedWidget()
        for widget in (self.table, self.gaps, self.empty):
            self.stack.addWidget(widget)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.bar)
        layout.addWidget(self.banner)
        layout.addWidget(self.stack, 1)
        self._saving = Saving(self, services.preferences, self.banner)
        self._wire()
        services.actions[ActionId.EXPORT_BRIEFING].triggered.connect(self._export_by_key)

    def start(self) -> None:
        """Count for the first time."""
        self.view_model.refresh()

    def use_query(self, query: str, synonyms: Synonyms | None) -> None:
        """Note what the library asks for; called when the page is shown."""
        self.view_model.use_query(query, synonyms)
        self.table.setFocus()

    def apply_changes(self, changes: Changes) -> None:
        """Count again what an operation anywhere may have touched."""
        self.view_model.apply_changes(changes)

    def ask_export(self, suffix: str) -> None:
        """Ask where the matrix shall be written."""
        matrix = self.view_model.matrix
        if matrix is not None:
            kind = SUFFIXES[suffix]
            title = self.tr("Export: {format}").format(format=kind)
            self._saving.ask(title, operations.caption_of(matrix), kind, suffix, self.export)

    def export(self, target: Path) -> None:
        """Write the matrix to a file in the format of its suffix."""
        matrix = self.view_model.matrix
        if matrix is None:
            return
        if target.suffix.lower() in (".png", ".svg"):
            self.view_model.write_picture(picture_of(matrix, self._theme), target)
        else:
            self.view_model.write_sheet(target)

    def copy(self) -> None:
        """Put what is shown on the clipboard as text."""
        matrix = self.view_model.matrix
        if matrix is not None:
            table = operations.gaps_table if self.bar.gaps.isChecked() else operations.matrix_table
            QGuiApplication.clipboard().setText(as_text(table(matrix)))
            self.banner.show_notice(self.tr("Copied as text; paste it into a spreadsheet."))

    def _wire(self) -> None:
        model, bar = self.view_model, self.bar
        bar.axes_changed.connect(model.set_axes)
        bar.follow_changed.connect(model.follow_query)
        bar.empty_changed.connect(lambda also: model.hide_empty(not also))
        bar.gaps_toggled.connect(lambda _on: self._arrange())
        bar.copy_wanted.connect(self.copy)
        bar.put_wanted.connect(lambda: self._put(model.put_into))
        bar.put_own_wanted.connect(lambda: self._put(model.put_own_into))
        bar.export_wanted.connect(self.ask_export)
        self.table.chosen.connect(lambda values: self.query_requested.emit(model.query_of(values)))
        model.shown.connect(self._show)
        model.written.connect(self._saving.tell)
        model.changes_made.connect(self.changes_made)
        model.done.connect(lambda _code, _changes: self._tell_put())
        model.failed.connect(lambda error: self._messages.tell(error, self.banner))
        copying = QShortcut(QKeySequence(QKeySequence.StandardKey.Copy), self.stack)
        copying.activated.connect(self.copy)

    def _show(self, matrix: CoverageMatrix) -> None:
        self.bar.show_axes(matrix.row_axis, matrix.column_axis)
        self.bar.show_matrix(matrix, self.view_model.library_query)
        self.table.show_matrix(matrix)
        self._gap_rows.show_table(self._gaps_of(matrix))
        self._arrange()

    def _arrange(self) -> None:
        matrix = self.view_model.matrix
        if matrix is not None and not matrix.total:
            self._say_empty()
            self.stack.setCurrentWidget(self.empty)
        else:
            self.stack.setCurrentWidget(self.gaps if self.bar.gaps.isChecked() else self.table)

    def _say_empty(self) -> None:
        if self.view_model.query:
            self.empty.say("search", self.tr("The search in the library finds no case"), self.view_model.query)
            self.empty.offer(self.tr("Count all cases"), lambda: self.bar.follow.setChecked(False))
        else:
            self.empty.say("library", self.tr("There are no cases yet"), "")
            self.empty.offer(self.tr("To the library"), self.library_requested.emit, kind="primary")

    def _make_gaps(self) -> QTableView:
        view = QTableView()
        self._gap_rows = TableModel(view)
        view.setModel(self._gap_rows)
        view.setAccessibleName(self.tr("What nobody has"))
        view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        view.setTabKeyNavigation(False)
        view.setWordWrap(False)
        view.verticalHeader().hide()
        view.horizontalHeader().setStretchLastSection(True)
        view.horizontalHeader().setDefaultSectionSize(self._theme.scaled(140))
        view.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        return view

    def _gaps_of(self, matrix: CoverageMatrix) -> Table:
        rows = tuple(
            (value_title(row), str(len(missing)), "；".join(map(value_title, missing))) for row, missing in matrix.gaps
        )
        header = (axis_title(matrix.row_axis), self.tr("Empty cells"), self.tr("Nobody has a case for"))
        return Table(header, rows)

    def _put(self, put: Callable[[BriefingId], object]) -> None:
        current = self._briefing.id
        if current is None:
            self.banner.show_warning(self.tr("There is no briefing yet that it could go into."))
            self.banner.offer(self.tr("New briefing…"), lambda: self.new_briefing_requested.emit(()))
        else:
            put(current)

    def _tell_put(self) -> None:
        title = next((one.title for one in self._briefing.briefings if one.id == self._briefing.id), "")
        self.banner.show_notice(self.tr("Put into the briefing: {title}").format(title=title))
        self.banner.offer(self.tr("Undo"), self.undo_requested.emit)

    def _export_by_key(self) -> None:
        if self.isVisible():
            self.ask_export(".xlsx")
