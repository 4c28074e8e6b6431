"""Where a collection stands among the others, and where a step by key or a drop would put it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from app.domain.collection import Collection, CollectionId


class Step(StrEnum):
    """A move by key."""

    UP = "up"
    DOWN = "down"
    IN = "in"
    OUT = "out"


@dataclass(frozen=True, slots=True)
class CollectionPlace:
    """Below `parent` (None at the top), before the sibling that stands at `position` without the collection itself."""

    parent: CollectionId | None
    position: int


def path_of(collections: Sequence[Collection], collection_id: CollectionId) -> str:
    """The names from the outside in, joined by slashes; empty for one that is not there."""
    by_id = {one.id: one for one in collections}
    names: list[str] = []
    current = by_id.get(collection_id)
    while current is not None:
        names.append(current.name)
        current = by_id.get(current.parent) if current.parent is not None else None
    return "/".join(reversed(names))


def by_path(collections: Sequence[Collection], path: str) -> CollectionId | None:
    """The collection with a path; None when there is none."""
    return next((one.id for one in collections if path_of(collections, one.id) == path), None)


def below(collections: Sequence[Collection], collection_id: CollectionId) -> frozenset[CollectionId]:
    """The collection and all that lie in it; `collections` stand in the order of the tree."""
    inside = {collection_id}
    for one in collections:
        if one.parent in inside:
            inside.add(one.id)
    return frozenset(inside)


def place_before(
    collections: Sequence[Collection], moved: CollectionId, target: CollectionId
) -> CollectionPlace | None:
    """The place right before another collection; None when that lies in the moved one."""
    return _beside(collections, moved, target, 0)


def place_after(collections: Sequence[Collection], moved: CollectionId, target: CollectionId) -> CollectionPlace | None:
    """The place right behind another collection; None when that lies in the moved one."""
    return _beside(collections, moved, target, 1)


def place_inside(
    collections: Sequence[Collection], moved: CollectionId, target: CollectionId | None
) -> CollectionPlace | None:
    """The last place in another collection, or at the top for None; None when that lies in the moved one."""
    if target is not None and target in below(collections, moved):
        return None
    return CollectionPlace(target, len(_siblings(collections, moved, target)))


def place_of_step(collections: Sequence[Collection], moved: CollectionId, step: Step) -> CollectionPlace | None:
    """Where a step leads; None when it leads nowhere."""
    one = next((each for each in collections if each.id == moved), None)
    if one is None:
        return None
    level = [each.id for each in collections if each.parent == one.parent]
    place = level.index(moved)
    match step:
        case Step.UP if place > 0:
            return CollectionPlace(one.parent, place - 1)
        case Step.DOWN if place + 1 < len(level):
            return CollectionPlace(one.parent, place + 1)
        case Step.IN if place > 0:
            return place_inside(collections, moved, level[place - 1])
        case Step.OUT if one.parent is not None:
            return place_after(collections, moved, one.parent)
        case _:
            return None


def _beside(
    collections: Sequence[Collection], moved: CollectionId, target: CollectionId, offset: int
) -> CollectionPlace | None:
    one = next((each for each in collections if each.id == target), None)
    if one is None or target in below(collections, moved):
        return None
    return CollectionPlace(one.parent, _siblings(collections, moved, one.parent).index(target) + offset)


def _siblings(
    collections: Sequence[Collection], moved: CollectionId, parent: CollectionId | None
) -> list[CollectionId]:
    return [one.id for one in collections if one.parent == parent and one.id != moved]
