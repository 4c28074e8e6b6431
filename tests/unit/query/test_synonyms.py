"""Synonyms: lists are read or refused with a sentence, words get their other names beside them."""

from __future__ import annotations

import pytest

from app.errors import InvalidInput
from app.query.nodes import And, Not, Or, Text, TextField
from app.query.parser import parse
from app.query.synonyms import Expansion, Synonyms, expand, make_synonyms, read_groups
from app.wording import sentence

LIST = "\ufeff# ours\n一件事 = 集成办＝一次办\n\n歇业 = 暂停经营 # a note\n"


def _synonyms() -> Synonyms:
    return make_synonyms(read_groups(LIST, "ours.txt"))


def test_script_width_and_quotation_marks_do_not_matter() -> None:
    assert _synonyms().others("“集成辦”") == ("一件事", "一次办")
    assert _synonyms().others("集成") == ()


def test_groups_that_share_a_word_are_one() -> None:
    joined = make_synonyms([("甲", "乙"), ("丙", "丁"), ("乙", "丙")])
    assert set(joined.others("甲")) == {"乙", "丙", "丁"}
    assert set(joined.others("丁")) == {"甲", "乙", "丙"}


def test_a_word_is_joined_by_its_other_names() -> None:
    node, used = expand(parse('歇业 -标题:一件事 "一次办" 电'), _synonyms())
    title = TextField.TITLE
    assert node == And(
        (
            Or((Text("歇业"), Text("暂停经营"))),
            Not(Or((Text("一件事", title), Text("集成办", title), Text("一次办", title)))),
            Text("一次办", quoted=True),
            Text("电"),
        )
    )
    assert used == (Expansion("歇业", ("暂停经营",)), Expansion("一件事", ("集成办", "一次办")))
    assert expand(parse("歇业"), Synonyms()) == (Text("歇业"), ())


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        ("甲 = 乙\n丙", "input.synonyms_one_word", 2),
        ("甲 = ", "input.synonyms_bad_word", 1),
        ("甲 = ，。", "input.synonyms_bad_word", 1),
        ("甲 = " + "乙" * 31, "input.synonyms_bad_word", 1),
        ("=".join("甲" * 21), "input.synonyms_long_group", 1),
    ],
)
def test_a_broken_line_is_named(text: str, code: str, line: int) -> None:
    with pytest.raises(InvalidInput) as caught:
        read_groups(text, "ours.txt")
    assert (caught.value.code, caught.value.parameters["line"]) == (code, line)
    assert "ours.txt" in sentence(caught.value)


def test_a_list_has_an_end() -> None:
    with pytest.raises(InvalidInput, match="synonyms_too_many"):
        read_groups("甲 = 乙\n" * 2_001, "ours.txt")
