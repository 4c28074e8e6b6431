"""Pages of a presentation: everything has its place, stays on the page, and no word is lost, whatever the text."""

from __future__ import annotations

import pytest

from app.domain.slide_pages import FrameRole, PageLayout, SlidePage, SlidePages
from app.domain.slides import ChartRow, Deck, Point, Ratio, Slide, SlideChart, SlideKind, SlideRun, Tile
from app.presenting import page
from app.presenting.lines import broken
from app.presenting.placing import set_pages
from app.presenting.widths import WidestMeasure

SENTENCE = "窗口把材料一次收齐，后台分头办理 24 小时，办结后统一出证。"
MEASURE = WidestMeasure()


def lines_high(shown: SlidePage) -> None:
    """The lines of every frame find room in it, and every frame on the page."""
    for frame in shown.frames:
        high = 0.0
        for paragraph in frame.paragraphs:
            inside = 32.0 if frame.role is FrameRole.TILE else 0.0
            bold = frame.role in {FrameRole.TITLE, FrameRole.LEAD}
            runs = tuple(SlideRun(run.text, run.bold or bold) for run in paragraph.runs)
            width = frame.box.width - paragraph.indent - inside
            high += paragraph.gap + len(broken(runs, paragraph.size, width, MEASURE)) * paragraph.step
        assert high <= frame.box.height + 0.1, (frame.role, high, frame.box)
        assert frame.box.bottom <= page.BODY_BOTTOM + 0.1


def words(pages: SlidePages, *roles: FrameRole) -> str:
    """The text of frames of some roles."""
    return "".join(
        paragraph.text
        for shown in pages.pages
        for frame in shown.frames
        if frame.role in roles
        for paragraph in frame.paragraphs
    )


@pytest.mark.parametrize("ratio", Ratio)
@pytest.mark.parametrize("count", [1, 9, 1000])
def test_long_text_fits_and_is_whole(ratio: Ratio, count: int) -> None:
    points = tuple(Point((SlideRun(SENTENCE),), "•", step) for step in range(count))
    pages = set_pages(Deck("题", (Slide(SlideKind.BACKGROUND, "背景", "案例", points=points),)), ratio, MEASURE)
    assert pages.width == page.WIDTHS[ratio]
    for shown in pages.pages:
        lines_high(shown)
    assert words(pages, FrameRole.BODY) == SENTENCE * count


@pytest.mark.parametrize("ratio", Ratio)
def test_a_title_of_120_characters_and_a_word_without_end(ratio: Ratio) -> None:
    slide = Slide(SlideKind.CASE, "改革" * 60, points=(Point((SlideRun("W" * 400),)),))
    lead = Slide(SlideKind.MEASURE, "做法", "改革" * 60, lead="提要" * 90, points=(Point((SlideRun("好。"),)),))
    pages = set_pages(Deck("题", (slide, lead)), ratio, MEASURE)
    for shown in pages.pages:
        lines_high(shown)
    assert words(pages, FrameRole.BODY).count("W") == 400
    assert "提要" * 90 in words(pages, FrameRole.BODY, FrameRole.LEAD)


@pytest.mark.parametrize("ratio", Ratio)
def test_two_hundred_figures_become_panels(ratio: Ratio) -> None:
    tiles = tuple(Tile(f"第{number}项办理时间", f"{number} 天", f"{number + 9} 天") for number in range(200))
    pages = set_pages(Deck("题", (Slide(SlideKind.FIGURES, "关键数据", tiles=tiles),)), ratio, MEASURE)
    assert {shown.layout for shown in pages.pages} == {PageLayout.TILES}
    assert sum(len(shown.frames) - 1 for shown in pages.pages) == 200
    for shown in pages.pages:
        lines_high(shown)
    texts = [
        [paragraph.text for paragraph in frame.paragraphs]
        for frame in pages.pages[0].frames
        if len(frame.paragraphs) > 1
    ]
    assert texts[0] == ["第0项办理时间", "9 天 →", "0 天"]


def test_each_kind_has_its_layout_and_sections_begin_with_cases() -> None:
    chart = SlideChart(("改革前", "改革后"), (ChartRow("甲", (9.0, 2.0), ("9天", "2天")),), "天", "缺一项")
    slides = (
        Slide(SlideKind.COVER, "封面"),
        Slide(SlideKind.CASE, "案例甲"),
        Slide(SlideKind.MEASURE, "做法", lead="提要", points=(Point((SlideRun("好。"),)),)),
        Slide(SlideKind.CHART, "图", chart=chart, notes=("出处",)),
        Slide(SlideKind.PART, "第二部分"),
    )
    pages = set_pages(Deck("题", slides, "某办公室"), Ratio.WIDE, MEASURE)
    assert [(shown.layout, shown.section) for shown in pages.pages] == [
        (PageLayout.OPENING, ""),
        (PageLayout.OPENING, "案例甲"),
        (PageLayout.LEAD, ""),
        (PageLayout.CHART, ""),
        (PageLayout.OPENING, "第二部分"),
    ]
    drawn = pages.pages[3]
    assert drawn.chart is not None
    assert drawn.chart.highest == 9.0
    assert drawn.notes == ("出处",)
    assert [frame.role for frame in drawn.frames] == [FrameRole.TITLE, FrameRole.NOTE]
    assert drawn.chart.box.bottom <= drawn.frames[1].box.top + 0.1
    assert pages.author == "某办公室"


def test_widths_leave_room_for_any_face() -> None:
    plain, bold = MEASURE.width(SlideRun("政务"), 20.0), MEASURE.width(SlideRun("Wide"), 20.0)
    assert plain == 40.0
    assert MEASURE.width(SlideRun("Wide", bold=True), 20.0) > bold
    assert MEASURE.width(SlideRun("\u0301"), 20.0) == 0.0
    assert MEASURE.width(SlideRun("🙂"), 20.0) > 20.0
    assert MEASURE.width(SlideRun("ś"), 20.0) < 20.0
