"""Decks: one case, or several with a cover, their list and their sources."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from app.domain.slides import Deck, Point, Slide, SlideKind, SlideRun
from app.presenting import labels
from app.presenting.case_slides import case_slides
from app.presenting.material import CaseMaterial, ChartItem, DeckItem, PartItem, TextItem
from app.presenting.paragraphs import body_paragraphs, one_line


def case_deck(material: CaseMaterial) -> Deck:
    """The slides of one case."""
    return Deck(one_line(material.detail.case.title), case_slides(material))


def several(title: str, items: Sequence[DeckItem], author: str = "", date: str = "", subtitle: str = "") -> Deck:
    """A cover, the list of the cases, the items in their order, and where the cases come from."""
    name = one_line(title) or labels.UNTITLED
    below = tuple(Point((SlideRun(one_line(text)),), faint=True) for text in (subtitle, author, date) if text.strip())
    cases = tuple(item for item in items if isinstance(item, CaseMaterial))
    slides = (
        Slide(SlideKind.COVER, name, points=below),
        *_contents(cases),
        *(slide for item in items for slide in _slides_of(item, name)),
        *_sources(cases),
    )
    return Deck(name, slides, one_line(author), one_line(date))


def _slides_of(item: DeckItem, header: str) -> Iterator[Slide]:
    if isinstance(item, CaseMaterial):
        yield from case_slides(item)
    elif isinstance(item, PartItem):
        yield Slide(SlideKind.PART, one_line(item.title) or labels.UNTITLED)
    elif isinstance(item, TextItem):
        points = tuple(Point(each.whole, each.mark, step) for step, each in enumerate(body_paragraphs(item.body)))
        if points:
            yield Slide(SlideKind.TEXT, one_line(item.title) or header, header, points=points)
    elif isinstance(item, ChartItem):
        yield Slide(SlideKind.CHART, one_line(item.title) or labels.FIGURES, header, chart=item.chart)


def _contents(cases: Sequence[CaseMaterial]) -> Iterator[Slide]:
    if len(cases) > 1:
        titles = (material.detail.case.title for material in cases)
        points = tuple(Point((SlideRun(one_line(title)),), f"{place}.") for place, title in enumerate(titles, start=1))
        yield Slide(SlideKind.CONTENTS, labels.CONTENTS, points=points)


def _sources(cases: Sequence[CaseMaterial]) -> Iterator[Slide]:
    sources = dict.fromkeys(one_line(material.source.removeprefix(labels.SOURCE_LABEL)) for material in cases)
    points = tuple(Point((SlideRun(source),), f"{place}.") for place, source in enumerate(sources, start=1) if source)
    if points:
        yield Slide(SlideKind.SOURCES, labels.SOURCES, points=points)
