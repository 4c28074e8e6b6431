"""The one door to the desk: open a proposal, apply an edit, undo, redo, and hand back what is to be stored."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType
from typing import Any

from app.domain.case import CaseUid
from app.domain.draft import CaseDraft, ImportProposal
from app.importer.desk import edits
from app.importer.desk.edits import Edit, Field
from app.importer.desk.filling import make_text, numbered, refill, reread_line, with_kinds
from app.importer.desk.settling import figure_in, figures_text, settle
from app.importer.desk.values import Desk, DeskCase
from app.importer.desk.verdict import lasting_doubts, lines_of
from app.importer.knowledge import Knowledge, bundled_knowledge
from app.importer.repair.adverts import RULE as ADVERT
from app.text.likeness import keys_of


def open_desk(proposal: ImportProposal, knowledge: Knowledge | None = None) -> Desk:
    """A proposal on the desk, as it was read."""
    text = make_text(proposal, proposal.repaired_lines, knowledge or bundled_knowledge())
    return Desk(
        proposal, text, tuple(DeskCase(draft) for draft in proposal.drafts), doubts=lasting_doubts(proposal.issues)
    )


def apply(desk: Desk, edit: Edit) -> Desk:
    """The desk after an edit; the very same desk when the edit does not fit or changes nothing."""
    changed = _APPLY[type(edit)](desk, edit)
    if changed is None or changed == desk:
        return desk
    return replace(_renumbered(changed), edits=(*desk.edits, edit), undone=())


def replay(desk: Desk, steps: Iterable[Edit]) -> Desk:
    """All edits one after another; those that do not fit any more are passed over."""
    for step in steps:
        desk = apply(desk, step)
    return desk


def undo(desk: Desk) -> Desk:
    """The desk before the last edit."""
    if not desk.edits:
        return desk
    undone = (*desk.undone, desk.edits[-1])
    return replace(replay(open_again(desk), desk.edits[:-1]), undone=undone)


def redo(desk: Desk) -> Desk:
    """The desk with the edit that was last undone."""
    if not desk.undone:
        return desk
    return replace(apply(desk, desk.undone[-1]), undone=desk.undone[:-1])


def open_again(desk: Desk) -> Desk:
    """The desk without any edit."""
    text = desk.text if not desk.revoked else make_text(desk.base, desk.base.repaired_lines, desk.text.knowledge)
    return Desk(desk.base, text, tuple(DeskCase(draft) for draft in desk.base.drafts), doubts=desk.doubts)


def compared(
    desk: Desk, answer: ImportProposal, carded: Collection[CaseUid] = (), differing: Collection[CaseUid] = ()
) -> Desk:
    """The desk with what the store says of those drafts that are in the answer.

    `carded` have a card there; of those `differing` it does not say what the person set.
    """
    known = {draft.start_line: draft for draft in answer.drafts}
    remarks: dict[int, list[Any]] = {}
    for issue in answer.issues:
        remarks.setdefault(issue.line, []).append(issue)
    asked = (_with_answer(desk, case, known, remarks) for case in desk.cases)
    cases = tuple(
        case
        if case is before
        else replace(case, has_card=case.draft.uid in carded, differs=case.draft.uid in differing)
        for case, before in zip(asked, desk.cases, strict=True)
    )
    return replace(desk, cases=cases)


def _with_answer(
    desk: Desk, case: DeskCase, known: Mapping[int, CaseDraft], remarks: Mapping[int, Sequence[Any]]
) -> DeskCase:
    answer = None if case.compared else known.get(case.draft.start_line)
    if answer is None:
        return case
    draft = _judged(case.draft, answer)
    own = tuple(remarks.get(draft.start_line, ()))
    keys = case.keys or keys_of("\n".join(lines_of(desk, draft)))
    return replace(case, draft=draft, compared=True, remarks=own, keys=keys)


def _judged(draft: CaseDraft, answer: CaseDraft) -> CaseDraft:
    """The draft with how the answer says that it stands to other cases."""
    return replace(
        draft,
        uid=answer.uid,
        status=answer.status,
        duplicate_of=answer.duplicate_of,
        likeness=answer.likeness,
        waits_in=answer.waits_in,
        is_same_text=answer.is_same_text,
    )


def related(desk: Desk, drafts: Mapping[int, CaseDraft]) -> Desk:
    """The desk with how its drafts stand to others that wait on the desk, given by their lines; the very same if so."""
    cases = tuple(
        replace(case, draft=_judged(case.draft, drafts[case.draft.start_line]))
        if case.draft.start_line in drafts
        else case
        for case in desk.cases
    )
    return desk if cases == desk.cases else replace(desk, cases=cases)


def _move(desk: Desk, edit: edits.MoveBoundary) -> Desk | None:
    at = desk.index_of(edit.start)
    to = desk.text.from_here(edit.to)
    if at is None or not to or to == edit.start:
        return None
    case, above = desk.cases[at], desk.cases[at - 1] if at else None
    if to > case.draft.end_line or (above is not None and to <= above.draft.start_line):
        return None
    cases = list(desk.cases)
    cases[at] = _filled(desk, _lines(case, to, case.draft.end_line))
    if above is not None:
        is_adjacent = desk.text.after(above.draft.end_line) == edit.start
        if above.draft.end_line >= to or (is_adjacent and to > edit.start):
            cases[at - 1] = _filled(desk, _lines(above, above.draft.start_line, desk.text.before(to)))
    return replace(desk, cases=tuple(cases))


def _add(desk: Desk, edit: edits.AddBoundary) -> Desk | None:
    line = desk.text.from_here(edit.line)
    if line != edit.line or desk.index_of(line) is not None:
        return None
    at = desk.index_at(line)
    cases = list(desk.cases)
    if at is not None:
        case = cases[at]
        cases[at] = _filled(desk, _lines(case, case.draft.start_line, desk.text.before(line)))
        end, place = case.draft.end_line, at + 1
    else:
        place = next((n for n, case in enumerate(cases) if case.draft.start_line > line), len(cases))
        last = len(desk.text.lines) + 1
        end = desk.text.before(cases[place].draft.start_line if place < len(cases) else last)
    group = cases[place - 1].draft.group if place else ""
    blank = CaseDraft(CaseUid(""), 0, "", line, end, group=group)
    cases.insert(place, _filled(desk, DeskCase(blank, is_added=True)))
    return replace(desk, cases=tuple(cases))


def _remove(desk: Desk, edit: edits.RemoveBoundary) -> Desk | None:
    at = desk.index_of(edit.start)
    if at is None:
        return None
    if at == 0:
        return replace(desk, cases=desk.cases[1:])
    case, above = desk.cases[at], desk.cases[at - 1]
    merged = _filled(desk, _lines(above, above.draft.start_line, case.draft.end_line))
    return replace(desk, cases=(*desk.cases[: at - 1], merged, *desk.cases[at + 1 :]))


def _retitle(desk: Desk, edit: edits.Retitle) -> Desk | None:
    title = " ".join(edit.title.split())
    return _set(desk, edits.SetField(edit.start, Field.TITLE, title)) if title else None


def _set(desk: Desk, edit: edits.SetField) -> Desk | None:
    at = desk.index_of(edit.start)
    if at is None:
        return None
    case = desk.cases[at]
    draft = settle(case.draft, [(edit.field, edit.value)], desk.text.knowledge)
    if draft == case.draft:
        return None
    settled = (*(each for each in case.settled if each[0] is not edit.field), (edit.field, edit.value))
    is_compared = case.compared and edit.field is not Field.TITLE
    return _with_case(desk, at, replace(case, draft=draft, settled=settled, compared=is_compared, differs=True))


def _add_figure(desk: Desk, edit: edits.AddFigure) -> Desk | None:
    at = desk.index_at(edit.line)
    figure = figure_in(edit.words, edit.line)
    if at is None or figure is None:
        return None
    draft = desk.cases[at].draft
    before = [each for each in draft.figures if (each.line or 0) <= edit.line]
    figures = (*before, figure, *draft.figures[len(before) :])
    return _set(desk, edits.SetField(draft.start_line, Field.FIGURES, figures_text(figures)))


def _change_kind(desk: Desk, edit: edits.ChangeSectionKind) -> Desk | None:
    at = desk.index_at(edit.line)
    if at is None:
        return None
    others = tuple(each for each in desk.kinds if each[:2] != (edit.line, edit.heading))
    kinds = (*others, (edit.line, edit.heading, edit.kind))
    case = desk.cases[at]
    draft = with_kinds(case.draft, kinds)
    changed = replace(case, draft=draft, differs=True)
    return None if draft == case.draft else replace(_with_case(desk, at, changed), kinds=kinds)


def _turn_repair(desk: Desk, edit: edits.RevokeRepair | edits.RestoreRepair) -> Desk | None:
    key = (edit.line, edit.column)
    turned = next((each for each in desk.base.repairs if (each.line, each.column) == key), None)
    if turned is None:
        return None
    revoked = desk.revoked | {key} if isinstance(edit, edits.RevokeRepair) else desk.revoked - {key}
    if revoked == desk.revoked:
        return None
    holding = [each for each in desk.base.repairs if each.line == edit.line and (each.line, each.column) not in revoked]
    desk = replace(desk, revoked=revoked, text=reread_line(desk.text, desk.base, edit.line, holding))
    at = desk.index_at(edit.line)
    if at is None and turned.rule == ADVERT and isinstance(edit, edits.RevokeRepair):
        # It was no advert: it goes on from the case above it.
        at = desk.index_at(desk.text.before(edit.line))
    return desk if at is None else _with_case(desk, at, _filled(desk, _with_end(desk, desk.cases[at], edit.line)))


def _with_end(desk: Desk, case: DeskCase, line: int) -> DeskCase:
    """The case with a line below its end that reads as text again, or without its last line when that reads no more."""
    start, end = case.draft.start_line, max(case.draft.end_line, line)
    return _lines(case, start, desk.text.before(end + 1))


def _leave(desk: Desk, edit: edits.LeaveOut | edits.TakeIn) -> Desk | None:
    at = desk.index_of(edit.start)
    if at is None:
        return None
    return _with_case(desk, at, replace(desk.cases[at], is_left_out=isinstance(edit, edits.LeaveOut)))


def _choose(desk: Desk, edit: edits.ChooseDuplicate) -> Desk | None:
    at = desk.index_of(edit.start)
    if at is None:
        return None
    case = desk.cases[at]
    return _with_case(desk, at, replace(case, draft=replace(case.draft, choice=edit.choice)))


_APPLY: Mapping[type[Edit], Callable[[Desk, Any], Desk | None]] = MappingProxyType(
    {
        edits.MoveBoundary: _move,
        edits.AddBoundary: _add,
        edits.RemoveBoundary: _remove,
        edits.Retitle: _retitle,
        edits.SetField: _set,
        edits.AddFigure: _add_figure,
        edits.ChangeSectionKind: _change_kind,
        edits.RevokeRepair: _turn_repair,
        edits.RestoreRepair: _turn_repair,
        edits.LeaveOut: _leave,
        edits.TakeIn: _leave,
        edits.ChooseDuplicate: _choose,
    }
)


def _lines(case: DeskCase, first: int, last: int) -> DeskCase:
    return replace(case, draft=replace(case.draft, start_line=first, end_line=last))


def _filled(desk: Desk, case: DeskCase) -> DeskCase:
    """The case filled in again from its lines, with what the person set; the store has to be asked again."""
    glued = next(
        (
            dict(issue.parameters).get("heading", "")
            for issue in desk.base.issues
            if issue.code == "glued_heading" and issue.line == case.draft.end_line
        ),
        "",
    )
    draft = refill(desk.text, case.draft, desk.base.source_id, glued)
    draft = with_kinds(settle(draft, case.settled, desk.text.knowledge), desk.kinds)
    return replace(case, draft=draft, compared=False, remarks=(), keys=())


def _with_case(desk: Desk, at: int, case: DeskCase) -> Desk:
    return replace(desk, cases=(*desk.cases[:at], case, *desk.cases[at + 1 :]))


def _renumbered(desk: Desk) -> Desk:
    """Numbers in order; one that was cut out by hand to be left out takes none, so that the others keep theirs."""
    cases: list[DeskCase] = []
    ordinal = 0
    for case in desk.cases:
        if case.is_added and case.is_left_out:
            cases.append(replace(case, draft=replace(case.draft, uid=CaseUid(""), ordinal=0)))
            continue
        ordinal += 1
        if case.draft.ordinal == ordinal and case.draft.uid:
            cases.append(case)
        else:
            draft = numbered(case.draft, desk.base.source_id, ordinal)
            cases.append(replace(case, draft=draft, compared=False, remarks=()))
    return replace(desk, cases=tuple(cases))
