"""A slide in a widget: painted once for each size, then shown, magnified, hidden or pointed at."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, QTimer
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPixmap, QRadialGradient, QResizeEvent
from PySide6.QtWidgets import QWidget

from app.presenting.layout import LaidOut
from app.presenting.lines import Measure
from app.ui.presenting.looks import LOOKS, LookName
from app.ui.presenting.painting import page_place, paint_slide

ZOOMS = (1.0, 1.5, 2.0, 3.0)
_LASER = QColor(255, 40, 40)
_REST = 2500
"""Milliseconds after which the arrow of a mouse that rests is hidden."""
_LASER_SHARE = 0.012
"""The radius of the dot as a part of the widget's width."""


class SlideView(QWidget):
    """Shows a slide up to a step, as large as its shape allows.

    Around it is the colour of its paper, or `surround`, which shows where the slide ends.
    """

    def __init__(self, measure: Measure, surround: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._surround = surround
        self._measure = measure
        self._laid_out: LaidOut | None = None
        self._step = 0
        self._look = LookName.DARK
        self._picture: QPixmap | None = None
        self._cover: QColor | None = None
        self._zoom = 0
        self._pointer = QPointF()
        self._points = False
        self._resting = QTimer(self)
        self._resting.setSingleShot(True)
        self._resting.setInterval(_REST)
        self._resting.timeout.connect(lambda: self.setCursor(Qt.CursorShape.BlankCursor))
        self.setMouseTracking(True)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    @property
    def zoom(self) -> float:
        """How much the slide is magnified."""
        return ZOOMS[self._zoom]

    @property
    def points(self) -> bool:
        """True while the pointer is a dot of light."""
        return self._points

    @property
    def cover(self) -> QColor | None:
        """The colour that hides the slide, if one does."""
        return self._cover

    def show_slide(self, laid_out: LaidOut | None, step: int, look: LookName) -> None:
        """Show a slide up to a step; the empty room around it for None."""
        if laid_out is not self._laid_out:
            self._zoom = 0
        self._laid_out, self._step, self._look = laid_out, step, look
        self._repaint()

    def hide_behind(self, color: QColor | None) -> None:
        """Hide the slide behind a colour, or show it again."""
        self._cover = color
        self.update()

    def magnify(self, steps: int) -> None:
        """Magnify around the pointer by steps, or less when they are negative."""
        self._zoom = min(max(self._zoom + steps, 0), len(ZOOMS) - 1)
        self._repaint()

    def reset_zoom(self) -> None:
        """Show the whole slide."""
        self._zoom = 0
        self._repaint()

    def point(self, on: bool) -> None:
        """Make the pointer a dot of light, or an arrow again."""
        self._points = on
        self._wake_pointer()
        self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """The dot and the magnified part follow the pointer."""
        self._pointer = event.position()
        self._wake_pointer()
        if self._zoom:
            self._repaint()
        elif self._points:
            self.update()
        event.ignore()

    def leaveEvent(self, event: QEvent) -> None:
        """The dot stays where a person sees it: nowhere."""
        super().leaveEvent(event)
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another size needs another picture."""
        super().resizeEvent(event)
        self._repaint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The picture, and what lies over it."""
        painter = QPainter(self)
        if self._cover is not None:
            painter.fillRect(self.rect(), self._cover)
            return
        if self._picture is None:
            self._picture = self._painted()
        painter.drawPixmap(0, 0, self._picture)
        if self._points and self.underMouse():
            self._paint_dot(painter)

    def _wake_pointer(self) -> None:
        """Show the arrow until it rests; the dot needs none."""
        self.setCursor(Qt.CursorShape.BlankCursor if self._points else Qt.CursorShape.ArrowCursor)
        self._resting.start()

    def _repaint(self) -> None:
        self._picture = None
        self.update()

    def _painted(self) -> QPixmap:
        ratio = self.devicePixelRatioF()
        picture = QPixmap(self.size() * ratio)
        picture.setDevicePixelRatio(ratio)
        look = LOOKS[self._look]
        picture.fill(QColor(self._surround or look.paper))
        if self._laid_out is not None:
            painter = QPainter(picture)
            place = self._magnified(page_place(self._laid_out, QRectF(self.rect())))
            paint_slide(painter, self._laid_out, place, self._step, look, self._measure)
            painter.end()
        return picture

    def _magnified(self, place: QRectF) -> QRectF:
        """The place of the whole slide when the part around the pointer is magnified."""
        zoom = self.zoom
        if zoom == 1.0:
            return place
        across = (self._pointer.x() - place.left()) / max(place.width(), 1.0)
        down = (self._pointer.y() - place.top()) / max(place.height(), 1.0)
        width, height = place.width() * zoom, place.height() * zoom
        left = place.left() - (width - place.width()) * min(max(across, 0.0), 1.0)
        top = place.top() - (height - place.height()) * min(max(down, 0.0), 1.0)
        return QRectF(left, top, width, height)

    def _paint_dot(self, painter: QPainter) -> None:
        radius = self.width() * _LASER_SHARE
        light = QRadialGradient(self._pointer, radius)
        light.setColorAt(0.0, _LASER)
        light.setColorAt(0.5, _LASER)
        faded = QColor(_LASER)
        faded.setAlpha(0)
        light.setColorAt(1.0, faded)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(light)
        painter.drawEllipse(self._pointer, radius, radius)
