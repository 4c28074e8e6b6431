"""An own wording that has no place any more because the library's text has changed: kept, shown, and left to the writer."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app.briefing.own_words import Change
from app.domain.briefing import TextEdit
from app.ui.briefing.wording.change_row import ChangeRow
from app.ui.theme import GRID, Theme


class LostRow(QFrame):
    """Shows a `TextEdit` without a place.  Signal `revocation_wanted(TextEdit)`."""

    revocation_wanted = Signal(object)

    def __init__(self, theme: Theme, edit: TextEdit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "card")
        self.edit = edit
        label = QLabel(self.tr("The library's text has changed; this wording no longer fits:"))
        label.setProperty("textRole", "danger")
        label.setWordWrap(True)
        change = ChangeRow(theme, Change(edit, 0, edit.quote, edit.text))
        change.button.hide()
        copy = QPushButton(self.tr("Copy the words"))
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(edit.text))
        drop = QPushButton(self.tr("Drop this wording"))
        drop.clicked.connect(lambda: self.revocation_wanted.emit(edit))
        buttons = QHBoxLayout()
        for button in (copy, drop):
            button.setProperty("kind", "quiet")
            buttons.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        buttons.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GRID, GRID, GRID, GRID // 2)
        layout.setSpacing(GRID // 2)
        layout.addWidget(label)
        layout.addWidget(change)
        layout.addLayout(buttons)
