"""Whatever its length, a slide fits its page, and no word of it is lost."""

from __future__ import annotations

import pytest

from app.domain.slides import ChartRow, Point, Ratio, Slide, SlideChart, SlideKind, SlideRun, Tile
from app.presenting import page
from app.presenting.fitting import fit
from app.presenting.layout import lay_out
from app.presenting.pieces import AreaName, Shape, TextLine
from tests.unit.presenting.faces import EVEN

SENTENCE = "窗口把材料一次收齐，后台分头办理，办结后统一出证。"


def points(*texts: str) -> tuple[Point, ...]:
    """A point with a bullet for each text, one step each."""
    return tuple(Point((SlideRun(text),), "•", step) for step, text in enumerate(texts))


def check(slides: tuple[Slide, ...], ratio: Ratio) -> None:
    """Every line and shape of the slides stands on the page, inside its margins and above its foot."""
    margin, width = page.MARGINS[ratio], page.WIDTHS[ratio]
    for slide in slides:
        for piece in lay_out(slide, ratio, "99 / 99", EVEN).pieces:
            assert piece.box.left >= margin - 0.01
            assert piece.box.right <= width - margin + 0.01
            assert piece.box.bottom <= page.BODY_BOTTOM + 0.01
        check_no_overlap([piece for piece in lay_out(slide, ratio, "", EVEN).pieces if isinstance(piece, TextLine)])


def check_no_overlap(lines: list[TextLine]) -> None:
    """No two lines lie over one another."""
    boxes = [line.box for line in lines]
    for number, one in enumerate(boxes):
        for other in boxes[number + 1 :]:
            beside = one.right <= other.left + 0.01 or other.right <= one.left + 0.01
            below = one.bottom <= other.top + 0.01 or other.bottom <= one.top + 0.01
            assert beside or below


def texts(slides: tuple[Slide, ...]) -> str:
    """All points of the slides, one after the other."""
    return "".join(point.text for slide in slides for point in slide.points)


@pytest.mark.parametrize("ratio", Ratio)
@pytest.mark.parametrize("count", [1, 2, 5, 9, 40])
def test_sentences_fit_and_nothing_is_lost(ratio: Ratio, count: int) -> None:
    slides = fit(Slide(SlideKind.BACKGROUND, "背景", points=points(*[SENTENCE] * count)), ratio, EVEN)
    check(slides, ratio)
    assert texts(slides) == SENTENCE * count


def test_short_text_is_large_and_longer_text_smaller() -> None:
    sizes = [
        fit(Slide(SlideKind.RESULTS, "成效", points=points(*[SENTENCE] * count)), Ratio.WIDE, EVEN)[0].size
        for count in (1, 5, 8)
    ]
    assert sizes == sorted(sizes, reverse=True)
    assert sizes[0] == page.POINT_SIZES[0] > sizes[-1] >= page.POINT_SIZES[-1]


def test_the_parts_of_a_slide_are_counted_and_filled_evenly() -> None:
    slides = fit(Slide(SlideKind.RESULTS, "成效", points=points(*[SENTENCE] * 20), notes=("看",)), Ratio.WIDE, EVEN)
    assert [slide.part for slide in slides] == list(range(1, len(slides) + 1))
    assert {slide.parts for slide in slides} == {len(slides)}
    counts = [len(slide.points) for slide in slides]
    assert max(counts) - min(counts) <= 2
    assert [bool(slide.notes) for slide in slides] == [True, *[False] * (len(slides) - 1)]


def test_each_part_begins_with_a_point_that_is_shown() -> None:
    slides = fit(Slide(SlideKind.RESULTS, "成效", points=points(*[SENTENCE] * 20)), Ratio.WIDE, EVEN)
    assert {slide.points[0].step for slide in slides} == {0}


@pytest.mark.parametrize("ratio", Ratio)
def test_one_paragraph_of_thirty_thousand_characters_is_split(ratio: Ratio) -> None:
    text = SENTENCE * (30_000 // len(SENTENCE))
    slides = fit(Slide(SlideKind.TEXT, "原文", points=(Point((SlideRun(text),)),)), ratio, EVEN)
    check(slides, ratio)
    assert texts(slides) == text


@pytest.mark.parametrize("ratio", Ratio)
@pytest.mark.parametrize("kind", [SlideKind.CASE, SlideKind.PART, SlideKind.TEXT])
@pytest.mark.parametrize("length", [20, 120, 300, 2_000])
def test_a_title_of_any_length_can_be_read_in_full(ratio: Ratio, kind: SlideKind, length: int) -> None:
    title = ("推行获得电力“一件事”改革试点" * length)[:length]
    slides = fit(Slide(kind, title, points=points(SENTENCE)), ratio, EVEN)
    check(slides, ratio)
    assert slides[0].title == title or title in texts(slides)
    assert SENTENCE in texts(slides)


@pytest.mark.parametrize("ratio", Ratio)
def test_a_lead_that_is_too_long_stands_among_the_points(ratio: Ratio) -> None:
    slides = fit(Slide(SlideKind.MEASURE, "做法 1/1", lead=SENTENCE * 12, points=points(SENTENCE)), ratio, EVEN)
    check(slides, ratio)
    assert slides[0].lead == ""
    assert texts(slides) == SENTENCE * 13


@pytest.mark.parametrize("ratio", Ratio)
@pytest.mark.parametrize("count", [1, 2, 3, 4, 5, 6, 7, 200])
def test_every_figure_has_a_tile(ratio: Ratio, count: int) -> None:
    tiles = tuple(Tile(f"办理事项第{number}类", f"超{number}万件", "9个工作日", number) for number in range(count))
    slides = fit(Slide(SlideKind.FIGURES, "关键数据", tiles=tiles), ratio, EVEN)
    check(slides, ratio)
    assert [tile.metric for slide in slides for tile in slide.tiles] == [tile.metric for tile in tiles]
    for slide in slides:
        panels = [piece for piece in lay_out(slide, ratio, "", EVEN).pieces if isinstance(piece, Shape)]
        assert len(panels) == len(slide.tiles)
        assert [tile.step for tile in slide.tiles] == list(range(len(slide.tiles)))


@pytest.mark.parametrize("ratio", Ratio)
def test_a_figure_of_too_many_words_becomes_a_paragraph(ratio: Ratio) -> None:
    tiles = (Tile("服务企业", "99%"), Tile("不动产登记业务平均办理时限" * 100, "2天", "9天"))
    slides = fit(Slide(SlideKind.FIGURES, "关键数据", tiles=tiles), ratio, EVEN)
    check(slides, ratio)
    assert tiles[1].metric in texts(slides)
    assert "9天 → 2天" in texts(slides)


@pytest.mark.parametrize("ratio", Ratio)
@pytest.mark.parametrize("count", [1, 2, 6, 30])
def test_a_chart_keeps_all_rows_and_its_labels_whole(ratio: Ratio, count: int) -> None:
    rows = tuple(
        ChartRow(f"{number}号事项从受理到办结的平均时间" * (1 + number % 3), (30.0, 2.0), ("30个工作日", "2个工作日"))
        for number in range(count)
    )
    chart = SlideChart(("改革前", "改革后"), rows, "个工作日", "单位不同的未列入图中。")
    slides = fit(Slide(SlideKind.CHART, "关键数据", chart=chart), ratio, EVEN)
    check(slides, ratio)
    charts = [slide.chart for slide in slides if slide.chart is not None]
    assert [row.label for each in charts for row in each.rows] == [row.label for row in rows]
    assert [each.note for each in charts if each.note] == [chart.note]


def test_the_longest_bar_is_the_largest_value() -> None:
    rows = (ChartRow("接电", (9.0, 2.0), ("9天", "2天")), ChartRow("办照", (5.0, 1.0), ("5天", "1天")))
    slide = fit(Slide(SlideKind.CHART, "时间", chart=SlideChart(("前", "后"), rows, "天")), Ratio.WIDE, EVEN)[0]
    bars = [piece.box for piece in lay_out(slide, Ratio.WIDE, "", EVEN).pieces if isinstance(piece, Shape)][2:]
    assert [round(bar.width / bars[0].width * 9) for bar in bars] == [9, 2, 5, 1]


def test_charts_that_were_one_have_one_scale() -> None:
    rows = tuple(ChartRow(f"{number}号事项", (float(number), 1.0), (f"{number}天", "1天")) for number in range(1, 25))
    slides = fit(Slide(SlideKind.CHART, "时间", chart=SlideChart(("前", "后"), rows, "天")), Ratio.WIDE, EVEN)
    assert len(slides) > 1
    assert {slide.chart.highest for slide in slides if slide.chart is not None} == {24.0}
    first = [piece.box.width for piece in lay_out(slides[0], Ratio.WIDE, "", EVEN).pieces if isinstance(piece, Shape)]
    last = [piece.box.width for piece in lay_out(slides[-1], Ratio.WIDE, "", EVEN).pieces if isinstance(piece, Shape)]
    assert max(first[2:]) < max(last[2:])


def test_a_running_head_that_is_too_long_ends_in_dots() -> None:
    slide = fit(Slide(SlideKind.TEXT, "背景", header="很长的案例名称" * 30), Ratio.STANDARD, EVEN)[0]
    heads = [
        piece
        for piece in lay_out(slide, Ratio.STANDARD, "1 / 2", EVEN).pieces
        if isinstance(piece, TextLine) and piece.area is AreaName.HEADER
    ]
    assert len(heads) == 1
    assert heads[0].runs[0].text.endswith("…")
    assert heads[0].box.right <= page.header_area(Ratio.STANDARD).right
