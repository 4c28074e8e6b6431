"""The font table of a Word document."""

from __future__ import annotations

from app.domain.layout_profile import Typeface
from app.export.docx.xml import Element, make, with_value
from app.export.word_faces import ALTERNATIVES, LATIN, Faces


def font_table(faces: Faces) -> Element:
    """The root of the font table part."""
    order = (Typeface.TITLE, Typeface.FANG, Typeface.KAI, Typeface.HEI, Typeface.SONG)
    names = dict.fromkeys(faces[face] for face in order)
    return make("w:fonts", children=[*(_chinese_font(name) for name in names), _latin_font()])


def _chinese_font(name: str) -> Element:
    """A Chinese face with its alternatives."""
    children = [
        *([with_value("w:altName", ALTERNATIVES[name])] if name in ALTERNATIVES else []),
        with_value("w:charset", "86"),
        with_value("w:family", "modern" if name == "黑体" else "auto"),
        with_value("w:pitch", "variable"),
    ]
    return make("w:font", {"w:name": name}, children)


def _latin_font() -> Element:
    """The face of Latin letters and digits."""
    children = [with_value("w:charset", "00"), with_value("w:family", "roman"), with_value("w:pitch", "variable")]
    return make("w:font", {"w:name": LATIN}, children)
