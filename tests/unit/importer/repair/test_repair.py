"""Repairing damaged text: each kind of damage, done on purpose to invented text, is undone; sound text stays."""

from __future__ import annotations

import random
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.repair import DamageLeft, Repair
from app.importer.repair.damage import damage, narrow, strip_private
from app.importer.repair.doubts import repair_doubts
from app.importer.repair.repairer import apply, repair
from app.importer.repair.width import wide_punctuation
from tests.unit.importer.repair.invented import CLEAN, SIMPLIFIED, TRADITIONAL

MARKS = "?。！；、，ㄒ唬┲\ue036R€"


def test_a_damaged_ordinal_says_what_it_said() -> None:
    mended = repair(["?。ㄒ唬┲\ue036R產權資產數字化。", *TRADITIONAL[1:]])
    assert mended.lines[0] == "　（一）知識產權資產數字化。"
    assert mended.repairs == (Repair(1, 0, "?。ㄒ唬┲\ue036R", "　（一）知識", "gbk_out_of_step", certain=True),)


def test_a_stripped_ordinal_is_inferred() -> None:
    mended = repair(["?。ㄒ唬┲R產權資產數字化。", *TRADITIONAL[1:]])
    assert mended.lines[0] == "　（一）知識產權資產數字化。"
    assert [each.certain for each in mended.repairs] == [False]


@pytest.mark.parametrize("clean", [SIMPLIFIED, TRADITIONAL])
def test_damaged_paragraphs_come_back(clean: tuple[str, ...]) -> None:
    damaged = [damage(line) for line in clean]
    mended = repair(damaged)
    assert sum(a != b for a, b in zip(damaged, clean, strict=True)) >= 4
    assert [line.lstrip("　") for line in mended.lines] == [line.lstrip("　") for line in clean]


def test_folded_paragraphs_come_back_folded() -> None:
    mended = repair([narrow(damage(line)) for line in TRADITIONAL])
    assert [line.strip() for line in mended.lines] == [narrow(line).strip() for line in TRADITIONAL]


def test_every_repair_of_a_span_damages_back_to_what_was_seen() -> None:
    damaged = [damage(line) for line in TRADITIONAL]
    assert [damage(line) for line in repair(damaged).lines] == damaged


def test_a_swallowed_digit_stays_lost() -> None:
    clean = "　　对外公布两种手册。“5”和“4”分别是册数。"
    mended = repair([damage(clean), *map(damage, SIMPLIFIED)])
    assert mended.lines[0].endswith("手册。“?”和“4”分别是册数。")


def test_text_read_as_another_code_page_comes_back() -> None:
    clean = SIMPLIFIED[1].strip("　")
    as_western = repair([clean.encode().decode("latin-1")])
    assert as_western.lines == (clean,)
    as_gbk = repair(["政务服务".encode().decode("gbk")])
    assert as_gbk.lines == ("政务服务",)
    assert [each.certain for each in (*as_western.repairs, *as_gbk.repairs)] == [True, True]


def test_a_lost_last_byte_is_inferred() -> None:
    mended = repair(["政务服务，".encode().decode("gbk", "replace").replace("\ufffd", "?")])
    assert mended.lines == ("政务服务，",)
    assert [each.certain for each in mended.repairs] == [False]


@pytest.mark.parametrize("script", [SIMPLIFIED, TRADITIONAL])
def test_a_document_in_another_code_page_comes_back(script: tuple[str, ...]) -> None:
    clean = tuple(line.strip("　") for line in script)
    as_gbk = repair([line.encode().decode("gb18030", "replace") for line in SIMPLIFIED])
    assert [line.strip("　") for line in as_gbk.lines] == [line.strip("　") for line in SIMPLIFIED]
    assert not any(each.certain for each in as_gbk.repairs)
    western = repair([line.encode("gbk").decode("latin-1") for line in clean])
    assert western.lines == clean
    assert {each.rule for each in western.repairs} == {"gbk_as_western"}


def test_big5_read_as_gbk_comes_back() -> None:
    clean = "業務流程辦理"
    mended = repair([clean.encode("big5").decode("gbk")])
    assert mended.lines == (clean,)
    assert [(each.rule, each.certain) for each in mended.repairs] == [("big5_as_gbk", True)]
    assert repair(["业务提前办理流程".encode("gbk").decode("big5")]).lines == ("业务提前办理流程",)


def test_what_is_lost_is_said() -> None:
    lines = ["政务服务", "锟斤拷锟斤拷一锟斤拷", "\ufffd\ufffd办理"]
    mended = repair(lines)
    assert mended.lines == tuple(lines)
    assert [(each.line, each.seen, each.readings) for each in mended.left] == [
        (2, "锟斤拷锟斤拷", ()),
        (2, "锟斤拷", ()),
        (3, "\ufffd\ufffd", ()),
    ]
    assert [(doubt.code, doubt.line) for doubt in repair_doubts(mended.left)] == [("lost_text", 2)]


def test_two_likely_readings_are_left_and_told() -> None:
    clean = ["　　甲方出具保函，乙方核对。", "　　他说要去河边，不用专人陪同。", *SIMPLIFIED]
    lines = [damage(line) for line in clean]
    undecided = DamageLeft(1, 2, "?；", ("保护", "。护"))
    (doubt,) = repair_doubts([undecided])
    assert doubt.code == "undecided_repair"
    assert dict(doubt.parameters) == {"seen": "?；", "first": "保护", "second": "。护"}
    assert all(each.readings == () or len(set(each.readings)) == 2 for each in repair(lines).left)


def test_a_paragraph_that_stands_twice_is_left_out_once() -> None:
    paragraph = SIMPLIFIED[3]
    mended = repair([paragraph, "", paragraph, "短行。", "短行。"])
    assert mended.lines == (paragraph, "", "", "短行。", "短行。")
    assert [(each.line, each.rule, each.certain) for each in mended.repairs] == [(3, "repeated_paragraph", False)]


FOREIGN = (
    "Où est l’hôtel « Élysée » ? Ça va ; très bien !",
    "Übergröße ÄÖÜäöüß — naïve café, São Paulo, Łódź",
    "日本語のテキストです。カタカナもひらがなも、ここにあります。",
    "한국어 문장입니다. Привет, мир! Ελληνικά κείμενα",
    "https://例子.cn/路径?a=1&b=2&copy=3&lt=4 A&B 公司；AT&T;",
    "粤语：佢哋喺度做嘢，唔使驚。咁樣得唔得？",
    "生僻字人名：李㛃、王喆、赵翀；鑫淼焱垚骉犇羴猋",
    "①②③ⅠⅡⅢ㎡℃％‰ ？？？！！！……——",
)


def test_other_languages_stay() -> None:
    mended = repair([*FOREIGN, *(line for line in SIMPLIFIED)])
    assert (mended.repairs, mended.left) == ((), ())


@settings(max_examples=40, deadline=None)
@given(st.lists(st.sampled_from([*TRADITIONAL, *SIMPLIFIED, *FOREIGN]), min_size=1, max_size=8, unique=True))
def test_repairs_damage_back_and_need_no_second_run(lines: list[str]) -> None:
    damaged = [damage(line) for line in lines]
    mended = repair(damaged)
    out_of_step = {each.line for each in mended.repairs if each.rule == "gbk_out_of_step"}
    again = [damage(mended.lines[number - 1]) for number in out_of_step]
    assert again == [damaged[number - 1] for number in out_of_step]
    if not mended.left:
        assert repair(mended.lines).repairs == ()


def test_pinyin_entities_and_invisible_characters_go() -> None:
    lines = [
        "優(yōu)化營商環(huán)境",
        "甲&amp;乙&nbsp;丙&amp;quot;",
        "\ufeff一\u200b二\u00ad三\u00a0四",
        "\uf0b7 项目",
    ]
    mended = repair(lines)
    assert mended.lines == ("優化營商環境", '甲&乙 丙"', "一二三 四", " 项目")
    assert apply(lines, mended.repairs) == mended.lines


def test_a_stray_mark_at_the_end_of_a_title_goes() -> None:
    titles = ["案例1：山口镇开店", "案例2：河湾乡领证?", "案例3：石桥镇接电", "案例4：东坡乡修路"]
    mended = repair(titles)
    assert mended.lines[1] == "案例2：河湾乡领证"
    assert repair([*titles, "案例5：谁来办"]).repairs == mended.repairs
    assert repair([title.replace("领证", "怎么领证") for title in titles]).repairs == ()
    assert repair(titles[:2]).repairs == ()


def test_each_repair_can_be_revoked() -> None:
    damaged = [damage(line) for line in TRADITIONAL] + ["優(yōu)化環(huán)境"]
    mended = repair(damaged)
    for left_out in mended.repairs:
        kept = [each for each in mended.repairs if each != left_out]
        lines = apply(damaged, kept)
        assert left_out.before in lines[left_out.line - 1]
        assert apply(lines, []) == lines
    with pytest.raises(ValueError, match="no "):
        apply(["甲"], [Repair(1, 0, "乙", "丙", "x", certain=True)])


def test_a_latin_letter_that_was_taken_for_a_trail_byte_comes_back() -> None:
    clean = "　　窗口发放指南。“一张表格”支持手机端和电脑PC端填写。"
    mended = repair([damage(clean), *map(damage, SIMPLIFIED)])
    assert mended.lines[0] == clean


def test_sound_text_stays() -> None:
    assert repair(CLEAN).repairs == ()
    assert repair([narrow(line) for line in CLEAN]).repairs == ()


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from([*CLEAN, *"?，。“”办理 "]), min_size=1, max_size=8), st.randoms(use_true_random=False))
def test_sound_text_stays_in_any_order(lines: list[str], dice: random.Random) -> None:
    sentences = [piece + "。" for line in lines for piece in line.split("。") if piece]
    dice.shuffle(sentences)
    text = dict.fromkeys(["".join(sentences), *lines])
    assert repair(list(text)).repairs == ()


@settings(max_examples=150, deadline=None)
@given(
    st.lists(
        st.one_of(st.text(max_size=40), st.text(alphabet=MARKS, max_size=20), st.sampled_from([*map(damage, CLEAN)])),
        max_size=6,
    )
)
def test_any_text_goes_through(lines: list[str]) -> None:
    mended = repair(lines)
    assert len(mended.lines) == len(lines)
    assert apply(lines, mended.repairs) == mended.lines
    assert apply(lines, ()) == tuple(lines)


@settings(max_examples=100, deadline=None)
@given(st.text(alphabet="一二三服務環境保卡現場，。“”（）、？！；A9 €<", max_size=40))
def test_damage_keeps_what_it_does_not_touch(text: str) -> None:
    seen = damage(text)
    assert "?" in seen or seen == text
    assert strip_private(seen) == "".join(mark for mark in seen if not "\ue000" <= mark <= "\uf8ff")


def test_time_grows_with_length() -> None:
    part = [damage(line) for line in TRADITIONAL]
    repair(part)
    took: list[float] = []
    for times in (20, 80):
        began = time.perf_counter()
        repair(part * times)
        took.append(time.perf_counter() - began)
    assert took[1] < took[0] * 4 * 2


def test_wide_punctuation_is_for_display() -> None:
    assert wide_punctuation("甲,乙(丙):1,000元;A, b") == "甲，乙（丙）：1,000元；A, b"


def test_a_huge_line_takes_no_more_than_its_share() -> None:
    line = "".join(map(damage, TRADITIONAL)) * 60
    began = time.perf_counter()
    mended = repair([line])
    assert len(mended.repairs) >= 240
    repair(["政务服务要让人少跑路鏀" * 20_000, "?，好。" * 20_000, "&amp;" * 100, "涓€" * 20_000])
    assert time.perf_counter() - began < 20


def test_a_lost_byte_where_a_number_is_due_was_a_numeral() -> None:
    lines = ("一、案例背景", "企业反映办理时间太长，材料太多。", "案例一：推行综合窗口", "压减了8个、合并了3个环节。")
    seen = tuple(line.encode().decode("gbk", "replace") for line in lines)
    read = repair(seen).lines
    assert [read[0], read[2]] == [lines[0], lines[2]]
    assert "8一" not in read[3]


def test_text_set_wide_throughout_is_closed_up_and_a_row_of_names_is_not() -> None:
    lines = ("优化营商环境典型案例", "企业开办由8个工作日压缩至1个。", "网办率达98.5%，满意率高。", "二、主要做法")
    read = repair(tuple(" ".join(line) for line in lines))
    assert read.lines == lines
    assert {(each.rule, each.certain) for each in read.repairs} == {("spaced", False)}
    names = ("评审组成员名单如下，排名不分先后。", "甲 乙 丙 丁 戊 己 庚 辛 壬", "他们看了全部材料，逐件打分。")
    assert repair(names).repairs == ()
