"""Paragraphs of a page as text of a shape: sizes, exact line steps, bullets and numbers that PowerPoint keeps itself."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from app.domain.slide_pages import FrameRole, Ink, PageParagraph
from app.domain.slides import SlideRun
from app.export.pptx.xml import Element, emu, make

INKS: Mapping[Ink, str] = MappingProxyType(
    {Ink.TITLE: "tx2", Ink.TEXT: "tx1", Ink.FAINT: "accent4", Ink.ACCENT: "accent3"}
)
"""The theme's colour of each ink."""
_NUMBER = re.compile(r"(\d{1,3})\.")
_HEADINGS = frozenset({FrameRole.TITLE, FrameRole.LEAD})


def text_elements(paragraphs: Sequence[PageParagraph], role: FrameRole) -> Iterator[Element]:
    """The paragraphs as `a:p`."""
    starts = _starts(paragraphs)
    for paragraph, start in zip(paragraphs, starts, strict=True):
        yield make("a:p", children=[_properties(paragraph, start), *_runs(paragraph, role)])


def plain_paragraph(text: str) -> Element:
    """A paragraph in the style of its placeholder."""
    properties = make("a:rPr", {"lang": "zh-CN", "altLang": "en-US"}, faces("+mn"))
    return make("a:p", children=[make("a:r", children=[properties, _text(text)])])


def fill(colour: str) -> Element:
    """A fill in a colour of the theme."""
    return make("a:solidFill", children=[make("a:schemeClr", {"val": colour})])


def faces(kind: str) -> list[Element]:
    """The theme's faces for Latin and for Chinese text; `kind` is `+mj` for headings, `+mn` for the rest."""
    return [make("a:latin", {"typeface": f"{kind}-lt"}), make("a:ea", {"typeface": f"{kind}-ea"})]


def exact_step(points: float) -> Element:
    """The distance of base lines, in points."""
    return make("a:lnSpc", children=[make("a:spcPts", {"val": round(points * 100)})])


def _starts(paragraphs: Sequence[PageParagraph]) -> list[int]:
    """For each numbered paragraph the number with which its run of successive numbers begins, 0 for others."""
    starts: list[int] = []
    before = 0
    for paragraph in paragraphs:
        match = _NUMBER.fullmatch(paragraph.mark)
        number = int(match[1]) if match else 0
        goes_on = number and before and number == before + 1
        starts.append(starts[-1] if goes_on else number)
        before = number
    return starts


def _properties(paragraph: PageParagraph, start: int) -> Element:
    """Indent, line step, room above, and the mark as one that the program of the reader draws."""
    children = [exact_step(paragraph.step)]
    children.append(make("a:spcBef", children=[make("a:spcPts", {"val": round(paragraph.gap * 100)})]))
    hangs = -emu(paragraph.indent) if paragraph.mark else 0
    if not paragraph.mark:
        children.append(make("a:buNone"))
    else:
        children.append(make("a:buClr", children=[make("a:schemeClr", {"val": INKS[Ink.ACCENT]})]))
        children.append(make("a:buFont", {"typeface": "+mj-lt" if start else "Arial"}))
        number: dict[str, str | int] = {"type": "arabicPeriod", "startAt": start}
        children.append(make("a:buAutoNum", number) if start else make("a:buChar", {"char": paragraph.mark}))
    return make("a:pPr", {"marL": emu(paragraph.indent), "indent": hangs}, children)


def _runs(paragraph: PageParagraph, role: FrameRole) -> Iterator[Element]:
    """The runs; line feeds become breaks."""
    for run in paragraph.runs:
        for number, piece in enumerate(run.text.split("\n")):
            if number:
                yield make("a:br", children=[_run_properties(paragraph, run, role, "a:rPr")])
            if piece:
                yield make("a:r", children=[_run_properties(paragraph, run, role, "a:rPr"), _text(piece)])
    if not paragraph.text:
        yield _run_properties(paragraph, SlideRun(""), role, "a:endParaRPr")


def _run_properties(paragraph: PageParagraph, run: SlideRun, role: FrameRole, tag: str) -> Element:
    is_heading = role in _HEADINGS
    attributes: dict[str, str | int] = {"lang": "zh-CN", "altLang": "en-US", "sz": round(paragraph.size * 100)}
    attributes["b"] = int(run.bold or is_heading)
    return make(tag, attributes, [fill(INKS[paragraph.ink]), *faces("+mj" if is_heading else "+mn")])


def _text(text: str) -> Element:
    element = make("a:t")
    element.text = text
    return element
