"""The key figures of a case as a table."""

from __future__ import annotations

from app.briefing.dates import written_date
from app.domain.case import Direction, Figure, FigureKind
from app.domain.document import Table
from app.text.quantities import quantity

CAPTION = "关键数据"
_VERBS = {Direction.UP: "升", Direction.DOWN: "降", Direction.NONE: ""}


def figures_table(figures: tuple[Figure, ...]) -> Table | None:
    """A row for each figure, numerals as published with unit and qualifier; None without figures.

    The columns for a value before, a date and a source line appear only when some figure has one.
    """
    if not figures:
        return None
    columns = [("项目", [figure.metric for figure in figures])]
    if any(figure.kind is FigureKind.BEFORE_AFTER for figure in figures):
        columns.append(("改革前", [_before(figure) for figure in figures]))
        columns.append(("改革后或现值", [_value(figure) for figure in figures]))
    else:
        columns.append(("数值", [_value(figure) for figure in figures]))
    if any(figure.as_of for figure in figures):
        columns.append(("时间", [written_date(figure.as_of) for figure in figures]))
    if any(figure.line for figure in figures):
        columns.append(("原文行", [str(figure.line or "") for figure in figures]))
    header = tuple(name for name, _ in columns)
    rows = tuple(zip(*(cells for _, cells in columns), strict=True))
    return Table(header, rows, CAPTION)


def _before(figure: Figure) -> str:
    """The value before, with its own unit when that differs."""
    return quantity(figure.before, figure.before_unit or figure.unit, "")


def _value(figure: Figure) -> str:
    """The value or the value after, with the way it went and its qualifier."""
    if figure.kind is FigureKind.BEFORE_AFTER:
        return quantity(figure.after, figure.unit, figure.qualifier)
    verb = _VERBS[figure.direction] if figure.kind is FigureKind.CHANGE else ""
    return verb + quantity(figure.value, figure.unit, figure.qualifier)
