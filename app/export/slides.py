"""The one way from a deck to a file: clean it before its text is measured, then write its pages in place of the target."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import BinaryIO

from app.domain.progress import Report, no_report
from app.domain.slide_pages import SlidePages
from app.domain.slides import ChartRow, Deck, Point, Slide, SlideChart, SlideRun, Tile
from app.errors import ExportFailed
from app.export.clean import clean_line, clean_text
from app.export.files import replace_file
from app.export.registry import SLIDE_FORMATS


def clean_deck(deck: Deck) -> Deck:
    """The deck with nothing in its text that a file cannot hold."""
    return Deck(
        clean_line(deck.title),
        tuple(_clean_slide(slide) for slide in deck.slides),
        clean_line(deck.author),
        clean_line(deck.date),
    )


def export_slides(pages: SlidePages, format_name: str, target: Path, report: Report = no_report) -> None:
    """Write pages of a cleaned deck to `target`.

    Raises `ExportFailed` when the format is unknown or the target cannot be written, and `Cancelled` when `report`
    does; either way the old file is untouched.
    """
    form = SLIDE_FORMATS.get(format_name)
    if form is None:
        raise ExportFailed("export.unknown_format", format=format_name, formats=", ".join(SLIDE_FORMATS))

    def write(file: BinaryIO) -> None:
        form.write(pages, file, report)

    replace_file(target, write)


def _clean_slide(slide: Slide) -> Slide:
    return replace(
        slide,
        title=clean_line(slide.title),
        header=clean_line(slide.header),
        lead=clean_line(slide.lead),
        points=tuple(_clean_point(point) for point in slide.points),
        tiles=tuple(_clean_tile(tile) for tile in slide.tiles),
        chart=slide.chart and _clean_chart(slide.chart),
        notes=tuple(clean_line(note) for note in slide.notes),
    )


def _clean_point(point: Point) -> Point:
    return replace(point, runs=tuple(SlideRun(clean_text(run.text), run.bold) for run in point.runs))


def _clean_tile(tile: Tile) -> Tile:
    return replace(tile, metric=clean_line(tile.metric), value=clean_line(tile.value), before=clean_line(tile.before))


def _clean_chart(chart: SlideChart) -> SlideChart:
    """A chart cleaned; its values are numbers of our own."""
    rows = (ChartRow(clean_line(row.label), row.values, tuple(map(clean_line, row.shown))) for row in chart.rows)
    return replace(
        chart,
        series=tuple(map(clean_line, chart.series)),
        rows=tuple(rows),
        unit=clean_line(chart.unit),
        note=clean_line(chart.note),
    )
