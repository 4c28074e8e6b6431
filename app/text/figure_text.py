"""A figure of a case in words: its values, and the whole of it on one line."""

from __future__ import annotations

from types import MappingProxyType

from app.domain.case import Direction, Figure, FigureKind
from app.text.quantities import quantity

_VERBS = MappingProxyType({Direction.UP: "升", Direction.DOWN: "降", Direction.NONE: ""})


def value_before(figure: Figure) -> str:
    """The value before, with its own unit when that differs; empty when there is none."""
    return quantity(figure.before, figure.before_unit or figure.unit, "")


def value_now(figure: Figure) -> str:
    """The value or the value after, with the way it went and its qualifier."""
    if figure.kind is FigureKind.BEFORE_AFTER:
        return quantity(figure.after, figure.unit, figure.qualifier)
    verb = _VERBS[figure.direction] if figure.kind is FigureKind.CHANGE else ""
    return verb + quantity(figure.value, figure.unit, figure.qualifier)


def figure_line(figure: Figure) -> str:
    """接电时间：9天→2天; 满意度：99%."""
    if figure.kind is FigureKind.BEFORE_AFTER:
        return f"{figure.metric}：{value_before(figure)}→{value_now(figure)}"
    return f"{figure.metric}：{value_now(figure)}"
