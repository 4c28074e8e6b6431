"""Edits of a query's text by the places of its parts: what a person wrote stays as it was, brackets and order too.

`remove` and its like never trust themselves: `checked` compares what the new text says with what it should say, and
writes the tree anew when they differ.
"""

from __future__ import annotations

from app.query.nodes import And, FieldIs, Node, Not, Or, ValueField, simplify
from app.query.parser import Part, parse, read
from app.query.writer import write


def conjuncts(part: Part) -> tuple[Part, ...]:
    """The parts that must all hold, those in brackets too; none for an empty query."""
    if isinstance(part.node, And):
        return tuple(inner for child in part.children for inner in conjuncts(child))
    return (part,)


def leaves(part: Part) -> tuple[Part, ...]:
    """The values of one field that are alternatives: a value alone, or an OR of nothing else; else nothing."""
    found = _alternatives(part)
    fields = {leaf.node.field for leaf in found if isinstance(leaf.node, FieldIs)}
    alike = all(isinstance(leaf.node, FieldIs) for leaf in found) and len(fields) == 1
    return found if alike else ()


def _alternatives(part: Part) -> tuple[Part, ...]:
    if isinstance(part.node, Or) or (isinstance(part.node, And) and len(part.children) == 1):
        return tuple(inner for child in part.children for inner in _alternatives(child))
    return (part,)


def excluded_leaves(part: Part) -> tuple[Part, ...]:
    """The values of one field that a denial refuses; nothing for anything else."""
    return leaves(part.children[0]) if isinstance(part.node, Not) and part.children else ()


def field_of(part: Part) -> ValueField | None:
    """The field of a value, None for anything else."""
    return part.node.field if isinstance(part.node, FieldIs) else None


def remove(text: str, part: Part) -> str:
    """The query without one of its parts, as `read(text)` found it; an OR or a bracket left alone goes too."""
    root = read(text)
    path = _path(root, part)
    while len(path) > 1 and len(path[-2].children) == 1:
        path.pop()
    if len(path) < 2:
        return ""
    return checked(_cut(text, path[-2], path[-1]), _pruned(root, path[-1]))


def _cut(text: str, parent: Part, child: Part) -> str:
    kept = tuple(other for other in parent.children if other is not child)
    if parent.bracketed and len(kept) == 1 and not kept[0].children:
        return _join(text[: parent.start], text[kept[0].start : kept[0].end], text[parent.end :])
    position = parent.children.index(child)
    if position:
        start, end = parent.children[position - 1].end, child.end
    else:
        start, end = child.start, parent.children[1].start
    return _join(text[:start], text[end:])


def _pruned(part: Part, unwanted: Part) -> Node:
    """What the part says without one that has others beside it."""
    children = tuple(_pruned(child, unwanted) for child in part.children if child is not unwanted)
    match part.node:
        case Not() if children:
            return Not(children[0])
        case And():
            return And(children)
        case Or():
            return Or(children)
        case leaf:
            return leaf


def replace(text: str, part: Part, new: str) -> str:
    """The query with another text in the place of a part."""
    return _join(text[: part.start], new, text[part.end :])


def append(text: str, new: str) -> str:
    """The query with one more condition at its end; brackets go around alternatives that stand alone."""
    root = read(text)
    if isinstance(root.node, Or) and not root.bracketed:
        return f"({text.strip()}) {new}"
    return _join(text.rstrip(), new) if text.strip() else new


def checked(text: str, expected: Node) -> str:
    """`text` if it says `expected`, else `expected` written anew."""
    return text if parse(text) == simplify(expected) else write(expected)


def _path(root: Part, wanted: Part) -> list[Part]:
    """From the root down to the part with the same place and meaning."""
    if root == wanted:
        return [root]
    for child in root.children:
        if path := _path(child, wanted):
            return [root, *path]
    return []


def _join(*pieces: str) -> str:
    """The pieces, with one blank where two words would run into one another or two blanks would meet."""
    joined = ""
    for each in pieces:
        piece = each.lstrip() if joined[-1:].isspace() else each
        touching = joined and piece and not joined[-1].isspace() and not piece[0].isspace()
        apart = touching and joined[-1] not in "(（-－−" and piece[0] not in ")）"
        joined += (" " if apart else "") + piece
    return joined.strip()
