"""The rows of the palette and how they look."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem

from app.text.palette import Match
from app.ui.library.marked_text import TextLook, draw_lines
from app.ui.palette.entries import KIND_ICONS, Kind, keys_of, kind_title
from app.ui.row_state import AnyIndex, is_under_mouse
from app.ui.theme import ICON_SIZE, Role, TextSize, Theme

ROW = 36
SIDE = 12
LINE = 22


class PaletteRole(IntEnum):
    """What the delegate asks a row for."""

    MATCH = Qt.ItemDataRole.UserRole + 1


class PaletteModel(QAbstractListModel):
    """Answers from memory."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._matches: tuple[Match, ...] = ()

    def show_matches(self, matches: Sequence[Match]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self._matches = tuple(matches)
        self.endResetModel()

    def match_at(self, index: AnyIndex) -> Match | None:
        """The match of a row."""
        return self._matches[index.row()] if index.isValid() and index.row() < len(self._matches) else None

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        """Number of matches."""
        return 0 if parent is not None and parent.isValid() else len(self._matches)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The name or the whole match of a row."""
        found = self.match_at(index)
        if found is None or role == PaletteRole.MATCH:
            return found
        if role == Qt.ItemDataRole.DisplayRole:
            return found.entry.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{kind_title(found.entry.kind)} {found.entry.name}"
        return None


class PaletteDelegate(QStyledItemDelegate):
    """Icon, name with its marks, then at the right the key or what it is."""

    def __init__(self, theme: Theme, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        """All rows are alike."""
        return QSize(SIDE * 8, self._theme.scaled(ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Paint one row."""
        found = index.data(PaletteRole.MATCH)
        if not isinstance(found, Match):
            return
        theme, scaled = self._theme, self._theme.scaled
        rectangle: QRect = option.rect  # type: ignore[attr-defined]
        painter.save()
        if self._view.currentIndex() == index:
            painter.fillRect(rectangle, theme.color(Role.SELECTED))
            painter.fillRect(QRect(rectangle.topLeft(), QSize(3, rectangle.height())), theme.color(Role.ACCENT))
        elif is_under_mouse(self._view, rectangle):
            painter.fillRect(rectangle, theme.color(Role.RAISED))
        inner = rectangle.adjusted(scaled(SIDE), 0, -scaled(SIDE), 0)
        side = scaled(ICON_SIZE)
        ratio = painter.device().devicePixelRatioF()
        icon = theme.pixmap(KIND_ICONS[Kind(found.entry.kind)], Role.TEXT_SECONDARY, side, ratio)
        painter.drawPixmap(inner.left(), inner.center().y() - side // 2 + 1, icon)
        right = self._paint_end(painter, inner, found)
        height = scaled(LINE)
        left = inner.left() + side + scaled(SIDE)
        place = QRect(left, inner.center().y() - height // 2, right - left - scaled(SIDE), height)
        draw_lines(painter, place, found.entry.name, found.marks, self._look(), 1)
        painter.restore()

    def _paint_end(self, painter: QPainter, inner: QRect, found: Match) -> int:
        """Key and kind at the right end; returns where they begin."""
        theme = self._theme
        painter.setFont(theme.font(TextSize.SMALL))
        painter.setPen(theme.color(Role.TEXT_SECONDARY))
        keys = keys_of(found.entry)
        kind = kind_title(found.entry.kind)
        text = f"{keys}   {kind}" if keys else kind
        painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, text)
        return inner.right() - painter.fontMetrics().horizontalAdvance(text)

    def _look(self) -> TextLook:
        theme = self._theme
        font = theme.font(TextSize.BODY)
        colors = (theme.color(Role.TEXT), theme.color(Role.MARK), theme.color(Role.MARK_TEXT))
        return TextLook(font, QFontMetrics(font), *colors, theme.scaled(LINE))
