"""What the layout profile of an office adds to the words of a briefing: letterhead, recipients, form of issue numbers."""

from __future__ import annotations

import re
from dataclasses import replace

from app.briefing import labels
from app.domain.briefing import NOBODY, Briefing
from app.domain.layout_profile import LayoutProfile

NUMBER, TOTAL, YEAR = "{number}", "{total}", "{year}"
"""The places in the form of an issue number."""
_BRACKETED = re.compile(r"[（(〔\[【][^（(〔\[【）)〕\]】]*[）)〕\]】]")
_PLACE = re.compile("|".join(map(re.escape, (NUMBER, TOTAL, YEAR))))
_ISSUE_WORD = "期"


def dressed(briefing: Briefing, profile: LayoutProfile) -> Briefing:
    """The briefing with what the office always says; what the writer gave himself stays."""
    standard = briefing.masthead.strip() in {"", labels.KINDS[briefing.kind]}
    filled = replace(
        briefing,
        masthead=profile.letterhead if profile.letterhead and standard else briefing.masthead,
        recipients=profile.recipients if briefing.recipients == NOBODY else briefing.recipients,
    )
    line = issue_line(profile.issue_form, briefing) if profile.issue_form else ""
    return replace(filled, issue_number=line, total_number="") if line else filled


def issue_line(form: str, briefing: Briefing) -> str:
    """The line of issue numbers in an office's form; nothing without its numbers or when the writer has written it out.

    What stands in brackets is left out when a number in it is not known, and so is the year.
    """
    number, total = briefing.issue_number.strip(), briefing.total_number.strip()
    if not (number or total) or _ISSUE_WORD in number + total:
        return ""
    values = {NUMBER: number, TOTAL: total, YEAR: briefing.date.strip()[:4]}
    missing = [place for place, value in values.items() if not value]

    def known(match: re.Match[str]) -> str:
        return "" if any(place in match.group() for place in missing) else match.group()

    line = _BRACKETED.sub(known, form)
    if YEAR in missing:
        # 年 is the year's own word and goes with it.
        line = line.replace(f"{YEAR}年", "").replace(YEAR, "")
    if any(place in line for place in missing):
        return ""
    return _PLACE.sub(lambda match: values[match.group()], line).strip()
