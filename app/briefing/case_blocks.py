"""The blocks of one case: heading, information line, the parts that its extent shows, with the writer's edits.

Every block and run carries its origin.  The original is never edited.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from app.briefing import labels
from app.briefing.bodies import parse_body
from app.briefing.dates import written_period
from app.briefing.edits import edited
from app.briefing.figures import figures_table
from app.briefing.material import Material
from app.briefing.outline import shown_parts
from app.briefing.own_words import edits_at
from app.briefing.runs import stamped
from app.briefing.sources import noted, source_line
from app.domain.briefing import CasePart, Extent, OutlineItem
from app.domain.case import CaseDetail, Original, Section
from app.domain.document import Block, Heading, ItemList, Origin, Paragraph, Role, Run, paragraph
from app.domain.notes import GIST, ORIGINAL, TextPlace
from app.text.leads import lead_sections, leads_of
from app.text.places_of_sections import placed_sections

_LOWEST = 4


def case_blocks(material: Material, item: OutlineItem, level: int) -> Iterator[Block]:
    """The case under a heading of `level`; a note in its place when the store has it no more."""
    detail = material.cases.get(item.case_uid)
    if detail is None:
        missing = paragraph(f"〔案例库中没有案例 {item.case_uid}，此处未列入〕", Role.NOTE)
        yield replace(missing, origin=Origin(item.case_uid, item=item.id))
        return
    origin = Origin(detail.case.uid, detail.source.id, item=item.id)
    blocks = _Case(material, item, detail, min(level, _LOWEST)).blocks()
    yield from stamped(noted(blocks, material, detail), origin)
    yield from stamped(source_line(material, detail), origin)


class _Case:
    """One case on its way into the document."""

    def __init__(self, material: Material, item: OutlineItem, detail: CaseDetail, level: int) -> None:
        self._material = material
        self._item = item
        self._detail = detail
        self._case = detail.case
        self._level = level

    def blocks(self) -> Iterator[Block]:
        """Heading, information line and the parts, in the order of `CasePart`."""
        title = self._item.title.strip() or self._material.title_of(self._case)
        yield Heading(self._level, title, key=f"case-{self._item.id}", origin=self._origin(TextPlace("title")))
        information = self._information()
        if information:
            yield paragraph(information, Role.INFORMATION)
        if not self._case.complete:
            yield paragraph(labels.CUT_OFF, Role.NOTE)
        parts = shown_parts(self._item)
        for part in CasePart:
            if part in parts:
                yield from self._part(part)
            if part is CasePart.GIST and self._item.extent is Extent.POINTS:
                yield from self._leads()

    def _part(self, part: CasePart) -> Iterator[Block]:
        if part is CasePart.GIST:
            if self._case.gist:
                yield from self._text((paragraph(self._case.gist, Role.GIST),), GIST, None)
        elif part is CasePart.FIGURES:
            table = figures_table(self._case.figures, self._origin(TextPlace("figures")))
            if table is not None:
                yield table
        elif part is CasePart.ORIGINAL:
            if self._detail.original is not None:
                yield self._heading(labels.ORIGINAL, ORIGINAL, self._detail.original.start_line)
                yield from self._original(self._detail.original)
        else:
            kind, heading = labels.SECTIONS[part]
            for place, section in placed_sections(self._case):
                if section.kind is kind:
                    yield from self._section(section, place, heading)

    def _section(self, section: Section, place: TextPlace, default_heading: str) -> Iterator[Block]:
        """A section under its own heading, or the usual one of its kind."""
        body = tuple(self._text(parse_body(section.body, min(self._level + 2, _LOWEST)), place, section.line))
        if body:
            yield self._heading(section.heading.strip() or default_heading, place, section.line)
            yield from body

    def _leads(self) -> Iterator[Block]:
        """The lead phrases of the measures as a list."""
        sections = lead_sections(self._case)
        for place, section in placed_sections(self._case):
            leads = tuple((Run(lead),) for lead in leads_of(section)) if section in sections else ()
            if leads:
                yield from self._text((ItemList(leads, ordered=True),), place, section.line)

    def _original(self, original: Original) -> Iterator[Block]:
        """Each line that is not blank as a paragraph, its text as it stands."""
        for number, line in enumerate(original.repaired_lines, start=original.start_line):
            if line.strip():
                yield Paragraph((Run(line.strip()),), origin=self._origin(ORIGINAL, number))

    def _heading(self, text: str, place: TextPlace, line: int | None) -> Heading:
        return Heading(min(self._level + 1, _LOWEST), text, origin=self._origin(place, line))

    def _text(self, blocks: tuple[Block, ...], place: TextPlace, line: int | None) -> Iterator[Block]:
        """Blocks of one text of the case with the writer's edits."""
        edits = edits_at(self._material.briefing.edits, self._case.uid, place)
        yield from stamped(edited(blocks, edits), self._origin(place, line))

    def _origin(self, place: TextPlace, line: int | None = None) -> Origin:
        return Origin(self._case.uid, self._detail.source.id, place, line, item=self._item.id)

    def _information(self) -> str:
        """Place, indicators and period in one line, as far as they are known."""
        case = self._case
        indicators = "、".join(self._material.known_indicators(case))
        parts = ("".join(case.place.names), indicators, written_period(case.start, case.data_as_of))
        return " · ".join(part for part in parts if part)
