"""Where everything stands on the pages: for the preview's clicks, for lists of contents, for the count of pages."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from app.domain.layout_profile import LayoutProfile
from app.export.pdf.mapping import NO_BLOCK
from app.export.pdf.styles import Grid, grid_of


@dataclass(frozen=True, slots=True)
class Place:
    """A block's part of one page, counted from 1; lengths in points from the sheet's upper left corner.

    `block` counts the blocks of the cleaned document from 0 and is None for what stands beside them: title, masthead, contents.
    """

    block: int | None
    page: int
    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class PageLayout:
    """The number of pages and the places of all blocks in reading order; a block over several pages has several."""

    pages: int
    places: tuple[Place, ...]

    def page_of(self, block: int) -> int | None:
        """The page on which a block begins; None for one that is not on any."""
        return next((place.page for place in self.places if place.block == block), None)

    def block_at(self, page: int, y: float) -> Place | None:
        """The place on a page at some height, or the nearest above it."""
        above = [place for place in self.places if place.page == page and place.y <= y]
        return above[-1] if above else None


def read_layout(answer: str, profile: LayoutProfile) -> PageLayout:
    """The layout from what the template says of its blocks."""
    found: dict[str, Any] = json.loads(answer)
    grid = grid_of(profile)
    marks: list[tuple[int, int, float]] = [(number, page, y) for number, page, y in found["blocks"]]
    end = (NO_BLOCK, found["pages"], grid.top + grid.height)
    return PageLayout(found["pages"], tuple(_places([*marks, end], grid)))


def _places(marks: Sequence[tuple[int, int, float]], grid: Grid) -> Iterator[Place]:
    """Each block from where it begins to where the next one does."""
    foot = grid.top + grid.height
    for (number, first, start), (_, last, end) in pairwise(marks):
        for page in range(first, last + 1):
            upper = start if page == first else grid.top
            lower = end if page == last else foot
            if lower > upper:
                block = None if number == NO_BLOCK else number
                yield Place(block, page, grid.left, upper, grid.width, lower - upper)
