"""The outline: a list whose rows are dragged, moved by keys, taken out and opened."""

from __future__ import annotations

from PySide6.QtCore import QItemSelection, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from app.domain.briefing import BriefingItem
from app.domain.case import CaseUid
from app.ui.briefing.outline_model import AnyIndex, OutlineModel, OutlineRole
from app.ui.theme import GRID, Role, TextSize, Theme

NUMBER_WIDTH = 28
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
        """Paint one case."""
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
        inner = rectangle.adjusted(GRID + GRID // 2, theme.scaled(GRID), -GRID, -theme.scaled(GRID))
        self._paint_texts(painter, inner, index)
        painter.restore()

    def _paint_texts(self, painter: QPainter, inner: QRect, index: AnyIndex) -> None:
        theme = self._theme
        row = index.data(OutlineRole.ROW)
        is_gone = row is not None and not row.anchor
        text = inner.adjusted(theme.scaled(NUMBER_WIDTH), 0, 0, 0)
        title = QRect(text.left(), text.top(), text.width(), theme.scaled(TITLE_LINE))
        note = QRect(text.left(), title.bottom() + 1, text.width(), theme.scaled(NOTE_LINE))
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.setFont(theme.font(TextSize.SMALL))
        painter.setPen(theme.color(Role.TEXT_FAINT))
        painter.drawText(
            QRect(inner.left(), title.top(), title.left() - inner.left(), title.height()), left, f"{index.row() + 1}."
        )
        _draw_elided(painter, note, self._note(index))
        painter.setFont(theme.font(TextSize.BODY, QFont.Weight.Medium))
        painter.setPen(theme.color(Role.TEXT_FAINT if is_gone else Role.TEXT))
        _draw_elided(painter, title, str(index.data()))

    def _note(self, index: AnyIndex) -> str:
        row, item = index.data(OutlineRole.ROW), index.data(OutlineRole.ITEM)
        if row is None or not isinstance(item, BriefingItem):
            return ""
        if not row.anchor:
            return self.tr("No longer in the library")
        count = sum(part in row.available for part in item.parts)
        notes = [row.place, self._count_text(count)]
        if not row.complete:
            notes.append(self.tr("breaks off in its source"))
        return " · ".join(note for note in notes if note)

    def _count_text(self, count: int) -> str:
        if count == 0:
            return self.tr("title only")
        return self.tr("1 part") if count == 1 else self.tr("{count} parts").format(count=count)


class OutlineList(QListView):
    """Shows an `OutlineModel`.

    Signals: `cases_selected(tuple[CaseUid])`; `case_opened(CaseUid)` on Return or a double click;
    `removal_wanted(tuple[CaseUid])` on Delete.
    """

    cases_selected = Signal(object)
    case_opened = Signal(object)
    removal_wanted = Signal(object)

    def __init__(self, theme: Theme, model: OutlineModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.setModel(model)
        self.setItemDelegate(OutlineDelegate(theme, self))
        self.setAccessibleName(self.tr("Cases of the briefing"))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setDragEnabled(True)
        self.setDropIndicatorShown(True)
        self.doubleClicked.connect(self._open)
        theme.changed.connect(self.scheduleDelayedItemsLayout)

    def selected_uids(self) -> tuple[CaseUid, ...]:
        """The selected cases in order."""
        return self._model.uids_at(self.selectionModel().selectedIndexes())

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        """Tell which cases are selected now."""
        super().selectionChanged(selected, deselected)
        self.cases_selected.emit(self.selected_uids())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete takes out, Alt with an arrow moves, Return opens the case."""
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.remove_selected()
        elif alt and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.move_selected(-1 if event.key() == Qt.Key.Key_Up else 1)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def move_selected(self, step: int) -> None:
        """Move the selected cases one place up (-1) or down (1)."""
        rows = [index.row() for index in self.selectionModel().selectedIndexes()]
        if self._model.shift(rows, step):
            self.scrollTo(self.currentIndex())

    def remove_selected(self) -> None:
        """Ask to take the selected cases out; the next one is selected then."""
        uids = self.selected_uids()
        if not uids:
            return
        row = min(index.row() for index in self.selectionModel().selectedIndexes())
        self.removal_wanted.emit(uids)
        if self._model.rowCount():
            self.setCurrentIndex(self._model.index(min(row, self._model.rowCount() - 1)))

    def _open(self, index: AnyIndex) -> None:
        uids = self._model.uids_at([index])
        if uids:
            self.case_opened.emit(uids[0])


def _draw_elided(painter: QPainter, rectangle: QRect, text: str) -> None:
    shown = QFontMetrics(painter.font()).elidedText(text, Qt.TextElideMode.ElideRight, rectangle.width())
    painter.drawText(rectangle, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)
