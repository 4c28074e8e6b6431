"""Markdown: every text escaped, emphasis that is seen as such."""

from __future__ import annotations

import pytest
from markdown import markdown

from app.domain.document import Block, Document, Heading, ItemList, PageBreak, Paragraph, Quote, Run, Table, paragraph
from tests.unit.export.documents import HOSTILE, hostile_document
from tests.unit.export.reading import read_page, written


def body_of(*blocks: Block) -> str:
    """What stands below the title."""
    text = written(Document("题", blocks), "md").decode()
    assert text.startswith("# 题\n\n")
    return text.removeprefix("# 题\n\n").removesuffix("\n")


@pytest.mark.parametrize(
    ("block", "text"),
    [
        (Heading(2, "做法"), "### （一）做法"),
        (Heading(1, "来源", numbered=False), "## 来源"),
        (paragraph("1. 甲"), r"1\. 甲"),
        (paragraph("2) 甲"), r"2\) 甲"),
        (paragraph("- 甲"), r"\- 甲"),
        (paragraph("+ 甲"), r"\+ 甲"),
        (paragraph("-5℃，+3%"), "-5℃，+3%"),
        (paragraph("1.5倍"), "1.5倍"),
        (paragraph("---"), r"\---"),
        (paragraph("甲\n==="), "甲  \n&#61;=="),
        (paragraph("# 甲 #"), r"\# 甲 \#"),
        (paragraph("    甲"), "甲"),
        (paragraph("<b>&amp;</b>"), "&lt;b&gt;&amp;amp;&lt;/b&gt;"),
        (paragraph("a*b_c`d[e](f)!g~h|i"), r"a\*b\_c\`d\[e\](f)\!g&#126;h&#124;i"),
        (paragraph("5-10天，1.5+2=3"), "5-10天，1.5+2=3"),
        (Quote((paragraph("甲\n乙"), paragraph("丙"))), "> 甲  \n> 乙\n>\n> 丙"),
        (ItemList(((Run("甲\n乙"),), (Run("丙"),)), ordered=True), "1.  甲  \n    乙\n2.  丙"),
        (ItemList(((Run("甲"),),)), "-   甲"),
        (PageBreak(), "---"),
        (
            Table(("项|目", "数"), (("甲", "1"), ("", "2")), "表"),
            "**表**\n\n| 项&#124;目 | 数 |\n| --- | ---: |\n| 甲 | 1 |\n|  | 2 |",
        ),
    ],
)
def test_each_block(block: Block, text: str) -> None:
    assert body_of(block) == text


@pytest.mark.parametrize(
    ("runs", "text"),
    [
        ((Run("一口受理。", bold=True), Run("窗口设在大厅。")), "**一口受理**。窗口设在大厅。"),
        ((Run("“甲”", bold=True), Run("乙")), "“**甲**”乙"),
        ((Run("甲"), Run(" 乙 ", italic=True), Run("丙")), "甲 *乙* 丙"),
        ((Run("甲", bold=True, italic=True),), "***甲***"),
        ((Run("甲", bold=True), Run("乙", italic=True)), "**甲**乙"),
        ((Run("。", bold=True), Run("甲")), "。甲"),
        ((Run("a*b", bold=True),), r"**a\*b**"),
    ],
)
def test_emphasis_stands_where_a_reader_sees_it(runs: tuple[Run, ...], text: str) -> None:
    assert body_of(Paragraph(runs)) == text


def test_two_lists_do_not_run_together() -> None:
    first, second = ItemList(((Run("甲"),),), ordered=True), ItemList(((Run("乙"),),), ordered=True)
    assert body_of(first, second) == "1.  甲\n\n<!-- -->\n\n1.  乙"


def test_lists_of_a_hundred_items_keep_their_marks() -> None:
    lines = body_of(ItemList(tuple((Run("甲"),) for _ in range(100)), ordered=True)).split("\n")
    assert lines[99] == "100. 甲"


@pytest.mark.parametrize("text", HOSTILE, ids=ascii)
def test_hostile_text_makes_no_link_no_image_and_no_script(text: str) -> None:
    page = markdown(written(hostile_document(text), "md").decode(), extensions=["tables"])
    tags = {tag for tag, _ in read_page(page).tags}
    assert not tags & {"a", "img", "script", "pre", "b", "w:p"}
    assert tags & {"h1", "p", "li", "td"}
