"""What a layout profile adds to the words of a briefing."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.briefing.office import dressed, issue_line
from app.domain.briefing import Briefing, BriefingId, BriefingKind
from app.domain.layout_profile import GB_PROFILE, LayoutProfile, Recipients

BRIEFING = Briefing(BriefingId(1), "题", date="2026-03-08", issue_number="3", total_number="40", masthead="工作简报")
OFFICE = LayoutProfile(letterhead="样例快报", recipients=Recipients("样例市委"), issue_form="{year}年第{number}期")


def test_the_standard_adds_nothing() -> None:
    assert dressed(BRIEFING, GB_PROFILE) == BRIEFING


def test_letterhead_and_recipients_stand_where_the_writer_gave_none() -> None:
    made = dressed(BRIEFING, OFFICE)
    assert (made.masthead, made.recipients) == ("样例快报", Recipients("样例市委"))
    own = replace(BRIEFING, masthead="专报", recipients=Recipients("", "各局"))
    assert dressed(own, OFFICE).masthead == "专报"
    assert dressed(own, OFFICE).recipients == own.recipients
    other_kind = replace(BRIEFING, kind=BriefingKind.MEMO, masthead="")
    assert dressed(other_kind, OFFICE).masthead == "样例快报"


def test_the_form_of_issue_numbers_reaches_the_briefing() -> None:
    made = dressed(BRIEFING, OFFICE)
    assert (made.issue_number, made.total_number) == ("2026年第3期", "")
    unnumbered = replace(BRIEFING, issue_number="", total_number="")
    assert dressed(unnumbered, OFFICE).issue_number == ""


@pytest.mark.parametrize(
    ("form", "changes", "line"),
    [
        ("{year}年第{number}期（总第{total}期）", {}, "2026年第3期（总第40期）"),
        ("{year}年第{number}期（总第{total}期）", {"total_number": ""}, "2026年第3期"),
        ("{year}年第{number}期（总第{total}期）", {"date": ""}, "第3期（总第40期）"),
        ("〔{year}〕第{number}期", {"date": ""}, "第3期"),
        ("（总第{total}期）", {"issue_number": ""}, "（总第40期）"),
        ("第{number}期", {"issue_number": ""}, ""),
        ("第{number}期", {"issue_number": "第3期增刊"}, ""),
        ("第{number}期", {"issue_number": "{total}"}, "第{total}期"),
        ("{number}{nonsense}", {}, "3{nonsense}"),
        ("", {}, ""),
    ],
)
def test_issue_lines(form: str, changes: dict[str, str], line: str) -> None:
    assert issue_line(form, replace(BRIEFING, **changes)) == line  # type: ignore[arg-type]
