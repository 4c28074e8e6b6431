"""One part of the query as a small label: a click shows it in the box, its cross or Delete takes it away."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from app.ui.theme import GRID, Role, TextSize, Theme

RADIUS = 4
ICON = 12


class ChipButton(QAbstractButton):
    """Paints itself, because chips are made anew with every pause in typing.

    Signals: `clicked()`; `removed()`; `stepped(int)`, -1 and 1 for the chip before and after; `left_up()` and
    `left_down()` when an arrow leads out of the chips.
    """

    removed = Signal()
    stepped = Signal(int)
    left_up = Signal()
    left_down = Signal()

    def __init__(self, text: str, refused: str, icon: str, theme: Theme, parent: QWidget | None = None) -> None:
        """`refused` is the end of the text that is struck out, empty for what is asked for."""
        super().__init__(parent)
        self.setText(text)
        self._refused = refused
        self._icon = icon
        self._theme = theme
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setMouseTracking(True)
        self.setAccessibleName(text)
        self.setToolTip(self.tr("{part}\nClick: show it in the box · Delete: take it away").format(part=text))

    @property
    def is_refused(self) -> bool:
        """Whether cases of this kind are left out."""
        return bool(self._refused)

    def sizeHint(self) -> QSize:
        """As wide as its text, with room for the cross."""
        metrics = QFontMetrics(self._font())
        icon = self._theme.scaled(ICON) + GRID // 2 if self._icon else 0
        return QSize(
            GRID + icon + metrics.horizontalAdvance(self.text()) + 1 + self._cross_width(), metrics.height() + 6
        )

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """On the cross it is taken away, elsewhere it is shown in the box."""
        at = event.position().toPoint()
        if event.button() is Qt.MouseButton.LeftButton and self._cross().contains(at):
            self.setDown(False)
            self.removed.emit()
        else:
            super().mouseReleaseEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """The cross shows that it can be clicked."""
        super().mouseMoveEvent(event)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete takes it away, arrows go on, Return shows it in the box."""
        match event.key():
            case Qt.Key.Key_Delete | Qt.Key.Key_Backspace:
                self.removed.emit()
            case Qt.Key.Key_Left | Qt.Key.Key_Right:
                self.stepped.emit(-1 if event.key() == Qt.Key.Key_Left else 1)
            case Qt.Key.Key_Up | Qt.Key.Key_Escape:
                self.left_up.emit()
            case Qt.Key.Key_Down:
                self.left_down.emit()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.clicked.emit()
            case _:
                super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint ground, icon, text and cross."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter)
        place = self.rect().adjusted(GRID, 0, -self._cross_width(), 0)
        if self._icon:
            side = self._theme.scaled(ICON)
            top = place.y() + (place.height() - side) // 2
            role = Role.DANGER if self.is_refused else Role.ACCENT
            painter.drawPixmap(
                QPoint(place.x(), top), self._theme.pixmap(self._icon, role, side, self.devicePixelRatioF())
            )
            place.setLeft(place.left() + side + GRID // 2)
        self._paint_text(painter, place)
        self._paint_cross(painter)
        painter.end()

    def _paint_text(self, painter: QPainter, place: QRect) -> None:
        """The word that refuses as it is, what is refused struck out."""
        font = self._font()
        painter.setPen(self._theme.color(self._text_role()))
        before = self.text().removesuffix(self._refused) if self._refused else ""
        for text, is_struck in ((before, False), (self.text()[len(before) :], self.is_refused)):
            font.setStrikeOut(is_struck)
            painter.setFont(font)
            shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, place.width())
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
            place.setLeft(place.left() + painter.fontMetrics().horizontalAdvance(text))

    def _paint_ground(self, painter: QPainter) -> None:
        ground = Role.DANGER_SOFT if self.is_refused else Role.ACCENT_SOFT if self._icon else Role.RAISED
        edge = Role.FOCUS if self.hasFocus() else Role.LINE_STRONG if self.underMouse() else ground
        painter.setPen(self._theme.color(edge if self.isEnabled() else Role.LINE))
        painter.setBrush(self._theme.color(ground if self.isEnabled() else Role.SURFACE))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)

    def _paint_cross(self, painter: QPainter) -> None:
        cross = self._cross()
        is_pointed_at = self.underMouse() and cross.contains(self.mapFromGlobal(self.cursor().pos()))
        pen = painter.pen()
        pen.setColor(self._theme.color(Role.TEXT if is_pointed_at else self._text_role()))
        pen.setWidthF(1.6 if is_pointed_at else 1.1)
        painter.setPen(pen)
        arm = self._theme.scaled(3)
        middle = QRectF(cross).center()
        painter.drawLine(middle + QPointF(-arm, -arm), middle + QPointF(arm, arm))
        painter.drawLine(middle + QPointF(-arm, arm), middle + QPointF(arm, -arm))

    def _text_role(self) -> Role:
        if not self.isEnabled():
            return Role.TEXT_FAINT
        return Role.DANGER if self.is_refused else Role.TEXT

    def _cross_width(self) -> int:
        return self._theme.scaled(16) + GRID // 2

    def _cross(self) -> QRect:
        return QRect(self.width() - self._cross_width(), 0, self._cross_width(), self.height())

    def _font(self) -> QFont:
        return QFont(self._theme.font(TextSize.SMALL))
