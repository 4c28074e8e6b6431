"""A layout that puts widgets side by side and begins a new line when the width is used up."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QMargins, QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QLayout, QLayoutItem, QWidget

_EXPLICITLY = Qt.WidgetAttribute.WA_WState_ExplicitShowHide
"""Set on a widget that was hidden on purpose, not on one that has only just been added."""


class FlowLayout(QLayout):
    """Items from left to right, then down; all with the same distance."""

    def __init__(self, spacing: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(QMargins())
        self.setSpacing(spacing)

    def addItem(self, item: QLayoutItem) -> None:
        """Add an item at the end."""
        self._items.append(item)

    def count(self) -> int:
        """Number of items."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """The item at a place, None beyond the end."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:  # type: ignore[override]
        """Take an item out."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """It takes no more room than it needs."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """The height follows from the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Height of all lines at a width."""
        margins = self.contentsMargins()
        return self._arrange(QRect(0, 0, width, 0), self._measure) + margins.top() + margins.bottom()

    def setGeometry(self, rectangle: QRect) -> None:
        """Put the items into their places."""
        super().setGeometry(rectangle)
        self._arrange(rectangle, QLayoutItem.setGeometry)

    def sizeHint(self) -> QSize:
        """As wide as the widest item."""
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        """As large as the largest item."""
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        return size.grownBy(self.contentsMargins())

    @staticmethod
    def _measure(item: QLayoutItem, place: QRect) -> None:
        """Only the height is wanted."""

    def _arrange(self, rectangle: QRect, put: Callable[[QLayoutItem, QRect], None]) -> int:
        rectangle = rectangle.marginsRemoved(self.contentsMargins())
        top = rectangle.y()
        height = 0
        for line in self._lines(rectangle.width()):
            top += height + (self.spacing() if height else 0)
            height = max(size.height() for _item, size in line)
            left = rectangle.x()
            for item, size in line:
                put(item, QRect(QPoint(left, top + (height - size.height()) // 2), size))
                left += size.width() + self.spacing()
        return top + height - rectangle.y()

    def _lines(self, width: int) -> list[list[tuple[QLayoutItem, QSize]]]:
        """The items of each line with their sizes."""
        lines: list[list[tuple[QLayoutItem, QSize]]] = []
        used = 0
        for item in self._items:
            widget = item.widget()
            if widget is not None and widget.isHidden() and widget.testAttribute(_EXPLICITLY):
                continue
            size = item.sizeHint().boundedTo(QSize(max(width, 1), 16777215))
            if not lines or used + size.width() > width:
                lines.append([])
                used = 0
            lines[-1].append((item, size))
            used += size.width() + self.spacing()
        return lines


def side_by_side(*widgets: QWidget, spacing: int = 0) -> QWidget:
    """Widgets that stay in one line when what they stand in begins a new one."""
    group = QWidget()
    line = QHBoxLayout(group)
    line.setContentsMargins(QMargins())
    line.setSpacing(spacing)
    for widget in widgets:
        line.addWidget(widget)
    return group


def clear_layout(layout: QLayout) -> None:
    """Take all widgets out of a layout and delete them."""
    while layout.count():
        item = layout.takeAt(0)
        widget = item.widget() if item is not None else None
        if widget is not None:
            widget.hide()
            widget.deleteLater()
