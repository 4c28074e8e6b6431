"""What of a tree can be searched at all: words without a single searchable character are left out."""

from __future__ import annotations

from app.query.nodes import And, Node, Not, Or, Text, positive_texts, simplify
from app.text.fold import runs
from app.text.number_forms import number_forms


def searchable(node: Node) -> Node | None:
    """The tree without words that consist of marks and blanks only; None when nothing is left of it."""
    match node:
        case Text(words):
            return node if runs(words) else None
        case Not(child):
            kept = searchable(child)
            return None if kept is None else Not(kept)
        case And(children) | Or(children):
            # What is said twice is looked up once.
            parts = tuple(dict.fromkeys(part for part in map(searchable, children) if part is not None))
            return simplify(type(node)(parts)) if parts or not children else None
        case _:
            return node


def terms(node: Node) -> tuple[str, ...]:
    """The runs that a hit of `node` may show, for marking; each once, in order."""
    return tuple(
        dict.fromkeys(run for text in positive_texts(node) for words in ways_to_write(text) for run in runs(words))
    )


def ways_to_write(text: Text) -> tuple[str, ...]:
    """The words of a text, then the same with their numbers written otherwise; quoted words stand as they are."""
    return (text.words,) if text.quoted else number_forms(text.words)
