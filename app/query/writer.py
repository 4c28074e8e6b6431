"""Tree → text.  What is written parses to the same tree."""

from __future__ import annotations

import re

from app.query.figure_text import swallows, write_figure
from app.query.names import POSSESSION_NAMES, SPECIAL_NAMES, TEXT_NAMES, VALUE_NAMES
from app.query.nodes import (
    And,
    FieldIs,
    FigureIs,
    Has,
    Node,
    Not,
    Or,
    SpecialField,
    Text,
    TextField,
    ValueField,
    simplify,
)
from app.query.quotes import MARKS, quote
from app.query.tokens import FIELD, MINUS_MARKS, OPERATORS
from app.text.fold import fold

_PLAIN_WORD = re.compile(rf"[{MINUS_MARKS}]|[^\s()（）{MARKS}{MINUS_MARKS}][^\s()（）]*")
_PLAIN_VALUE = re.compile(rf"[^\s()（）{MARKS}][^\s()（）]*")


def write(node: Node) -> str:
    """The query text of a tree."""
    match simplify(node):
        case And(children):
            return _side_by_side(children)
        case Or(children):
            return " OR ".join(_alternative(child) for child in children)
        case other:
            return _inner(other)


def write_value(field: ValueField, value: str) -> str:
    """The text that asks for one value of a field."""
    return f"{VALUE_NAMES[field][0]}:{plain_value(value)}"


def write_text(text: Text) -> str:
    """The text that asks for words, in quotation marks when they had them or would be misread without."""
    if text.field is TextField.ANYWHERE:
        return quote(text.words) if text.quoted or _misread(text.words) else text.words
    return f"{TEXT_NAMES[text.field][0]}:{quote(text.words) if text.quoted else plain_value(text.words)}"


def plain_value(value: str) -> str:
    """A field's value as it stands behind the colon: in quotation marks only when it must be."""
    return value if _PLAIN_VALUE.fullmatch(value) else quote(value)


def _side_by_side(children: tuple[Node, ...]) -> str:
    """The children with blanks between; a figure that would swallow the word behind it stands in brackets."""
    pieces = [_inner(child) for child in children]
    for place, child in enumerate(children[:-1]):
        figure = child.child if isinstance(child, Not) else child
        if isinstance(figure, FigureIs) and swallows(figure, pieces[place + 1]):
            pieces[place] = f"({pieces[place]})"
    return " ".join(pieces)


def _inner(node: Node) -> str:
    match node:
        case Text():
            return write_text(node)
        case FieldIs(field, value):
            return write_value(field, value)
        case FigureIs():
            return write_figure(node)
        case Has(what):
            return f"{SPECIAL_NAMES[SpecialField.HAS][0]}:{POSSESSION_NAMES[what][0]}"
        case Not(Has(what)):
            return f"{SPECIAL_NAMES[SpecialField.LACKS][0]}:{POSSESSION_NAMES[what][0]}"
        case Not(child):
            return "-" + _inner(child)
        case _:
            return f"({write(node)})"


def _alternative(node: Node) -> str:
    return write(node) if isinstance(node, And) else _inner(node)


def _misread(words: str) -> bool:
    return words in OPERATORS or not _PLAIN_WORD.fullmatch(words) or FIELD.match(fold(words)) is not None
