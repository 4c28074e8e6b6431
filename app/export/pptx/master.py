"""The master and its layouts: where placeholders stand, in which faces and colours their text is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from app.domain.slide_pages import Box, FrameRole, Ink, LayoutBoxes, PageLayout, SlidePages
from app.export.pptx.shapes import (
    CHART,
    COLOUR_MAP,
    NO_INSETS,
    NUMBER,
    PLACEHOLDERS,
    number_paragraph,
    placeholder,
    rule,
    tree,
)
from app.export.pptx.text import INKS, exact_step, faces, fill, plain_paragraph
from app.export.pptx.xml import Element, emu, make

LAYOUT_NAMES: Mapping[PageLayout, str] = MappingProxyType(
    {
        PageLayout.OPENING: "封面与案例首页",
        PageLayout.TEXT: "标题与正文",
        PageLayout.LEAD: "标题、提要与正文",
        PageLayout.TILES: "标题与数据",
        PageLayout.CHART: "标题与图表",
    }
)
_PROMPTS = {
    FrameRole.TITLE: "标题",
    FrameRole.BODY: "正文",
    FrameRole.HEADER: "所属案例",
    FrameRole.LEAD: "提要",
    FrameRole.NOTE: "说明",
}
_SIZES = {
    FrameRole.TITLE: 28.0,
    FrameRole.BODY: 24.0,
    FrameRole.HEADER: 13.0,
    FrameRole.LEAD: 28.0,
    FrameRole.NOTE: 18.0,
}
_LINKS = {
    FrameRole.TITLE: Ink.TITLE,
    FrameRole.HEADER: Ink.FAINT,
    FrameRole.LEAD: Ink.ACCENT,
    FrameRole.NOTE: Ink.FAINT,
}
_OPENING_TITLE = 40.0
_STEP = 1.45
_TITLE_STEP = 1.3
_LEVELS = 5
_FIRST_LAYOUT_ID = 2_147_483_649
MASTER_ID = 2_147_483_648


def master_element(pages: SlidePages, layout_keys: list[str]) -> Element:
    """The master; `layout_keys` are its relations to the layouts."""
    boxes = dict(next(each.boxes for each in pages.layouts if each.layout is PageLayout.TEXT))
    roles = (FrameRole.TITLE, FrameRole.BODY)
    shapes = [_prompting(role, number, boxes[role]) for number, role in enumerate(roles, start=2)]
    shapes.append(_number(len(shapes) + 2, pages.number_box))
    listed = (
        make("p:sldLayoutId", {"id": _FIRST_LAYOUT_ID + number, "r:id": key}) for number, key in enumerate(layout_keys)
    )
    page = tree(shapes)
    page.insert(0, make("p:bg", children=[make("p:bgPr", children=[fill("bg1"), make("a:effectLst")])]))
    styles = [
        make("p:titleStyle", children=[_level(1, _SIZES[FrameRole.TITLE], Ink.TITLE, is_heading=True)]),
        make(
            "p:bodyStyle", children=[_level(level, 24.0 - 2 * level + 2, Ink.TEXT) for level in range(1, _LEVELS + 1)]
        ),
        make("p:otherStyle", children=[_level(1, 18.0, Ink.TEXT)]),
    ]
    return make(
        "p:sldMaster",
        children=[
            page,
            make("p:clrMap", COLOUR_MAP),
            make("p:sldLayoutIdLst", children=listed),
            make("p:txStyles", children=styles),
        ],
    )


def layout_element(layout: LayoutBoxes, number_box: Box) -> Element:
    """One layout with its placeholders."""
    shapes = list(_layout_shapes(layout))
    shapes.append(_number(len(shapes) + 2, number_box))
    inherits = make("p:clrMapOvr", children=[make("a:masterClrMapping")])
    kind = {"type": "title"} if layout.layout is PageLayout.OPENING else {}
    return make(
        "p:sldLayout",
        {**kind, "preserve": 1, "userDrawn": 1},
        [tree(shapes, name=LAYOUT_NAMES[layout.layout]), inherits],
    )


def _layout_shapes(layout: LayoutBoxes) -> Iterator[Element]:
    is_opening = layout.layout is PageLayout.OPENING
    number = 2
    for role, box in layout.boxes:
        if role is FrameRole.BODY and layout.layout is PageLayout.CHART:
            yield placeholder(CHART, number, box, [plain_paragraph("图表")], NO_INSETS, _list_style(FrameRole.BODY))
        elif is_opening and role is FrameRole.TITLE:
            style = make("a:lstStyle", children=[_level(1, _OPENING_TITLE, Ink.TITLE, is_heading=True)])
            settings = {**NO_INSETS, "anchor": "b"}
            yield placeholder(PLACEHOLDERS[role], number, box, [plain_paragraph(_PROMPTS[role])], settings, style)
            number += 1
            yield rule(number, Box(box.left, box.bottom + 8.0, 64.0, 4.0))
        else:
            yield _prompting(role, number, box)
        number += 1


def _prompting(role: FrameRole, number: int, box: Box) -> Element:
    """A placeholder that says what it is for."""
    settings = {"vert": "horz", "wrap": "square", **NO_INSETS, "anchor": "t"}
    return placeholder(PLACEHOLDERS[role], number, box, [plain_paragraph(_PROMPTS[role])], settings, _list_style(role))


def _number(number: int, box: Box) -> Element:
    style = make("a:lstStyle", children=[_level(1, _SIZES[FrameRole.HEADER], Ink.FAINT, align="r")])
    return placeholder(NUMBER, number, box, [number_paragraph("‹#›")], {**NO_INSETS, "anchor": "t"}, style)


def _list_style(role: FrameRole) -> Element:
    ink = _LINKS.get(role, Ink.TEXT)
    is_heading = role in {FrameRole.TITLE, FrameRole.LEAD}
    return make("a:lstStyle", children=[_level(1, _SIZES[role], ink, is_heading=is_heading)])


def _level(level: int, size: float, ink: Ink, *, align: str = "l", is_heading: bool = False) -> Element:
    """How a level of a list is set: exact line step, no bullet unless the paragraph has one, no hanging punctuation."""
    run = make(
        "a:defRPr",
        {"sz": round(size * 100), "b": int(is_heading), "kern": 0},
        [fill(INKS[ink]), *faces("+mj" if is_heading else "+mn")],
    )
    step = exact_step(size * (_TITLE_STEP if is_heading else _STEP))
    attributes: dict[str, str | int] = {
        "marL": emu(18.0 * (level - 1)),
        "indent": 0,
        "algn": align,
        "eaLnBrk": 1,
        "latinLnBrk": 0,
        "hangingPunct": 0,
    }
    return make(f"a:lvl{level}pPr", attributes, [step, make("a:buNone"), run])
