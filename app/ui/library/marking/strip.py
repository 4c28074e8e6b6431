"""The strip beside the scroll bar: where in the whole text hits, highlights and notes stand."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from time import perf_counter

from PySide6.QtCore import QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QResizeEvent, QTextDocument
from PySide6.QtWidgets import QWidget

from app.ui.library.marking.looks import TICK_ROLES, Look, TextMark
from app.ui.theme import Role, Theme

WIDTH = 12
TICK = 3
REACH = 8
"""How near to a tick a click has to be."""
SLICE_SECONDS = 0.006
"""Where many marks stand is reckoned in slices of this length, so that the window never waits."""

Tick = tuple[float, Look]
"""How far down in the text, from 0 to 1, and what stands there."""


class MarkStrip(QWidget):
    """Paints ticks: hits over the whole width, highlights at the left, notes as squares at the right.

    `ticks` is asked anew after `refresh`.  Signal `jumped(float)` with the place that was clicked.
    """

    jumped = Signal(float)

    def __init__(self, theme: Theme, ticks: Callable[[], Iterator[Tick]], parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._source = ticks
        self._pending: Iterator[Tick] = iter(())
        self._coming: list[Tick] = []
        self.ticks: tuple[Tick, ...] = ()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._go_on)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setToolTip(self.tr("Hits, highlights and notes in this text; a click goes there"))
        self.setAccessibleName(self.toolTip())
        theme.changed.connect(self.update)

    def refresh(self) -> None:
        """Ask for the ticks again, soon."""
        self._pending = iter(())
        self._coming = []
        self._pending = self._source()
        self._timer.start(0)

    def sizeHint(self) -> QSize:
        """Narrow."""
        return QSize(WIDTH, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ticks; the hit that was jumped to above all."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.color(Role.SURFACE))
        painter.setPen(self._theme.color(Role.LINE))
        if self.ticks:
            painter.drawLine(0, 0, 0, self.height())
        for place, look in sorted(self.ticks, key=_layer):
            painter.fillRect(self._rectangle(place, look), self._theme.color(TICK_ROLES[look]))
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another height may come with another width of the text."""
        super().resizeEvent(event)
        self.refresh()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go to the nearest tick, or to the place itself."""
        if event.button() is Qt.MouseButton.LeftButton and self.height():
            clicked = event.position().y() / self.height()
            near = min((place for place, _ in self.ticks), key=lambda place: abs(place - clicked), default=clicked)
            self.jumped.emit(near if abs(near - clicked) * self.height() <= REACH else clicked)

    def _rectangle(self, place: float, look: Look) -> QRect:
        top = round(place * (self.height() - TICK))
        width = self.width()
        match look:
            case Look.HIT | Look.CURRENT_HIT:
                return QRect(2, top, width - 3, TICK)
            case Look.NOTE:
                return QRect(width - 6, top - 1, 5, 5)
            case _:
                return QRect(2, top, width // 2, TICK)

    def _go_on(self) -> None:
        end = perf_counter() + SLICE_SECONDS
        for tick in self._pending:
            self._coming.append(tick)
            if perf_counter() > end:
                self._timer.start(0)
                return
        self.ticks = tuple(dict.fromkeys(self._coming))
        self.update()


def heights_of(document: QTextDocument, marks: Iterable[TextMark]) -> Iterator[tuple[float, Look]]:
    """How far down in a document, in pixels, the line of each mark begins."""
    layout = document.documentLayout()
    block, top = document.begin(), 0.0
    for mark in sorted(marks, key=lambda one: one.start):
        if not block.contains(mark.start):
            block = document.findBlock(mark.start)
            if not block.isValid():
                return
            top = layout.blockBoundingRect(block).top()
        line = block.layout().lineForTextPosition(mark.start - block.position())
        yield top + (line.y() if line.isValid() else 0.0), mark.look


def _layer(tick: Tick) -> bool:
    return tick[1] is Look.CURRENT_HIT
