"""Heading numbers."""

from __future__ import annotations

import pytest

from app.domain.document import Heading, paragraph
from app.export.numbering import HeadingCounter, chinese_number, numbered_titles


@pytest.mark.parametrize(
    ("number", "written"),
    [
        (1, "一"),
        (10, "十"),
        (11, "十一"),
        (20, "二十"),
        (94, "九十四"),
        (100, "一百"),
        (101, "一百零一"),
        (110, "一百一十"),
        (1005, "一千零五"),
        (1050, "一千零五十"),
        (2026, "二千零二十六"),
    ],
)
def test_numbers_in_chinese(number: int, written: str) -> None:
    assert chinese_number(number) == written


def test_levels_count_by_themselves_and_begin_again_below_a_higher_one() -> None:
    counter = HeadingCounter()
    levels = (1, 2, 3, 4, 4, 3, 2, 1, 2)
    assert [counter.number(Heading(level, "")) for level in levels] == [
        "一、",
        "（一）",
        "1.",
        "（1）",
        "（2）",
        "2.",
        "（二）",
        "二、",
        "（一）",
    ]


def test_a_heading_without_number_is_not_counted() -> None:
    blocks = (Heading(1, "甲"), Heading(2, "子"), paragraph("文"), Heading(1, "附", numbered=False), Heading(1, "乙"))
    assert numbered_titles(blocks) == ("一、甲", "附", "二、乙")


def test_levels_outside_the_four_are_taken_as_the_nearest() -> None:
    counter = HeadingCounter()
    assert counter.number(Heading(0, "")) == "一、"
    assert counter.number(Heading(9, "")) == "（1）"


def test_each_series_is_counted_from_one() -> None:
    counter = HeadingCounter()
    headings = (
        Heading(1, ""),
        Heading(1, "", series=1),
        Heading(2, "", series=1),
        Heading(1, ""),
        Heading(1, "", series=2),
    )
    assert [counter.number(heading) for heading in headings] == ["一、", "一、", "（一）", "二、", "一、"]
