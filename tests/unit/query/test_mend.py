"""What is offered in place of a query that cannot be understood."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.errors import QueryError
from app.query.mend import mend
from app.query.parser import parse


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ('"一件事', '"一件事"'),
        ('歇业 "', "歇业"),
        ("(歇业 OR 注销", "(歇业 OR 注销)"),
        ("歇业)", "歇业"),
        ("歇业 ()", "歇业"),
        ("歇业 OR", "歇业"),
        ("OR 歇业", "歇业"),
        ("(歇业 OR )", "(歇业)"),
        ("歇业 AND", "歇业"),
        ("歇业 AND AND 注销", "歇业 AND 注销"),
        ("歇业 NOT", "歇业"),
        ("歇业 指标:", "歇业"),
        ("数据:时限<", "数据:时限"),
        ("数据: 歇业", None),
        ("年份:2021上半年", "年份:2021"),
        ("年份:去年", None),
        ("状态:已审核", "状态:已核"),
        ("有:便签", "有:标签"),
        ("有:不知", None),
        ("有:星", "有:星标"),
        ("(歇业 指标:", "(歇业)"),
    ],
)
def test_the_obvious_is_mended(wrong: str, right: str | None) -> None:
    assert mend(wrong) == right


@pytest.mark.parametrize("fine", ["", "歇业", "指标:获得电力 -地区:福建", "(" * 60 + "x" + ")" * 60, "x" * 2001])
def test_nothing_is_offered_for_what_is_right_or_beyond_help(fine: str) -> None:
    assert mend(fine) is None


@given(st.text(alphabet='歇业 ()"-:指标数据<年份2OR状态有AND', max_size=30))
def test_what_is_offered_can_be_understood(text: str) -> None:
    mended = mend(text)
    if mended is not None:
        parse(mended)
        with pytest.raises(QueryError):
            parse(text)
