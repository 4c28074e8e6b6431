"""Collections: named, ordered sets of cases, nested in one another."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NewType

CollectionId = NewType("CollectionId", int)


@dataclass(frozen=True, slots=True)
class Collection:
    """A collection in the tree: `own` cases stand in it, `total` different ones in it or below it."""

    id: CollectionId
    name: str
    parent: CollectionId | None
    depth: int
    own: int
    total: int
