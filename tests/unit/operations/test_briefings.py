"""Briefings are made, filled, saved and written; each change is one step."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from app.db.store import Store
from app.domain.briefing import Briefing, BriefingId, BriefingItem, CasePart
from app.domain.case import CaseUid
from app.errors import ExportFailed, InvalidInput, NotFound
from app.operations import briefings, history
from tests.samples import PAUSE, POWER, TAX


@pytest.fixture
def briefing(store: Store) -> Briefing:
    made = briefings.new_briefing(store, " 接电 提速 ")
    briefings.add_cases(store, made.id, [POWER.uid, TAX.uid, POWER.uid])
    return briefings.load_briefing(store, made.id)


def test_cases_stand_once_and_in_order(store: Store, briefing: Briefing) -> None:
    assert briefing.title == "接电 提速"
    assert briefings.add_cases(store, briefing.id, [TAX.uid]).nothing
    briefings.add_cases(store, briefing.id, [PAUSE.uid, TAX.uid])
    stored = briefings.load_briefing(store, briefing.id)
    assert [item.case_uid for item in stored.items] == [POWER.uid, TAX.uid, PAUSE.uid]


def test_what_is_saved_is_loaded_again(store: Store, briefing: Briefing) -> None:
    edited = replace(
        briefing,
        issuer="样例办",
        date="2026-03-08",
        issue_number="5",
        editor_note="按语。",
        items=(BriefingItem(TAX.uid, (CasePart.GIST,)), briefing.items[0]),
    )
    assert briefings.save_briefing(store, edited).briefings == {briefing.id}
    assert briefings.load_briefing(store, briefing.id) == edited
    assert briefings.save_briefing(store, edited).nothing
    history.undo(store)
    assert briefings.load_briefing(store, briefing.id) == briefing
    history.redo(store)
    assert briefings.load_briefing(store, briefing.id) == edited


def test_deleting_can_be_undone(store: Store, briefing: Briefing) -> None:
    briefings.delete_briefing(store, briefing.id)
    assert briefings.list_briefings(store) == ()
    history.undo(store)
    assert briefings.load_briefing(store, briefing.id) == briefing
    assert [(row.title, row.case_count) for row in briefings.list_briefings(store)] == [("接电 提速", 2)]


def test_what_cannot_be_is_refused(store: Store, briefing: Briefing) -> None:
    for title in ("", " \n ", "长" * 301):
        with pytest.raises(InvalidInput):
            briefings.new_briefing(store, title)
    with pytest.raises(NotFound):
        briefings.load_briefing(store, BriefingId(999))
    with pytest.raises(NotFound):
        briefings.save_briefing(store, replace(briefing, id=BriefingId(999)))
    with pytest.raises(NotFound):
        briefings.add_cases(store, briefing.id, [TAX.uid, CaseUid("gone-01")])
    assert briefings.load_briefing(store, briefing.id) == briefing


@pytest.mark.parametrize("format_name", ["docx", "md", "html"])
def test_a_briefing_becomes_a_file(store: Store, briefing: Briefing, tmp_path: Path, format_name: str) -> None:
    document = briefings.prepare_document(store, briefing.id)
    target = tmp_path / f"简报.{format_name}"
    result = briefings.write_document(document, format_name, target)
    assert (result.file, result.format) == (target, format_name)
    assert target.stat().st_size > 500
    assert list(tmp_path.glob("*.part*")) == []


def test_a_format_that_does_not_exist_is_refused(store: Store, briefing: Briefing, tmp_path: Path) -> None:
    document = briefings.prepare_document(store, briefing.id)
    with pytest.raises(ExportFailed):
        briefings.write_document(document, "wps", tmp_path / "x.wps")
    assert list(tmp_path.glob("x*")) == []
