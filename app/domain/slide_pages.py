"""Slides with a place for everything: what a writer of presentations writes, without measuring anything itself.

Lengths are points; a page is 540 points high.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from app.domain.slides import Ratio, SlideChart, SlideRun


class PageLayout(StrEnum):
    """The layouts of the master; each has the placeholders that its pages fill."""

    OPENING = "opening"
    """A large title, below it a few lines."""
    TEXT = "text"
    LEAD = "lead"
    """Text below a sentence in large type."""
    TILES = "tiles"
    CHART = "chart"


class FrameRole(StrEnum):
    """What a frame is; all but tiles are placeholders of the layout."""

    HEADER = "header"
    TITLE = "title"
    LEAD = "lead"
    BODY = "body"
    NOTE = "note"
    """What a chart says of itself."""
    TILE = "tile"


class Ink(StrEnum):
    """The colours of text, named for what they say; the theme has a colour for each."""

    TITLE = "title"
    TEXT = "text"
    FAINT = "faint"
    ACCENT = "accent"


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle of the page."""

    left: float
    top: float
    width: float
    height: float

    @property
    def bottom(self) -> float:
        """Its lower edge."""
        return self.top + self.height


@dataclass(frozen=True, slots=True)
class PageParagraph:
    """A paragraph at a size; `step` is the distance of its base lines, `gap` the room above it.

    Its text stands `indent` behind its mark, which is a bullet, or a number such as `1.`, or nothing.
    """

    runs: tuple[SlideRun, ...]
    size: float
    step: float
    ink: Ink = Ink.TEXT
    gap: float = 0.0
    mark: str = ""
    indent: float = 0.0

    @property
    def text(self) -> str:
        """The text without weights and mark."""
        return "".join(run.text for run in self.runs)


@dataclass(frozen=True, slots=True)
class Frame:
    """Paragraphs in a box."""

    role: FrameRole
    box: Box
    paragraphs: tuple[PageParagraph, ...]


@dataclass(frozen=True, slots=True)
class PageChart:
    """A chart in its box; `highest` is the value at which its bars are as long as they can be."""

    chart: SlideChart
    box: Box
    highest: float


@dataclass(frozen=True, slots=True)
class SlidePage:
    """One page; `section` names the case or part that begins with it, empty when none does."""

    layout: PageLayout
    frames: tuple[Frame, ...]
    chart: PageChart | None = None
    notes: tuple[str, ...] = ()
    section: str = ""


@dataclass(frozen=True, slots=True)
class LayoutBoxes:
    """Where the placeholders of a layout stand when a page says nothing else."""

    layout: PageLayout
    boxes: tuple[tuple[FrameRole, Box], ...]


@dataclass(frozen=True, slots=True)
class SlidePages:
    """A presentation: its pages, and the layouts that they have; `author` is the issuing body."""

    title: str
    author: str
    ratio: Ratio
    width: float
    height: float
    number_box: Box
    layouts: tuple[LayoutBoxes, ...]
    pages: tuple[SlidePage, ...]
