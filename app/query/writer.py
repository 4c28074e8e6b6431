"""Tree → text.  What is written parses to the same tree."""

from __future__ import annotations

import re

from app.query.names import FACET_NAMES, FIELD_BY_NAME, TEXT_NAMES
from app.query.nodes import And, FieldIs, Node, Not, Or, Text, TextField, simplify

_PLAIN_WORD = re.compile(r'-|[^\s()（）"-][^\s()（）]*')
_PLAIN_VALUE = re.compile(r'[^\s()（）"][^\s()（）]*')
_LOOKS_LIKE_FIELD = re.compile("(" + "|".join(map(re.escape, FIELD_BY_NAME)) + ")[:：]", re.IGNORECASE)


def write(node: Node) -> str:
    """The query text of a tree."""
    match simplify(node):
        case And(children):
            return " ".join(_inner(child) for child in children)
        case Or(children):
            return " OR ".join(_alternative(child) for child in children)
        case other:
            return _inner(other)


def _inner(node: Node) -> str:
    match node:
        case Text(words, TextField.ANYWHERE, quoted):
            return _quote(words) if quoted or _misread(words) else words
        case Text(words, field, quoted):
            return f"{TEXT_NAMES[field][0]}:{_quote(words) if quoted else _value(words)}"
        case FieldIs(field, value):
            return f"{FACET_NAMES[field][0]}:{_value(value)}"
        case Not(child):
            return "-" + _inner(child)
        case _:
            return f"({write(node)})"


def _alternative(node: Node) -> str:
    return write(node) if isinstance(node, And) else _inner(node)


def _misread(words: str) -> bool:
    return words == "OR" or not _PLAIN_WORD.fullmatch(words) or _LOOKS_LIKE_FIELD.match(words) is not None


def _value(value: str) -> str:
    return value if _PLAIN_VALUE.fullmatch(value) else _quote(value)


def _quote(words: str) -> str:
    escaped = words.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
