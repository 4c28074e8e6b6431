"""Numbers, units and qualifiers stand where Chinese puts them."""

from __future__ import annotations

import pytest

from app.text.quantities import quantity


@pytest.mark.parametrize(
    ("number", "unit", "qualifier", "written"),
    [
        ("3", "件", "约", "约3件"),
        ("20", "份", "余", "20余份"),
        ("1", "日", "内", "1日内"),
        ("5", "件", "至少…以上", "至少5件以上"),
        ("70", "%", "", "70%"),
        ("", "件", "约", ""),
        ("2/3", "", "以上", "2/3以上"),
    ],
)
def test_quantities(number: str, unit: str, qualifier: str, written: str) -> None:
    assert quantity(number, unit, qualifier) == written


def test_a_blank_may_stand_before_the_unit_but_not_before_a_percent_sign() -> None:
    assert quantity("3", "件", "约", " ") == "约 3 件"
    assert quantity("70", "%", "超", " ") == "超 70%"
