"""What a person can do to a proposal, as values that can be kept and done again.

A case is named by the line at which it starts at that moment; edits are done again in their order, so the line fits.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from enum import StrEnum
from types import MappingProxyType

from app.domain.case import SectionKind
from app.domain.draft import DuplicateChoice


class Field(StrEnum):
    """The fields of a case that a person may set.

    Values are text: of a place the code of its region, of several values one on each line, of figures JSON, of complete
    `yes` or `no`; see `settling`.
    """

    TITLE = "title"
    PLACE = "place"
    ORGANIZATION = "organization"
    PARTNERS = "partners"
    INDICATORS = "indicators"
    INSTRUMENTS = "instruments"
    BRAND_NAMES = "brand_names"
    DOCUMENTS = "documents"
    START = "start"
    DATA_AS_OF = "data_as_of"
    FIGURES = "figures"
    COMPLETE = "complete"


@dataclass(frozen=True, slots=True)
class MoveBoundary:
    """The case that starts at line `start` starts at line `to` instead."""

    start: int
    to: int


@dataclass(frozen=True, slots=True)
class AddBoundary:
    """A case starts at this line, too."""

    line: int


@dataclass(frozen=True, slots=True)
class RemoveBoundary:
    """The case goes on with the one before it; the first case becomes preface."""

    start: int


@dataclass(frozen=True, slots=True)
class Retitle:
    """The case is called so."""

    start: int
    title: str


@dataclass(frozen=True, slots=True)
class ChangeSectionKind:
    """The section whose heading stands in this line is of another kind."""

    line: int
    heading: str
    kind: SectionKind


@dataclass(frozen=True, slots=True)
class SetField:
    """A field of the case has this value, whatever the text says."""

    start: int
    field: Field
    value: str


@dataclass(frozen=True, slots=True)
class AddFigure:
    """These words of this line state a figure, too."""

    line: int
    words: str


@dataclass(frozen=True, slots=True)
class RevokeRepair:
    """The repair at this place does not hold."""

    line: int
    column: int


@dataclass(frozen=True, slots=True)
class RestoreRepair:
    """The repair at this place holds again."""

    line: int
    column: int


@dataclass(frozen=True, slots=True)
class LeaveOut:
    """The case is not stored."""

    start: int


@dataclass(frozen=True, slots=True)
class TakeIn:
    """The case is stored after all."""

    start: int


@dataclass(frozen=True, slots=True)
class ChooseDuplicate:
    """What becomes of a case that the store, or an earlier document on the desk, has already."""

    start: int
    choice: DuplicateChoice


Edit = (
    MoveBoundary
    | AddBoundary
    | RemoveBoundary
    | Retitle
    | ChangeSectionKind
    | SetField
    | AddFigure
    | RevokeRepair
    | RestoreRepair
    | LeaveOut
    | TakeIn
    | ChooseDuplicate
)

_KINDS: Mapping[str, type[Edit]] = MappingProxyType(
    {
        "move_boundary": MoveBoundary,
        "add_boundary": AddBoundary,
        "remove_boundary": RemoveBoundary,
        "retitle": Retitle,
        "change_section_kind": ChangeSectionKind,
        "set_field": SetField,
        "add_figure": AddFigure,
        "revoke_repair": RevokeRepair,
        "restore_repair": RestoreRepair,
        "leave_out": LeaveOut,
        "take_in": TakeIn,
        "choose_duplicate": ChooseDuplicate,
    }
)
_NAMES: Mapping[type[Edit], str] = MappingProxyType({kind: name for name, kind in _KINDS.items()})
_ENUMERATIONS: Mapping[tuple[str, str], type[StrEnum]] = MappingProxyType(
    {
        ("change_section_kind", "kind"): SectionKind,
        ("set_field", "field"): Field,
        ("choose_duplicate", "choice"): DuplicateChoice,
    }
)


def line_of(edit: Edit) -> int:
    """The line by which the case that an edit is about is found, before it as after it."""
    if isinstance(edit, MoveBoundary):
        return max(edit.start, edit.to)
    if isinstance(edit, AddBoundary | AddFigure | ChangeSectionKind | RevokeRepair | RestoreRepair):
        return edit.line
    return edit.start


def to_json(edits: Sequence[Edit]) -> list[dict[str, object]]:
    """Edits as plain JSON values."""
    return [{"edit": _NAMES[type(edit)], **asdict(edit)} for edit in edits]


def from_json(values: Sequence[Mapping[str, object]]) -> tuple[Edit, ...]:
    """The edits that `to_json` wrote.  Raises KeyError, TypeError or ValueError for anything else."""
    return tuple(_one(value) for value in values)


def _one(value: Mapping[str, object]) -> Edit:
    name = str(value["edit"])
    fields: dict[str, object] = {}
    for key, each in value.items():
        if key != "edit":
            enumeration = _ENUMERATIONS.get((name, key))
            fields[key] = enumeration(str(each)) if enumeration else each
    return _KINDS[name](**fields)  # type: ignore[arg-type]
