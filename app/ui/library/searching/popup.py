"""The list of suggestions below a line that is being typed into.

It is a child of the window, not a window of its own: it can never take the focus, and an input method goes on
composing.
"""

from __future__ import annotations

from enum import IntEnum
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from app.domain.suggestion import Suggestion, SuggestionKind
from app.ui.library.searching.words import kind_icon, kind_title
from app.ui.theme import GRID, ICON_SIZE, Role, TextSize, Theme

NARROWEST = 320
"""Width at 100 % below which the list is wider than the line above it, where the window has room."""

Index = QModelIndex | QPersistentModelIndex


class SuggestionRole(IntEnum):
    """What an item answers beside its text."""

    SUGGESTION = Qt.ItemDataRole.UserRole + 1


class SuggestionsModel(QAbstractListModel):
    """The suggestions as rows."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: tuple[Suggestion, ...] = ()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Number of suggestions."""
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The label, or the whole suggestion."""
        suggestion = self.rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole:
                return suggestion.label
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{suggestion.label}, {kind_title(suggestion)}"
            case SuggestionRole.SUGGESTION:
                return suggestion
            case _:
                return None

    def show(self, suggestions: tuple[Suggestion, ...]) -> None:
        """Offer others."""
        self.beginResetModel()
        self.rows = suggestions
        self.endResetModel()


class SuggestionDelegate(QStyledItemDelegate):
    """Icon and label; at the right the number of cases and the kind, for an earlier search a cross."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """All rows have one height."""
        return QSize(0, QFontMetrics(self._theme.font(TextSize.BODY)).height() + GRID + 2)

    def cross(self, row: QRect) -> QRect:
        """Where the cross of an earlier search stands."""
        return QRect(row.right() - row.height() + 1, row.y(), row.height(), row.height())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one suggestion."""
        suggestion: Suggestion = index.data(SuggestionRole.SUGGESTION)
        row: QRect = option.rect  # type: ignore[attr-defined]
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)  # type: ignore[attr-defined]
        painter.save()
        if is_chosen:
            painter.fillRect(row, self._theme.color(Role.SELECTED))
        side = self._theme.scaled(ICON_SIZE)
        icon = self._theme.pixmap(kind_icon(suggestion), Role.TEXT_FAINT, side, painter.device().devicePixelRatioF())
        painter.drawPixmap(QPoint(row.x() + GRID, row.y() + (row.height() - side) // 2), icon)
        right = self._paint_right(painter, row, suggestion)
        painter.setFont(self._theme.font(TextSize.BODY))
        painter.setPen(self._theme.color(Role.SELECTED_TEXT if is_chosen else Role.TEXT))
        place = QRect(row.x() + 2 * GRID + side, row.y(), right - row.x() - 3 * GRID - side, row.height())
        text = painter.fontMetrics().elidedText(suggestion.label, Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
        painter.restore()

    def _paint_right(self, painter: QPainter, row: QRect, suggestion: Suggestion) -> int:
        """Paint what stands at the right; where it begins."""
        right = row.right() - GRID
        if suggestion.kind is SuggestionKind.HISTORY:
            cross = self.cross(row)
            side = self._theme.scaled(12)
            picture = self._theme.pixmap("close", Role.TEXT_FAINT, side, painter.device().devicePixelRatioF())
            painter.drawPixmap(cross.center() - QPoint(side // 2, side // 2), picture)
            right = cross.left()
        painter.setFont(self._theme.font(TextSize.SMALL))
        painter.setPen(self._theme.color(Role.TEXT_SECONDARY))
        text = kind_title(suggestion)
        if suggestion.count and suggestion.case is None:
            text = f"{suggestion.count:,} · {text}"
        place = QRect(row.x(), row.y(), right - row.x(), row.height())
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, text)
        return right - painter.fontMetrics().horizontalAdvance(text)


class SuggestionsView(QListView):
    """The rows; the mouse chooses what it points at.  Signals: `picked(Suggestion)`, `dismissed(Suggestion)`."""

    picked = Signal(object)
    dismissed = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.delegate = SuggestionDelegate(theme, self)
        self.setItemDelegate(self.delegate)
        self._mouse: QPoint | None = None

    def forget_mouse(self) -> None:
        """The rows have appeared under a mouse that rests: it chooses nothing before it is moved."""
        self._mouse = None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Choose what the mouse points at."""
        at = event.globalPosition().toPoint()
        if self._mouse is not None and at != self._mouse:
            self.setCurrentIndex(self.indexAt(event.position().toPoint()))
        self._mouse = at

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Nothing happens before the button is let go."""
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Take the suggestion, or its cross."""
        at = event.position().toPoint()
        index = self.indexAt(at)
        if not index.isValid() or event.button() is not Qt.MouseButton.LeftButton:
            return
        suggestion: Suggestion = index.data(SuggestionRole.SUGGESTION)
        on_cross = self.delegate.cross(self.visualRect(index)).contains(at)
        if suggestion.kind is SuggestionKind.HISTORY and on_cross:
            self.dismissed.emit(suggestion)
        else:
            self.picked.emit(suggestion)


class SuggestionsPopup(QFrame):
    """The frame with the rows and a line that names the keys."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setProperty("surface", "popup")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.model = SuggestionsModel(self)
        self.view = SuggestionsView(theme)
        self.view.setModel(self.model)
        self.view.setAccessibleName(self.tr("Suggestions"))
        self._hint = QLabel(self.tr("↑↓ choose · Tab take · Enter search · Esc close"))
        self._hint.setProperty("textSize", "small")
        self._hint.setProperty("textRole", "faint")
        self._hint.setContentsMargins(GRID, 2, GRID, 2)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, GRID // 2, 1, 1)
        layout.setSpacing(0)
        layout.addWidget(self.view, 1)
        layout.addWidget(self._hint)
        self.hide()

    @property
    def chosen(self) -> Suggestion | None:
        """The row that Return would take, None while nothing is chosen."""
        index = self.view.currentIndex()
        return self.model.rows[index.row()] if index.isValid() else None

    def offer(self, suggestions: tuple[Suggestion, ...], anchor: QWidget) -> None:
        """Show other rows, none of them chosen, below a widget."""
        self.model.show(suggestions)
        self.choose_nothing()
        self.view.forget_mouse()
        self.place(anchor)
        self.show()
        self.raise_()

    def place(self, anchor: QWidget) -> None:
        """Stand below the widget, or above where there is more room; as wide as it, wider when it is narrow."""
        window = anchor.window()
        corner = anchor.mapTo(window, QPoint(0, 0))
        width = min(max(anchor.width(), self._theme.scaled(NARROWEST)), window.width() - 2 * GRID)
        left = min(corner.x(), window.width() - width - GRID)
        below = window.height() - corner.y() - anchor.height() - GRID
        rest = self._hint.sizeHint().height() + GRID
        wanted = self.view.sizeHintForRow(0) * len(self.model.rows) + rest
        if wanted <= below or below >= corner.y():
            self.setGeometry(left, corner.y() + anchor.height() + 2, width, min(wanted, below))
        else:
            height = min(wanted, corner.y() - GRID)
            self.setGeometry(left, corner.y() - height - 2, width, height)

    def step(self, rows: int) -> bool:
        """Choose another row; False when that leads out of the list, and nothing is chosen any more."""
        index = self.view.currentIndex()
        last = self.model.rowCount() - 1
        row = index.row() + rows if index.isValid() else (0 if rows > 0 else last)
        if not 0 <= row <= last:
            self.choose_nothing()
            return False
        self.view.setCurrentIndex(self.model.index(row))
        return True

    def choose_nothing(self) -> None:
        """Return searches as typed."""
        self.view.setCurrentIndex(QModelIndex())

    def leaveEvent(self, event: QEvent) -> None:
        """What the mouse had chosen is not wanted."""
        super().leaveEvent(event)
        self.choose_nothing()
