"""Cases that are like another one, and why."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from app.domain.case import CaseUid


class Likeness(StrEnum):
    """What two cases can have in common, the most telling first."""

    BRAND_NAMES = "brand_names"
    TEXT = "text"
    INSTRUMENTS = "instruments"
    INDICATORS = "indicators"


@dataclass(frozen=True, slots=True)
class Reason:
    """One thing in common: names, or for TEXT the words that stand in both and in few others; indicators by code."""

    likeness: Likeness
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RelatedCase:
    """A case like another one; `score` is 0 to 1, `reasons` are the most telling first."""

    uid: CaseUid
    title: str
    score: float
    reasons: tuple[Reason, ...]
