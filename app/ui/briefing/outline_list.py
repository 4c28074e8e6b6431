"""The outline: a tree written as a list, whose rows are dragged, moved and indented by keys, renamed, taken out and opened."""

from __future__ import annotations

from PySide6.QtCore import QItemSelection, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QKeySequence, QPainter
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from app.briefing.outline import shown_parts
from app.domain.briefing import Extent, ItemId, ItemKind, OutlineItem
from app.ui.briefing.outline_model import AnyIndex, OutlineModel, OutlineRole
from app.ui.briefing.words import EXTENTS, ITEM_KINDS, translated
from app.ui.theme import GRID, Role, TextSize, Theme

NUMBER_WIDTH = 28
INDENT = 16
TITLE_LINE = 22
NOTE_LINE = 18


class OutlineDelegate(QStyledItemDelegate):
    """Paints number, title and, below it, the place and what is to be known about the case."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        """The same height for every row."""
        return QSize(16 * GRID, self._theme.scaled(2 * GRID + TITLE_LINE + NOTE_LINE))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Paint one item."""
        state: QStyle.StateFlag = option.state  # type: ignore[attr-defined]
        rectangle: QRect = option.rect  # type: ignore[attr-defined]
        theme = self._theme
        painter.save()
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rectangle, theme.color(Role.SELECTED))
            if state & QStyle.StateFlag.State_HasFocus:
                painter.fillRect(QRect(rectangle.topLeft(), QSize(3, rectangle.height())), theme.color(Role.ACCENT))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rectangle, theme.color(Role.RAISED))
        painter.fillRect(QRect(rectangle.left(), rectangle.bottom(), rectangle.width(), 1), theme.color(Role.LINE))
        item = index.data(OutlineRole.ITEM)
        depth = item.level - 1 if isinstance(item, OutlineItem) else 0
        inner = rectangle.adjusted(
            GRID + GRID // 2 + theme.scaled(depth * INDENT), theme.scaled(GRID), -GRID, -theme.scaled(GRID)
        )
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
        _draw_elided(painter, note, self._note(index))
        painter.setFont(theme.font(TextSize.BODY, _weight(index)))
        painter.setPen(theme.color(Role.TEXT_FAINT if is_gone else Role.TEXT))
        _draw_elided(painter, title, str(index.data()))

    def _note(self, index: AnyIndex) -> str:
        row, item = index.data(OutlineRole.ROW), index.data(OutlineRole.ITEM)
        if not isinstance(item, OutlineItem):
            return ""
        if item.kind is not ItemKind.CASE:
            return translated(ITEM_KINDS[item.kind])
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
        editor.setGeometry(rectangle.adjusted(GRID, GRID // 2, -GRID, -GRID // 2))

    def _count_text(self, count: int) -> str:
        if count == 0:
            return self.tr("title only")
        return self.tr("1 part") if count == 1 else self.tr("{count} parts").format(count=count)


class OutlineList(QListView):
    """Shows an `OutlineModel`.

    Signals: `items_selected(tuple[OutlineItem])`; `case_opened(CaseUid)` on Return or a double click of a case; with
    `tuple[ItemId]`: `removal_wanted`, `copy_wanted`, `cut_wanted`, `shift_wanted(…, -1 | 1)` and
    `indent_wanted(…, -1 | 1)`; `paste_wanted(tuple[ItemId])` behind these items.
    """

    items_selected = Signal(object)
    case_opened = Signal(object)
    removal_wanted = Signal(object)
    copy_wanted = Signal(object)
    cut_wanted = Signal(object)
    paste_wanted = Signal(object)
    shift_wanted = Signal(object, int)
    indent_wanted = Signal(object, int)

    def __init__(self, theme: Theme, model: OutlineModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.setModel(model)
        self.setItemDelegate(OutlineDelegate(theme, self))
        self.setAccessibleName(self.tr("Outline of the briefing"))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setDragEnabled(True)
        self.setDropIndicatorShown(True)
        self.doubleClicked.connect(self._open)
        theme.changed.connect(self.scheduleDelayedItemsLayout)

    def selected_items(self) -> tuple[OutlineItem, ...]:
        """The selected items in order."""
        return self._model.items_at(self.selectionModel().selectedIndexes())

    def selected_ids(self) -> tuple[ItemId, ...]:
        """The numbers of the selected items in order."""
        return tuple(item.id for item in self.selected_items())

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        """Tell which items are selected now."""
        super().selectionChanged(selected, deselected)
        self.items_selected.emit(self.selected_items())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete takes out, Alt with an arrow moves or indents, Return opens the case; the usual keys copy and paste."""
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.remove_selected()
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy_wanted.emit(self.selected_ids())
        elif event.matches(QKeySequence.StandardKey.Cut):
            self.cut_wanted.emit(self.selected_ids())
        elif event.matches(QKeySequence.StandardKey.Paste):
            self.paste_wanted.emit(self.selected_ids())
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.state() != self.State.EditingState:
            self._open(self.currentIndex())
        elif not (event.modifiers() & Qt.KeyboardModifier.AltModifier and self._move_by_key(Qt.Key(event.key()))):
            super().keyPressEvent(event)

    def move_selected(self, step: int) -> None:
        """Ask to move the selected items one row up (-1) or down (1)."""
        if self.selected_ids():
            self.shift_wanted.emit(self.selected_ids(), step)
            self.scrollTo(self.currentIndex())

    def indent_selected(self, by: int) -> None:
        """Ask to move the selected items one level deeper (1) or higher (-1)."""
        if self.selected_ids():
            self.indent_wanted.emit(self.selected_ids(), by)

    def remove_selected(self) -> None:
        """Ask to take the selected items out; the next one is selected then."""
        ids = self.selected_ids()
        if not ids:
            return
        row = min(index.row() for index in self.selectionModel().selectedIndexes())
        self.removal_wanted.emit(ids)
        if self._model.rowCount():
            self.setCurrentIndex(self._model.index(min(row, self._model.rowCount() - 1)))

    def _move_by_key(self, key: Qt.Key) -> bool:
        """Whether the key was an arrow."""
        if key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.move_selected(-1 if key == Qt.Key.Key_Up else 1)
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.indent_selected(-1 if key == Qt.Key.Key_Left else 1)
        else:
            return False
        return True

    def _open(self, index: AnyIndex) -> None:
        for item in self._model.items_at([index]):
            if item.kind is ItemKind.CASE:
                self.case_opened.emit(item.case_uid)


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
