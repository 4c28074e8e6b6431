"""The faces a Word document names for each role, and what Word may take instead."""

from __future__ import annotations

from dataclasses import dataclass

from app.domain.document import Document
from app.export.docx.xml import Element, make, with_value
from app.export.options import FaceChoice
from app.export.warn import within_gb2312

LATIN = "Times New Roman"


@dataclass(frozen=True, slots=True)
class Faces:
    """One face for each role: title and masthead, body, second level and notes, first level, page numbers."""

    title: str
    body: str
    note: str
    heading: str
    page: str


OFFICIAL = Faces("方正小标宋简体", "仿宋_GB2312", "楷体_GB2312", "黑体", "宋体")
WINDOWS = Faces("方正小标宋简体", "仿宋", "楷体", "黑体", "宋体")

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


def font_table(faces: Faces) -> Element:
    """The root of the font table part."""
    names = (faces.title, faces.body, faces.note, faces.heading, faces.page)
    return make("w:fonts", children=[*(_chinese_font(name) for name in names), _latin_font()])


def _chinese_font(name: str) -> Element:
    """A Chinese face with its alternatives."""
    children = [
        with_value("w:altName", _ALTERNATIVES[name]),
        with_value("w:charset", "86"),
        with_value("w:family", "modern" if name == "黑体" else "auto"),
        with_value("w:pitch", "variable"),
    ]
    return make("w:font", {"w:name": name}, children)


def _latin_font() -> Element:
    """The face of Latin letters and digits."""
    children = [with_value("w:charset", "00"), with_value("w:family", "roman"), with_value("w:pitch", "variable")]
    return make("w:font", {"w:name": LATIN}, children)
