"""The query tree.  Each node is a condition that a case meets or not."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from app.domain.hits import FacetField


class TextField(StrEnum):
    """Where words are looked for; `ANYWHERE` is every searchable text of a case."""

    ANYWHERE = ""
    TITLE = "title"
    MEASURES = "measures"
    RESULTS = "results"
    CARD = "card"
    ORIGINAL = "original"
    NOTES = "notes"
    ORGANIZATION = "organization"


class CaseField(StrEnum):
    """Fields with values that are not counted beside a result."""

    COLLECTION = "collection"
    STAGE = "stage"


class SpecialField(StrEnum):
    """Fields with a form of their own: a condition on figures, and what a case has or lacks."""

    FIGURE = "figure"
    HAS = "has"
    LACKS = "lacks"


ValueField = FacetField | CaseField
"""A field that has values: a facet or one of `CaseField`."""

QueryField = TextField | ValueField | SpecialField
"""Everything that can stand before a colon."""


class Possession(StrEnum):
    """What a case may have or lack."""

    NOTE = "note"
    TAG = "tag"
    STAR = "star"
    FIGURE = "figure"
    ORIGINAL = "original"
    HIGHLIGHT = "highlight"
    COLLECTION = "collection"
    READING = "reading"


class Aspect(StrEnum):
    """What of a figure is compared.

    `VALUE`: the number as printed, of a figure before and after the one after.  `CHANGE`: signed, with a per cent
    sign relative to the value before.  `FALL` and `RISE`: the size of a change in that direction.
    """

    VALUE = "value"
    CHANGE = "change"
    FALL = "fall"
    RISE = "rise"


class Comparison(StrEnum):
    """How a number is compared; the values are SQL."""

    LESS = "<"
    AT_MOST = "<="
    MORE = ">"
    AT_LEAST = ">="
    EQUAL = "="


@dataclass(frozen=True, slots=True)
class FigureTest:
    """`amount` is a decimal number without needless zeros, signed for a change alone; `unit` is as typed or empty."""

    aspect: Aspect
    comparison: Comparison
    amount: str
    unit: str = ""


@dataclass(frozen=True, slots=True)
class Text:
    """The words stand in the case as one unbroken stretch; `quoted` keeps their quotation marks when written back."""

    words: str
    field: TextField = TextField.ANYWHERE
    quoted: bool = False


@dataclass(frozen=True, slots=True)
class FieldIs:
    """A field of the case has the value; regions, tags and collections include what lies below the value."""

    field: ValueField
    value: str


@dataclass(frozen=True, slots=True)
class FigureIs:
    """One figure of the case is called by the words of `metric` (any figure when empty) and meets the test."""

    metric: str
    test: FigureTest | None = None


@dataclass(frozen=True, slots=True)
class Has:
    """The case has at least one of `what`."""

    what: Possession


@dataclass(frozen=True, slots=True)
class Not:
    """The case does not meet `child`."""

    child: Node


@dataclass(frozen=True, slots=True)
class And:
    """The case meets every one of `children`; without children every case does."""

    children: tuple[Node, ...] = ()


@dataclass(frozen=True, slots=True)
class Or:
    """The case meets one of `children` or more."""

    children: tuple[Node, ...]


Node = Text | FieldIs | FigureIs | Has | Not | And | Or


def simplify(node: Node) -> Node:
    """The same condition without nesting that says nothing: an `And` in an `And`, a group of one."""
    match node:
        case And(children):
            return _flat(And, children)
        case Or(children):
            return _flat(Or, children)
        case Not(child):
            return Not(simplify(child))
        case _:
            return node


def _flat(kind: type[And | Or], children: tuple[Node, ...]) -> Node:
    flat: list[Node] = []
    for child in map(simplify, children):
        flat.extend(child.children if isinstance(child, kind) else (child,))
    return flat[0] if len(flat) == 1 else kind(tuple(flat))


def positive_texts(node: Node) -> tuple[Text, ...]:
    """The words that a case found by `node` may show, in order: all texts that are not denied."""
    match node:
        case Text():
            return (node,)
        case And(children) | Or(children):
            return tuple(text for child in children for text in positive_texts(child))
        case _:
            return ()
