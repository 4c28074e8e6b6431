"""How a row of the desk's list is painted: two lines with a sign; a document's head stands on a band."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from app.importer.desk.verdict import Light
from app.ui.importing.cases_model import ASKING, AnyIndex, Row, RowRole
from app.ui.row_state import is_focused
from app.ui.theme import GRID, ICON_SIZE, Role, TextSize, Theme


class CasesDelegate(QStyledItemDelegate):
    """Paints rows of a `CasesModel`."""

    def __init__(self, theme: Theme, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        """Two lines and the space around them."""
        lines = self._theme.pixels(TextSize.BODY) + self._theme.pixels(TextSize.SMALL)
        return QSize(self._theme.scaled(160), round(lines * 1.45) + 2 * GRID)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Paint one row."""
        state: QStyle.StateFlag = option.state  # type: ignore[attr-defined]
        rectangle: QRect = option.rect  # type: ignore[attr-defined]
        row: Row = index.data(RowRole.ROW)
        is_head = row.case is None
        painter.save()
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rectangle, self._theme.color(Role.SELECTED))
            if is_focused(self._view, index):
                painter.fillRect(rectangle.adjusted(0, 0, 3 - rectangle.width(), 0), self._theme.color(Role.ACCENT))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rectangle, self._theme.color(Role.HOVER))
        elif is_head:
            painter.fillRect(rectangle, self._theme.color(Role.RAISED))
        side = self._theme.scaled(ICON_SIZE)
        area = rectangle.adjusted(GRID + GRID // 2, GRID, -GRID, -GRID)
        lower = round(area.height() * 0.56)
        icon, colour = row.sign
        pixmap = self._theme.pixmap(icon, colour, side, painter.device().devicePixelRatioF())
        painter.drawPixmap(area.left(), area.top() + (lower - side) // 2, pixmap)
        area.setLeft(area.left() + side + GRID)
        weight = QFont.Weight.Bold if is_head else QFont.Weight.Normal
        text = Role.TEXT_FAINT if row.light is Light.SKIPPED else Role.TEXT
        upper = area.adjusted(0, 0, 0, lower - area.height())
        self._write(painter, upper, row.title, self._theme.font(TextSize.BODY, weight), text)
        second = colour if row.light in ASKING else Role.TEXT_SECONDARY
        self._write(painter, area.adjusted(0, lower, 0, 0), row.line, self._theme.font(TextSize.SMALL), second)
        painter.restore()

    def _write(self, painter: QPainter, place: QRect, text: str, font: QFont, colour: Role) -> None:
        painter.setFont(font)
        painter.setPen(self._theme.color(colour))
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)
