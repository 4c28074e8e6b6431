"""How the pages of a briefing look: the page, the faces and sizes, the grid; GB/T 9704-2012 unless an office differs.

Lengths of the page are millimetres, sizes of type points: every writer turns them into its own units.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

POINTS_A_MILLIMETRE = 72 / 25.4


class Typeface(StrEnum):
    """A kind of Chinese face; each writer knows which font that is for it."""

    TITLE = "小标宋"
    SONG = "宋体"
    HEI = "黑体"
    KAI = "楷体"
    FANG = "仿宋"


class PageNumberStyle(StrEnum):
    """Where page numbers stand: right and left in turn as the standard says, in the middle, or nowhere."""

    ODD_EVEN = "odd_even"
    CENTRED = "centred"
    NONE = "none"


class PageNumberForm(StrEnum):
    """What a page number looks like: between dashes as the standard says, or the figure alone."""

    DASHES = "dashes"
    PLAIN = "plain"


@dataclass(frozen=True, slots=True)
class ProfileFaces:
    """The face of each role."""

    letterhead: Typeface = Typeface.TITLE
    title: Typeface = Typeface.TITLE
    heading_1: Typeface = Typeface.HEI
    heading_2: Typeface = Typeface.KAI
    heading_3: Typeface = Typeface.FANG
    heading_4: Typeface = Typeface.FANG
    body: Typeface = Typeface.FANG
    note: Typeface = Typeface.KAI
    caption: Typeface = Typeface.HEI
    table: Typeface = Typeface.FANG
    page_number: Typeface = Typeface.SONG


@dataclass(frozen=True, slots=True)
class ProfileFamilies:
    """Fonts of the office's own machines that take the place of the usual ones; empty for the usual one."""

    title: str = ""
    song: str = ""
    hei: str = ""
    kai: str = ""
    fang: str = ""

    def of(self, face: Typeface) -> str:
        """The font named for a kind of face, or nothing."""
        name: str = getattr(self, face.name.lower())
        return name


@dataclass(frozen=True, slots=True)
class ProfileSizes:
    """Sizes of type in points: 三号 is 16, 二号 22, 四号 14, 小四 12, 小二 18, 小初 36."""

    letterhead: float = 62.0
    title: float = 22.0
    cover: float = 36.0
    body: float = 16.0
    contents_heading: float = 18.0
    small: float = 14.0
    table: float = 12.0
    page_number: float = 14.0


@dataclass(frozen=True, slots=True)
class ProfilePage:
    """The sheet and its margins in millimetres, and the distance of the page number below the type area."""

    width: float = 210.0
    height: float = 297.0
    top: float = 37.0
    bottom: float = 35.0
    left: float = 28.0
    right: float = 26.0
    number_below: float = 7.0

    @property
    def text_width(self) -> float:
        """The width of the type area in millimetres."""
        return self.width - self.left - self.right

    @property
    def text_height(self) -> float:
        """The height of the type area in millimetres."""
        return self.height - self.top - self.bottom


@dataclass(frozen=True, slots=True)
class Recipients:
    """To whom a briefing goes, as its last page says: 报 to superiors, 送 to equals, 发 to those below."""

    superiors: str = ""
    equals: str = ""
    subordinates: str = ""


@dataclass(frozen=True, slots=True)
class LayoutProfile:
    """A layout under a name.

    `line_pitch` is the fixed distance of two lines in points that some offices ask for; 0 lets `lines` of them fill the
    type area.  `title_pitch` is the same for titles.  `letterhead`, when not empty, is the masthead's name where the
    writer gave none of his own, and `recipients` are those of a briefing that names none.  `issue_form` says how issue
    numbers are written, with `{year}`, `{number}` and `{total}` in their places; empty for 第3期（总第40期）.
    `rule_width` is that of the rule below the masthead in points, 0 for none.  Colours are six hexadecimal digits.
    """

    name: str = "GB/T 9704-2012"
    page: ProfilePage = field(default_factory=ProfilePage)
    faces: ProfileFaces = field(default_factory=ProfileFaces)
    families: ProfileFamilies = field(default_factory=ProfileFamilies)
    sizes: ProfileSizes = field(default_factory=ProfileSizes)
    lines: int = 22
    characters: int = 28
    line_pitch: float = 0.0
    title_pitch: float = 35.0
    page_number: PageNumberStyle = PageNumberStyle.ODD_EVEN
    page_number_form: PageNumberForm = PageNumberForm.DASHES
    third_level_bold: bool = False
    letterhead: str = ""
    letterhead_colour: str = "FF0000"
    issue_form: str = ""
    rule_colour: str = "FF0000"
    rule_width: float = 2.25
    text_colour: str = "000000"
    recipients: Recipients = field(default_factory=Recipients)

    @property
    def lines_a_page(self) -> int:
        """How many lines the type area holds."""
        height = self.page.text_height * POINTS_A_MILLIMETRE
        return max(1, int(height / self.line_pitch)) if self.line_pitch else self.lines


GB_PROFILE = LayoutProfile()
"""The layout of GB/T 9704-2012."""
