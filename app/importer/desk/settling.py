"""Fields that a person sets: their text form, and the draft with them."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, replace
from types import MappingProxyType
from typing import Any

from app.domain.case import NOWHERE, Direction, Figure, FigureKind, PartialDate
from app.domain.draft import CaseDraft
from app.importer.desk.edits import Field
from app.importer.figures import read_figures
from app.importer.knowledge import Knowledge
from app.importer.lines import make_line

LISTS: Mapping[Field, str] = MappingProxyType(
    {
        Field.INDICATORS: "indicators",
        Field.INSTRUMENTS: "instruments",
        Field.PARTNERS: "partners",
        Field.BRAND_NAMES: "brand_names",
        Field.DOCUMENTS: "documents",
    }
)
"""The fields of several values, and what the draft calls them."""
TEXTS: Mapping[Field, str] = MappingProxyType({Field.TITLE: "title", Field.ORGANIZATION: "organization"})
"""The fields of one text."""
DATES: Mapping[Field, str] = MappingProxyType({Field.START: "start", Field.DATA_AS_OF: "data_as_of"})
"""The fields of one date."""

_DATE = re.compile(r"(?:\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?)?")
_AMOUNT = re.compile(r"(?P<value>[\d][\d,.]*)\s?(?P<unit>[^\d\s,。;:、，；：()（）]{0,8})")


def settle(draft: CaseDraft, settled: Iterable[tuple[Field, str]], knowledge: Knowledge) -> CaseDraft:
    """The draft with the fields that a person set; a value that does not fit its field is passed over."""
    for field, value in settled:
        if field in LISTS:
            # Codes were once kept with commas between them.
            text = value.replace(",", "\n") if field is Field.INDICATORS else value
            draft = _with(draft, LISTS[field], list_of(text))
        elif field in TEXTS:
            draft = _with(draft, TEXTS[field], value)
        elif field in DATES:
            draft = _with(draft, DATES[field], PartialDate(value)) if is_date(value) else draft
        elif field is Field.PLACE:
            region = knowledge.gazetteer.region(value)
            draft = replace(draft, place=knowledge.gazetteer.place(region) if region else NOWHERE)
        elif field is Field.FIGURES:
            draft = _with_figures(draft, value)
        elif field is Field.COMPLETE:
            draft = replace(draft, complete=value == "yes")
    return draft


def is_date(text: str) -> bool:
    """True for `YYYY`, `YYYY-MM`, `YYYY-MM-DD` and for no date at all."""
    return _DATE.fullmatch(text) is not None


def list_text(values: Sequence[str]) -> str:
    """Several values as one text: one on each line."""
    return "\n".join(values)


def list_of(text: str) -> tuple[str, ...]:
    """The values of such a text, each once, without blanks around them."""
    return tuple(dict.fromkeys(value for line in text.splitlines() if (value := " ".join(line.split()))))


def figures_text(figures: Sequence[Figure]) -> str:
    """Figures as one text, in JSON."""
    return json.dumps([asdict(figure) for figure in figures], ensure_ascii=False)


def figures_of(text: str) -> tuple[Figure, ...]:
    """The figures of such a text.  Raises ValueError, KeyError or TypeError for anything else."""
    return tuple(_figure(values) for values in json.loads(text))


def figure_in(words: str, line: int) -> Figure | None:
    """The figure that a person pointed at in a line: what the reader makes of it, else its first number and unit."""
    marked = make_line(line, words)
    found = read_figures((marked,))
    if found:
        return found[0]
    match = _AMOUNT.search(marked.folded)
    if match is None:
        return None
    metric = marked.text[: match.start()].strip(" ，,。；;：:")
    value, unit = match["value"].rstrip(".,"), marked.text[slice(*match.span("unit"))]
    return Figure(metric, FigureKind.LEVEL, value=value, unit=unit, line=line)


def kind_of(figure: Figure) -> FigureKind:
    """What a figure is, as its values and its direction say."""
    if figure.before or figure.after:
        return FigureKind.BEFORE_AFTER
    return FigureKind.LEVEL if figure.direction is Direction.NONE else FigureKind.CHANGE


def _with(draft: CaseDraft, name: str, value: object) -> CaseDraft:
    return replace(draft, **{name: value})  # type: ignore[arg-type]


def _with_figures(draft: CaseDraft, text: str) -> CaseDraft:
    try:
        return replace(draft, figures=figures_of(text))
    except (KeyError, TypeError, ValueError):
        return draft


def _figure(values: Mapping[str, Any]) -> Figure:
    return Figure(
        **{
            **values,
            "kind": FigureKind(values["kind"]),
            "direction": Direction(values["direction"]),
            "as_of": PartialDate(values["as_of"]),
        }
    )
