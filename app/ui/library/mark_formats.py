"""Marks of a text as formats of Qt's text layout; not needed before the first search."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QColor, QTextCharFormat, QTextLayout

from app.domain.hits import Mark
from app.ui.utf16 import utf16_marks


def mark_formats(text: str, marks: Sequence[Mark], background: QColor, color: QColor) -> list[QTextLayout.FormatRange]:
    """One range for each mark."""
    look = QTextCharFormat()
    look.setBackground(background)
    look.setForeground(color)
    return [_range(start, length, look) for start, length in utf16_marks(text, marks)]


def _range(start: int, length: int, look: QTextCharFormat) -> QTextLayout.FormatRange:
    one = QTextLayout.FormatRange()
    one.start = start  # type: ignore[attr-defined]
    one.length = length  # type: ignore[attr-defined]
    one.format = look  # type: ignore[attr-defined]
    return one
