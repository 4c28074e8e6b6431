"""The small bar beside a selected passage: four colours, a note, copying."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QToolButton, QWidget

from app.domain.notes import HighlightColour
from app.ui.library.marking.looks import COLOUR_TITLES
from app.ui.library.marking.swatch import SIDE, swatch
from app.ui.library.marking.words import translated
from app.ui.theme import GRID, Role, Theme

GAP = 6


class SelectionBar(QFrame):
    """Floats over the reader; it takes no focus, for every button there is a key.

    Signals: `colour_chosen(HighlightColour)`, `note_wanted()`, `citation_wanted()`, `passage_wanted()`; `placed()` when a
    lost mark shall stand at the selection.
    """

    colour_chosen = Signal(object)
    note_wanted = Signal()
    citation_wanted = Signal()
    passage_wanted = Signal()
    placed = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setProperty("bar", "floating")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(GRID // 2, GRID // 2, GRID // 2, GRID // 2)
        layout.setSpacing(2)
        self.place = QPushButton(self.tr("Place here"))
        self.place.setProperty("kind", "primary")
        self.place.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.place.setToolTip(self.tr("Let the note or highlight stand here (Return)"))
        self.place.clicked.connect(self.placed)
        layout.addWidget(self.place)
        self.colours: dict[HighlightColour, QToolButton] = {}
        for number, colour in enumerate(HighlightColour, 1):
            tip = self.tr("{colour} ({key})").format(colour=translated(COLOUR_TITLES[colour]), key=number)
            button = self._button(tip)
            button.clicked.connect(lambda _checked=False, chosen=colour: self.colour_chosen.emit(chosen))
            self.colours[colour] = button
            layout.addWidget(button)
        self.note = self._button(self.tr("Note on this passage (N)"))
        self.citation = self._button(self.tr("Copy with citation (Ctrl+Shift+C)"))
        self.copy = self._button(self.tr("Copy the passage (Ctrl+C)"))
        rows = (
            (self.note, "note", self.note_wanted),
            (self.citation, "quote", self.citation_wanted),
            (self.copy, "copy", self.passage_wanted),
        )
        for button, icon, wanted in rows:
            theme.dress(button, icon, Role.TEXT_SECONDARY)
            button.clicked.connect(wanted)
            layout.addWidget(button)
        theme.changed.connect(self._paint_swatches)
        self._paint_swatches()
        self.hide()

    def show_at(self, top: QPoint, bottom: QPoint, *, can_mark: bool, is_placing: bool) -> None:
        """Show the bar above the line of `top`, or where there is no room below that of `bottom`."""
        self.place.setVisible(is_placing and can_mark)
        for button in (*self.colours.values(), self.note):
            button.setVisible(can_mark)
        self.adjustSize()
        parent = self.parentWidget()
        assert parent is not None
        above = top.y() - self.height() - GAP
        room = parent.height() - self.height() - GAP
        y = above if above >= GAP else min(bottom.y() + GAP, room)
        x = min(max(top.x() - self.width() // 2, GAP), parent.width() - self.width() - GAP)
        self.move(x, y)
        self.show()
        self.raise_()

    def _button(self, tip: str) -> QToolButton:
        button = QToolButton()
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.setToolTip(tip)
        button.setAccessibleName(tip)
        return button

    def _paint_swatches(self) -> None:
        side = self._theme.scaled(SIDE)
        for colour, button in self.colours.items():
            button.setIcon(swatch(colour, self._theme, self.devicePixelRatioF()))
            button.setIconSize(QSize(side, side))
