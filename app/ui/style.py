"""What makes widgets follow the theme: properties that the style sheet looks at, and sizes that grow with the text."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontInfo, QGuiApplication
from PySide6.QtWidgets import QWidget

from app.ui.theme import PIXELS, TextSize

MARGIN = 80
"""What stays free of a screen beside the largest dialog, with the frame that the system draws around it."""


def restyle(widget: QWidget, **properties: str) -> None:
    """Set style sheet properties of a widget; it is drawn anew when one has changed."""
    changed = {name: value for name, value in properties.items() if widget.property(name) != value}
    if not changed:
        return
    for name, value in changed.items():
        widget.setProperty(name, value)
    if not widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
        return
    for one in (widget, *widget.findChildren(QWidget)):
        one.style().unpolish(one)
        one.style().polish(one)


def roomy(dialog: QWidget, width: int, height: int) -> QSize:
    """The size of a dialog that grows with the text, as far as the screen has room for it."""
    grown = QFontInfo(QGuiApplication.font()).pixelSize() / PIXELS[TextSize.BODY]
    available = dialog.screen().availableSize() - QSize(MARGIN, MARGIN)
    return QSize(round(width * grown), round(height * grown)).boundedTo(available)
