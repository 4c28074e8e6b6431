"""What is copied out of a case, as plain text and as HTML, with its citation in a chosen style.

A citation says what the store knows and nothing else.  GB/T 7714-2015 has a wording for what a document does not name:
[出版地不详] and [出版者不详] (8.4.1, 8.4.2); an unknown author is left out, as with numbered references (8.1).  A case is a
part of a compilation: 析出责任者. 析出题名[G]//汇编责任者. 汇编题名 (8.8, appendix B).  Without a URL no [EB/OL] is claimed.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from html import escape
from types import MappingProxyType

from app.db.store import Store
from app.domain.case import CaseDetail, CaseUid, Direction, Figure, FigureKind, Section, SectionKind
from app.operations.library import load_case
from app.text.marks import without_marks
from app.text.quantities import quantity


class CopyPart(StrEnum):
    """What of a case is copied as a whole."""

    GIST = "gist"
    LEADS = "leads"
    FIGURES = "figures"


class CitationStyle(StrEnum):
    """How the source is named."""

    GBT_7714 = "gbt7714"
    OFFICIAL = "official"
    PLAIN = "plain"


@dataclass(frozen=True, slots=True)
class Copied:
    """What goes to the clipboard, in two forms."""

    text: str
    html: str


_LEAD = re.compile(r"^\s*(?:\d+[.)]|[-*+])?\s*\*\*(.+?)\*\*", re.MULTILINE)
_FIRST_SENTENCE = re.compile(r"^[^。！？\n]+[。！？]?", re.MULTILINE)
_UNKNOWN_PLACE = "[出版地不详]: [出版者不详]"
_VERBS = MappingProxyType({Direction.UP: "升", Direction.DOWN: "降", Direction.NONE: ""})


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


def citation(detail: CaseDetail, style: CitationStyle) -> str:
    """The source of a case in one line; in Chinese, as the sources are."""
    return _CITATIONS[style](detail)


def _with_citation(detail: CaseDetail, lines: tuple[str, ...], style: CitationStyle) -> Copied:
    source = citation(detail, style)
    shown = source if style is CitationStyle.GBT_7714 else f"（{source}）"
    html = "".join(f"<p>{escape(line)}</p>" for line in (*lines, shown))
    return Copied("\n".join((*lines, shown)), html)


def _lines_of(text: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in without_marks(text).splitlines() if line.strip())


def _gist_lines(detail: CaseDetail) -> tuple[str, ...]:
    return tuple(line for line in (detail.case.title, detail.case.gist) if line)


def _lead_lines(detail: CaseDetail) -> tuple[str, ...]:
    """The sentences in bold at the head of the measures; without any, the first sentence of each paragraph."""
    sections = [section for section in detail.case.sections if section.kind is SectionKind.MEASURES]
    sections = sections or [section for section in detail.case.sections if section.kind is SectionKind.OVERVIEW]
    leads = [lead for section in sections for lead in _leads(section)]
    return (detail.case.title, *(f"{number}. {lead}" for number, lead in enumerate(leads, 1)))


def _leads(section: Section) -> list[str]:
    bold = [match.group(1).strip() for match in _LEAD.finditer(section.body)]
    return bold or [match.group().strip() for match in _FIRST_SENTENCE.finditer(without_marks(section.body))]


def _figure_lines(detail: CaseDetail) -> tuple[str, ...]:
    return (detail.case.title, *map(_figure_line, detail.case.figures))


def _figure_line(figure: Figure) -> str:
    """接电时间：9天→2天; 满意度：99%."""
    if figure.kind is FigureKind.BEFORE_AFTER:
        before = quantity(figure.before, figure.before_unit or figure.unit, "")
        return f"{figure.metric}：{before}→{quantity(figure.after, figure.unit, figure.qualifier)}"
    verb = _VERBS[figure.direction] if figure.kind is FigureKind.CHANGE else ""
    return f"{figure.metric}：{verb}{quantity(figure.value, figure.unit, figure.qualifier)}"


def _compilation(detail: CaseDetail) -> str:
    """Issuer and title, the title's own book marks made single."""
    title = detail.source.title.replace("《", "〈").replace("》", "〉")
    return f"{detail.source.issuer}《{title}》"


def _plain(detail: CaseDetail) -> str:
    parts = [_compilation(detail), f"案例{detail.case.ordinal}"]
    if detail.original is not None:
        parts.append(f"原文第{detail.original.start_line}—{detail.original.end_line}行")
    return f"{'，'.join(parts)}。"


def _official(detail: CaseDetail) -> str:
    year = detail.source.published[:4]
    return f"来源：{_compilation(detail)}{f'，{year}年' if year else ''}"


def _gbt_7714(detail: CaseDetail) -> str:
    case, source = detail.case, detail.source
    part = f"{_sentence(case.organization)}{case.title}[G]"
    whole = f"{_sentence(source.issuer)}{_sentence(source.title)}{_UNKNOWN_PLACE}"
    year = source.published[:4]
    return f"{part}//{whole}, {year}." if year else f"{part}//{whole}."


def _sentence(text: str) -> str:
    return f"{text.rstrip('.。')}. " if text else ""


_LINES: Mapping[CopyPart, Callable[[CaseDetail], tuple[str, ...]]] = MappingProxyType(
    {CopyPart.GIST: _gist_lines, CopyPart.LEADS: _lead_lines, CopyPart.FIGURES: _figure_lines}
)
_CITATIONS: Mapping[CitationStyle, Callable[[CaseDetail], str]] = MappingProxyType(
    {CitationStyle.GBT_7714: _gbt_7714, CitationStyle.OFFICIAL: _official, CitationStyle.PLAIN: _plain}
)
