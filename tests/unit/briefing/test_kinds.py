"""Kinds, groups, extents, edits, tables over cases, sources, what stands at the end; every piece can be traced."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.briefing.build import build
from app.briefing.edits import lost_edits
from app.briefing.outline import starter, with_ids
from app.domain.briefing import (
    Briefing,
    BriefingId,
    BriefingKind,
    CaseField,
    CasePart,
    Extent,
    Grouping,
    ItemKind,
    OutlineItem,
    SourceNotes,
    TextEdit,
)
from app.domain.case import CaseDetail, Figure, FigureKind, Original
from app.domain.citation import CitationStyle
from app.domain.document import (
    Block,
    Chart,
    Contents,
    Document,
    Heading,
    Index,
    ItemList,
    PageBreak,
    Paragraph,
    Quote,
    Role,
    Run,
    Table,
)
from app.domain.layout_profile import Recipients
from app.domain.notes import TextPlace
from tests.samples import PAUSE, POWER, TAX, sample_content

NAMES = {"I01": "开办企业", "I06": "获得电力", "I13": "纳税", "I17": "政务服务"}
SOURCES = {bundled.source.id: bundled.source for bundled in sample_content().sources}
ORIGINAL = Original(3, 5, ("　　第一行，９户。", "", "第二 行。"), ("　　第一行，９户。", "", "第二 行。"))
CASES = {
    case.uid: CaseDetail(case, SOURCES[case.source_id], ORIGINAL if case is POWER else None)
    for case in (POWER, TAX, PAUSE)
}


def case(detail_uid: str, **changes: object) -> OutlineItem:
    item = OutlineItem(ItemKind.CASE, case_uid=CASES[next(uid for uid in CASES if uid == detail_uid)].case.uid)
    return replace(item, **changes)  # type: ignore[arg-type]


ALL = (case(POWER.uid), case(TAX.uid), case(PAUSE.uid))


def made(*items: OutlineItem, **changes: object) -> Document:
    briefing = Briefing(BriefingId(1), "样例选编", outline=with_ids(items))
    return build(replace(briefing, **changes), CASES, NAMES)  # type: ignore[arg-type]


def headings(document: Document) -> list[tuple[int, str]]:
    return [(block.level, block.text) for block in document.blocks if isinstance(block, Heading)]


def texts(document: Document, role: Role) -> list[str]:
    return [block.text for block in document.blocks if isinstance(block, Paragraph) and block.role is role]


def tables(document: Document) -> list[Table]:
    return [block for block in document.blocks if isinstance(block, Table)]


def test_a_sentence_is_the_gist_alone() -> None:
    document = made(case(TAX.uid, extent=Extent.SENTENCE), source_notes=SourceNotes.NONE)
    kinds = [(type(block), getattr(block, "role", None)) for block in document.blocks]
    assert kinds == [(Heading, None), (Paragraph, Role.INFORMATION), (Paragraph, Role.GIST)]


def test_points_are_gist_leads_and_figures() -> None:
    document = made(case(POWER.uid, extent=Extent.POINTS), source_notes=SourceNotes.NONE)
    gist, leads, figures = document.blocks[2:]
    assert isinstance(gist, Paragraph)
    assert isinstance(leads, ItemList)
    assert isinstance(figures, Table)
    assert [run.text for item in leads.items for run in item] == ["一口受理。", "数据跑路。"]


def test_the_original_is_verbatim_and_knows_its_lines() -> None:
    edit = TextEdit(POWER.uid, TextPlace("original"), "第二 行。", "改过。")
    document = made(case(POWER.uid, extent=Extent.ORIGINAL), edits=(edit,), source_notes=SourceNotes.NONE)
    lines = [block for block in document.blocks if isinstance(block, Paragraph) and block.role is Role.BODY]
    assert [(block.text, block.origin and block.origin.line) for block in lines] == [
        ("第一行，９户。", 3),
        ("第二 行。", 5),
    ]


def test_groups_by_indicator_stand_in_the_order_of_the_vocabulary() -> None:
    note = OutlineItem(ItemKind.TEXT, text="说明这一例。")
    document = made(
        OutlineItem(ItemKind.PART, title="不见"), case(TAX.uid), note, case(POWER.uid), grouping=Grouping.INDICATOR
    )
    assert [text for level, text in headings(document) if level <= 2] == [
        "获得电力",
        POWER.title,
        "纳税",
        TAX.title,
        "资料来源",
    ]
    assert "不见" not in str(document)
    last_case = headings(document).index((2, TAX.title))
    assert texts(document, Role.BODY)[-1] == "说明这一例。"
    assert last_case


def test_groups_by_place_and_cases_without_one() -> None:
    nowhere = replace(CASES[TAX.uid], case=replace(TAX, place=replace(TAX.place, province="", city="")))
    briefing = Briefing(BriefingId(1), "题", outline=with_ids(ALL), grouping=Grouping.PLACE)
    document = build(briefing, CASES | {TAX.uid: nowhere}, NAMES)
    assert [text for level, text in headings(document) if level == 1] == ["江苏省", "地区不详", "资料来源"]


def test_without_groups_parts_are_left_out() -> None:
    document = made(OutlineItem(ItemKind.PART, title="部分"), case(TAX.uid, level=2), grouping=Grouping.NONE)
    assert headings(document)[0] == (1, TAX.title)


def test_parts_number_what_stands_below_them() -> None:
    document = made(OutlineItem(ItemKind.PART, title="部分"), case(TAX.uid, level=2))
    assert headings(document)[:3] == [(1, "部分"), (2, TAX.title), (3, "概述")]


def test_an_edit_takes_the_place_of_its_quote_and_is_marked() -> None:
    edits = (
        TextEdit(POWER.uid, TextPlace("measures"), "窗口设在政务大厅。", "窗口进大厅。"),
        TextEdit(POWER.uid, TextPlace("gist"), "由9天减到2天", "缩短到2天"),
        TextEdit(POWER.uid, TextPlace("title"), "海陵区", "某区"),
        TextEdit(POWER.uid, TextPlace("background"), POWER.sections[0].body, ""),
    )
    document = made(case(POWER.uid), edits=edits)
    assert headings(document)[0][1].startswith("某区推行")
    assert "缩短到2天" in texts(document, Role.GIST)[0]
    (measures,) = [block for block in document.blocks if isinstance(block, ItemList)]
    assert [run.text for run in measures.items[0]] == ["一口受理。", "窗口进大厅。"]
    assert [run.origin is not None and run.origin.edited for run in measures.items[0]] == [False, True]
    assert "背景" not in str(headings(document))
    assert list(lost_edits(edits, CASES)) == []


def test_an_edit_is_lost_when_the_store_says_something_else() -> None:
    lost = TextEdit(POWER.uid, TextPlace("gist"), "由8天减到2天", "快了")
    gone = TextEdit(POWER.uid, TextPlace("lessons"), "甲", "乙")
    assert list(lost_edits((lost, gone), CASES)) == [lost, gone]
    assert texts(made(case(POWER.uid), edits=(lost,)), Role.GIST) == [POWER.gist]


def test_every_piece_of_a_case_can_be_traced() -> None:
    document = made(*(replace(item, extent=extent) for item in ALL for extent in (Extent.CARD, Extent.ORIGINAL)))
    for block in document.blocks:
        if isinstance(block, Heading) and block.text == "资料来源":
            break
        assert not isinstance(block, Quote | Contents | Chart | Index | PageBreak)
        assert block.origin is not None, block
        assert block.origin.case_uid in CASES
        assert block.origin.source_id == CASES[block.origin.case_uid].source.id
        for run in _runs(block):
            assert run.origin is not None
    (figures,) = [table for table in tables(document) if table.caption == "关键数据"]
    assert [(origin.figure, origin.line) for origin in figures.row_origins] == [(0, 3), (1, 3), (2, 3)]


def _runs(block: Block) -> list[Run]:
    if isinstance(block, Paragraph):
        return list(block.runs)
    return [run for item in block.items for run in item] if isinstance(block, ItemList) else []


def test_footnotes_stand_behind_the_first_text() -> None:
    document = made(*ALL, source_notes=SourceNotes.FOOTNOTES)
    notes = [
        run.footnote for block in document.blocks if isinstance(block, Paragraph) for run in block.runs if run.footnote
    ]
    assert notes[0] == "样例发改委《样例汇编一》，案例1，原文第3—5行。"
    assert len(notes) == 3
    assert texts(document, Role.SOURCE) == []


def test_an_end_list_numbers_the_cases() -> None:
    document = made(*ALL, source_notes=SourceNotes.END_LIST, citation_style=CitationStyle.GBT_7714)
    assert texts(document, Role.INFORMATION)[1].endswith("[2]")
    assert texts(document, Role.SOURCE)[0].startswith("[1] 海陵区供电公司. ")
    assert len(texts(document, Role.SOURCE)) == 3


def test_the_official_style_is_not_led_twice() -> None:
    lines = texts(made(case(POWER.uid), citation_style=CitationStyle.OFFICIAL), Role.SOURCE)
    assert lines[0] == "来源：样例发改委《样例汇编一》，2021年[1]"


def test_the_sources_stand_where_the_outline_has_them() -> None:
    document = made(case(TAX.uid), OutlineItem(ItemKind.SOURCES), OutlineItem(ItemKind.TEXT, text="结语。"))
    assert [block.text for block in document.blocks if isinstance(block, Paragraph)][-1] == "结语。"
    assert headings(document).count((1, "资料来源")) == 1


def test_cases_are_compared_by_chosen_fields() -> None:
    fields = (
        CaseField.PLACE,
        CaseField.INDICATORS,
        CaseField.LEADS,
        CaseField.FIGURES,
        CaseField.SOURCE,
        CaseField.STAGE,
    )
    (table,) = tables(made(OutlineItem(ItemKind.COMPARISON, fields=fields), *ALL[:2], source_notes=SourceNotes.NONE))[
        :1
    ]
    assert table.header == ("案例", "地区", "指标", "主要做法", "关键数据", "来源", "阶段")
    assert table.rows[0] == (
        "开门接电",
        "江苏省泰州市海陵区",
        "获得电力、开办企业",
        "一口受理；数据跑路",
        "接电时间：9天→2天；服务企业：超1.2万家；满意度：99%",
        "样例发改委《样例汇编一》",
        "",
    )
    assert [origin.case_uid for origin in table.row_origins] == [POWER.uid, TAX.uid]


def test_figures_of_all_cases_in_one_table() -> None:
    (table,) = tables(made(OutlineItem(ItemKind.KEY_FIGURES), *(replace(item, extent=Extent.SENTENCE) for item in ALL)))
    assert table.header == ("案例", "项目", "改革前", "改革后或现值", "原文行")
    assert [row[0] for row in table.rows] == ["开门接电"] * 3


def test_a_chart_has_one_unit_and_names_what_it_leaves_out() -> None:
    other = replace(
        TAX,
        figures=(
            Figure("接电时间", FigureKind.LEVEL, value="36", unit="小时"),
            Figure("接电时间", FigureKind.LEVEL, value="3至5", unit="天"),
        ),
    )
    outline = with_ids((OutlineItem(ItemKind.CHART, metric="接电时间"), *ALL))
    cases = CASES | {TAX.uid: replace(CASES[TAX.uid], case=other)}
    document = build(Briefing(BriefingId(1), "题", outline=outline), cases, NAMES)
    (chart,) = [block for block in document.blocks if isinstance(block, Chart)]
    assert [(bar.label, bar.value, bar.shown) for bar in chart.bars] == [
        ("开门接电（改革前）", 9.0, "9天"),
        ("开门接电（改革后）", 2.0, "2天"),
    ]
    assert (chart.caption, chart.unit) == ("接电时间", "天")
    assert chart.note.count(TAX.title) == 2
    assert chart.bars[0].origin is not None
    assert chart.bars[0].origin.figure == 0
    assert chart.table.rows[0] == ("开门接电（改革前）", "9天")


def test_a_chart_without_a_metric_takes_the_one_most_cases_share() -> None:
    (chart,) = [block for block in made(OutlineItem(ItemKind.CHART), *ALL).blocks if isinstance(block, Chart)]
    assert chart.caption.startswith("接电时间")


def test_the_matrix_counts_cases() -> None:
    (table,) = tables(made(OutlineItem(ItemKind.MATRIX), *(replace(item, extent=Extent.SENTENCE) for item in ALL)))
    assert table.header == ("指标", "江苏省", "云南省")
    assert table.rows == (
        ("开办企业", "1", ""),
        ("获得电力", "1", ""),
        ("纳税", "", "1"),
        ("政务服务", "1", ""),
    )


def test_tables_over_no_cases_are_left_out() -> None:
    kinds = (
        ItemKind.COMPARISON,
        ItemKind.KEY_FIGURES,
        ItemKind.CHART,
        ItemKind.MATRIX,
        ItemKind.GUIDE,
        ItemKind.SOURCES,
    )
    assert made(*map(OutlineItem, kinds)).blocks == ()


def test_a_compilation_has_cover_foreword_contents_and_indexes() -> None:
    outline = (OutlineItem(ItemKind.FOREWORD, text="编者的话。"), *ALL)
    document = made(
        *outline, kind=BriefingKind.COMPILATION, grouping=Grouping.INDICATOR, subtitle="第一批", issuer="样例办"
    )
    assert document.cover is not None
    assert (document.cover.subtitle, document.cover.issuer) == ("第一批", "样例办")
    assert document.masthead is None
    assert document.own_contents
    assert isinstance(document.blocks[2], Contents)
    breaks = [place for place, block in enumerate(document.blocks) if isinstance(block, PageBreak)]
    after = [document.blocks[place + 1] for place in breaks]
    assert [getattr(block, "text", "") for block in after] == ["纳税", "政务服务", "资料来源", "地区索引", "指标索引"]
    places, topics = (block for block in document.blocks if isinstance(block, Index))
    keys = {block.key: block.text for block in document.blocks if isinstance(block, Heading) and block.key}
    found = [(entry.term, [keys[key] for key in entry.keys]) for entry in places.entries]
    assert found == [("江苏省", [POWER.title, PAUSE.title]), ("云南省", [TAX.title])]
    assert [entry.term for entry in topics.entries] == ["开办企业", "获得电力", "纳税", "政务服务"]


@pytest.mark.parametrize(
    ("kind", "masthead", "imprint"),
    [
        (BriefingKind.BULLETIN, "工作简报", True),
        (BriefingKind.REFERENCE, "参阅材料", True),
        (BriefingKind.COMPILATION, None, True),
        (BriefingKind.EXPERIENCE, None, False),
        (BriefingKind.MEMO, None, True),
    ],
)
def test_each_kind_has_its_head_and_foot(kind: BriefingKind, masthead: str | None, imprint: bool) -> None:
    document = made(
        *starter(kind, [POWER.uid]),
        kind=kind,
        issue_number="3",
        total_number="40",
        secrecy="内部资料",
        recipients=Recipients("市委。", "各部门"),
        copies=50,
        date="2026-03-08",
        issuer="样例办",
    )
    assert (document.masthead and document.masthead.name) == masthead
    if document.masthead is not None:
        assert document.masthead.issue_line == "第3期（总第40期）"
        assert document.masthead.secrecy == "内部资料"
    assert (document.imprint is not None) is imprint
    if document.imprint is not None:
        assert document.imprint.lines == (("报：", "市委。"), ("送：", "各部门。"))
        assert (document.imprint.left, document.imprint.right) == ("样例办", "2026年3月8日印发")
        assert document.imprint.copies == "共印50份"


def test_attachments_go_to_the_end_under_their_numbers() -> None:
    document = made(
        OutlineItem(ItemKind.ATTACHMENT, title="清单", text="甲。"),
        OutlineItem(ItemKind.ATTACHMENT, title="名单", text="乙。"),
        OutlineItem(ItemKind.TEXT, text="正文。"),
    )
    assert [block.text for block in document.blocks if isinstance(block, Paragraph)] == [
        "正文。",
        "附件：1. 清单",
        "　　　2. 名单",
        "附件1",
        "清单",
        "甲。",
        "附件2",
        "名单",
        "乙。",
    ]


def test_headings_of_an_attachment_are_counted_apart() -> None:
    document = made(
        OutlineItem(ItemKind.TEXT, text="# 总体情况"),
        OutlineItem(ItemKind.ATTACHMENT, text="# 流程"),
        OutlineItem(ItemKind.ATTACHMENT, text="# 名单"),
    )
    headings = [block for block in document.blocks if isinstance(block, Heading)]
    assert [(heading.text, heading.series) for heading in headings] == [("总体情况", 0), ("流程", 1), ("名单", 2)]


def test_the_guide_tells_what_is_inside() -> None:
    document = made(OutlineItem(ItemKind.GUIDE), case(TAX.uid))
    assert texts(document, Role.GUIDE) == ["本期导读", f"· {TAX.title}：{TAX.gist}"]


def test_a_note_of_an_item_stands_where_the_item_does() -> None:
    lead = OutlineItem(ItemKind.LEAD, text="导语。")
    document = made(lead, OutlineItem(ItemKind.EDITOR_NOTE), editor_note="按。")
    assert [block.text for block in document.blocks if isinstance(block, Paragraph)] == ["导语。", "编者按：按。"]


def test_worksheets_get_cases_and_figures() -> None:
    cases, figures = made(*ALL).data
    assert [row[1] for row in cases.rows] == [POWER.title, TAX.title, PAUSE.title]
    assert figures.rows[0][1:7] == ("接电时间", "9", "天", "2", "天", "")
    assert made(case(TAX.uid, parts=(CasePart.GIST,))).data[0].caption == "案例清单"


@pytest.mark.parametrize("kind", BriefingKind)
def test_a_mark_of_secrecy_is_never_lost(kind: BriefingKind) -> None:
    document = made(case(TAX.uid), kind=kind, secrecy="内部资料")
    frames = [frame.secrecy for frame in (document.masthead, document.cover) if frame is not None]
    assert [*frames, *texts(document, Role.SECRECY)].count("内部资料") == 1
