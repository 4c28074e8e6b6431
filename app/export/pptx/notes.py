"""What stands below a slide for the person who presents."""

from __future__ import annotations

from collections.abc import Iterable

from app.domain.slide_pages import Box
from app.export.pptx.shapes import COLOUR_MAP, Placeholder, placed, placeholder, rectangle, tree
from app.export.pptx.text import faces, fill, plain_paragraph
from app.export.pptx.xml import Element, make

PAGE = (595.0, 842.0)
_PICTURE = Placeholder("sldImg", "2", "幻灯片")
_BODY = Placeholder("body", "3", "备注")
_PICTURE_WIDTH, _PICTURE_TOP = 460.0, 56.0


def notes_master(slide_width: float, slide_height: float) -> Element:
    """The master of notes: the slide above, the text below, on a sheet of A4."""
    height = _PICTURE_WIDTH * slide_height / slide_width
    left = (PAGE[0] - _PICTURE_WIDTH) / 2
    picture = Box(left, _PICTURE_TOP, _PICTURE_WIDTH, height)
    body = Box(left, picture.bottom + 24.0, _PICTURE_WIDTH, PAGE[1] - picture.bottom - 80.0)
    page = tree([_picture(picture), placeholder(_BODY, 3, body, [plain_paragraph("备注")], {"wrap": "square"})])
    page.insert(0, make("p:bg", children=[make("p:bgPr", children=[fill("bg1"), make("a:effectLst")])]))
    text = make("a:defRPr", {"sz": 1200, "kern": 0}, [fill("tx1"), *faces("+mn")])
    level = make("a:lvl1pPr", {"marL": 0, "algn": "l", "eaLnBrk": 1, "latinLnBrk": 0, "hangingPunct": 0}, [text])
    return make("p:notesMaster", children=[page, make("p:clrMap", COLOUR_MAP), make("p:notesStyle", children=[level])])


def notes_element(paragraphs: Iterable[str]) -> Element:
    """The notes of one slide."""
    text = placeholder(_BODY, 3, None, [plain_paragraph(each) for each in paragraphs])
    inherits = make("p:clrMapOvr", children=[make("a:masterClrMapping")])
    return make("p:notes", children=[tree([_picture(None), text]), inherits])


def _picture(box: Box | None) -> Element:
    """The placeholder of the slide's picture."""
    locks = make("a:spLocks", {"noGrp": 1, "noRot": 1, "noChangeAspect": 1})
    name = make("p:cNvPr", {"id": 2, "name": f"{_PICTURE.name} 2"})
    known = make("p:nvSpPr", children=[name, make("p:cNvSpPr", children=[locks]), _PICTURE.element])
    look = [] if box is None else [placed(box), rectangle(), make("a:noFill")]
    return make("p:sp", children=[known, make("p:spPr", children=look)])
