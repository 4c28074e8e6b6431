"""What the desk shows of a document: heads over lines, lights, doubts, repairs."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.domain.draft import DraftStatus
from app.importer.desk import editing, verdict
from app.importer.desk.edits import Field, LeaveOut, RemoveBoundary, SetField
from app.importer.desk.outlook import outlook_of
from app.importer.desk.values import Desk
from tests.unit.importer.desk.test_desk import desk_of
from tests.unit.importer.layouts import run_in


@pytest.fixture(scope="module")
def desk() -> Desk:
    """Six cases with a preface; one line carries a character entity."""
    return desk_of(run_in().replace("。", "&#12290;", 1))


def test_each_case_and_each_part_outside_has_a_head(desk: Desk) -> None:
    outlook = outlook_of(desk)
    assert [head.line for head in outlook.heads if head.case is not None] == [
        case.draft.start_line for case in desk.cases
    ]
    first = outlook.heads[0]
    assert (first.case, first.position, first.why) == (None, 0, "preface")
    assert all(desk.text.numbers[head.position] == head.line for head in outlook.heads)


def test_what_a_case_leaves_behind_gets_a_head(desk: Desk) -> None:
    gone = outlook_of(editing.apply(desk, RemoveBoundary(desk.cases[0].draft.start_line)))
    assert len([head for head in gone.heads if head.case is not None]) == 5
    left = outlook_of(editing.apply(desk, LeaveOut(desk.cases[2].draft.start_line)))
    assert len(left.heads) == len(outlook_of(desk).heads)
    assert left.lights[2] is verdict.Light.SKIPPED


def test_lights_doubts_and_repairs_are_those_of_the_desk(desk: Desk) -> None:
    outlook = outlook_of(desk)
    assert outlook.summary == verdict.summary_of(desk)
    assert outlook.doubts == tuple(verdict.doubts_of(desk, case) for case in desk.cases)
    (line,) = outlook.repairs
    assert outlook.repairs[line] == desk.base.repairs


def test_fields_of_a_case_with_a_card_make_nothing_to_store(desk: Desk) -> None:
    question = verdict.questions_for_store(desk)
    drafts = tuple(replace(draft, status=DraftStatus.UNCHANGED) for draft in question.drafts)
    answer = replace(question, drafts=drafts)
    start = desk.cases[0].draft.start_line
    for carded, expected in ((frozenset({drafts[0].uid}), 0), (frozenset(), 1)):
        told = editing.compared(desk, answer, carded)
        assert told.cases[0].has_card is bool(carded)
        changed = editing.apply(told, SetField(start, Field.ORGANIZATION, "某局"))
        assert verdict.summary_of(changed).to_store == expected
