"""Key figures as a table."""

from __future__ import annotations

import pytest

from app.briefing.figures import figures_table
from app.domain.case import Direction, Figure, FigureKind, PartialDate


def level(value: str, qualifier: str = "") -> Figure:
    return Figure("数量", FigureKind.LEVEL, value=value, unit="件", qualifier=qualifier)


def test_without_figures_there_is_no_table() -> None:
    assert figures_table(()) is None


def test_only_the_columns_that_are_needed() -> None:
    table = figures_table((level("7"),))
    assert table is not None
    assert table.header == ("项目", "数值")
    assert table.rows == (("数量", "7件"),)
    assert table.caption == "关键数据"


def test_before_and_after_stand_side_by_side_with_their_units() -> None:
    figures = (
        Figure(
            "核验时间",
            FigureKind.BEFORE_AFTER,
            before="2",
            after="15",
            unit="秒",
            before_unit="分钟",
            qualifier="约",
            direction=Direction.DOWN,
            as_of=PartialDate("2021-06"),
            line=12,
        ),
        level("3"),
    )
    table = figures_table(figures)
    assert table is not None
    assert table.header == ("项目", "改革前", "改革后或现值", "时间", "原文行")
    assert table.rows == (
        ("核验时间", "2分钟", "约15秒", "2021年6月", "12"),
        ("数量", "", "3件", "", ""),
    )


@pytest.mark.parametrize(
    ("direction", "shown"), [(Direction.UP, "升70%"), (Direction.DOWN, "降70%"), (Direction.NONE, "70%")]
)
def test_a_change_says_which_way(direction: Direction, shown: str) -> None:
    table = figures_table((Figure("环节", FigureKind.CHANGE, value="70", unit="%", direction=direction),))
    assert table is not None
    assert table.rows[0][1] == shown


@pytest.mark.parametrize(
    ("qualifier", "shown"),
    [
        ("约", "约9件"),
        ("最高不超过", "最高不超过9件"),
        ("余", "9余件"),
        ("内", "9件内"),
        ("至少…以上", "至少9件以上"),
        ("", "9件"),
    ],
)
def test_a_qualifier_stands_where_chinese_puts_it(qualifier: str, shown: str) -> None:
    table = figures_table((level("9", qualifier),))
    assert table is not None
    assert table.rows[0][1] == shown
