"""What is copied carries its source, and a citation says nothing that the store does not know."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.db.store import Store
from app.domain.case import PartialDate
from app.domain.citation import CitationStyle
from app.errors import NotFound
from app.operations.citations import CopyPart, copy_part, copy_passage, copy_section
from app.operations.library import load_case
from app.text.citations import citation
from tests.samples import PAUSE, POWER, TAX
from tests.unit.operations.test_keeping import GONE

GBT, OFFICIAL, PLAIN = CitationStyle.GBT_7714, CitationStyle.OFFICIAL, CitationStyle.PLAIN


def test_gbt_7714_names_what_is_known_and_says_what_is_not(store: Store) -> None:
    assert citation(load_case(store, POWER.uid), GBT) == (
        "海陵区供电公司. 海陵区推行获得电力“一件事” 打造开门接电样板[G]//样例发改委. 样例汇编一. "
        "[出版地不详]: [出版者不详], 2021."
    )
    assert citation(load_case(store, PAUSE.uid), GBT) == (
        "滨江新区试行歇业登记[G]//样例汇编二. [出版地不详]: [出版者不详]."
    )


def test_short_styles(store: Store) -> None:
    detail = load_case(store, TAX.uid)
    assert citation(detail, OFFICIAL) == "来源：样例发改委《样例汇编一》，2021年"
    assert citation(detail, PLAIN) == "样例发改委《样例汇编一》，案例2。"
    undated = replace(detail, source=replace(detail.source, published=PartialDate(""), title="《甲》汇编", issuer=""))
    assert citation(undated, OFFICIAL) == "来源：《〈甲〉汇编》"


def test_gist_leads_and_figures(store: Store) -> None:
    assert copy_part(store, TAX.uid, CopyPart.GIST, OFFICIAL).text == (
        "云岭市上线纳税“税易办”专区\n云岭市让出口退税到账更快。\n（来源：样例发改委《样例汇编一》，2021年）"
    )
    leads = copy_part(store, POWER.uid, CopyPart.LEADS, GBT).text.split("\n")
    assert leads[1:3] == ["1. 一口受理。", "2. 数据跑路。"]
    assert leads[-1].endswith("2021.")
    assert copy_part(store, TAX.uid, CopyPart.LEADS, GBT).text.split("\n")[1] == "1. 企业办税少跑腿。"
    figures = copy_part(store, POWER.uid, CopyPart.FIGURES, PLAIN).text.split("\n")
    assert figures[1:4] == ["接电时间：9天→2天", "服务企业：超1.2万家", "满意度：99%"]


@pytest.mark.parametrize(
    ("style", "ending"),
    [
        (PLAIN, "（来源：样例发改委《样例汇编一》，案例2）"),
        (OFFICIAL, "（来源：样例发改委《样例汇编一》，2021年）"),
        (GBT, "[G]//样例发改委. 样例汇编一. [出版地不详]: [出版者不详], 2021."),
    ],
)
def test_every_copy_ends_with_its_source_in_the_chosen_style(store: Store, style: CitationStyle, ending: str) -> None:
    copies = [copy_part(store, TAX.uid, part, style) for part in CopyPart]
    copies += [copy_section(store, TAX.uid, 0, style), copy_passage(store, TAX.uid, "一段", style)]
    for copied in copies:
        lines = copied.text.split("\n")
        assert len(lines) > 1
        assert lines[-1].endswith(ending)
        assert copied.html.endswith(f"{ending}</p>")
        assert copied.text.count("来源：") == (style is not GBT)


def test_sections_and_passages_are_plain_and_escaped(store: Store) -> None:
    copied = copy_section(store, POWER.uid, 1, PLAIN)
    assert copied.text.split("\n")[:2] == ["做法", "一口受理。 窗口设在政务大厅。"]
    assert copied.html.startswith("<p>做法</p><p>一口受理。")
    passage = copy_passage(store, POWER.uid, " <b>甲</b> & 乙\n\n丙 ", PLAIN)
    assert passage.html.startswith("<p>&lt;b&gt;甲&lt;/b&gt; &amp; 乙</p><p>丙</p>")
    assert passage.text == "<b>甲</b> & 乙\n丙\n（来源：样例发改委《样例汇编一》，案例1）"
    with pytest.raises(NotFound):
        copy_passage(store, GONE, "x", PLAIN)
