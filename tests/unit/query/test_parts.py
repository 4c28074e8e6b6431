"""A query without one of its parts."""

from __future__ import annotations

import pytest

from app.query.parts import without_part


@pytest.mark.parametrize(
    ("text", "part", "rest"),
    [
        ("歇业 注销", "歇业", "注销"),
        ("歇业  (指标:获得电力 OR 指标:纳税)", "指标:获得电力 OR 指标:纳税", "歇业"),
        ("歇业 NOT 地区:福建", "-地区:福建", "歇业"),
        ("歇业", "歇业", ""),
        ("歇业", "注销", "歇业"),
    ],
)
def test_one_part_is_taken_away(text: str, part: str, rest: str) -> None:
    assert without_part(text, part) == rest
