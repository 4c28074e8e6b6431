"""What an operation touched, so that every page can decide whether it must refresh."""

from __future__ import annotations

from dataclasses import dataclass

from app.domain.briefing import BriefingId
from app.domain.case import CaseUid


@dataclass(frozen=True, slots=True)
class Changes:
    """The cases, tags and briefings that differ after an operation.

    `everything` stands for changes too wide to list (an import, a rebuilt index).
    """

    cases: frozenset[CaseUid] = frozenset()
    tags: frozenset[str] = frozenset()
    briefings: frozenset[BriefingId] = frozenset()
    everything: bool = False

    @property
    def nothing(self) -> bool:
        """True when the operation left all as it was."""
        return not (self.cases or self.tags or self.briefings or self.everything)
