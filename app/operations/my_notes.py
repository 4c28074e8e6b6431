"""All notes and highlights together: found again in the texts as they are now, listed, written as a document.

The store keeps where a mark stood when it was made.  It is found again from there at each reading: a text that comes
back brings its marks back, and what has changed is told for as long as it differs from what was marked.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import groupby
from types import MappingProxyType

from app.briefing.bodies import parse_body
from app.db import cases, collections, highlights, history, notes, reviews, stars, tags, trash
from app.db.store import Store
from app.domain.case import CaseUid, SectionKind
from app.domain.changes import Changes
from app.domain.document import Block, Document, Heading, Paragraph, Quote, Role, Run, paragraph
from app.domain.keeping import Kept, TrashKind
from app.domain.notes import (
    GIST,
    ORIGINAL,
    WHOLE_CASE,
    Annotation,
    AnnotationFilter,
    Highlight,
    HighlightColour,
    Note,
    Standing,
    TextPlace,
)
from app.operations.checks import one_line
from app.operations.library import load_case
from app.text.anchoring import find_again
from app.text.fold import fold
from app.text.passages import passages

Texts = Mapping[TextPlace, str]
EVERYTHING = AnnotationFilter()

_PLACES: Mapping[str, str] = MappingProxyType(
    {
        WHOLE_CASE: "全案",
        GIST: "一句话",
        ORIGINAL: "原文",
        SectionKind.OVERVIEW: "概述",
        SectionKind.BACKGROUND: "背景",
        SectionKind.MEASURES: "做法",
        SectionKind.RESULTS: "成效",
        SectionKind.LESSONS: "启示",
        SectionKind.NEXT_STEPS: "下一步",
        SectionKind.QUESTIONS: "讨论题",
    }
)
_COLOURS: Mapping[HighlightColour, str] = MappingProxyType(
    {
        HighlightColour.YELLOW: "黄",
        HighlightColour.GREEN: "绿",
        HighlightColour.BLUE: "蓝",
        HighlightColour.PINK: "粉",
    }
)
_STANDINGS: Mapping[Standing, str] = MappingProxyType(
    {Standing.CHANGED: "文字已改动", Standing.LOST: "原处已找不到，请核对"}
)
_GONE = "（库中已没有这个案例）"
_NAME = 40
"""Characters of a note or a passage by which the trash tells it from others."""


def load_kept(store: Store, uid: CaseUid) -> Kept:
    """Everything a person added to a case, its notes and highlights where they stand in the text as it is now.

    Raises NotFound.
    """
    texts = passages(load_case(store, uid))
    with store.reading() as db:
        return Kept(
            tags=tags.of_case(db, uid),
            starred=stars.has(db, uid),
            review=reviews.load(db, uid),
            notes=tuple(_note_again(note, texts) for note in notes.of_case(db, uid)),
            highlights=tuple(_highlight_again(each, texts) for each in highlights.of_case(db, uid)),
            collections=collections.of_case(db, uid),
        )


def list_annotations(store: Store, wanted: AnnotationFilter = EVERYTHING) -> tuple[Annotation, ...]:
    """The notes and highlights of all cases that meet the filter: those of one case together, by place in it.

    The case whose note or highlight is the latest comes first.
    """
    found = [annotation for annotation in _annotations(store) if _meets(annotation, wanted)]
    latest: dict[CaseUid, str] = {}
    for each in found:
        latest[each.mark.case_uid] = max(latest.get(each.mark.case_uid, ""), _moment(each.mark))
    found.sort(key=lambda each: (each.mark.anchor.place != WHOLE_CASE, each.mark.anchor.place, each.mark.anchor.start))
    found.sort(key=lambda each: (latest[each.mark.case_uid], each.mark.case_uid), reverse=True)
    return tuple(found)


def delete_annotations(store: Store, marks: Sequence[Note | Highlight]) -> Changes:
    """Delete notes and highlights into the trash, in one step.  Raises NotFound."""
    noted = tuple({mark.case_uid for mark in marks if isinstance(mark, Note)})
    with store.writing() as db:
        with notes.indexed(db, noted), history.step(db, "delete_annotations"):
            for mark in marks:
                if isinstance(mark, Note):
                    trash.put(db, TrashKind.NOTE, mark.id, one_line(notes.load(db, mark.id).body)[:_NAME])
                    notes.delete(db, mark.id)
                else:
                    quote = highlights.load(db, mark.id).anchor.quote
                    trash.put(db, TrashKind.HIGHLIGHT, mark.id, one_line(quote)[:_NAME])
                    highlights.delete(db, mark.id)
        trash.prune(db)
    return Changes(cases=frozenset(mark.case_uid for mark in marks), trash=bool(marks))


def annotations_document(annotations: Iterable[Annotation], title: str) -> Document:
    """Notes and highlights as a document, for `briefings.write_document`: a heading for each case, its passages quoted.

    `annotations` are in the order of `list_annotations`.
    """
    blocks: list[Block] = []
    for uid, of_case in groupby(annotations, key=lambda annotation: annotation.mark.case_uid):
        rows = list(of_case)
        blocks.append(Heading(1, rows[0].title or f"{uid}{_GONE}", numbered=False))
        for annotation in rows:
            blocks.extend(_blocks(annotation.mark))
    return Document(title, tuple(blocks))


def place_name(place: TextPlace) -> str:
    """What a place is called in Chinese, a second one of its kind with its number."""
    kind, _, number = place.partition(":")
    return _PLACES.get(kind, kind) + number


def _annotations(store: Store) -> Iterator[Annotation]:
    with store.reading() as db:
        marks: list[Note | Highlight] = [*notes.load_all(db), *highlights.load_all(db)]
        known = cases.case_ids(db, dict.fromkeys(mark.case_uid for mark in marks))
        marks.sort(key=lambda mark: mark.case_uid)
        for uid, of_case in groupby(marks, key=lambda mark: mark.case_uid):
            detail = load_case(store, uid) if uid in known else None
            texts = passages(detail) if detail else {}
            title = detail.case.title if detail else ""
            for mark in of_case:
                again = _note_again(mark, texts) if isinstance(mark, Note) else _highlight_again(mark, texts)
                yield Annotation(again, title)


def _note_again(note: Note, texts: Texts) -> Note:
    if note.anchor.place == WHOLE_CASE:
        return note
    found = find_again(texts, note.anchor)
    return replace(note, anchor=found.anchor, standing=found.standing)


def _highlight_again(highlight: Highlight, texts: Texts) -> Highlight:
    found = find_again(texts, highlight.anchor)
    return replace(highlight, anchor=found.anchor, standing=found.standing)


def _moment(mark: Note | Highlight) -> str:
    return mark.updated if isinstance(mark, Note) else mark.created


def _meets(annotation: Annotation, wanted: AnnotationFilter) -> bool:
    mark = annotation.mark
    colours = wanted.colours
    if colours and not (isinstance(mark, Highlight) and mark.colour in colours):
        return False
    text = fold("\n".join((annotation.title, mark.anchor.quote, mark.body if isinstance(mark, Note) else "")))
    return (
        type(mark) in wanted.kinds
        and (not wanted.standings or mark.standing in wanted.standings)
        and (not wanted.cases or mark.case_uid in wanted.cases)
        and _moment(mark) >= wanted.since
        and all(word in text for word in fold(wanted.words).split())
    )


def _blocks(mark: Note | Highlight) -> Iterator[Block]:
    words = [place_name(mark.anchor.place), _moment(mark)[:10]]
    if isinstance(mark, Highlight):
        words.insert(1, f"{_COLOURS[mark.colour]}色批注")
    if mark.standing in _STANDINGS:
        words.append(_STANDINGS[mark.standing])
    yield paragraph(" · ".join(words), Role.INFORMATION)
    if mark.anchor.quote:
        yield Quote(tuple(Paragraph((Run(line),)) for line in mark.anchor.quote.splitlines() if line.strip()))
    if isinstance(mark, Note):
        yield from parse_body(mark.body)
