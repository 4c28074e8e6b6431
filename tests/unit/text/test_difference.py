"""What two texts say alone, and how a text is found again."""

from __future__ import annotations

import opencc
from hypothesis import given
from hypothesis import strategies as st

from app.text.difference import difference
from app.text.likeness import keys_of, same_words

TEXT = "本市把登记与税务手续合到一张表，企业只到一个窗口。办理时间由7天缩短至2天，惠及137家企业。遇到退件可以当面说明。"


def said(left: str, right: str) -> tuple[list[str], list[str]]:
    found = difference(left, right)
    return [left[slice(*span)] for span in found.left], [right[slice(*span)] for span in found.right]


def test_only_the_words_that_differ_are_marked_in_a_clause_told_otherwise() -> None:
    other = TEXT.replace("137家", "216家").replace("2天", "1天")
    assert said(TEXT, other) == (["2", "137"], ["1", "216"])


def test_a_clause_of_one_text_alone_is_marked_as_a_whole() -> None:
    assert said(TEXT, TEXT.replace("遇到退件可以当面说明。", "")) == (["遇到退件可以当面说明"], [])


def test_script_marks_line_ends_and_order_make_no_difference() -> None:
    parts = TEXT.split("。")
    moved = "。\n".join(reversed(parts))
    for other in (opencc.OpenCC("s2t").convert(TEXT), TEXT.replace("，", ","), moved):
        assert said(TEXT, other) == ([], [])
    assert same_words(TEXT, opencc.OpenCC("s2t").convert(TEXT).replace("，", "\n"))
    assert not same_words(TEXT, TEXT.replace("137", "136"))


def test_strangers_share_nothing() -> None:
    left, right = said("山上种茶，水里养鱼。", "三名熟手轮班，材料当场核对。")
    assert left == ["山上种茶", "水里养鱼"]
    assert right == ["三名熟手轮班", "材料当场核对"]


@given(left=st.text("甲乙丙丁，。\n 12a𠀀", max_size=60), right=st.text("甲乙丙丁，。\n 12a𠀀", max_size=60))
def test_spans_are_in_order_inside_the_text_and_do_not_overlap(left: str, right: str) -> None:
    found = difference(left, right)
    for text, spans in ((left, found.left), (right, found.right)):
        ends = [0, *(place for span in spans for place in span), len(text)]
        assert ends == sorted(ends)
        assert all(start < end for start, end in spans)
    assert difference(left, left).left == ()


def test_a_part_of_a_text_has_a_part_of_its_keys() -> None:
    text = "".join(chr(0x4E00 + number * 7 % 900) for number in range(1200))
    keys = set(keys_of(text))
    assert len(keys) > 10
    part = set(keys_of(text[300:900]))
    assert part
    assert part < keys
    assert keys_of("短") == ()
