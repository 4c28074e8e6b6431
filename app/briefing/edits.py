"""The writer's own wording of passages: put into the blocks of a case, and looked for when the store has changed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from app.briefing import labels
from app.briefing.bodies import parse_body
from app.briefing.outline import shown_parts
from app.briefing.own_words import CaseText, PlacedEdit, edits_at, placed_edits, reworded_text
from app.briefing.runs import joined, map_runs, run_lists
from app.domain.briefing import TITLE_PLACE, CasePart, Extent, OutlineItem, TextEdit
from app.domain.case import Case, CaseDetail, CaseUid
from app.domain.document import Block, Heading, ItemList, Origin, Paragraph, Quote, Run
from app.domain.notes import GIST, TextPlace
from app.text.leads import lead_sections, leads_of
from app.text.places_of_sections import placed_sections

_EDITED = Origin(edited=True)
_NEW_LINE = Origin(edited=True, place="line")


def paragraphs_of(blocks: Iterable[Block]) -> tuple[str, ...]:
    """The text of every heading, paragraph, list item and cell, as edits see them."""
    return tuple(joined(runs) for block in blocks for runs in run_lists(block))


def edited(blocks: Iterable[Block], edits: Sequence[TextEdit]) -> Iterator[Block]:
    """The blocks with each edit in the place of its quote.

    What is left empty goes; a new line in the writer's words begins a new paragraph or list item.
    """
    unedited = tuple(blocks)
    by_paragraph: defaultdict[int, list[PlacedEdit]] = defaultdict(list)
    for each in placed_edits(paragraphs_of(unedited), edits) if edits else ():
        by_paragraph[each.paragraph].append(each)
    if not by_paragraph:
        yield from unedited
        return
    number = -1

    def change(runs: tuple[Run, ...]) -> tuple[Run, ...]:
        nonlocal number
        number += 1
        for each in reversed(by_paragraph[number]):
            runs = _put(runs, each)
        return runs

    for block in unedited:
        yield from _tidied(map_runs(block, change))


def edited_line(text: str, edits: Iterable[TextEdit]) -> str:
    """A text of one line with its edits."""
    return " ".join(reworded_text(text, placed_edits((text,), edits)).split("\n"))


def _put(runs: tuple[Run, ...], placed: PlacedEdit) -> tuple[Run, ...]:
    """The runs with the edit's text, in the flags of where its quote begins."""
    before, rest = _cut(runs, placed.start)
    inside, after = _cut(rest, len(placed.edit.quote))
    text = placed.edit.text
    origin = _NEW_LINE if "\n" in text and "\n" not in placed.edit.quote else _EDITED
    new = replace(inside[0], text=text, origin=origin)
    return (*before, *((new,) if text else ()), *after)


def _cut(runs: tuple[Run, ...], at: int) -> tuple[tuple[Run, ...], tuple[Run, ...]]:
    """The runs before and after an offset."""
    before: list[Run] = []
    after: list[Run] = []
    for run in runs:
        size = len(run.text)
        if at > 0:
            before.append(replace(run, text=run.text[:at]))
        if at < size:
            after.append(replace(run, text=run.text[max(at, 0) :]))
        at -= size
    return tuple(run for run in before if run.text), tuple(run for run in after if run.text)


def _tidied(block: Block) -> Iterator[Block]:
    """An edited block without what has become empty, its new lines as paragraphs or items of their own."""
    if isinstance(block, Heading):
        if block.text.strip():
            yield replace(block, text=" ".join(block.text.split("\n")))
    elif isinstance(block, Paragraph):
        yield from (replace(block, runs=runs) for runs in _lines(block.runs))
    elif isinstance(block, ItemList):
        items = tuple(runs for item in block.items for runs in _lines(item))
        if items:
            yield replace(block, items=items)
    elif isinstance(block, Quote):
        lines = tuple(replace(each, runs=runs) for each in block.paragraphs for runs in _lines(each.runs))
        if lines:
            yield Quote(lines)
    else:
        yield block


def _lines(runs: tuple[Run, ...]) -> Iterator[tuple[Run, ...]]:
    """The runs parted where the writer began a new line; lines that say nothing are left out."""
    line: list[Run] = []
    for run in runs:
        if run.origin != _NEW_LINE:
            line.append(run)
            continue
        for number, text in enumerate(run.text.split("\n")):
            if number:
                yield from _if_any(line)
                line = []
            line.append(replace(run, text=text, origin=_EDITED))
    yield from _if_any(line)


def _if_any(line: Iterable[Run]) -> Iterator[tuple[Run, ...]]:
    kept = tuple(run for run in line if run.text)
    if joined(kept).strip():
        yield kept


def lost_edits(edits: Iterable[TextEdit], cases: Mapping[CaseUid, CaseDetail]) -> Iterator[TextEdit]:
    """The edits whose quote the store no longer has, because its text changed or the case is gone."""
    everything = tuple(edits)
    standing: set[TextEdit] = set()
    for uid, place in {(edit.case_uid, edit.place) for edit in everything}:
        if uid in cases:
            paragraphs = store_paragraphs(cases[uid].case, place)
            standing.update(each.edit for each in placed_edits(paragraphs, edits_at(everything, uid, place)))
    yield from (edit for edit in everything if edit not in standing)


def store_paragraphs(case: Case, place: TextPlace) -> tuple[str, ...]:
    """The paragraphs of a text of a case, as the document shows them unedited; none for a place that it lacks."""
    if place == TITLE_PLACE:
        return (case.title,)
    if place == GIST:
        return (case.gist,)
    return next((paragraphs_of(parse_body(section.body)) for at, section in placed_sections(case) if at == place), ())


def case_texts(detail: CaseDetail, item: OutlineItem) -> tuple[CaseText, ...]:
    """The texts of a case that can be reworded, in the order of the document; title and gist have no heading."""
    case, parts = detail.case, shown_parts(item)
    leading = lead_sections(case) if item.extent is Extent.POINTS else ()
    texts = [
        CaseText(case.uid, TITLE_PLACE, "", (case.title,)),
        CaseText(case.uid, GIST, "", (case.gist,) if case.gist else (), is_shown=CasePart.GIST in parts),
    ]
    for part, (kind, usual) in labels.SECTIONS.items():
        for place, section in placed_sections(case):
            if section.kind is kind:
                paragraphs = paragraphs_of(parse_body(section.body))
                heading = section.heading.strip() or usual
                if section in leading and leads_of(section):
                    texts.append(CaseText(case.uid, place, heading, leads_of(section), paragraphs))
                else:
                    texts.append(CaseText(case.uid, place, heading, paragraphs, is_shown=part in parts))
    return tuple(texts)
