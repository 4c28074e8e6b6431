"""Figures of one unit as bars that lie, each with its value at its end; labels keep all their words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from app.domain.slides import ChartRow, SlideChart, SlideRun
from app.presenting.lines import Measure, broken, line_width
from app.presenting.page import LINE_STEP, Area
from app.presenting.pieces import Piece, Shape, Style, Tone, set_lines

_SIZE = 18.0
_LABEL_SHARE = 0.34
_BAR = 26.0
_BAR_GAP = 4.0
_ROW_GAP = 18.0
_SPACE = 12.0
_LEAST_BAR = 3.0
_TONES = ((Tone.AFTER,), (Tone.BEFORE, Tone.AFTER))


@dataclass(frozen=True, slots=True)
class _Row:
    """A row of the chart and how high it is."""

    row: ChartRow
    height: float


def pages_of(chart: SlideChart, area: Area, measure: Measure) -> tuple[SlideChart, ...]:
    """The chart as charts of one page each, all of one scale; each has the key, the last one the note."""
    room = area.height - _key_height(chart) - _note_height(chart, area, measure)
    groups: list[list[ChartRow]] = [[]]
    used = 0.0
    for row in chart.rows:
        height = _row_height(row, area, measure)
        if groups[-1] and used + height > room:
            groups.append([])
            used = 0.0
        groups[-1].append(row)
        used += height + _ROW_GAP
    last = len(groups) - 1
    return tuple(
        SlideChart(chart.series, tuple(rows), chart.unit, chart.note if number == last else "", highest_of(chart.rows))
        for number, rows in enumerate(groups)
    )


def fits(chart: SlideChart, area: Area, measure: Measure) -> bool:
    """Tell whether the chart finds room on one page."""
    needed = _key_height(chart) + _note_height(chart, area, measure)
    rows = sum(_row_height(row, area, measure) for row in chart.rows) + _ROW_GAP * (len(chart.rows) - 1)
    values = max((_value_width(row, measure) for row in chart.rows), default=0.0)
    return needed + rows <= area.height + 0.01 and values <= area.width * (1 - _LABEL_SHARE) * 0.75


def chart_pieces(chart: SlideChart, area: Area, highest: float, measure: Measure) -> Iterator[Piece]:
    """The key, the rows and the note; `highest` is the value of the longest bar."""
    yield from _key(chart, area, measure)
    top = area.top + _key_height(chart)
    values = max((_value_width(row, measure) for row in chart.rows), default=0.0)
    left = area.left + area.width * _LABEL_SHARE + _SPACE
    longest = area.right - left - values - _SPACE
    for row in chart.rows:
        yield from _row(row, Area(area.left, top, area.width, _row_height(row, area, measure)), measure)
        for number, value in enumerate(row.values):
            tone = _TONES[len(row.values) - 1][number]
            bar_top = top + number * (_BAR + _BAR_GAP)
            length = max(longest * value / highest if highest else 0.0, _LEAST_BAR)
            yield Shape(Area(left, bar_top, length, _BAR), tone, radius=3.0)
            shown = (SlideRun(row.shown[number], bold=tone is Tone.AFTER),)
            style = Style(_SIZE, _BAR / _SIZE, Tone.TEXT)
            yield from set_lines((shown,), left + length + _SPACE / 2, bar_top, style, measure)
        top += _row_height(row, area, measure) + _ROW_GAP
    if chart.note:
        style = Style(_SIZE, LINE_STEP, Tone.FAINT)
        lines = broken((SlideRun(chart.note),), _SIZE, area.width, measure)
        yield from set_lines(lines, area.left, top, style, measure)


def scale_of(chart: SlideChart) -> float:
    """The value of the longest bar that its scale has room for."""
    return chart.highest or highest_of(chart.rows)


def highest_of(rows: Sequence[ChartRow]) -> float:
    """The largest value of the rows."""
    return max((value for row in rows for value in row.values), default=0.0)


def _row(row: ChartRow, box: Area, measure: Measure) -> Iterator[Piece]:
    """The label of a row, in the middle of its height."""
    lines = broken((SlideRun(row.label),), _SIZE, box.width * _LABEL_SHARE, measure)
    style = Style(_SIZE, LINE_STEP, Tone.TEXT)
    top = box.top + (box.height - len(lines) * style.height) / 2
    yield from set_lines(lines, box.left, top, style, measure)


def _key(chart: SlideChart, area: Area, measure: Measure) -> Iterator[Piece]:
    """Which bar is which; nothing for one series."""
    if len(chart.series) < 2:
        return
    left = area.left
    for name, tone in zip(chart.series, (Tone.BEFORE, Tone.AFTER), strict=False):
        yield Shape(Area(left, area.top + 5.0, 16.0, 16.0), tone, radius=3.0)
        left += 16.0 + _SPACE / 2
        line = (SlideRun(name),)
        yield from set_lines((line,), left, area.top, Style(_SIZE, LINE_STEP, Tone.TEXT), measure)
        left += line_width(line, _SIZE, measure) + 2 * _SPACE


def _key_height(chart: SlideChart) -> float:
    return _SIZE * LINE_STEP + _SPACE if len(chart.series) > 1 else 0.0


def _note_height(chart: SlideChart, area: Area, measure: Measure) -> float:
    if not chart.note:
        return 0.0
    return _ROW_GAP + len(broken((SlideRun(chart.note),), _SIZE, area.width, measure)) * _SIZE * LINE_STEP


def _row_height(row: ChartRow, area: Area, measure: Measure) -> float:
    lines = broken((SlideRun(row.label),), _SIZE, area.width * _LABEL_SHARE, measure)
    bars = len(row.values) * (_BAR + _BAR_GAP) - _BAR_GAP
    return max(len(lines) * _SIZE * LINE_STEP, bars)


def _value_width(row: ChartRow, measure: Measure) -> float:
    return max((measure.width(SlideRun(shown, bold=True), _SIZE) for shown in row.shown), default=0.0)
