"""A figure and its sentences: in the line it names, in the whole original, in the card."""

from __future__ import annotations

from dataclasses import replace

from app.domain.case import CaseDetail, Figure, FigureKind, Original, Source, SourceId
from app.domain.notes import ORIGINAL, TextPlace
from app.text.figure_places import figure_places
from tests.samples import POWER

LINES = ("甲区电力改革", "", "  先说背景。接电时间由9天减到2天；满意度为99%。", "窗口设了三个，另有2天值守。")
DETAIL = CaseDetail(POWER, Source(SourceId("s"), "汇编"), Original(10, 13, LINES, LINES))
DAYS = replace(POWER.figures[0], line=12)


def told_in_original(figure: Figure) -> str:
    """The words that the original is said to tell a figure in, as they stand at the place that is named."""
    anchor = figure_places(figure, DETAIL).original
    assert anchor is not None
    assert anchor.place == ORIGINAL
    assert DETAIL.original is not None
    assert DETAIL.original.text[anchor.start : anchor.start + anchor.length] == anchor.quote
    return anchor.quote


def test_the_sentence_stands_in_the_line_that_the_figure_names() -> None:
    assert told_in_original(DAYS) == "接电时间由9天减到2天；"
    assert told_in_original(replace(POWER.figures[2], line=12)) == "满意度为99%。"


def test_a_number_in_words_shows_the_whole_line() -> None:
    windows = Figure("窗口", FigureKind.LEVEL, value="3", unit="个", line=13)
    assert told_in_original(windows) == LINES[3]
    title = Figure("窗口", FigureKind.LEVEL, value="3", unit="个", line=12)
    assert told_in_original(title) == LINES[2].strip()


def test_an_empty_line_tells_nothing() -> None:
    assert figure_places(replace(DAYS, line=11), DETAIL).original is None


def test_a_line_outside_the_case_is_not_trusted() -> None:
    for line in (None, 3, 99):
        assert told_in_original(replace(DAYS, line=line)) == "接电时间由9天减到2天；"
    nowhere = Figure("不存在", FigureKind.LEVEL, value="12345", line=None)
    assert figure_places(nowhere, DETAIL).original is None


def test_the_card_is_searched_too_its_sections_before_the_gist() -> None:
    place = figure_places(DAYS, DETAIL).card
    assert place is not None
    assert (place.place, place.quote) == (TextPlace("gist"), POWER.gist)
    results = replace(POWER.sections[2], body="先后三批。接电时间由9天减到2天。")
    case = replace(POWER, gist="接电时间由9天减到2天。", sections=(*POWER.sections[:2], results))
    found = figure_places(DAYS, replace(DETAIL, case=case)).card
    assert found is not None
    assert (found.place, found.start, found.quote) == (TextPlace("results"), 5, "接电时间由9天减到2天。")


def test_without_an_original_only_the_card_is_named() -> None:
    places = figure_places(DAYS, replace(DETAIL, original=None))
    assert places.original is None
    assert places.card is not None
