"""About this library: what the store holds, by compilation, indicator, place and instrument."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QGridLayout,
    QHeaderView,
    QLabel,
    QProgressBar,
    QScrollArea,
    QTableWidget,
    QTableWidgetItem,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from app.domain.report import LibraryReport, SourceReport
from app.late import late
from app.ui.help_dialogs import closing_button
from app.ui.jobs import JobRunner
from app.ui.messages import Messages
from app.ui.style import roomy
from app.ui.theme import GRID
from app.ui.translate import QT_TRANSLATE_NOOP

FIELD_WORDS = {
    "gist": QT_TRANSLATE_NOOP("LibraryDialog", "gist"),
    "city": QT_TRANSLATE_NOOP("LibraryDialog", "city"),
    "district": QT_TRANSLATE_NOOP("LibraryDialog", "district"),
    "organization": QT_TRANSLATE_NOOP("LibraryDialog", "lead body"),
    "partners": QT_TRANSLATE_NOOP("LibraryDialog", "partners"),
    "stage": QT_TRANSLATE_NOOP("LibraryDialog", "stage"),
    "served": QT_TRANSLATE_NOOP("LibraryDialog", "whom it serves"),
    "start": QT_TRANSLATE_NOOP("LibraryDialog", "start"),
    "data_as_of": QT_TRANSLATE_NOOP("LibraryDialog", "data as of"),
    "year": QT_TRANSLATE_NOOP("LibraryDialog", "year"),
    "figures": QT_TRANSLATE_NOOP("LibraryDialog", "key figures"),
}
"""What fields that may be empty are called."""

NUMBERS_FROM = 1
"""The first column of numbers; the last column is text again."""

_library_report = late("app.operations.library", "library_report")


class LibraryDialog(QDialog):
    """Asks the store worker for the report and shows it in tabs."""

    def __init__(self, jobs: JobRunner, messages: Messages, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("About this library"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._tabs = QTabWidget()
        self._tabs.setDocumentMode(True)
        self._total = QLabel(self.tr("Counting…"))
        self._total.setProperty("textSize", "title")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(3 * GRID, 2 * GRID, 3 * GRID, 2 * GRID)
        layout.setSpacing(2 * GRID)
        layout.addWidget(self._total)
        layout.addWidget(self._tabs, 1)
        layout.addLayout(closing_button(self, self.tr("Close")))
        self.resize(roomy(self, 112 * GRID, 72 * GRID))
        job = jobs.on_store(_library_report)
        job.succeeded.connect(self.show_report)
        job.failed.connect(messages.report)

    def show_report(self, report: LibraryReport) -> None:
        """Fill the tabs."""
        self._total.setText(
            self.tr("{cases} cases, {figures} key figures, {originals} originals").format(
                cases=sum(row.cases for row in report.sources),
                figures=sum(row.figures for row in report.sources),
                originals=sum(row.originals for row in report.sources),
            )
        )
        self._tabs.clear()
        self._tabs.addTab(self._sources(report.sources), self.tr("Compilations"))
        self._tabs.addTab(_bars(report.indicators), self.tr("Indicators"))
        self._tabs.addTab(_bars(report.provinces), self.tr("Places"))
        self._tabs.addTab(_bars(report.instruments), self.tr("Instruments"))

    def _sources(self, rows: Sequence[SourceReport]) -> QTableWidget:
        header = (
            self.tr("Compilation"),
            self.tr("Cases"),
            self.tr("Declared"),
            self.tr("Characters"),
            self.tr("Key figures"),
            self.tr("Originals"),
            self.tr("Cut off"),
            self.tr("Empty fields"),
        )
        table = QTableWidget(len(rows), len(header))
        table.setHorizontalHeaderLabels(header)
        table.setAccessibleName(self.tr("Compilations"))
        table.setTabKeyNavigation(False)
        table.verticalHeader().hide()
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setShowGrid(False)
        table.setWordWrap(True)
        for line, row in enumerate(rows):
            for column, text in enumerate(_cells(row)):
                item = QTableWidgetItem(text)
                is_number = NUMBERS_FROM <= column < len(header) - 1
                side = Qt.AlignmentFlag.AlignRight if is_number else Qt.AlignmentFlag.AlignLeft
                item.setTextAlignment(side | Qt.AlignmentFlag.AlignTop)
                table.setItem(line, column, item)
        columns = table.horizontalHeader()
        columns.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        for stretched in (0, len(header) - 1):
            columns.setSectionResizeMode(stretched, QHeaderView.ResizeMode.Stretch)
        # A stretched column gets its width after the rows have got their heights.
        columns.sectionResized.connect(table.resizeRowsToContents)
        return table


def _cells(row: SourceReport) -> tuple[str, ...]:
    empty = "，".join(f"{QCoreApplication.translate('LibraryDialog', FIELD_WORDS[name])} {n}" for name, n in row.empty)
    declared = "—" if row.source.declared is None else str(row.source.declared)
    numbers = (row.cases, declared, row.characters, row.figures, row.originals, row.cut_off)
    return (row.source.title, *(str(number) for number in numbers), empty)


def _bars(counts: Sequence[tuple[str, int]]) -> QScrollArea:
    """Names with their counts, each with a bar in proportion to the greatest."""
    content = QWidget()
    content.setProperty("surface", "paper")
    grid = QGridLayout(content)
    grid.setContentsMargins(GRID, 2 * GRID, 2 * GRID, 2 * GRID)
    grid.setHorizontalSpacing(2 * GRID)
    grid.setVerticalSpacing(GRID)
    greatest = max((count for _, count in counts), default=1) or 1
    for line, (name, count) in enumerate(counts):
        bar = QProgressBar()
        bar.setRange(0, greatest)
        bar.setValue(count)
        bar.setTextVisible(False)
        bar.setFixedHeight(GRID)
        bar.setAccessibleName(f"{name} {count}")
        number = QLabel(str(count))
        number.setProperty("textRole", "secondary")
        grid.addWidget(QLabel(name), line, 0)
        grid.addWidget(bar, line, 1)
        grid.addWidget(number, line, 2, Qt.AlignmentFlag.AlignRight)
    grid.setColumnStretch(1, 1)
    grid.setRowStretch(len(counts), 1)
    scroll = QScrollArea()
    scroll.setWidgetResizable(True)
    scroll.setWidget(content)
    return scroll
