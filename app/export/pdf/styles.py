"""A layout profile as the table of named styles that the template knows; lengths are points."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from app.domain.layout_profile import POINTS_A_MILLIMETRE, LayoutProfile, PageNumberForm, PageNumberStyle, Typeface
from app.export.faces import Use, stack

CELL_PITCH_OF_SIZE = 5 / 3
CELL_PADDING = 5.4
RULE_BELOW = 4 * POINTS_A_MILLIMETRE
_UPPER = 0.8
"""Of the size: how much of a line's box is above the baseline."""
_HAIR = 0.002
"""A line of exactly as many characters as fit must not fail to fit by a rounding."""
_DASH_TOP = 0.41
"""Of the size: how high above the baseline the upper edge of the page number's dash lies."""

Families = Mapping[Typeface, str]
"""The faces of this machine that take the place of bundled ones."""


@dataclass(frozen=True, slots=True)
class Style:
    """How a paragraph looks; `box` is the height of its line without the space between lines."""

    typeface: Typeface
    size: float
    box: float
    leading: float
    tracking: float = 0.0
    indent: float = 0.0
    left: float = 0.0
    right: float = 0.0
    align: str = "justify"
    colour: str = "000000"
    bold: bool = False
    sticky: bool = False

    def data(self, folder: Path, families: Families) -> Mapping[str, object]:
        """The style as the template reads it."""
        return {
            "fonts": _fonts(self.typeface, folder, families),
            "emphasis": _fonts(Typeface.KAI if self.typeface is not Typeface.KAI else Typeface.HEI, folder, families),
            "label": _fonts(Typeface.HEI, folder, families),
            "size": self.size,
            "top": self.box * _UPPER,
            "bottom": -self.box * (1 - _UPPER),
            "leading": self.leading,
            "tracking": self.tracking,
            "indent": self.indent,
            "left": self.left,
            "right": self.right,
            "align": self.align,
            "colour": f"#{self.colour}",
            "bold": self.bold,
            "sticky": self.sticky,
        }


def _fonts(typeface: Typeface, folder: Path, families: Families) -> list[Mapping[str, str]]:
    """The faces that draw a typeface, the first that can: a face of the machine before the bundled ones.

    What the bundled ones draw for all, such as Latin letters and dashes, stays theirs.
    """
    uses = list(stack(typeface, folder))
    if typeface in families:
        first = next((place for place, use in enumerate(uses) if not use.only), len(uses))
        uses.insert(first, Use(families[typeface]))
    return [{"family": use.family, "only": f"[{use.only}]" if use.only else ""} for use in uses]


@dataclass(frozen=True, slots=True)
class Grid:
    """The type area in points: where it is, the distance of its lines, how many there are."""

    left: float
    top: float
    width: float
    height: float
    pitch: float
    lines: int


def grid_of(profile: LayoutProfile) -> Grid:
    """The grid of a profile: the first line touches the top of the type area, the last stays above its foot.

    Without a fixed pitch it is what lets the lines fill the type area, rounded down to a tenth of a point.
    """
    page, lines, size = profile.page, profile.lines_a_page, profile.sizes.body
    height = page.text_height * POINTS_A_MILLIMETRE
    pitch = profile.line_pitch or int((height - size) / max(lines - 1, 1) * 10) / 10
    return Grid(
        left=page.left * POINTS_A_MILLIMETRE,
        top=page.top * POINTS_A_MILLIMETRE,
        width=page.text_width * POINTS_A_MILLIMETRE,
        height=height,
        pitch=pitch,
        lines=lines,
    )


def styles_of(profile: LayoutProfile) -> Mapping[str, Style]:
    """Style name → style.  Paragraphs have the names of their roles."""
    grid, faces, sizes = grid_of(profile), profile.faces, profile.sizes
    tracking = grid.width / profile.characters - sizes.body - _HAIR
    flush = Style(
        faces.body, sizes.body, sizes.body, grid.pitch - sizes.body, tracking=tracking, colour=profile.text_colour
    )
    return {**_text_styles(profile, flush), **_front_styles(profile, flush), **_small_styles(profile, flush)}


def _text_styles(profile: LayoutProfile, flush: Style) -> Mapping[str, Style]:
    """Headings and paragraphs of the text."""
    faces, sizes = profile.faces, profile.sizes
    indent = 2 * (sizes.body + flush.tracking)
    body = replace(flush, indent=indent)
    note = replace(body, typeface=faces.note)
    small = replace(note, size=sizes.small, tracking=0.0, indent=2 * sizes.small)
    heading = replace(body, sticky=True)
    return {
        "heading_1": replace(heading, typeface=faces.heading_1),
        "heading_2": replace(heading, typeface=faces.heading_2),
        "heading_3": replace(heading, typeface=faces.heading_3, bold=profile.third_level_bold),
        "heading_4": replace(heading, typeface=faces.heading_4),
        "body": body,
        "item": body,
        "subtitle": replace(note, indent=0.0, align="center"),
        "editor_note": note,
        "information": note,
        "gist": note,
        "lead": note,
        "guide": note,
        "source": small,
        "note": small,
        "quote": replace(note, left=indent, right=indent),
        "attachment_label": replace(flush, typeface=Typeface.HEI, align="left", sticky=True),
        "contents_heading": replace(
            flush, typeface=faces.heading_1, size=sizes.contents_heading, tracking=0.0, align="center", sticky=True
        ),
        "contents": replace(flush, align="left"),
        "index_term": replace(flush, typeface=faces.heading_1, align="left", sticky=True),
    }


def _front_styles(profile: LayoutProfile, flush: Style) -> Mapping[str, Style]:
    """What stands before and after the text: masthead, cover, title, imprint."""
    faces, sizes = profile.faces, profile.sizes
    centred = replace(flush, align="center")
    title = replace(
        centred,
        typeface=faces.title,
        size=sizes.title,
        box=sizes.title,
        leading=max(profile.title_pitch - sizes.title, 0.0),
        tracking=0.0,
        sticky=True,
    )
    return {
        "title": title,
        "attachment_title": title,
        "cover_title": replace(title, size=sizes.cover, box=sizes.cover, leading=sizes.cover * 0.6),
        "cover_foot": replace(centred, typeface=faces.note),
        "secrecy": replace(flush, typeface=Typeface.HEI, align="left"),
        "masthead": replace(centred, typeface=faces.letterhead, tracking=0.0, colour=profile.letterhead_colour),
        "issue_line": centred,
        "imprint": replace(flush, align="left"),
        "imprint_foot": replace(flush, size=sizes.small, box=sizes.small, tracking=0.0, align="left"),
    }


def _small_styles(profile: LayoutProfile, flush: Style) -> Mapping[str, Style]:
    """Tables and footnotes, which stand outside the grid of lines."""
    faces, sizes = profile.faces, profile.sizes
    cell = replace(
        flush,
        typeface=faces.table,
        size=sizes.table,
        box=sizes.table,
        leading=sizes.table * (CELL_PITCH_OF_SIZE - 1),
        tracking=0.0,
        align="left",
    )
    return {
        "caption": replace(flush, typeface=faces.caption, size=sizes.small, tracking=0.0, align="center", sticky=True),
        "cell_head": replace(cell, typeface=faces.caption, align="center"),
        "cell": cell,
        "cell_number": replace(cell, align="right"),
        "footnote": replace(cell, typeface=faces.note, align="justify"),
    }


def page_data(profile: LayoutProfile, folder: Path, families: Families) -> Mapping[str, object]:
    """The page and its number as the template reads them; its body is just as high as its lines need."""
    page, grid, size = profile.page, grid_of(profile), profile.sizes.page_number
    needed = (grid.lines - 1) * grid.pitch + profile.sizes.body + 0.1
    height = page.height * POINTS_A_MILLIMETRE
    return {
        "width": page.width * POINTS_A_MILLIMETRE,
        "height": height,
        "top": grid.top,
        "left": grid.left,
        "right": page.right * POINTS_A_MILLIMETRE,
        "bottom": height - grid.top - needed,
        "pitch": grid.pitch,
        "leading": grid.pitch - profile.sizes.body,
        "rule_colour": f"#{profile.rule_colour}",
        "number": {
            "shown": profile.page_number is not PageNumberStyle.NONE,
            "centred": profile.page_number is PageNumberStyle.CENTRED,
            "dashes": profile.page_number_form is PageNumberForm.DASHES,
            "fonts": _fonts(profile.faces.page_number, folder, families),
            "colour": f"#{profile.text_colour}",
            "size": size,
            "top": _DASH_TOP * size,
            "below": grid.height - needed + page.number_below * POINTS_A_MILLIMETRE,
        },
    }
