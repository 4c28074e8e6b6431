"""How a row of a view stands, asked of the view itself.

Delegates use this and not `QStyleOptionViewItem.state`: making the enumerations of `QStyle` known to Python takes as
long as painting the whole first list.
"""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QAbstractItemView

AnyIndex = QModelIndex | QPersistentModelIndex


def is_selected(view: QAbstractItemView, index: AnyIndex) -> bool:
    """True for a selected row."""
    return view.selectionModel().isSelected(index)


def is_focused(view: QAbstractItemView, index: AnyIndex) -> bool:
    """True for the current row of a view that has the focus."""
    return view.hasFocus() and view.currentIndex() == index


def is_under_mouse(view: QAbstractItemView, rectangle: QRect) -> bool:
    """True for the row at `rectangle` when the mouse is over it; the view has neither frame nor header."""
    return view.underMouse() and rectangle.contains(view.mapFromGlobal(QCursor.pos()))
