"""A check box painted in the colours of the theme, with a third state for “some of them”."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QWidget

from app.ui.theme import GRID, Role, Theme

BOX = 16
MARK = 14
CORNER = 3.0
RING = 4
"""How far the ring of the focus stands around the box, so that it shows around a filled one, too."""


class CheckBox(QCheckBox):
    """Looks the same on every platform; what cannot be chosen is pale."""

    def __init__(self, text: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._theme = theme

    def sizeHint(self) -> QSize:
        """Room for the box and the text."""
        width = self._text_left() + self.fontMetrics().horizontalAdvance(self.text()) + GRID
        return QSize(width, max(self._box_size() + 2 * RING, self.fontMetrics().height() + GRID // 2))

    def hitButton(self, place: QPoint) -> bool:
        """The whole line can be clicked."""
        return self.rect().contains(place)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint box, mark and text."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        size = self._box_size()
        box = QRect(RING, (self.height() - size) // 2, size, size)
        self._paint_box(painter, QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5))
        if self.hasFocus():
            painter.setPen(QPen(self._theme.color(Role.FOCUS), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(box).adjusted(1 - RING, 1 - RING, RING - 1, RING - 1), CORNER, CORNER)
        if self.checkState() is Qt.CheckState.Checked:
            mark = self._theme.scaled(MARK)
            corner = box.center() - QPoint(mark // 2, mark // 2) + QPoint(1, 1)
            painter.drawPixmap(corner, self._theme.pixmap("check", self._mark_role(), mark, self.devicePixelRatioF()))
        elif self.checkState() is Qt.CheckState.PartiallyChecked:
            painter.fillRect(box.adjusted(4, size // 2 - 1, -4, 1 - size // 2), self._theme.color(self._mark_role()))
        painter.setPen(self._theme.color(Role.TEXT if self.isEnabled() else Role.LINE_STRONG))
        place = QRect(self._text_left(), 0, self.width() - self._text_left(), self.height())
        painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, self.text())

    def _paint_box(self, painter: QPainter, box: QRectF) -> None:
        is_filled = self.checkState() is not Qt.CheckState.Unchecked and self.isEnabled()
        edge = Role.ACCENT if is_filled else Role.LINE_STRONG
        if not self.isEnabled():
            edge = Role.LINE
        painter.setPen(QPen(self._theme.color(edge), 1))
        painter.setBrush(self._theme.color(Role.ACCENT if is_filled else Role.SURFACE))
        painter.drawRoundedRect(box, CORNER, CORNER)

    def _mark_role(self) -> Role:
        return Role.ON_ACCENT if self.isEnabled() else Role.LINE_STRONG

    def _box_size(self) -> int:
        return self._theme.scaled(BOX)

    def _text_left(self) -> int:
        return self._box_size() + GRID + 2 * RING
