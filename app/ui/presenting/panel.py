"""What the presenter sees beside the slide: the next one, the notes, the clock and the timer."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QPushButton, QTextBrowser, QVBoxLayout, QWidget

from app.presenting.lines import Measure
from app.ui.flow_layout import FlowLayout
from app.ui.presenting.commands import Command, keys_of, words_of
from app.ui.presenting.slide_view import SlideView
from app.ui.theme import GRID, Theme

_BUTTONS = (Command.BACK, Command.FORWARD, Command.BLACK, Command.TIMER, Command.RESET_TIMER, Command.LEAVE)
SURROUND = "#2b343d"
"""Around a slide that is shown small."""
_LARGEST_TIME = 36
DARK_ROOM = """
QWidget { background: #0e1115; color: #e8ebef; }
QTextBrowser { background: #171c22; border: 1px solid #2b343d; padding: 6px; }
QPushButton { background: #222a32; color: #e8ebef; border: 1px solid #3a4652; border-radius: 4px; padding: 5px 10px; }
QPushButton:hover { background: #2d3741; }
QPushButton:focus { border: 2px solid #5db0ff; }
QLabel { background: transparent; }
"""
"""The presenter sits in the dark, whatever the theme of the window is."""


class PresenterPanel(QWidget):
    """Next slide, notes, time and buttons; beside one another or below.

    Signal `commanded(Command)` for the buttons.
    """

    commanded = Signal(object)

    def __init__(
        self, measure: Measure, theme: Theme, direction: QBoxLayout.Direction, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setStyleSheet(DARK_ROOM)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.next_slide = SlideView(measure, SURROUND)
        self.next_slide.setMinimumSize(theme.scaled(220), theme.scaled(130))
        self._next_label = QLabel(self.tr("Next"))
        self.notes = QTextBrowser()
        self.notes.setAccessibleName(self.tr("Notes"))
        self.notes.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.notes.setPlaceholderText(self.tr("No notes for this slide"))
        self._notes_size = theme.scaled(18)
        self.place = QLabel()
        self.elapsed = QLabel()
        self.clock = QLabel()
        for label in (self.place, self.elapsed, self.clock):
            label.setStyleSheet(f"font-size: {min(theme.scaled(24), _LARGEST_TIME)}px")
        self.elapsed.setToolTip(self.tr("Time since the beginning"))
        self.clock.setToolTip(self.tr("Time of day"))
        layout = QBoxLayout(direction, self)
        layout.setContentsMargins(GRID, GRID, GRID, GRID)
        layout.setSpacing(GRID)
        first = QVBoxLayout()
        first.addWidget(self._next_label)
        first.addWidget(self.next_slide, 1)
        layout.addLayout(first, 2)
        second = QVBoxLayout()
        second.addWidget(self.notes, 1)
        second.addLayout(self._times())
        second.addLayout(self._buttons())
        layout.addLayout(second, 3)

    def show_notes(self, notes: tuple[str, ...]) -> None:
        """Show the notes of the slide, in large type, as plain text."""
        self.notes.setStyleSheet(f"font-size: {self._notes_size}px")
        self.notes.setPlainText("\n\n".join(notes))

    def show_place(self, number: int, total: int, step: int, steps: int) -> None:
        """Say which slide and which step of it, counted from 0 to `steps`, is shown."""
        text = self.tr("{number} / {total}").format(number=number, total=total)
        if steps:
            text += self.tr(" · step {step} of {steps}").format(step=step + 1, steps=steps + 1)
        self.place.setText(text)

    def grow_notes(self, by: int) -> None:
        """Make the notes larger, or smaller."""
        self._notes_size = min(max(self._notes_size + by, 12), 48)
        self.notes.setStyleSheet(f"font-size: {self._notes_size}px")

    def _times(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addWidget(self.place)
        row.addStretch(1)
        row.addWidget(self.elapsed)
        row.addSpacing(3 * GRID)
        row.addWidget(self.clock)
        return row

    def _buttons(self) -> FlowLayout:
        row = FlowLayout(GRID // 2)
        for command in _BUTTONS:
            button = QPushButton(words_of(command))
            button.setToolTip(keys_of(command))
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.clicked.connect(lambda _checked=False, chosen=command: self.commanded.emit(chosen))
            row.addWidget(button)
        for text, name, by in (
            (self.tr("A−"), self.tr("Smaller notes"), -2),
            (self.tr("A+"), self.tr("Larger notes"), 2),
        ):
            button = QPushButton(text)
            button.setToolTip(name)
            button.setAccessibleName(name)
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.clicked.connect(lambda _checked=False, change=by: self.grow_notes(change))
            row.addWidget(button)
        return row
