"""How far an export is, with a button that stops it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QPushButton, QWidget

from app.ui.jobs import Progress
from app.ui.theme import GRID


class ExportRow(QFrame):
    """Hidden while nothing is written.  Signal `cancelled()`."""

    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._label = QLabel()
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.cancel_button = QPushButton(self.tr("Cancel"))
        self.cancel_button.clicked.connect(self.cancelled)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(2 * GRID, GRID // 2, 2 * GRID, GRID // 2)
        layout.setSpacing(2 * GRID)
        layout.addWidget(self._label)
        layout.addWidget(self.bar, 1)
        layout.addWidget(self.cancel_button)
        self.hide()

    def begin(self, target: Path) -> None:
        """Show that a file is being written."""
        self._label.setText(self.tr("Writing {file} …").format(file=target.name))
        self.bar.setAccessibleName(self._label.text())
        self.bar.setRange(0, 0)
        self.show()

    def show_progress(self, progress: Progress) -> None:
        """Show how far it is."""
        self.bar.setRange(0, progress.total)
        self.bar.setValue(progress.done)

    def end(self) -> None:
        """Hide again."""
        self.hide()
