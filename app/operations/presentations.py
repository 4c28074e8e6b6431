"""Decks become files."""

from __future__ import annotations

import time
from pathlib import Path

from app.domain.handout import Audience
from app.domain.progress import Report, no_report
from app.domain.slides import Deck, Ratio, Slide
from app.export.slides import clean_deck, export_slides
from app.export.warn import DAMAGED_CHARACTERS, is_damaged
from app.operations.briefings import ExportResult, write_document
from app.presenting.handout import handout
from app.presenting.placing import set_pages
from app.presenting.widths import WidestMeasure

MOST_CASES = 20
"""More of them make a presentation that nobody sits through."""
HANDOUT_FORMATS = ("docx", "pdf")
MANY_CASES = "export.many_cases_in_slides"


def write_presentation(
    deck: Deck, format_name: str, target: Path, report: Report = no_report, ratio: Ratio = Ratio.WIDE
) -> ExportResult:
    """Write a deck as slides; what stands at `target` is replaced only when all has been written.

    Raises ExportFailed, Cancelled.
    """
    started = time.perf_counter()
    cleaned = clean_deck(deck)
    pages = set_pages(cleaned, ratio, WidestMeasure())
    export_slides(pages, format_name, target, report)
    took_ms = round((time.perf_counter() - started) * 1000, 1)
    return ExportResult(target, format_name, took_ms, _warnings(cleaned), len(pages.pages))


def write_handout(
    deck: Deck, audience: Audience, format_name: str, target: Path, report: Report = no_report
) -> ExportResult:
    """Write the handout of a deck as a document of `HANDOUT_FORMATS`.

    Raises ExportFailed, Cancelled.
    """
    return write_document(handout(deck, audience), format_name, target, report)


def _warnings(deck: Deck) -> tuple[str, ...]:
    """Codes of what a person should know about the slides."""
    found = []
    if any(is_damaged(text) for slide in deck.slides for text in _texts(slide)):
        found.append(DAMAGED_CHARACTERS)
    if len({slide.case_uid for slide in deck.slides if slide.case_uid is not None}) > MOST_CASES:
        found.append(MANY_CASES)
    return tuple(found)


def _texts(slide: Slide) -> tuple[str, ...]:
    tiles = (f"{tile.metric} {tile.before} {tile.value}" for tile in slide.tiles)
    rows = (row.label for row in slide.chart.rows) if slide.chart is not None else ()
    return (slide.title, slide.lead, *(point.text for point in slide.points), *tiles, *rows, *slide.notes)
