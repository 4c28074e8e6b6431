"""Figures of a card: read and checked for what cannot be."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal
from types import MappingProxyType
from typing import Any, TypeVar

from app.domain.case import Direction, Figure, FigureKind, PartialDate

Member = TypeVar("Member", FigureKind, Direction)

_NUMBER = re.compile(r"\d+(,\d{3})*(\.\d+)?(/[1-9]\d*)?")
PARTIAL_DATE = re.compile(r"|\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?")
"""`YYYY`, `YYYY-MM`, `YYYY-MM-DD`, or nothing."""

_TEXTS = ("metric", "kind", "value", "before", "after", "unit", "before_unit", "qualifier", "direction", "as_of")
_NUMBERS: Mapping[FigureKind, tuple[str, ...]] = MappingProxyType(
    {
        FigureKind.LEVEL: ("value",),
        FigureKind.CHANGE: ("value",),
        FigureKind.BEFORE_AFTER: ("before", "after"),
    }
)


class FigureFault(Exception):
    """A figure that cannot be; `field` is the key at fault, `code` the sentence."""

    def __init__(self, code: str, field: str) -> None:
        super().__init__(code, field)
        self.code = code
        self.field = field


def number(text: str) -> Decimal:
    """The value of a numeral as a card writes it (`1,200`, `0.5`, `2/3`)."""
    whole, _, parts = text.replace(",", "").partition("/")
    return Decimal(whole) / Decimal(parts or 1)


def read_figure(row: Mapping[str, Any]) -> Figure:
    """The figure of a front matter table.  Raises FigureFault."""
    for name in (*_TEXTS, "line"):
        if name not in row:
            raise FigureFault("library.missing_field", name)
        if type(row[name]) is not (int if name == "line" else str):
            raise FigureFault("library.wrong_type", name)
    for name in sorted(set(row) - {*_TEXTS, "line"}):
        raise FigureFault("library.unknown_field", name)
    kind = _member(FigureKind, row, "kind")
    direction = _member(Direction, row, "direction")
    _check_numbers(row, kind, direction)
    if not row["metric"].strip():
        raise FigureFault("library.empty_field", "metric")
    if row["line"] < 1:
        raise FigureFault("library.bad_figure", "line")
    if not PARTIAL_DATE.fullmatch(row["as_of"]):
        raise FigureFault("library.bad_date", "as_of")
    texts = {name: row[name] for name in _TEXTS if name not in ("kind", "direction", "as_of")}
    return Figure(kind=kind, direction=direction, as_of=PartialDate(row["as_of"]), line=row["line"], **texts)


def _member(members: type[Member], row: Mapping[str, Any], name: str) -> Member:
    try:
        return members(row[name])
    except ValueError:
        raise FigureFault("library.bad_figure", name) from None


def _check_numbers(row: Mapping[str, Any], kind: FigureKind, direction: Direction) -> None:
    wanted = _NUMBERS[kind]
    for name in ("value", "before", "after"):
        if (name in wanted) != bool(_NUMBER.fullmatch(row[name])) or (name not in wanted and row[name]):
            raise FigureFault("library.bad_figure", name)
    if kind is FigureKind.CHANGE:
        if direction is Direction.NONE:
            raise FigureFault("library.bad_figure", "direction")
        # Nothing can fall by more than all of it.
        if row["unit"] == "%" and direction is Direction.DOWN and number(row["value"]) > 100:
            raise FigureFault("library.bad_figure", "value")
    if kind is FigureKind.BEFORE_AFTER and not row["before_unit"]:
        difference = number(row["after"]) - number(row["before"])
        against = {Direction.UP: difference < 0, Direction.DOWN: difference > 0, Direction.NONE: False}
        if against[direction]:
            raise FigureFault("library.bad_figure", "direction")
