"""A button whose text is cut short where it has no room; the tool tip has all of it."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

MARGIN = 10
"""Pixels that the style sheet keeps around the text of a link."""


class ElidedButton(QPushButton):
    """As wide as its text where there is room."""

    def __init__(self, text: str, parent: QWidget | None = None, *, kind: str = "link") -> None:
        super().__init__(parent)
        self._whole = text
        self.setProperty("kind", kind)
        self.setAccessibleName(text)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setText(text)

    @property
    def whole_text(self) -> str:
        """The text as it is meant."""
        return self._whole

    def sizeHint(self) -> QSize:
        """Room for all of the text."""
        return QSize(self.fontMetrics().horizontalAdvance(self._whole) + MARGIN, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """A few characters are enough."""
        return QSize(4 * MARGIN, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut the text where the width ends."""
        super().resizeEvent(event)
        shown = self.fontMetrics().elidedText(self._whole, Qt.TextElideMode.ElideRight, self.width() - MARGIN + 2)
        self.setText(shown.replace("&", "&&"))
        self.setToolTip(self._whole if shown != self._whole else "")
