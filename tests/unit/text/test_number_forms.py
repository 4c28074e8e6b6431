"""Numbers in their other forms."""

from __future__ import annotations

import pytest

from app.text.number_forms import number_forms, spoken
from app.text.numerals import parse_integer


@pytest.mark.parametrize(
    ("words", "others"),
    [
        ("二十个工作日", {"20个工作日"}),
        ("20个工作日", {"二十个工作日"}),
        ("３万", {"三万", "30000"}),
        ("30000户", {"3万户", "三万户"}),
        ("三万户", {"3万户", "30000户"}),
        ("1.5万", {"15000"}),
        ("15000家", {"1.5万家"}),
        ("2021年", {"二〇二一年"}),
        ("二〇二一年", {"2021年"}),
        ("一件事", {"1件事"}),
        ("两个", {"2个"}),
    ],
)
def test_numbers_have_other_forms(words: str, others: set[str]) -> None:
    forms = number_forms(words)
    assert forms[0] == words
    assert set(forms[1:]) == others


@pytest.mark.parametrize("words", ["12345", "5+X", "70%", "2.5", "一", "9", "万一", "企业", "A4纸", "", "007"])
def test_names_measures_and_single_characters_have_none(words: str) -> None:
    assert number_forms(words) == (words,)


@pytest.mark.parametrize("value", [0, 7, 10, 11, 20, 101, 110, 1_000, 1_001, 1_010, 9_999])
def test_a_spoken_number_is_read_as_itself(value: int) -> None:
    assert parse_integer(spoken(value)) == value
