"""Markdown bodies: what becomes of each kind of markup, and of what is no markup for us."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.briefing.bodies import MAX_BRACKETS, MAX_CHARACTERS, MAX_COLUMNS, parse_body, plain_blocks
from app.domain.document import Heading, ItemList, Paragraph, Quote, Run, Table, paragraph


def test_a_plain_line_is_a_paragraph() -> None:
    assert parse_body("窗口设在大厅。") == (paragraph("窗口设在大厅。"),)


def test_a_numbered_list_keeps_its_bold_leads_and_loses_the_blank_after_them() -> None:
    blocks = parse_body("1. **一口受理。** 窗口设在大厅。\n2. **数据跑路。** 部门互通。")
    assert blocks == (
        ItemList(
            (
                (Run("一口受理。", bold=True), Run("窗口设在大厅。")),
                (Run("数据跑路。", bold=True), Run("部门互通。")),
            ),
            ordered=True,
        ),
    )


def test_bullets_and_emphasis() -> None:
    assert parse_body("- *甲*\n- ***乙***") == (
        ItemList(((Run("甲", italic=True),), (Run("乙", bold=True, italic=True),))),
    )


def test_soft_breaks_vanish_between_chinese_and_become_a_blank_between_latin() -> None:
    assert parse_body("甲市\n乙县 one\ntwo") == (paragraph("甲市乙县 one two"),)


def test_hard_breaks_stay() -> None:
    assert parse_body("甲  \n乙") == (paragraph("甲\n乙"),)


def test_headings_stand_below_the_section() -> None:
    assert parse_body("# 一\n\n#### 二\n\n###### 三") == (Heading(3, "一"), Heading(4, "二"), Heading(4, "三"))


def test_a_quote_holds_paragraphs() -> None:
    assert parse_body("> 甲\n>\n> 乙") == (Quote((paragraph("甲"), paragraph("乙"))),)


def test_a_table_is_plain_text_with_full_rows() -> None:
    assert parse_body("| 项目 | 数 |\n|---|---|\n| **时间** | 2 |\n| 次数 |") == (
        Table(("项目", "数"), (("时间", "2"), ("次数", ""))),
    )


def test_a_table_too_wide_becomes_paragraphs() -> None:
    wide = "|" + "甲|" * (MAX_COLUMNS + 1)
    blocks = parse_body(f"{wide}\n{wide.replace('甲', '-')}\n{wide}")
    assert all(isinstance(block, Paragraph) for block in blocks)
    assert len(blocks) == 2


def test_nested_lists_follow_their_item_on_lines_of_their_own() -> None:
    (block,) = parse_body("1. 甲\n\n    1. 子一\n    2. 子二\n\n2. 乙")
    assert isinstance(block, ItemList)
    assert ["".join(run.text for run in item) for item in block.items] == ["甲\n（1）子一\n（2）子二", "乙"]


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        "<b>粗</b>",
        "&lt;b&gt; &amp; &#65;",
        "<!-- 注 -->",
        "<https://example.com>",
        "[甲][乙]",
        '{{ 7*7 }} #read("/etc/passwd") =HYPERLINK(1)',
    ],
)
def test_what_looks_like_html_or_a_formula_stays_literal(text: str) -> None:
    assert parse_body(text) == (paragraph(text),)


def test_a_reference_definition_is_text() -> None:
    assert parse_body("[甲]: http://example.com") == (paragraph("[甲]: http://example.com"),)


def test_indented_text_is_no_code() -> None:
    assert parse_body("    缩进的段落") == (paragraph("缩进的段落"),)


def test_code_keeps_its_characters() -> None:
    assert parse_body("`a<b && c`") == (paragraph("a<b && c"),)


@pytest.mark.parametrize(
    ("link", "text"),
    [
        ("[网站](https://example.com/a?b=1&c=2)", "网站（https://example.com/a?b=1&c=2）"),
        ("[写信](mailto:a@example.com)", "写信（mailto:a@example.com）"),
        ("[https://example.com](https://example.com)", "https://example.com"),
        ("[坏](javascript:alert(1))", "坏"),
        ("[坏](JaVaScRiPt:alert(1))", "坏"),
        ("[坏](data:text/html,x)", "坏"),
        ("[坏](file:///etc/passwd)", "坏"),
        (r"[坏](\\\\server\\share)", "坏"),
        ("[坏](../a.html)", "坏"),
    ],
)
def test_links_become_text_with_the_address_of_allowed_schemes(link: str, text: str) -> None:
    assert parse_body(link) == (paragraph(text),)


def test_images_are_captions() -> None:
    assert parse_body("![流程图](http://example.com/a.png)") == (paragraph("〔图：流程图〕"),)
    assert parse_body("![](file:///a.png)") == (paragraph("〔图：无说明〕"),)


def test_rules_and_empty_bodies_give_nothing() -> None:
    assert parse_body("") == ()
    assert parse_body("\n---\n\n") == ()


@pytest.mark.parametrize("piece", ["[", "![", "[a](", "*", "`", "<", "_a", "> ", "1. x\n    ", "|", "\\", "- ", "**a"])
def test_hostile_repetition_takes_no_time(piece: str) -> None:
    started = time.perf_counter()
    parse_body(piece * (20_000 // len(piece)))
    assert time.perf_counter() - started < 5


def test_bodies_too_large_or_tangled_are_plain_lines() -> None:
    tangled = "[" * (MAX_BRACKETS + 1) + "\n**甲**"
    assert parse_body(tangled) == (paragraph("[" * (MAX_BRACKETS + 1)), paragraph("**甲**"))
    assert parse_body("甲" * (MAX_CHARACTERS + 1)) == (paragraph("甲" * (MAX_CHARACTERS + 1)),)


def test_plain_blocks_leave_blank_lines_out() -> None:
    assert plain_blocks("　甲　\n\n \n# 乙") == (paragraph("甲"), paragraph("# 乙"))


@given(st.text(alphabet=st.sampled_from("甲乙a1 \n\t*_`[]()<>#-+.!|~=&\\\"'：。“”\x00\x02\x03\ue000"), max_size=60))
def test_any_text_gives_blocks(text: str) -> None:
    for block in parse_body(text):
        assert isinstance(block, Heading | Paragraph | Quote | ItemList | Table)


@given(st.text(alphabet=st.characters(categories=["Lo", "Nd"]), min_size=1, max_size=40))
def test_letters_and_digits_are_never_changed(text: str) -> None:
    assert parse_body(text) == (paragraph(text),)
