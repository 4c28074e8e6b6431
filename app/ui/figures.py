"""Key figures as a person reads them: `5 个工作日 → 1 个工作日`, `降 70%`, `超 3.9 万件`."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics

from app.domain.case import Direction, Figure, FigureKind
from app.text.quantities import quantity

THIN_SPACE = "\u2009"
"""Between a number and its unit."""

_ARROWS = {Direction.UP: "↑", Direction.DOWN: "↓", Direction.NONE: ""}

LEAST_METRIC = 3
"""A metric that had to be cut to fewer characters than this is left out."""


@dataclass(frozen=True, slots=True)
class FigureText:
    """A figure in words: what is measured, the value before (empty for others), and the value."""

    metric: str
    before: str
    value: str

    @property
    def values(self) -> str:
        """The values alone."""
        return f"{self.before} → {self.value}" if self.before else self.value

    @property
    def in_one_line(self) -> str:
        """Metric and values in one line."""
        return f"{self.metric} {self.values}"

    def fitted(self, width: int, metrics: QFontMetrics) -> str:
        """Metric and values in at most `width` pixels: the metric is elided, the values never; empty without room.

        A value says nothing without its metric, so a metric of which hardly anything would be left takes it along.
        """
        values = f" {self.values}"
        room = width - metrics.horizontalAdvance(values)
        if room >= metrics.horizontalAdvance(self.metric):
            return self.metric + values
        if room < LEAST_METRIC * metrics.height():
            return ""
        return metrics.elidedText(self.metric, Qt.TextElideMode.ElideRight, room) + values


def figure_text(figure: Figure) -> FigureText:
    """The words of a figure; numerals and qualifiers as published."""
    if figure.kind is FigureKind.BEFORE_AFTER:
        before = quantity(figure.before, figure.before_unit or figure.unit, "", THIN_SPACE)
        return FigureText(figure.metric, before, quantity(figure.after, figure.unit, figure.qualifier, THIN_SPACE))
    value = quantity(figure.value, figure.unit, figure.qualifier, THIN_SPACE)
    arrow = _ARROWS[figure.direction] if figure.kind is FigureKind.CHANGE else ""
    return FigureText(figure.metric, "", f"{arrow} {value}".strip())
