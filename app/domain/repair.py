"""Mended damage: a layer over a text that itself stays as it was read."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Repair:
    """A change that mends damaged text: what stood there, what stands now, and whether it is certain.

    `column` is the 0-based place of `before` in the line as it was read.
    """

    line: int
    column: int
    before: str
    after: str
    rule: str
    certain: bool
