"""What the styles of a document say about a paragraph or run: heading level, bold, list number."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml.etree import _Element as Element

from app.importer.readers.docx.xml import child, integer, is_on, local, value

_HEADING_NAME = re.compile(r"(?:heading|标题|標題)\s*([1-9])")
_TITLE_NAMES = frozenset({"title", "标题", "標題"})
_BODY_LEVEL = 9
_LONGEST_CHAIN = 30


@dataclass(frozen=True, slots=True)
class Style:
    """A style as it is written; None is what it leaves to the one it is based on."""

    name: str
    based_on: str | None
    outline: int | None
    bold: bool | None
    number_id: str | None
    number_level: int | None


NO_STYLE = Style("", None, None, None, None, None)


class Styles:
    """The styles of a document by their ids."""

    def __init__(self, root: Element | None) -> None:
        found = [each for each in root if local(each) == "style"] if root is not None else []
        self._styles = {value(each, "styleId") or "": _read(each) for each in found}
        self._default = next(
            (
                value(each, "styleId")
                for each in found
                if value(each, "type") == "paragraph" and value(each, "default") in {"1", "true", "on"}
            ),
            None,
        )

    def heading_level(self, style_id: str | None) -> int:
        """1 to 9 for a heading, 0 for another paragraph."""
        for style in self._chain(style_id):
            named = _HEADING_NAME.fullmatch(style.name)
            if named:
                return int(named[1])
            if style.outline is not None:
                return style.outline + 1 if style.outline < _BODY_LEVEL else 0
        return 0

    def is_title(self, style_id: str | None) -> bool:
        """True for the style of a document's title."""
        return any(style.name in _TITLE_NAMES for style in self._chain(style_id))

    def is_bold(self, style_id: str | None) -> bool | None:
        """Whether a style sets text bold; None when it says nothing."""
        return next((style.bold for style in self._chain(style_id) if style.bold is not None), None)

    def numbering(self, style_id: str | None) -> tuple[str | None, int | None, str | None]:
        """Id of the list that a style belongs to, its level, and the id of the style that says so."""
        identifier = style_id or self._default
        for _ in range(_LONGEST_CHAIN):
            style = self._styles.get(identifier or "")
            if style is None:
                break
            if style.number_id is not None:
                return style.number_id, style.number_level, identifier
            identifier = style.based_on
        return None, None, None

    def _chain(self, style_id: str | None) -> Iterator[Style]:
        """A style and those it is based on, the nearest first."""
        identifier = style_id or self._default
        for _ in range(_LONGEST_CHAIN):
            style = self._styles.get(identifier or "")
            if style is None:
                return
            yield style
            identifier = style.based_on


def _read(element: Element) -> Style:
    properties = child(element, "pPr")
    return Style(
        name=(value(child(element, "name")) or "").strip().lower(),
        based_on=value(child(element, "basedOn")),
        outline=integer(child(properties, "outlineLvl")),
        bold=is_on(child(element, "rPr", "b")),
        number_id=value(child(properties, "numPr", "numId")),
        number_level=integer(child(properties, "numPr", "ilvl")),
    )
