"""Text → tree.

    query  = group ("OR" group)*
    group  = term ("AND"? term)*        every term holds
    term   = ("-" | "NOT") term | "(" query ")" | field ":" value | value
    value  = '"' … '"' | characters up to a blank or bracket
    figure = see `figure_text`; the value of the field 数据

A colon after a word that is no field's name is an ordinary character.  `read` gives the tree with the place of each
part in the text, so that an edit can leave alone what a person wrote.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from app.domain.hits import FacetField
from app.errors import QueryError
from app.query.names import (
    FIELD_BY_NAME,
    FIXED_VALUES,
    POSSESSION_NAMES,
    UNKNOWN,
    UNKNOWN_NAMES,
    fixed_value,
    possession,
)
from app.query.nodes import (
    And,
    CaseField,
    FieldIs,
    Has,
    Node,
    Not,
    Or,
    QueryField,
    SpecialField,
    Text,
    TextField,
    ValueField,
    simplify,
)
from app.query.tokens import Kind, Token, tokens_of
from app.text.fold import fold

MAX_DEPTH = 50
"""Brackets and minus signs within each other."""

_YEARS = re.compile(r"(\d{4})?年?(?:(\.\.|…|-|~|—|至|到)(\d{4})?年?)?")


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of a query: what it says and where it stands.

    `start` and `end` include a minus sign and brackets.  `children` are those of an And or an Or, or the one thing
    denied; a leaf has none.
    """

    node: Node
    start: int
    end: int
    children: tuple[Part, ...] = ()
    bracketed: bool = False


def parse(text: str) -> Node:
    """The tree of `text`; an empty text is an `And` without children.

    Raises QueryError with the offset of what is wrong: one code for each kind (resources/messages, `query`).
    """
    return simplify(read(text).node)


def read(text: str) -> Part:
    """The tree of `text` as it is written, not simplified, with the place of each part; raises QueryError."""
    return _Parser(tokens_of(text)).query()


class _Parser:
    def __init__(self, tokens: Sequence[Token]) -> None:
        self._tokens = tokens
        self._next = 0
        self._depth = 0

    def query(self) -> Part:
        if self._peek().kind is Kind.END:
            return Part(And(), 0, 0)
        part = self._alternatives()
        token = self._peek()
        if token.kind is not Kind.END:
            raise QueryError("query.stray_bracket", token.start)
        return part

    def _alternatives(self) -> Part:
        groups = [self._group()]
        while self._peek().kind is Kind.OR:
            self._take()
            groups.append(self._group())
        return _joined(Or, groups)

    def _group(self) -> Part:
        first = self._peek()
        terms: list[Part] = []
        while (kind := self._peek().kind) not in (Kind.OR, Kind.CLOSE, Kind.END):
            if kind is Kind.AND:
                self._and(bool(terms))
            terms.append(self._term())
        if not terms:
            code = "query.or_without_side" if first.kind in (Kind.OR, Kind.END) else "query.stray_bracket"
            raise QueryError(code, first.start)
        return _joined(And, terms)

    def _and(self, has_left_side: bool) -> None:  # noqa: FBT001 - a finding, not a way of working
        token = self._take()
        if not has_left_side or self._peek().kind in (Kind.AND, Kind.OR, Kind.CLOSE, Kind.END):
            raise QueryError("query.and_without_side", token.start)

    def _term(self) -> Part:
        token = self._take()
        match token.kind:
            case Kind.MINUS:
                denied = self._nested(token, self._denied)
                return Part(Not(denied.node), token.start, denied.end, (denied,))
            case Kind.OPEN:
                return self._nested(token, lambda: self._bracket(token))
            case Kind.FIELD:
                return self._field(token)
            case Kind.QUOTED:
                return Part(Text(token.text, quoted=True), token.start, token.end)
            case _:
                return Part(Text(token.text), token.start, token.end)

    def _denied(self) -> Part:
        token = self._peek()
        if token.kind in (Kind.END, Kind.CLOSE, Kind.OR, Kind.AND):
            raise QueryError("query.minus_without_word", token.start)
        return self._term()

    def _bracket(self, opening: Token) -> Part:
        if self._peek().kind is Kind.END:
            raise QueryError("query.open_bracket", opening.start)
        inner = self._alternatives()
        closing = self._peek()
        if closing.kind is not Kind.CLOSE:
            raise QueryError("query.open_bracket", opening.start)
        self._take()
        children = inner.children if isinstance(inner.node, And | Or) and not inner.bracketed else (inner,)
        node = inner.node if children is inner.children else And((inner.node,))
        return Part(node, opening.start, closing.end, children, bracketed=True)

    def _nested(self, token: Token, inner: Callable[[], Part]) -> Part:
        self._depth += 1
        if self._depth > MAX_DEPTH:
            raise QueryError("query.too_deep", token.start)
        part = inner()
        self._depth -= 1
        return part

    def _field(self, name: Token) -> Part:
        value = self._peek()
        if value.kind is Kind.FIGURE and value.figure is not None:
            self._take()
            return Part(value.figure, name.start, value.end)
        if value.kind not in (Kind.WORD, Kind.QUOTED) or not value.text.strip():
            raise QueryError("query.field_without_value", name.start, field=name.text)
        self._take()
        return Part(_field_node(name, FIELD_BY_NAME[name.text], value), name.start, value.end)

    def _peek(self) -> Token:
        return self._tokens[self._next]

    def _take(self) -> Token:
        token = self._tokens[self._next]
        self._next += 1
        return token


def _joined(kind: type[And | Or], parts: list[Part]) -> Part:
    if len(parts) == 1:
        return parts[0]
    return Part(kind(tuple(part.node for part in parts)), parts[0].start, parts[-1].end, tuple(parts))


def _field_node(name: Token, field: QueryField, value: Token) -> Node:
    words = value.text.strip()
    if isinstance(field, TextField):
        return Text(value.text, field, value.kind is Kind.QUOTED)
    if isinstance(field, FacetField | CaseField):
        return FieldIs(field, _value(name, field, words, value.start))
    what = possession(words)
    if what is None:
        known = "、".join(names[0] for names in POSSESSION_NAMES.values())
        raise QueryError("query.unknown_value", value.start, field=name.text, value=words, known=known)
    return Has(what) if field is SpecialField.HAS else Not(Has(what))


def _value(name: Token, field: ValueField, words: str, position: int) -> str:
    if field in FIXED_VALUES:
        stored = fixed_value(field, words)
        if stored is None:
            known = "、".join(FIXED_VALUES[field])
            raise QueryError("query.unknown_value", position, field=name.text, value=words, known=known)
        return stored
    if field in (FacetField.TAG, FacetField.SOURCE, CaseField.COLLECTION):
        return words
    if fold(words) in UNKNOWN_NAMES:
        return UNKNOWN
    return _years(words, position) if field is FacetField.YEAR else words


def _years(words: str, position: int) -> str:
    """A year, or a span of years as `2021..2022`, either end of which may be open."""
    years = _YEARS.fullmatch(fold(words))
    if years is None or not (years.group(1) or years.group(3)):
        raise QueryError("query.bad_year", position, value=words)
    first, dots, last = years.group(1) or "", years.group(2), years.group(3) or ""
    if not dots:
        return first
    if first and last and first > last:
        first, last = last, first
    return f"{first}..{last}"
