"""A slide laid out on its page: every line of text with its place, every shape; whoever paints only paints."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from app.domain.slides import Ratio, Slide, SlideKind
from app.presenting import charts, page, points, tiles
from app.presenting.heads import body_area, head_pieces
from app.presenting.lines import Measure
from app.presenting.page import Area
from app.presenting.pieces import Piece


@dataclass(frozen=True, slots=True)
class LaidOut:
    """A slide on its page of `width` points: what stands there."""

    width: float
    pieces: tuple[Piece, ...]


def lay_out(slide: Slide, ratio: Ratio, number: str, measure: Measure) -> LaidOut:
    """A slide that was fitted, on its page; `number` is what its number is written as, empty for none."""
    return LaidOut(page.WIDTHS[ratio], (*head_pieces(slide, ratio, number, measure), *_body(slide, ratio, measure)))


def _body(slide: Slide, ratio: Ratio, measure: Measure) -> Iterator[Piece]:
    area = body_area(slide, ratio, measure)
    if slide.chart is not None:
        yield from charts.chart_pieces(slide.chart, area, charts.scale_of(slide.chart), measure)
    elif slide.tiles:
        yield from tiles.tile_pieces(slide.tiles, area, measure)
    else:
        if slide.kind is SlideKind.STOP:
            spare = area.height - points.height_of(slide, area, slide.size, measure)
            area = Area(area.left, area.top + max(spare, 0.0) / 3, area.width, area.height)
        yield from points.point_lines(slide, area, measure)
