"""Shapes of slides, layouts and masters: placeholders, panels, the number of the slide."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from app.domain.slide_pages import Box, FrameRole
from app.export.pptx.text import fill
from app.export.pptx.xml import Element, emu, make


@dataclass(frozen=True, slots=True)
class Placeholder:
    """How a placeholder is known: its type, its number (empty for the title), its name in the list of objects."""

    type: str
    index: str
    name: str

    @property
    def element(self) -> Element:
        """`p:nvPr` with the placeholder."""
        attributes = {"type": self.type} | ({"idx": self.index} if self.index else {})
        return make("p:nvPr", children=[make("p:ph", attributes)])


PLACEHOLDERS: Mapping[FrameRole, Placeholder] = MappingProxyType(
    {
        FrameRole.TITLE: Placeholder("title", "", "标题"),
        FrameRole.BODY: Placeholder("body", "1", "正文"),
        FrameRole.HEADER: Placeholder("body", "13", "页眉"),
        FrameRole.LEAD: Placeholder("body", "14", "提要"),
        FrameRole.NOTE: Placeholder("body", "15", "说明"),
    }
)
CHART = Placeholder("chart", "1", "图表")
NUMBER = Placeholder("sldNum", "12", "页码")
COLOUR_MAP: Mapping[str, str | int] = MappingProxyType(
    {"bg1": "lt1", "tx1": "dk1", "bg2": "lt2", "tx2": "dk2"}
    | {f"accent{number}": f"accent{number}" for number in range(1, 7)}
    | {"hlink": "hlink", "folHlink": "folHlink"}
)
"""Which colour of the theme is which on pages."""
NO_INSETS: Mapping[str, str | int] = MappingProxyType({"lIns": 0, "tIns": 0, "rIns": 0, "bIns": 0})
PANEL_INSETS: Mapping[str, str | int] = MappingProxyType(
    {"lIns": emu(16), "tIns": emu(8), "rIns": emu(16), "bIns": emu(8)}
)


def tree(shapes: Iterable[Element], *, name: str = "") -> Element:
    """`p:cSld` with the shapes in their order of reading."""
    zero = {"x": 0, "y": 0}
    none = {"cx": 0, "cy": 0}
    transform = [make("a:off", zero), make("a:ext", none), make("a:chOff", zero), make("a:chExt", none)]
    group = make(
        "p:nvGrpSpPr",
        children=[make("p:cNvPr", {"id": 1, "name": ""}), make("p:cNvGrpSpPr"), make("p:nvPr")],
    )
    place = make("p:grpSpPr", children=[make("a:xfrm", children=transform)])
    attributes = {"name": name} if name else {}
    return make("p:cSld", attributes, [make("p:spTree", children=[group, place, *shapes])])


def placed(box: Box, tag: str = "a:xfrm") -> Element:
    """The place and size of a shape."""
    return make(
        tag,
        children=[
            make("a:off", {"x": emu(box.left), "y": emu(box.top)}),
            make("a:ext", {"cx": emu(box.width), "cy": emu(box.height)}),
        ],
    )


def placeholder(
    known: Placeholder,
    number: int,
    box: Box | None,
    paragraphs: Iterable[Element],
    body: Mapping[str, str | int] | None = None,
    style: Element | None = None,
) -> Element:
    """A placeholder; without a box it stands where its layout has it, without `body` its text is set as there."""
    locks = make("p:cNvSpPr", children=[make("a:spLocks", {"noGrp": 1})])
    name = make("p:cNvPr", {"id": number, "name": f"{known.name} {number}"})
    settings = make("a:bodyPr") if body is None else make("a:bodyPr", body, [make("a:noAutofit")])
    text = make("p:txBody", children=[settings, style if style is not None else make("a:lstStyle"), *paragraphs])
    place = make("p:spPr", children=[] if box is None else [placed(box), rectangle()])
    return make("p:sp", children=[make("p:nvSpPr", children=[name, locks, known.element]), place, text])


def panel(number: int, box: Box, paragraphs: Iterable[Element], described: str) -> Element:
    """A panel with rounded corners and text in its middle."""
    name = make("p:cNvPr", {"id": number, "name": f"数据 {number}", "descr": described})
    shape = make("p:nvSpPr", children=[name, make("p:cNvSpPr"), make("p:nvPr")])
    corner = round(8.0 / max(min(box.width, box.height), 1.0) * 100_000)
    guide = make("a:avLst", children=[make("a:gd", {"name": "adj", "fmla": f"val {corner}"})])
    form = make("a:prstGeom", {"prst": "roundRect"}, [guide])
    look = make("p:spPr", children=[placed(box), form, fill("bg2"), make("a:ln", children=[make("a:noFill")])])
    settings = make("a:bodyPr", {"wrap": "square", **PANEL_INSETS, "anchor": "ctr"}, [make("a:noAutofit")])
    text = make("p:txBody", children=[settings, make("a:lstStyle"), *paragraphs])
    return make("p:sp", children=[shape, look, text])


def rule(number: int, box: Box) -> Element:
    """A bar in the colour of the accent, an ornament that screen readers pass over."""
    name = make("p:cNvPr", {"id": number, "name": f"线 {number}"})
    shape = make("p:nvSpPr", children=[name, make("p:cNvSpPr"), make("p:nvPr", {"userDrawn": 1})])
    look = make(
        "p:spPr", children=[placed(box), rectangle(), fill("accent3"), make("a:ln", children=[make("a:noFill")])]
    )
    return make("p:sp", children=[shape, look])


def number_paragraph(shown: str) -> Element:
    """The field with the number of the slide."""
    text = make("a:t")
    text.text = shown
    properties = make("a:rPr", {"lang": "zh-CN", "altLang": "en-US"})
    field = {"id": "{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}", "type": "slidenum"}
    return make("a:p", children=[make("a:fld", field, [properties, text])])


def rectangle() -> Element:
    """The form of a plain shape."""
    return make("a:prstGeom", {"prst": "rect"}, [make("a:avLst")])
