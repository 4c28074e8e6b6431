"""Text → tree.

    query  = group ("OR" group)*
    group  = term+                      every term holds
    term   = "-" term | "(" query ")" | field ":" value | value
    value  = '"' … '"' | characters up to a blank or bracket

Full-width quotation marks that a Chinese input method types (“ ”) are ordinary characters: titles are full of
them and the index ignores them.  A colon after a word that is no field's name is an ordinary character too.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto

from app.domain.hits import FacetField
from app.errors import QueryError
from app.query.names import FIELD_BY_NAME
from app.query.nodes import And, FieldIs, Node, Not, Or, Text, TextField, simplify

MAX_LENGTH = 2_000
"""Characters of a query; a longer one is refused rather than searched for minutes."""

MAX_DEPTH = 50
"""Brackets and minus signs within each other."""

_BLANK = re.compile(r"\s+")
_FIELD = re.compile("(" + "|".join(map(re.escape, FIELD_BY_NAME)) + ")[:：]", re.IGNORECASE)
_WORD = re.compile(r"[^\s()（）]+")


class _Kind(Enum):
    OPEN = auto()
    CLOSE = auto()
    MINUS = auto()
    OR = auto()
    FIELD = auto()
    WORD = auto()
    QUOTED = auto()
    END = auto()


@dataclass(frozen=True, slots=True)
class _Token:
    kind: _Kind
    text: str
    position: int


def parse(text: str) -> Node:
    """The tree of `text`; an empty text is an `And` without children.

    Raises QueryError with the offset of an open quotation mark or bracket, of a field without value, or of an
    OR that lacks a side.
    """
    if len(text) > MAX_LENGTH:
        raise QueryError("query.too_long", MAX_LENGTH, limit=MAX_LENGTH)
    return simplify(_Parser(_tokens(text)).query())


def _tokens(text: str) -> list[_Token]:
    tokens: list[_Token] = []
    position = 0
    while position < len(text):
        if blank := _BLANK.match(text, position):
            position = blank.end()
            continue
        token, position = _token(text, position, tokens[-1] if tokens else None)
        tokens.append(token)
    tokens.append(_Token(_Kind.END, "", len(text)))
    return tokens


def _token(text: str, position: int, before: _Token | None) -> tuple[_Token, int]:
    character = text[position]
    if character in "(（":
        return _Token(_Kind.OPEN, character, position), position + 1
    if character in ")）":
        return _Token(_Kind.CLOSE, character, position), position + 1
    if character == '"':
        return _quoted(text, position)
    in_value = before is not None and before.kind is _Kind.FIELD
    if character == "-" and not in_value and position + 1 < len(text) and not text[position + 1].isspace():
        return _Token(_Kind.MINUS, character, position), position + 1
    if not in_value and (field := _FIELD.match(text, position)):
        return _Token(_Kind.FIELD, field.group(1).lower(), position), field.end()
    word = _WORD.match(text, position)
    assert word is not None  # every other first character has been dealt with above
    kind = _Kind.OR if word.group() == "OR" and not in_value else _Kind.WORD
    return _Token(kind, word.group(), position), word.end()


def _quoted(text: str, position: int) -> tuple[_Token, int]:
    end = position + 1
    characters: list[str] = []
    while end < len(text) and text[end] != '"':
        if text[end] == "\\" and text[end + 1 : end + 2] in ('"', "\\"):
            end += 1
        characters.append(text[end])
        end += 1
    if end >= len(text):
        raise QueryError("query.open_quote", position)
    return _Token(_Kind.QUOTED, "".join(characters), position), end + 1


class _Parser:
    def __init__(self, tokens: list[_Token]) -> None:
        self._tokens = tokens
        self._next = 0
        self._depth = 0

    def query(self) -> Node:
        if self._peek().kind is _Kind.END:
            return And()
        node = self._alternatives()
        token = self._peek()
        if token.kind is not _Kind.END:
            raise QueryError("query.stray_bracket", token.position)
        return node

    def _alternatives(self) -> Node:
        groups = [self._group()]
        while self._peek().kind is _Kind.OR:
            self._take()
            groups.append(self._group())
        return groups[0] if len(groups) == 1 else Or(tuple(groups))

    def _group(self) -> Node:
        first = self._peek()
        terms: list[Node] = []
        while self._peek().kind not in (_Kind.OR, _Kind.CLOSE, _Kind.END):
            terms.append(self._term())
        if not terms:
            code = "query.or_without_side" if first.kind in (_Kind.OR, _Kind.END) else "query.stray_bracket"
            raise QueryError(code, first.position)
        return terms[0] if len(terms) == 1 else And(tuple(terms))

    def _term(self) -> Node:
        token = self._take()
        match token.kind:
            case _Kind.MINUS:
                return Not(self._nested(token, self._denied))
            case _Kind.OPEN:
                return self._nested(token, lambda: self._bracket(token))
            case _Kind.FIELD:
                return self._field(token)
            case _Kind.QUOTED:
                return Text(token.text, quoted=True)
            case _:
                return Text(token.text)

    def _denied(self) -> Node:
        token = self._peek()
        if token.kind in (_Kind.END, _Kind.CLOSE, _Kind.OR):
            raise QueryError("query.minus_without_word", token.position)
        return self._term()

    def _bracket(self, opening: _Token) -> Node:
        if self._peek().kind is _Kind.END:
            raise QueryError("query.open_bracket", opening.position)
        node = self._alternatives()
        if self._peek().kind is not _Kind.CLOSE:
            raise QueryError("query.open_bracket", opening.position)
        self._take()
        return node

    def _nested(self, token: _Token, inner: Callable[[], Node]) -> Node:
        self._depth += 1
        if self._depth > MAX_DEPTH:
            raise QueryError("query.too_deep", token.position)
        node = inner()
        self._depth -= 1
        return node

    def _field(self, name: _Token) -> Node:
        value = self._peek()
        if value.kind not in (_Kind.WORD, _Kind.QUOTED) or not value.text.strip():
            raise QueryError("query.field_without_value", name.position, field=name.text)
        self._take()
        field = FIELD_BY_NAME[name.text]
        if isinstance(field, FacetField):
            return FieldIs(field, value.text.strip())
        return Text(value.text, TextField(field), value.kind is _Kind.QUOTED)

    def _peek(self) -> _Token:
        return self._tokens[self._next]

    def _take(self) -> _Token:
        token = self._tokens[self._next]
        self._next += 1
        return token
