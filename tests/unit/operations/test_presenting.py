"""Decks of what the store holds."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.db.store import Store
from app.domain.briefing import BriefingId, ItemKind, OutlineItem, TextEdit
from app.domain.case import CaseUid
from app.domain.notes import TextPlace
from app.domain.slides import Deck, SlideKind
from app.errors import InvalidInput, NotFound
from app.operations import presenting
from app.operations.briefings import new_briefing, save_briefing
from app.operations.collections import add_to_collection, new_collection
from app.operations.library import apply_content
from app.operations.notes import add_note
from tests.samples import POWER, TAX, sample_content


def kinds(deck: Deck) -> list[SlideKind]:
    """What the slides are for."""
    return [slide.kind for slide in deck.slides]


def test_one_case_comes_with_others_like_it(store: Store) -> None:
    twin = replace(POWER, uid=CaseUid("sample-2021-09"), ordinal=9, title="邻区接电一口办", short_title="邻区接电")
    content = sample_content()
    apply_content(store, replace(content, cases=(*content.cases, twin)))
    deck = presenting.case_presentation(store, POWER.uid)
    others = next(slide for slide in deck.slides if slide.kind is SlideKind.OTHERS)
    assert others.points[0].text.startswith("邻区接电（江苏省泰州市海陵区）\n海陵区把用电报装")
    assert "电小二" in others.notes[0]


def test_one_case_comes_with_indicators_source_and_own_notes(store: Store) -> None:
    add_note(store, POWER.uid, "**问**供电公司")
    deck = presenting.case_presentation(store, POWER.uid)
    assert deck.slides[0].points[1].text.startswith("获得电力 · 开办企业")
    assert "样例汇编一" in deck.slides[0].points[2].text
    assert deck.slides[0].notes[-1] == "我的备注：问供电公司"


def test_a_case_that_is_not_there_is_refused(store: Store) -> None:
    with pytest.raises(NotFound):
        presenting.case_presentation(store, CaseUid("nowhere"))


def test_several_cases_keep_their_order(store: Store) -> None:
    deck = presenting.cases_presentation(store, "选讲", (TAX.uid, POWER.uid))
    assert [slide.title for slide in deck.slides if slide.kind is SlideKind.CASE] == [TAX.title, POWER.title]
    assert presenting.cases_presentation(store, "选讲", (TAX.uid,)).title == TAX.title


def test_a_collection_comes_with_what_lies_below_it(store: Store) -> None:
    above = new_collection(store, "培训")
    below = new_collection(store, "第一讲", above)
    add_to_collection(store, below, (TAX.uid,))
    deck = presenting.collection_presentation(store, above)
    assert deck.title == "培训"
    assert TAX.uid in {slide.case_uid for slide in deck.slides}


def test_a_briefing_comes_in_the_order_and_words_of_its_writer(store: Store) -> None:
    briefing = new_briefing(store, "接电简报", "2021-10-08")
    outline = (
        OutlineItem(ItemKind.LEAD, text="本期看接电。"),
        OutlineItem(ItemKind.PART, title="一线经验"),
        OutlineItem(ItemKind.CASE, case_uid=POWER.uid, title="接电改革"),
        OutlineItem(ItemKind.CASE, case_uid=CaseUid("nowhere")),
        OutlineItem(ItemKind.CHART, metric="接电时间"),
    )
    edit = TextEdit(POWER.uid, TextPlace("measures"), "窗口设在政务大厅。", "窗口设在镇上。")
    save_briefing(store, replace(briefing, issuer="样例发改委", outline=outline, edits=(edit,)))
    deck = presenting.briefing_presentation(store, briefing.id)
    assert kinds(deck)[:4] == [SlideKind.COVER, SlideKind.TEXT, SlideKind.PART, SlideKind.CASE]
    assert (deck.author, deck.date) == ("样例发改委", "2021年10月8日")
    assert deck.slides[3].title == "接电改革"
    measures = [slide for slide in deck.slides if slide.kind is SlideKind.MEASURE]
    assert [(slide.lead, slide.points[0].text) for slide in measures] == [
        ("一口受理", "窗口设在镇上。"),
        ("数据跑路", "与12345热线互通。"),
    ]
    charts = [slide.chart for slide in deck.slides if slide.kind is SlideKind.CHART]
    assert charts[0] is not None
    assert [row.values for row in charts[0].rows] == [(9.0,), (2.0,)]


def test_a_briefing_that_is_not_there_is_refused(store: Store) -> None:
    with pytest.raises(NotFound):
        presenting.briefing_presentation(store, BriefingId(99))


def test_too_many_cases_are_refused_before_any_is_read(store: Store) -> None:
    uids = tuple(CaseUid(f"sample-{number}") for number in range(presenting.MOST_CASES + 1))
    with pytest.raises(InvalidInput) as caught:
        presenting.cases_presentation(store, "选讲", uids)
    assert caught.value.code == "input.too_many_to_present"
