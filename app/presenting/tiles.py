"""Key figures as large tiles: as many on a page as find room, each at the largest size at which it fits."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from app.domain.slides import SlideRun, Tile
from app.presenting.heads import SetText, largest
from app.presenting.lines import Measure
from app.presenting.page import LINE_STEP, TITLE_STEP, Area
from app.presenting.pieces import Piece, Shape, Style, Tone, set_lines

_SPACE = 16.0
_PADDING = 16.0
_METRIC_SIZES = (22.0, 20.0, 18.0)
_BEFORE_SIZES = (22.0, 20.0, 18.0)
_VALUE_SIZES = (48.0, 40.0, 34.0, 30.0, 26.0, 22.0, 18.0)
_VALUE_HEIGHT = 2.2
"""Of the size: two lines of the value at most."""
_HIGHEST = 210.0
_NARROWEST = 200.0
_ARROW = " →"
_GRIDS = ((1, 1), (2, 1), (3, 1), (2, 2), (3, 2))
"""Columns and rows of tiles."""


@dataclass(frozen=True, slots=True)
class _Inside:
    """The texts of one tile at their sizes."""

    metric: SetText
    before: SetText
    value: SetText

    @property
    def height(self) -> float:
        return (
            len(self.metric.lines) * self.metric.size * LINE_STEP
            + len(self.before.lines) * self.before.size * LINE_STEP
            + len(self.value.lines) * self.value.size * TITLE_STEP
        )


def pages_of(tiles: Sequence[Tile], area: Area, measure: Measure) -> tuple[tuple[Tile, ...], ...]:
    """The tiles in groups that find room on one page each; a group of one may not fit."""
    count = -(-len(tiles) // _most(area))
    while count < len(tiles):
        groups = _even(tiles, count)
        if all(fits(group, area, measure) for group in groups):
            return groups
        count += 1
    return tuple((tile,) for tile in tiles)


def fits(tiles: Sequence[Tile], area: Area, measure: Measure) -> bool:
    """Tell whether every tile fits its cell."""
    return len(tiles) <= _most(area) and all(
        _inside(tile, cell, measure) is not None for tile, cell in zip(tiles, _cells(tiles, area, measure), strict=True)
    )


def tile_pieces(tiles: Sequence[Tile], area: Area, measure: Measure) -> Iterator[Piece]:
    """The tiles of one page, as `fits` has found that they fit."""
    for tile, cell in zip(tiles, _cells(tiles, area, measure), strict=True):
        inside = _inside(tile, cell, measure)
        if inside is None:
            continue
        yield Shape(cell, Tone.PANEL, tile.step, 8.0)
        left, top = cell.left + _PADDING, cell.top + (cell.height - inside.height) / 2
        for text, spacing, tone in (
            (inside.metric, LINE_STEP, Tone.TEXT),
            (inside.before, LINE_STEP, Tone.FAINT),
            (inside.value, TITLE_STEP, Tone.ACCENT),
        ):
            style = Style(text.size, spacing, tone, step=tile.step)
            yield from set_lines(text.lines, left, top, style, measure)
            top += len(text.lines) * style.height


def _inside(tile: Tile, cell: Area, measure: Measure) -> _Inside | None:
    """The texts at the largest sizes that fit together, or None."""
    width = cell.width - 2 * _PADDING
    room = cell.height - 2 * _PADDING
    metric_runs, before_runs = (SlideRun(tile.metric),), (SlideRun(tile.before + _ARROW),)
    value_runs = (SlideRun(tile.value, bold=True),)
    for value_size in _VALUE_SIZES:
        value = largest(value_runs, (value_size,), Area(0, 0, width, value_size * TITLE_STEP), TITLE_STEP, measure)
        if not value.fits and value_size > _VALUE_SIZES[-1]:
            continue
        for size in _METRIC_SIZES:
            if size > value_size:
                continue
            metric = largest(metric_runs, (size,), Area(0, 0, width, room), LINE_STEP, measure)
            before = (
                largest(before_runs, (size,), Area(0, 0, width, room), LINE_STEP, measure)
                if tile.before
                else SetText((), size, fits=True)
            )
            inside = _Inside(metric, before, value)
            if inside.height <= room:
                return inside
    return None


def _most(area: Area) -> int:
    """How many tiles a page holds at most."""
    return 6 if (area.width - 2 * _SPACE) / 3 >= _NARROWEST + 40 else 4


def _cells(tiles: Sequence[Tile], area: Area, measure: Measure) -> tuple[Area, ...]:
    """The cells of the tiles, row by row; a single one has as much of the page as it needs."""
    if len(tiles) == 1:
        usual = Area(area.left, area.top, area.width, min(_HIGHEST, area.height))
        return (usual,) if _inside(tiles[0], usual, measure) else (area,)
    count = len(tiles)
    columns, rows = next(
        (columns, rows)
        for columns, rows in _GRIDS
        if columns * rows >= count and (area.width - (columns - 1) * _SPACE) / columns >= _NARROWEST
    )
    width = (area.width - (columns - 1) * _SPACE) / columns
    height = min((area.height - (rows - 1) * _SPACE) / rows, _HIGHEST)
    return tuple(
        Area(
            area.left + number % columns * (width + _SPACE),
            area.top + number // columns * (height + _SPACE),
            width,
            height,
        )
        for number in range(count)
    )


def _even(tiles: Sequence[Tile], count: int) -> tuple[tuple[Tile, ...], ...]:
    """The tiles in `count` groups that differ by one at most."""
    ends = [round(len(tiles) * number / count) for number in range(count + 1)]
    return tuple(tuple(tiles[first:last]) for first, last in pairwise(ends))
