"""The page that compares cases: heads above, below them one table of fields, key figures and sections."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from app.domain.briefing import BriefingId
from app.domain.case import CaseUid
from app.domain.changes import Changes
from app.domain.comparing import MOST_CASES
from app.ui import operations
from app.ui.comparing.chooser import CaseChooser
from app.ui.comparing.heads import ColumnHeads
from app.ui.comparing.table_html import comparison_html
from app.ui.comparing.table_view import ComparisonTable
from app.ui.comparing.view_model import ComparingViewModel
from app.ui.dialogs import TextDialog
from app.ui.empty_state import EmptyState
from app.ui.library.words import Labels, labels_of
from app.ui.messages import Banner
from app.ui.pages import PageServices
from app.ui.theme import GRID

if TYPE_CHECKING:
    from app.domain.vocabulary import Vocabulary
    from app.ui.comparing.reading import ComparisonReading


class ComparingPage(QWidget):
    """Two to four cases side by side.

    Signals: `case_requested(CaseUid)`; `library_requested()`; `briefing_requested(BriefingId)`; `changes_made(Changes)`;
    `undo_requested()`.
    """

    case_requested = Signal(object)
    library_requested = Signal()
    briefing_requested = Signal(object)
    changes_made = Signal(object)
    undo_requested = Signal()

    def __init__(self, services: PageServices, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "paper")
        self._services = services
        self._theme = services.theme
        self._labels = Labels(services.preferences.current.language)
        self.view_model = ComparingViewModel(services.jobs, self)
        self.banner = Banner(self._theme)
        self.heads = ColumnHeads(self._theme)
        self.table = ComparisonTable()
        self.empty = EmptyState(self._theme)
        self.add = self._button(self.tr("&Add a case…"), "plus")
        self.from_briefing = self._button(self.tr("Cases of the &briefing"), "briefing")
        self.put = self._button(self.tr("Put into the b&riefing"), "briefing-add")
        self.put.setToolTip(self.tr("Adds the cases, the table that compares them and that of the key figures"))
        self.stack = QStackedWidget()
        self.stack.addWidget(self.empty)
        self.stack.addWidget(self._make_content())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(self._make_bar())
        layout.addWidget(self.banner)
        layout.addWidget(self.stack, 1)
        self._wire()
        self._say_empty()

    def start(self) -> None:
        """Ask for the names of indicators and instruments."""
        job = self._services.jobs.on_store(operations.vocabulary)
        job.succeeded.connect(self._use_vocabulary)
        job.failed.connect(self._tell)

    def compare(self, uids: Sequence[CaseUid]) -> None:
        """Set several cases side by side, or one more beside those that are there."""
        self.view_model.compare(uids)

    def apply_changes(self, changes: Changes) -> None:
        """Show again what an operation anywhere has touched."""
        self.view_model.apply_changes(changes)

    def choose(self) -> None:
        """Ask for a case that shall stand beside the others."""
        chooser = CaseChooser(self._services.jobs, self)
        chooser.chosen.connect(lambda uid: self.compare((uid,)))
        chooser.failed.connect(self._tell)
        chooser.open()
        chooser.field.setFocus()

    def _wire(self) -> None:
        view_model = self.view_model
        view_model.changed.connect(self._show)
        view_model.emptied.connect(self._say_empty)
        view_model.refused.connect(self._say_full)
        view_model.put.connect(self._notice_put)
        view_model.failed.connect(self._tell)
        self.heads.opened.connect(self.case_requested)
        self.heads.moved.connect(view_model.move)
        self.heads.removed.connect(view_model.remove)
        self.add.clicked.connect(self.choose)
        self.from_briefing.clicked.connect(self._compare_briefing)
        self.put.clicked.connect(self._put)
        self.table.resized.connect(lambda: self.heads.keep_margins(*self.table.margins))
        self._theme.changed.connect(self._dress_again)

    def _button(self, text: str, icon: str) -> QPushButton:
        button = QPushButton(text)
        self._theme.dress(button, icon)
        return button

    def _make_bar(self) -> QHBoxLayout:
        bar = QHBoxLayout()
        bar.setContentsMargins(2 * GRID, GRID, 2 * GRID, GRID)
        bar.setSpacing(GRID)
        bar.addWidget(self.add)
        bar.addWidget(self.from_briefing)
        bar.addStretch(1)
        bar.addWidget(self.put)
        return bar

    def _make_content(self) -> QWidget:
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.heads)
        column.addWidget(self.table, 1)
        return content

    def _show(self, reading: ComparisonReading) -> None:
        height = self.table.verticalScrollBar().value()
        count = len(reading.comparison.cases)
        self.heads.show_cases(reading.comparison)
        self.table.setHtml(comparison_html(reading, self._theme, self._labels))
        self.stack.setCurrentIndex(1)
        if self.isAncestorOf(QApplication.focusWidget() or self) and not self.heads.has_focus:
            self.table.setFocus()
        self.table.verticalScrollBar().setValue(height)
        self.add.setEnabled(count < MOST_CASES)
        self.put.setEnabled(count > 1)
        if count == 1:
            self.banner.show_notice(self.tr("Add one to three cases to compare this one with."))

    def _say_empty(self) -> None:
        self.add.setEnabled(True)
        self.put.setEnabled(False)
        self.stack.setCurrentIndex(0)
        self.empty.say(
            "compare",
            self.tr("Nothing to compare yet"),
            self.tr("Select two to four cases in the list and press Ctrl+Shift+M, or add them here one by one."),
        )
        self.empty.offer(self.tr("Add a case…"), self.choose, kind="primary")
        self.empty.offer(self.tr("To the library"), self.library_requested.emit)

    def _say_full(self) -> None:
        self.banner.show_warning(
            self.tr("Up to {limit} cases stand side by side: the others were left out.").format(limit=MOST_CASES)
        )

    def _use_vocabulary(self, vocabulary: Vocabulary) -> None:
        self._labels = labels_of(vocabulary, self._services.preferences.current.language)
        self._dress_again()

    def _dress_again(self) -> None:
        if self.view_model.reading is not None:
            self._show(self.view_model.reading)

    def _compare_briefing(self) -> None:
        current = self._services.briefing.id
        if current is None:
            self.banner.show_notice(self.tr("There is no briefing yet: add cases one by one."))
        else:
            self.view_model.compare_briefing(current)

    def _put(self) -> None:
        current = self._services.briefing.id
        if current is not None:
            self.view_model.put_into(current)
            return
        dialog = TextDialog(
            self.tr("New briefing"), self.tr("Title of the briefing that takes the comparison:"), self.tr("Create")
        )
        dialog.setParent(self, dialog.windowFlags())
        dialog.text_entered.connect(self.view_model.start_briefing)
        dialog.open()

    def _notice_put(self, briefing_id: BriefingId, changes: Changes) -> None:
        self.changes_made.emit(changes)
        text = (
            self.tr("The comparison stands in the briefing already.")
            if changes.nothing
            else self.tr("The cases and their tables stand in the briefing now.")
        )
        self.banner.show_notice(text)
        self.banner.offer(self.tr("Open the briefing"), lambda: self.briefing_requested.emit(briefing_id))

    def _tell(self, error: object) -> None:
        self._services.messages.tell(error, self.banner)
