"""What of a tree can be searched at all: words without a single searchable character are left out."""

from __future__ import annotations

from app.query.nodes import And, Node, Not, Or, Text, positive_texts, simplify
from app.text.fold import runs


def searchable(node: Node) -> Node | None:
    """The tree without words that consist of marks and blanks only; None when nothing is left of it."""
    match node:
        case Text(words):
            return node if runs(words) else None
        case Not(child):
            kept = searchable(child)
            return None if kept is None else Not(kept)
        case And(children) | Or(children):
            parts = tuple(part for part in map(searchable, children) if part is not None)
            return simplify(type(node)(parts)) if parts or not children else None
        case _:
            return node


def terms(node: Node) -> tuple[str, ...]:
    """The runs that a hit of `node` may show, for marking; each once, in order."""
    return tuple(dict.fromkeys(run for text in positive_texts(node) for run in runs(text.words)))
