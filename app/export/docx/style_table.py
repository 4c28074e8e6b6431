"""The named styles of a Word document as data; nothing in the text is formatted directly."""

from __future__ import annotations

from dataclasses import dataclass

from app.export.docx.measures import BODY_SIZE, INDENT, LINE, TABLE_LINE, TEXT_WIDTH, TIGHTER, TITLE_LINE

MASTHEAD_SIZE = 124
RED = "FF0000"
LIST_HEADINGS, LIST_NUMBERS, LIST_BULLETS = 1, 2, 3
"""Numbers of the lists in the numbering part; 0 takes a paragraph out of its list."""


@dataclass(frozen=True, slots=True)
class StyleSpec:
    """A paragraph style.

    `face` names a field of `Faces`; sizes are half-points, lengths twips; `line` is an exact line height.
    `tabs` are (position, alignment, leader).  `list_number` and `list_level` join it to a numbering list.
    """

    id: str
    name: str
    face: str = "body"
    size: int = BODY_SIZE
    line: int = LINE
    align: str = "both"
    first_line: int = 0
    left: int = 0
    right: int = 0
    before: int = 0
    after: int = 0
    tighter: int = TIGHTER
    color: str = ""
    bold: bool = False
    red_rule: bool = False
    keep_next: bool = False
    outline: int | None = None
    list_number: int | None = None
    list_level: int = 0
    tabs: tuple[tuple[int, str, str], ...] = ()
    next: str = ""
    based_on: str = "Normal"
    priority: int = 9


def _heading(level: int, face: str) -> StyleSpec:
    """A numbered heading, alone on its line, two characters in."""
    return StyleSpec(
        f"Heading{level}",
        f"heading {level}",
        face=face,
        first_line=INDENT,
        keep_next=True,
        outline=level - 1,
        list_number=LIST_HEADINGS,
        list_level=level - 1,
        next="BodyText",
    )


PARAGRAPH_STYLES: tuple[StyleSpec, ...] = (
    StyleSpec("Normal", "Normal", based_on="", priority=0),
    StyleSpec("BodyText", "Body Text", first_line=INDENT, priority=1),
    StyleSpec(
        "Title",
        "Title",
        face="title",
        size=44,
        line=TITLE_LINE,
        align="center",
        before=LINE,
        after=LINE,
        tighter=0,
        next="BodyText",
    ),
    StyleSpec("Subtitle", "Subtitle", face="note", align="center", after=LINE, next="BodyText"),
    _heading(1, "heading"),
    _heading(2, "note"),
    _heading(3, "body"),
    _heading(4, "body"),
    StyleSpec(
        "HeadingUnnumbered",
        "标题 1 无编号",
        face="heading",
        first_line=INDENT,
        keep_next=True,
        outline=0,
        list_number=0,
        next="BodyText",
        based_on="Heading1",
    ),
    StyleSpec(
        "Masthead", "简报名称", face="title", size=MASTHEAD_SIZE, line=1700, align="center", tighter=0, color=RED
    ),
    StyleSpec("IssueLine", "简报期号", align="center", after=LINE),
    StyleSpec(
        "Imprint",
        "简报编印行",
        align="left",
        red_rule=True,
        tabs=((320, "left", ""), (TEXT_WIDTH - 320, "right", "")),
    ),
    StyleSpec("EditorNote", "编者按", face="note", first_line=INDENT),
    StyleSpec("CaseInformation", "案例信息", face="note", first_line=INDENT),
    StyleSpec("CaseGist", "案例一句话", face="note", first_line=INDENT),
    StyleSpec("CaseSource", "来源行", face="note", size=28, first_line=560, tighter=0),
    StyleSpec("CaseNote", "提示行", face="note", size=28, first_line=560, tighter=0),
    StyleSpec("Quote", "Quote", face="note", first_line=INDENT, left=INDENT, right=INDENT, priority=29),
    StyleSpec("ListNumber", "List Number", first_line=INDENT, list_number=LIST_NUMBERS, priority=10),
    StyleSpec("ListBullet", "List Bullet", first_line=INDENT, list_number=LIST_BULLETS, priority=10),
    StyleSpec("Caption", "caption", face="heading", size=28, align="center", keep_next=True, tighter=0, priority=35),
    StyleSpec("TableHead", "表格表头", face="heading", size=24, line=TABLE_LINE, align="center", tighter=0),
    StyleSpec("TableText", "表格文字", size=24, line=TABLE_LINE, align="left", tighter=0),
    StyleSpec("TableNumber", "表格数字", size=24, line=TABLE_LINE, align="right", tighter=0),
    StyleSpec("TOCHeading", "TOC Heading", face="heading", size=36, align="center", keep_next=True, priority=39),
    StyleSpec("TOC1", "toc 1", align="left", tabs=((TEXT_WIDTH, "right", "dot"),), priority=39),
    StyleSpec("Footer", "footer", face="page", size=28, line=280, align="right", right=280, tighter=0, priority=99),
    StyleSpec("FooterEven", "页脚 偶数页", face="page", size=28, line=280, align="left", left=280, tighter=0),
)

SPECS = {spec.id: spec for spec in PARAGRAPH_STYLES}
