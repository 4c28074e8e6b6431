"""The numbers that a browser puts before the items of a list."""

from __future__ import annotations

import re

from lxml.html import HtmlElement

from app.importer.readers.numerals import write_number

_FORMATS = {"1": "decimal", "a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}
_STYLES = {
    "cjk-ideographic": "japaneseCounting",
    "simp-chinese-informal": "japaneseCounting",
    "trad-chinese-informal": "japaneseCounting",
    "cjk-decimal": "ideographDigital",
    "simp-chinese-formal": "chineseLegalSimplified",
    "trad-chinese-formal": "ideographLegalTraditional",
    "cjk-heavenly-stem": "ideographTraditional",
    "cjk-earthly-branch": "ideographZodiac",
    "lower-alpha": "lowerLetter",
    "upper-alpha": "upperLetter",
    "lower-roman": "lowerRoman",
    "upper-roman": "upperRoman",
    "decimal": "decimal",
}
_STYLE = re.compile(r"list-style(?:-type)?\s*:\s*[^;]*?\b(none|disc|circle|square|" + "|".join(_STYLES) + r")\b")
_OWN_NUMBER = re.compile(r"\s*[(（【\[第]?\s*(?:\d{1,3}|[一二三四五六七八九十]{1,3})\s*[.、．)）】\]章节条]")


class ListNumbers:
    """Counts the items of one list, `ol` or other."""

    def __init__(self, element: HtmlElement) -> None:
        self._ordered = element.tag == "ol"
        style = _STYLE.search(element.get("style", ""))
        name = style[1] if style else ""
        self._format = _STYLES.get(name) or _FORMATS.get(element.get("type", "1"), "decimal")
        self._silent = bool(name) and name not in _STYLES
        self._step = -1 if "reversed" in element.attrib else 1
        items = sum(child.tag == "li" for child in element) if self._step < 0 else 1
        self._next = _integer(element.get("start"), items)

    def take(self, item: HtmlElement) -> str:
        """The mark of the next item, empty when it has none or writes its own."""
        value = _integer(item.get("value"), self._next)
        self._next = value + self._step
        if not self._ordered or self._silent or _OWN_NUMBER.match(_beginning(item)):
            return ""
        written = write_number(value, self._format)
        return f"{written}. " if written.isascii() else f"{written}、"


def _beginning(item: HtmlElement) -> str:
    """The first words of an item."""
    for text in item.itertext():
        if text.strip():
            return str(text)
    return ""


def _integer(text: str | None, otherwise: int) -> int:
    try:
        return max(min(int(text or ""), 99_999), -99_999)
    except ValueError:
        return otherwise
