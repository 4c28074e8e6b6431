"""The figures of a case as a table that can be edited."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from enum import IntEnum
from types import MappingProxyType
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtWidgets import QComboBox, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from app.domain.case import Direction, Figure
from app.importer.desk.settling import kind_of
from app.ui.translate import QT_TRANSLATE_NOOP

AnyIndex = QModelIndex | QPersistentModelIndex


class Column(IntEnum):
    """The columns of the table."""

    LINE = 0
    METRIC = 1
    BEFORE = 2
    BEFORE_UNIT = 3
    AFTER = 4
    VALUE = 5
    UNIT = 6
    QUALIFIER = 7
    DIRECTION = 8


TITLES: Mapping[Column, str] = MappingProxyType(
    {
        Column.LINE: QT_TRANSLATE_NOOP("FiguresModel", "Line"),
        Column.METRIC: QT_TRANSLATE_NOOP("FiguresModel", "What is measured"),
        Column.BEFORE: QT_TRANSLATE_NOOP("FiguresModel", "Before"),
        Column.BEFORE_UNIT: QT_TRANSLATE_NOOP("FiguresModel", "Unit before"),
        Column.AFTER: QT_TRANSLATE_NOOP("FiguresModel", "After"),
        Column.VALUE: QT_TRANSLATE_NOOP("FiguresModel", "Value"),
        Column.UNIT: QT_TRANSLATE_NOOP("FiguresModel", "Unit"),
        Column.QUALIFIER: QT_TRANSLATE_NOOP("FiguresModel", "Qualifier"),
        Column.DIRECTION: QT_TRANSLATE_NOOP("FiguresModel", "Direction"),
    }
)
DIRECTIONS: Mapping[Direction, str] = MappingProxyType(
    {
        Direction.UP: QT_TRANSLATE_NOOP("FiguresModel", "↑ up"),
        Direction.DOWN: QT_TRANSLATE_NOOP("FiguresModel", "↓ down"),
        Direction.NONE: QT_TRANSLATE_NOOP("FiguresModel", "– none"),
    }
)
_CHANGES: Mapping[Column, Callable[[Figure, str], Figure]] = MappingProxyType(
    {
        Column.METRIC: lambda figure, text: replace(figure, metric=text),
        Column.BEFORE: lambda figure, text: replace(figure, before=text),
        Column.BEFORE_UNIT: lambda figure, text: replace(figure, before_unit=text),
        Column.AFTER: lambda figure, text: replace(figure, after=text),
        Column.VALUE: lambda figure, text: replace(figure, value=text),
        Column.UNIT: lambda figure, text: replace(figure, unit=text),
        Column.QUALIFIER: lambda figure, text: replace(figure, qualifier=text),
        Column.DIRECTION: lambda figure, text: replace(figure, direction=Direction(text)),
    }
)


class FiguresModel(QAbstractTableModel):
    """Figures by row.  Signal: `changed(tuple)` with all figures when a cell was edited; nothing is changed here."""

    changed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._figures: tuple[Figure, ...] = ()
        self._is_fixed = False

    @property
    def figures(self) -> tuple[Figure, ...]:
        """What is shown."""
        return self._figures

    def show_figures(self, figures: tuple[Figure, ...], *, is_fixed: bool) -> None:
        """Show other figures; fixed ones cannot be changed."""
        self._is_fixed = is_fixed
        if len(figures) == len(self._figures):
            self._figures = figures
            if figures:
                self.dataChanged.emit(self.index(0, 0), self.index(len(figures) - 1, len(Column) - 1))
            return
        self.beginResetModel()
        self._figures = figures
        self.endResetModel()

    def without(self, row: int) -> tuple[Figure, ...]:
        """The figures but for one."""
        return (*self._figures[:row], *self._figures[row + 1 :])

    def rowCount(self, parent: AnyIndex | None = None) -> int:
        """Number of figures."""
        return 0 if parent is not None and parent.isValid() else len(self._figures)

    def columnCount(self, parent: AnyIndex | None = None) -> int:
        """Number of columns."""
        return 0 if parent is not None and parent.isValid() else len(Column)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The titles of the columns."""
        if role != Qt.ItemDataRole.DisplayRole or orientation is not Qt.Orientation.Horizontal:
            return None
        return self.tr(TITLES[Column(section)])

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        """All but the line can be edited."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        is_open = Column(index.column()) in _CHANGES and not self._is_fixed
        return flags | Qt.ItemFlag.ItemIsEditable if is_open else flags

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """One cell."""
        if not index.isValid() or role not in (
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.EditRole,
            Qt.ItemDataRole.ToolTipRole,
        ):
            return None
        figure, column = self._figures[index.row()], Column(index.column())
        if column is Column.DIRECTION and role != Qt.ItemDataRole.EditRole:
            return self.tr(DIRECTIONS[figure.direction])
        if column is Column.LINE:
            return str(figure.line or "")
        return str(getattr(figure, column.name.lower()))

    def setData(self, index: AnyIndex, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Ask for a cell to be changed."""
        column = Column(index.column())
        if role != Qt.ItemDataRole.EditRole or column not in _CHANGES:
            return False
        figure = self._figures[index.row()]
        changed = _CHANGES[column](figure, " ".join(str(value).split()))
        if changed == figure:
            return False
        changed = replace(changed, kind=kind_of(changed))
        self.changed.emit((*self._figures[: index.row()], changed, *self._figures[index.row() + 1 :]))
        return True


class DirectionDelegate(QStyledItemDelegate):
    """Lets a person choose one of the directions."""

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: AnyIndex) -> QWidget:
        """The choice."""
        choice = QComboBox(parent)
        for direction, text in DIRECTIONS.items():
            choice.addItem(QCoreApplication.translate("FiguresModel", text), direction.value)
        choice.activated.connect(lambda _at: self._close(choice))
        return choice

    def setEditorData(self, editor: QWidget, index: AnyIndex) -> None:
        """Choose what holds, and show the others."""
        if isinstance(editor, QComboBox):
            editor.setCurrentIndex(editor.findData(index.data(Qt.ItemDataRole.EditRole)))
            editor.showPopup()

    def setModelData(self, editor: QWidget, model: Any, index: AnyIndex) -> None:
        """Take what was chosen."""
        if isinstance(editor, QComboBox):
            model.setData(index, editor.currentData())

    def _close(self, choice: QComboBox) -> None:
        self.commitData.emit(choice)
        self.closeEditor.emit(choice)
