"""The wavy line below a part of a query that cannot be understood."""

from __future__ import annotations

from PySide6.QtGui import QColor, QInputMethodEvent, QTextCharFormat


def underline(start: int, length: int, color: QColor) -> list[QInputMethodEvent.Attribute]:
    """What a line edit has to be sent; `start` counts from its cursor, in UTF-16 units."""
    look = QTextCharFormat()
    look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
    look.setUnderlineColor(color)
    look.setForeground(color)
    return [QInputMethodEvent.Attribute(QInputMethodEvent.AttributeType.TextFormat, start, length, look)]
