"""Small helpers to build WordprocessingML through the XML library, never by joining strings."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from docx.oxml.xmlchemy import BaseOxmlElement

Element = BaseOxmlElement
NOTHING: Mapping[str, str] = {}


def make(tag: str, attributes: Mapping[str, str] = NOTHING, children: Iterable[Element] = ()) -> Element:
    """An element such as `w:p`; names of attributes carry their prefix too."""
    element = OxmlElement(tag)
    for name, value in attributes.items():
        element.set(qn(name), value)
    element.extend(children)
    return element


def with_value(tag: str, value: str | int) -> Element:
    """An element whose one attribute is `w:val`."""
    return make(tag, {"w:val": str(value)})


def with_text(tag: str, text: str) -> Element:
    """An element that holds text, its blanks kept."""
    element = make(tag, {"xml:space": "preserve"})
    element.text = text
    return element


def run(text: str, style: str = "") -> Element:
    """A run of text; line feeds become breaks, tabs become tabs."""
    children: list[Element] = []
    if style:
        children.append(make("w:rPr", children=[with_value("w:rStyle", style)]))
    for number, line in enumerate(text.split("\n")):
        if number:
            children.append(make("w:br"))
        for place, piece in enumerate(line.split("\t")):
            if place:
                children.append(make("w:tab"))
            if piece:
                children.append(with_text("w:t", piece))
    return make("w:r", children=children)


def paragraph(style: str, content: Iterable[Element], numbering: Element | None = None) -> Element:
    """A paragraph in a named style; `numbering` only where a list starts again."""
    properties = [with_value("w:pStyle", style)]
    if numbering is not None:
        properties.append(numbering)
    return make("w:p", children=[make("w:pPr", children=properties), *content])


def field(instruction: str, shown: str) -> list[Element]:
    """The runs of a field: our own instruction and the result that is shown until it is refreshed."""
    return [
        make("w:r", children=[make("w:fldChar", {"w:fldCharType": "begin"})]),
        make("w:r", children=[with_text("w:instrText", f" {instruction} ")]),
        make("w:r", children=[make("w:fldChar", {"w:fldCharType": "separate"})]),
        run(shown),
        make("w:r", children=[make("w:fldChar", {"w:fldCharType": "end"})]),
    ]


def refill(root: Element, children: Iterable[Element]) -> None:
    """Put new children in the place of the old ones."""
    for child in list(root):
        root.remove(child)
    root.extend(children)
