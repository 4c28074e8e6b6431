"""The card of a case: head, figure tiles and sections in one column that scrolls as a whole."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from app.ui.library.card_body import CardBody, mark_terms
from app.ui.library.figure_tiles import FigureTiles
from app.ui.library.reader_header import ReaderHeader
from app.ui.library.reader_html import card_html
from app.ui.library.words import Labels
from app.ui.theme import GRID, TextSize, Theme

if TYPE_CHECKING:
    from app.ui.library.reading import Reading

MEASURE = 39
"""Widest line of the reader, in Chinese characters."""

NARROWEST_MARGIN = 3 * GRID
JUMP_MARGIN = GRID


class CardView(QScrollArea):
    """Shows a `Reading`; the column keeps a good measure however wide the pane is."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Case"))
        self.header = ReaderHeader(theme)
        self.figures = FigureTiles(theme)
        self.body = CardBody()
        self.body.dragged_to.connect(self._follow_drag)
        column = QWidget()
        column.setProperty("surface", "paper")
        self._column = QVBoxLayout(column)
        self._column.setSpacing(2 * GRID)
        self._column.addWidget(self.header)
        self._column.addWidget(self.figures)
        self._column.addWidget(self.body)
        self._column.addStretch(1)
        self.setWidget(column)
        self.verticalScrollBar().setSingleStep(4 * GRID)

    def show_reading(self, reading: Reading, labels: Labels, terms: Sequence[str]) -> None:
        """Show a case; the search terms are marked."""
        self.header.show_case(reading.detail, labels, terms)
        self.figures.show_figures(reading.detail.case.figures)
        self.body.set_html(card_html(reading, self._theme))
        self.mark(terms)

    def mark(self, terms: Sequence[str]) -> int:
        """Mark search terms in the body; returns the number of matches there."""
        return mark_terms(self.body, terms, self._theme)

    def to_top(self) -> None:
        """Scroll to the title."""
        self.verticalScrollBar().setValue(0)

    def jump(self, anchor: str) -> None:
        """Scroll to a section."""
        top = self.body.anchor_top(anchor)
        if top is not None:
            self.verticalScrollBar().setValue(self.body.y() + top - JUMP_MARGIN)

    def selected_text(self) -> str:
        """The passage that is selected, with plain line ends."""
        return self.body.textCursor().selection().toPlainText()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the measure: what is left over goes into the margins."""
        widest = MEASURE * self._theme.pixels(TextSize.LARGE)
        side = max((self.viewport().width() - widest) // 2, NARROWEST_MARGIN)
        self._column.setContentsMargins(side, 2 * GRID, side, 6 * GRID)
        super().resizeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Home, End and Space scroll, beside what a scroll area does by itself."""
        bar = self.verticalScrollBar()
        match event.key():
            case Qt.Key.Key_Home:
                bar.setValue(bar.minimum())
            case Qt.Key.Key_End:
                bar.setValue(bar.maximum())
            case Qt.Key.Key_Space:
                bar.setValue(bar.value() + bar.pageStep() - 4 * GRID)
            case Qt.Key.Key_Escape:
                event.ignore()
            case _:
                super().keyPressEvent(event)

    def _follow_drag(self, place: QPoint) -> None:
        inside = self.body.mapTo(self.widget(), place)
        self.ensureVisible(inside.x(), inside.y(), 0, 2 * GRID)
