"""The briefing: a saved document in the making."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NewType

from app.domain.case import CaseUid

BriefingId = NewType("BriefingId", int)


class CasePart(StrEnum):
    """What a briefing takes of a case."""

    GIST = "gist"
    OVERVIEW = "overview"
    BACKGROUND = "background"
    MEASURES = "measures"
    RESULTS = "results"
    LESSONS = "lessons"
    NEXT_STEPS = "next_steps"
    FIGURES = "figures"
    QUESTIONS = "questions"
    ORIGINAL = "original"


DEFAULT_PARTS = (
    CasePart.GIST,
    CasePart.OVERVIEW,
    CasePart.BACKGROUND,
    CasePart.MEASURES,
    CasePart.RESULTS,
    CasePart.FIGURES,
)


@dataclass(frozen=True, slots=True)
class BriefingItem:
    """One case of a briefing and the parts of it that are shown, in the order of `CasePart`."""

    case_uid: CaseUid
    parts: tuple[CasePart, ...] = DEFAULT_PARTS


@dataclass(frozen=True, slots=True)
class Briefing:
    """A briefing as stored; `date` is ISO (`2026-03-08`) or empty."""

    id: BriefingId
    title: str
    issuer: str = ""
    date: str = ""
    issue_number: str = ""
    editor_note: str = ""
    items: tuple[BriefingItem, ...] = ()


@dataclass(frozen=True, slots=True)
class BriefingSummary:
    """A briefing as a row of a list."""

    id: BriefingId
    title: str
    case_count: int
    updated: str
