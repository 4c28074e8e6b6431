"""Lines of one paragraph put together again."""

from __future__ import annotations

import pytest

from app.importer.joining import join


@pytest.mark.parametrize(
    ("first", "second", "whole"),
    [
        ("压减到", "3天", "压减到3天"),
        ("one", "window", "one window"),
        ("办件12", "345件", "办件12345件"),
        ("下降4", ".2个百分点", "下降4.2个百分点"),
        ("共1", ",860箱", "共1,860箱"),
        ("占76", "%，", "占76%，"),
        ("in 2023", "cases", "in 2023 cases"),
        ("", "空", "空"),
        ("App", "扫码", "App扫码"),
    ],
)
def test_two_lines_become_one(first: str, second: str, whole: str) -> None:
    assert join(first, second) == whole
