"""Compilations in directions that no other set has: odd line ends, parts in parts, page furniture, two languages."""

from __future__ import annotations

import pytest

from app.domain.draft import ImportProposal
from app.importer.knowledge import bundled_knowledge
from app.importer.readers.registry import read_bytes
from app.importer.session import ImportSession
from tests.unit.importer.matters import MATTERS, Matter

FOUR = MATTERS[:4]
TITLES = [matter.title for matter in FOUR]
PLAIN = [f"推行“{matter.brand}”的办法" for matter in FOUR]
"""Titles that begin with no place."""
HAN = "一二三四五六"


def propose(lines: list[str], name: str = "某汇编.txt", end: str = "\n") -> ImportProposal:
    session = ImportSession(bundled_knowledge())
    return session.propose(read_bytes(name, end.join(lines).encode()))


def titles(proposal: ImportProposal) -> list[str]:
    return [draft.title for draft in proposal.drafts]


def prose(matter: Matter) -> list[str]:
    return [matter.background, *(f"{lead}。{text}" for lead, text in matter.measures), matter.results]


@pytest.mark.parametrize("end", ["\u2028", "\u2029", "\v", "\r", "\f"])
def test_every_line_end_of_a_word_processor_parts_lines(end: str) -> None:
    lines = ["便民办税案例"]
    for number, matter in enumerate(FOUR, 1):
        lines += [f"案例{number:02d}｜{matter.title}", *prose(matter)]
    assert titles(propose(lines, end=end)) == TITLES


def test_a_policy_before_the_cases_is_none_of_them() -> None:
    lines = ["关于印发《若干措施》及首批实践案例的通知", "某市优化营商环境若干措施"]
    for numeral, matter in zip(HAN, FOUR[:3], strict=False):
        lines += [f"{numeral}、{matter.measures[0][0]}", f"（{numeral}）{matter.background}"]
    lines += ["首批实践案例"]
    for numeral, title, matter in zip(HAN, PLAIN, FOUR, strict=False):
        lines += [f"{numeral}、{title}", matter.background, "（一）做法", matter.measures[0][1]]
        lines += ["（二）成效", matter.results]
    assert titles(propose(lines)) == PLAIN


def test_parts_in_parts_begin_their_numbers_anew() -> None:
    lines = ["典型实践汇总"]
    parts = (("第一编 东部", "第一章 服务", 1), ("", "第二章 要素", 1), ("第二编 西部", "第一章 法治", 2))
    matters = iter(FOUR)
    for part, chapter, count in parts:
        lines += [part, chapter]
        for numeral in HAN[:count]:
            matter = next(matters)
            lines += [f"第{numeral}节 {matter.title}", "一、实施背景", matter.background]
            lines += ["二、主要举措", matter.measures[0][1], "三、实际成效", matter.results]
    proposal = propose(lines)
    assert titles(proposal) == TITLES
    assert lines[proposal.drafts[1].end_line - 1] == FOUR[1].results


def test_a_law_in_chapters_holds_no_case() -> None:
    lines = ["某市优化营商环境条例"]
    for part, matter in zip(HAN, FOUR, strict=False):
        lines += [f"第{part}章 规则", "第一节 总的要求", matter.background, "第二节 其他要求", matter.results]
    assert propose(lines).drafts == ()


def test_a_list_of_the_years_ten_events_counts_itself() -> None:
    lines = ["2023年某市优化营商环境四件大事"]
    for number, (title, matter) in enumerate(zip(PLAIN, FOUR, strict=True), 1):
        lines += [f"{number}.{title}", matter.results]
    assert titles(propose(lines)) == PLAIN


def test_cases_counted_in_english_with_headings_in_both_languages() -> None:
    lines = ["Case Studies on Business Environment 某市国际合作局编"]
    for number, matter in enumerate(FOUR, 1):
        lines += [f"Case {number}: {matter.title}", "Background 背景", matter.background]
        lines += ["Measures 举措", matter.measures[0][1], "Results 成效", matter.results]
    assert titles(propose(lines)) == TITLES


def test_titles_in_brackets_over_a_sentence_or_nine() -> None:
    places = ("江夏区", "汉南区", "新洲区", "黄陂区")
    lines = ["一线速览", ""]
    for at, (place, matter) in enumerate(zip(places, FOUR, strict=True)):
        lines += [f"【{place}·{matter.title}】", "窗口先收下材料，当天就办好。" if at % 2 else "".join(prose(matter))]
    expected = [f"{place}·{title}" for place, title in zip(places, TITLES, strict=True)]
    assert titles(propose(lines)) == expected


def test_pages_behind_a_stroke_leave_the_first_case_out_of_the_list() -> None:
    lines = [
        "获奖案例",
        "目录",
        *(f"获奖案例{number}　{title}（某局）  /{number * 6}" for number, title in enumerate(TITLES, 1)),
    ]
    for number, matter in enumerate(FOUR, 1):
        lines += [f"获奖案例{number}", matter.title, "◆ 创新点", matter.background, "◆ 举措", matter.measures[0][1]]
        lines += ["◆ 成效", matter.results]
    assert titles(propose(lines)) == TITLES


def test_a_group_whose_titles_all_run_in_is_not_lost() -> None:
    lines = ["金融服务典型做法", "现选取4个做法。"]
    for numeral, kind, pair in zip(HAN, ("银行机构", "保险机构"), ((0, 1), (2, 3)), strict=False):
        lines.append(f"{numeral}、{kind}")
        for number, at in zip(HAN, pair, strict=False):
            lines += [f"（{number}）{PLAIN[at]}。{FOUR[at].background}", FOUR[at].results]
    assert titles(propose(lines)) == PLAIN


def test_numbers_that_are_missing_cost_a_counted_case_little() -> None:
    lines = ["典型案例汇编"]
    for number, matter in zip((1, 2, 4, 6), FOUR, strict=True):
        lines += [f"典型案例（{number}）", matter.title, "难题", matter.background, "破解", matter.results]
    assert titles(propose(lines)) == TITLES


@pytest.mark.parametrize("tool", ["【打印本页】 【关闭窗口】", "扫一扫在手机打开当前页", "本期共印150份"])
def test_the_furniture_of_a_page_ends_the_last_case(tool: str) -> None:
    lines = ["典型案例四则"]
    for numeral, matter in zip(HAN, FOUR, strict=False):
        lines += [f"{numeral}、{matter.title}", *prose(matter)]
    assert propose([*lines, tool]).drafts[-1].end_line == len(lines)


def test_a_title_may_ask_and_answer() -> None:
    asked = [f"{matter.thing}要跑几趟？一趟都不用跑" for matter in FOUR]
    lines = ["一问一答案例"]
    for number, (title, matter) in enumerate(zip(asked, FOUR, strict=True), 1):
        lines += [f"{number}) {title}", *prose(matter)]
    assert titles(propose(lines)) == asked


def test_a_table_whose_last_cell_is_a_body_has_sentences() -> None:
    lines = ["# 改革试点经验推广清单", "", "| 序号 | 典型做法 | 具体内容 | 责任单位 |", "| --- | --- | --- | --- |"]
    lines += [f"| {at} | {matter.title} | 窗口先收下材料，当天办好。 | 海关总署 |" for at, matter in enumerate(FOUR, 1)]
    assert titles(propose(lines, "清单.md")) == TITLES


def test_a_body_behind_a_heading_in_brackets_leads() -> None:
    lines = ["典型案例四则"]
    for numeral, matter in zip(HAN, FOUR, strict=False):
        lines += [
            f"{numeral}、推出便民新办法",
            f"【主要做法】呼和浩特市商务局推动{matter.thing}一次办。",
            matter.results,
        ]
    assert {draft.organization for draft in propose(lines).drafts} == {"呼和浩特市商务局"}


def test_a_tax_office_bears_the_name_of_that_of_the_state() -> None:
    names = bundled_knowledge().body_words.names("国家税务总局成都市税务局首创新办法")
    assert [(name.name, name.start) for name in names] == [("国家税务总局成都市税务局", 0)]


def test_brackets_whose_last_byte_was_lost_hold_a_number() -> None:
    lines = ["典型案例汇编"]
    for number, matter in enumerate(FOUR, 1):
        lines += [f"典型案例（{number}）", matter.title, *prose(matter)]
    damaged = "\n".join(lines).encode().decode("gb18030", "replace").split("\n")
    repaired = propose(damaged).repaired_lines
    assert [f"典型案例（{number}）" in repaired for number in range(1, 5)] == [True] * 4


def test_a_wide_blank_written_as_entity_is_a_blank() -> None:
    lines = ["典型案例四则"]
    for number, matter in enumerate(FOUR, 1):
        lines += [f"案例{number}&#12288;&#12288;{matter.title}", *prose(matter)]
    assert titles(propose(lines)) == TITLES


def test_a_place_read_across_a_verb_holds_no_name_together() -> None:
    names = bundled_knowledge().body_words.names("区司法局联合江苏明德律师事务所")
    assert [name.name for name in names] == ["区司法局", "江苏明德律师事务所"]
