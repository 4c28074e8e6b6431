"""Footnotes: a part of their own, marks in circles that count on each page."""

from __future__ import annotations

from collections.abc import Sequence

from docx.document import Document as WordDocument
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import XmlPart

from app.export.docx.styles import FOOTNOTE_REFERENCE
from app.export.docx.xml import Element, make, paragraph, run, with_value

_SEPARATORS = ((-1, "separator", "w:separator"), (0, "continuationSeparator", "w:continuationSeparator"))


def note_reference(number: int) -> Element:
    """The mark in the text."""
    return _marked(make("w:footnoteReference", {"w:id": str(number)}))


def note_settings() -> Element:
    """How notes are counted: ① ② …, beginning anew on each page."""
    separators = [make("w:footnote", {"w:id": str(number)}) for number, _, _ in _SEPARATORS]
    form = with_value("w:numFmt", "decimalEnclosedCircleChinese")
    return make("w:footnotePr", children=[form, with_value("w:numRestart", "eachPage"), *separators])


def add_notes(word: WordDocument, texts: Sequence[str]) -> None:
    """Add the part with the notes, numbered from 1; nothing without notes."""
    package = word.part.package
    if package is None or not texts:
        return
    separators = [_separator(*each) for each in _SEPARATORS]
    notes = [_note(number, text) for number, text in enumerate(texts, start=1)]
    root = make("w:footnotes", children=[*separators, *notes])
    part = XmlPart(PackURI("/word/footnotes.xml"), CONTENT_TYPE.WML_FOOTNOTES, root, package)
    word.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)


def _separator(number: int, kind: str, tag: str) -> Element:
    """The rule above the notes."""
    return make(
        "w:footnote",
        {"w:type": kind, "w:id": str(number)},
        [paragraph("FootnoteText", [make("w:r", children=[make(tag)])])],
    )


def _note(number: int, text: str) -> Element:
    """One note with its mark."""
    mark = _marked(make("w:footnoteRef"))
    return make("w:footnote", {"w:id": str(number)}, [paragraph("FootnoteText", [mark, run(" "), run(text)])])


def _marked(element: Element) -> Element:
    return make("w:r", children=[make("w:rPr", children=[with_value("w:rStyle", FOOTNOTE_REFERENCE)]), element])
