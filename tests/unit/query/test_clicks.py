"""What a click on a counted value does to the query."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.hits import CountedField, FacetField, OtherField
from app.query.clicks import (
    asked_values,
    clear,
    exclude,
    only,
    only_collection,
    refused_values,
    toggle,
)
from app.query.parser import parse

VALUES: tuple[tuple[CountedField, str], ...] = (
    (FacetField.INDICATOR, "获得电力"),
    (FacetField.YEAR, "2021"),
    (FacetField.TAG, "重点/急"),
    (OtherField.STAGE, "试点"),
    (OtherField.COLLECTION, "简报/一 季度"),
    (OtherField.POSSESSION, "star"),
    (OtherField.POSSESSION, "note"),
)
TEXTS = ("", "企业", "企业 -税", "(企业 OR 税) 年份:2021", "有:星标 指标:获得电力", "无:备注 -专题:甲", "a OR b")


@pytest.mark.parametrize(("field", "value"), VALUES)
@pytest.mark.parametrize("text", TEXTS)
def test_a_click_and_another_one_leave_the_query_as_it_was(text: str, field: CountedField, value: str) -> None:
    before = clear(text, field)
    for change, read, other in (
        (toggle, asked_values, refused_values),
        (exclude, refused_values, asked_values),
    ):
        clicked = change(before, field, value)
        assert (field, value) in read(clicked)
        assert (field, value) not in other(clicked)
        assert parse(change(clicked, field, value)) == parse(before)


@pytest.mark.parametrize(("field", "value"), VALUES)
def test_asking_ends_a_refusal_and_the_other_way_round(field: CountedField, value: str) -> None:
    refused = exclude("企业", field, value)
    asked = toggle(refused, field, value)
    assert ((field, value) in asked_values(asked), (field, value) in refused_values(asked)) == (True, False)
    again = exclude(asked, field, value)
    assert ((field, value) in asked_values(again), (field, value) in refused_values(again)) == (False, True)


def test_what_is_kept_is_asked_for_in_words() -> None:
    assert toggle("企业", OtherField.POSSESSION, "star") == "企业 有:星标"
    assert exclude("企业 有:星标", OtherField.POSSESSION, "star") == "企业 无:星标"
    assert asked_values("有:星标 无:备注") == {(OtherField.POSSESSION, "star")}
    assert refused_values("有:星标 无:备注 -标签:甲") == {(OtherField.POSSESSION, "note"), (FacetField.TAG, "甲")}


def test_a_topic_is_asked_for_like_an_indicator() -> None:
    assert toggle("", OtherField.B_READY, "Utility Services") == '指标:"Utility Services"'
    assert asked_values('指标:"Utility Services"') == {(FacetField.INDICATOR, "Utility Services")}


def test_clearing_takes_wishes_and_refusals_of_one_field() -> None:
    text = "企业 (指标:获得电力 OR 指标:纳税) -指标:获得信贷 年份:2021 无:备注"
    assert clear(text, FacetField.INDICATOR) == "企业 年份:2021 无:备注"
    assert clear(text, OtherField.POSSESSION) == "企业 (指标:获得电力 OR 指标:纳税) -指标:获得信贷 年份:2021"
    assert only(text, FacetField.INDICATOR, "纳税") == "企业 年份:2021 无:备注 指标:纳税"
    assert only("a 有:备注", OtherField.POSSESSION, "star") == "a 有:星标"


@pytest.mark.parametrize(
    ("text", "path"),
    [
        ("专题:甲", "甲"),
        (" (专题:甲/乙) ", "甲/乙"),
        ("专题:甲 企业", None),
        ("专题:甲 OR 专题:乙", None),
        ("-专题:甲", None),
        ("", None),
    ],
)
def test_a_collection_alone_is_known(text: str, path: str | None) -> None:
    assert only_collection(text) == path


@given(st.lists(st.tuples(st.sampled_from(VALUES), st.sampled_from((toggle, exclude))), max_size=6))
def test_clicks_in_any_order_can_all_be_cleared(clicks: list[tuple[tuple[CountedField, str], object]]) -> None:
    text = "企业 服务"
    for (field, value), change in clicks:
        text = change(text, field, value)  # type: ignore[operator]
        assert not asked_values(text) & refused_values(text)
    for field, _ in VALUES:
        text = clear(text, field)
    assert parse(text) == parse("企业 服务")
