"""One page as a slide: its frames in the placeholders of its layout, its tiles as panels, its chart."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from app.domain.slide_pages import Box, Frame, FrameRole, SlidePage
from app.export.pptx.charts import chart_frame
from app.export.pptx.shapes import NUMBER, PLACEHOLDERS, number_paragraph, panel, placeholder, tree
from app.export.pptx.text import text_elements
from app.export.pptx.xml import Element, make

_READING_ORDER = (FrameRole.TITLE, FrameRole.HEADER, FrameRole.LEAD, FrameRole.BODY, FrameRole.TILE)
_FIRST_ID = 2


def slide_children(page: SlidePage, number: int, usual: Mapping[FrameRole, Box], chart_key: str) -> list[Element]:
    """What stands in `p:sld`; `usual` are the places of the layout, `chart_key` the relation to the chart's part."""
    shapes = list(_shapes(page, usual, chart_key))
    shapes.append(placeholder(NUMBER, _FIRST_ID + len(shapes), None, [number_paragraph(str(number))]))
    return [tree(shapes), make("p:clrMapOvr", children=[make("a:masterClrMapping")])]


def _shapes(page: SlidePage, usual: Mapping[FrameRole, Box], chart_key: str) -> Iterator[Element]:
    """The shapes in the order in which they are read: the title first, what a chart says of itself last."""
    frames = [frame for role in _READING_ORDER for frame in page.frames if frame.role is role]
    number = _FIRST_ID
    for frame in frames:
        yield _shape(frame, number, usual)
        number += 1
    if page.chart is not None:
        yield chart_frame(page.chart, chart_key, number)
        number += 1
    yield from (_shape(frame, number, usual) for frame in page.frames if frame.role is FrameRole.NOTE)


def _shape(frame: Frame, number: int, usual: Mapping[FrameRole, Box]) -> Element:
    paragraphs = text_elements(frame.paragraphs, frame.role)
    if frame.role is FrameRole.TILE:
        described = " ".join(paragraph.text for paragraph in frame.paragraphs)
        return panel(number, frame.box, paragraphs, described)
    box = None if usual.get(frame.role) == frame.box else frame.box
    return placeholder(PLACEHOLDERS[frame.role], number, box, paragraphs)
