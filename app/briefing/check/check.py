"""All findings about a draft together; none of them ever stops an export."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from app.briefing.check.figures import changed_figures, unknown_figures
from app.briefing.check.passages import written_texts
from app.briefing.check.structure import (
    case_findings,
    case_item_findings,
    edit_findings,
    outline_findings,
    whole_findings,
)
from app.briefing.check.wording import wording_findings
from app.domain.briefing import Briefing
from app.domain.case import CaseDetail, CaseUid
from app.domain.draft_check import Finding


def check(briefing: Briefing, cases: Mapping[CaseUid, CaseDetail]) -> tuple[Finding, ...]:
    """What a person should look at in a briefing with these cases: the whole, its cases, then the writer's text."""
    return tuple(_findings(briefing, cases))


def _findings(briefing: Briefing, cases: Mapping[CaseUid, CaseDetail]) -> Iterator[Finding]:
    yield from whole_findings(briefing)
    yield from case_findings(briefing, cases)
    yield from outline_findings(briefing)
    yield from case_item_findings(briefing, cases)
    yield from edit_findings(briefing, cases)
    yield from changed_figures(briefing, cases)
    texts = tuple(written_texts(briefing))
    yield from unknown_figures(texts, cases)
    for written in texts:
        yield from wording_findings(written)
