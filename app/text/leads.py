"""The lead phrases of a case: what its measures come down to."""

from __future__ import annotations

import re

from app.domain.case import Case, Section, SectionKind
from app.text.marks import without_marks

_LEAD = re.compile(r"^\s*(?:\d+[.)]|[-*+])?\s*\*\*(.+?)\*\*", re.MULTILINE)
_FIRST_SENTENCE = re.compile(r"^[^。！？\n]+[。！？]?", re.MULTILINE)


def lead_sections(case: Case) -> tuple[Section, ...]:
    """The sections that leads are taken from: the measures, or the overview when there are none."""
    for kind in (SectionKind.MEASURES, SectionKind.OVERVIEW):
        sections = tuple(section for section in case.sections if section.kind is kind)
        if sections:
            return sections
    return ()


def leads_of(section: Section) -> tuple[str, ...]:
    """The phrases in bold at the head of its paragraphs; without any, the first sentence of each."""
    bold = tuple(match.group(1).strip() for match in _LEAD.finditer(section.body))
    return bold or tuple(match.group().strip() for match in _FIRST_SENTENCE.finditer(without_marks(section.body)))


def leads(case: Case) -> tuple[str, ...]:
    """The leads of all those sections."""
    return tuple(lead for section in lead_sections(case) for lead in leads_of(section))
