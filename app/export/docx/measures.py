"""The page of a layout profile in twips, twentieths of a point."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from app.domain.layout_profile import GB_PROFILE, LayoutProfile

TWIPS_A_MILLIMETRE = 1440 / 25.4
HEADER = 851
_DASH_HEIGHT = 0.505
"""Where the dash of a page number lies in its line, from its foot."""


@dataclass(frozen=True)
class Measures:
    """Lengths of a profile as Word wants them; half-points where a size of type is meant."""

    profile: LayoutProfile

    @cached_property
    def page_width(self) -> int:
        """The sheet's width."""
        return _twips(self.profile.page.width)

    @cached_property
    def page_height(self) -> int:
        """The sheet's height."""
        return _twips(self.profile.page.height)

    @cached_property
    def margins(self) -> tuple[int, int, int, int]:
        """Top, right, bottom, left."""
        page = self.profile.page
        return _twips(page.top), _twips(page.right), _twips(page.bottom), _twips(page.left)

    @cached_property
    def footer(self) -> int:
        """From the foot of the page; the dash of the page number then lies as far below the type area as it should."""
        page, size = self.profile.page, self.profile.sizes.page_number
        return round((page.bottom - page.number_below) * TWIPS_A_MILLIMETRE - size * 20 * _DASH_HEIGHT)

    @cached_property
    def text_width(self) -> int:
        """The width of the type area."""
        _, right, _, left = self.margins
        return self.page_width - left - right

    @cached_property
    def text_height(self) -> int:
        """The height of the type area."""
        top, _, bottom, _ = self.margins
        return self.page_height - top - bottom

    @cached_property
    def line(self) -> int:
        """Exact line height: as many lines as the profile says fill the type area."""
        fixed = round(self.profile.line_pitch * 20)
        return fixed or self.text_height // self.profile.lines

    @cached_property
    def body_size(self) -> int:
        """Half-points of body text."""
        return half_points(self.profile.sizes.body)

    @cached_property
    def character(self) -> int:
        """Width of a body character with its spacing: so many fill a line."""
        return self.text_width // self.profile.characters

    @cached_property
    def tighter(self) -> int:
        """Character spacing of body text: without it 28 characters of 16 points are wider than the type area."""
        return self.character - self.body_size * 10

    @cached_property
    def indent(self) -> int:
        """Two characters."""
        return 2 * self.character

    @cached_property
    def small(self) -> int:
        """Half-points of source lines, captions and the imprint."""
        return half_points(self.profile.sizes.small)

    @cached_property
    def table_line(self) -> int:
        """Exact line height in tables."""
        return round(self.profile.sizes.table * 20 * 5 / 3)

    @cached_property
    def title_line(self) -> int:
        """Exact line height of titles."""
        return round(self.profile.title_pitch * 20)

    @cached_property
    def masthead_size(self) -> int:
        """Half-points of the masthead's name at most."""
        return half_points(self.profile.sizes.letterhead)


def half_points(points: float) -> int:
    """Points as Word counts them."""
    return round(points * 2)


def _twips(millimetres: float) -> int:
    return round(millimetres * TWIPS_A_MILLIMETRE)


GB = Measures(GB_PROFILE)
"""The page of GB/T 9704-2012."""
