"""The overview: how many cases there are of what, which are new, and what they want for."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.domain.changes import Changes
from app.domain.overview import Lack, Overview, OverviewGroup, OverviewKind
from app.ui.charts.bars import BarItem
from app.ui.charts.bars_box import BarsBox
from app.ui.empty_state import EmptyState
from app.ui.flow_layout import FlowLayout
from app.ui.jobs import LatestOnly
from app.ui.messages import Banner
from app.ui.overview import operations
from app.ui.overview.case_box import CaseBox
from app.ui.overview.words import bar_title, kind_title, lack_title
from app.ui.pages import PageServices
from app.ui.theme import GRID

CARD_WIDTH, CARD_HEIGHT = 380, 320


class OverviewPage(QWidget):
    """Bars and lists of the whole store.

    Signals: `query_requested(str)`; `case_requested(CaseUid)`; `import_requested()`.
    """

    query_requested = Signal(str)
    case_requested = Signal(object)
    import_requested = Signal()

    def __init__(self, services: PageServices, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = services.theme
        self.banner = Banner(services.theme)
        self.title = QLabel(self.tr("Overview"))
        self.title.setProperty("textSize", "title")
        self.count = QLabel()
        self.count.setProperty("textRole", "secondary")
        self.lacks = {lack: QPushButton() for lack in Lack}
        self._queries: dict[Lack, str] = {}
        self.groups = {kind: BarsBox(services.theme, kind_title(kind)) for kind in OverviewKind}
        self.newest = CaseBox(services.theme)
        self.cut_off = CaseBox(services.theme)
        self.empty = EmptyState(services.theme)
        self._columns = 0
        self._cards: tuple[QFrame, ...] = (*self.groups.values(), self.newest, self.cut_off)
        self._lay_out()
        self._answers = LatestOnly(services.jobs, self)
        self._answers.answered.connect(self._show)
        self._answers.failed.connect(lambda error: services.messages.tell(error, self.banner))
        for lack, button in self.lacks.items():
            button.clicked.connect(lambda _checked=False, lack=lack: self.query_requested.emit(self._queries[lack]))
        for box in self.groups.values():
            box.chosen.connect(lambda query: self.query_requested.emit(str(query)))
        for cases in (self.newest, self.cut_off):
            cases.opened.connect(self.case_requested)
        services.theme.changed.connect(self._arrange)

    def start(self) -> None:
        """Count for the first time."""
        self._answers.ask(operations.overview)

    def apply_changes(self, changes: Changes) -> None:
        """Count again what an operation anywhere may have touched."""
        if changes.everything or changes.cases:
            self.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As many cards stand beside one another as find room."""
        super().resizeEvent(event)
        self._arrange()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 0)
        head.addWidget(self.title)
        head.addSpacing(2 * GRID)
        head.addWidget(self.count, 1, Qt.AlignmentFlag.AlignBottom)
        doubts = QWidget()
        flow = FlowLayout(GRID, doubts)
        for button in self.lacks.values():
            flow.addWidget(button)
        body = QWidget()
        self._grid = QGridLayout(body)
        self._grid.setContentsMargins(2 * GRID, GRID, 2 * GRID, 2 * GRID)
        self._grid.setSpacing(2 * GRID)
        for card in self._cards:
            card.setProperty("surface", "paper")
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setWidget(body)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.area)
        self.stack.addWidget(self.empty)
        row = QHBoxLayout()
        row.setContentsMargins(2 * GRID, 0, 2 * GRID, 0)
        row.addWidget(doubts)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(head)
        layout.addLayout(row)
        layout.addWidget(self.banner)
        layout.addWidget(self.stack, 1)

    def _arrange(self) -> None:
        """Put the cards into as many columns as the width allows."""
        width, height = self._theme.scaled(CARD_WIDTH), self._theme.scaled(CARD_HEIGHT)
        columns = max(1, min((self.width() - 2 * GRID) // (width + 2 * GRID), 4))
        for card in self._cards:
            card.setMinimumHeight(height)
        if columns == self._columns:
            return
        for column in range(max(columns, self._columns)):
            self._grid.setColumnStretch(column, int(column < columns))
        self._columns = columns
        for place, card in enumerate(self._cards):
            self._grid.addWidget(card, place // columns, place % columns)
        # Cards share what a high window has to spare; rows that fewer columns needed take nothing.
        for row in range(max(len(self._cards), self._grid.rowCount())):
            self._grid.setRowStretch(row, int(row * columns < len(self._cards)))

    def _show(self, overview: Overview) -> None:
        words = self.tr("{cases} cases of {sources} sources, {figures} figures")
        self.count.setText(
            words.format(
                cases=f"{overview.total:,}", sources=f"{overview.source_count:,}", figures=f"{overview.figure_count:,}"
            )
        )
        for each in overview.lacks:
            self._queries[each.lack] = each.query
            self.lacks[each.lack].setText(lack_title(each.lack, each.count))
            self.lacks[each.lack].setEnabled(bool(each.count))
        for group in overview.groups:
            header = (kind_title(group.kind), self.tr("Cases"))
            self.groups[group.kind].show_bars(_bars(group), header)
        self.newest.show_cases(self.tr("Newest"), overview.newest)
        cut_off = self.tr("Cut off in their source: {count}").format(count=f"{overview.cut_off_count:,}")
        self.cut_off.show_cases(cut_off, overview.cut_off)
        if not overview.total:
            self.empty.say("library", self.tr("There are no cases yet"), "")
            self.empty.offer(self.tr("Import compilations…"), self.import_requested.emit, kind="primary")
        self.stack.setCurrentWidget(self.area if overview.total else self.empty)


def _bars(group: OverviewGroup) -> Sequence[BarItem]:
    return tuple(BarItem(bar_title(group.kind, bar), bar.count, f"{bar.count:,}", bar.query) for bar in group.bars)
