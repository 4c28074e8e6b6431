"""The card of a case: head, figure tiles and sections in one column that scrolls as a whole."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from app.ui.library.card_body import CardBody
from app.ui.library.figure_tiles import FigureTiles
from app.ui.library.marking.strip import MarkStrip, Tick, heights_of
from app.ui.library.reader_header import ReaderHeader
from app.ui.library.reader_html import card_html
from app.ui.library.reading_type import TypeScale, zoom_steps
from app.ui.library.related_list import RelatedList
from app.ui.library.words import Labels
from app.ui.theme import GRID, TextSize, Theme

if TYPE_CHECKING:
    from app.ui.library.reading import Reading

MEASURE = 39
"""Widest line of the reader, in Chinese characters."""

NARROWEST_MARGIN = 3 * GRID
JUMP_MARGIN = GRID


class CardView(QScrollArea):
    """Shows a `Reading`; the column keeps a good measure however wide the pane is.

    Signal `zoomed(int)` by Ctrl and the wheel: larger by one step or, -1, smaller.
    """

    zoomed = Signal(int)

    def __init__(self, theme: Theme, scale: TypeScale, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scale = scale
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Case"))
        self.header = ReaderHeader(theme, scale)
        self.figures = FigureTiles(theme)
        self.body = CardBody(theme)
        self.related = RelatedList()
        for text in (self.header.gist, self.body):
            text.dragged_to.connect(lambda place, view=text: self._follow_drag(view, place))
            text.marked.wanted.connect(lambda start, length, view=text: self._bring_into_view(view, start, length))
        self.figures.wanted.connect(lambda tile: self.ensureWidgetVisible(tile, 0, 4 * GRID))
        self.header.title_wanted.connect(self.to_top)
        self.strip = MarkStrip(theme, self._ticks, self)
        self.strip.jumped.connect(self._scroll_to)
        self.setViewportMargins(0, 0, self.strip.sizeHint().width(), 0)
        column = QWidget()
        column.setProperty("surface", "paper")
        self._column = QVBoxLayout(column)
        self._column.setSpacing(2 * GRID)
        self._column.addWidget(self.header)
        self._column.addWidget(self.figures)
        self._column.addWidget(self.body)
        self._column.addWidget(self.related)
        self._column.addStretch(1)
        self.setWidget(column)
        bar = self.verticalScrollBar()
        bar.setSingleStep(4 * GRID)
        bar.valueChanged.connect(self.body.marked.follow_scrolling)
        bar.rangeChanged.connect(lambda _low, _high: self.strip.refresh())
        for text in (self.header.gist, self.body):
            text.marked.changed.connect(self.strip.refresh)

    def show_reading(self, reading: Reading, labels: Labels) -> None:
        """Show a case, without marks."""
        self.header.show_case(reading, labels)
        self.figures.show_figures(reading.detail.case.figures)
        self.body.set_html(card_html(reading, self._scale))

    def to_top(self) -> None:
        """Scroll to the title."""
        self.verticalScrollBar().setValue(0)

    def jump(self, anchor: str) -> None:
        """Scroll to a section."""
        top = self.body.anchor_top(anchor)
        if top is not None:
            self.verticalScrollBar().setValue(self.body.y() + top - JUMP_MARGIN)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the measure: what is left over goes into the margins."""
        inside = self.viewport().geometry()
        self.strip.setGeometry(inside.right() + 1, inside.top(), self.strip.sizeHint().width(), inside.height())
        self.keep_measure()
        super().resizeEvent(event)

    def keep_measure(self) -> None:
        """Put what is left over beside a good line into the margins."""
        widest = MEASURE * self._scale.pixels(TextSize.LARGE)
        side = max((self.viewport().width() - widest) // 2, NARROWEST_MARGIN)
        self._column.setContentsMargins(side, 2 * GRID, side, 6 * GRID)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """With Ctrl another size of text, else scrolling."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoomed.emit(zoom_steps(event))
            event.accept()
        else:
            super().wheelEvent(event)

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

    def _follow_drag(self, text: CardBody, place: QPoint) -> None:
        inside = text.mapTo(self.widget(), place)
        self.ensureVisible(inside.x(), inside.y(), 0, 2 * GRID)

    def _bring_into_view(self, text: CardBody, start: int, length: int) -> None:
        cursor = text.textCursor()
        spots: list[QRect] = []
        for offset in (start, min(start + length, text.document().characterCount() - 1)):
            cursor.setPosition(offset)
            spots.append(text.cursorRect(cursor))
        spot = spots[0].united(spots[1])
        place = QRect(text.mapTo(self.widget(), spot.topLeft()), spot.size())
        bar, room = self.verticalScrollBar(), self.viewport().height()
        if place.top() < bar.value() or place.bottom() > bar.value() + room:
            bar.setValue(place.top() - room // 3)

    def _ticks(self) -> Iterator[Tick]:
        whole = max(self.widget().height(), 1)
        for text in (self.header.gist, self.body):
            above = text.mapTo(self.widget(), QPoint()).y()
            for height, look in heights_of(text.document(), text.marked.marks):
                yield (above + height) / whole, look

    def _scroll_to(self, place: float) -> None:
        self.verticalScrollBar().setValue(round(place * self.widget().height()) - self.viewport().height() // 3)
