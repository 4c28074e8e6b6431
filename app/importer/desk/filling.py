"""Filling in: the text of the desk, and the drafts of cases whose lines have changed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from app.domain.case import CaseUid, SectionKind
from app.domain.draft import CaseDraft, ImportProposal
from app.domain.repair import Repair
from app.importer.completeness import is_wrapped
from app.importer.desk.values import DeskText
from app.importer.extract import extract
from app.importer.knowledge import Knowledge
from app.importer.lines import Line, content_lines
from app.importer.outline import make_outline
from app.importer.repair import repairer
from app.importer.split import Piece, Split
from app.importer.titles import read_title
from app.importer.whereabouts import document_context
from app.text.places import Context


def make_text(proposal: ImportProposal, lines: tuple[str, ...], knowledge: Knowledge) -> DeskText:
    """The text of a proposal with these lines, and what its drafts say of the document as a whole."""
    document = replace(proposal.document, lines=lines)
    outline = make_outline(content_lines(document), knowledge.section_words)
    numbers = tuple(line.number for line in outline.lines)
    text = DeskText(lines, outline, numbers, Context(), wrapped=False, knowledge=knowledge)
    pieces = tuple(_piece(text, draft, "") for draft in proposal.drafts)
    preface = tuple(outline.lines[at] for at in _preface(proposal, text))
    context = document_context(Split(pieces, (), preface), knowledge.gazetteer)
    return replace(text, context=context, wrapped=is_wrapped(pieces))


def refill(text: DeskText, draft: CaseDraft, source_id: str, glued: str = "") -> CaseDraft:
    """The draft as its lines say it, with its number and group."""
    piece = _piece(text, draft, glued)
    filled = extract(piece, source_id, text.context, text.knowledge, wrapped=text.wrapped)
    return replace(filled, group=draft.group)


def with_kinds(draft: CaseDraft, kinds: Sequence[tuple[int, str, SectionKind]]) -> CaseDraft:
    """The draft with the kinds of sections that a person chose."""
    chosen = {(line, heading): kind for line, heading, kind in kinds}
    sections = tuple(
        replace(section, kind=chosen.get((section.line or 0, section.heading), section.kind))
        for section in draft.sections
    )
    return replace(draft, sections=sections) if sections != draft.sections else draft


def numbered(draft: CaseDraft, source_id: str, ordinal: int) -> CaseDraft:
    """The draft under another number."""
    return replace(draft, uid=CaseUid(f"{source_id}-{ordinal:02d}"), ordinal=ordinal)


def reread_line(text: DeskText, proposal: ImportProposal, number: int, repairs: Sequence[Repair]) -> DeskText:
    """The text with one line read with these repairs of it, of all that there are."""
    (mended,) = repairer.apply([proposal.document.lines[number - 1]], [replace(each, line=1) for each in repairs])
    lines = (*text.lines[: number - 1], mended, *text.lines[number:])
    outline = make_outline(content_lines(replace(proposal.document, lines=lines)), text.knowledge.section_words)
    return replace(text, lines=lines, outline=outline, numbers=tuple(line.number for line in outline.lines))


def _piece(text: DeskText, draft: CaseDraft, glued: str) -> Piece:
    first, end = text.positions(draft.start_line, draft.end_line)
    title = read_title(text.outline, first, end)
    body = list(text.outline.lines[title.end : end])
    if glued and body and body[-1].text.endswith(glued):
        body[-1] = _without_end(body[-1], len(glued))
    return Piece(draft.ordinal, title, draft.start_line, draft.end_line, tuple(body), draft.group, glued)


def _without_end(line: Line, length: int) -> Line:
    return replace(line, text=line.text[:-length], folded=line.folded[:-length])


def _preface(proposal: ImportProposal, text: DeskText) -> range:
    part = next((part for part in proposal.left_out if part.why == "preface"), None)
    return range(*text.positions(part.first, part.last)) if part else range(0)
