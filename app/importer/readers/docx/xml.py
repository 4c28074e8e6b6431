"""WordprocessingML read by local names, since the strict and the transitional standard differ in their namespaces only."""

from __future__ import annotations

from collections.abc import Iterator
from typing import IO

from lxml import etree
from lxml.etree import _Element as Element

_NAMESPACES = (
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "http://purl.oclc.org/ooxml/wordprocessingml/main",
)
_OFF = frozenset({"0", "false", "off"})
_WRAPPERS = frozenset({"sdt", "sdtContent", "customXml", "smartTag", "ins", "moveTo"})

PARSER_OPTIONS = {"resolve_entities": False, "no_network": True, "huge_tree": False, "load_dtd": False}


class HasDoctype(Exception):
    """No word processor writes a document type; who does wants entities to be expanded."""


def parse(stream: IO[bytes]) -> Element:
    """The root of a part.  Raises lxml's XMLSyntaxError, HasDoctype."""
    root = etree.parse(stream, etree.XMLParser(remove_comments=True, remove_pis=True, **PARSER_OPTIONS)).getroot()
    if root.getroottree().docinfo.doctype:
        raise HasDoctype
    return root


def stream_blocks(stream: IO[bytes]) -> Iterator[Element]:
    """The paragraphs and tables that stand in the text itself, in order, each thrown away when the next is asked for."""
    context = etree.iterparse(
        stream, events=("end",), tag=("{*}p", "{*}tbl"), remove_comments=True, remove_pis=True, **PARSER_OPTIONS
    )
    for _, element in context:
        if element.getroottree().docinfo.doctype:
            raise HasDoctype
        if local(element) not in {"p", "tbl"} or _is_inside(element):
            continue
        yield element
        element.clear()
        above = element.getparent()
        while above is not None and element.getprevious() is not None:
            del above[0]


def local(element: Element) -> str:
    """The name of an element without its namespace; empty for an entity."""
    tag = element.tag
    return tag[tag.rfind("}") + 1 :] if isinstance(tag, str) else ""


def value(element: Element | None, name: str = "val") -> str | None:
    """An attribute of WordprocessingML, None when the element or the attribute is missing."""
    if element is None:
        return None
    for namespace in _NAMESPACES:
        found = element.get(f"{{{namespace}}}{name}")
        if found is not None:
            return str(found)
    return None


def integer(element: Element | None, name: str = "val") -> int | None:
    """An attribute that is a whole number, None when it is missing or something else."""
    text = value(element, name)
    try:
        return int(text) if text is not None else None
    except ValueError:
        return None


def is_on(element: Element | None) -> bool | None:
    """A switch such as `w:b`: None when it is not there."""
    if element is None:
        return None
    return value(element) not in _OFF


def child(element: Element | None, *path: str) -> Element | None:
    """The first child of a name, and so on down the path."""
    for name in path:
        if element is None:
            return None
        element = next((each for each in element if local(each) == name), None)
    return element


def children(element: Element, name: str) -> Iterator[Element]:
    """The children of a name; what only wraps them (content controls, tracked insertions) is looked through."""
    for each in element:
        found = local(each)
        if found == name:
            yield each
        elif found in _WRAPPERS:
            yield from children(each, name)


def _is_inside(element: Element) -> bool:
    """True for what stands in a table, a text box or another paragraph."""
    return any(local(above) in {"p", "tbl", "txbxContent", "del"} for above in element.iterancestors())
