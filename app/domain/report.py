"""What the library holds, in numbers."""

from __future__ import annotations

from dataclasses import dataclass

from app.domain.case import Source


@dataclass(frozen=True, slots=True)
class SourceReport:
    """One compilation: its cases, their card text in characters, figures, originals, and what they leave empty.

    `empty` counts the cases without a value for each field named; fields that every case has are left out.
    """

    source: Source
    cases: int
    characters: int
    figures: int
    originals: int
    cut_off: int
    empty: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class LibraryReport:
    """The whole store: by compilation, and how many cases each indicator, province and instrument has."""

    sources: tuple[SourceReport, ...]
    indicators: tuple[tuple[str, int], ...]
    provinces: tuple[tuple[str, int], ...]
    instruments: tuple[tuple[str, int], ...]
