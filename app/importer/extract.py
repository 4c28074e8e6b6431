"""A piece of a document → a draft with its fields, each from the text."""

from __future__ import annotations

from app.domain.case import CaseUid
from app.domain.draft import CaseDraft
from app.importer.bodies import lead_body
from app.importer.completeness import break_line
from app.importer.figures import read_figures
from app.importer.knowledge import Knowledge
from app.importer.sections import read_sections
from app.importer.split import Piece
from app.importer.whereabouts import place_of
from app.text.chinese import to_simplified
from app.text.places import Context


def extract(piece: Piece, source_id: str, context: Context, knowledge: Knowledge, *, wrapped: bool) -> CaseDraft:
    """The draft of one case."""
    place = place_of(piece, context, knowledge.gazetteer)
    texts = [line.text for line in piece.body]
    return CaseDraft(
        uid=CaseUid(f"{source_id}-{piece.ordinal:02d}"),
        ordinal=piece.ordinal,
        title=piece.title.text,
        start_line=piece.first_line,
        end_line=piece.last_line,
        place=place,
        organization=lead_body(piece, place),
        indicators=knowledge.indicator_words.indicators(piece.group, piece.title.text, texts),
        group=to_simplified(piece.group),
        complete=not break_line(piece, wrapped=wrapped),
        sections=read_sections(piece.body, knowledge.section_words),
        figures=read_figures(piece.body),
    )
