"""Text painted in a fixed number of lines, with its matches marked and its end elided."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QTextLayout, QTextOption

from app.domain.hits import Mark
from app.late import late

_mark_formats = late("app.ui.library.mark_formats", "mark_formats")


@dataclass(frozen=True, slots=True)
class TextLook:
    """Face and colours of a piece of text; `line_height` in device-independent pixels."""

    font: QFont
    metrics: QFontMetrics
    color: QColor
    mark_color: QColor
    mark_text: QColor
    line_height: int


def draw_lines(
    painter: QPainter, rectangle: QRect, text: str, marks: Sequence[Mark], look: TextLook, most_lines: int
) -> int:
    """Paint `text` from the top of `rectangle` in at most `most_lines` lines; returns the number of lines used."""
    layout, starts, is_whole = _lay_out(text, marks, look, rectangle.width(), most_lines)
    if not is_whole:
        # Qt counts in UTF-16: with characters beyond the basic plane the last line begins a little late, and is elided.
        rest = look.metrics.elidedText(text[starts[-1] :], Qt.TextElideMode.ElideRight, rectangle.width() - 2)
        text = text[: starts[-1]] + rest
        layout, starts, _ = _lay_out(text, marks, look, rectangle.width(), most_lines)
    painter.setPen(look.color)
    layout.draw(painter, QPointF(rectangle.topLeft()))
    return len(starts)


def fits(text: str, look: TextLook, width: int) -> bool:
    """True when `text` needs one line only."""
    return look.metrics.horizontalAdvance(text) <= width


def _lay_out(
    text: str, marks: Sequence[Mark], look: TextLook, width: int, most_lines: int
) -> tuple[QTextLayout, list[int], bool]:
    """The lines of a text, where each begins, and whether all of the text stands in them."""
    layout = QTextLayout(text, look.font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    if marks:
        # Before the lines are made: formats that come later would take them away again.
        layout.setFormats(_mark_formats(text, marks, look.mark_color, look.mark_text))
    top = (look.line_height - look.metrics.height()) / 2
    starts: list[int] = []
    layout.beginLayout()
    line = layout.createLine()
    while line.isValid() and len(starts) < most_lines:
        line.setLineWidth(width)
        line.setPosition(QPointF(0, len(starts) * look.line_height + top))
        starts.append(line.textStart())
        line = layout.createLine()
    is_whole = not line.isValid()
    layout.endLayout()
    return layout, starts or [0], is_whole
