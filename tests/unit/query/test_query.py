"""Text and tree say the same; clicks on facets edit the tree."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.hits import FacetField
from app.errors import QueryError
from app.query.edit import active_values, toggle, without_facets, without_field
from app.query.nodes import And, CaseField, FieldIs, Has, Node, Not, Or, Possession, Text, TextField
from app.query.parser import parse
from app.query.searchable import searchable, terms
from app.query.tokens import MAX_LENGTH
from app.query.writer import write
from tests.unit.query.trees import TREES, field_values


@given(TREES)
def test_what_is_written_parses_to_the_same_tree(tree: Node) -> None:
    assert parse(write(tree)) == tree


PIECES = st.sampled_from(
    [
        '"',
        "＂",
        "(",
        "（",
        ")",
        "-",
        "OR",
        "AND",
        "NOT",
        "NEAR/3",
        "*",
        "^",
        "{title}",
        ":",
        "：",
        "数据:",
        "有:",
        "年份:",
        "標題：",
        "<=",
        "-50%",
        "';",
        "DROP",
        "TABLE",
        "cases;",
        "--",
        "😀",
        "企业",
        "\\",
        "%",
        "天",
        "三",
        " ",
        "\u3000",
        "\x00",
        "\ud800",
        "\n",
    ]
)


@given(st.one_of(st.text(max_size=60), st.lists(PIECES, max_size=30).map("".join)))
@settings(max_examples=300)
def test_any_text_parses_or_is_explained(text: str) -> None:
    tree, trouble = _parsed(text)
    assert parse(write(tree)) == tree
    assert 0 <= trouble <= len(text)


def _parsed(text: str) -> tuple[Node, int]:
    try:
        return parse(text), 0
    except QueryError as error:
        return And(), error.position


def test_grammar() -> None:
    assert parse("") == And()
    assert parse("歇业 -标题:电力") == And((Text("歇业"), Not(Text("电力", TextField.TITLE))))
    assert parse("指标：获得电力") == FieldIs(FacetField.INDICATOR, "获得电力")
    assert parse("(a OR b) c") == And((Or((Text("a"), Text("b"))), Text("c")))
    assert parse("案例1:省 A-B") == And((Text("案例1:省"), Text("A-B")))
    assert parse("“一件事”") == Text("“一件事”")
    assert parse("a AND NOT b") == And((Text("a"), Not(Text("b"))))
    assert parse("標題：“电”") == Text("“电”", TextField.TITLE)
    assert parse("（a　OR　＂b c＂）") == Or((Text("a"), Text("b c", quoted=True)))
    assert parse("body:公安 做法:窗口") == And((Text("公安", TextField.ORGANIZATION), Text("窗口", TextField.MEASURES)))
    assert parse("阶段:pilot state:已核") == And(
        (FieldIs(CaseField.STAGE, "试点"), FieldIs(FacetField.REVIEW_STATE, "已核"))
    )
    assert parse("年份:2022-2021年") == FieldIs(FacetField.YEAR, "2021..2022")
    assert parse("有:星标 无:批注") == And((Has(Possession.STAR), Not(Has(Possession.HIGHLIGHT))))


@pytest.mark.parametrize("text", ["三百二十万", "123", "1万", "一二三", "5+X", "２０２１"])
def test_numbers_are_kept_as_they_were_typed(text: str) -> None:
    assert parse(text) == Text(text)
    assert write(parse(text)) == text


def test_two_thousand_characters_take_no_time() -> None:
    text = ("数据:时限<-50% 企业开办 (标题:电 OR 指标:获得电力) " * 60)[:MAX_LENGTH].rpartition(" (")[0]
    write(parse(text))
    started = time.process_time()
    for _ in range(5):
        write(parse(text))
    # Five times what it takes, so that a busy machine does not fail it.
    assert (time.process_time() - started) / 5 < 0.025


@pytest.mark.parametrize(
    ("text", "code", "position"),
    [
        ('歇业 "一件', "query.open_quote", 3),
        ("(a b", "query.open_bracket", 0),
        ("a)", "query.stray_bracket", 1),
        ("()", "query.stray_bracket", 1),
        ("a OR", "query.or_without_side", 4),
        ("OR a", "query.or_without_side", 0),
        ("a -(", "query.open_bracket", 3),
        ("指标:", "query.field_without_value", 0),
        ("a AND", "query.and_without_side", 2),
        ("AND a", "query.and_without_side", 0),
        ("a NOT", "query.minus_without_word", 5),
        ("年份:21", "query.bad_year", 3),
        ("状态:待定", "query.unknown_value", 3),
        ("有:钱", "query.unknown_value", 2),
        ("数据:", "query.field_without_value", 0),
        ("数据:)", "query.figure_without_value", 0),
        ("数据:时限<", "query.figure_without_number", 5),
        ("数据:时限<1234567890123456", "query.figure_number_too_long", 6),
        ("电\ud83d力", "query.broken_character", 1),
        ("企" * (MAX_LENGTH + 1), "query.too_long", MAX_LENGTH),
        ("(" * 60 + "a" + ")" * 60, "query.too_deep", 50),
    ],
)
def test_wrong_queries_are_explained_at_their_place(text: str, code: str, position: int) -> None:
    with pytest.raises(QueryError) as caught:
        parse(text)
    assert (caught.value.code, caught.value.position) == (code, position)


def test_facet_values_of_one_field_are_alternatives() -> None:
    text = toggle("歇业", FacetField.INDICATOR, "获得电力")
    assert text == "歇业 指标:获得电力"
    text = toggle(text, FacetField.INDICATOR, "纳税")
    assert text == "歇业 (指标:获得电力 OR 指标:纳税)"
    assert active_values(text) == {(FacetField.INDICATOR, "获得电力"), (FacetField.INDICATOR, "纳税")}
    text = toggle(text, FacetField.YEAR, "2021")
    assert without_field(parse(text), FacetField.INDICATOR) == parse("歇业 年份:2021")
    text = toggle(toggle(text, FacetField.INDICATOR, "获得电力"), FacetField.INDICATOR, "纳税")
    assert text == "歇业 年份:2021"
    assert without_facets(text) == "歇业"


@given(field_values())
def test_toggling_twice_changes_nothing(asked: FieldIs) -> None:
    assert toggle(toggle("歇业", asked.field, asked.value), asked.field, asked.value) == "歇业"


def test_marks_alone_cannot_be_searched() -> None:
    assert searchable(parse("，。")) is None
    assert searchable(parse("-，")) is None
    assert searchable(parse("， 歇业")) == Text("歇业")
    assert searchable(And()) == And()


def test_terms_are_what_hits_may_show() -> None:
    assert terms(parse("營商環境 -歇业 (甲，乙 OR 甲)")) == ("营商环境", "甲", "乙")
