"""The figures of a case as tiles, and those with a value before and after in one unit as charts."""

from __future__ import annotations

import re
from collections import defaultdict

from app.domain.case import Figure, FigureKind
from app.domain.slides import ChartRow, SlideChart, Tile
from app.presenting import labels
from app.presenting.paragraphs import one_line
from app.text.figure_text import value_before, value_now

_NUMBER = re.compile(r"\d+(?:,\d{3})*(?:\.\d+)?")
FEWEST_ROWS = 2
"""A single pair is easier to read as a tile."""


def charts_of(figures: tuple[Figure, ...]) -> tuple[tuple[SlideChart, tuple[Figure, ...]], ...]:
    """A chart for each unit that several figures with before and after share, with the figures that stand in it."""
    by_unit: defaultdict[str, list[Figure]] = defaultdict(list)
    for figure in figures:
        if _can_be_charted(figure):
            by_unit[figure.unit].append(figure)
    return tuple(
        (SlideChart((labels.BEFORE, labels.AFTER), tuple(map(_row, group)), one_line(unit)), tuple(group))
        for unit, group in by_unit.items()
        if len(group) >= FEWEST_ROWS
    )


def tile_of(figure: Figure, step: int) -> Tile:
    """A figure in words."""
    return Tile(one_line(figure.metric), one_line(value_now(figure)), one_line(value_before(figure)), step)


def _can_be_charted(figure: Figure) -> bool:
    """Tell whether both values are single numbers of one unit."""
    return (
        figure.kind is FigureKind.BEFORE_AFTER
        and figure.before_unit in ("", figure.unit)
        and all(_NUMBER.fullmatch(number) for number in (figure.before, figure.after))
    )


def _row(figure: Figure) -> ChartRow:
    return ChartRow(
        one_line(figure.metric),
        (_value(figure.before), _value(figure.after)),
        (one_line(value_before(figure)), one_line(value_now(figure))),
    )


def _value(number: str) -> float:
    return float(number.replace(",", ""))
