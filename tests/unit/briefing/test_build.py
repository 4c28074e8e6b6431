"""From a briefing and its cases to a document."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.briefing.build import build
from app.briefing.labels import UNTITLED
from app.domain.briefing import Briefing, BriefingId, BriefingItem, CasePart
from app.domain.case import CaseDetail, CaseUid, Original, PartialDate, Source
from app.domain.document import Block, Document, Heading, ItemList, Masthead, Paragraph, Role, Table, paragraph
from tests.samples import PAUSE, POWER, TAX, sample_content

NAMES = {"I06": "获得电力", "I01": "开办企业"}
SOURCES: dict[str, Source] = {bundled.source.id: bundled.source for bundled in sample_content().sources}
ORIGINAL = Original(3, 5, ("第一行。", "", "　　# 第二行。"), ("第一行。", "", "　　# 第二行。"))
CASES = {
    case.uid: CaseDetail(case, SOURCES[case.source_id], ORIGINAL if case is POWER else None)
    for case in (POWER, TAX, PAUSE)
}


def briefing_of(*uids: CaseUid, parts: tuple[CasePart, ...] = (CasePart.GIST,)) -> Briefing:
    return Briefing(BriefingId(1), "样例选编", items=tuple(BriefingItem(uid, parts) for uid in uids))


def headings(document: Document) -> list[tuple[int, str]]:
    return [(block.level, block.text) for block in document.blocks if isinstance(block, Heading)]


def texts(document: Document, role: Role) -> list[str]:
    return [block.text for block in document.blocks if isinstance(block, Paragraph) and block.role is role]


def first_source(document: Document) -> int:
    roles = [block.role if isinstance(block, Paragraph) else None for block in document.blocks]
    return roles.index(Role.SOURCE)


def test_an_empty_briefing_is_a_title() -> None:
    assert build(briefing_of(), CASES) == Document("样例选编", ())
    assert build(replace(briefing_of(), title="  "), CASES).title == UNTITLED


def test_a_case_has_heading_information_and_gist() -> None:
    document = build(briefing_of(POWER.uid), CASES, NAMES)
    assert document.blocks[:3] == (
        Heading(1, POWER.title),
        paragraph("江苏省泰州市海陵区 · 获得电力、开办企业 · 数据截至2021年6月", Role.INFORMATION),
        paragraph(POWER.gist, Role.GIST),
    )


def test_indicators_without_a_name_are_not_shown() -> None:
    assert texts(build(briefing_of(TAX.uid), CASES), Role.INFORMATION) == ["云南省昆明市"]


@pytest.mark.parametrize(
    ("part", "kinds"),
    [
        (CasePart.GIST, [Paragraph]),
        (CasePart.BACKGROUND, [Heading, Paragraph]),
        (CasePart.MEASURES, [Heading, ItemList]),
        (CasePart.RESULTS, [Heading, Paragraph]),
        (CasePart.FIGURES, [Table]),
        (CasePart.ORIGINAL, [Heading, Paragraph, Paragraph]),
        (CasePart.LESSONS, []),
        (CasePart.NEXT_STEPS, []),
        (CasePart.QUESTIONS, []),
        (CasePart.OVERVIEW, []),
    ],
)
def test_each_part_gives_its_blocks(part: CasePart, kinds: list[type[Block]]) -> None:
    document = build(briefing_of(POWER.uid, parts=(part,)), CASES)
    between = document.blocks[2 : first_source(document)]
    assert [type(block) for block in between] == kinds


def test_parts_stand_in_their_own_order_whatever_the_order_of_choice() -> None:
    parts = (CasePart.RESULTS, CasePart.BACKGROUND, CasePart.MEASURES)
    assert headings(build(briefing_of(POWER.uid, parts=parts), CASES))[1:4] == [(2, "背景"), (2, "做法"), (2, "成效")]


def test_the_original_is_plain_text() -> None:
    document = build(briefing_of(POWER.uid, parts=(CasePart.ORIGINAL,)), CASES)
    assert texts(document, Role.BODY) == ["第一行。", "# 第二行。"]


def test_a_case_that_breaks_off_says_so() -> None:
    assert texts(build(briefing_of(PAUSE.uid), CASES), Role.NOTE) == ["（来源文本在本案例中断，内容不完整。）"]


def test_a_case_that_is_gone_leaves_a_note() -> None:
    document = build(briefing_of(CaseUid("x-1"), TAX.uid), CASES)
    assert "x-1" in texts(document, Role.NOTE)[0]
    assert headings(document)[0] == (1, TAX.title)


def test_each_case_has_a_source_line_that_points_into_the_list() -> None:
    document = build(briefing_of(PAUSE.uid, POWER.uid, TAX.uid), CASES)
    assert texts(document, Role.SOURCE) == [
        "来源：《样例汇编二》，案例1。[1]",
        "来源：样例发改委《样例汇编一》，案例1，原文第3—5行。[2]",
        "来源：样例发改委《样例汇编一》，案例2。[2]",
        "[1] 《样例汇编二》。",
        "[2] 样例发改委《样例汇编一》，2021年10月。",
    ]
    assert Heading(1, "资料来源", numbered=False) in document.blocks


def test_book_marks_within_a_title_become_single() -> None:
    source = replace(SOURCES[POWER.source_id], title="关于印发《样例》的通知", published=PartialDate(""))
    document = build(briefing_of(POWER.uid), {POWER.uid: CaseDetail(POWER, source, None)})
    assert texts(document, Role.SOURCE)[-1] == "[1] 样例发改委《关于印发〈样例〉的通知》。"


def test_with_an_issue_number_there_is_a_masthead() -> None:
    briefing = replace(briefing_of(), issuer="样例办公室", issue_number="3", date="2026-03-08")
    document = build(briefing, CASES)
    assert document.blocks == ()
    assert document.masthead == Masthead("工作简报", "第3期", "样例办公室", "2026年3月8日")
    assert (document.author, document.date) == ("样例办公室", "2026年3月8日")


def test_an_issue_number_in_words_stays_as_typed() -> None:
    document = build(replace(briefing_of(), issue_number="第3期（总第40期）"), CASES)
    assert document.masthead is not None
    assert document.masthead.issue_line == "第3期（总第40期）"


def test_without_one_issuer_and_date_stand_below_the_title() -> None:
    briefing = replace(briefing_of(), issuer="样例办公室", date="2026-03-08")
    assert build(briefing, CASES).blocks == (paragraph("样例办公室　2026年3月8日", Role.SUBTITLE),)


@pytest.mark.parametrize("note", ["一句。\n\n 二句。", "编者按：一句。\n二句。"])
def test_the_editors_note_is_led_by_its_label_once(note: str) -> None:
    first, second = build(replace(briefing_of(), editor_note=note), CASES).blocks
    assert isinstance(first, Paragraph)
    assert first.role is Role.EDITOR_NOTE
    assert [(run.text, run.bold) for run in first.runs] == [("编者按：", True), ("一句。", False)]
    assert second == paragraph("二句。", Role.EDITOR_NOTE)
