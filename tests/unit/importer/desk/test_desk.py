"""The desk without a screen: every edit, its undo, and that no line of the document is ever lost."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.case import SectionKind
from app.domain.draft import DraftStatus, DuplicateChoice
from app.importer.desk import editing, verdict
from app.importer.desk.edits import (
    AddBoundary,
    ChangeSectionKind,
    ChooseDuplicate,
    Edit,
    Field,
    LeaveOut,
    MoveBoundary,
    RemoveBoundary,
    RestoreRepair,
    Retitle,
    RevokeRepair,
    SetField,
    TakeIn,
    from_json,
    to_json,
)
from app.importer.desk.values import Desk
from app.importer.desk.verdict import Light
from app.importer.knowledge import bundled_knowledge
from app.importer.readers.registry import read_bytes
from app.importer.session import ImportSession
from tests.unit.importer import layouts


def desk_of(text: str) -> Desk:
    proposal = ImportSession(bundled_knowledge()).propose(read_bytes("某某汇编.txt", text.encode()))
    return editing.open_desk(proposal)


@pytest.fixture(scope="module")
def desk() -> Desk:
    """Six cases; one line carries a character entity, and the last case breaks off."""
    text = layouts.run_in().replace("。", "&#12290;", 1)
    return desk_of(text[: text.rindex("累计") + 6])


def starts(desk: Desk) -> list[int]:
    return [case.draft.start_line for case in desk.cases]


def uids(desk: Desk) -> list[str]:
    return [case.draft.uid[-2:] for case in desk.cases]


def test_an_untouched_desk_hands_back_what_was_proposed(desk: Desk) -> None:
    handed = verdict.proposal_of(desk)
    assert handed.drafts == desk.base.drafts
    assert (handed.repaired_lines, handed.repairs) == (desk.base.repaired_lines, desk.base.repairs)
    assert handed.left_out == desk.base.left_out


def test_filling_in_again_changes_nothing(desk: Desk) -> None:
    start = starts(desk)[2]
    line = desk.text.after(start)
    there_and_back = editing.replay(desk, [AddBoundary(line), RemoveBoundary(line)])
    assert [case.draft for case in there_and_back.cases] == [case.draft for case in desk.cases]


def test_a_boundary_moves_and_both_cases_are_filled_in(desk: Desk) -> None:
    start = starts(desk)[1]
    to = desk.text.after(start)
    moved = editing.apply(desk, MoveBoundary(start, to))
    assert starts(moved)[1] == to
    assert moved.cases[0].draft.end_line == start
    assert moved.cases[1].draft.title != desk.cases[1].draft.title
    assert uids(moved) == uids(desk)
    assert not moved.cases[0].compared


def test_the_first_boundary_lets_go_of_lines_and_takes_them(desk: Desk) -> None:
    first = starts(desk)[0]
    below = desk.text.after(first)
    moved = editing.apply(desk, MoveBoundary(first, below))
    assert first in {line for part in verdict.left_out(moved) for line in range(part.first, part.last + 1)}
    assert starts(editing.apply(moved, MoveBoundary(below, first))) == starts(desk)


def test_what_does_not_fit_changes_nothing(desk: Desk) -> None:
    second, third = starts(desk)[1:3]
    for edit in (
        MoveBoundary(second, third + 1),
        MoveBoundary(second, starts(desk)[0]),
        MoveBoundary(9999, 1),
        AddBoundary(second),
        AddBoundary(9999),
        RemoveBoundary(9999),
        Retitle(second, "  "),
        RevokeRepair(1, 77),
        SetField(second, Field.TITLE, desk.cases[1].draft.title),
    ):
        assert editing.apply(desk, edit) is desk


def test_a_new_boundary_renumbers_the_cases_behind_it(desk: Desk) -> None:
    added = editing.apply(desk, AddBoundary(desk.text.after(starts(desk)[0])))
    assert uids(added) == ["01", "02", "03", "04", "05", "06", "07"]
    assert added.cases[2].draft.title == desk.cases[1].draft.title


def test_what_is_cut_out_by_hand_and_left_out_takes_no_number(desk: Desk) -> None:
    line = desk.text.after(starts(desk)[0])
    left = editing.replay(desk, [AddBoundary(line), LeaveOut(line)])
    assert [draft.uid for draft in verdict.proposal_of(left).drafts] == [draft.uid for draft in desk.base.drafts]
    assert [case.draft.ordinal for case in left.cases] == [1, 0, 2, 3, 4, 5, 6]
    assert any(part.why == verdict.BY_HAND for part in verdict.left_out(left))


def test_a_proposed_case_that_is_left_out_keeps_its_number(desk: Desk) -> None:
    left = editing.apply(desk, LeaveOut(starts(desk)[2]))
    assert [draft.ordinal for draft in verdict.proposal_of(left).drafts] == [1, 2, 4, 5, 6]
    assert verdict.summary_of(left).left_out == 1
    assert len(verdict.proposal_of(editing.apply(left, TakeIn(starts(desk)[2]))).drafts) == 6


def test_joining_keeps_what_the_person_set(desk: Desk) -> None:
    first, second = starts(desk)[:2]
    joined = editing.replay(desk, [Retitle(first, "新的  标题"), RemoveBoundary(second)])
    assert joined.cases[0].draft.title == "新的 标题"
    assert joined.cases[0].draft.end_line == desk.cases[1].draft.end_line
    assert uids(joined) == ["01", "02", "03", "04", "05"]
    assert starts(editing.apply(desk, RemoveBoundary(first))) == starts(desk)[1:]


def test_fields_are_set_and_stay_set(desk: Desk) -> None:
    start = starts(desk)[1]
    to = desk.text.after(start)
    changed = editing.replay(
        desk,
        [
            SetField(start, Field.PLACE, "320106"),
            SetField(start, Field.ORGANIZATION, "某局"),
            SetField(start, Field.INDICATORS, "I06,I01"),
            SetField(start, Field.COMPLETE, "no"),
            MoveBoundary(start, to),
        ],
    )
    draft = changed.cases[1].draft
    assert draft.place.names == ("江苏省", "南京市", "鼓楼区")
    assert (draft.organization, draft.indicators, draft.complete) == ("某局", ("I06", "I01"), False)


def test_a_section_changes_its_kind(desk: Desk) -> None:
    section = next(each for each in desk.cases[0].draft.sections if each.heading)
    changed = editing.apply(desk, ChangeSectionKind(section.line or 0, section.heading, SectionKind.LESSONS))
    found = next(each for each in changed.cases[0].draft.sections if each.heading == section.heading)
    assert found.kind is SectionKind.LESSONS


def test_a_line_that_was_no_advert_belongs_to_its_case_again() -> None:
    call = "长按识别二维码关注本网"
    cases = layouts.numbered_words().rstrip().split("\n")
    end = next(at for at, line in enumerate(cases) if line.startswith("案例二"))
    below = desk_of("\n".join((*cases[:end], call, *cases[end:])))
    inside = desk_of("\n".join((*cases[: end - 1], call, *cases[end - 1 :])))
    for desk, line in ((below, end + 1), (inside, end)):
        repair = next(each for each in desk.base.repairs if each.before == call)
        assert (repair.line, desk.text.lines[line - 1]) == (line, "")
        first = desk.cases[0].draft
        turned = editing.apply(desk, RevokeRepair(repair.line, repair.column))
        assert turned.index_at(line) == 0
        assert turned.text.lines[line - 1] == call
        assert turned.cases[0].draft.end_line == max(first.end_line, line)
        back = editing.apply(turned, RestoreRepair(repair.line, repair.column))
        assert (back.cases[0].draft.start_line, back.cases[0].draft.end_line) == (first.start_line, first.end_line)
        assert back.cases[1].draft.start_line == desk.cases[1].draft.start_line


def test_a_repair_is_taken_back_and_done_again(desk: Desk) -> None:
    repair = desk.base.repairs[0]
    revoked = editing.apply(desk, RevokeRepair(repair.line, repair.column))
    assert repair.before in revoked.text.lines[repair.line - 1]
    assert repair not in verdict.proposal_of(revoked).repairs
    restored = editing.apply(revoked, RestoreRepair(repair.line, repair.column))
    assert restored.text.lines == desk.text.lines
    assert editing.undo(revoked).text.lines == desk.text.lines


def test_undo_and_redo_replay_the_edits(desk: Desk) -> None:
    start = starts(desk)[3]
    steps: list[Edit] = [Retitle(start, "甲"), LeaveOut(start), RemoveBoundary(starts(desk)[1])]
    done = editing.replay(desk, steps)
    back = editing.undo(editing.undo(editing.undo(done)))
    assert back.cases == desk.cases
    assert editing.undo(back) is back
    again = editing.redo(editing.redo(editing.redo(back)))
    assert (again.cases, again.edits, again.undone) == (done.cases, done.edits, ())
    assert editing.apply(editing.undo(done), TakeIn(start)).undone == ()


def test_edits_survive_as_json() -> None:
    steps: tuple[Edit, ...] = (
        MoveBoundary(3, 4),
        AddBoundary(5),
        RemoveBoundary(6),
        Retitle(7, "题"),
        ChangeSectionKind(8, "做法", SectionKind.MEASURES),
        SetField(9, Field.PLACE, "320106"),
        RevokeRepair(1, 2),
        RestoreRepair(1, 2),
        LeaveOut(3),
        TakeIn(3),
        ChooseDuplicate(3, DuplicateChoice.KEEP_BOTH),
    )
    assert from_json(json.loads(json.dumps(to_json(steps)))) == steps
    with pytest.raises(KeyError):
        from_json([{"edit": "something_newer"}])


def test_lights_and_counts(desk: Desk) -> None:
    assert verdict.light_of(desk, desk.cases[0]) is Light.GOOD
    assert verdict.light_of(desk, desk.cases[5]) is Light.DOUBT
    counts = verdict.summary_of(desk)
    assert (counts.found, counts.cut_off, counts.last) == (6, (6,), 6)
    whole = editing.apply(desk, SetField(starts(desk)[5], Field.COMPLETE, "yes"))
    assert verdict.light_of(whole, whole.cases[5]) is Light.GOOD
    fewer = editing.apply(desk, RemoveBoundary(starts(desk)[1]))
    assert "fewer_than_declared" in {issue.code for issue in verdict.document_doubts(fewer)}


def test_a_duplicate_waits_for_a_decision(desk: Desk) -> None:
    question = verdict.questions_for_store(desk)
    status = DraftStatus.DUPLICATE
    drafts = tuple(replace(draft, status=status) for draft in question.drafts)
    told = editing.compared(desk, replace(question, drafts=drafts))
    assert verdict.light_of(told, told.cases[0]) is Light.DECIDE
    assert verdict.summary_of(told).to_store == 0
    both = editing.apply(told, ChooseDuplicate(starts(desk)[0], DuplicateChoice.KEEP_BOTH))
    assert verdict.will_be_stored(both.cases[0])
    one = editing.apply(told, ChooseDuplicate(starts(desk)[0], DuplicateChoice.KEEP_STORED))
    assert verdict.light_of(one, one.cases[0]) is Light.SKIPPED
    assert verdict.questions_for_store(told).drafts == ()


_STEPS = st.lists(
    st.one_of(
        st.builds(AddBoundary, st.integers(0, 60)),
        st.builds(RemoveBoundary, st.integers(0, 60)),
        st.builds(MoveBoundary, st.integers(0, 60), st.integers(0, 60)),
        st.builds(LeaveOut, st.integers(0, 60)),
    ),
    max_size=12,
)


@settings(max_examples=40, deadline=None)
@given(steps=_STEPS)
def test_no_line_is_lost_whatever_is_done(steps: list[Edit]) -> None:
    desk = _PLAIN
    changed = editing.replay(desk, steps)
    held = [
        line
        for case in changed.cases
        if not case.is_left_out
        for line in changed.text.numbers
        if case.draft.start_line <= line <= case.draft.end_line
    ]
    outside = [
        line
        for part in verdict.left_out(changed)
        for line in changed.text.numbers
        if part.first <= line <= part.last and line not in held
    ]
    assert sorted({*held, *outside}) == list(desk.text.numbers)
    assert len(held) == len(set(held))
    ordinals = [case.draft.ordinal for case in changed.cases if case.draft.ordinal]
    assert ordinals == list(range(1, len(ordinals) + 1))
    assert editing.replay(editing.open_again(changed), changed.edits).cases == changed.cases


_PLAIN = desk_of(layouts.run_in())


def test_real_sources_are_filled_in_again_alike() -> None:
    folder = Path(__file__).resolve().parents[5] / "shared" / "sources"
    if not folder.is_dir():
        pytest.skip("the compilations are not here")
    for path in sorted(folder.glob("*.txt")):
        proposal = ImportSession(bundled_knowledge()).run(path)
        desk = editing.open_desk(proposal)
        line = desk.text.after(starts(desk)[1])
        back = editing.replay(desk, [AddBoundary(line), RemoveBoundary(line)])
        assert back.cases[1].draft == desk.cases[1].draft
