"""A query as a form, for those who will not type: fields ↔ text.

What the form cannot show stays as text in `rest`.  `fill` changes only what was changed in the form and leaves the
rest of the text as the person wrote it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from app.domain.hits import FacetField
from app.query.figure_text import write_figure
from app.query.names import SPECIAL_NAMES
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
    SpecialField,
    Text,
    TextField,
    ValueField,
)
from app.query.parser import Part, parse, read
from app.query.spans import checked, conjuncts, excluded_leaves, leaves
from app.query.writer import write


@dataclass(frozen=True, slots=True)
class FieldWords:
    """Words that must stand in one field, each of them."""

    field: TextField
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FieldValues:
    """Values of one field."""

    field: ValueField
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Form:
    """The boxes of the form.

    `words`: all of them; `phrases`: all, exactly; `any_words`: one of them; `without_words`: none of them.  `values`
    are alternatives within a field, `excluded` are refused.  `figures` as they are written behind `数据:`.
    """

    words: tuple[str, ...] = ()
    phrases: tuple[str, ...] = ()
    any_words: tuple[str, ...] = ()
    without_words: tuple[str, ...] = ()
    texts: tuple[FieldWords, ...] = ()
    values: tuple[FieldValues, ...] = ()
    excluded: tuple[FieldValues, ...] = ()
    figures: tuple[str, ...] = ()
    has: tuple[Possession, ...] = ()
    lacks: tuple[Possession, ...] = ()
    rest: str = ""


Box = tuple[str, TextField | ValueField | None]
"""A box of the form: the name of its attribute, and the field when the attribute has a box for each."""

REST: Box = ("rest", None)


def form_of(text: str) -> Form:
    """The query as a form; raises QueryError as `parse` does."""
    boxes: dict[Box, tuple[str, ...]] = {}
    for piece in _pieces(text):
        boxes[piece.box] = (*boxes.get(piece.box, ()), *piece.items)
    return Form(
        words=boxes.get(("words", None), ()),
        phrases=boxes.get(("phrases", None), ()),
        any_words=boxes.get(("any_words", None), ()),
        without_words=boxes.get(("without_words", None), ()),
        figures=boxes.get(("figures", None), ()),
        texts=tuple(FieldWords(one, items) for (name, one), items in boxes.items() if isinstance(one, TextField)),
        values=_field_values("values", boxes),
        excluded=_field_values("excluded", boxes),
        has=tuple(map(Possession, boxes.get(("has", None), ()))),
        lacks=tuple(map(Possession, boxes.get(("lacks", None), ()))),
        rest=" ".join(boxes.get(REST, ())),
    )


def fill(text: str, form: Form) -> str:
    """The query that says what the form says; boxes that still say what `text` said keep its words and places.

    Raises QueryError when `text`, a figure or the rest of the form cannot be understood.
    """
    before, after = _contents(form_of(text)), _contents(form)
    changed = [box for box in dict.fromkeys((*before, *after)) if before.get(box) != after.get(box)]
    if not changed:
        return text
    written = {box: _write(box, after.get(box, ())) for box in changed}
    pieces: list[str] = []
    for piece in _pieces(text):
        pieces += written.pop(piece.box, []) if piece.box in changed else [piece.text]
    pieces += [one for box in changed for one in written.pop(box, [])]
    whole = " ".join(pieces if len(pieces) == 1 else map(_closed, pieces))
    return checked(whole, And(tuple(map(parse, pieces))))


@dataclass(frozen=True, slots=True)
class _Piece:
    box: Box
    items: tuple[str, ...]
    text: str


def _pieces(text: str) -> tuple[_Piece, ...]:
    found: list[_Piece] = []
    for part in conjuncts(read(text)):
        box, items = _box(part)
        own = text[part.start : part.end]
        # A second group of alternatives must hold beside the first: the form has no place for that.
        if box[0] in ("values", "any_words") and any(piece.box == box for piece in found):
            box, items = REST, (own,)
        found.append(_Piece(box, items or (own,), own))
    return tuple(found)


def _box(part: Part) -> tuple[Box, tuple[str, ...]]:
    node = part.node
    for name, group in (("values", leaves(part)), ("excluded", excluded_leaves(part))):
        values = [leaf.node for leaf in group if isinstance(leaf.node, FieldIs)]
        if values:
            return (name, values[0].field), tuple(one.value for one in values)
    match node:
        case Text(words, TextField.ANYWHERE, quoted):
            return ("phrases" if quoted else "words", None), (words,)
        case Text(words, field):
            return ("texts", field), (words,)
        case Not(Text(words, TextField.ANYWHERE)):
            return ("without_words", None), (words,)
        case FigureIs():
            return ("figures", None), (_figure(node),)
        case Has(what):
            return ("has", None), (what.value,)
        case Not(Has(what)):
            return ("lacks", None), (what.value,)
        case Or(children):
            several = [one.words for one in children if isinstance(one, Text) and one.field is TextField.ANYWHERE]
            return (("any_words", None), tuple(several)) if len(several) == len(children) else (REST, ())
        case _:
            return REST, ()


def _figure(node: FigureIs) -> str:
    return write_figure(node).partition(":")[2]


def _field_values(name: str, boxes: Mapping[Box, tuple[str, ...]]) -> tuple[FieldValues, ...]:
    return tuple(
        FieldValues(field, items)
        for (box, field), items in boxes.items()
        if box == name and isinstance(field, FacetField | CaseField)
    )


def _contents(form: Form) -> dict[Box, tuple[str, ...]]:
    """What stands in each box that is not empty."""
    contents: dict[Box, tuple[str, ...]] = {
        ("words", None): form.words,
        ("phrases", None): form.phrases,
        ("any_words", None): form.any_words,
        ("without_words", None): form.without_words,
        **{("texts", one.field): one.words for one in form.texts},
        **{("values", one.field): one.values for one in form.values},
        **{("excluded", one.field): one.values for one in form.excluded},
        ("figures", None): form.figures,
        ("has", None): tuple(what.value for what in form.has),
        ("lacks", None): tuple(what.value for what in form.lacks),
        REST: (form.rest,) if form.rest.strip() else (),
    }
    return {box: items for box, items in contents.items() if items}


def _write(box: Box, items: Sequence[str]) -> list[str]:
    name = box[0]
    if name == "rest":
        return list(items)
    if name == "figures":
        return [f"{SPECIAL_NAMES[SpecialField.FIGURE][0]}:{one}" for one in items]
    if name in ("values", "any_words"):
        return [write(Or(tuple(_node(box, item) for item in items)))] if items else []
    denied = name in ("excluded", "without_words", "lacks")
    nodes = (_node(box, item) for item in items)
    return [write(Not(node) if denied else node) for node in nodes]


def _node(box: Box, item: str) -> Node:
    name, field = box
    if isinstance(field, TextField):
        return Text(item, field)
    if field is not None:
        return FieldIs(field, item)
    return Has(Possession(item)) if name in ("has", "lacks") else Text(item, quoted=name == "phrases")


def _closed(piece: str) -> str:
    """A piece that can stand beside others: alternatives in brackets."""
    part = read(piece)
    return f"({piece})" if isinstance(part.node, Or) and not part.bracketed else piece
