"""Lines of the form ↔ words and values."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.query.boxes import join_items, join_phrases, split_items, split_phrases, split_signed

ITEMS = st.lists(st.text(alphabet='歇业 "\\-、；a＂', max_size=6), max_size=4)


@pytest.mark.parametrize(
    ("line", "items"),
    [
        ("", ()),
        ("歇业 注销", ("歇业", "注销")),
        ("歇业、注销；破产", ("歇业", "注销", "破产")),
        ('"一件事 集成" 歇业', ("一件事 集成", "歇业")),
        ('"一件事', ("一件事",)),
        ("-", ("-",)),
    ],
)
def test_a_line_has_items(line: str, items: tuple[str, ...]) -> None:
    assert split_items(line) == items


def test_a_minus_sign_refuses() -> None:
    assert split_signed('福建 -厦门 -"某 区"') == (("福建",), ("厦门", "某 区"))


@given(ITEMS, ITEMS)
def test_items_come_back_from_their_line(items: list[str], refused: list[str]) -> None:
    assert split_signed(join_items(items, refused)) == (tuple(items), tuple(refused))


@given(ITEMS)
def test_phrases_come_back_from_their_line(phrases: list[str]) -> None:
    assert split_phrases(join_phrases(phrases)) == tuple(phrases)


def test_one_phrase_needs_no_marks() -> None:
    assert split_phrases(" 一件事 集成 ") == ("一件事 集成",)
    assert join_phrases(("一件事 集成",)) == "一件事 集成"
