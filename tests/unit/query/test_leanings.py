"""What a question in plain words leans to beside its words."""

from __future__ import annotations

import pytest

from app.domain.hits import FacetField
from app.query.leanings import leanings
from app.query.nodes import FieldIs, FigureIs, Node, Or
from app.query.writer import write

PLACES = ("江苏省", "南京市", "高新区", "江北新区", "城区")
TOPIC = FieldIs(FacetField.INDICATOR, "I13")


def _asked(question: str) -> list[Node]:
    return [each.node for each in leanings(question, PLACES, {TOPIC: ("纳税", "办税")})]


@pytest.mark.parametrize(
    ("question", "values"),
    [
        ("江蘇有哪些做法", ["江苏省"]),
        ("南京市各区怎么办", ["南京市"]),
        ("江北怎样帮企业", ["江北新区"]),
        ("江苏路街道的服务站", []),
        ("高新企业贷款", []),
        ("高新区贷款", ["高新区"]),
        ("市中心城市", []),
        ("2022年的数字化", ["2022"]),
        ("尾号20221234", []),
        ("办税要排队吗", ["I13"]),
    ],
)
def test_places_years_and_topics(question: str, values: list[str]) -> None:
    assert [node.value for node in _asked(question) if isinstance(node, FieldIs)] == values


@pytest.mark.parametrize(
    ("question", "tests"),
    [
        ("办理时间压到一天以内", {"<=1天"}),
        ("两个工作日内办好", {"<=2工作日"}),
        ("半小时办完", {"<=0.5小时"}),
        ("时限缩短到3天", {"<=3天"}),
        ("材料减少一半以上", {"材料压减>=50%"}),
        ("环节压缩了三成", {"环节压减>=30%"}),
        ("成本降低20%", {"成本压减>=20%"}),
        ("十天前", set()),
        ("排队三天", set()),
    ],
)
def test_durations_and_falls(question: str, tests: set[str]) -> None:
    written = {
        write(each).removeprefix("数据:").removeprefix("用时")
        for node in _asked(question)
        for each in (node.children[:1] if isinstance(node, Or) else (node,))
        if isinstance(each, FigureIs)
    }
    assert written == tests
