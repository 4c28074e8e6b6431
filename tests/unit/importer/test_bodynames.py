"""Names of bodies in a text, and which of them lead or take part."""

from __future__ import annotations

import pytest

from app.domain.case import Level, Place
from app.importer.actors import Actor, read_actors
from app.importer.bodies import lead_body
from app.importer.knowledge import bundled_knowledge
from app.importer.lines import make_line
from app.importer.partners import is_same_body, read_partners

WORDS = bundled_knowledge().body_words
COUNTY = Place("云南省", "保山市", "隆阳区", "530502", Level.DISTRICT)


def names(text: str) -> list[str]:
    return [found.name for found in WORDS.names(text)]


def actors(*texts: str) -> tuple[Actor, ...]:
    return read_actors([make_line(number, text) for number, text in enumerate(texts, 2)], WORDS)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("联合区财政局、保山市隆阳区税务局核对", ["区财政局", "保山市隆阳区税务局"]),
        ("由自然资源和规划局牵头", ["自然资源和规划局"]),
        ("与住建、税务等部门统一口径", ["住建", "税务"]),
        ("保山市咖啡产业担保有限公司出函", ["保山市咖啡产业担保有限公司"]),
        ("国网保山供电公司上门", ["国网保山供电公司"]),
        ("相关部门各司其职", []),
        ("不动产登记和税务都要跑", []),
        ("办理税务登记", []),
    ],
)
def test_names(text: str, expected: list[str]) -> None:
    assert names(text) == expected


def test_neighbours_make_one_name() -> None:
    assert names("邀请中国农业银行保山分行入驻") == ["中国农业银行保山分行"]


def test_the_title_names_the_lead_and_the_text_writes_it_out() -> None:
    title = make_line(1, "区税务局推出咖啡豆发票专窗")
    body = actors("隆阳区税务局走进咖啡园。隆阳区税务局上门教学。")
    found = lead_body(title, body, COUNTY, WORDS)
    assert found is not None
    assert (found.value, found.line) == ("隆阳区税务局", 1)


@pytest.mark.parametrize(
    ("text", "lead"),
    [
        ("为了让豆子早下山，隆阳区供销社围绕咖啡园设点。", ""),
        ("豆子下山难。隆阳区交通运输局会同区农业农村局修路。", "隆阳区交通运输局"),
        ("成立专班，由区农业农村局牵头，按周碰头。", "区农业农村局"),
        ("涉及区财政局、区税务局等单位。", ""),
        ("《隆阳区税务局关于豆子的通知》出台。", ""),
    ],
)
def test_the_text_shows_the_lead(text: str, lead: str) -> None:
    found = lead_body(make_line(1, "咖啡豆下山"), actors(text), COUNTY, WORDS)
    assert (found.value if found else "") == lead


def test_partners_beside_the_lead() -> None:
    body = actors(
        "隆阳区交通运输局会同区农业农村局、保山咖啡行业协会修路。",
        "隆阳区交通运输局与住建、水务、气象等部门共用一张图。按照市发改委的通知办理。",
        "受益的有保山小粒咖啡有限公司。",
    )
    found = read_partners(body, ["隆阳区交通运输局"], frozenset((2,)))
    assert [one.value for one in found] == ["区农业农村局", "保山咖啡行业协会", "住建", "水务", "气象"]
    assert {one.line for one in found} == {2, 3}


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("区税务局", "保山市隆阳区税务局", True),
        ("税务部门", "区税务局", True),
        ("保山中院", "保山市中级人民法院", True),
        ("区财政局", "区税务局", False),
    ],
)
def test_two_ways_to_name_one_body(one: str, other: str, same: bool) -> None:
    assert is_same_body(one, other) is same


@pytest.mark.parametrize(
    ("title", "lead"),
    [
        ("隆阳咖啡有限公司诉保山茶业有限公司买卖合同纠纷案", ""),
        ("保山茶业有限公司破产重整案", ""),
        ("某机床公司与某银行借款案", ""),
        ("隆阳区人民法院执行咖啡豆案", "隆阳区人民法院"),
    ],
)
def test_the_parties_of_a_law_case_lead_nothing(title: str, lead: str) -> None:
    found = lead_body(make_line(1, title), (), COUNTY, WORDS)
    assert (found.value if found else "") == lead
