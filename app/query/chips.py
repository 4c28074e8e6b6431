"""The parts of a query as chips: small labels that can be taken away one by one."""

from __future__ import annotations

from dataclasses import dataclass

from app.query.figure_text import write_figure
from app.query.names import POSSESSION_NAMES
from app.query.nodes import FieldIs, FigureIs, Has, Node, Not, QueryField, SpecialField, Text
from app.query.parser import Part, read
from app.query.spans import conjuncts, excluded_leaves, leaves, remove


@dataclass(frozen=True, slots=True)
class Chip:
    """One part of a query: `label` is its value or words, `field` None for an expression that no chip can show.

    `start` and `end` are offsets in the query, the minus sign and brackets of a part that stands alone included.
    """

    label: str
    field: QueryField | None
    excluded: bool
    start: int
    end: int


def chips(text: str) -> tuple[Chip, ...]:
    """The chips of a query in the order in which they are written; raises QueryError as `parse` does."""
    return tuple(chip for part in conjuncts(read(text)) for chip in _chips(text, part))


def remove_chip(text: str, chip: Chip) -> str:
    """The query without the part of a chip; the query itself when it no longer has that part."""
    for part in conjuncts(read(text)):
        for leaf in (part, *leaves(part), *excluded_leaves(part)):
            if (leaf.start, leaf.end) == (chip.start, chip.end) and chip in _chips(text, part):
                return remove(text, leaf)
    return text


def _chips(text: str, part: Part) -> tuple[Chip, ...]:
    alternatives, refused = leaves(part), excluded_leaves(part)
    if len(alternatives) > 1 or len(refused) > 1:
        return tuple(_chip(text, leaf, leaf.node, excluded=not alternatives) for leaf in (*alternatives, *refused))
    if isinstance(part.node, Not):
        return (_chip(text, part, part.node.child, excluded=True),)
    return (_chip(text, part, part.node, excluded=False),)


def _chip(text: str, part: Part, node: Node, *, excluded: bool) -> Chip:
    label, field = _shown(node)
    if field is None:
        return Chip(text[part.start : part.end], None, excluded=False, start=part.start, end=part.end)
    return Chip(label, field, excluded, part.start, part.end)


def _shown(node: Node) -> tuple[str, QueryField | None]:
    match node:
        case Text(words, field):
            return words, field
        case FieldIs(field, value):
            return value, field
        case FigureIs():
            return write_figure(node).partition(":")[2], SpecialField.FIGURE
        case Has(what):
            return POSSESSION_NAMES[what][0], SpecialField.HAS
        case _:
            return "", None
