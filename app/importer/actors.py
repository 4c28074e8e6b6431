"""Who acts in a case: each name of a body with the words around it and the enumeration it stands in."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from app.importer.bodynames import BodyName, BodyWords, Form
from app.importer.lines import Line
from app.text.chinese import to_simplified

_JOINT = re.compile(r"(?:\([^()]{1,14}\))?(?:、|和|与|及|以及|同)")
_AROUND = 12


@dataclass(frozen=True, slots=True)
class Actor:
    """One place where a body is named.

    `name` is Simplified; `folded` the same as the text is compared.  `left` and `right` are the words around the
    enumeration that it stands in, folded; `size` is how many the enumeration names, `first` that it is its first.
    `place` is the number of its line among the lines of the case.
    """

    name: str
    folded: str
    form: Form
    line: int
    place: int
    left: str
    right: str
    size: int
    first: bool
    beside: tuple[str, ...]


def read_actors(lines: Sequence[Line], words: BodyWords) -> tuple[Actor, ...]:
    """The bodies that the lines name, in order."""
    found: list[Actor] = []
    for place, line in enumerate(lines):
        for group in _enumerations(line, words):
            left = line.folded[max(0, group[0].start - _AROUND) : group[0].start]
            right = line.folded[group[-1].end : group[-1].end + _AROUND]
            names = tuple(one.name for one in group)
            for position, one in enumerate(group):
                name = to_simplified(line.text[one.start : one.end])
                number = line.number_at(one.start)
                found.append(
                    Actor(name, one.name, one.form, number, place, left, right, len(group), position == 0, names)
                )
    return tuple(found)


def _enumerations(line: Line, words: BodyWords) -> list[list[BodyName]]:
    """The names of a line, those that 、 or 和 joins together."""
    groups: list[list[BodyName]] = []
    for name in words.names(line.folded):
        if groups and _JOINT.fullmatch(line.folded, groups[-1][-1].end, name.start):
            groups[-1].append(name)
        else:
            groups.append([name])
    return groups
