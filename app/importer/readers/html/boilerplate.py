"""What of a web page is not its text: scripts, menus, crumbs, lists of links, what is hidden."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree
from lxml.html import HtmlElement

NEVER_TEXT = frozenset(
    {
        "applet", "audio", "button", "canvas", "datalist", "embed", "frame", "frameset", "head", "iframe", "img", "input",
        "link", "map", "math", "meta", "noframes", "noscript", "object", "option", "rp", "rt", "script", "select", "style",
        "svg", "template", "textarea", "video",
    }
)  # fmt: skip
_AROUND = frozenset({"aside", "footer", "nav"})
_ROLES = frozenset({"banner", "complementary", "contentinfo", "menu", "menubar", "navigation", "search"})
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_NAMES = re.compile(
    r"(?:^|[\s_-])(?:nav|navbar|navigation|menus?|bread-?crumbs?|crumbs?|footer|sidebar|share|sharing|copyright|pagination|"
    r"pager|toolbar|adverts?|ads|banner|related|recommend|qrcode|comments?)(?:$|[\s_\d-])",
    re.IGNORECASE,
)
_CONTAINERS = frozenset({"div", "dl", "header", "ol", "p", "section", "span", "table", "td", "tr", "ul"})
_MOST_OF_PAGE = 0.3
"""A part that holds more of the page's text than this is not left out for its name alone."""
_LINK_SHARE = 0.7
_FEWEST_LINKS = 4


def is_never_text(element: HtmlElement) -> bool:
    """True for what no reader of the page sees as text."""
    if not isinstance(element.tag, str):
        return True
    if element.tag in NEVER_TEXT or "hidden" in element.attrib or element.get("aria-hidden") == "true":
        return True
    return _HIDDEN.search(element.get("style", "")) is not None


def find_boilerplate(root: HtmlElement) -> frozenset[HtmlElement]:
    """The elements around the text: by their tag, role or name, or since they are mostly links to other pages."""
    weights = dict(_weigh(root))
    whole = max(weights[root].text, 1) if root in weights else 1
    return frozenset(element for element, weight in weights.items() if _is_around(element, weight, whole))


class _Weight:
    """Characters of text in an element, those of them in links, and how many links."""

    __slots__ = ("linked", "links", "text")

    def __init__(self) -> None:
        self.text = self.linked = self.links = 0


def _is_around(element: HtmlElement, weight: _Weight, whole: int) -> bool:
    if weight.text > whole * _MOST_OF_PAGE and weight.text > weight.linked * 2:
        return False
    if element.tag in _AROUND or element.get("role") in _ROLES:
        return True
    if element.tag not in _CONTAINERS:
        return False
    if weight.links >= _FEWEST_LINKS and weight.linked >= weight.text * _LINK_SHARE:
        return True
    return _NAMES.search(f"{element.get('class', '')} {element.get('id', '')}") is not None


def _weigh(root: HtmlElement) -> Iterator[tuple[HtmlElement, _Weight]]:
    """Each element with its weight, in one pass; links within the page are its own list of contents."""
    stack: list[_Weight] = [_Weight()]
    walk = etree.iterwalk(root, events=("start", "end"))
    for event, element in walk:
        if event == "start":
            stack.append(_Weight())
            if is_never_text(element):
                walk.skip_subtree()
            else:
                stack[-1].text = _length(element.text)
            continue
        weight = stack.pop()
        if element.tag == "a" and not element.get("href", "#").startswith("#"):
            weight.linked, weight.links = weight.text, 1
        above = stack[-1]
        above.text += weight.text + _length(element.tail)
        above.linked += weight.linked
        above.links += weight.links
        yield element, weight


def _length(text: str | None) -> int:
    return len(text.strip()) if text else 0
