"""Slides that fit their page: what is too long goes to a smaller size, then to further slides; nothing is cut off."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from app.domain.slides import Deck, Point, Ratio, Slide, SlideKind, SlideRun, Tile
from app.presenting import charts, points, tiles
from app.presenting.heads import body_area, set_lead, set_title
from app.presenting.lines import Measure
from app.presenting.page import SPLIT_SIZE

_ELLIPSIS = "…"
_MANY = 99
"""Parts that the title of a slide is measured with, before it is known how many there will be."""


def fit_deck(deck: Deck, ratio: Ratio, measure: Measure) -> Deck:
    """The deck with every slide of a size that fits, and as many more slides as that takes."""
    return replace(deck, slides=tuple(fitted for slide in deck.slides for fitted in fit(slide, ratio, measure)))


def fit(slide: Slide, ratio: Ratio, measure: Measure) -> tuple[Slide, ...]:
    """The slide, or those that it becomes; notes stay with the first."""
    headed = _with_head_that_fits(slide, ratio, measure)
    pages = tuple(_pages(headed, ratio, measure))
    return tuple(
        replace(each, part=number, parts=len(pages), notes=slide.notes if number == 1 else ())
        for number, each in enumerate(pages, start=1)
    )


def _pages(slide: Slide, ratio: Ratio, measure: Measure) -> Iterator[Slide]:
    if slide.chart is not None:
        yield from _chart_pages(slide, ratio, measure)
    elif slide.tiles:
        yield from _tile_pages(slide, ratio, measure)
    else:
        yield from _point_pages(slide, ratio, measure)


def _point_pages(slide: Slide, ratio: Ratio, measure: Measure) -> Iterator[Slide]:
    size = points.size_of(slide, body_area(slide, ratio, measure), measure)
    if size or not slide.points:
        yield replace(slide, size=size or SPLIT_SIZE)
        return
    first = replace(slide, parts=_MANY)
    further = replace(first, lead="", kind=_further_kind(slide.kind))
    if not set_title(further, ratio, measure).fits:
        further = replace(further, title=_shortened(further, ratio, measure))
    first_area, further_area = (body_area(each, ratio, measure) for each in (first, further))
    for number, group in enumerate(points.split(slide, first_area, further_area, measure)):
        page = slide if number == 0 else replace(slide, lead="", kind=further.kind, title=further.title)
        yield replace(page, points=points.from_first_step(group), size=SPLIT_SIZE)


def _further_kind(kind: SlideKind) -> SlideKind:
    """What an opening slide goes on as."""
    return SlideKind.TEXT if kind in {SlideKind.COVER, SlideKind.PART, SlideKind.CASE} else kind


def _tile_pages(slide: Slide, ratio: Ratio, measure: Measure) -> Iterator[Slide]:
    area = body_area(replace(slide, parts=_MANY), ratio, measure)
    for group in tiles.pages_of(slide.tiles, area, measure):
        if tiles.fits(group, area, measure):
            steps = tuple(replace(tile, step=number) for number, tile in enumerate(group))
            yield replace(slide, tiles=steps, size=SPLIT_SIZE)
        else:
            yield from _point_pages(replace(slide, tiles=(), points=_as_points(group)), ratio, measure)


def _as_points(group: Sequence[Tile]) -> tuple[Point, ...]:
    """Figures whose words are too many for a tile, as paragraphs."""
    return tuple(
        Point((SlideRun(f"{tile.metric}："), SlideRun(" → ".join(filter(None, (tile.before, tile.value))), bold=True)))
        for tile in group
    )


def _chart_pages(slide: Slide, ratio: Ratio, measure: Measure) -> Iterator[Slide]:
    assert slide.chart is not None
    area = body_area(replace(slide, parts=_MANY), ratio, measure)
    for chart in charts.pages_of(slide.chart, area, measure):
        if charts.fits(chart, area, measure):
            yield replace(slide, chart=chart, size=SPLIT_SIZE)
        else:
            rows = tuple(
                Point((SlideRun(f"{row.label}："), SlideRun(" → ".join(row.shown), bold=True))) for row in chart.rows
            )
            note = (Point((SlideRun(chart.note),), faint=True),) if chart.note else ()
            yield from _point_pages(replace(slide, chart=None, points=(*rows, *note)), ratio, measure)


def _with_head_that_fits(slide: Slide, ratio: Ratio, measure: Measure) -> Slide:
    """The slide with a title and a lead that find room; what is too long for them stands in full among the points."""
    widest = replace(slide, parts=_MANY)
    if not set_title(widest, ratio, measure).fits:
        whole = Point((SlideRun(slide.title),))
        slide = replace(slide, title=_shortened(widest, ratio, measure), points=(whole, *slide.points))
    lead = set_lead(slide, ratio, measure)
    if not lead.fits:
        slide = replace(slide, lead="", points=(Point((SlideRun(slide.lead, bold=True),)), *slide.points))
    return slide


def _shortened(slide: Slide, ratio: Ratio, measure: Measure) -> str:
    """As much of a title as finds room, with dots behind it."""
    least, most = 0, len(slide.title)
    while least < most:
        middle = (least + most + 1) // 2
        tried = replace(slide, title=slide.title[:middle] + _ELLIPSIS)
        least, most = (middle, most) if set_title(tried, ratio, measure).fits else (least, middle - 1)
    return slide.title[:least] + _ELLIPSIS
