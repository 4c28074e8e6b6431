"""The head of a page: which case it belongs to, its title, its lead; and what room they leave."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from app.domain.slides import Ratio, Slide, SlideRun
from app.presenting import page
from app.presenting.lines import Line, Measure, broken, line_width
from app.presenting.page import Area
from app.presenting.pieces import AreaName, Piece, Shape, Style, TextLine, Tone, set_lines

_ELLIPSIS = "…"
_RULE = Area(0.0, 0.0, 64.0, 4.0)


@dataclass(frozen=True, slots=True)
class SetText:
    """Text in lines at the size at which it fits; `fits` is false when it does not at any."""

    lines: tuple[Line, ...]
    size: float
    fits: bool


def set_title(slide: Slide, ratio: Ratio, measure: Measure) -> SetText:
    """The title at the largest size at which it fits its area."""
    area = page.title_area(slide.kind, ratio)
    runs = (SlideRun(title_text(slide), bold=True),)
    return largest(runs, page.title_sizes(slide.kind), area, page.TITLE_STEP, measure)


def title_text(slide: Slide) -> str:
    """The title, with the number of the part when the slide is one of several."""
    return f"{slide.title}（{slide.part}/{slide.parts}）" if slide.parts > 1 else slide.title


def largest(runs: Sequence[SlideRun], sizes: Sequence[float], area: Area, spacing: float, measure: Measure) -> SetText:
    """The text at the largest of the sizes at which it fits the area; at the smallest when it fits at none."""
    lines: tuple[Line, ...] = ()
    for size in sizes:
        lines = broken(runs, size, area.width, measure)
        if len(lines) * size * spacing <= area.height + 0.01:
            return SetText(lines, size, fits=True)
    return SetText(lines, sizes[-1], fits=False)


def set_lead(slide: Slide, ratio: Ratio, measure: Measure) -> SetText:
    """The lead at the largest size at which it has three lines at most."""
    if not slide.lead:
        return SetText((), 0.0, fits=True)
    runs, width = (SlideRun(slide.lead, bold=True),), page.text_width(ratio)
    found = SetText((), 0.0, fits=False)
    for size in page.LEAD_SIZES:
        lines = broken(runs, size, width, measure)
        found = SetText(lines, size, fits=len(lines) <= page.MOST_LEAD_LINES)
        if found.fits:
            break
    return found


def body_area(slide: Slide, ratio: Ratio, measure: Measure) -> Area:
    """What is left for points, tiles or a chart below title and lead."""
    title, lead = set_title(slide, ratio, measure), set_lead(slide, ratio, measure)
    return _body_area(slide, ratio, title, lead)


def head_pieces(slide: Slide, ratio: Ratio, number: str, measure: Measure) -> Iterator[Piece]:
    """Header, number, title and lead."""
    title, lead = set_title(slide, ratio, measure), set_lead(slide, ratio, measure)
    yield from _running_head(slide, ratio, number, measure)
    area = page.title_area(slide.kind, ratio)
    style = Style(title.size, page.TITLE_STEP, Tone.TITLE, AreaName.TITLE)
    if slide.kind in page.OPENINGS:
        top = area.bottom - len(title.lines) * style.height
        yield Shape(Area(area.left, area.bottom + page.GAP / 2, _RULE.width, _RULE.height), Tone.ACCENT, radius=2.0)
    else:
        top = area.top
    yield from set_lines(title.lines, area.left, top, style, measure)
    if lead.lines:
        top = area.top + len(title.lines) * style.height + page.GAP
        yield from set_lines(lead.lines, area.left, top, Style(lead.size, page.TITLE_STEP, Tone.ACCENT), measure)


def _body_area(slide: Slide, ratio: Ratio, title: SetText, lead: SetText) -> Area:
    area = page.title_area(slide.kind, ratio)
    if slide.kind in page.OPENINGS:
        top = area.bottom + 2 * page.GAP
    else:
        top = area.top + len(title.lines) * title.size * page.TITLE_STEP + page.GAP
    if lead.lines:
        top += len(lead.lines) * lead.size * page.TITLE_STEP + page.GAP
    return Area(area.left, top, area.width, page.BODY_BOTTOM - top)


def _running_head(slide: Slide, ratio: Ratio, number: str, measure: Measure) -> Iterator[TextLine]:
    style = Style(page.HEADER_SIZE, page.TITLE_STEP, Tone.FAINT, AreaName.HEADER)
    area = page.header_area(ratio)
    if slide.header:
        line = (SlideRun(_shortened(slide.header, area.width, measure)),)
        yield from set_lines((line,), area.left, area.top, style, measure)
    if number:
        right = page.number_area(ratio)
        line = (SlideRun(number),)
        left = right.right - line_width(line, page.HEADER_SIZE, measure)
        numbered = Style(page.HEADER_SIZE, page.TITLE_STEP, Tone.FAINT, AreaName.NUMBER)
        yield from set_lines((line,), left, right.top, numbered, measure)


def _shortened(text: str, width: float, measure: Measure) -> str:
    """The text on one line; a running head that is too long ends in dots, it stands in full on the first slide."""
    first, *rest = broken((SlideRun(text),), page.HEADER_SIZE, width, measure)
    if not rest:
        return text
    shown = "".join(run.text for run in first)
    while shown and measure.width(SlideRun(shown + _ELLIPSIS), page.HEADER_SIZE) > width:
        shown = shown[:-1]
    return shown + _ELLIPSIS
