"""The faces a Word document names for each role, and what Word may take instead; chosen without the library for Word."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from types import MappingProxyType

from app.domain.document import Document
from app.domain.layout_profile import Typeface
from app.export.options import FaceChoice
from app.export.warn import within_gb2312

LATIN = "Times New Roman"


Faces = Mapping[Typeface, str]
"""The font that is named for each kind of face."""

_COMMON = {Typeface.TITLE: "方正小标宋简体", Typeface.HEI: "黑体", Typeface.SONG: "宋体"}
OFFICIAL: Faces = MappingProxyType(_COMMON | {Typeface.FANG: "仿宋_GB2312", Typeface.KAI: "楷体_GB2312"})
WINDOWS: Faces = MappingProxyType(_COMMON | {Typeface.FANG: "仿宋", Typeface.KAI: "楷体"})

ALTERNATIVES: Mapping[str, str] = MappingProxyType(
    {
        "方正小标宋简体": "FZXiaoBiaoSong-B05S,方正小标宋_GBK,华文中宋",
        "仿宋_GB2312": "FangSong_GB2312,仿宋,FangSong,华文仿宋",
        "仿宋": "FangSong,仿宋_GB2312,华文仿宋",
        "楷体_GB2312": "KaiTi_GB2312,楷体,KaiTi,华文楷体",
        "楷体": "KaiTi,楷体_GB2312,华文楷体",
        "黑体": "SimHei",
        "宋体": "SimSun",
    }
)
"""What Word may take in the place of a face."""


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
        if known.isdisjoint(each.strip().casefold() for each in (name, *ALTERNATIVES.get(name, "").split(",")))
    )
