"""A short list of cases in the overview: title, place and year of each, opened by Return or a click."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QLabel, QTableView, QVBoxLayout, QWidget

from app.domain.case import CaseUid
from app.domain.document import Table
from app.domain.hits import SearchHit
from app.ui.charts.table_model import TableModel
from app.ui.theme import GRID, Theme


class CaseTableView(QTableView):
    """Signal `opened(int)` with a row."""

    opened = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return opens."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.opened.emit(self.currentIndex().row())
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click opens."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if event.button() is Qt.MouseButton.LeftButton and index.isValid():
            self.opened.emit(index.row())


class CaseBox(QFrame):
    """Signal `opened(CaseUid)`."""

    opened = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._uids: tuple[CaseUid, ...] = ()
        self.title = QLabel()
        self.title.setProperty("textWeight", "strong")
        self.view = CaseTableView()
        self.rows = TableModel(self.view)
        self.view.setModel(self.rows)
        self.view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.view.setTabKeyNavigation(False)
        self.view.setWordWrap(False)
        self.view.setShowGrid(False)
        self.view.verticalHeader().hide()
        self.view.verticalHeader().setDefaultSectionSize(theme.scaled(28))
        header = self.view.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.view.opened.connect(lambda row: self.opened.emit(self._uids[row]))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GRID, GRID, GRID, GRID)
        layout.setSpacing(GRID // 2)
        layout.addWidget(self.title)
        layout.addWidget(self.view, 1)

    def show_cases(self, title: str, hits: Sequence[SearchHit]) -> None:
        """Show other cases."""
        self.title.setText(title)
        self.view.setAccessibleName(title)
        self._uids = tuple(hit.uid for hit in hits)
        rows = tuple((hit.title, "".join(dict.fromkeys(hit.place.names)), hit.year) for hit in hits)
        self.rows.show_table(Table((self.tr("Case"), self.tr("Place"), self.tr("Year")), rows))
        header = self.view.horizontalHeader()
        header.setSectionResizeMode(0, header.ResizeMode.Stretch)
        for column in (1, 2):
            header.setSectionResizeMode(column, header.ResizeMode.ResizeToContents)
