"""How a row of the navigation looks: icon or arrow, text, count at the right end; chosen and refused values stand out."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QPersistentModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QTreeView

from app.domain.hits import FacetField
from app.ui.library.navigation_items import NEW_KINDS, NavigationItem, RowKind
from app.ui.library.navigation_model import NavigationRole
from app.ui.library.tag_colors import tag_color
from app.ui.row_state import AnyIndex, is_focused, is_under_mouse
from app.ui.theme import Role, TextSize, Theme

ROW = 28
GROUP_ROW = 36
STANDING_APART = frozenset({RowKind.LIBRARY, RowKind.GROUP})
SIDE = 8
INDENT = 16
SIGN = 16
"""Room for a row's icon, arrow, tick or dot."""


class NavigationDelegate(QStyledItemDelegate):
    """Paints `NavigationItem`s in the colours of the theme."""

    def __init__(self, theme: Theme, view: QTreeView) -> None:
        super().__init__(view)
        self._view = view
        self.drop_target = QPersistentModelIndex()
        self.drop_edge = 0
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        """The first row and the groups stand a little apart from what is above them."""
        item = index.data(NavigationRole.ITEM)
        stands_apart = isinstance(item, NavigationItem) and item.kind in STANDING_APART
        return QSize(80, self._theme.scaled(GROUP_ROW if stands_apart else ROW))

    def sign_rectangle(self, rectangle: QRect, item: NavigationItem) -> QRect:
        """Where a row's sign stands; a click there opens or closes it."""
        indent = self._theme.scaled(max(item.depth - 1, 0) * INDENT)
        return QRect(
            rectangle.left() + SIDE + 4 + indent, rectangle.top(), self._theme.scaled(SIGN), rectangle.height()
        )

    def cross_place(self, rectangle: QRect) -> QRect:
        """Where the cross of a group stands that takes its filters away; `rectangle` is that of the whole row."""
        side = self._theme.scaled(ROW)
        return QRect(rectangle.right() - SIDE // 2 - side, rectangle.bottom() - side, side, side)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Paint one row."""
        item = index.data(NavigationRole.ITEM)
        if not isinstance(item, NavigationItem) or item.kind is RowKind.FILTER:
            return
        rectangle: QRect = option.rect  # type: ignore[attr-defined]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if item.kind in STANDING_APART:
            rectangle = rectangle.adjusted(0, self._theme.scaled(GROUP_ROW - ROW), 0, 0)
        self._paint_background(painter, rectangle, item, index)
        self._paint_sign(painter, rectangle, item, is_open=self._view.isExpanded(index))
        self._paint_text(painter, rectangle, item, self._paint_numbers(painter, rectangle, item))
        if self.drop_target == index and self.drop_edge:
            top = rectangle.top() if self.drop_edge < 0 else rectangle.bottom() - 1
            painter.fillRect(QRect(rectangle.left() + SIDE, top, rectangle.width() - 2 * SIDE, 2), self._accent())
        painter.restore()

    def _paint_background(self, painter: QPainter, rectangle: QRect, item: NavigationItem, index: AnyIndex) -> None:
        body = rectangle.adjusted(SIDE // 2, 1, -SIDE // 2, -1)
        takes_drop = self.drop_target == index and not self.drop_edge
        painter.setPen(Qt.PenStyle.NoPen)
        if (item.is_active or item.is_refused) and item.kind is not RowKind.GROUP:
            painter.setBrush(self._theme.color(Role.ACCENT_SOFT))
            painter.drawRoundedRect(body, 4, 4)
        elif item.kind is not RowKind.HINT and is_under_mouse(self._view, rectangle):
            painter.setBrush(self._theme.color(Role.HOVER))
            painter.drawRoundedRect(body, 4, 4)
        painter.setBrush(self._theme.color(Role.SELECTED) if takes_drop else Qt.BrushStyle.NoBrush)
        if is_focused(self._view, index) or takes_drop:
            painter.setPen(self._theme.color(Role.FOCUS))
            painter.drawRoundedRect(body, 4, 4)

    def _paint_sign(self, painter: QPainter, rectangle: QRect, item: NavigationItem, *, is_open: bool) -> None:
        place = self.sign_rectangle(rectangle, item)
        if item.kind is RowKind.GROUP:
            self._paint_icon(painter, place, "chevron-down" if is_open else "chevron-right", Role.TEXT_FAINT)
        elif item.icon:
            self._paint_icon(painter, place, item.icon, self._text_role(item))
        elif item.is_branch:
            self._paint_icon(painter, place, "chevron-down" if is_open else "chevron-right", Role.TEXT_FAINT)
        elif item.kind in NEW_KINDS:
            self._paint_icon(painter, place, "plus", Role.TEXT_FAINT)
        elif item.is_refused:
            self._paint_icon(painter, place, "minus", Role.DANGER)
        elif item.is_active:
            self._paint_icon(painter, place, "check", Role.ACCENT)
        elif item.field is FacetField.TAG:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(tag_color(self._theme, item.value))
            painter.drawEllipse(place.center() + QPoint(1, 1), 4, 4)

    def _paint_icon(self, painter: QPainter, place: QRect, name: str, role: Role) -> None:
        side = self._theme.scaled(SIGN)
        pixmap = self._theme.pixmap(name, role, side, painter.device().devicePixelRatioF())
        painter.drawPixmap(place.left(), place.center().y() - side // 2 + 1, pixmap)

    def _paint_numbers(self, painter: QPainter, rectangle: QRect, item: NavigationItem) -> int:
        """The count and what is new at the right end, or the cross of a group; returns where they begin."""
        right = rectangle.right() - SIDE - 4
        if item.kind is RowKind.GROUP and item.is_active:
            self._paint_icon(painter, self.cross_place(rectangle).adjusted(6, 0, 0, 0), "close", Role.ACCENT)
            return right - self._theme.scaled(SIGN)
        painter.setFont(self._theme.font(TextSize.SMALL))
        faint = Role.DANGER if item.is_refused else Role.ACCENT if item.is_active else Role.TEXT_FAINT
        count = f"{item.count:,}" if item.count is not None else ""
        for text, role in ((count, faint), (item.badge, Role.ACCENT)):
            if text:
                width = painter.fontMetrics().horizontalAdvance(text)
                painter.setPen(self._theme.color(role))
                place = QRect(right - width, rectangle.top(), width, rectangle.height())
                painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, text)
                right -= width + SIDE
        return right

    def _paint_text(self, painter: QPainter, rectangle: QRect, item: NavigationItem, right: int) -> None:
        """The name; what the query refuses is struck through behind the sign of a denial."""
        small = item.kind in (RowKind.GROUP, RowKind.HINT, RowKind.MORE, RowKind.SWITCH)
        font = QFont(self._theme.font(TextSize.SMALL if small else TextSize.BODY))
        left = self.sign_rectangle(rectangle, item).right() + SIDE - 1
        painter.setPen(self._theme.color(self._text_role(item)))
        if item.is_refused:
            sign = QCoreApplication.translate("Navigation", "not")
            painter.setFont(self._theme.font(TextSize.SMALL))
            place = QRect(left, rectangle.top(), right - left, rectangle.height())
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, sign)
            left += painter.fontMetrics().horizontalAdvance(sign) + SIDE // 2
            font.setStrikeOut(True)
        painter.setFont(font)
        text = painter.fontMetrics().elidedText(item.text, Qt.TextElideMode.ElideRight, right - left)
        place = QRect(left, rectangle.top(), right - left, rectangle.height())
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, text)

    def _accent(self) -> QColor:
        return self._theme.color(Role.ACCENT)

    def _text_role(self, item: NavigationItem) -> Role:
        if item.kind is RowKind.GROUP:
            return Role.ACCENT if item.is_active else Role.TEXT_SECONDARY
        if item.is_refused:
            return Role.DANGER
        if item.is_active or item.kind in (RowKind.MORE, RowKind.SWITCH):
            return Role.ACCENT
        if item.kind is RowKind.HINT or item.kind in NEW_KINDS or item.count == 0:
            return Role.TEXT_FAINT
        return Role.TEXT
