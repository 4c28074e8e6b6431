"""Where a case stands: its source line, its footnote or its number, and the list at the end."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from app.briefing import labels
from app.briefing.dates import written_date
from app.briefing.material import Material
from app.domain.briefing import SourceNotes
from app.domain.case import CaseDetail, CaseUid, Source, SourceId
from app.domain.citation import CitationStyle
from app.domain.document import Block, Heading, ItemList, Paragraph, Role, Run, paragraph
from app.text.citations import citation, compilation


def number_sources(details: Iterable[CaseDetail], notes: SourceNotes) -> dict[CaseUid, int]:
    """The number of each case's source in the list at the end: that of its compilation, or with an end list its own."""
    if notes is SourceNotes.END_LIST:
        return {detail.case.uid: number for number, detail in enumerate(details, start=1)}
    compilations: dict[SourceId, int] = {}
    return {detail.case.uid: compilations.setdefault(detail.source.id, len(compilations) + 1) for detail in details}


def source_line(material: Material, detail: CaseDetail) -> Iterator[Paragraph]:
    """A line that names the source of a case and points into the list, where the briefing wants such lines."""
    if material.briefing.source_notes is SourceNotes.LINES:
        text = citation(detail, material.briefing.citation_style)
        lead = "" if text.startswith("来源：") else "来源："
        yield paragraph(f"{lead}{text}[{material.numbers[detail.case.uid]}]", Role.SOURCE)


def noted(blocks: Iterable[Block], material: Material, detail: CaseDetail) -> Iterator[Block]:
    """The blocks of a case with its footnote, or its number in the end list, behind the first text below the heading."""
    notes = material.briefing.source_notes
    waiting = notes in {SourceNotes.FOOTNOTES, SourceNotes.END_LIST}
    footnote = citation(detail, material.briefing.citation_style) if notes is SourceNotes.FOOTNOTES else ""
    mark = Run("", footnote=footnote) if footnote else Run(f"[{material.numbers[detail.case.uid]}]")
    for block in blocks:
        if waiting and not isinstance(block, Heading):
            waiting = False
            if isinstance(block, Paragraph) and block.role is not Role.NOTE:
                yield replace(block, runs=(*block.runs, mark))
                continue
            if isinstance(block, ItemList):
                first, *others = block.items
                yield replace(block, items=((*first, mark), *others))
                continue
            yield Paragraph((Run("来源"), mark), Role.SOURCE)
        yield block
    if waiting:
        yield Paragraph((Run("来源"), mark), Role.SOURCE)


def source_list(material: Material) -> tuple[Block, ...]:
    """The heading 资料来源 and a numbered line for each compilation, or with an end list for each case."""
    lines = tuple(_entries(material))
    if not lines:
        return ()
    return (Heading(1, labels.SOURCES, numbered=False), *(paragraph(line, Role.SOURCE) for line in lines))


def _entries(material: Material) -> Iterator[str]:
    style = material.briefing.citation_style
    if material.briefing.source_notes is SourceNotes.END_LIST:
        for detail in material.details():
            text = citation(detail, style).removeprefix("来源：")
            yield f"[{material.numbers[detail.case.uid]}] {text}"
        return
    listed: set[SourceId] = set()
    for detail in material.details():
        if detail.source.id not in listed:
            listed.add(detail.source.id)
            yield f"[{material.numbers[detail.case.uid]}] {_entry(detail.source, style)}"


def _entry(source: Source, style: CitationStyle) -> str:
    """Issuer, title and date of publication as far as known."""
    if style is CitationStyle.GBT_7714:
        year = f", {source.published[:4]}" if source.published else ""
        issuer = f"{source.issuer.rstrip('.。')}. " if source.issuer else ""
        return f"{issuer}{source.title}[G]{year}."
    date = written_date(source.published)
    return f"{compilation(source)}，{date}。" if date else f"{compilation(source)}。"
