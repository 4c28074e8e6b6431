"""The query tree.  Each node is a condition that a case meets or not."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from app.domain.hits import FacetField


class TextField(StrEnum):
    """Where words are looked for; `ANYWHERE` is every searchable text of a case."""

    ANYWHERE = ""
    TITLE = "title"
    CARD = "card"
    ORIGINAL = "original"
    NOTES = "notes"


@dataclass(frozen=True, slots=True)
class Text:
    """The words stand in the case as one unbroken stretch; `quoted` keeps their quotation marks when written back."""

    words: str
    field: TextField = TextField.ANYWHERE
    quoted: bool = False


@dataclass(frozen=True, slots=True)
class FieldIs:
    """A field of the case has the value; regions and tags include what lies below the value."""

    field: FacetField
    value: str


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


Node = Text | FieldIs | Not | And | Or


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
