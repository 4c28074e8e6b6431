"""Query tree → SQL condition on `cases`."""

from __future__ import annotations

import re
from dataclasses import dataclass

from app.domain.hits import FacetField
from app.query.nodes import And, FieldIs, Node, Not, Or, Text, TextField
from app.text.fold import fold, runs

UNKNOWN = "不详"
"""The value that asks for cases whose field is empty."""

_YEARS = re.compile(r"(\d{4})?(\.\.)?(\d{4})?")
_COLUMNS = {
    TextField.ANYWHERE: "",
    TextField.TITLE: "{title} : ",
    TextField.CARD: "{gist card} : ",
    TextField.ORIGINAL: "{original} : ",
    TextField.NOTES: "{notes} : ",
}


@dataclass(frozen=True, slots=True)
class Condition:
    """A boolean SQL expression over a row of `cases`, and its parameters."""

    sql: str
    parameters: tuple[str, ...] = ()


def condition(node: Node) -> Condition:
    """The SQL of a tree from which unsearchable words have been taken (`query.searchable`)."""
    match node:
        case Text():
            return Condition(
                "cases.id IN (SELECT rowid FROM case_search WHERE case_search MATCH ?)", (match_text(node),)
            )
        case FieldIs(field, value):
            return _field(field, value)
        case Not(child):
            inner = condition(child)
            return Condition(f"NOT {inner.sql}", inner.parameters)
        case And(children):
            return _joined(" AND ", children) if children else Condition("1")
        case Or(children):
            return _joined(" OR ", children)


def match_text(text: Text) -> str:
    """The FTS5 expression for one text: all its runs as phrases of bigrams."""
    return _COLUMNS[text.field] + "(" + " AND ".join(phrase(run) for run in runs(text.words)) + ")"


def phrase(run: str) -> str:
    """The FTS5 phrase that stands wherever `run` does; one character alone is the beginning of a bigram."""
    if len(run) == 1:
        return f'"{run}" *'
    return '"' + " ".join(run[start : start + 2] for start in range(len(run) - 1)) + '"'


def _joined(operator: str, children: tuple[Node, ...]) -> Condition:
    parts = [condition(child) for child in children]
    sql = "(" + operator.join(part.sql for part in parts) + ")"
    return Condition(sql, tuple(value for part in parts for value in part.parameters))


def _field(field: FacetField, value: str) -> Condition:
    folded = fold(value)
    match field:
        case FacetField.INDICATOR:
            return _term("case_indicators", "indicator", "SELECT code AS key, name FROM indicators", value, folded)
        case FacetField.INSTRUMENT:
            return _term("case_instruments", "instrument", "SELECT name AS key, name FROM instruments", value, folded)
        case FacetField.REGION:
            return _region(folded)
        case FacetField.YEAR:
            return _year(value)
        case FacetField.SOURCE:
            sql = "cases.source_id IN (SELECT id FROM sources WHERE id = ? OR title = ? OR instr(title, ?))"
            return Condition(sql, (value, value, folded))
        case FacetField.REVIEW_STATE:
            return Condition("cases.review_state IN (?, ?)", (value, folded))
        case FacetField.TAG:
            return _tag(value)


def _term(table: str, column: str, vocabulary: str, value: str, folded: str) -> Condition:
    """A term of a locked vocabulary by code, by name, or, when no name is just that, by a part of its name."""
    if value == UNKNOWN:
        return Condition(f"cases.id NOT IN (SELECT case_id FROM {table})")
    sql = (
        f"cases.id IN (SELECT case_id FROM {table} JOIN ({vocabulary}) AS term ON term.key = {column} "
        f"WHERE key = ? OR name = ? OR (instr(name, ?) AND NOT EXISTS "
        f"(SELECT 1 FROM ({vocabulary}) AS other WHERE other.name = ?)))"
    )
    return Condition(sql, (value.upper(), folded, folded, folded))


def _region(value: str) -> Condition:
    if value == UNKNOWN:
        return Condition("cases.region_path = ''")
    escaped = value.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
    return Condition("('/' || cases.region_path || '/') LIKE ? ESCAPE '\\'", (f"%/{escaped}%",))


def _year(value: str) -> Condition:
    years = _YEARS.fullmatch(value)
    if value == UNKNOWN:
        return Condition("cases.year = ''")
    if not years or not any(years.groups()):
        return Condition("0")
    first, dots, last = years.groups()
    if not dots:
        return Condition("cases.year = ?", (value,))
    return Condition("(cases.year <> '' AND cases.year BETWEEN ? AND ?)", (first or "0000", last or "9999"))


def _tag(value: str) -> Condition:
    name = value.strip("/")
    sql = (
        "cases.uid IN (SELECT case_uid FROM case_tags JOIN tags ON tags.id = tag_id "
        "WHERE name = ? OR substr(name, 1, length(?) + 1) = ? || '/')"
    )
    return Condition(sql, (name, name, name))
