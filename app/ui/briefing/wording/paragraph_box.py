"""A paragraph that can be reworded, and below it what was changed in it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.briefing.own_words import CaseText, Change
from app.ui.briefing.wording.change_row import ChangeRow
from app.ui.briefing.wording.paragraph_edit import ParagraphEdit
from app.ui.theme import GRID, Theme


class ParagraphBox(QWidget):
    """One paragraph of a text.  Signal `revocation_wanted(CaseText, int, TextEdit)`, with the paragraph's number."""

    revocation_wanted = Signal(object, int, object)

    def __init__(self, theme: Theme, text: CaseText, number: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.text = text
        self.number = number
        self.edit = ParagraphEdit(theme)
        self.rows: list[ChangeRow] = []
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(GRID // 2)
        self._layout.addWidget(self.edit)

    def show_words(self, words: str, changes: Sequence[Change]) -> None:
        """Show the paragraph as it stands, and its changes; rows that stay keep the focus."""
        self.edit.show_words(words, changes)
        for row, change in zip(self.rows, changes, strict=False):
            row.show_change(change)
        for change in changes[len(self.rows) :]:
            row = ChangeRow(self._theme, change)
            row.revocation_wanted.connect(lambda edit: self.revocation_wanted.emit(self.text, self.number, edit))
            self._layout.addWidget(row)
            self.rows.append(row)
        for row in self.rows[len(changes) :]:
            self._layout.removeWidget(row)
            row.hide()
            row.deleteLater()
        del self.rows[len(changes) :]
