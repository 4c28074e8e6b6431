"""The fold keeps length, is idempotent, and brings every form of a word to one."""

from __future__ import annotations

import opencc
import pytest
from hypothesis import given
from hypothesis import strategies as st

import fold_table
from app.text.fold import bigrams, fold, runs, search_form


@given(st.text())
def test_fold_keeps_length_and_is_idempotent(text: str) -> None:
    once = fold(text)
    assert len(once) == len(text)
    assert fold(once) == once


@given(st.text(alphabet="企业營商環境一件事（）“”, 　Ａb1.%", max_size=40))
def test_search_form_is_idempotent(text: str) -> None:
    assert search_form(search_form(text)) == search_form(text)


@pytest.mark.parametrize(
    ("written", "searched"),
    [
        ("營商環境", "营商环境"),
        ("陝西著力", "陕西着力"),
        ("Ｅ窗通ＡＢＣ", "e窗通abc"),
        ("“一件事”", "一件事"),
        ("惠企 政策", "惠企政策"),
        ("惠企　　政策", "惠企政策"),
        ("５+Ｘ  70%", "5+x\n70%"),
        ("2.5亿元，增长", "2.5亿元\n增长"),
        ("，。", ""),
    ],
)
def test_forms_of_a_word_come_to_one(written: str, searched: str) -> None:
    assert search_form(written) == searched


def test_runs_end_at_marks() -> None:
    assert runs("营商环境，改革；一件事") == ("营商环境", "改革", "一件事")


def test_bigrams_overlap_and_keep_the_last_character() -> None:
    assert bigrams("营商环境,改") == "营商 商环 环境 境 改"


SEVERAL_WAYS_BACK = frozenset("硅砹钚锎锝锿镅镥酰稆鲇腭")
"""Names of elements and the like, of which Taiwan's standard makes other words."""


@pytest.mark.parametrize("standard", ["s2t", "s2tw", "s2hk", "s2twp"])
def test_every_common_character_comes_back_from_traditional(standard: str) -> None:
    convert = opencc.OpenCC(standard).convert
    common = [bytes([row, cell]).decode("gb2312", "ignore") for row in range(0xB0, 0xF8) for cell in range(0xA1, 0xFF)]
    lost = {
        character: convert(character)
        for character in common
        if character and len(convert(character)) == 1 and fold(convert(character)) != fold(character)
    }
    assert not lost.keys() - SEVERAL_WAYS_BACK, lost


def test_table_is_what_opencc_gives() -> None:
    assert fold_table.TARGET.read_text(encoding="ascii") == fold_table.table_text()
