"""The lesson that a card becomes."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from app.domain.case import Case, CaseDetail, Figure, FigureKind, Original, Section, SectionKind, Source
from app.domain.notes import WHOLE_CASE, TextPlace
from app.domain.slides import ChartRow, Slide, SlideChart, SlideKind
from app.presenting import labels
from app.presenting.case_slides import case_slides
from app.presenting.deck import case_deck, several
from app.presenting.material import CaseMaterial, ChartItem, OtherCase, PartItem, TextItem
from tests.samples import POWER, SOURCE_ID, TAX

SOURCE = Source(SOURCE_ID, "样例汇编一", "样例发改委")
OTHER = OtherCase("邻市接电", "江苏省泰州市", "接电减到3天。", ("接电",))


def material(case: Case = POWER, **more: Any) -> CaseMaterial:
    """A case with what stands beside it."""
    made = CaseMaterial(CaseDetail(case, SOURCE, None), ("获得电力", "开办企业"), "来源：样例发改委《样例汇编一》")
    return replace(made, **more)


def kinds(slides: tuple[Slide, ...]) -> list[str]:
    """What the slides are for."""
    return [slide.kind.value for slide in slides]


def of_kind(slides: tuple[Slide, ...], kind: SlideKind) -> Slide:
    """The first slide of a kind."""
    return next(slide for slide in slides if slide.kind is kind)


def test_a_lesson_goes_from_the_title_to_what_others_did() -> None:
    questions = Section(SectionKind.QUESTIONS, "讨论题", "1. 谁来牵头？\n2. 钱从哪来？")
    lessons = Section(SectionKind.LESSONS, "启示", "先并后减。")
    case = replace(POWER, sections=(*POWER.sections, lessons, questions))
    slides = case_slides(material(case, others=(OTHER,)))
    assert kinds(slides) == [
        "case", "problem", "stop", "measure", "measure", "results", "figures", "others", "questions", "lessons",
    ]  # fmt: skip
    assert {slide.case_uid for slide in slides} == {case.uid}
    assert [slide.header for slide in slides[:2]] == ["", "开门接电"]


def test_the_first_slide_says_where_and_about_what_and_what_it_comes_to_is_a_note() -> None:
    first = case_slides(material())[0]
    assert first.title == POWER.title
    assert [point.text for point in first.points] == [
        "江苏省 泰州市 海陵区 海陵区供电公司",
        "获得电力 · 开办企业 · 一件事集成",
        "来源：样例发改委《样例汇编一》",
    ]
    assert first.notes[0] == POWER.gist


def test_trouble_has_a_slide_of_its_own() -> None:
    body = "海陵区有企业两万家。用电报装材料多、跑动多，企业反映办事慢。各窗口之间不通。"
    case = replace(POWER, sections=(Section(SectionKind.BACKGROUND, "背景", body),))
    slides = case_slides(material(case, detail=CaseDetail(case, SOURCE, None)))
    background, problem = slides[1:3]
    assert [point.text for point in background.points] == ["海陵区有企业两万家。"]
    assert problem.title == labels.PROBLEM
    assert [point.text for point in problem.points] == ["用电报装材料多、跑动多，企业反映办事慢。", "各窗口之间不通。"]


def test_the_class_thinks_before_it_is_told() -> None:
    slides = case_slides(material())
    stop = of_kind(slides, SlideKind.STOP)
    assert [point.text for point in stop.points] == list(labels.STOP_QUESTIONS)
    assert stop.notes[1:] == ("1. 一口受理。", "2. 数据跑路。")
    assert kinds(slides).index("stop") < kinds(slides).index("measure")


def test_each_measure_is_revealed_by_its_lead_then_by_its_sentences() -> None:
    measures = [slide for slide in case_slides(material()) if slide.kind is SlideKind.MEASURE]
    assert [(slide.title, slide.lead) for slide in measures] == [("做法 1/2", "一口受理"), ("做法 2/2", "数据跑路")]
    assert [(point.text, point.step) for point in measures[0].points] == [("窗口设在政务大厅。", 1)]


def test_three_measures_are_summed_up() -> None:
    body = "1. **甲。** 一。\n2. **乙。** 二。\n3. **丙。** 三。"
    case = replace(POWER, sections=(Section(SectionKind.MEASURES, "做法", body),))
    last = [slide for slide in case_slides(material(detail=CaseDetail(case, SOURCE, None))) if slide.lead == ""][-2]
    assert (last.title, [point.text for point in last.points]) == (labels.RECAP, ["甲", "乙", "丙"])


def test_measures_without_leads_are_one_list() -> None:
    case = replace(POWER, sections=(Section(SectionKind.MEASURES, "主要做法", "设窗口。\n\n并流程。"),))
    slide = of_kind(case_slides(material(detail=CaseDetail(case, SOURCE, None))), SlideKind.MEASURE)
    assert (slide.title, [point.text for point in slide.points]) == ("主要做法", ["设窗口。", "并流程。"])


def test_figures_are_tiles_and_their_lines_are_notes() -> None:
    slide = of_kind(case_slides(material()), SlideKind.FIGURES)
    assert [(tile.metric, tile.before, tile.value) for tile in slide.tiles] == [
        ("接电时间", "9天", "2天"),
        ("服务企业", "", "超1.2万家"),
        ("满意度", "", "99%"),
    ]
    assert slide.notes[0] == "接电时间：9天→2天（原文第 3 行）"


def test_several_pairs_of_one_unit_are_a_chart_and_no_tiles() -> None:
    pair = POWER.figures[0]
    other = Figure("材料", FigureKind.BEFORE_AFTER, before="1,200", after="300", unit="天")
    spoken = replace(other, before="数十", metric="次数")
    case = replace(POWER, figures=(pair, other, spoken))
    slides = case_slides(material(detail=CaseDetail(case, SOURCE, None)))
    chart = of_kind(slides, SlideKind.CHART).chart
    assert chart is not None
    assert [(row.label, row.values) for row in chart.rows] == [("接电时间", (9.0, 2.0)), ("材料", (1200.0, 300.0))]
    assert [tile.metric for tile in of_kind(slides, SlideKind.FIGURES).tiles] == ["次数"]


def test_others_are_named_one_by_one() -> None:
    slide = of_kind(case_slides(material(others=(OTHER, OTHER))), SlideKind.OTHERS)
    assert [(point.text, point.step) for point in slide.points] == [
        ("邻市接电（江苏省泰州市）\n接电减到3天。", 0),
        ("邻市接电（江苏省泰州市）\n接电减到3天。", 1),
    ]


def test_own_notes_stand_with_what_they_are_about() -> None:
    notes = {WHOLE_CASE: ("问问供电公司",), TextPlace("measures"): ("讲慢些",)}
    slides = case_slides(material(notes=notes))
    assert slides[0].notes[-1] == "我的备注：问问供电公司"
    assert of_kind(slides, SlideKind.MEASURE).notes == ("我的备注：讲慢些",)


def test_a_case_without_a_card_shows_its_own_text() -> None:
    bare = Case(POWER.uid, "无卡案例", SOURCE_ID, 3)
    original = Original(1, 2, ("第一段。", "第二段。"), ("第一段。", "第二段。"))
    slides = case_slides(material(detail=CaseDetail(bare, SOURCE, original)))
    assert kinds(slides) == ["case", "text"]
    assert [point.text for point in slides[1].points] == ["第一段。", "第二段。"]


def test_a_case_of_one_sentence_is_two_slides() -> None:
    bare = Case(POWER.uid, "短案例", SOURCE_ID, 3, gist="接电减到2天。")
    slides = case_slides(material(detail=CaseDetail(bare, SOURCE, None)))
    assert kinds(slides) == ["case", "text"]


def test_what_is_not_seen_is_not_shown() -> None:
    case = replace(POWER, title="接\x00电\u202e提速\n改革", sections=())
    assert case_slides(material(detail=CaseDetail(case, SOURCE, None)))[0].title == "接电提速 改革"


def test_markup_is_read_and_nothing_else_is_lost() -> None:
    body = "## 小标题\n\n- 一项**加粗**。\n> 引文。\n\n| 甲 | 乙 |\n|---|---|\n| 1 | 2 |"
    case = replace(POWER, sections=(Section(SectionKind.RESULTS, "成效", body),))
    points = of_kind(case_slides(material(detail=CaseDetail(case, SOURCE, None))), SlideKind.RESULTS).points
    assert [point.text for point in points] == ["小标题", "一项加粗。", "引文。", "甲　乙", "1　2"]
    assert [run.bold for run in points[1].runs] == [False, True, False]


def test_a_deck_of_several_has_cover_contents_and_sources() -> None:
    chart = SlideChart((labels.VALUE,), (ChartRow("甲", (1.0,), ("1天",)),), "天")
    items = (
        PartItem("第一部分"),
        material(),
        TextItem("导语", "请看两例。"),
        material(TAX, detail=CaseDetail(TAX, SOURCE, None)),
        ChartItem("对比", chart),
    )
    deck = several("接电与纳税", items, "样例发改委", "2021年10月8日")
    assert kinds(deck.slides)[:4] == ["cover", "contents", "part", "case"]
    assert kinds(deck.slides)[-2:] == ["chart", "sources"]
    assert [point.text for point in deck.slides[0].points] == ["样例发改委", "2021年10月8日"]
    assert [point.text for point in deck.slides[1].points] == [POWER.title, TAX.title]
    assert [point.text for point in deck.slides[-1].points] == ["样例发改委《样例汇编一》"]


def test_an_empty_collection_still_has_a_cover() -> None:
    assert kinds(several("", ()).slides) == ["cover"]


def test_one_case_is_a_deck_of_its_own() -> None:
    deck = case_deck(material())
    assert deck.title == POWER.title
    assert kinds(deck.slides)[0] == "case"
