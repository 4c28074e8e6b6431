"""Bars as a list: each with its name and its number, gone through by arrows, opened by Return or a click."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from app.ui.row_state import is_focused, is_under_mouse
from app.ui.theme import GRID, Role, TextSize, Theme

AnyIndex = QModelIndex | QPersistentModelIndex
ROW = 28
THICK = 12
NAME_SHARE = 0.38
SHORTEST = 2


@dataclass(frozen=True, slots=True)
class BarItem:
    """One bar: `shown` is its number in words, `before` the length of the outline around it, `key` what it stands for."""

    label: str
    value: float
    shown: str
    key: object = None
    before: float | None = None


class BarRole(IntEnum):
    """What the delegate asks a row for."""

    BAR = Qt.ItemDataRole.UserRole + 1


class BarsModel(QAbstractListModel):
    """Answers from memory."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.bars: tuple[BarItem, ...] = ()
        self.longest = 0.0
        self.widest = ""

    def show_bars(self, bars: Sequence[BarItem]) -> None:
        """Show other bars."""
        self.beginResetModel()
        self.bars = tuple(bars)
        self.longest = max((max(bar.value, bar.before or 0.0) for bar in bars), default=0.0)
        self.widest = max((bar.shown for bar in bars), key=len, default="")
        self.endResetModel()

    def rowCount(self, parent: AnyIndex | None = None) -> int:
        """A row for each bar."""
        return 0 if parent is not None and parent.isValid() else len(self.bars)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The bar, or its words."""
        if not index.isValid():
            return None
        bar = self.bars[index.row()]
        if role == BarRole.BAR:
            return bar
        if role == Qt.ItemDataRole.DisplayRole:
            return bar.label
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return f"{bar.label}: {bar.shown}"
        return None


class BarsDelegate(QStyledItemDelegate):
    """Paints name, bar and number in the colours of the theme."""

    def __init__(self, theme: Theme, view: QAbstractItemView, model: BarsModel) -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view
        self._model = model

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        """All rows are alike."""
        return QSize(GRID, self._theme.scaled(ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Paint one bar."""
        rectangle: QRect = option.rect  # type: ignore[attr-defined]
        bar: BarItem = index.data(BarRole.BAR)
        theme = self._theme
        if is_under_mouse(self._view, rectangle):
            painter.fillRect(rectangle, theme.color(Role.RAISED))
        if is_focused(self._view, index):
            painter.setPen(QPen(theme.color(Role.FOCUS), 2))
            painter.drawRect(rectangle.adjusted(1, 1, -1, -1))
        font = theme.font(TextSize.SMALL)
        metrics = QFontMetrics(font)
        painter.setFont(font)
        painter.setPen(theme.color(Role.TEXT))
        inner = rectangle.adjusted(GRID, 0, -GRID, 0)
        name = QRect(inner.left(), inner.top(), int(inner.width() * NAME_SHARE), inner.height())
        text = metrics.elidedText(bar.label, Qt.TextElideMode.ElideRight, name.width() - GRID)
        painter.drawText(name, Qt.AlignmentFlag.AlignVCenter, text)
        number = metrics.horizontalAdvance(self._model.widest) + 2 * GRID
        room = max(inner.right() - name.right() - number, SHORTEST)
        width = self._draw_bar(painter, QRect(name.right(), inner.top(), room, inner.height()), bar)
        painter.setPen(theme.color(Role.TEXT))
        place = QRect(name.right() + width + GRID, inner.top(), inner.right() - name.right() - width, inner.height())
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, bar.shown)

    def _draw_bar(self, painter: QPainter, room: QRect, bar: BarItem) -> int:
        """Draw the bar and, where there was a value before, its outline; the width that they take."""
        thick = self._theme.scaled(THICK)
        top = room.center().y() - thick // 2
        longest = self._model.longest or 1.0
        width = max(round(room.width() * bar.value / longest), SHORTEST if bar.value else 0)
        painter.fillRect(QRect(room.left(), top, width, thick), self._theme.color(Role.ACCENT))
        if bar.before is None:
            return width
        outline = max(round(room.width() * bar.before / longest), SHORTEST)
        painter.setPen(QPen(self._theme.color(Role.TEXT_SECONDARY), 1, Qt.PenStyle.DashLine))
        painter.drawRect(QRect(room.left(), top - 2, outline, thick + 3))
        return max(width, outline)


class BarsView(QListView):
    """Shows bars.  Signal `chosen(object)` with the key of one."""

    chosen = Signal(object)

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = BarsModel(self)
        self.setModel(self.rows)
        self.setItemDelegate(BarsDelegate(theme, self, self.rows))
        self.setAccessibleName(name)
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        theme.changed.connect(self.scheduleDelayedItemsLayout)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return opens."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click opens."""
        super().mouseReleaseEvent(event)
        if event.button() is Qt.MouseButton.LeftButton:
            self._choose(self.indexAt(event.position().toPoint()))

    def _choose(self, index: AnyIndex) -> None:
        if index.isValid():
            self.chosen.emit(index.data(BarRole.BAR).key)
