"""Tree → cases found: the first rows at once, then all of them, counted."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from app.db import relevance
from app.db.bits import Bits, RowNumbers
from app.db.case_sets import CaseSets
from app.domain.hits import CountedField, FacetField, FacetValue, OtherField, Sort
from app.query.edit import without_field
from app.query.nodes import And, CaseField, FieldIs, Node, ValueField

_FIELD_IN_QUERIES: Mapping[CountedField, ValueField] = {
    OtherField.STAGE: CaseField.STAGE,
    OtherField.COLLECTION: CaseField.COLLECTION,
    OtherField.B_READY: FacetField.INDICATOR,
}


@dataclass(frozen=True, slots=True)
class Found:
    """The beginning of a result; `total` when it is known already, `at_least` so many cases in any event."""

    rows: RowNumbers
    scores: Mapping[int, float]
    total: int | None
    at_least: int


def first_rows(sets: CaseSets, node: Node, sort: Sort, number: int) -> Found:
    """The first cases in order, in bounded time when the query is of words alone or of facet values."""
    words = relevance.words_of(node) if sort is Sort.RELEVANCE else None
    if words is not None:
        found = relevance.beginning(sets, node, words, number)
        return Found(found.rows, found.scores, found.total, found.at_least)
    if node == And():
        total = sets.everything().bit_count()
        return Found(sets.orders.beginning(sort, number), {}, total, total)
    bits = sets.of(node)
    own = _own_order(sets, node, sort, bits)
    first = sets.orders.first(bits, sort, number) if own is None else own[:number]
    return Found(first, {}, bits.bit_count(), bits.bit_count())


def all_rows(sets: CaseSets, node: Node, sort: Sort) -> RowNumbers:
    """All cases in order."""
    bits = sets.of(node)
    own = _own_order(sets, node, sort, bits)
    if own is not None:
        return own
    words = relevance.words_of(node) if sort is Sort.RELEVANCE else None
    return relevance.whole(sets, words, bits) if words is not None else sets.ordered(bits, sort)


def _own_order(sets: CaseSets, node: Node, sort: Sort, bits: Bits) -> RowNumbers | None:
    """The order of the collection that the tree asks for, when it asks for nothing else."""
    match node:
        case FieldIs(CaseField.COLLECTION, path) if sort is Sort.OWN:
            return sets.orders.own(bits, path)
        case _:
            return None


def counts(sets: CaseSets, node: Node | None, field: CountedField) -> tuple[FacetValue, ...]:
    """The values of a field among the cases that meet the tree without its own choice; None meets no case."""
    if node is None:
        return sets.facets.count(field, 0)
    asked = _FIELD_IN_QUERIES.get(field, field)
    wider = without_field(node, asked) if isinstance(asked, FacetField | CaseField) else node
    return sets.facets.count(field, sets.of(wider))
