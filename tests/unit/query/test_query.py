"""Text and tree say the same; clicks on facets edit the tree."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.hits import FacetField
from app.errors import QueryError
from app.query.edit import active_values, toggle, without_facets, without_field
from app.query.nodes import And, FieldIs, Node, Not, Or, Text, TextField, simplify
from app.query.parser import MAX_LENGTH, parse
from app.query.searchable import searchable, terms
from app.query.writer import write

WORDS = st.text(alphabet='企业OR-:："\\()（） 指标标题titlex1', min_size=1, max_size=8)
VALUES = WORDS.map(str.strip).filter(bool)


def _leaf() -> st.SearchStrategy[Node]:
    quoted = st.builds(Text, WORDS, st.sampled_from(TextField), st.just(True))
    plain = st.text(alphabet="企业一件事", min_size=1, max_size=5).map(Text)
    facet = st.builds(FieldIs, st.sampled_from(FacetField), VALUES)
    return st.one_of(quoted.filter(lambda text: bool(text.words.strip())), plain, facet)


def _branch(children: st.SearchStrategy[Node]) -> st.SearchStrategy[Node]:
    several = st.lists(children, min_size=2, max_size=3).map(tuple)
    return st.one_of(children.map(Not), several.map(And), several.map(Or))


TREES = st.recursive(_leaf(), _branch, max_leaves=6).map(simplify)


@given(TREES)
def test_what_is_written_parses_to_the_same_tree(tree: Node) -> None:
    assert parse(write(tree)) == tree


@given(st.text(max_size=60))
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


@given(VALUES, st.sampled_from(FacetField))
def test_toggling_twice_changes_nothing(value: str, field: FacetField) -> None:
    assert toggle(toggle("歇业", field, value), field, value) == "歇业"


def test_marks_alone_cannot_be_searched() -> None:
    assert searchable(parse("，。")) is None
    assert searchable(parse("-，")) is None
    assert searchable(parse("， 歇业")) == Text("歇业")
    assert searchable(And()) == And()


def test_terms_are_what_hits_may_show() -> None:
    assert terms(parse("營商環境 -歇业 (甲，乙 OR 甲)")) == ("营商环境", "甲", "乙")
