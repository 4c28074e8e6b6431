"""The writer's own words: made into edits, found again, put into the document, lost when the store has changed."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest

from app.briefing.build import build
from app.briefing.edits import case_texts, lost_edits, store_paragraphs
from app.briefing.own_words import (
    SHORTEST_QUOTE,
    CaseText,
    changes_in,
    edits_without_place,
    paragraphs_as_edited,
    placed_edits,
    reworded,
)
from app.briefing.runs import joined
from app.domain.briefing import TITLE_PLACE, Briefing, BriefingId, Extent, ItemId, ItemKind, OutlineItem, TextEdit
from app.domain.case import Case, CaseDetail, CaseUid, Section, SectionKind
from app.domain.document import Heading, ItemList, Paragraph, Table
from app.domain.notes import GIST, TextPlace
from tests.samples import POWER, sample_content

UID = CaseUid("a")
PLACE = TextPlace("measures")
LINE = "窗口把九项材料并为三项，办理时间由12.5天减到2天，企业少跑路。"
(SOURCE,) = (bundled.source for bundled in sample_content().sources if bundled.source.id == POWER.source_id)


def text_of(*paragraphs: str) -> CaseText:
    return CaseText(UID, PLACE, "做法", paragraphs)


def detail_of(body: str, case: Case = POWER) -> CaseDetail:
    return CaseDetail(replace(case, sections=(Section(SectionKind.MEASURES, "做法", body),)), SOURCE, None)


def blocks_of(detail: CaseDetail, *edits: TextEdit, extent: Extent = Extent.CARD) -> list[object]:
    item = OutlineItem(ItemKind.CASE, ItemId(1), case_uid=detail.case.uid, extent=extent)
    return list(build(Briefing(BriefingId(1), "题", outline=(item,), edits=edits), {detail.case.uid: detail}).blocks)


def test_a_changed_word_becomes_an_edit_with_something_around_it() -> None:
    text = text_of(LINE, "另一段。")
    (edit,) = reworded(text, 0, LINE.replace("企业少跑路", "企业少跑腿"), ())
    assert (edit.case_uid, edit.place, edit.occurrence) == (UID, PLACE, 0)
    assert len(edit.quote) >= SHORTEST_QUOTE
    assert edit.quote in LINE
    (change,) = changes_in(text, 0, (edit,))
    assert (change.removed, change.added) == ("路", "腿")
    assert paragraphs_as_edited(text, (edit,)) == (LINE.replace("路", "腿"), "另一段。")


def test_a_number_is_changed_as_a_whole() -> None:
    text = text_of(LINE)
    edits = reworded(text, 0, LINE.replace("12.5", "13.5"), ())
    assert [(change.removed, change.added) for change in changes_in(text, 0, edits)] == [("12.5", "13.5")]


def test_changes_far_apart_are_taken_back_one_by_one() -> None:
    text = text_of(LINE)
    edits = reworded(text, 0, "大厅" + LINE[2:].replace("企业", "群众"), ())
    first, second = changes_in(text, 0, edits)
    assert (first.removed, first.added, second.removed, second.added) == ("窗口", "大厅", "企业", "群众")
    words = paragraphs_as_edited(text, edits)[0]
    assert words[second.start :].startswith("群众")
    assert paragraphs_as_edited(text, (second.edit,))[0] == LINE.replace("企业", "群众")


def test_the_second_of_two_equal_paragraphs_is_meant() -> None:
    text = text_of("是", "否", "是", "是")
    edits = reworded(text, 2, "部分是", ())
    assert edits[0].occurrence == 1
    assert paragraphs_as_edited(text, edits) == ("是", "否", "部分是", "是")


def test_what_reads_as_before_has_no_edit() -> None:
    text = text_of(LINE, LINE)
    edits = reworded(text, 1, "全新的一段。", ())
    assert paragraphs_as_edited(text, edits) == (LINE, "全新的一段。")
    assert reworded(text, 1, LINE, edits) == ()
    assert reworded(text, 1, "全新的一段。", edits) == edits


def test_edits_elsewhere_stay_as_they_are() -> None:
    other = TextEdit(UID, TextPlace("results"), "甲", "乙")
    lost = TextEdit(UID, PLACE, "不在这里的话", "丙")
    text = text_of(LINE, "另一段也要改。")
    first = reworded(text, 1, "另一段已经改了。", (other, lost))
    both = reworded(text, 0, LINE.replace("九项", "八项"), first)
    assert set(both) > {other, lost}
    assert set(reworded(text, 0, LINE, both)) == set(first)


def test_any_words_are_made_of_edits() -> None:
    chance = random.Random(7)
    for _ in range(300):
        paragraphs = tuple("".join(chance.choices("甲乙丙，12.%", k=chance.randint(1, 30))) for _ in range(3))
        text = text_of(*paragraphs)
        edits: tuple[TextEdit, ...] = ()
        wanted = list(paragraphs)
        for _ in range(3):
            number = chance.randrange(3)
            letters = list(wanted[number])
            del letters[chance.randint(0, len(letters)) :: chance.randint(2, 9)]
            letters.insert(chance.randint(0, len(letters)), chance.choice(["", "新", "9", "\n"]))
            wanted[number] = "".join(letters)
            edits = reworded(text, number, wanted[number], edits)
            assert paragraphs_as_edited(text, edits) == tuple(wanted)


def test_a_very_long_paragraph_costs_no_more_than_a_moment() -> None:
    long = "".join(chr(0x4E00 + n % 3000) for n in range(50_000))
    text = text_of(long)
    words = "始" + long[1:-1] + "末"
    assert paragraphs_as_edited(text, reworded(text, 0, words, ())) == (words,)


def test_edits_never_stand_in_one_another() -> None:
    one, other = TextEdit(UID, PLACE, "九项材料", "甲"), TextEdit(UID, PLACE, "材料并为", "乙")
    twice = TextEdit(UID, PLACE, "项", "条")
    placed = placed_edits((LINE,), (one, other, twice))
    assert [each.edit for each in placed] == [one, twice]
    assert placed[1].start == LINE.rindex("项")


def test_words_of_one_edit_are_no_place_for_another() -> None:
    detail = detail_of("甲先乙后。")
    edits = (TextEdit(POWER.uid, PLACE, "甲先", "乙乙先"), TextEdit(POWER.uid, PLACE, "乙", "丙"))
    blocks = blocks_of(detail, *edits)
    assert "乙乙先丙后。" in [block.text for block in blocks if isinstance(block, Paragraph)]


def test_a_new_line_begins_a_paragraph_or_an_item() -> None:
    detail = detail_of("前一段说完。\n\n- 第一点\n- 第二点")
    item = OutlineItem(ItemKind.CASE, ItemId(1), case_uid=POWER.uid)
    text = next(each for each in case_texts(detail, item) if each.place == PLACE)
    assert text.paragraphs == ("前一段说完。", "第一点", "第二点")
    edits = reworded(text, 0, "前一段\n说完。", reworded(text, 1, "第一点\n又一点", ()))
    blocks = blocks_of(detail, *edits)
    assert [block.text for block in blocks if isinstance(block, Paragraph)][2:4] == ["前一段", "说完。"]
    (items,) = [block for block in blocks if isinstance(block, ItemList)]
    assert [joined(runs) for runs in items.items] == ["第一点", "又一点", "第二点"]


def test_a_cell_and_a_heading_are_reworded_and_an_emptied_heading_goes() -> None:
    detail = detail_of("# 小题\n\n| 项目 | 结果 |\n| --- | --- |\n| 甲 | 是 |\n| 乙 | 是 |\n")
    text = next(each for each in case_texts(detail, OutlineItem(ItemKind.CASE)) if each.place == PLACE)
    assert text.paragraphs == ("小题", "项目", "结果", "甲", "是", "乙", "是")
    edits = reworded(text, 6, "否", reworded(text, 0, "", ()))
    blocks = blocks_of(detail, *edits)
    (table,) = [block for block in blocks if isinstance(block, Table) and block.header == ("项目", "结果")]
    assert table.rows == (("甲", "是"), ("乙", "否"))
    assert "小题" not in [block.text for block in blocks if isinstance(block, Heading)]


def test_bold_words_stay_bold_beside_what_is_changed() -> None:
    detail = detail_of("**一口受理。** 窗口设在政务大厅里面。")
    text = next(each for each in case_texts(detail, OutlineItem(ItemKind.CASE)) if each.place == PLACE)
    (edit,) = reworded(text, 0, text.paragraphs[0].replace("政务大厅", "市民之家"), ())
    paragraph = next(block for block in blocks_of(detail, edit) if isinstance(block, Paragraph) and block.runs[0].bold)
    assert paragraph.runs[0].text == "一口受理。"
    assert paragraph.text == "一口受理。窗口设在市民之家里面。"


@pytest.mark.parametrize("extent", [Extent.POINTS, Extent.CARD])
def test_a_lead_phrase_is_reworded_wherever_it_is_shown(extent: Extent) -> None:
    detail = detail_of("1. **一口受理。** 先说一口受理。\n2. **数据跑路。** 互通。")
    item = OutlineItem(ItemKind.CASE, ItemId(1), case_uid=POWER.uid, extent=Extent.POINTS)
    text = next(each for each in case_texts(detail, item) if each.place == PLACE)
    assert text.paragraphs == ("一口受理。", "数据跑路。")
    edits = reworded(text, 1, "数据多跑路。", ())
    (items,) = [block for block in blocks_of(detail, *edits, extent=extent) if isinstance(block, ItemList)]
    assert joined(items.items[1]).startswith("数据多跑路。")


def test_the_texts_of_a_case_in_the_order_of_the_document() -> None:
    texts = case_texts(CaseDetail(POWER, SOURCE, None), OutlineItem(ItemKind.CASE, extent=Extent.SENTENCE))
    assert [(text.place, text.is_shown) for text in texts] == [
        (TITLE_PLACE, True),
        (GIST, True),
        ("background", False),
        ("measures", False),
        ("results", False),
    ]


def test_an_edit_whose_text_has_changed_is_kept_and_told() -> None:
    detail = detail_of(LINE)
    text = next(each for each in case_texts(detail, OutlineItem(ItemKind.CASE)) if each.place == PLACE)
    edits = reworded(text, 0, LINE.replace("企业少跑路", "企业少跑腿"), ())
    later = detail_of("全文改写过了，已经不是原来的话。")
    assert list(lost_edits(edits, {POWER.uid: detail})) == []
    assert list(lost_edits(edits, {POWER.uid: later})) == list(edits)
    assert list(lost_edits(edits, {})) == list(edits)
    texts = case_texts(later, OutlineItem(ItemKind.CASE))
    assert edits_without_place(texts, POWER.uid, edits) == edits
    assert edits_without_place(case_texts(detail, OutlineItem(ItemKind.CASE)), POWER.uid, edits) == ()
    assert "腿" not in str(blocks_of(later, *edits))
    moved = detail_of("前面加了一段。\n\n" + LINE + "后面也加了。")
    assert "企业少跑腿" in str(blocks_of(moved, *edits))


def test_a_place_that_a_case_lacks_has_no_paragraphs() -> None:
    assert store_paragraphs(POWER, TextPlace("lessons")) == ()
    assert store_paragraphs(POWER, TITLE_PLACE) == (POWER.title,)
