"""Dates in official form."""

from __future__ import annotations

import pytest

from app.briefing.dates import written_date, written_period


@pytest.mark.parametrize(
    ("date", "written"),
    [
        ("2026-03-08", "2026年3月8日"),
        ("2021-10", "2021年10月"),
        ("2021", "2021年"),
        ("", ""),
        (" 2026-3-8 ", "2026年3月8日"),
        ("二〇二六年春", "二〇二六年春"),
    ],
)
def test_dates_are_as_precise_as_given(date: str, written: str) -> None:
    assert written_date(date) == written


@pytest.mark.parametrize(
    ("start", "data_as_of", "period"),
    [
        ("2020-08", "2021-06", "2020年8月起，数据截至2021年6月"),
        ("2020", "", "2020年起"),
        ("", "2021-06-30", "数据截至2021年6月30日"),
        ("", "", ""),
    ],
)
def test_a_period_says_what_is_known(start: str, data_as_of: str, period: str) -> None:
    assert written_period(start, data_as_of) == period
