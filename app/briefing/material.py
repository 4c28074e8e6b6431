"""What the makers of blocks work with: the briefing, its cases, the names of indicators, the numbers of sources."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import chain

from app.briefing import labels
from app.briefing.edits import edited_line
from app.briefing.own_words import edits_at
from app.domain.briefing import TITLE_PLACE, Briefing, ItemKind, OutlineItem
from app.domain.case import Case, CaseDetail, CaseUid
from app.domain.notes import GIST


@dataclass(frozen=True, slots=True)
class Material:
    """A briefing with everything that its document is made of.

    `outline` is what is walked; `indicator_names` maps codes to names in the order of the vocabulary; `numbers` is the
    number under which the source of a case is named.
    """

    briefing: Briefing
    outline: tuple[OutlineItem, ...]
    cases: Mapping[CaseUid, CaseDetail]
    indicator_names: Mapping[str, str]
    numbers: Mapping[CaseUid, int]

    def details(self) -> tuple[CaseDetail, ...]:
        """The cases of the outline that the store has, each once."""
        uids = dict.fromkeys(item.case_uid for item in self.outline if item.kind is ItemKind.CASE)
        return tuple(self.cases[uid] for uid in uids if uid in self.cases)

    def details_for(self, item: OutlineItem) -> tuple[CaseDetail, ...]:
        """The cases that a table tells of: those it names, in its order, as far as they stand in the outline; or all."""
        details = self.details()
        if not item.cases:
            return details
        by_uid = {detail.case.uid: detail for detail in details}
        return tuple(by_uid[uid] for uid in item.cases if uid in by_uid)

    def title_of(self, case: Case) -> str:
        """The case's title as the writer wants it: the item's own, or that of the store with its edits."""
        own = next((item.title for item in self.outline if item.case_uid == case.uid and item.title.strip()), "")
        return own.strip() or edited_line(case.title, edits_at(self.briefing.edits, case.uid, TITLE_PLACE))

    def gist_of(self, case: Case) -> str:
        """The case's gist with the writer's edits."""
        return edited_line(case.gist, edits_at(self.briefing.edits, case.uid, GIST))

    def short_title(self, case: Case) -> str:
        """A name of the case for tables and charts."""
        return case.short_title or self.title_of(case)

    def main_indicator(self, case: Case) -> str:
        """The name of its main indicator; empty when it has none that is known."""
        return next((self.indicator_names[code] for code in case.indicators[:1] if code in self.indicator_names), "")

    def known_indicators(self, case: Case) -> tuple[str, ...]:
        """The names of its indicators."""
        return tuple(self.indicator_names[code] for code in case.indicators if code in self.indicator_names)


def place_name(case: Case) -> str:
    """The place on the level where cases are grouped: the province, or what is known instead."""
    return next(iter(case.place.names), labels.NO_PLACE)


def in_order(names: Iterable[str], order: Iterable[str]) -> tuple[str, ...]:
    """The names, each once, in the given order; those that it lacks come last, as they come."""
    present = dict.fromkeys(names)
    return tuple(dict.fromkeys(name for name in chain(order, present) if name in present))
