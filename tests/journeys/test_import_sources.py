"""The five real compilations, where they are at hand: every case, its lines, its place, its sections."""

from __future__ import annotations

import time
import tomllib
from functools import cache
from pathlib import Path

import pytest

from app.domain.case import SectionKind
from app.domain.draft import ImportProposal
from app.importer.session import read_file

SOURCES = Path(__file__).resolve().parents[3] / "shared" / "sources"
CARDS = Path(__file__).resolve().parents[2] / "resources" / "cases"
pytestmark = pytest.mark.skipif(not SOURCES.is_dir(), reason="the compilations are not here")

NANJING, ZHEJIANG, FUJIAN, SHAANXI, SHANGHAI = "000", "001", "002", "003", "004"

IDS = {
    NANJING: "nanjing-2021",
    ZHEJIANG: "zhejiang-h1",
    FUJIAN: "fujian-2022",
    SHAANXI: "shaanxi-batch2",
    SHANGHAI: "shanghai-2021",
}
DECLARED_AND_FOUND = {
    NANJING: (20, 20),
    ZHEJIANG: (10, 10),
    FUJIAN: (36, 23),
    SHAANXI: (36, 21),
    SHANGHAI: (20, 20),
}
STARTS = {
    NANJING: [3, 45, 105, 141, 165, 205, 235, 281, 303, 331, 377, 413, 443, 459, 483, 517, 551, 579, 601, 643],
    ZHEJIANG: [2, 7, 12, 17, 23, 28, 33, 38, 45, 52],
    FUJIAN: [
        7,
        25,
        43,
        61,
        81,
        101,
        121,
        141,
        165,
        189,
        207,
        227,
        245,
        267,
        285,
        307,
        325,
        341,
        361,
        381,
        401,
        415,
        431,
    ],
    SHAANXI: [4, 10, 16, 23, 28, 34, 40, 47, 56, 62, 65, 72, 78, 89, 98, 101, 108, 111, 119, 126, 134],
    SHANGHAI: [90, 124, 150, 174, 214, 252, 280, 304, 338, 362, 386, 424, 462, 488, 510, 550, 584, 610, 630, 670],
}
LAST_LINES = {NANJING: 679, ZHEJIANG: 57, FUJIAN: 445, SHAANXI: 137, SHANGHAI: 696}
INCOMPLETE = {NANJING: [14], ZHEJIANG: [], FUJIAN: [23], SHAANXI: [21], SHANGHAI: []}


@cache
def proposal(number: str) -> ImportProposal:
    return read_file(next(SOURCES.glob(f"{number}_*.txt")))


@pytest.mark.parametrize("number", list(IDS))
def test_every_case_with_its_lines(number: str) -> None:
    read = proposal(number)
    drafts = read.drafts
    assert read.source_id == IDS[number]
    assert (read.declared, len(drafts)) == DECLARED_AND_FOUND[number]
    assert [draft.ordinal for draft in drafts] == list(range(1, len(drafts) + 1))
    assert [draft.uid for draft in drafts] == [f"{IDS[number]}-{draft.ordinal:02d}" for draft in drafts]
    assert [draft.start_line for draft in drafts] == STARTS[number]
    assert drafts[-1].end_line == LAST_LINES[number]
    assert [draft.ordinal for draft in drafts if not draft.complete] == INCOMPLETE[number]
    assert all(read.document.lines[draft.end_line - 1].strip() for draft in drafts)


@pytest.mark.parametrize("number", list(IDS))
def test_no_line_is_lost_or_taken_twice(number: str) -> None:
    read = proposal(number)
    ranges = [(draft.start_line, draft.end_line) for draft in read.drafts]
    ranges += [(part.first, part.last) for part in read.left_out]
    covered = [line for first, last in ranges for line in range(first, last + 1)]
    assert len(covered) == len(set(covered))
    outside = set(range(1, len(read.document.lines) + 1)) - set(covered)
    assert not any(read.document.lines[line - 1].strip() for line in outside)


@pytest.mark.parametrize(
    ("number", "ordinal", "title"),
    [
        (NANJING, 1, "江北新区打造知识产权交易融资服务运营平台"),
        (NANJING, 7, "雨花台区首创“及时雨”政策直达平台实现惠企红利“免申即享”"),
        (NANJING, 18, "市公安局开设企服专窗助推营商环境优化"),
        (ZHEJIANG, 5, "玉环市推行歇业“一件事” 搭建护企“休眠仓”"),
        (FUJIAN, 17, "平潭综合实验区推行涉案房产“e拍即得”协同执行机制"),
        (SHAANXI, 20, "杨凌示范区以金融活水精准“滴灌”农业农村发展"),
        (SHAANXI, 18, "铜川市着力推进“办理破产”数字化,助力法治营商环境建设"),
        (SHANGHAI, 1, "持续优化营商环境助力工程建设项目落地投产 跑出“临港加速度”"),
        (SHANGHAI, 6, "“住所云”一云观万家 便利化助力行天下"),
        (SHANGHAI, 11, "服务到家门口,打通营商服务“最后一公里”"),
    ],
)
def test_titles_in_one_line_and_simplified(number: str, ordinal: int, title: str) -> None:
    assert proposal(number).drafts[ordinal - 1].title == title


@pytest.mark.parametrize(
    ("number", "ordinal", "names"),
    [
        (NANJING, 1, ("江苏省", "南京市", "江北新区")),
        (NANJING, 5, ("江苏省", "南京市", "鼓楼区")),
        (NANJING, 13, ("江苏省", "南京市")),
        (NANJING, 19, ("江苏省", "南京市")),
        (ZHEJIANG, 1, ("浙江省", "嘉兴市", "南湖区")),
        (ZHEJIANG, 8, ("浙江省", "金华市", "义乌市")),
        (FUJIAN, 4, ("福建省",)),
        (FUJIAN, 17, ("福建省", "福州市", "平潭综合实验区")),
        (FUJIAN, 18, ("福建省", "泉州市", "晋江市")),
        (SHAANXI, 20, ("陕西省", "杨凌示范区")),
        (SHANGHAI, 3, ("上海市", "黄浦区")),
        (SHANGHAI, 20, ("上海市", "崇明区")),
    ],
)
def test_places(number: str, ordinal: int, names: tuple[str, ...]) -> None:
    assert proposal(number).drafts[ordinal - 1].place.names == names


def test_every_case_has_a_province() -> None:
    assert all(draft.place.province for number in IDS for draft in proposal(number).drafts)


def test_districts_that_only_the_contents_say() -> None:
    drafts = proposal(SHANGHAI).drafts
    assert [draft.group for draft in drafts[:3]] == ["浦东新区", "浦东新区", "黄浦区"]
    assert len({draft.group for draft in drafts}) == 16


def test_headings_over_cases_also_the_glued_one() -> None:
    read = proposal(SHAANXI)
    assert len({draft.group for draft in read.drafts}) == 12
    assert [draft.indicators[0] for draft in read.drafts] == [
        *("I17", "I17", "I01", "I01", "I03", "I03", "I06", "I06", "I07", "I07"),
        *("I08", "I08", "I13", "I13", "I12", "I12", "I15", "I15", "I09", "I09", "I10"),
    ]
    assert [issue.line for issue in read.issues if issue.code == "glued_heading"] == [55]


@pytest.mark.parametrize("number", [NANJING, FUJIAN, SHANGHAI])
def test_sections_by_kind(number: str) -> None:
    for draft in proposal(number).drafts:
        kinds = [section.kind for section in draft.sections]
        assert SectionKind.MEASURES in kinds
        if draft.complete and draft.uid not in ("nanjing-2021-06", "nanjing-2021-07"):
            assert SectionKind.RESULTS in kinds
        assert all(
            section.line is not None and draft.start_line <= section.line <= draft.end_line
            for section in draft.sections
        )


def test_what_is_left_out() -> None:
    assert [(part.first, part.last, part.why) for part in proposal(NANJING).left_out] == [
        (1, 1, "preface"),
        (681, 689, "advert"),
    ]
    assert [(part.first, part.last, part.why) for part in proposal(SHANGHAI).left_out] == [
        (1, 11, "preface"),
        (15, 87, "contents"),
        (698, 704, "advert"),
    ]


def test_doubts_are_told() -> None:
    assert {issue.code for issue in proposal(FUJIAN).issues} - {"title_mended"} == {"fewer_than_declared", "cut_off"}
    assert {issue.line for issue in proposal(NANJING).issues if issue.code == "cut_off"} == {479}
    assert proposal(NANJING).repairs
    assert proposal(ZHEJIANG).issues == ()
    assert proposal(SHANGHAI).issues == ()


def test_all_five_are_read_in_time() -> None:
    began = time.perf_counter()
    for path in sorted(SOURCES.glob("00?_*.txt")):
        read_file(path)
    assert time.perf_counter() - began < 3.0


def test_figures_of_every_third_case_as_its_card_has_them() -> None:
    """By line and number; what a person did not put on the card counts as wrong, though most of it is right."""
    drafts = [(proposal(number).source_id, draft) for number in IDS for draft in proposal(number).drafts][2::3]
    marked = given = right = 0
    for source_id, draft in drafts:
        card = next((CARDS / source_id).glob(f"{draft.ordinal:02d}-*.md")).read_text(encoding="utf-8")
        rows = tomllib.loads(card.split("+++")[1]).get("figures", [])
        gold = {(row["line"], row["value"] or row["after"]) for row in rows}
        found = {(figure.line, figure.value or figure.after) for figure in draft.figures}
        marked, given, right = marked + len(gold), given + len(found), right + len(gold & found)
    assert len(drafts) > 30
    assert right / given >= 0.9
    assert right / marked >= 0.8


def test_what_is_proposed_says_where_it_stands() -> None:
    for number in IDS:
        for draft in proposal(number).drafts:
            fields = [field for field, _ in draft.evidence]
            assert fields.count("brand_names") == len(draft.brand_names)
            assert fields.count("documents") == len(draft.documents)
            assert fields.count("instruments") == len(draft.instruments)
            assert all(draft.start_line <= line <= draft.end_line for _, line in draft.evidence)
