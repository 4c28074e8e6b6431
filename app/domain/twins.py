"""A case of a document beside the one that it repeats."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class TwinSide:
    """One of two texts; `marks` are start and length of what only this one says, `year` is empty when not known."""

    title: str
    source_title: str
    year: str
    text: str
    marks: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class TwinPair:
    """The case of the document and the one that was there before.

    `is_waiting` is true when that one stands in a document that is not stored yet either.  `has_card` is true when it
    has more than a text: what was written for the library would go if the new text took its place.
    """

    new: TwinSide
    old: TwinSide
    likeness: float
    is_same_text: bool
    is_waiting: bool
    has_card: bool
