"""One highlight in the panel: its colour, its words, its place."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QWidget

from app.domain.notes import Highlight, HighlightColour
from app.ui.library.marking.looks import COLOUR_TITLES
from app.ui.library.marking.swatch import SIDE, swatch
from app.ui.library.marking.words import translated
from app.ui.library.notes.mark_head import MarkHead
from app.ui.theme import GRID, Theme


class HighlightRow(QWidget):
    """Shows a `Highlight`; the picture of its colour opens the choice of another one.

    Signal `colour_chosen(HighlightColour)`; those of `head` are its own.
    """

    colour_chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.highlight: Highlight | None = None
        self.colour = QToolButton()
        self.colour.setProperty("kind", "small")
        self.colour.setToolTip(self.tr("Another colour"))
        self.colour.setAccessibleName(self.colour.toolTip())
        self.colour.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.menu = QMenu(self)
        self.colour.setMenu(self.menu)
        self.menu.aboutToShow.connect(lambda: fill_colours(self.menu, theme, self.colour_chosen.emit))
        self.head = MarkHead(theme)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(GRID // 2, 0, GRID // 2, 0)
        layout.setSpacing(GRID // 2)
        layout.addWidget(self.colour)
        layout.addWidget(self.head, 1)

    def show_highlight(self, highlight: Highlight) -> None:
        """Show another highlight."""
        self.highlight = highlight
        side = self._theme.scaled(SIDE)
        self.colour.setIcon(swatch(highlight.colour, self._theme, self.devicePixelRatioF()))
        self.colour.setIconSize(QSize(side, side))
        self.head.show_anchor(highlight.anchor, highlight.standing)


def fill_colours(menu: QMenu, theme: Theme, choose: Callable[[HighlightColour], object]) -> None:
    """The four colours as entries of a menu, in the order of their keys."""
    menu.clear()
    add_colours(menu, theme, choose)


def add_colours(menu: QMenu, theme: Theme, choose: Callable[[HighlightColour], object]) -> None:
    """Add the four colours to a menu."""
    for colour in HighlightColour:
        entry = menu.addAction(swatch(colour, theme, menu.devicePixelRatioF()), translated(COLOUR_TITLES[colour]))
        entry.triggered.connect(lambda _checked=False, chosen=colour: choose(chosen))
