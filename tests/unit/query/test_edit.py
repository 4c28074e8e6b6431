"""Clicks edit the query: the text says what was clicked, and the rest stays as the person wrote it."""

from __future__ import annotations

import dataclasses

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.hits import FacetField
from app.query.chips import chips, remove_chip
from app.query.edit import active_values, exclude, excluded_values, set_field, toggle, without_facets, without_field
from app.query.form import FieldWords, Form, fill, form_of
from app.query.nodes import And, FieldIs, Node, Not, Possession, SpecialField, TextField, simplify
from app.query.parser import parse
from app.query.writer import write
from tests.unit.query.trees import TREES, field_values

INDICATOR, YEAR = FacetField.INDICATOR, FacetField.YEAR


def test_what_a_person_wrote_stays_as_it_is() -> None:
    text = "标题：歇业  （ 指标：获得电力 OR 指标:纳税）  -原文:电"
    assert toggle(text, INDICATOR, "I01") == "标题：歇业  （ 指标：获得电力 OR 指标:纳税 OR 指标:I01）  -原文:电"
    assert toggle(text, INDICATOR, "纳税") == "标题：歇业  指标：获得电力  -原文:电"
    assert exclude(text, INDICATOR, "纳税") == "标题：歇业  指标：获得电力  -原文:电 -指标:纳税"
    assert set_field(text, INDICATOR, ("I02",)) == "标题：歇业  指标:I02  -原文:电"
    assert set_field(text, INDICATOR, ()) == "标题：歇业  -原文:电"
    assert without_facets("歇业 AND 指标:a -(年份:2021 OR 年份:2022)") == "歇业"


@pytest.mark.parametrize(
    ("text", "field", "value", "expected"),
    [
        ("", YEAR, "2021", "年份:2021"),
        ("a OR b", YEAR, "2021", "(a OR b) 年份:2021"),
        ("年份:2020", YEAR, "2021", "年份:2020 OR 年份:2021"),
        ("a 年份:2020", YEAR, "2021", "a (年份:2020 OR 年份:2021)"),
        ("a -年份:2021", YEAR, "2021", "a 年份:2021"),
        ("(年份:2021) a", YEAR, "2021", "a"),
        ("a AND 年份:2021", YEAR, "2021", "a"),
        ("a(年份:2021)b", YEAR, "2021", "a b"),
        ("数据:时限<5 年份:2021 天", YEAR, "2021", "(数据:时限<5) 天"),
    ],
)
def test_a_click_adds_or_takes_away(text: str, field: FacetField, value: str, expected: str) -> None:
    assert toggle(text, field, value) == expected


def test_excluding_twice_takes_the_refusal_back() -> None:
    assert exclude("a", YEAR, "2021") == "a -年份:2021"
    assert exclude("a -年份:2021", YEAR, "2021") == "a"
    assert exclude("a -(年份:2021 OR 年份:2022)", YEAR, "2021") == "a -年份:2022"


@given(TREES, field_values())
@settings(max_examples=200)
def test_a_click_changes_what_it_says_and_nothing_else(tree: Node, asked: FieldIs) -> None:
    text = write(tree)
    pair = (asked.field, asked.value)
    was_active = pair in active_values(text)
    toggled = toggle(text, *pair)
    assert (pair in active_values(toggled)) is not was_active
    assert pair not in excluded_values(toggled)
    assert without_field(parse(toggled), asked.field) == without_field(tree, asked.field)
    was_excluded = pair in excluded_values(text)
    excluded = exclude(text, *pair)
    assert (pair in excluded_values(excluded)) is not was_excluded
    assert pair not in active_values(excluded)
    assert without_field(parse(excluded), asked.field) == without_field(tree, asked.field)


@given(TREES, st.lists(field_values(), max_size=3))
def test_a_field_is_set_as_a_whole(tree: Node, asked: list[FieldIs]) -> None:
    field = asked[0].field if asked else YEAR
    values = tuple(dict.fromkeys(one.value for one in asked if one.field is field))
    text = set_field(write(tree), field, values)
    assert {value for one, value in active_values(text) if one is field} == set(values)
    assert {pair for pair in excluded_values(text) if pair[0] is field} == {
        pair for pair in excluded_values(write(tree)) if pair[0] is field
    }
    assert without_field(parse(text), field) == without_field(tree, field)


def test_chips_name_every_part_in_order() -> None:
    text = '歇业 "一件 事" -标题:电 (指标:a OR 指标:b) 数据:时限 < -50% 无:星标 (甲 OR 年份:2021)'
    assert [(chip.label, chip.field, chip.excluded) for chip in chips(text)] == [
        ("歇业", TextField.ANYWHERE, False),
        ("一件 事", TextField.ANYWHERE, False),
        ("电", TextField.TITLE, True),
        ("a", INDICATOR, False),
        ("b", INDICATOR, False),
        ("时限<-50%", SpecialField.FIGURE, False),
        ("星标", SpecialField.HAS, True),
        ("(甲 OR 年份:2021)", None, False),
    ]
    assert remove_chip(text, chips(text)[3]) == text.replace("(指标:a OR 指标:b)", "指标:b")
    assert remove_chip("别的", chips(text)[3]) == "别的"


@given(TREES)
@settings(max_examples=200)
def test_every_chip_can_be_taken_away_until_nothing_is_left(tree: Node) -> None:
    text = write(tree)
    number = len(chips(text))
    while text:
        shown = chips(text)
        text = remove_chip(text, shown[-1])
        assert [chip.label for chip in chips(text)] == [chip.label for chip in shown[:-1]]
        number -= 1
    assert number == 0


def test_the_form_changes_only_what_was_changed_in_it() -> None:
    text = "标题：歇业   （甲  OR 乙） 指标：获得电力"
    form = form_of(text)
    assert form.any_words == ("甲", "乙")
    assert form.texts == (FieldWords(TextField.TITLE, ("歇业",)),)
    assert fill(text, form) == text
    changed = dataclasses.replace(form, without_words=("丙",), has=(Possession.STAR,), any_words=("甲", "丁"))
    assert fill(text, changed) == "标题：歇业 (甲 OR 丁) 指标：获得电力 -丙 有:星标"
    assert fill("", Form(words=("企业", "OR"), figures=("时限<-50%",))) == '企业 "OR" 数据:时限<-50%'
    assert fill("a OR 年份:2021", dataclasses.replace(form_of("a OR 年份:2021"), words=("b",))) == "(a OR 年份:2021) b"


@given(TREES)
@settings(max_examples=200)
def test_form_and_text_say_the_same(tree: Node) -> None:
    text = write(tree)
    form = form_of(text)
    assert fill(text, form) == text
    assert form_of(fill("", form)) == form


def test_counts_ignore_what_a_field_asks_and_refuses() -> None:
    assert without_field(parse("歇业 -指标:a (指标:b OR 指标:c)"), INDICATOR) == parse("歇业")
    assert simplify(without_field(parse("-年份:2021"), YEAR)) == And()
    assert without_field(parse("-歇业"), YEAR) == Not(parse("歇业"))
