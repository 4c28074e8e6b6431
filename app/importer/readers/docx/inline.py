"""A paragraph's inside → runs, the notes it refers to, and the text boxes anchored in it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml.etree import _Element as Element

from app.domain.document import Run
from app.importer.readers.docx.styles import Styles
from app.importer.readers.docx.xml import child, is_on, local, value

_LEFT_OUT = frozenset(
    {
        "del", "moveFrom", "pPr", "rPr", "rt", "instrText", "delText", "delInstrText", "Fallback", "txbxContent",
        "sdtPr", "sdtEndPr", "rubyPr", "fldData", "binData", "annotationRef", "pgNum", "tcPr",
    }
)  # fmt: skip
_FIXED = {"tab": "\t", "ptab": "\t", "cr": "\n", "noBreakHyphen": "-", "softHyphen": ""}
_SIGNS = frozenset({*_FIXED, "br", "sym"})
_DRAWINGS = frozenset({"drawing", "pict", "object"})
_PRIVATE = range(0xE000, 0xF900)
_NOTES = {"footnoteReference": "footnotes", "endnoteReference": "endnotes"}


@dataclass(slots=True)
class Inline:
    """What stands in a paragraph; `notes` are kind and id, `boxes` the contents of text boxes."""

    runs: list[Run] = field(default_factory=list)
    notes: list[tuple[str, str]] = field(default_factory=list)
    boxes: list[Element] = field(default_factory=list)


class InlineReader:
    """Reads paragraphs; counts the notes through the whole document."""

    def __init__(self, styles: Styles) -> None:
        self._styles = styles
        self._note_count = 0

    def read(self, paragraph: Element, style_id: str | None) -> Inline:
        """The inside of a paragraph; what was deleted under tracking or is hidden is left out."""
        found = Inline()
        bold = self._styles.is_bold(style_id) or False
        for each in paragraph:
            self._walk(each, found, bold=bold)
        return found

    def _walk(self, element: Element, found: Inline, *, bold: bool) -> None:
        name = local(element)
        if name in _LEFT_OUT:
            return
        if name in _DRAWINGS:
            found.boxes += _boxes(element)
        elif name in _NOTES:
            self._note(element, found, bold=bold)
        elif name in _SIGNS:
            found.runs.append(Run(_sign(name, element), bold))
        elif name == "t":
            found.runs.append(Run(element.text or "", bold))
        else:
            self._walk_into(name, element, found, bold=bold)

    def _walk_into(self, name: str, element: Element, found: Inline, *, bold: bool) -> None:
        inside: Element | None = element
        if name == "AlternateContent":
            chosen = child(element, "Choice")
            inside = chosen if chosen is not None else child(element, "Fallback")
        elif name == "r":
            properties = child(element, "rPr")
            if is_on(child(properties, "vanish")):
                return
            bold = self._is_bold(properties, bold=bold)
        for each in inside if inside is not None else ():
            self._walk(each, found, bold=bold)

    def _is_bold(self, properties: Element | None, *, bold: bool) -> bool:
        own = is_on(child(properties, "b"))
        if own is None:
            style = value(child(properties, "rStyle"))
            own = self._styles.is_bold(style) if style is not None else None
        return bold if own is None else own

    def _note(self, element: Element, found: Inline, *, bold: bool) -> None:
        self._note_count += 1
        label = note_label(self._note_count)
        found.runs.append(Run(f"[{label}]", bold))
        found.notes.append((f"{_NOTES[local(element)]} {value(element, 'id')}", label))


def note_label(number: int) -> str:
    """What a note is called in the text and at its own beginning; a bare number would look like that of a list."""
    return f"注{number}"


def _sign(name: str, element: Element) -> str:
    if name == "br":
        return "\n" if value(element, "type") in {None, "textWrapping"} else ""
    if name == "sym":
        code = int(value(element, "char") or "0", 16) if _is_hexadecimal(value(element, "char")) else 0
        return chr(code) if code >= 0x20 and code not in _PRIVATE and not 0xD800 <= code < 0xE000 else ""
    return _FIXED[name]


def _is_hexadecimal(text: str | None) -> bool:
    return bool(text) and len(text or "") <= 5 and all(each in "0123456789abcdefABCDEF" for each in text or "")


def _boxes(element: Element) -> Iterator[Element]:
    """The text boxes in a drawing; of two versions of a drawing only the one that is shown."""
    for each in element:
        name = local(each)
        if name == "txbxContent":
            yield each
        elif name == "AlternateContent":
            chosen = child(each, "Choice")
            yield from _boxes(chosen if chosen is not None else each)
        elif name != "Fallback":
            yield from _boxes(each)
