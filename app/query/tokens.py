"""Query text → tokens: brackets, minus, OR, field names, values.

Marks and names are recognised in the folded text, which has the same offsets: full-width brackets and colons and
Traditional names do as well.  What is not a mark of the language is an ordinary character of a word.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum, auto

from app.errors import QueryError
from app.query.figure_text import read_figure
from app.query.names import FIELD_BY_NAME
from app.query.nodes import FigureIs, SpecialField
from app.query.quotes import read_quoted
from app.text.fold import fold

MAX_LENGTH = 2_000
"""Characters of a query; a longer one is refused rather than searched for minutes."""

MINUS_MARKS = "-－−"
OR_WORDS = ("OR", "ＯＲ")
AND_WORDS = ("AND", "ＡＮＤ")
NOT_WORDS = ("NOT", "ＮＯＴ")
OPERATORS = (*OR_WORDS, *AND_WORDS, *NOT_WORDS)

FIELD = re.compile("(" + "|".join(map(re.escape, sorted(FIELD_BY_NAME, key=len, reverse=True))) + "):")
"""The beginning of a field, in folded text."""

_BLANK = re.compile(r"\s+")
_WORD = re.compile(r"[^\s()（）]+")
_SURROGATE = re.compile("[\ud800-\udfff]")


class Kind(Enum):
    """What a token is."""

    OPEN = auto()
    CLOSE = auto()
    MINUS = auto()
    OR = auto()
    AND = auto()
    FIELD = auto()
    WORD = auto()
    QUOTED = auto()
    FIGURE = auto()
    END = auto()


@dataclass(frozen=True, slots=True)
class Token:
    """`text` is what it says (a field's folded name, words without their quotation marks); offsets are of the query."""

    kind: Kind
    text: str
    start: int
    end: int
    figure: FigureIs | None = None


def tokens_of(text: str) -> tuple[Token, ...]:
    """The tokens of a query, the last one an END.

    Raises QueryError for a text that is too long or broken, an open quotation mark, or a figure that says nothing.
    """
    if len(text) > MAX_LENGTH:
        raise QueryError("query.too_long", MAX_LENGTH, limit=MAX_LENGTH)
    if broken := _SURROGATE.search(text):
        raise QueryError("query.broken_character", broken.start())
    folded = fold(text)
    found: list[Token] = []
    position = _behind_blanks(text, 0)
    while position < len(text):
        found.append(_token(text, folded, position, found[-1] if found else None))
        position = _behind_blanks(text, found[-1].end)
    return (*found, Token(Kind.END, "", len(text), len(text)))


def _behind_blanks(text: str, position: int) -> int:
    blank = _BLANK.match(text, position)
    return blank.end() if blank else position


def _token(text: str, folded: str, position: int, before: Token | None) -> Token:
    in_value = before is not None and before.kind is Kind.FIELD
    if in_value and before is not None and FIELD_BY_NAME[before.text] is SpecialField.FIGURE:
        return _figure(text, folded, position, before)
    if (mark := folded[position]) in "()":
        return Token(Kind.OPEN if mark == "(" else Kind.CLOSE, mark, position, position + 1)
    if mark == '"':
        words, end = read_quoted(text, position)
        return Token(Kind.QUOTED, words, position, end)
    if not in_value:
        if mark in MINUS_MARKS and text[position + 1 : position + 2].strip():
            return Token(Kind.MINUS, mark, position, position + 1)
        if field := FIELD.match(folded, position):
            return Token(Kind.FIELD, field.group(1), position, field.end())
    return _word(text, position, in_value)


def _figure(text: str, folded: str, position: int, field: Token) -> Token:
    read = read_figure(text, folded, position, field.start)
    return Token(Kind.FIGURE, text[position : read.end], position, read.end, read.condition)


def _word(text: str, position: int, in_value: bool) -> Token:  # noqa: FBT001 - where the word stands, not what is done
    found = _WORD.match(text, position)
    assert found is not None  # every other first character has been dealt with before
    word = found.group()
    kind = Kind.WORD
    if not in_value and word in OPERATORS:
        kind = Kind.OR if word in OR_WORDS else Kind.AND if word in AND_WORDS else Kind.MINUS
    return Token(kind, word, position, found.end())
