"""What is copied out of a case, as plain text and as HTML, with its citation in a chosen style."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from html import escape
from types import MappingProxyType

from app.db.store import Store
from app.domain.case import CaseDetail, CaseUid
from app.domain.citation import CitationStyle
from app.operations.library import load_case
from app.text.citations import citation
from app.text.figure_text import figure_line
from app.text.leads import leads
from app.text.marks import without_marks


class CopyPart(StrEnum):
    """What of a case is copied as a whole."""

    GIST = "gist"
    LEADS = "leads"
    FIGURES = "figures"


@dataclass(frozen=True, slots=True)
class Copied:
    """What goes to the clipboard, in two forms."""

    text: str
    html: str


def copy_part(store: Store, uid: CaseUid, part: CopyPart, style: CitationStyle) -> Copied:
    """Gist, lead sentences or key figures of a case.  Raises NotFound."""
    detail = load_case(store, uid)
    return _with_citation(detail, _LINES[part](detail), style)


def copy_section(store: Store, uid: CaseUid, position: int, style: CitationStyle) -> Copied:
    """The section of the card that stands at `position`, counted from 0, under its heading.  Raises NotFound."""
    detail = load_case(store, uid)
    sections = detail.case.sections[position : position + 1]
    lines = tuple(line for section in sections for line in (section.heading, *_lines_of(section.body)))
    return _with_citation(detail, lines, style)


def copy_passage(store: Store, uid: CaseUid, passage: str, style: CitationStyle) -> Copied:
    """A passage that a person has selected in card or original.  Raises NotFound."""
    return _with_citation(load_case(store, uid), _lines_of(passage), style)


def _with_citation(detail: CaseDetail, lines: tuple[str, ...], style: CitationStyle) -> Copied:
    shown = _source_line(detail, style)
    html = "".join(f"<p>{escape(line)}</p>" for line in (*lines, shown))
    return Copied("\n".join((*lines, shown)), html)


def _source_line(detail: CaseDetail, style: CitationStyle) -> str:
    """A reference of GB/T 7714 stands as it is; the others say in brackets that they are the source."""
    source = citation(detail, style)
    return (
        source if style is CitationStyle.GBT_7714 else f"（来源：{source.removeprefix('来源：').removesuffix('。')}）"
    )


def _lines_of(text: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in without_marks(text).splitlines() if line.strip())


def _gist_lines(detail: CaseDetail) -> tuple[str, ...]:
    return tuple(line for line in (detail.case.title, detail.case.gist) if line)


def _lead_lines(detail: CaseDetail) -> tuple[str, ...]:
    return (detail.case.title, *(f"{number}. {lead}" for number, lead in enumerate(leads(detail.case), 1)))


def _figure_lines(detail: CaseDetail) -> tuple[str, ...]:
    return (detail.case.title, *map(figure_line, detail.case.figures))


_LINES: Mapping[CopyPart, Callable[[CaseDetail], tuple[str, ...]]] = MappingProxyType(
    {CopyPart.GIST: _gist_lines, CopyPart.LEADS: _lead_lines, CopyPart.FIGURES: _figure_lines}
)
