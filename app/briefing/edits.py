"""The writer's own wording of passages: put into the blocks of a case, and looked for when the store has changed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from app.briefing.bodies import parse_body
from app.briefing.runs import joined, map_runs, run_lists
from app.domain.briefing import TITLE_PLACE, TextEdit
from app.domain.case import Case, CaseDetail, CaseUid
from app.domain.document import Block, Origin, Paragraph, Run
from app.domain.notes import GIST, TextPlace
from app.text.places_of_sections import placed_sections

_EDITED = Origin(edited=True)


def edits_at(edits: Iterable[TextEdit], uid: CaseUid, place: TextPlace) -> tuple[TextEdit, ...]:
    """The edits of one text of one case."""
    return tuple(edit for edit in edits if edit.case_uid == uid and edit.place == place)


def edited(blocks: Iterable[Block], edits: Sequence[TextEdit]) -> Iterator[Block]:
    """The blocks with each edit in the first paragraph that has its quote; a paragraph that is left empty goes."""
    waiting = list(edits)

    def change(runs: tuple[Run, ...]) -> tuple[Run, ...]:
        for edit in [edit for edit in waiting if edit.quote and edit.quote in joined(runs)]:
            waiting.remove(edit)
            runs = _put(runs, edit)
        return runs

    for block in blocks:
        changed = map_runs(block, change) if waiting else block
        if not (isinstance(changed, Paragraph) and isinstance(block, Paragraph) and block.runs and not changed.runs):
            yield changed


def edited_line(text: str, edits: Iterable[TextEdit]) -> str:
    """A text of one line with its edits."""
    for edit in edits:
        text = text.replace(edit.quote, edit.text, 1) if edit.quote else text
    return text


def _put(runs: tuple[Run, ...], edit: TextEdit) -> tuple[Run, ...]:
    """The runs with the edit's text, in the flags of where its quote begins."""
    start = joined(runs).index(edit.quote)
    end = start + len(edit.quote)
    before, rest = _cut(runs, start)
    inside, after = _cut(rest, end - start)
    new = replace(inside[0], text=edit.text, origin=_EDITED)
    return (*before, *((new,) if edit.text else ()), *after)


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


def lost_edits(edits: Iterable[TextEdit], cases: Mapping[CaseUid, CaseDetail]) -> Iterator[TextEdit]:
    """The edits whose quote the store no longer has, because its text changed or the case is gone."""
    for edit in edits:
        detail = cases.get(edit.case_uid)
        if detail is None or not _stands(edit, detail.case):
            yield edit


def _stands(edit: TextEdit, case: Case) -> bool:
    return bool(edit.quote) and any(edit.quote in text for text in _texts(case, edit.place))


def _texts(case: Case, place: TextPlace) -> Iterator[str]:
    """The paragraphs of a text of a case, as the document shows them unedited."""
    if place == TITLE_PLACE:
        yield case.title
    elif place == GIST:
        yield case.gist
    else:
        for found, section in placed_sections(case):
            if found == place:
                yield from (joined(runs) for block in parse_body(section.body) for runs in run_lists(block))
