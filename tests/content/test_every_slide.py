"""Every slide of the bundled cases in a presentation: all text finds its room in both shapes, and all of it is read back."""

from __future__ import annotations

import re
from contextlib import closing
from pathlib import Path

import pytest
from pptx import Presentation

from app.domain.slides import Deck, Ratio, Slide
from app.export.slides import clean_deck, export_slides
from app.library.content import load_content
from app.operations.library import open_library
from app.operations.presenting import cases_presentation
from app.paths import resource
from app.presenting.placing import set_pages
from app.presenting.widths import WidestMeasure
from tests.unit.presenting.test_placing import lines_high

MEASURE = WidestMeasure()


@pytest.fixture(scope="module")
def deck(tmp_path_factory: pytest.TempPathFactory) -> Deck:
    """The deck of all cases."""
    uids = [case.uid for case in load_content(resource()).cases]
    assert len(uids) == 94
    folder: Path = tmp_path_factory.mktemp("store")
    with closing(open_library(folder / "store.db")) as store:
        return clean_deck(cases_presentation(store, "全部案例", uids))


@pytest.mark.parametrize("ratio", Ratio)
def test_no_text_leaves_its_frame(deck: Deck, ratio: Ratio) -> None:
    pages = set_pages(deck, ratio, MEASURE)
    assert len(pages.pages) > 1000
    for shown in pages.pages:
        lines_high(shown)


def test_all_text_is_read_back(deck: Deck, tmp_path: Path) -> None:
    target = tmp_path / "全部.pptx"
    export_slides(set_pages(deck, Ratio.STANDARD, MEASURE), "pptx", target)
    shown, notes = _read(target)
    for slide in deck.slides:
        for text in _texts(slide):
            assert squeezed(text) in shown, text[:40]
        assert all(squeezed(note) in notes for note in slide.notes)


def squeezed(text: str) -> str:
    """The text without blanks and line ends."""
    return re.sub(r"\s", "", text)


def _read(file: Path) -> tuple[str, str]:
    """What stands on the slides of a file, text that goes on over several of them joined, and in their notes."""
    shown: list[str] = []
    going_on: dict[int, list[str]] = {}
    notes: list[str] = []
    for slide in Presentation(str(file)).slides:
        for shape in slide.shapes:
            if shape.has_chart:
                shown += shape.chart.plots[0].categories
            elif shape.is_placeholder and shape.placeholder_format.idx in {0, 1, 14}:
                going_on.setdefault(shape.placeholder_format.idx, []).append(shape.text_frame.text)
            else:
                shown.append(shape.text_frame.text)
        if slide.has_notes_slide:
            notes.append(slide.notes_slide.notes_text_frame.text)
    joined = ("".join(texts) for texts in going_on.values())
    return squeezed("\n".join((*shown, *joined))), squeezed("".join(notes))


def _texts(slide: Slide) -> list[str]:
    tiles = [text for tile in slide.tiles for text in (tile.metric, tile.before, tile.value)]
    rows = [row.label for row in slide.chart.rows] if slide.chart is not None else []
    return [slide.title, slide.lead, *(point.text for point in slide.points), *tiles, *rows]
