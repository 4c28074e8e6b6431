"""The word at the cursor of a query that is being typed: what it is the beginning of, and where it stands."""

from __future__ import annotations

import re
from dataclasses import dataclass

from app.query.names import FIELD_BY_NAME
from app.query.nodes import QueryField
from app.query.tokens import FIELD, MINUS_MARKS
from app.text.fold import fold

_VALUE_END = re.compile(r"[^\s()（）]*")


@dataclass(frozen=True, slots=True)
class Typed:
    """What is being typed: `words` of `field` (None when no field is named), from `start` to `end` of the query.

    `start` is behind a minus sign and a field's name; `word_start` is before the name.
    """

    words: str
    field: QueryField | None
    word_start: int
    start: int
    end: int


def typed_at(text: str, cursor: int) -> Typed:
    """The word that the cursor stands in or behind; any text and any number will do."""
    cursor = max(0, min(cursor, len(text)))
    folded = fold(text)
    piece_start = _start_of_piece(folded[:cursor])
    word_start = piece_start
    if folded[piece_start : piece_start + 1] in tuple(MINUS_MARKS) and piece_start < cursor:
        word_start += 1
    field = FIELD.match(folded, word_start, cursor)
    start = field.end() if field else word_start
    named = FIELD_BY_NAME[field.group(1)] if field else None
    if field is None and (before := _field_before(folded, word_start)):
        named = before
    quoted = folded[start : start + 1] == '"' and start < cursor
    ending = _VALUE_END.match(text, cursor)
    end = cursor if quoted or ending is None else ending.end()
    words = text[start + (1 if quoted else 0) : cursor]
    return Typed(words.replace('\\"', '"'), named, word_start, start, end)


def _start_of_piece(before: str) -> int:
    """Where the last word begins: an open quotation mark holds blanks and brackets together."""
    position = start = 0
    inside = False
    while position < len(before):
        mark = before[position]
        if inside and mark == "\\":
            position += 2
            continue
        if mark == '"' and (inside or position == start or before[position - 1] == ":"):
            inside = not inside
        elif not inside and (mark.isspace() or mark in "()"):
            start = position + 1
        position += 1
    return start


def _field_before(folded: str, position: int) -> QueryField | None:
    """The field whose name stands before the blanks before `position`: `指标: 获` is still a value."""
    name = re.search(r"(\w+):\s+$", folded[:position])
    return FIELD_BY_NAME.get(name.group(1)) if name else None
