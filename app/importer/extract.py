"""A piece of a document → a draft with its fields, each from the text and with the line that says it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial

from app.domain.case import CaseUid, Place
from app.domain.draft import CaseDraft
from app.importer.bodies import lead_body
from app.importer.completeness import break_line
from app.importer.facts import Facts, date_of, read_facts
from app.importer.figures import read_figures
from app.importer.knowledge import Knowledge
from app.importer.lines import Line, make_line
from app.importer.sections import read_sections
from app.importer.split import Piece
from app.importer.whereabouts import place_of
from app.text.chinese import to_simplified
from app.text.fold import fold
from app.text.places import Context, short_name

_IN_TITLE, _IN_TEXT, _ABOVE = 0.95, 0.8, 0.5


def extract(piece: Piece, source_id: str, context: Context, knowledge: Knowledge, *, wrapped: bool) -> CaseDraft:
    """The draft of one case."""
    place = place_of(piece, context, knowledge.gazetteer)
    texts = [line.text for line in piece.body]
    title = make_line(piece.first_line, piece.title.text)
    organization = lead_body(piece, place)
    facts = read_facts(title, piece.body, organization)
    indicators, indicators_sure = knowledge.indicator_words.indicators(piece.group, piece.title.text, texts)
    instruments = knowledge.instrument_words.instruments(piece.title.text, texts)
    evidence = (
        *_place_evidence(title, piece.body, place),
        *_line_of(
            "organization", (title, *piece.body), lambda text: fold(organization) in text if organization else False
        ),
        *_word_evidence(title, piece.body, indicators, [name for name, _ in instruments], knowledge),
        *_fact_evidence(facts),
    )
    confidence = [("instruments", sure) for _, sure in instruments[:1]]
    if indicators:
        confidence.insert(0, ("indicators", indicators_sure))
    if place.names:
        confidence.insert(0, ("place", _place_confidence(piece, evidence)))
    return CaseDraft(
        uid=CaseUid(f"{source_id}-{piece.ordinal:02d}"),
        ordinal=piece.ordinal,
        title=piece.title.text,
        start_line=piece.first_line,
        end_line=piece.last_line,
        place=place,
        organization=organization,
        indicators=indicators,
        group=to_simplified(piece.group),
        complete=not break_line(piece, wrapped=wrapped),
        sections=read_sections(piece.body, knowledge.section_words),
        figures=read_figures(piece.body),
        partners=tuple(found.value for found in facts.partners),
        brand_names=tuple(found.value for found in facts.brand_names),
        documents=tuple(found.value for found in facts.documents),
        instruments=tuple(name for name, _ in instruments),
        start=date_of(facts.start),
        data_as_of=date_of(facts.data_as_of),
        confidence=tuple(confidence),
        evidence=evidence,
    )


def _line_of(field: str, lines: Sequence[Line], says: Callable[[str], bool]) -> Iterator[tuple[str, int]]:
    """The field with the first line whose folded text says it."""
    found = next((line.number for line in lines if says(line.folded)), None)
    if found is not None:
        yield field, found


def _place_evidence(title: Line, body: Sequence[Line], place: Place) -> Iterator[tuple[str, int]]:
    name = fold(short_name(place.names[-1])) if place.names else ""
    if name:
        yield from _line_of("place", (title, *body), lambda text: name in text)


def _place_confidence(piece: Piece, evidence: Sequence[tuple[str, int]]) -> float:
    """Sure when the title names the place, less when only the text does, least when only the document does."""
    line = dict(evidence).get("place")
    if line is None:
        return _ABOVE
    return _IN_TITLE if line == piece.first_line else _IN_TEXT


def _word_evidence(
    title: Line, body: Sequence[Line], indicators: Sequence[str], instruments: Sequence[str], knowledge: Knowledge
) -> Iterator[tuple[str, int]]:
    lines = (title, *body)
    for code in indicators:
        yield from _line_of("indicators", lines, partial(knowledge.indicator_words.speaks, code))
    for name in instruments:
        yield from _line_of("instruments", lines, partial(knowledge.instrument_words.speaks, name))


def _fact_evidence(facts: Facts) -> Iterator[tuple[str, int]]:
    for field, found in (
        ("partners", facts.partners),
        ("brand_names", facts.brand_names),
        ("documents", facts.documents),
        ("start", (facts.start,)),
        ("data_as_of", (facts.data_as_of,)),
    ):
        yield from ((field, one.line) for one in found if one is not None)
