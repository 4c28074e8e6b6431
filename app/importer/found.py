"""What a text says, with the line that says it and how sure the reading is."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Found:
    """Something that a text says, the number of the line that says it, and from 0 to 1 how sure that is."""

    value: str
    line: int
    sure: float = 0.9
