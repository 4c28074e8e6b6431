"""The fold keeps length, is idempotent, and brings every form of a word to one."""

from __future__ import annotations

import opencc
import pytest
from hypothesis import given
from hypothesis import strategies as st

import fold_table
from app.text.fold import bigrams, characters_of, fold, pairs_of_each, runs, search_form, search_forms

WRITTEN = st.text(alphabet="企業營商境（），。 \t\n\ue000\ue003\x00Ａb1.,:_-%𠮷", max_size=24)


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


@given(st.lists(WRITTEN, min_size=1, max_size=6))
def test_texts_worked_on_together_come_out_as_one_by_one(texts: list[str]) -> None:
    forms = search_forms(texts)
    assert forms == [search_form(text) for text in texts]
    assert pairs_of_each(forms) == [bigrams(text) for text in texts]


@given(WRITTEN)
def test_pairs_are_those_of_each_run_and_its_last_character(text: str) -> None:
    pairs = [run[at : at + 2] for run in runs(text) for at in range(len(run))]
    assert bigrams(text).split() == pairs


@given(WRITTEN)
def test_each_character_of_a_text_is_named_once(text: str) -> None:
    named = characters_of(search_form(text)).split()
    assert len(named) == len(set(named))
    assert set(named) == set("".join(runs(text)))


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
