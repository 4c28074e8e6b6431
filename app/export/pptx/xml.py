"""Small helpers to build PresentationML through the XML library, never by joining strings."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from pptx.oxml.ns import namespaces, qn
from pptx.oxml.xmlchemy import BaseOxmlElement, OxmlElement

Element = BaseOxmlElement
NOTHING: Mapping[str, str | int] = {}
EMU = 12_700
"""English metric units in a point: what places and sizes of shapes are counted in."""
POWERPOINT = "http://schemas.microsoft.com/office/powerpoint/2010/main"
NAMESPACES = namespaces("a", "p", "r")


def make(tag: str, attributes: Mapping[str, str | int] = NOTHING, children: Iterable[Element] = ()) -> Element:
    """An element such as `a:p`; only names of attributes with a namespace carry a prefix."""
    element = OxmlElement(tag, NAMESPACES)
    for name, value in attributes.items():
        element.set(qn(name) if ":" in name else name, str(value))
    element.extend(children)
    return element


def make_own(tag: str, attributes: Mapping[str, str | int] = NOTHING, children: Iterable[Element] = ()) -> Element:
    """An element of PowerPoint's own namespace, which the library does not know."""
    named = {name: str(value) for name, value in attributes.items()}
    element: Element = make("p:ext").makeelement(f"{{{POWERPOINT}}}{tag}", named, {"p14": POWERPOINT})
    element.extend(children)
    return element


def emu(points: float) -> int:
    """A length in English metric units."""
    return round(points * EMU)
