"""The named styles of a Word document as data; nothing in the text is formatted directly."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from app.domain.layout_profile import LayoutProfile, PageNumberStyle, Typeface
from app.export.docx.measures import Measures, half_points

LIST_HEADINGS, LIST_NUMBERS, LIST_BULLETS = 1, 2, 3
"""Numbers of the lists in the numbering part; 0 takes a paragraph out of its list."""
THICK, THIN = 8, 6
"""Widths of rules in eighths of a point: 0.35 mm and 0.25 mm."""


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule above or below a paragraph: its width in eighths of a point, its distance in points, its colour."""

    side: str
    width: int
    space: int = 1
    color: str = "000000"


@dataclass(frozen=True, slots=True)
class StyleSpec:
    """A paragraph style.

    Sizes are half-points, lengths twips; `line` is an exact line height.  `tabs` are (position, alignment, leader).
    `list_number` and `list_level` join it to a numbering list.
    """

    id: str
    name: str
    face: Typeface
    size: int
    line: int
    align: str = "both"
    first_line: int = 0
    left: int = 0
    right: int = 0
    before: int = 0
    after: int = 0
    tighter: int = 0
    color: str = ""
    bold: bool = False
    rules: tuple[Rule, ...] = ()
    keep_next: bool = False
    outline: int | None = None
    list_number: int | None = None
    list_level: int = 0
    tabs: tuple[tuple[int, str, str], ...] = ()
    next: str = ""
    based_on: str = "Normal"
    priority: int = 9


@dataclass(frozen=True)
class _Table:
    """Makes the styles of one profile."""

    measures: Measures

    @property
    def profile(self) -> LayoutProfile:
        return self.measures.profile

    def body(self, identifier: str, name: str, **changes: Any) -> StyleSpec:
        """A style in the size and on the grid of the body."""
        m = self.measures
        usual: dict[str, Any] = {
            "face": self.profile.faces.body,
            "size": m.body_size,
            "line": m.line,
            "tighter": m.tighter,
        }
        return StyleSpec(identifier, name, **(usual | changes))

    def note(self, identifier: str, name: str, **changes: Any) -> StyleSpec:
        """A paragraph of the body's size in the face of notes."""
        usual: dict[str, Any] = {"face": self.profile.faces.note, "first_line": self.measures.indent}
        return self.body(identifier, name, **(usual | changes))

    def small(self, identifier: str, name: str, **changes: Any) -> StyleSpec:
        """A paragraph in the small size, its indent two of its own characters."""
        m = self.measures
        usual: dict[str, Any] = {
            "face": self.profile.faces.note,
            "size": m.small,
            "first_line": m.small * 20,
            "tighter": 0,
        }
        return self.body(identifier, name, **(usual | changes))

    def heading(self, level: int, face: Typeface, *, bold: bool) -> StyleSpec:
        """A numbered heading, alone on its line, two characters in."""
        return self.body(
            f"Heading{level}",
            f"heading {level}",
            face=face,
            first_line=self.measures.indent,
            keep_next=True,
            outline=level - 1,
            list_number=LIST_HEADINGS,
            list_level=level - 1,
            next="BodyText",
            bold=bold,
        )

    def title(self, identifier: str, name: str, **changes: Any) -> StyleSpec:
        """A line in the face and size of titles."""
        m = self.measures
        usual: dict[str, Any] = {
            "face": self.profile.faces.title,
            "size": half_points(self.profile.sizes.title),
            "line": m.title_line,
            "align": "center",
            "tighter": 0,
            "next": "BodyText",
        }
        return self.body(identifier, name, **(usual | changes))

    def text_styles(self) -> Iterator[StyleSpec]:
        """Body, title and headings."""
        m, faces = self.measures, self.profile.faces
        black = "" if self.profile.text_colour == "000000" else self.profile.text_colour
        yield self.body("Normal", "Normal", based_on="", priority=0, color=black)
        yield self.body("BodyText", "Body Text", first_line=m.indent, priority=1)
        yield self.title("Title", "Title", before=m.line, after=m.line)
        yield self.note("Subtitle", "Subtitle", align="center", first_line=0, after=m.line, next="BodyText")
        yield self.heading(1, faces.heading_1, bold=False)
        yield self.heading(2, faces.heading_2, bold=False)
        yield self.heading(3, faces.heading_3, bold=self.profile.third_level_bold)
        yield self.heading(4, faces.heading_4, bold=False)
        yield self.body(
            "HeadingUnnumbered",
            "标题 1 无编号",
            face=faces.heading_1,
            first_line=m.indent,
            keep_next=True,
            outline=0,
            list_number=0,
            next="BodyText",
            based_on="Heading1",
        )
        yield self.note("Quote", "Quote", left=m.indent, right=m.indent, priority=29)
        yield self.body("ListNumber", "List Number", first_line=m.indent, list_number=LIST_NUMBERS, priority=10)
        yield self.body("ListBullet", "List Bullet", first_line=m.indent, list_number=LIST_BULLETS, priority=10)

    def opening_styles(self) -> Iterator[StyleSpec]:
        """Masthead, cover, and what stands before the cases."""
        m, faces, red = self.measures, self.profile.faces, self.profile.letterhead_colour
        one, rule = m.body_size * 10, round(self.profile.rule_width * 8)
        cover = half_points(self.profile.sizes.cover)
        yield self.body("Secrecy", "密级", face=Typeface.HEI, align="left")
        yield self.title(
            "Masthead",
            "简报名称",
            face=faces.letterhead,
            size=m.masthead_size,
            line=round(m.masthead_size * 1700 / 124),
            before=m.line,
            color=red,
        )
        yield self.body("IssueLine", "简报期号", align="center")
        yield self.body(
            "Imprint",
            "简报编印行",
            align="left",
            after=2 * m.line,
            rules=(Rule("bottom", rule, 11, self.profile.rule_colour),) if rule else (),
            tabs=((one, "left", ""), (m.text_width - one, "right", "")),
        )
        yield self.title("CoverTitle", "封面标题", size=cover, line=cover * 16, before=4 * m.line, after=m.line)
        yield self.note("CoverSubtitle", "封面副标题", align="center", first_line=0, size=36, line=m.line + 200)
        yield self.note("CoverLine", "封面落款", align="center", first_line=0, face=faces.body)
        yield self.note("EditorNote", "编者按")
        yield self.note("Lead", "导语")
        yield self.note("Guide", "本期导读")
        yield self.body("AttachmentLabel", "附件字样", face=Typeface.HEI, align="left")
        yield self.title("AttachmentTitle", "附件标题", before=m.line, after=m.line)

    def case_styles(self) -> Iterator[StyleSpec]:
        """What belongs to a case: information, gist, sources, tables."""
        m, faces = self.measures, self.profile.faces
        size = half_points(self.profile.sizes.table)
        table: dict[str, Any] = {"size": size, "line": m.table_line, "tighter": 0}
        yield self.note("CaseInformation", "案例信息")
        yield self.note("CaseGist", "案例一句话")
        yield self.small("CaseSource", "来源行")
        yield self.small("CaseNote", "提示行")
        yield self.small(
            "Caption", "caption", face=faces.caption, align="center", first_line=0, keep_next=True, priority=35
        )
        yield self.body("TableHead", "表格表头", face=faces.caption, align="center", **table)
        yield self.body("TableText", "表格文字", face=faces.table, align="left", **table)
        yield self.body("TableNumber", "表格数字", face=faces.table, align="right", **table)
        yield self.body(
            "FootnoteText", "footnote text", size=21, line=m.table_line, tighter=0, align="left", priority=99
        )

    def end_styles(self) -> Iterator[StyleSpec]:
        """Contents, indexes, imprint and page numbers."""
        m, faces = self.measures, self.profile.faces
        # Further lines hang.  A right indent would keep text off the numbers, but LibreOffice loses numbers behind it.
        entry: dict[str, Any] = {"align": "left", "first_line": -m.indent}
        entry["tabs"] = ((m.text_width, "right", "dot"),)
        yield self.body(
            "TOCHeading",
            "TOC Heading",
            face=Typeface.HEI,
            size=half_points(self.profile.sizes.contents_heading),
            align="center",
            keep_next=True,
            priority=39,
        )
        yield self.body("TOC1", "toc 1", left=m.indent, priority=39, **entry)
        yield self.body("TOC2", "toc 2", left=m.indent + m.character, priority=39, **entry)
        yield self.body("IndexTerm", "索引词", face=Typeface.HEI, align="left", keep_next=True)
        yield self.body("IndexEntry", "索引条目", left=m.indent + m.character, **entry)
        small, size = m.small * 10, m.small
        imprint: dict[str, Any] = {
            "size": size,
            "line": round(size * 20),
            "tighter": 0,
            "align": "left",
            "left": small * 4,
            "right": small,
            "first_line": -small * 3,
            "tabs": ((m.text_width - small, "right", ""),),
        }
        yield self.body("ImprintLine", "版记", **imprint)
        last = imprint | {"left": small, "first_line": 0}
        yield self.body("ImprintLast", "版记末行", **last)
        yield self.body("ImprintCopies", "版记份数", **(last | {"align": "right"}))
        lowest: dict[str, Any] = {"size": 2, "line": 10, "tighter": 0, "priority": 99}
        yield self.body("Anchor", "版记定位", **lowest)
        yield self.body("PageBreak", "分页", **lowest)
        number = half_points(self.profile.sizes.page_number)
        footer: dict[str, Any] = {"face": faces.page_number, "size": number, "line": number * 10, "tighter": 0}
        aside = number * 10
        centred = self.profile.page_number is PageNumberStyle.CENTRED
        right: dict[str, Any] = {"align": "center"} if centred else {"align": "right", "right": aside}
        left: dict[str, Any] = {"align": "center"} if centred else {"align": "left", "left": aside}
        yield self.body("Footer", "footer", priority=99, **footer, **right)
        yield self.body("FooterEven", "页脚 偶数页", **footer, **left)


@cache
def specs_of(profile: LayoutProfile) -> dict[str, StyleSpec]:
    """Every paragraph style of a profile, in the order in which Word lists them."""
    table = _Table(Measures(profile))
    makers = (table.text_styles, table.opening_styles, table.case_styles, table.end_styles)
    return {spec.id: spec for maker in makers for spec in maker()}
