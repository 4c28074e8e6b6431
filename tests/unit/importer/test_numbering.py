from __future__ import annotations

from pathlib import Path

import pytest

from app.domain.case import SectionKind
from app.importer.headings import SectionWords
from app.importer.lines import make_line
from app.importer.numbering import marker
from app.paths import resource
from app.text.numerals import parse_integer

WORDS = SectionWords(resource("vocabularies", "section_headings.toml"))


@pytest.mark.parametrize(
    ("text", "family", "number", "rest"),
    [
        ("案例一", "case", 1, ""),
        ("案例1:某市推行", "case", 1, "某市推行"),
        ("案例12某市推行", "case", 12, "某市推行"),
        ("案例二十一 某市推行", "case", 21, "某市推行"),
        ("【案例３】某市推行", "case", 3, "某市推行"),
        ("典型案例之五、某市推行", "case", 5, "某市推行"),
        ("指导案例12号 某案", "case", 12, "某案"),
        ("案例4个旧市推行", "case", 4, "个旧市推行"),
        ("案例5万宁市推行", "case", 5, "万宁市推行"),
        ("案例丨6 某市", "case", 6, "某市"),
        ("「案例七」某市", "case", 7, "某市"),
        ("案例捌 某市", "case", 8, "某市"),
        ("创新经验（七）：某市", "case:经验", 7, "某市"),
        ("创新举措九 某市", "case:创新举措", 9, "某市"),
        ("2.3个旧市推行", "1.1", 3, "个旧市推行"),
        ("1.2某市推行", "1.1", 2, "某市推行"),
        ("4个旧市推行", "01", 4, "个旧市推行"),
        ("05", "01", 5, ""),
        ("❸ 某市推行", "01", 3, "某市推行"),
        ("肆、某市推行", "一、", 4, "某市推行"),
        ("第三例　某市", "第例", 3, "某市"),
        ("第一批", "第批", 1, ""),
        ("二、某市推行", "一、", 2, "某市推行"),
        ("廿三、某市推行", "一、", 23, "某市推行"),
        ("（四）某市", "(一)", 4, "某市"),
        ("5.某市", "1.", 5, "某市"),
        ("５．某市", "1.", 5, "某市"),
        ("6、某市", "1、", 6, "某市"),
        ("(7) 某市", "(1)", 7, "某市"),
        ("08某市推行", "01", 8, "某市推行"),
    ],
)
def test_marks(text: str, family: str, number: int, rest: str) -> None:
    line = make_line(1, text)
    mark = marker(line)
    assert mark is not None
    assert (mark.family, mark.number, line.text[mark.rest :]) == (family, number, rest)


@pytest.mark.parametrize(
    "text",
    [
        "1.5亿元",
        "2.3个百分点",
        "案例4个",
        "案例3万余字",
        "4个旧厂房",
        "2022年以来",
        "30个部门",
        "一是建立",
        "案例收录1699条,其中",
        "某市推行",
        "12345热线",
        "百花齐放",
        "",
    ],
)
def test_what_is_no_mark(text: str) -> None:
    assert marker(make_line(1, text)) is None


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("一、案例背景", SectionKind.BACKGROUND),
        ("一、 背景情況", SectionKind.BACKGROUND),
        ("基本案情", SectionKind.BACKGROUND),
        ("【主要做法】", SectionKind.MEASURES),
        ("二、主要做法和成效", SectionKind.MEASURES),
        ("经验做法:", SectionKind.MEASURES),
        ("三、實踐效果", SectionKind.RESULTS),
        ("七、取得成效和推廣價值", SectionKind.RESULTS),
        ("裁判结果", SectionKind.RESULTS),
        ("经验启示", SectionKind.LESSONS),
        ("典型意义", SectionKind.LESSONS),
        ("四、下一步工作思路", SectionKind.NEXT_STEPS),
        ("未来计划", SectionKind.NEXT_STEPS),
        ("案例简介", SectionKind.OVERVIEW),
    ],
)
def test_section_headings(text: str, kind: SectionKind) -> None:
    heading = WORDS.heading(make_line(1, text))
    assert heading is not None
    assert heading.kind is kind


def test_a_heading_before_its_text() -> None:
    heading = WORDS.heading(make_line(1, "典型意义：往后少走弯路。"))
    assert heading is not None
    assert (heading.heading, heading.rest) == ("典型意义", 5)


@pytest.mark.parametrize("text", ["一、网格排查", "开办企业", "背景情况复杂多变，须从长计议", "某市做法多样"])
def test_what_is_no_section_heading(text: str) -> None:
    assert WORDS.heading(make_line(1, text)) is None


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("一", 1),
        ("十", 10),
        ("十二", 12),
        ("二十", 20),
        ("一百零五", 105),
        ("二〇二三", 2023),
        ("36", 36),
        ("甲", None),
        ("", None),
    ],
)
def test_numerals(text: str, value: int | None) -> None:
    assert parse_integer(text) == value


def test_the_words_of_headings_are_a_file(tmp_path: Path) -> None:
    data = 'before = []\nafter = []\njoints = ["和"]\noverview = []\nbackground = ["缘由"]\nmeasures = ["法子"]\nresults = []\n'
    (tmp_path / "words.toml").write_text(data + "lessons = []\nnext_steps = []\n", encoding="utf-8")
    words = SectionWords(tmp_path / "words.toml")
    assert words.kind_of("缘由") is SectionKind.BACKGROUND
    assert words.kind_of("法子和缘由") is SectionKind.MEASURES
    assert words.kind_of("背景") is None
