"""Whether a case meets a query tree, in plain Python: what the SQL of `db.conditions` must agree with."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from app.domain.case import Figure
from app.domain.hits import FacetField
from app.domain.vocabulary import Indicator, Instrument, Vocabulary
from app.query.figures import meets, numbers_of
from app.query.names import UNKNOWN
from app.query.nodes import (
    And,
    CaseField,
    FieldIs,
    FigureIs,
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
from app.text.fold import fold, runs, search_form

_PARTLY = re.compile(r" \(partly\)$")
_PARTS: Mapping[TextField, tuple[str, ...]] = MappingProxyType(
    {
        TextField.ANYWHERE: (
            *("title", "place", "organization", "gist", "measures", "results", "card", "original", "notes"),
        ),
        TextField.TITLE: ("title",),
        TextField.MEASURES: ("measures",),
        TextField.RESULTS: ("results",),
        TextField.CARD: ("gist", "measures", "results", "card"),
        TextField.ORIGINAL: ("original",),
        TextField.NOTES: ("notes",),
        TextField.ORGANIZATION: ("organization",),
    }
)


@dataclass(frozen=True, slots=True)
class SearchedCase:
    """What a query can ask of a case.  Texts are as a person reads them; `collections` and `tags` are whole paths."""

    title: str = ""
    place: str = ""
    organization: str = ""
    gist: str = ""
    measures: str = ""
    results: str = ""
    card: str = ""
    original: str = ""
    notes: str = ""
    region_path: str = ""
    year: str = ""
    stage: str = ""
    source_id: str = ""
    source_title: str = ""
    review_state: str = ""
    indicators: tuple[str, ...] = ()
    instruments: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    collections: tuple[str, ...] = ()
    figures: tuple[Figure, ...] = ()
    possessions: frozenset[Possession] = frozenset()


def match(node: Node, case: SearchedCase, vocabulary: Vocabulary) -> bool:
    """Whether the case meets the tree."""
    match node:
        case Text():
            return any(_holds(case, words, node.field) for words in ways_to_write(node))
        case FieldIs(field, value):
            return _has_value(case, field, value, vocabulary)
        case FigureIs():
            return any(meets(numbers_of(figure), node) for figure in case.figures)
        case Has(what):
            return what in case.possessions
        case Not(child):
            return not match(child, case, vocabulary)
        case And(children):
            return all(match(child, case, vocabulary) for child in children)
        case Or(children):
            return any(match(child, case, vocabulary) for child in children)


def _holds(case: SearchedCase, words: str, field: TextField) -> bool:
    texts = [search_form(getattr(case, part)) for part in _PARTS[field]]
    return all(any(run in text for text in texts) for run in runs(words))


def _has_value(case: SearchedCase, field: ValueField, value: str, vocabulary: Vocabulary) -> bool:
    match field:
        case FacetField.INDICATOR:
            names = {one.code: _indicator_names(one) for one in vocabulary.indicators}
            return _is_term(case.indicators, names, value)
        case FacetField.INSTRUMENT:
            names = {one.name: _instrument_names(one) for one in vocabulary.instruments}
            return _is_term(case.instruments, names, value)
        case FacetField.REGION:
            return _in_region(case.region_path, value)
        case FacetField.YEAR:
            first, last = year_span(value)
            return not case.year if value == UNKNOWN else bool(case.year) and first <= case.year <= last
        case FacetField.SOURCE:
            title = case.source_title.lower()
            return value == case.source_id or any(name in title for name in as_stored(value))
        case FacetField.REVIEW_STATE:
            return case.review_state == value
        case FacetField.TAG:
            name = tag_name(value)
            return any(tag == name or tag.startswith(name + "/") for tag in case.tags)
        case CaseField.COLLECTION:
            return any(f"/{value.strip('/')}/" in f"/{path}/" for path in case.collections)
        case CaseField.STAGE:
            return (case.stage or UNKNOWN) == value
    raise AssertionError(field)


def _in_region(path: str, value: str) -> bool:
    if value == UNKNOWN:
        return not path
    return any(part in f"/{path.lower()}/" for part in region_parts(value))


def _indicator_names(indicator: Indicator) -> tuple[str, ...]:
    topics = (_PARTLY.sub("", topic).lower() for topic in indicator.b_ready)
    return (indicator.code.lower(), indicator.name, indicator.name_en.lower(), *topics)


def _instrument_names(instrument: Instrument) -> tuple[str, ...]:
    return (instrument.name, instrument.name_en.lower())


def _is_term(terms: Collection[str], names: Mapping[str, Iterable[str]], value: str) -> bool:
    """Whether one of `terms` is called `value`; by a part of its name only when no term is called just that."""
    if value == UNKNOWN:
        return not terms
    folded = fold(value)
    exact = {term for term, called in names.items() if folded in called}
    asked = exact or {term for term, called in names.items() if any(folded in name for name in called)}
    return any(term in asked for term in terms)
