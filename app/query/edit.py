"""What a click on a facet does to the query: the values of one field form one group of alternatives."""

from __future__ import annotations

from app.domain.hits import FacetField
from app.query.nodes import And, FieldIs, Node, Or, simplify
from app.query.parser import parse
from app.query.writer import write


def active_values(text: str) -> frozenset[tuple[FacetField, str]]:
    """The facet values that the query asks for; raises QueryError as `parse` does."""
    return frozenset((leaf.field, leaf.value) for child in _conjuncts(parse(text)) for leaf in _facet_group(child))


def toggle(text: str, field: FacetField, value: str) -> str:
    """The query with `value` of `field` added, or taken away if it is there; raises QueryError as `parse` does."""
    kept: list[Node] = []
    values: list[str] = []
    for child in _conjuncts(parse(text)):
        group = _facet_group(child)
        if group and group[0].field is field:
            values += [leaf.value for leaf in group]
        else:
            kept.append(child)
    values = [other for other in values if other != value] if value in values else [*values, value]
    group_node = Or(tuple(FieldIs(field, one) for one in values))
    return write(simplify(And((*kept, *((group_node,) if values else ())))))


def without_field(node: Node, field: FacetField) -> Node:
    """The tree without the group of alternatives of `field`, for counting what else could be chosen."""
    others = (child for child in _conjuncts(node) if not any(leaf.field is field for leaf in _facet_group(child)))
    return simplify(And(tuple(others)))


def without_facets(text: str) -> str:
    """The query's words alone, all facet values taken away."""
    return write(simplify(And(tuple(child for child in _conjuncts(parse(text)) if not _facet_group(child)))))


def _conjuncts(node: Node) -> tuple[Node, ...]:
    return node.children if isinstance(node, And) else (node,)


def _facet_group(node: Node) -> tuple[FieldIs, ...]:
    """The leaves of a facet value or of alternatives of one field; empty for anything else."""
    leaves = node.children if isinstance(node, Or) else (node,)
    facets = tuple(leaf for leaf in leaves if isinstance(leaf, FieldIs))
    alike = len(facets) == len(leaves) and len({leaf.field for leaf in facets}) == 1
    return facets if alike else ()
