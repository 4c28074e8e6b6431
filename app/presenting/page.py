"""The page: its size, its areas and the sizes of its text, in points; it is 540 points high whatever its shape."""

from __future__ import annotations

from dataclasses import dataclass

from app.domain.slides import Ratio, Slide, SlideKind

HEIGHT = 540.0
WIDTHS = {Ratio.WIDE: 960.0, Ratio.STANDARD: 720.0}
MARGINS = {Ratio.WIDE: 56.0, Ratio.STANDARD: 44.0}

HEADER_TOP = 22.0
HEADER_SIZE = 13.0
NUMBER_WIDTH = 72.0
TITLE_TOP = 48.0
BODY_BOTTOM = 508.0
GAP = 16.0
"""Between title, lead and points."""
LEAD_SIZES = (36.0, 32.0, 28.0, 24.0, 22.0)
MOST_LEAD_LINES = 3

LINE_STEP = 1.45
"""Of the size of the text: from one base line to the next."""
TITLE_STEP = 1.3
PARAGRAPH_GAP = 0.5
"""Of the size of the text: between two paragraphs."""

POINT_SIZES = (32.0, 28.0, 24.0, 22.0, 20.0, 18.0)
BESIDE_SIZES = (24.0, 22.0, 20.0, 18.0)
"""Of what stands below the title of an opening slide."""
STOP_SIZES = (40.0, 36.0, *POINT_SIZES)
SPLIT_SIZE = 22.0
"""The size of points that need more than one slide anyhow."""
TITLE_SIZES = (32.0, 28.0, 24.0)
OPENING_SIZES = (46.0, 40.0, 36.0, 32.0, 28.0, 24.0)
MOST_TITLE_LINES = 2

OPENINGS = frozenset({SlideKind.COVER, SlideKind.PART, SlideKind.CASE})
"""Kinds whose title is what they show."""


@dataclass(frozen=True, slots=True)
class Area:
    """A rectangle of the page."""

    left: float
    top: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """Its right edge."""
        return self.left + self.width

    @property
    def bottom(self) -> float:
        """Its lower edge."""
        return self.top + self.height


def text_width(ratio: Ratio) -> float:
    """How wide text may be."""
    return WIDTHS[ratio] - 2 * MARGINS[ratio]


def header_area(ratio: Ratio) -> Area:
    """The line at the head: which case or part it is."""
    return Area(MARGINS[ratio], HEADER_TOP, text_width(ratio) - NUMBER_WIDTH, HEADER_SIZE * TITLE_STEP)


def number_area(ratio: Ratio) -> Area:
    """At the right of the head: the number of the slide."""
    right = WIDTHS[ratio] - MARGINS[ratio]
    return Area(right - NUMBER_WIDTH, HEADER_TOP, NUMBER_WIDTH, HEADER_SIZE * TITLE_STEP)


def title_area(kind: SlideKind, ratio: Ratio) -> Area:
    """Where the title stands; an opening slide gives it the upper half."""
    if kind in OPENINGS:
        return Area(MARGINS[ratio], 84.0, text_width(ratio), 200.0)
    return Area(MARGINS[ratio], TITLE_TOP, text_width(ratio), MOST_TITLE_LINES * TITLE_SIZES[0] * TITLE_STEP)


def title_sizes(kind: SlideKind) -> tuple[float, ...]:
    """The sizes that a title may have, the largest first."""
    return OPENING_SIZES if kind in OPENINGS else TITLE_SIZES


def point_sizes(kind: SlideKind) -> tuple[float, ...]:
    """The sizes that points may have, the largest first."""
    if kind in OPENINGS:
        return BESIDE_SIZES
    return STOP_SIZES if kind is SlideKind.STOP else POINT_SIZES


def mark_width(slide: Slide, size: float) -> float:
    """How far text stands in behind the marks of a slide; nothing without marks."""
    longest = max((len(point.mark) for point in slide.points), default=0)
    return 0.0 if not longest else size * (0.75 + 0.35 * longest)
