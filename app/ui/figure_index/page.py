"""The page with the index of figures: filtered, sorted, drawn as bars, opened in their case, put to use."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from app.domain.case import CaseUid
from app.domain.changes import Changes
from app.domain.document import Table
from app.domain.figure_index import FigureList, FigureOrder
from app.domain.notes import WHOLE_CASE, Anchor
from app.errors import AppError, Cancelled
from app.ui.actions import ActionId
from app.ui.briefing.export_row import ExportRow
from app.ui.charts.table_model import as_text
from app.ui.empty_state import EmptyState
from app.ui.figure_index.bar import FigureBar
from app.ui.figure_index.plot import PlotPane
from app.ui.figure_index.table import FigureTable
from app.ui.figure_index.view_model import FigureIndexViewModel
from app.ui.messages import Banner
from app.ui.pages import PageServices
from app.ui.saving import Saving

if TYPE_CHECKING:
    from app.query.synonyms import Synonyms

SHARES = (3, 2)


class FigureIndexPage(QWidget):
    """Every figure of the store.

    Signals: `changes_made(Changes)`; `case_requested(CaseUid)`; `passage_requested(CaseUid, Anchor)`;
    `library_requested()`; `new_briefing_requested(tuple[CaseUid])`; `undo_requested()`.
    """

    changes_made = Signal(object)
    case_requested = Signal(object)
    passage_requested = Signal(object, object)
    library_requested = Signal()
    new_briefing_requested = Signal(object)
    undo_requested = Signal()

    def __init__(self, services: PageServices, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._messages = services.messages
        self._briefing = services.briefing
        self.view_model = FigureIndexViewModel(services.jobs, self)
        self.banner = Banner(services.theme)
        self.bar = FigureBar(services.theme)
        self.export_row = ExportRow()
        self.table = FigureTable(services.theme)
        self.plot = PlotPane(services.theme)
        self.plot.hide()
        self.empty = EmptyState(services.theme)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.table)
        self.stack.addWidget(self.empty)
        self.splitter = QSplitter(Qt.Orientation.Vertical)
        self.splitter.setChildrenCollapsible(False)
        for place, widget in enumerate((self.stack, self.plot)):
            self.splitter.addWidget(widget)
            self.splitter.setStretchFactor(place, SHARES[place])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for part in (self.bar, self.banner, self.export_row):
            layout.addWidget(part)
        layout.addWidget(self.splitter, 1)
        self._saving = Saving(self, services.preferences, self.banner)
        self._wire()
        services.actions[ActionId.EXPORT_BRIEFING].triggered.connect(self._export_by_key)
        self.bar.show_selection(0)

    def start(self) -> None:
        """Ask for all figures."""
        self.view_model.refresh()

    def use_query(self, query: str, synonyms: Synonyms | None) -> None:
        """Note what the library asks for; called when the page is shown."""
        self.view_model.use_query(query, synonyms)
        self.bar.follow.setToolTip(query or self.tr("The library shows all cases now"))
        self.bar.field.setFocus()

    def apply_changes(self, changes: Changes) -> None:
        """List anew what an operation anywhere may have touched."""
        self.view_model.apply_changes(changes)

    def ask_export(self, suffix: str) -> None:
        """Ask where all figures listed shall be written."""
        kind = suffix.removeprefix(".").upper()
        title = self.tr("Export: {format}").format(format=kind)
        self._saving.ask(title, self.tr("Figures"), kind, suffix, self.view_model.export)

    def export(self, target: Path) -> None:
        """Write all figures listed to a file in the format of its suffix."""
        self.view_model.export(target)

    def copy(self) -> None:
        """Put the chosen rows on the clipboard as text, once the worker has read them all."""
        self.view_model.copy(self.table.selected_keys())

    def _wire(self) -> None:
        self._wire_bar()
        model, table = self.view_model, self.table
        table.rows.page_wanted.connect(model.load_page)
        table.order_wanted.connect(model.set_order)
        table.opened.connect(model.find)
        table.filter_wanted.connect(self.bar.field.setFocus)
        table.selection_changed.connect(self._follow_selection)
        self.plot.unit_wanted.connect(lambda unit: model.plot(self._plotted(), unit))
        self.plot.opened.connect(model.find)
        model.listed.connect(self._show)
        model.refused.connect(self._refuse)
        model.rows_loaded.connect(table.rows.add_rows)
        model.plotted.connect(self.plot.show_plot)
        model.copied.connect(self._take_copied)
        model.found.connect(self._open)
        model.changes_made.connect(self.changes_made)
        model.done.connect(lambda _code, _changes: self._tell_put())
        model.failed.connect(lambda error: self._messages.tell(error, self.banner))
        model.export_begun.connect(self.export_row.begin)
        model.export_progressed.connect(self.export_row.show_progress)
        model.export_ended.connect(self.export_row.end)
        model.written.connect(self._saving.tell)
        self.export_row.cancelled.connect(model.cancel_export)
        copying = QShortcut(QKeySequence(QKeySequence.StandardKey.Copy), table)
        copying.setContext(Qt.ShortcutContext.WidgetShortcut)
        copying.activated.connect(self.copy)

    def _wire_bar(self) -> None:
        model, bar = self.view_model, self.bar
        bar.field.textChanged.connect(model.set_filter)
        bar.field.down_wanted.connect(self.table.setFocus)
        bar.follow_changed.connect(model.follow_query)
        bar.plot_toggled.connect(self._toggle_plot)
        bar.copy_wanted.connect(self.copy)
        bar.put_wanted.connect(self._put)
        bar.export_wanted.connect(self.ask_export)

    def _show(self, figures: FigureList, order: FigureOrder) -> None:
        self.bar.show_list(figures)
        self.table.show_list(figures, order)
        if not figures.keys:
            self._say_empty()
        self.stack.setCurrentWidget(self.table if figures.keys else self.empty)
        self._follow_selection()

    def _say_empty(self) -> None:
        if self.view_model.filter or self.view_model.query:
            self.empty.say("search", self.tr("No figure meets this filter"), "")
            self.empty.offer(self.tr("Show all figures"), self._reset)
        else:
            text = self.tr("Figures stand in the cards of cases; import a compilation or write a card.")
            self.empty.say("figures", self.tr("No case has figures yet"), text)
            self.empty.offer(self.tr("To the library"), self.library_requested.emit, kind="primary")

    def _reset(self) -> None:
        self.bar.follow.setChecked(False)
        self.bar.field.clear()

    def _refuse(self, error: object) -> None:
        """A filter that is still being typed needs no banner."""
        if isinstance(error, AppError) and not isinstance(error, Cancelled):
            self.bar.show_doubt(self._messages.sentence(error))
        else:
            self._messages.tell(error, self.banner)

    def _toggle_plot(self, on: object) -> None:
        self.plot.setVisible(bool(on))
        self._plot()

    def _plotted(self) -> Sequence[int]:
        """The chosen figures when several are, else all that are listed."""
        chosen = self.table.selected_keys()
        return chosen if len(chosen) > 1 else self.table.rows.keys

    def _plot(self) -> None:
        if self.bar.plot.isChecked():
            self.view_model.plot(self._plotted())

    def _follow_selection(self) -> None:
        self.bar.show_selection(self.table.selected_count)
        self._plot()

    def _open(self, uid: CaseUid, anchor: Anchor) -> None:
        if anchor.place == WHOLE_CASE:
            self.case_requested.emit(uid)
        else:
            self.passage_requested.emit(uid, anchor)

    def _take_copied(self, table: Table) -> None:
        QGuiApplication.clipboard().setText(as_text(table))
        self.banner.show_notice(self.tr("Copied as text; paste it into a spreadsheet."))

    def _put(self) -> None:
        current = self._briefing.id
        if current is None:
            self.banner.show_warning(self.tr("There is no briefing yet that it could go into."))
            self.banner.offer(self.tr("New briefing…"), lambda: self.new_briefing_requested.emit(()))
        else:
            self.view_model.put_into(current, self.table.selected_keys())

    def _tell_put(self) -> None:
        title = next((one.title for one in self._briefing.briefings if one.id == self._briefing.id), "")
        self.banner.show_notice(self.tr("Put into the briefing: {title}").format(title=title))
        self.banner.offer(self.tr("Undo"), self.undo_requested.emit)

    def _export_by_key(self) -> None:
        if self.isVisible() and self.table.rows.keys:
            self.ask_export(".xlsx")
