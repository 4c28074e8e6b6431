"""Slides that were fitted, as pages of frames: what a writer of presentations needs, with all places and sizes settled."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from app.domain.slide_pages import (
    Box,
    Frame,
    FrameRole,
    Ink,
    LayoutBoxes,
    PageChart,
    PageLayout,
    PageParagraph,
    SlidePage,
    SlidePages,
)
from app.domain.slides import Deck, Point, Ratio, Slide, SlideKind, SlideRun, Tile
from app.presenting import charts, page, points, tiles
from app.presenting.fitting import fit_deck
from app.presenting.heads import body_area, head_pieces, set_lead, set_title, title_text
from app.presenting.lines import Measure, broken
from app.presenting.page import Area
from app.presenting.pieces import AreaName, Shape, TextLine, Tone

_NOTE_SIZE = 18.0
_USUAL_TITLE = 28.0
_BEGINNINGS = frozenset({SlideKind.CASE, SlideKind.PART})
_INKS = {Tone.TEXT: Ink.TEXT, Tone.FAINT: Ink.FAINT, Tone.ACCENT: Ink.ACCENT}


def set_pages(deck: Deck, ratio: Ratio, measure: Measure) -> SlidePages:
    """The deck on pages of a shape, with as many pages as its text takes."""
    fitted = fit_deck(deck, ratio, measure)
    return SlidePages(
        deck.title,
        deck.author,
        ratio,
        page.WIDTHS[ratio],
        page.HEIGHT,
        _box(page.number_area(ratio)),
        tuple(LayoutBoxes(layout, tuple(_usual_boxes(layout, ratio))) for layout in PageLayout),
        tuple(_page(slide, ratio, measure) for slide in fitted.slides),
    )


def _page(slide: Slide, ratio: Ratio, measure: Measure) -> SlidePage:
    frames = [*_head(slide, ratio, measure)]
    area = body_area(slide, ratio, measure)
    chart = None
    if slide.chart is not None:
        note = slide.chart.note
        high = _note_height(note, area, measure)
        chart_box = Box(area.left, area.top, area.width, area.height - high)
        chart = PageChart(slide.chart, chart_box, charts.scale_of(slide.chart))
        if note:
            runs = (SlideRun(note),)
            said = PageParagraph(runs, _NOTE_SIZE, _NOTE_SIZE * page.LINE_STEP, Ink.FAINT)
            frames.append(Frame(FrameRole.NOTE, Box(area.left, chart_box.bottom, area.width, high), (said,)))
    elif slide.tiles:
        frames += _tile_frames(slide.tiles, area, measure)
    elif slide.points:
        frames.append(_body(slide, area, measure))
    begins = slide.kind in _BEGINNINGS and slide.part == 1
    return SlidePage(_layout_of(slide), tuple(frames), chart, slide.notes, slide.title if begins else "")


def _layout_of(slide: Slide) -> PageLayout:
    if slide.kind in page.OPENINGS:
        return PageLayout.OPENING
    if slide.chart is not None:
        return PageLayout.CHART
    if slide.tiles:
        return PageLayout.TILES
    return PageLayout.LEAD if slide.lead else PageLayout.TEXT


def _head(slide: Slide, ratio: Ratio, measure: Measure) -> Iterator[Frame]:
    """Running head, title and lead."""
    running = next((piece for piece in head_pieces(slide, ratio, "", measure) if _is_header(piece)), None)
    if isinstance(running, TextLine):
        said = PageParagraph(running.runs, running.size, running.size * page.TITLE_STEP, Ink.FAINT)
        yield Frame(FrameRole.HEADER, _box(page.header_area(ratio)), (said,))
    title, area = set_title(slide, ratio, measure), page.title_area(slide.kind, ratio)
    said = PageParagraph((SlideRun(title_text(slide)),), title.size, title.size * page.TITLE_STEP, Ink.TITLE)
    height = area.height if slide.kind in page.OPENINGS else len(title.lines) * said.step
    yield Frame(FrameRole.TITLE, Box(area.left, area.top, area.width, height), (said,))
    lead = set_lead(slide, ratio, measure)
    if lead.lines:
        said = PageParagraph((SlideRun(slide.lead),), lead.size, lead.size * page.TITLE_STEP, Ink.ACCENT)
        box = Box(area.left, area.top + height + page.GAP, area.width, len(lead.lines) * said.step)
        yield Frame(FrameRole.LEAD, box, (said,))


def _is_header(piece: TextLine | Shape) -> bool:
    return isinstance(piece, TextLine) and piece.area is AreaName.HEADER


def _body(slide: Slide, area: Area, measure: Measure) -> Frame:
    """The points below one another; on a slide that stops for a talk a third of the spare room stands above them."""
    top = area.top
    if slide.kind is SlideKind.STOP:
        top += max(area.height - points.height_of(slide, area, slide.size, measure), 0.0) / 3
    indent = page.mark_width(slide, slide.size)
    paragraphs = tuple(_paragraph(point, slide.size, indent, number) for number, point in enumerate(slide.points))
    return Frame(FrameRole.BODY, Box(area.left, top, area.width, area.bottom - top), paragraphs)


def _paragraph(point: Point, size: float, indent: float, number: int) -> PageParagraph:
    return PageParagraph(
        point.runs,
        size,
        size * page.LINE_STEP,
        Ink.FAINT if point.faint else Ink.TEXT,
        size * page.PARAGRAPH_GAP if number else 0.0,
        point.mark,
        indent,
    )


def _tile_frames(shown: tuple[Tile, ...], area: Area, measure: Measure) -> Iterator[Frame]:
    """A frame for each tile: what is measured, what it was, what it is."""
    panels: list[tuple[Box, dict[Tone, float]]] = []
    for piece in tiles.tile_pieces(shown, area, measure):
        if isinstance(piece, Shape):
            panels.append((_box(piece.box), {}))
        else:
            panels[-1][1][piece.tone] = piece.size
    for tile, (box, sizes) in zip(shown, panels, strict=True):
        texts = {Tone.TEXT: tile.metric, Tone.FAINT: f"{tile.before} →" if tile.before else "", Tone.ACCENT: tile.value}
        paragraphs = tuple(
            PageParagraph((SlideRun(text, bold=tone is Tone.ACCENT),), size, size * _step_of(tone), _INKS[tone])
            for tone, text in texts.items()
            if text and (size := sizes.get(tone))
        )
        yield Frame(FrameRole.TILE, box, paragraphs)


def _step_of(tone: Tone) -> float:
    return page.TITLE_STEP if tone is Tone.ACCENT else page.LINE_STEP


def _note_height(note: str, area: Area, measure: Measure) -> float:
    if not note:
        return 0.0
    return len(broken((SlideRun(note),), _NOTE_SIZE, area.width, measure)) * _NOTE_SIZE * page.LINE_STEP


def _usual_boxes(layout: PageLayout, ratio: Ratio) -> Iterable[tuple[FrameRole, Box]]:
    """Where the placeholders of a layout stand on a page with a title of one line."""
    if layout is PageLayout.OPENING:
        title = page.title_area(SlideKind.COVER, ratio)
        top = title.bottom + 2 * page.GAP
        yield FrameRole.TITLE, _box(title)
        yield FrameRole.BODY, Box(title.left, top, title.width, page.BODY_BOTTOM - top)
        return
    title = page.title_area(SlideKind.TEXT, ratio)
    yield FrameRole.HEADER, _box(page.header_area(ratio))
    yield FrameRole.TITLE, Box(title.left, title.top, title.width, _USUAL_TITLE * page.TITLE_STEP)
    top = title.top + _USUAL_TITLE * page.TITLE_STEP + page.GAP
    if layout is PageLayout.LEAD:
        yield FrameRole.LEAD, Box(title.left, top, title.width, _USUAL_TITLE * page.TITLE_STEP)
        top += _USUAL_TITLE * page.TITLE_STEP + page.GAP
    note = _NOTE_SIZE * page.LINE_STEP if layout is PageLayout.CHART else 0.0
    if layout is not PageLayout.TILES:
        yield FrameRole.BODY, Box(title.left, top, title.width, page.BODY_BOTTOM - top - note)
    if note:
        yield FrameRole.NOTE, Box(title.left, page.BODY_BOTTOM - note, title.width, note)


def _box(area: Area) -> Box:
    return Box(area.left, area.top, area.width, area.height)
