"""A small picture of a highlight: its colour with its line, drawn once for each theme."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPainterPath, QPen, QPixmap

from app.domain.notes import HighlightColour
from app.ui.library.marking.looks import COLOUR_LOOKS, TICK_ROLES
from app.ui.theme import Role, Theme

SIDE = 18

_FILLS = {
    HighlightColour.YELLOW: Role.YELLOW,
    HighlightColour.GREEN: Role.GREEN,
    HighlightColour.BLUE: Role.BLUE,
    HighlightColour.PINK: Role.PINK,
}
_DASHES = {HighlightColour.GREEN: [1.6, 2.2], HighlightColour.BLUE: [0.2, 2.0]}


def swatch(colour: HighlightColour, theme: Theme, ratio: float) -> QIcon:
    """The picture of a colour."""
    side = theme.scaled(SIDE)
    pixmap = QPixmap(QSize(side, side) * ratio)
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.color(_FILLS[colour]))
    painter.drawRoundedRect(QRectF(0, 0, side, side), 3, 3)
    pen = QPen(theme.color(TICK_ROLES[COLOUR_LOOKS[colour]]), theme.scaled(2), c=Qt.PenCapStyle.RoundCap)
    if colour in _DASHES:
        pen.setDashPattern(_DASHES[colour])
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if colour is HighlightColour.PINK:
        painter.drawPath(_wave(side))
    else:
        painter.drawLine(QPointF(3, side - 4), QPointF(side - 3, side - 4))
    painter.end()
    return QIcon(pixmap)


def _wave(side: int) -> QPainterPath:
    base, step = side - 4.5, (side - 6) / 4
    path = QPointF(3, base)
    wave = QPainterPath(path)
    for number in range(4):
        middle = QPointF(3 + step * (number + 0.5), base + (3 if number % 2 else -3))
        wave.quadTo(middle, QPointF(3 + step * (number + 1), base))
    return wave
