"""Two to four cases side by side: the same field, the same metric, the same kind of section in one row."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from app.domain.case import CaseDetail, Figure, Section, SectionKind

MOST_CASES = 4
"""Side by side."""


class ComparedField(StrEnum):
    """A fact that is set beside that of the other cases."""

    PLACE = "place"
    ORGANIZATION = "organization"
    INDICATORS = "indicators"
    INSTRUMENTS = "instruments"
    STAGE = "stage"
    SERVED = "served"
    START = "start"
    DATA_AS_OF = "data_as_of"
    SOURCE = "source"


@dataclass(frozen=True, slots=True)
class ComparedValue:
    """One value of a field; `is_shared` when every case has it."""

    text: str
    is_shared: bool


@dataclass(frozen=True, slots=True)
class FieldRow:
    """A field of all cases, a cell for each; `differs` when not all cells hold the same."""

    field: ComparedField
    cells: tuple[tuple[ComparedValue, ...], ...]
    differs: bool


@dataclass(frozen=True, slots=True)
class MetricRow:
    """What is measured alike, a cell for each case; a cell may hold several figures, or none."""

    metric: str
    cells: tuple[tuple[Figure, ...], ...]

    @property
    def is_shared(self) -> bool:
        """True when at least two cases have such a figure."""
        return sum(map(bool, self.cells)) > 1


@dataclass(frozen=True, slots=True)
class SectionRow:
    """The sections of one kind, a cell for each case."""

    kind: SectionKind
    cells: tuple[tuple[Section, ...], ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """Cases in the order of their columns, and what stands in the rows."""

    cases: tuple[CaseDetail, ...]
    fields: tuple[FieldRow, ...]
    metrics: tuple[MetricRow, ...]
    sections: tuple[SectionRow, ...]
