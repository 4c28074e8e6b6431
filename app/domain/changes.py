"""What an operation touched, so that every page can decide whether it must refresh."""

from __future__ import annotations

from dataclasses import dataclass

from app.domain.briefing import BriefingId
from app.domain.case import CaseUid
from app.domain.collection import CollectionId


@dataclass(frozen=True, slots=True)
class Changes:
    """The cases, tags, briefings and collections that differ after an operation.

    `searches` when the saved searches or the search history do, `trash` when the trash does, `layouts`
    when the office's layout profiles do.  `everything` stands for changes too wide to list (an import, a rebuilt index).
    """

    cases: frozenset[CaseUid] = frozenset()
    tags: frozenset[str] = frozenset()
    briefings: frozenset[BriefingId] = frozenset()
    everything: bool = False
    collections: frozenset[CollectionId] = frozenset()
    searches: bool = False
    trash: bool = False
    layouts: bool = False

    @property
    def nothing(self) -> bool:
        """True when the operation left all as it was."""
        parts = (self.cases, self.tags, self.briefings, self.everything, self.collections, self.searches, self.trash)
        return not (any(parts) or self.layouts)
