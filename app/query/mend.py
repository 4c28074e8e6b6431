"""The nearest query that can be understood, for one that cannot: offered to a person, never used unasked."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from types import MappingProxyType

from app.errors import QueryError
from app.query.parser import read
from app.query.tokens import FIELD, MINUS_MARKS, OPERATORS
from app.text.fold import fold

MAX_STEPS = 20
"""Faults of one query that are mended one after the other."""

_OPERATOR_BEFORE = re.compile(rf"(?:{'|'.join(OPERATORS)})\s*$")
_OPERATOR = re.compile("|".join(OPERATORS))
_MINUS_BEFORE = re.compile(rf"(?:[{MINUS_MARKS}]|NOT|ＮＯＴ)\s*$")
_COMPARISON = re.compile(r"[<>=≤≥≦≧+\-−\s]+")
_YEAR = re.compile(r"\d{4}")
_BLANKS = re.compile(r"\s{2,}")


def mend(text: str) -> str | None:
    """The text with what is missing put in, or what is too much left out; None when it is right or that is not obvious."""
    mended = text
    for _ in range(MAX_STEPS):
        try:
            read(mended)
        except QueryError as error:
            step = _STEPS.get(error.code)
            after = step(mended, error) if step is not None else mended
            if after == mended:
                return None
            mended = _BLANKS.sub(" ", after).strip()
        else:
            return mended if mended and mended != text else None
    return None


def _close_quote(text: str, error: QueryError) -> str:
    return text + '"' if text[error.position + 1 :].strip() else text[: error.position]


def _close_bracket(text: str, error: QueryError) -> str:
    return text + ")" if text[error.position + 1 :].strip() else text[: error.position]


def _drop_character(text: str, error: QueryError) -> str:
    return text[: error.position] + text[error.position + 1 :]


def _drop_operator(text: str, error: QueryError) -> str:
    found = _OPERATOR.match(text, error.position)
    if found:
        return text[: found.start()] + text[found.end() :]
    return _OPERATOR_BEFORE.sub("", text[: error.position]) + text[error.position :]


def _drop_minus(text: str, error: QueryError) -> str:
    return _MINUS_BEFORE.sub("", text[: error.position]) + text[error.position :]


def _drop_field(text: str, error: QueryError) -> str:
    found = FIELD.match(fold(text), error.position)
    return text[: error.position] + text[found.end() :] if found else text


def _drop_comparison(text: str, error: QueryError) -> str:
    found = _COMPARISON.match(fold(text), error.position)
    return f"{text[: error.position]} {text[found.end() :]}" if found else text


def _year_alone(text: str, error: QueryError) -> str:
    value = str(error.parameters["value"])
    year = _YEAR.search(fold(value))
    return _with_value(text, error, year.group()) if year else text


def _known_value(text: str, error: QueryError) -> str:
    """The one value that shares most characters with what was typed."""
    value = fold(str(error.parameters["value"]))
    shared = {known: len(set(fold(known)) & set(value)) for known in str(error.parameters["known"]).split("、")}
    most = max(shared.values())
    best = [known for known, number in shared.items() if number == most]
    return _with_value(text, error, best[0]) if most and len(best) == 1 else text


def _with_value(text: str, error: QueryError, new: str) -> str:
    value = str(error.parameters["value"])
    if not text.startswith(value, error.position):
        return text
    return text[: error.position] + new + text[error.position + len(value) :]


_STEPS: Mapping[str, Callable[[str, QueryError], str]] = MappingProxyType(
    {
        "query.open_quote": _close_quote,
        "query.open_bracket": _close_bracket,
        "query.stray_bracket": _drop_character,
        "query.broken_character": _drop_character,
        "query.or_without_side": _drop_operator,
        "query.and_without_side": _drop_operator,
        "query.minus_without_word": _drop_minus,
        "query.field_without_value": _drop_field,
        "query.figure_without_value": _drop_field,
        "query.figure_without_number": _drop_comparison,
        "query.bad_year": _year_alone,
        "query.unknown_value": _known_value,
    }
)
