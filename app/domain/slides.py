"""Slides: what is shown to a class, full screen or as PPTX, made from cards.

A deck is written without a thought for room (`presenting.deck`); `presenting.fitting` then splits what is too long, so that
a slide that has a `size` fits its page.  Lengths are points on a page 540 points high.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from app.domain.case import CaseUid


class SlideKind(StrEnum):
    """What a slide is for; screen and PPTX have one layout for each."""

    COVER = "cover"
    """The first slide of a collection or a briefing: `title`, and below it `points`."""
    CONTENTS = "contents"
    """The cases of a deck that has several."""
    PART = "part"
    """A part of a briefing begins: its heading alone."""
    CASE = "case"
    """The first slide of a case: its title, below it place and time (`points`)."""
    BACKGROUND = "background"
    PROBLEM = "problem"
    STOP = "stop"
    """Stop and let the class talk: large questions, nothing else."""
    MEASURE = "measure"
    """One measure, its lead as `lead`."""
    RESULTS = "results"
    FIGURES = "figures"
    """Key figures as `tiles`."""
    CHART = "chart"
    LESSONS = "lessons"
    OTHERS = "others"
    """How others did it: related cases, one point each."""
    QUESTIONS = "questions"
    TEXT = "text"
    """A writer's own words, or a section of another kind."""
    SOURCES = "sources"
    """Where the cases of the deck come from; the last slide."""


class Ratio(StrEnum):
    """The shapes of a page."""

    WIDE = "16:9"
    STANDARD = "4:3"


@dataclass(frozen=True, slots=True)
class SlideRun:
    """Plain text of one weight; never markup."""

    text: str
    bold: bool = False


@dataclass(frozen=True, slots=True)
class Point:
    """A paragraph of a slide; it appears with `step`, 0 from the start.

    `mark` is what stands in front: a number such as `1.`, a bullet, or nothing; a paragraph that goes on from the slide
    before has none.  `faint` is for what is said beside the matter (place, source).
    """

    runs: tuple[SlideRun, ...]
    mark: str = ""
    step: int = 0
    faint: bool = False

    @property
    def text(self) -> str:
        """The text without weights and mark."""
        return "".join(run.text for run in self.runs)


@dataclass(frozen=True, slots=True)
class Tile:
    """A key figure in words: what is measured, the value before (empty for others) and the value; numerals as published."""

    metric: str
    value: str
    before: str = ""
    step: int = 0


@dataclass(frozen=True, slots=True)
class ChartRow:
    """One line of a chart: a value for each of its series, and how each is written."""

    label: str
    values: tuple[float, ...]
    shown: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SlideChart:
    """Figures of one unit as bars; one series, or two: before and after.  `note` says what is missing from it.

    `highest` is the value of the longest bar of all charts that one became for want of room, 0 for that of its own rows.
    """

    series: tuple[str, ...]
    rows: tuple[ChartRow, ...]
    unit: str = ""
    note: str = ""
    highest: float = 0.0


@dataclass(frozen=True, slots=True)
class Slide:
    """One slide: a title, and points, tiles or a chart.

    `header` names the case or part that it belongs to, `lead` is a sentence in large type above the points.  `notes` are
    for the person who presents, in paragraphs.  `part` of `parts` counts the slides that one became for want of room; `size` is
    that of its points, 0 as long as it was not fitted.
    """

    kind: SlideKind
    title: str
    header: str = ""
    lead: str = ""
    points: tuple[Point, ...] = ()
    tiles: tuple[Tile, ...] = ()
    chart: SlideChart | None = None
    notes: tuple[str, ...] = ()
    case_uid: CaseUid | None = None
    part: int = 1
    parts: int = 1
    size: float = 0.0

    @property
    def steps(self) -> int:
        """How often one goes on before the whole slide is shown."""
        steps = (*(point.step for point in self.points), *(tile.step for tile in self.tiles))
        return max(steps, default=0)


@dataclass(frozen=True, slots=True)
class Deck:
    """Slides in their order; `author` and `date` (as written) are empty when nobody gave them."""

    title: str
    slides: tuple[Slide, ...]
    author: str = ""
    date: str = ""
