"""A piece of a document → a draft with its fields, each from the text and with the line that says it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, fields, replace
from functools import partial

from app.domain.case import CaseUid, PartialDate, Place, Section, SectionKind
from app.domain.draft import CaseDraft
from app.importer.actors import read_actors
from app.importer.bodies import lead_body
from app.importer.completeness import break_line
from app.importer.dates import first_date, read_data_as_of, read_start
from app.importer.documents import read_documents
from app.importer.figures import read_figures
from app.importer.forms import Labelled
from app.importer.found import Found
from app.importer.knowledge import Knowledge
from app.importer.lines import Line, make_line
from app.importer.paragraphs import paragraphs
from app.importer.partners import read_partners
from app.importer.sections import read_sections
from app.importer.split import Piece
from app.importer.whereabouts import place_of
from app.text.chinese import to_simplified
from app.text.fold import fold
from app.text.places import Context, short_name

_IN_TITLE, _IN_TEXT, _ABOVE, _LABELLED = 0.95, 0.8, 0.5, 0.95


@dataclass(frozen=True, slots=True)
class _Filled:
    """What is found of each field, in the order of the fields of a draft."""

    place: tuple[Found, ...]
    organization: tuple[Found, ...]
    partners: tuple[Found, ...]
    brand_names: tuple[Found, ...]
    indicators: tuple[Found, ...]
    instruments: tuple[Found, ...]
    documents: tuple[Found, ...]
    start: tuple[Found, ...]
    data_as_of: tuple[Found, ...]

    def values(self, field: str) -> tuple[str, ...]:
        """The values of a field."""
        return tuple(found.value for found in getattr(self, field))

    def one(self, field: str) -> str:
        """The value of a field that has one at most, else an empty string."""
        return next(iter(self.values(field)), "")

    def rows(self) -> Iterator[tuple[str, Found]]:
        """Each field with each thing found."""
        for field in fields(self):
            yield from ((field.name, found) for found in getattr(self, field.name))


def extract(piece: Piece, source_id: str, context: Context, knowledge: Knowledge, *, wrapped: bool) -> CaseDraft:
    """The draft of one case."""
    is_complete = not break_line(piece, wrapped=wrapped)
    piece = replace(piece, body=paragraphs(piece.body))
    told = knowledge.field_labels.read(piece.body)
    labels = [one for one in told if knowledge.section_words.kind_of(one.value) is None]
    place = place_of(_placed(piece, labels), context, knowledge.gazetteer)
    sections = read_sections(piece.body, knowledge.section_words, knowledge.field_labels)
    filled = _fill(piece, place, sections, labels, knowledge)
    return CaseDraft(
        uid=CaseUid(f"{source_id}-{piece.ordinal:02d}"),
        ordinal=piece.ordinal,
        title=piece.title.text,
        start_line=piece.first_line,
        end_line=piece.last_line,
        place=place,
        organization=filled.one("organization"),
        indicators=filled.values("indicators"),
        group=to_simplified(piece.group),
        complete=is_complete,
        sections=sections,
        figures=read_figures(piece.body),
        partners=filled.values("partners"),
        brand_names=filled.values("brand_names"),
        documents=filled.values("documents"),
        instruments=filled.values("instruments"),
        start=PartialDate(filled.one("start")),
        data_as_of=PartialDate(filled.one("data_as_of")),
        confidence=tuple((field, found.sure) for field, found in filled.rows()),
        evidence=tuple((field, found.line) for field, found in filled.rows() if found.line),
    )


def _fill(
    piece: Piece, place: Place, sections: Sequence[Section], labels: Sequence[Labelled], knowledge: Knowledge
) -> _Filled:
    title = make_line(piece.first_line, piece.title.text)
    lines = (title, *piece.body)
    texts = [line.text for line in piece.body]
    actors = read_actors(piece.body, knowledge.body_words)
    results = _result_places(piece.body, sections)
    told = _labelled(labels, "organization")
    lead = next(iter(told), None) or lead_body(title, actors, place, knowledge.body_words)
    named = [*told[1:], *_labelled(labels, "partners")]
    group = next((one.value for one in labels if knowledge.indicator_words.named(one.value)), piece.group)
    return _Filled(
        place=_place(place, lines),
        organization=(lead,) if lead else (),
        partners=(*named, *read_partners(actors, [fold(one.value) for one in (lead, *named) if one], results)),
        brand_names=_each_once(_labelled(labels, "brand_names"), knowledge.brand_words.names(title, piece.body)),
        indicators=tuple(
            _spoken(code, sure, lines, partial(knowledge.indicator_words.speaks, code))
            for code, sure in knowledge.indicator_words.indicators(group, piece.title.text, texts)
        ),
        instruments=tuple(
            _spoken(name, sure, lines, partial(knowledge.instrument_words.speaks, name))
            for name, sure in knowledge.instrument_words.instruments(piece.title.text, texts)
        ),
        documents=read_documents(lines),
        start=_dated(labels, "start") or read_start(piece.body),
        data_as_of=_dated(labels, "data_as_of") or read_data_as_of(piece.body, results),
    )


def _placed(piece: Piece, labels: Sequence[Labelled]) -> Piece:
    """The piece with the place, or the body, that a label names as its heading, where none stands above it."""
    told = [one.value for field in ("place", "organization") for one in labels if one.field == field]
    return replace(piece, group=told[0]) if told and not piece.group else piece


def _labelled(labels: Sequence[Labelled], field: str) -> list[Found]:
    return [Found(part, one.line, _LABELLED) for one in labels if one.field == field for part in one.parts]


def _dated(labels: Sequence[Labelled], field: str) -> tuple[Found, ...]:
    dates = [
        Found(date, one.line, _LABELLED) for one in labels if one.field == field and (date := first_date(one.value))
    ]
    return tuple(dates[:1])


def _each_once(told: Sequence[Found], read: Sequence[Found]) -> tuple[Found, ...]:
    """What labels tell, then what the text adds to it."""
    values = {fold(found.value) for found in told}
    return (*told, *(found for found in read if fold(found.value) not in values))


def _spoken(value: str, sure: float, lines: Sequence[Line], says: Callable[[str], bool]) -> Found:
    """The value with the first line whose folded text says it; line 0 when only the heading above the case does."""
    speaking = next((line for line in lines if says(line.folded)), None)
    if speaking is None:
        return Found(value, 0, sure)
    return Found(value, next((number for number, part in speaking.parts() if says(part)), speaking.number), sure)


def _place(place: Place, lines: Sequence[Line]) -> tuple[Found, ...]:
    """Sure when the title names the place, less when only the text does, least when only the document does."""
    if not place.names:
        return ()
    name = fold(short_name(place.names[-1]))
    line = next((line.number_at(line.folded.index(name)) for line in lines if name in line.folded), 0)
    sure = _ABOVE if not line else _IN_TITLE if line == lines[0].number else _IN_TEXT
    return (Found(place.names[-1], line, sure),)


def _result_places(body: Sequence[Line], sections: Sequence[Section]) -> frozenset[int]:
    """The places in the body of the lines that tell results."""
    kinds = {section.line: section.kind for section in sections}
    here: SectionKind | None = None
    found: set[int] = set()
    for place, line in enumerate(body):
        here = kinds.get(line.number, here)
        if here is SectionKind.RESULTS:
            found.add(place)
    return frozenset(found)
