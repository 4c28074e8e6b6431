"""The faces a Word document names for each role, and what Word may take instead."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from types import MappingProxyType

from app.domain.document import Document
from app.domain.layout_profile import Typeface
from app.export.docx.xml import Element, make, with_value
from app.export.options import FaceChoice
from app.export.warn import within_gb2312

LATIN = "Times New Roman"


Faces = Mapping[Typeface, str]
"""The font that is named for each kind of face."""

_COMMON = {Typeface.TITLE: "方正小标宋简体", Typeface.HEI: "黑体", Typeface.SONG: "宋体"}
OFFICIAL: Faces = MappingProxyType(_COMMON | {Typeface.FANG: "仿宋_GB2312", Typeface.KAI: "楷体_GB2312"})
WINDOWS: Faces = MappingProxyType(_COMMON | {Typeface.FANG: "仿宋", Typeface.KAI: "楷体"})

_ALTERNATIVES = {
    "方正小标宋简体": "FZXiaoBiaoSong-B05S,方正小标宋_GBK,华文中宋",
    "仿宋_GB2312": "FangSong_GB2312,仿宋,FangSong,华文仿宋",
    "仿宋": "FangSong,仿宋_GB2312,华文仿宋",
    "楷体_GB2312": "KaiTi_GB2312,楷体,KaiTi,华文楷体",
    "楷体": "KaiTi,楷体_GB2312,华文楷体",
    "黑体": "SimHei",
    "宋体": "SimSun",
}


def choose_faces(document: Document, choice: FaceChoice) -> Faces:
    """The faces of public bodies, or those of Windows when some character is missing from the former."""
    if choice is FaceChoice.WINDOWS or (choice is FaceChoice.AUTOMATIC and not within_gb2312(document)):
        return WINDOWS
    return OFFICIAL


def named_faces(document: Document, choice: FaceChoice) -> Faces:
    """The faces that are written into the file: those of the choice, or the office's own where its profile names them."""
    chosen = choose_faces(document, choice)
    return {face: document.profile.families.of(face) or name for face, name in chosen.items()}


def absent_faces(document: Document, choice: FaceChoice, installed: Collection[str]) -> tuple[str, ...]:
    """The faces that a Word document would name and that are not installed, nor any that Word may take instead."""
    named = dict.fromkeys(named_faces(document, choice).values())
    known = {name.casefold() for name in installed}
    return tuple(
        name
        for name in named
        if known.isdisjoint(each.strip().casefold() for each in (name, *_ALTERNATIVES.get(name, "").split(",")))
    )


def font_table(faces: Faces) -> Element:
    """The root of the font table part."""
    order = (Typeface.TITLE, Typeface.FANG, Typeface.KAI, Typeface.HEI, Typeface.SONG)
    names = dict.fromkeys(faces[face] for face in order)
    return make("w:fonts", children=[*(_chinese_font(name) for name in names), _latin_font()])


def _chinese_font(name: str) -> Element:
    """A Chinese face with its alternatives."""
    children = [
        *([with_value("w:altName", _ALTERNATIVES[name])] if name in _ALTERNATIVES else []),
        with_value("w:charset", "86"),
        with_value("w:family", "modern" if name == "黑体" else "auto"),
        with_value("w:pitch", "variable"),
    ]
    return make("w:font", {"w:name": name}, children)


def _latin_font() -> Element:
    """The face of Latin letters and digits."""
    children = [with_value("w:charset", "00"), with_value("w:family", "roman"), with_value("w:pitch", "variable")]
    return make("w:font", {"w:name": LATIN}, children)
