"""In the fields of a case: what to do with it when the store, or a document before it, has the case already."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QPushButton, QVBoxLayout

from app.domain.draft import CaseDraft, DraftStatus, DuplicateChoice
from app.importer.desk.values import DeskCase
from app.ui.importing.twin_choices import CHOICES, choice_meaning, choice_name
from app.ui.style import restyle
from app.ui.theme import GRID


class TwinBox(QFrame):
    """Says how alike the two are and takes the decision: `chosen(DuplicateChoice)`; `compare` shows both texts."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("surface", "raised")
        self.about, self.meaning = QLabel(), QLabel()
        for label in (self.about, self.meaning):
            label.setWordWrap(True)
        self.meaning.setProperty("textSize", "small")
        self.meaning.setProperty("textRole", "secondary")
        self.compare = QPushButton(self.tr("Side by side…"))
        self.buttons = {choice: self._button(choice) for choice in CHOICES}
        self._grid = QGridLayout()
        self._grid.setSpacing(GRID // 2)
        self._columns = 0
        self._arrange()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GRID, GRID, GRID, GRID)
        layout.setSpacing(GRID // 2)
        layout.addWidget(self.about)
        layout.addWidget(self.compare)
        layout.addLayout(self._grid)
        layout.addWidget(self.meaning)

    def minimumSizeHint(self) -> QSize:
        """Room for one choice beside none: there may be less than two need."""
        return QSize(self._widest + 2 * GRID, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the choices side by side where there is room for it."""
        super().resizeEvent(event)
        self._arrange()

    @property
    def _widest(self) -> int:
        return max(button.sizeHint().width() for button in self.buttons.values())

    def _arrange(self) -> None:
        columns = 2 if 2 * self._widest + 2 * GRID + GRID // 2 <= self.width() else 1
        if columns != self._columns:
            self._columns = columns
            for at, button in enumerate(self.buttons.values()):
                self._grid.addWidget(button, at // columns, at % columns)

    def show_case(self, case: DeskCase) -> None:
        """Say how alike the two are, and what has been chosen."""
        draft = case.draft
        self.setVisible(draft.status is DraftStatus.DUPLICATE)
        self.about.setText(self._about(draft))
        self.about.setToolTip(draft.duplicate_of or "")
        settled = draft.settled_choice
        for choice, button in self.buttons.items():
            button.setChecked(choice is settled)
            restyle(button, kind="primary" if choice is settled else "")
            button.setText(choice_name(choice, draft))
        self.meaning.setText(choice_meaning(settled))
        self._arrange()

    def _about(self, draft: CaseDraft) -> str:
        if draft.waits_in and draft.is_same_text:
            text = self.tr("The same text stands earlier on the desk.")
        elif draft.waits_in:
            text = self.tr("The same case stands earlier on the desk ({score}% alike).")
        elif draft.is_same_text:
            text = self.tr("The store has this very text already.")
        else:
            text = self.tr("The store has this case already ({score}% alike).")
        return text.format(score=round(draft.likeness * 100))

    def _button(self, choice: DuplicateChoice) -> QPushButton:
        button = QPushButton()
        button.setCheckable(True)
        button.setToolTip(choice_meaning(choice))
        button.clicked.connect(lambda: self.chosen.emit(choice))
        return button
