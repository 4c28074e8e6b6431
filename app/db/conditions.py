"""Query tree → SQL condition on `cases`.

Whatever consists of words alone becomes one FTS5 expression, so that the index itself intersects the words; the rest
is joined by SQL.  `query.match` says the same in plain Python, and a property test holds the two together.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from app.domain.hits import FacetField
from app.query.figures import number_test
from app.query.names import UNKNOWN
from app.query.nodes import (
    And,
    CaseField,
    FieldIs,
    FigureIs,
    FigureTest,
    Has,
    Node,
    Not,
    Or,
    Possession,
    Text,
    TextField,
    ValueField,
)
from app.query.searchable import ways_to_write
from app.query.values import as_stored, region_parts, tag_name, year_span
from app.text.fold import fold, runs

Parameter = str | float

_COLUMNS: Mapping[TextField, str] = MappingProxyType(
    {
        TextField.ANYWHERE: "",
        TextField.TITLE: "{title} : ",
        TextField.MEASURES: "{measures} : ",
        TextField.RESULTS: "{results} : ",
        TextField.CARD: "{gist measures results card} : ",
        TextField.ORIGINAL: "{original} : ",
        TextField.NOTES: "{notes} : ",
        TextField.ORGANIZATION: "{organization} : ",
    }
)
_HAS: Mapping[Possession, str] = MappingProxyType(
    {
        Possession.NOTE: "cases.uid IN (SELECT case_uid FROM notes)",
        Possession.TAG: "cases.uid IN (SELECT case_uid FROM case_tags)",
        Possession.STAR: "cases.uid IN (SELECT case_uid FROM stars)",
        Possession.FIGURE: "cases.id IN (SELECT case_id FROM figures)",
        Possession.ORIGINAL: "cases.id IN (SELECT case_id FROM originals)",
        Possession.HIGHLIGHT: "cases.uid IN (SELECT case_uid FROM highlights)",
        Possession.COLLECTION: "cases.uid IN (SELECT case_uid FROM collection_cases)",
        Possession.READING: "cases.uid IN (SELECT case_uid FROM reading_history)",
    }
)
_INDICATOR_NAMES = (
    "SELECT code AS key, lower(code) AS name FROM indicators UNION ALL "
    "SELECT code, name FROM indicators UNION ALL SELECT code, lower(name_en) FROM indicators UNION ALL "
    "SELECT code, lower(replace(value, ' (partly)', '')) FROM indicators, json_each(b_ready)"
)
_INSTRUMENT_NAMES = "SELECT name AS key, name FROM instruments UNION ALL SELECT name, lower(name_en) FROM instruments"
_COLLECTION = """cases.uid IN (
    WITH RECURSIVE paths(id, path) AS (
        SELECT id, name FROM collections WHERE parent_id IS NULL
        UNION ALL SELECT below.id, path || '/' || name FROM collections AS below JOIN paths ON parent_id = paths.id)
    SELECT case_uid FROM collection_cases JOIN paths ON paths.id = collection_id
    WHERE instr('/' || path || '/', '/' || ? || '/'))"""
_REVIEW_STATE = "coalesce((SELECT state FROM case_reviews WHERE case_uid = cases.uid), cases.review_state) = ?"


@dataclass(frozen=True, slots=True)
class Condition:
    """A boolean SQL expression over a row of `cases`, and its parameters."""

    sql: str
    parameters: tuple[Parameter, ...] = ()


def condition(node: Node) -> Condition:
    """The SQL of a tree from which unsearchable words have been taken (`query.searchable`)."""
    words = words_expression(node)
    if words is not None:
        return Condition("cases.id IN (SELECT rowid FROM case_search WHERE case_search MATCH ?)", (words,))
    match node:
        case FieldIs(field, value):
            return _field(field, value)
        case FigureIs(metric, test):
            return _figure(metric, test)
        case Has(what):
            return Condition(_HAS[what])
        case Not(Not(child)):
            return condition(child)
        case Not(child):
            inner = condition(child)
            return Condition(f"NOT {inner.sql}", inner.parameters)
        case And(children):
            return _joined("AND", _deepest_first(_words_first(And, children))) if children else Condition("1")
        case Or(children):
            return _joined("OR", _deepest_first(_words_first(Or, children)))
    raise AssertionError(node)


def words_expression(node: Node) -> str | None:
    """The FTS5 expression of a tree of words; None when there is more in it, or nothing but denials."""
    match node:
        case Text():
            return match_text(node)
        case Or(children):
            return _all_of(" OR ", [words_expression(child) for child in _deepest_first(children)])
        case And(children):
            ordered = _deepest_first(children)
            denied = [words_expression(child.child) for child in ordered if isinstance(child, Not)]
            asked = _all_of(" AND ", [words_expression(child) for child in ordered if not isinstance(child, Not)])
            if asked is None or not denied:
                return asked
            refused = _all_of(" OR ", denied)
            return None if refused is None else f"({asked} NOT {refused})"
        case _:
            return None


def match_text(text: Text) -> str:
    """The FTS5 expression for one text: all its runs as phrases of bigrams, in each way to write its numbers."""
    ways = [" AND ".join(phrase(run) for run in runs(words)) for words in ways_to_write(text)]
    return _COLUMNS[text.field] + "(" + " OR ".join(f"({way})" if len(ways) > 1 else way for way in ways) + ")"


def phrase(run: str) -> str:
    """The FTS5 phrase that stands wherever `run` does; one character alone is the beginning of a bigram."""
    if len(run) == 1:
        return f'"{run}" *'
    return '"' + " ".join(run[start : start + 2] for start in range(len(run) - 1)) + '"'


def _deepest_first(nodes: Sequence[Node]) -> list[Node]:
    """Nesting to the left costs the parsers of SQL and FTS5 least: their stacks hold a hundred entries."""
    return sorted(nodes, key=_depth, reverse=True)


def _depth(node: Node) -> int:
    match node:
        case Not(child):
            return 1 + _depth(child)
        case And(children) | Or(children):
            return 1 + max(map(_depth, children), default=0)
        case _:
            return 0


def _all_of(operator: str, parts: Sequence[str | None]) -> str | None:
    whole = [part for part in parts if part is not None]
    if len(whole) != len(parts) or not whole:
        return None
    return whole[0] if len(whole) == 1 else "(" + operator.join(whole) + ")"


def _words_first(kind: type[And | Or], children: tuple[Node, ...]) -> list[Node]:
    """The children, those that are words alone gathered into one."""
    words = tuple(child for child in children if words_expression(child) is not None)
    others = [child for child in children if child not in words]
    if kind is And:
        # What is denied goes with the words, which it narrows, rather than with the whole store.
        denied = tuple(child for child in others if isinstance(child, Not) and words_expression(child.child))
        if words and denied:
            words = (*words, *denied)
            others = [child for child in others if child not in denied]
    return [*([kind(words)] if len(words) > 1 else words), *others]


def _joined(operator: str, nodes: Sequence[Node]) -> Condition:
    """The conditions of `nodes` joined pairwise: SQLite refuses a chain of a thousand."""
    if len(nodes) == 1:
        return condition(nodes[0])
    left, right = _joined(operator, nodes[: len(nodes) // 2]), _joined(operator, nodes[len(nodes) // 2 :])
    return Condition(f"({left.sql} {operator} {right.sql})", (*left.parameters, *right.parameters))


def _field(field: ValueField, value: str) -> Condition:
    match field:
        case FacetField.INDICATOR:
            return _term("case_indicators", "indicator", _INDICATOR_NAMES, value)
        case FacetField.INSTRUMENT:
            return _term("case_instruments", "instrument", _INSTRUMENT_NAMES, value)
        case FacetField.REGION:
            return _region(value)
        case FacetField.YEAR:
            return _year(value)
        case FacetField.SOURCE:
            title = "lower(title)"
            named = f"id = ? OR instr({title}, ?) OR instr({title}, ?)"
            return Condition(f"cases.source_id IN (SELECT id FROM sources WHERE {named})", (value, *as_stored(value)))
        case FacetField.REVIEW_STATE:
            return Condition(_REVIEW_STATE, (value,))
        case FacetField.TAG:
            return _tag(value)
        case CaseField.COLLECTION:
            return Condition(_COLLECTION, (value.strip("/"),))
        case CaseField.STAGE:
            return Condition("coalesce(nullif(cases.stage, ''), ?) = ?", (UNKNOWN, value))
    raise AssertionError(field)


def _term(table: str, column: str, names: str, value: str) -> Condition:
    """A term of a locked vocabulary by one of its names, or, when none is just that, by a part of one."""
    if value == UNKNOWN:
        return Condition(f"cases.id NOT IN (SELECT case_id FROM {table})")
    sql = (
        f"cases.id IN (SELECT case_id FROM {table} WHERE {column} IN (SELECT key FROM ({names}) WHERE name = ? "
        f"OR (instr(name, ?) AND NOT EXISTS (SELECT 1 FROM ({names}) AS other WHERE other.name = ?))))"
    )
    folded = fold(value)
    return Condition(sql, (folded, folded, folded))


def _region(value: str) -> Condition:
    if value == UNKNOWN:
        return Condition("cases.region_path = ''")
    path = "'/' || lower(region_path) || '/'"
    named = f"SELECT DISTINCT region_path FROM cases WHERE instr({path}, ?) OR instr({path}, ?)"
    return Condition(f"cases.region_path IN ({named})", region_parts(value))


def _year(value: str) -> Condition:
    if value == UNKNOWN:
        return Condition("cases.year = ''")
    return Condition("(cases.year <> '' AND cases.year BETWEEN ? AND ?)", year_span(value))


def _tag(value: str) -> Condition:
    name = tag_name(value)
    sql = (
        "cases.uid IN (SELECT case_uid FROM case_tags JOIN tags ON tags.id = tag_id "
        "WHERE name = ? OR substr(name, 1, length(?) + 1) = ? || '/')"
    )
    return Condition(sql, (name, name, name))


def _figure(metric: str, test: FigureTest | None) -> Condition:
    inner = figure_condition(metric, test, "figure_numbers")
    return Condition(f"cases.id IN (SELECT case_id FROM figure_numbers WHERE {inner.sql})", inner.parameters)


def figure_condition(metric: str, test: FigureTest | None, table: str) -> Condition:
    """What a row of a table of figure numbers must meet."""
    parts = [f"instr({table}.metric, ?)" for _ in runs(metric)]
    parameters: list[Parameter] = [*runs(metric)]
    if test is not None:
        asked = number_test(test)
        signed = f"({table}.{asked.number} * {asked.sign})"
        if asked.kind is not None:
            kind = "value_kind" if asked.number == "value" else "change_kind"
            parts.append(f"{table}.{kind} = ?")
            parameters.append(asked.kind)
        parts.append(f"{signed} {asked.comparison.value} ?")
        parameters.append(asked.threshold)
        if asked.one_way:
            parts.append(f"{signed} > 0")
    return Condition(" AND ".join(parts) or "1", tuple(parameters))
