"""What clicks do to the query.  The values of one field are alternatives; values that are denied stand apart.

The text stays as a person wrote it but for the place of the click.  All functions raise QueryError as `parse` does.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from app.query.nodes import And, FieldIs, Node, Not, Or, ValueField, simplify
from app.query.parser import Part, parse, read
from app.query.spans import append, checked, conjuncts, excluded_leaves, field_of, leaves, remove, replace
from app.query.writer import write_value


def active_values(text: str) -> frozenset[tuple[ValueField, str]]:
    """The values that the query asks for."""
    return frozenset(_values(leaf for part in conjuncts(read(text)) for leaf in leaves(part)))


def excluded_values(text: str) -> frozenset[tuple[ValueField, str]]:
    """The values that the query refuses."""
    return frozenset(_values(leaf for part in conjuncts(read(text)) for leaf in excluded_leaves(part)))


def toggle(text: str, field: ValueField, value: str) -> str:
    """The query with the value added, or taken away if it is asked for; a refusal of it ends."""
    asked = FieldIs(field, value)
    shorter = _without(text, asked)
    if (field, value) in active_values(text):
        return shorter
    new = write_value(field, value)
    root = read(shorter)
    group = next((part for part in conjuncts(root) if field in map(field_of, leaves(part))), None)
    if group is None:
        return checked(append(shorter, new), And((root.node, asked)))
    expected = And(tuple(_with(part.node, asked) if part is group else part.node for part in conjuncts(root)))
    last = leaves(group)[-1]
    longer = f"{shorter[last.start : last.end]} OR {new}"
    if group is last and group is not root:
        longer = f"({longer})"
    return checked(replace(shorter, last, longer), expected)


def exclude(text: str, field: ValueField, value: str) -> str:
    """The query that refuses the value, or no longer does if it did; a wish for it ends."""
    asked = FieldIs(field, value)
    shorter = _without(text, asked)
    if (field, value) in excluded_values(text):
        return shorter
    return checked(append(shorter, "-" + write_value(field, value)), And((parse(shorter), Not(asked))))


def set_field(text: str, field: ValueField, values: Sequence[str]) -> str:
    """The query that asks for these values of the field and no others, where it asked for some before."""
    alternatives = " OR ".join(write_value(field, value) for value in values)
    group = f"({alternatives})" if len(values) > 1 else alternatives
    before = conjuncts(read(text))
    groups = [part for part in before if field in map(field_of, leaves(part))]
    if not groups:
        return checked(append(text, group), And((parse(text), parse(group)))) if values else text
    new = {id(groups[0]): parse(group)} | {id(part): And() for part in groups[1:]}
    expected = And(tuple(new.get(id(part), part.node) for part in before))
    changed = replace(text, groups[0], group) if values else text
    wanted = min(len(values), 1)
    while len(others := [part for part in conjuncts(read(changed)) if field in map(field_of, leaves(part))]) > wanted:
        changed = remove(changed, others[-1])
    return checked(changed, expected)


def without_field(node: Node, field: ValueField) -> Node:
    """The tree without what it asks or refuses of `field`, for counting what else could be chosen."""
    children = node.children if isinstance(node, And) else (node,)
    return simplify(And(tuple(child for child in children if field not in _fields(child))))


def without_facets(text: str) -> str:
    """The query's words alone, all values of fields taken away."""
    while (
        part := next((part for part in conjuncts(read(text)) if leaves(part) or excluded_leaves(part)), None)
    ) is not None:
        text = remove(text, part)
    return text


def _values(parts: Iterable[Part]) -> list[tuple[ValueField, str]]:
    return [(part.node.field, part.node.value) for part in parts if isinstance(part.node, FieldIs)]


def _find(text: str, asked: FieldIs) -> Part | None:
    """The place where a value is asked for or refused."""
    for part in conjuncts(read(text)):
        for leaf in (*leaves(part), *excluded_leaves(part)):
            if leaf.node == asked:
                return leaf
    return None


def _without(text: str, asked: FieldIs) -> str:
    while (leaf := _find(text, asked)) is not None:
        text = remove(text, leaf)
    return text


def _with(group: Node, asked: FieldIs) -> Node:
    return Or((group, asked))


def _fields(node: Node) -> frozenset[ValueField]:
    """The one field whose values the node asks for or refuses; empty for anything else."""
    inner = node.child if isinstance(node, Not) else node
    alternatives = inner.children if isinstance(inner, Or) else (inner,)
    fields = frozenset(one.field for one in alternatives if isinstance(one, FieldIs))
    return fields if len(fields) == 1 and all(isinstance(one, FieldIs) for one in alternatives) else frozenset()
