"""The outline as a tree that folds: rows are dragged, moved and indented by keys, renamed, taken out, reworded and opened."""

from __future__ import annotations

from PySide6.QtCore import QItemSelection, QModelIndex, QPoint, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyleOptionViewItem, QTreeView, QWidget

from app.domain.briefing import ItemId, ItemKind, OutlineItem
from app.ui.briefing.outline_delegate import OutlineDelegate
from app.ui.briefing.outline_model import AnyIndex, OutlineModel
from app.ui.theme import Role, Theme

INDENT = 16
CHEVRON = 3.5
"""Half of its side in pixels."""


class OutlineTree(QTreeView):
    """Shows an `OutlineModel`.

    Signals: `items_selected(tuple[OutlineItem])`; `wording_wanted(OutlineItem)` on Return, F2 or a double click of a case;
    `fields_wanted(OutlineItem)` on Return or a double click of anything else; `case_opened(CaseUid)` on Ctrl+Return;
    `menu_wanted(QPoint)`; `adding_wanted()` on Insert; with `tuple[ItemId]`: `removal_wanted`, `copy_wanted`, `cut_wanted`,
    `shift_wanted(…, -1 | 1)` and `indent_wanted(…, -1 | 1)`; `paste_wanted(tuple[ItemId])` behind these items.
    """

    items_selected = Signal(object)
    wording_wanted = Signal(object)
    fields_wanted = Signal(object)
    case_opened = Signal(object)
    menu_wanted = Signal(object)
    adding_wanted = Signal()
    removal_wanted = Signal(object)
    copy_wanted = Signal(object)
    cut_wanted = Signal(object)
    paste_wanted = Signal(object)
    shift_wanted = Signal(object, int)
    indent_wanted = Signal(object, int)

    def __init__(self, theme: Theme, model: OutlineModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._model = model
        self._folded: frozenset[int] = frozenset()
        self.setModel(model)
        self.setItemDelegate(OutlineDelegate(theme, self))
        self.setAccessibleName(self.tr("Outline of the briefing"))
        self.setHeaderHidden(True)
        self.setUniformRowHeights(True)
        self.setMouseTracking(True)
        self.setExpandsOnDoubleClick(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setDragEnabled(True)
        self.setDropIndicatorShown(True)
        self.setAutoExpandDelay(600)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(lambda point: self.menu_wanted.emit(self.viewport().mapToGlobal(point)))
        self.doubleClicked.connect(self._open)
        self.collapsed.connect(lambda index: self._remember(self._folded | {index.internalId()}))
        self.expanded.connect(lambda index: self._remember(self._folded - {index.internalId()}))
        theme.changed.connect(self._fit)
        self._fit()

    def show_items(self, items: tuple[OutlineItem, ...]) -> None:
        """Show the items in order; what was folded stays so."""
        self._model.set_items(items)
        for index in self._model.branches():
            self.setExpanded(index, index.internalId() not in self._folded)

    def unfold_all(self) -> None:
        """Show all rows."""
        self._folded = frozenset()
        self.expandAll()

    def fold_all(self) -> None:
        """Show only the rows of the highest level."""
        self.collapseAll()
        self._folded = frozenset(index.internalId() for index in self._model.branches())

    def select(self, item_id: ItemId) -> None:
        """Make an item the selected one, and show it."""
        self.setCurrentIndex(self._model.index_of(item_id))

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
        """Delete takes out, Insert adds, Return and F2 edit; Alt with arrows or Ctrl with brackets move and indent."""
        key, modifiers = Qt.Key(event.key()), event.modifiers()
        standard = {
            QKeySequence.StandardKey.Copy: self.copy_wanted,
            QKeySequence.StandardKey.Cut: self.cut_wanted,
            QKeySequence.StandardKey.Paste: self.paste_wanted,
        }
        wanted = next((signal for keys, signal in standard.items() if event.matches(keys)), None)
        if wanted is not None:
            wanted.emit(self.selected_ids())
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.remove_selected()
        elif key == Qt.Key.Key_Insert:
            self.adding_wanted.emit()
        elif key == Qt.Key.Key_F2:
            self.edit_current()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if modifiers & Qt.KeyboardModifier.ControlModifier:
                self.open_case()
            else:
                self._open(self.currentIndex())
        elif not self._move_by_key(key, modifiers):
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
            self.scrollTo(self.currentIndex())

    def remove_selected(self) -> None:
        """Ask to take the selected items out; the next one is selected then."""
        ids = self.selected_ids()
        if not ids:
            return
        place = next(place for place, item in enumerate(self._model.items) if item.id in ids)
        self.removal_wanted.emit(ids)
        if self._model.items:
            self.setCurrentIndex(self._model.index_at(min(place, len(self._model.items) - 1)))

    def edit_current(self) -> None:
        """Reword the current case, or rename any other item in its row."""
        for item in self._model.items_at([self.currentIndex()]):
            if item.kind is ItemKind.CASE:
                self.wording_wanted.emit(item)
            else:
                self.edit(self.currentIndex())

    def rename_current(self) -> None:
        """Write another title into the current row."""
        if self.currentIndex().isValid():
            self.edit(self.currentIndex())

    def open_case(self) -> None:
        """Ask to read the current case in the library."""
        for item in self._model.items_at([self.currentIndex()]):
            if item.kind is ItemKind.CASE:
                self.case_opened.emit(item.case_uid)

    def drawRow(self, painter: QPainter, options: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Colour the whole row, then paint what it says."""
        rectangle: QRect = options.rect  # type: ignore[attr-defined]
        state: QStyle.StateFlag = options.state  # type: ignore[attr-defined]
        theme = self._theme
        whole = QRect(0, rectangle.top(), self.viewport().width(), rectangle.height())
        if self.selectionModel().isSelected(index):
            painter.fillRect(whole, theme.color(Role.SELECTED))
            if self.hasFocus() and index == self.currentIndex():
                painter.fillRect(QRect(whole.topLeft(), QSize(3, whole.height())), theme.color(Role.ACCENT))
        elif state & QStyle.StateFlag.State_MouseOver or index == self._hovered():
            painter.fillRect(whole, theme.color(Role.RAISED))
        painter.fillRect(QRect(0, whole.bottom(), whole.width(), 1), theme.color(Role.LINE))
        super().drawRow(painter, options, index)

    def drawBranches(self, painter: QPainter, rect: QRect, index: AnyIndex) -> None:
        """A chevron before a row that has others below it."""
        if not self._model.rowCount(index):
            return
        middle = QPointF(rect.right() - self.indentation() / 2 + 1, rect.center().y() + 0.5)
        size = self._theme.scaled(100) / 100 * CHEVRON
        if self.isExpanded(index):
            points = [QPointF(-size, -size / 2), QPointF(0, size / 2), QPointF(size, -size / 2)]
        else:
            points = [QPointF(-size / 2, -size), QPointF(size / 2, 0), QPointF(-size / 2, size)]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.color(Role.TEXT_SECONDARY), 1.5))
        painter.drawPolyline(QPolygonF([middle + point for point in points]))
        painter.restore()

    def _hovered(self) -> QModelIndex:
        point = self.viewport().mapFromGlobal(self.cursor().pos())
        inside = self.viewport().rect().contains(point) and self.underMouse()
        return self.indexAt(QPoint(point)) if inside else QModelIndex()

    def _move_by_key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> bool:
        """Whether the key moved or indented."""
        if modifiers & Qt.KeyboardModifier.ControlModifier and key in (Qt.Key.Key_BracketLeft, Qt.Key.Key_BracketRight):
            self.indent_selected(-1 if key == Qt.Key.Key_BracketLeft else 1)
        elif not modifiers & Qt.KeyboardModifier.AltModifier:
            return False
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.move_selected(-1 if key == Qt.Key.Key_Up else 1)
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.indent_selected(-1 if key == Qt.Key.Key_Left else 1)
        else:
            return False
        return True

    def _open(self, index: AnyIndex) -> None:
        for item in self._model.items_at([index]):
            (self.wording_wanted if item.kind is ItemKind.CASE else self.fields_wanted).emit(item)

    def _remember(self, folded: frozenset[int]) -> None:
        self._folded = folded

    def _fit(self) -> None:
        self.setIndentation(self._theme.scaled(INDENT))
        self.scheduleDelayedItemsLayout()
