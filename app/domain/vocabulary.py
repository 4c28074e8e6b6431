"""The locked vocabularies of the content layer."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Indicator:
    """One of the 18 indicators of China's business-environment evaluation, with its B-READY topics."""

    code: str
    name: str
    name_en: str
    b_ready: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Instrument:
    """A kind of reform measure."""

    name: str
    name_en: str


@dataclass(frozen=True, slots=True)
class Region:
    """An administrative division or functional zone; `parent` is the code of the one above, empty for provinces.

    `code` is GB/T 2260 for divisions; zones carry their own key (`Z` and a number).
    """

    code: str
    name: str
    parent: str
    kind: str


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """All vocabularies together."""

    indicators: tuple[Indicator, ...]
    instruments: tuple[Instrument, ...]
    regions: tuple[Region, ...]
