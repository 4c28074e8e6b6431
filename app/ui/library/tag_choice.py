"""What a person ticks in the dialog for the tags of many cases, as a value."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import Enum
from types import MappingProxyType

from app.operations.bulk_tags import TagChange


class Carried(Enum):
    """How many of the cases carry a tag."""

    NONE = 0
    SOME = 1
    ALL = 2


@dataclass(frozen=True, slots=True)
class TagChoice:
    """`counts` says how many of `total` cases carry each tag now, `wished` what shall be instead, where it differs."""

    total: int = 0
    counts: Mapping[str, int] = field(default_factory=lambda: MappingProxyType({}))
    wished: Mapping[str, Carried] = field(default_factory=lambda: MappingProxyType({}))

    def now(self, name: str) -> Carried:
        """How many carry the tag as things are."""
        count = self.counts.get(name, 0)
        if not count:
            return Carried.NONE
        return Carried.ALL if count >= self.total else Carried.SOME

    def then(self, name: str) -> Carried:
        """How many are to carry it."""
        return self.wished.get(name, self.now(name))

    def wish(self, name: str, carried: Carried) -> TagChoice:
        """All or none shall carry the tag, or as many as now."""
        wished = {**self.wished, name: carried}
        return replace(
            self, wished=MappingProxyType({tag: each for tag, each in wished.items() if each is not self.now(tag)})
        )

    def turn(self, name: str) -> TagChoice:
        """The next of the states that a tag can have: some → all → none → some again where some carry it."""
        after = {Carried.SOME: Carried.ALL, Carried.ALL: Carried.NONE, Carried.NONE: Carried.ALL}
        if self.now(name) is Carried.SOME:
            after[Carried.NONE] = Carried.SOME
        return self.wish(name, after[self.then(name)])

    def only_ticked(self) -> TagChoice:
        """The cases shall carry the ticked tags and no others."""
        choice = self
        for name in self.counts:
            if self.then(name) is Carried.SOME:
                choice = choice.wish(name, Carried.NONE)
        return choice

    @property
    def change(self) -> TagChange:
        """What the operation is asked to do."""
        return TagChange(
            add=tuple(name for name, carried in self.wished.items() if carried is Carried.ALL),
            remove=tuple(name for name, carried in self.wished.items() if carried is Carried.NONE),
        )
