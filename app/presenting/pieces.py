"""What a page is painted of: lines of text and shapes, in points, each with the step with which it appears."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from app.presenting.lines import Line, Measure, line_width
from app.presenting.page import Area


class Tone(StrEnum):
    """What a text or a shape is; a theme of slides has a colour for each."""

    TITLE = "title"
    TEXT = "text"
    FAINT = "faint"
    ACCENT = "accent"
    """Leads, marks and figures."""
    BEFORE = "before"
    """Bars of what was before."""
    AFTER = "after"
    PANEL = "panel"
    """What tiles stand on."""


class AreaName(StrEnum):
    """The areas of a page that hold text."""

    HEADER = "header"
    NUMBER = "number"
    TITLE = "title"
    BODY = "body"


@dataclass(frozen=True, slots=True)
class TextLine:
    """A line of text: its box, and which area it must stay in; the base line is `BASE` of the box's height down."""

    box: Area
    runs: Line
    size: float
    tone: Tone
    area: AreaName = AreaName.BODY
    step: int = 0

    @property
    def baseline(self) -> float:
        """Where the feet of the letters stand."""
        return self.box.top + (self.box.height - self.size) / 2 + self.size * ASCENT


@dataclass(frozen=True, slots=True)
class Shape:
    """A filled rectangle with corners of `radius`."""

    box: Area
    tone: Tone
    step: int = 0
    radius: float = 0.0


ASCENT = 0.86
"""Of the size of a Chinese face: from its top to the base line."""

Piece = TextLine | Shape


@dataclass(frozen=True, slots=True)
class Style:
    """How lines are set: their size, the distance of base lines as a part of it, and what they are."""

    size: float
    spacing: float
    tone: Tone
    area: AreaName = AreaName.BODY
    step: int = 0

    @property
    def height(self) -> float:
        """The height of one line."""
        return self.size * self.spacing


def set_lines(lines: Iterable[Line], left: float, top: float, style: Style, measure: Measure) -> Iterator[TextLine]:
    """The lines below one another, flush left."""
    for number, line in enumerate(lines):
        box = Area(left, top + number * style.height, line_width(line, style.size, measure), style.height)
        yield TextLine(box, line, style.size, style.tone, style.area, style.step)
