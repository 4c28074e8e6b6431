"""Clicks on what is counted beside a result, as edits of the query's text.

Each counted field has its own words in a query: stage and collection their fields, a topic of B-READY that of the
indicators, and star and note `有:` and `无:`.  All functions raise QueryError as `parse` does.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from app.domain.hits import CountedField, FacetField, OtherField
from app.query import edit
from app.query.nodes import And, CaseField, FieldIs, Has, Node, Not, Possession, ValueField
from app.query.parser import Part, parse, read
from app.query.spans import append, checked, conjuncts, excluded_leaves, field_of, leaves, remove
from app.query.writer import write

Value = tuple[CountedField, str]

_ASKED: Mapping[OtherField, ValueField] = MappingProxyType(
    {
        OtherField.STAGE: CaseField.STAGE,
        OtherField.COLLECTION: CaseField.COLLECTION,
        OtherField.B_READY: FacetField.INDICATOR,
    }
)
_COUNTED: Mapping[ValueField, CountedField] = MappingProxyType(
    {CaseField.STAGE: OtherField.STAGE, CaseField.COLLECTION: OtherField.COLLECTION}
)


def asked_values(text: str) -> frozenset[Value]:
    """The values that the query asks for; a topic counts as a value of the indicators."""
    found = frozenset((_counted(field), value) for field, value in edit.active_values(text))
    return found | {(OtherField.POSSESSION, node.what.value) for _, node in _nodes(text) if isinstance(node, Has)}


def refused_values(text: str) -> frozenset[Value]:
    """The values that the query refuses."""
    found = frozenset((_counted(field), value) for field, value in edit.excluded_values(text))
    denied = (node.child for _, node in _nodes(text) if isinstance(node, Not))
    return found | {(OtherField.POSSESSION, node.what.value) for node in denied if isinstance(node, Has)}


def toggle(text: str, field: CountedField, value: str) -> str:
    """The query with the value added, or taken away if it is asked for; a refusal of it ends."""
    if field is OtherField.POSSESSION:
        return _turn(text, Has(Possession(value)))
    return edit.toggle(text, _asked(field), value)


def exclude(text: str, field: CountedField, value: str) -> str:
    """The query that refuses the value, or no longer does if it did; a wish for it ends."""
    if field is OtherField.POSSESSION:
        return _turn(text, Not(Has(Possession(value))))
    return edit.exclude(text, _asked(field), value)


def only(text: str, field: CountedField, value: str) -> str:
    """The query that asks for this value of the field and neither asks nor refuses another one."""
    return toggle(clear(text, field), field, value)


def clear(text: str, field: CountedField) -> str:
    """The query without what it asks and refuses of the field."""
    while (part := _of_field(text, field)) is not None:
        text = remove(text, part)
    return text


def only_collection(text: str) -> str | None:
    """The path of the collection that the query asks for when it asks for nothing else; None otherwise."""
    match parse(text):
        case FieldIs(CaseField.COLLECTION, path):
            return path
        case _:
            return None


def _asked(field: CountedField) -> ValueField:
    return field if isinstance(field, FacetField) else _ASKED[field]


def _counted(field: ValueField) -> CountedField:
    return field if isinstance(field, FacetField) else _COUNTED[field]


def _nodes(text: str) -> Iterator[tuple[Part, Node]]:
    return ((part, part.node) for part in conjuncts(read(text)))


def _of_field(text: str, field: CountedField) -> Part | None:
    if field is OtherField.POSSESSION:
        return next((part for part, node in _nodes(text) if _possession(node) is not None), None)
    asked = _asked(field)
    for part, _ in _nodes(text):
        if asked in map(field_of, (*leaves(part), *excluded_leaves(part))):
            return part
    return None


def _possession(node: Node) -> Possession | None:
    inner = node.child if isinstance(node, Not) else node
    return inner.what if isinstance(inner, Has) else None


def _turn(text: str, wanted: Has | Not) -> str:
    """The query with the condition added, or taken away if it stands there; its contrary goes in any event."""
    stood = any(node == wanted for _, node in _nodes(text))
    what = _possession(wanted)
    while (part := next((part for part, node in _nodes(text) if _possession(node) is what), None)) is not None:
        text = remove(text, part)
    return text if stood else checked(append(text, write(wanted)), And((parse(text), wanted)))
