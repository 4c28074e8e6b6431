"""Conditions on figures: how they are written, in what units they are compared."""

from __future__ import annotations

import pytest

from app.domain.case import Direction, Figure, FigureKind
from app.query.figures import meets, numbers_of
from app.query.nodes import And, FigureIs
from app.query.parser import parse
from app.query.units import is_known_unit, read_unit
from app.query.writer import write

TIME = Figure("办理“时限”", FigureKind.BEFORE_AFTER, before="5", after="1", before_unit="天", unit="个工作日")
MINUTES = Figure("核验时间", FigureKind.BEFORE_AFTER, before="15", after="2", before_unit="分钟", unit="秒")
SHARE = Figure("占比", FigureKind.BEFORE_AFTER, before="20", after="30", unit="%")
CUT = Figure("申请材料压减幅度", FigureKind.CHANGE, value="50", unit="%", direction=Direction.DOWN)
GROWTH = Figure("贷款", FigureKind.CHANGE, value="1.6", unit="倍", direction=Direction.UP)
FEWER = Figure("环节", FigureKind.CHANGE, value="3", unit="个", direction=Direction.DOWN)
FIRMS = Figure("服务企业", FigureKind.LEVEL, value="1.2", unit="万家")
ROUGH = Figure("服务企业", FigureKind.LEVEL, value="近百", unit="家")
FROM_ZERO = Figure("点位", FigureKind.BEFORE_AFTER, before="0", after="3", unit="个")


@pytest.mark.parametrize(
    ("figure", "condition", "met"),
    [
        (TIME, "时限<-50%", True),
        (TIME, "时限<=-80%", True),
        (TIME, "时限<-80%", False),
        (TIME, "时限压减 ≥ 80 %", True),
        (TIME, "压减>=81%", False),
        (TIME, "時限＜2天", True),
        (TIME, "时限<24小时", False),
        (TIME, "时限<=24小时", True),
        (TIME, "时限<=-4天", True),
        (TIME, "时限减少=4", True),
        (TIME, "时限增长>0", False),
        (TIME, "环节<5天", False),
        (TIME, "时限<5元", False),
        (MINUTES, "<1分钟", True),
        (TIME, "时限<半天", False),
        (TIME, "时限>=半小时", True),
        (MINUTES, "时间<-99.9%", False),
        (MINUTES, "时间<-97%", True),
        (SHARE, "占比>=30%", True),
        (SHARE, "占比增长>=50%", True),
        (SHARE, "占比增长>=10个百分点", True),
        (SHARE, "占比增长>10个百分点", False),
        (CUT, "材料<=-50%", True),
        (CUT, "材料下降>=50%", True),
        (CUT, "材料>=50%", True),
        (CUT, "材料提高>1%", False),
        (GROWTH, "贷款增长>150%", True),
        (GROWTH, "贷款增长>=1.6倍", True),
        (FEWER, "环节压减>=三个", True),
        (FEWER, "环节<-3", False),
        (FIRMS, "企业>=12000家", True),
        (FIRMS, "企业>1.1万户", True),
        (FIRMS, "企业>10000", True),
        (FIRMS, "企业>1亿家", False),
        (FIRMS, "企业", True),
        (ROUGH, "企业>1家", False),
        (ROUGH, "企业", True),
        (FROM_ZERO, "点位增长>100%", False),
        (FROM_ZERO, "点位增长>=3个", True),
    ],
)
def test_a_figure_meets_a_condition(figure: Figure, condition: str, met: bool) -> None:
    node = parse(f"数据:{condition}")
    assert isinstance(node, FigureIs)
    assert meets(numbers_of(figure), node) is met


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("數據：压减 ≥ 050.0 %", "数据:压减>=50%"),
        ("figure:时限 < − 5 天", "数据:时限<-5天"),
        ('数据:"服务 企业"增长>1,200家', '数据:"服务 企业"增长>1200家'),
        ("数据:时限压减<-5", "数据:时限<-5"),
        ("数据:时限=<5", "数据:时限<=5"),
        ("数据:满意度", "数据:满意度"),
        ('数据:"申请压减"<5', '数据:"申请压减"<5'),
    ],
)
def test_a_condition_is_written_in_one_form(typed: str, written: str) -> None:
    assert write(parse(typed)) == written


def test_a_condition_takes_no_word_that_is_not_its_unit() -> None:
    assert isinstance(parse("数据:时限<5 歇业"), And)
    assert parse("数据:时限<5 个工作日") == parse("数据:时限<5个工作日")
    assert write(parse("(数据:时限<5) 天")) == "(数据:时限<5) 天"
    assert write(parse("(数据:时限) <5")) == "(数据:时限) <5"


def test_units_that_say_the_same() -> None:
    assert read_unit("個工作日") == read_unit("天") == read_unit("日")
    assert read_unit("万元").whole == 10_000
    assert read_unit("万亿元").whole == 1e12
    assert read_unit("千元").kind == read_unit("元").kind
    assert read_unit("万家").kind == read_unit("户").kind == read_unit("个").kind
    assert read_unit("千伏安") != read_unit("伏安")
    assert is_known_unit("万元")
    assert not is_known_unit("歇业")
