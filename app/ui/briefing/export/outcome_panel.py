"""What became of an export: the file, ways to it, and what a person should look at in it, place by place."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
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

from app.domain.briefing import NO_ITEM, ItemId
from app.ui.theme import GRID, Theme

if TYPE_CHECKING:
    from app.operations.briefing_exports import ExportOutcome

LIST_HEIGHT = 14 * GRID


class OutcomePanel(QFrame):
    """Hidden until a file has been written.  Signal `item_chosen(ItemId)` when the place of a note is wanted."""

    item_chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._file = Path()
        self._items: tuple[ItemId, ...] = ()
        self.setProperty("banner", "true")
        self.setProperty("tone", "notice")
        self.heading = QLabel()
        self.heading.setTextFormat(Qt.TextFormat.PlainText)
        self.heading.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.open_button = self._link(self.tr("Open"))
        self.open_button.clicked.connect(lambda: self._show(self._file))
        self.folder_button = self._link(self.tr("Show in folder"))
        self.folder_button.clicked.connect(lambda: self._show(self._file.parent))
        self.close_button = QPushButton(self.tr("Close"))
        self.close_button.setProperty("kind", "quiet")
        self.close_button.clicked.connect(self.hide)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("To look at in the exported file"))
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setMaximumHeight(theme.scaled(LIST_HEIGHT))
        self.list.currentRowChanged.connect(self._choose)
        bar = QHBoxLayout()
        bar.setSpacing(2 * GRID)
        bar.addWidget(self.heading, 1)
        for button in (self.open_button, self.folder_button, self.close_button):
            bar.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * GRID, GRID // 2, 2 * GRID, GRID // 2)
        layout.setSpacing(GRID // 2)
        layout.addLayout(bar)
        layout.addWidget(self.list)
        self.hide()

    def show_outcome(self, outcome: ExportOutcome, sentences: Sequence[str]) -> None:
        """Show the file and one sentence for each note."""
        self._file = outcome.result.file
        self._items = tuple(note.item for note in outcome.notes)
        self.heading.setText(self._heading_text(outcome, len(sentences)))
        self.heading.setToolTip(str(self._file))
        self.list.blockSignals(True)
        self.list.clear()
        for sentence in sentences:
            item = QListWidgetItem(sentence)
            item.setToolTip(sentence)
            self.list.addItem(item)
        self.list.blockSignals(False)
        self.list.setVisible(bool(sentences))
        self.show()

    def _heading_text(self, outcome: ExportOutcome, notes: int) -> str:
        text = self.tr("Written: {file}").format(file=self._file.name)
        if outcome.result.pages is not None:
            pages = self.tr("1 page") if outcome.result.pages == 1 else self.tr("{count} pages")
            text += " · " + pages.format(count=outcome.result.pages)
        if notes:
            text += " · " + (
                self.tr("1 place to look at") if notes == 1 else self.tr("{count} places to look at")
            ).format(count=notes)
        return text

    def _choose(self, row: int) -> None:
        if 0 <= row < len(self._items) and self._items[row] != NO_ITEM:
            self.item_chosen.emit(self._items[row])

    def _show(self, path: Path) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))

    def _link(self, text: str) -> QPushButton:
        button = QPushButton(text)
        button.setProperty("kind", "link")
        return button
