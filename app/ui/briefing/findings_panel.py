"""What the draft check found: a sentence for each doubt, its place one click away, mended where the program can."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.domain.draft_check import Finding
from app.ui.theme import GRID

HEIGHT = 20 * GRID


class FindingsPanel(QFrame):
    """Hidden until a draft is checked.

    Signals: `finding_chosen(Finding)`; `mend_wanted(Finding)` for one that can be mended; `closed()` by the person.
    """

    finding_chosen = Signal(object)
    mend_wanted = Signal(object)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "side")
        self._findings: tuple[Finding, ...] = ()
        self.heading = QLabel()
        self.heading.setProperty("textWeight", "strong")
        self.mend_button = QPushButton(self.tr("Mend"))
        self.mend_button.clicked.connect(self._mend)
        close = QPushButton(self.tr("Close"))
        close.setProperty("kind", "quiet")
        close.clicked.connect(self._close)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Draft check"))
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.currentRowChanged.connect(self._choose)
        bar = QHBoxLayout()
        bar.addWidget(self.heading, 1)
        bar.addWidget(self.mend_button)
        bar.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * GRID, GRID // 2, 2 * GRID, GRID)
        layout.setSpacing(GRID // 2)
        layout.addLayout(bar)
        layout.addWidget(self.list)
        self.setFixedHeight(HEIGHT)
        self.hide()

    def show_findings(self, findings: Sequence[Finding], sentences: Sequence[str]) -> None:
        """Show what was found, one sentence for each; the row that was chosen stays chosen."""
        row = self.list.currentRow()
        self._findings = tuple(findings)
        self.list.blockSignals(True)
        self.list.clear()
        for sentence in sentences:
            item = QListWidgetItem(sentence)
            item.setToolTip(sentence)
            self.list.addItem(item)
        self.list.setCurrentRow(min(row, len(sentences) - 1))
        self.list.blockSignals(False)
        self.heading.setText(self._heading_text(len(sentences)))
        self._allow_mending()
        self.show()

    def _close(self) -> None:
        self.hide()
        self.closed.emit()

    def _choose(self, row: int) -> None:
        self._allow_mending()
        if 0 <= row < len(self._findings):
            self.finding_chosen.emit(self._findings[row])

    def _mend(self) -> None:
        row = self.list.currentRow()
        if 0 <= row < len(self._findings):
            self.mend_wanted.emit(self._findings[row])

    def _allow_mending(self) -> None:
        row = self.list.currentRow()
        self.mend_button.setEnabled(0 <= row < len(self._findings) and self._findings[row].mend is not None)

    def _heading_text(self, count: int) -> str:
        if count == 0:
            return self.tr("Nothing to look at was found.")
        return self.tr("1 place to look at") if count == 1 else self.tr("{count} places to look at").format(count=count)
