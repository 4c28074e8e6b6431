"""A briefing and its cases become one document; what it says is Chinese, as official documents are."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from app.briefing.bodies import parse_body, plain_blocks
from app.briefing.dates import written_date, written_period
from app.briefing.figures import figures_table
from app.briefing.opening import opening_blocks
from app.briefing.sources import number_sources, source_line, source_list
from app.domain.briefing import Briefing, BriefingItem, CasePart
from app.domain.case import CaseDetail, CaseUid, Section, SectionKind
from app.domain.document import Block, Document, Heading, Role, paragraph

NO_NAMES: Mapping[str, str] = MappingProxyType({})
UNTITLED = "未命名简报"

_SECTION_PARTS = {
    CasePart.OVERVIEW: (SectionKind.OVERVIEW, "概述"),
    CasePart.BACKGROUND: (SectionKind.BACKGROUND, "背景"),
    CasePart.MEASURES: (SectionKind.MEASURES, "做法"),
    CasePart.RESULTS: (SectionKind.RESULTS, "成效"),
    CasePart.LESSONS: (SectionKind.LESSONS, "启示"),
    CasePart.NEXT_STEPS: (SectionKind.NEXT_STEPS, "下一步"),
    CasePart.QUESTIONS: (SectionKind.QUESTIONS, "讨论题"),
}
_ORIGINAL_HEADING = "原文"
_CUT_OFF = "（来源文本在本案例中断，内容不完整。）"


def build(
    briefing: Briefing, cases: Mapping[CaseUid, CaseDetail], indicator_names: Mapping[str, str] = NO_NAMES
) -> Document:
    """The document of a briefing.

    `indicator_names` maps codes (`I06`) to names; a code without a name is not shown.  A case that is not in
    `cases` leaves a note in its place, so that nothing disappears unseen.
    """
    details = [cases[item.case_uid] for item in briefing.items if item.case_uid in cases]
    numbers = number_sources(details)
    blocks: list[Block] = list(opening_blocks(briefing))
    for item in briefing.items:
        detail = cases.get(item.case_uid)
        if detail is None:
            blocks.append(paragraph(f"〔案例库中没有案例 {item.case_uid}，此处未列入〕", Role.NOTE))
            continue
        blocks.extend(_case_blocks(detail, item, indicator_names))
        blocks.append(source_line(detail, numbers))
    blocks.extend(source_list((detail.source for detail in details), numbers))
    title = briefing.title.strip() or UNTITLED
    return Document(title, tuple(blocks), author=briefing.issuer.strip(), date=written_date(briefing.date))


def _case_blocks(detail: CaseDetail, item: BriefingItem, indicator_names: Mapping[str, str]) -> Iterator[Block]:
    """Heading, information line and the chosen parts, in the order of `CasePart`."""
    case = detail.case
    yield Heading(1, case.title)
    information = _information(detail, indicator_names)
    if information:
        yield paragraph(information, Role.INFORMATION)
    if not case.complete:
        yield paragraph(_CUT_OFF, Role.NOTE)
    for part in CasePart:
        if part in item.parts:
            yield from _part_blocks(detail, part)


def _part_blocks(detail: CaseDetail, part: CasePart) -> Iterator[Block]:
    """The blocks of one part; none when the case has nothing to show for it."""
    case = detail.case
    if part is CasePart.GIST:
        if case.gist:
            yield paragraph(case.gist, Role.GIST)
    elif part is CasePart.FIGURES:
        table = figures_table(case.figures)
        if table is not None:
            yield table
    elif part is CasePart.ORIGINAL:
        if detail.original is not None:
            yield Heading(2, _ORIGINAL_HEADING)
            yield from plain_blocks(detail.original.text)
    else:
        kind, heading = _SECTION_PARTS[part]
        for section in case.sections:
            if section.kind is kind:
                yield from _section_blocks(section, heading)


def _section_blocks(section: Section, default_heading: str) -> Iterator[Block]:
    """A section under its own heading, or the usual one of its kind."""
    body = parse_body(section.body)
    if body:
        yield Heading(2, section.heading.strip() or default_heading)
        yield from body


def _information(detail: CaseDetail, indicator_names: Mapping[str, str]) -> str:
    """Place, indicators and period in one line, as far as they are known."""
    case = detail.case
    indicators = "、".join(indicator_names[code] for code in case.indicators if code in indicator_names)
    parts = ("".join(case.place.names), indicators, written_period(case.start, case.data_as_of))
    return " · ".join(part for part in parts if part)
