"""What slides of a case are made of besides its card, and what a deck is made of besides cases."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from app.domain.case import CaseDetail
from app.domain.notes import TextPlace
from app.domain.slides import SlideChart


@dataclass(frozen=True, slots=True)
class OtherCase:
    """A related case in words: its title, where it is, what it comes to, and what both have in common."""

    title: str
    place: str
    gist: str
    in_common: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CaseMaterial:
    """A case with the names of its indicators, its source as it is cited, cases like it, and a person's own notes by place.

    `number` is its place in a deck of several, 0 in one of its own.
    """

    detail: CaseDetail
    indicators: tuple[str, ...]
    source: str
    others: tuple[OtherCase, ...] = ()
    notes: Mapping[TextPlace, tuple[str, ...]] | None = None

    def notes_at(self, place: TextPlace) -> tuple[str, ...]:
        """The notes on one text of the case."""
        return (self.notes or {}).get(place, ())


@dataclass(frozen=True, slots=True)
class PartItem:
    """A part begins."""

    title: str


@dataclass(frozen=True, slots=True)
class TextItem:
    """A writer's own Markdown under a heading."""

    title: str
    body: str


@dataclass(frozen=True, slots=True)
class ChartItem:
    """Figures over cases as bars."""

    title: str
    chart: SlideChart


DeckItem = CaseMaterial | PartItem | TextItem | ChartItem
