"""Paints a slide that was laid out: text and shapes up to a step."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter

from app.presenting.layout import LaidOut
from app.presenting.lines import Measure
from app.presenting.page import HEIGHT
from app.presenting.pieces import TextLine
from app.ui.presenting.faces import UNIT, slide_font
from app.ui.presenting.looks import Look


def page_place(laid_out: LaidOut, room: QRectF) -> QRectF:
    """The largest place of the page's shape in the middle of a room."""
    scale = min(room.width() / laid_out.width, room.height() / HEIGHT)
    width, height = laid_out.width * scale, HEIGHT * scale
    return QRectF(room.center().x() - width / 2, room.center().y() - height / 2, width, height)


def paint_slide(painter: QPainter, laid_out: LaidOut, place: QRectF, step: int, look: Look, measure: Measure) -> None:
    """Paint a slide into a place of its shape: all that appears up to `step`."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
    painter.setClipRect(place)
    painter.fillRect(place, look.paper)
    painter.translate(place.topLeft())
    scale = place.height() / HEIGHT
    painter.scale(scale, scale)
    for piece in laid_out.pieces:
        if piece.step > step:
            continue
        if isinstance(piece, TextLine):
            _paint_line(painter, piece, look, measure)
        else:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.color(piece.tone))
            box = QRectF(piece.box.left, piece.box.top, piece.box.width, piece.box.height)
            painter.drawRoundedRect(box, piece.radius, piece.radius)
    painter.restore()


def _paint_line(painter: QPainter, line: TextLine, look: Look, measure: Measure) -> None:
    painter.setPen(look.color(line.tone))
    left = line.box.left
    for run in line.runs:
        painter.save()
        painter.translate(left, line.baseline)
        painter.scale(line.size / UNIT, line.size / UNIT)
        painter.setFont(slide_font(bold=run.bold))
        painter.drawText(QPointF(0, 0), run.text)
        painter.restore()
        left += measure.width(run, line.size)
