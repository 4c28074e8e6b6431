"""What is being typed at the cursor."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.hits import FacetField
from app.query.cursor import typed_at
from app.query.nodes import QueryField, SpecialField, TextField
from app.query.spelling import near_spellings, pieces_around, shorter, swapped


@pytest.mark.parametrize(
    ("text", "words", "field", "start"),
    [
        ("", "", None, 0),
        ("歇业 电|力", "电", None, 3),
        ("歇业 |", "", None, 3),
        ("-指标:获|得", "获", FacetField.INDICATOR, 4),
        ("(地区：浙", "浙", FacetField.REGION, 4),
        ("指标: 获", "获", FacetField.INDICATOR, 4),
        ('标题:"歇业 一', "歇业 一", TextField.TITLE, 3),
        ('"歇业 一', "歇业 一", None, 0),
        ('"歇业" 一', "一", None, 5),
        ("有:", "", SpecialField.HAS, 2),
        ("案例1:省", "案例1:省", None, 0),
    ],
)
def test_the_word_at_the_cursor(text: str, words: str, field: QueryField | None, start: int) -> None:
    cursor = text.index("|") if "|" in text else len(text)
    typed = typed_at(text.replace("|", ""), cursor)
    assert (typed.words, typed.field, typed.start) == (words, field, start)


@given(st.text(alphabet='企业 "\\()（）-:：指标标题x\x00', max_size=30), st.integers(-5, 40))
def test_any_text_has_a_word_at_any_cursor(text: str, cursor: int) -> None:
    typed = typed_at(text, cursor)
    assert 0 <= typed.word_start <= typed.start <= typed.end <= len(text)


def test_near_spellings() -> None:
    names = ("歇业登记", "企业登记办法", "不动产登记", "不动产登记")
    assert near_spellings("些业", names) == ("歇业",)
    assert near_spellings("业歇", names) == ("歇业",)
    assert near_spellings("不动登记", names) == ("不动产登记",)
    assert near_spellings("不动产证记", names) == ("不动产登记",)
    assert near_spellings("歇业", ("歇业",)) == ()
    assert swapped("甲乙乙") == ("乙甲乙",)
    assert shorter("甲乙") == ()
    assert ("甲", "丙") in pieces_around("甲乙丙")
