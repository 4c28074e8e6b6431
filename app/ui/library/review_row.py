"""How far a case has been checked: four buttons, of which the one that holds is pressed."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QPushButton, QWidget

from app.domain.case import ReviewState
from app.ui.flow_layout import FlowLayout
from app.ui.library.words import REVIEW_TITLES, translated
from app.ui.theme import GRID

TONES: Mapping[ReviewState, str] = MappingProxyType(
    {
        ReviewState.UNREVIEWED: "plain",
        ReviewState.REVIEWED: "good",
        ReviewState.DOUBTFUL: "warning",
        ReviewState.WITHDRAWN: "danger",
    }
)


class ReviewRow(QFrame):
    """Signal `state_chosen(ReviewState)` by a click."""

    state_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("bar", "review")
        self.setAccessibleName(self.tr("Review"))
        self.buttons: dict[ReviewState, QPushButton] = {}
        self._group = QButtonGroup(self)
        layout = FlowLayout(GRID // 4, self)
        for number, state in enumerate(ReviewState, 1):
            button = QPushButton(translated(REVIEW_TITLES[state]))
            button.setCheckable(True)
            button.setProperty("kind", "state")
            button.setProperty("tone", TONES[state])
            button.setCursor(Qt.CursorShape.PointingHandCursor)
            tip = self.tr("Review: {state} (Ctrl+Alt+{key})")
            button.setToolTip(tip.format(state=button.text(), key=number))
            button.clicked.connect(lambda _checked=False, chosen=state: self.state_chosen.emit(chosen))
            self.buttons[state] = button
            self._group.addButton(button)
            layout.addWidget(button)

    def show_state(self, state: ReviewState) -> None:
        """Press the button of a state."""
        self.buttons[state].setChecked(True)
