"""How a row of the outline is painted: number, title and, below it, the place and what is to be known about the case."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from app.briefing.outline import shown_parts
from app.domain.briefing import Extent, ItemKind, OutlineItem
from app.ui.briefing.outline_model import AnyIndex, OutlineRole
from app.ui.briefing.words import EXTENTS, ITEM_KINDS, translated
from app.ui.theme import GRID, Role, TextSize, Theme

NUMBER_WIDTH = 28
TITLE_LINE = 22
NOTE_LINE = 18


class OutlineDelegate(QStyledItemDelegate):
    """Paints the texts of a row; what is behind them is the tree's."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        """The same height for every row."""
        return QSize(16 * GRID, self._theme.scaled(2 * GRID + TITLE_LINE + NOTE_LINE))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Paint one item."""
        rectangle: QRect = option.rect  # type: ignore[attr-defined]
        theme = self._theme
        painter.save()
        inner = rectangle.adjusted(0, theme.scaled(GRID), -GRID, -theme.scaled(GRID))
        self._paint_texts(painter, inner, index)
        painter.restore()

    def _paint_texts(self, painter: QPainter, inner: QRect, index: AnyIndex) -> None:
        theme = self._theme
        row = index.data(OutlineRole.ROW)
        is_gone = row is not None and not row.is_known
        text = inner.adjusted(theme.scaled(NUMBER_WIDTH), 0, 0, 0)
        title = QRect(text.left(), text.top(), text.width(), theme.scaled(TITLE_LINE))
        note = QRect(text.left(), title.bottom() + 1, text.width(), theme.scaled(NOTE_LINE))
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.setFont(theme.font(TextSize.SMALL))
        painter.setPen(theme.color(Role.TEXT_FAINT))
        painter.drawText(
            QRect(inner.left(), title.top(), title.left() - inner.left(), title.height()), left, _mark(index)
        )
        own = self.own_wording(index)
        room = QFontMetrics(painter.font()).horizontalAdvance(own) + GRID if own else 0
        _draw_elided(painter, note.adjusted(0, 0, -room, 0), self.note(index))
        painter.setPen(theme.color(Role.DANGER if row is not None and row.lost else Role.GOOD))
        _draw_elided(painter, QRect(note.right() - room + GRID, note.top(), room, note.height()), own)
        painter.setFont(theme.font(TextSize.BODY, _weight(index)))
        painter.setPen(theme.color(Role.TEXT_FAINT if is_gone else Role.TEXT))
        _draw_elided(painter, title, str(index.data()))

    def note(self, index: AnyIndex) -> str:
        """The second line of a row."""
        row, item = index.data(OutlineRole.ROW), index.data(OutlineRole.ITEM)
        if not isinstance(item, OutlineItem):
            return ""
        if item.kind is not ItemKind.CASE:
            return self._kind_text(item.kind, index.model().rowCount(index))
        if row is None:
            return ""
        if not row.is_known:
            return self.tr("No longer in the library")
        count = sum(part in row.available for part in shown_parts(item))
        extent = self._count_text(count) if item.extent is Extent.CHOSEN else translated(EXTENTS[item.extent])
        notes = [row.place, extent]
        if not row.complete:
            notes.append(self.tr("breaks off in its source"))
        return " · ".join(note for note in notes if note)

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """A title is edited on the whole row."""
        rectangle: QRect = option.rect  # type: ignore[attr-defined]
        editor.setGeometry(rectangle.adjusted(0, GRID // 2, -GRID, -GRID // 2))

    def own_wording(self, index: AnyIndex) -> str:
        """That a case carries own wording, and whether that still fits."""
        row, item = index.data(OutlineRole.ROW), index.data(OutlineRole.ITEM)
        if row is None or not isinstance(item, OutlineItem) or item.kind is not ItemKind.CASE:
            return ""
        if row.lost:
            return self.tr("wording needs a look")
        return self.tr("own wording") if row.reworded or item.title.strip() else ""

    def _kind_text(self, kind: ItemKind, below: int) -> str:
        """What it is, and how many items belong to it, which may be folded away."""
        name = translated(ITEM_KINDS[kind])
        return self.tr("{kind} · {count} below").format(kind=name, count=below) if below else name

    def _count_text(self, count: int) -> str:
        if count == 0:
            return self.tr("title only")
        return self.tr("1 part") if count == 1 else self.tr("{count} parts").format(count=count)


def _mark(index: AnyIndex) -> str:
    """The number of a case; other items have a dot."""
    number = index.data(OutlineRole.NUMBER)
    return f"{number}." if number else "·"


def _weight(index: AnyIndex) -> QFont.Weight:
    item = index.data(OutlineRole.ITEM)
    is_part = isinstance(item, OutlineItem) and item.kind is ItemKind.PART
    return QFont.Weight.Bold if is_part else QFont.Weight.Medium


def _draw_elided(painter: QPainter, rectangle: QRect, text: str) -> None:
    shown = QFontMetrics(painter.font()).elidedText(text, Qt.TextElideMode.ElideRight, rectangle.width())
    painter.drawText(rectangle, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)
