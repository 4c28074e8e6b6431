"""Titles are found by how they sound."""

from __future__ import annotations

import pytest

import pinyin_table
from app.text.pinyin import INITIALS, SURE_LETTERS, pinyin_keys, sounds_like, stretches_spelled, typed_letters

TITLE = "重庆市推行歇业“一件事”，长三角知识产权质押融资"


def _found(letters: str) -> bool:
    short = letters[:SURE_LETTERS]
    keys = pinyin_keys(TITLE)
    begins = any(key.startswith(("q" + short, "i" + letters[:INITIALS])) for key in keys)
    return begins and sounds_like(TITLE, letters)


@pytest.mark.parametrize(
    "letters",
    ["xieye", "xiey", "xy", "yjs", "xyyjs", "chongqing", "zhongqing", "csj", "zhishichanquanzhiyarongzi", "zscqzyrz"],
)
def test_syllables_and_initials_find_a_title(letters: str) -> None:
    assert _found(letters)


@pytest.mark.parametrize("letters", ["ieye", "yx", "shicsj", "ronzi", "xieyeyijianshic"])
def test_other_letters_do_not(letters: str) -> None:
    assert not _found(letters)


def test_letters_spell_stretches_of_a_text() -> None:
    text = "歇业、重庆歇业，信用"
    assert list(stretches_spelled(text, "xieye")) == ["歇业", "歇业"]
    assert list(stretches_spelled(text, "zhongqingxieye")) == ["重庆歇业"]
    assert list(stretches_spelled(text, "xy")) == ["歇业", "歇业", "信用"]
    assert list(stretches_spelled(text, "xiey")) == []


def test_what_cannot_be_pinyin_is_none() -> None:
    assert typed_letters("Xi'an Shi") == "xianshi"
    assert typed_letters("歇业") == ""
    assert typed_letters("12345") == ""


def test_the_table_is_what_the_script_makes() -> None:
    assert pinyin_table.TARGET.read_text(encoding="utf-8") == pinyin_table.table_text()
