"""A printed line as the text layer tells it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PrintedLine:
    """A line on a page: `page` is 1-based, places are in points from the lower left corner, `size` is that of the type.

    `bottom` is the line that the characters stand on.
    """

    page: int
    text: str
    left: float
    right: float
    bottom: float
    top: float
    size: float
    is_bold: bool = False


@dataclass(frozen=True, slots=True)
class Page:
    """A page with its lines in reading order; `lost` is how many characters on it could not be read."""

    number: int
    width: float
    height: float
    lines: tuple[PrintedLine, ...]
    lost: int = 0
