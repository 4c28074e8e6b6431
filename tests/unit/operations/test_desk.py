"""The desk on a real store: kept while it is half done, accepted at once, undone as one step."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.db import index, sources
from app.db.store import Store, open_store
from app.domain.case import CaseUid, SectionKind, SourceId
from app.domain.draft import DraftStatus, DuplicateChoice
from app.errors import Cancelled, ImportFailed
from app.importer.desk import verdict
from app.importer.desk.edits import (
    AddBoundary,
    ChangeSectionKind,
    ChooseDuplicate,
    Field,
    LeaveOut,
    RemoveBoundary,
    Retitle,
    RevokeRepair,
    SetField,
)
from app.importer.desk.values import Desk
from app.operations import desk as desks
from app.operations import history, tags
from app.operations.library import load_case
from tests.unit.importer import layouts


@pytest.fixture
def compilation(tmp_path: Path) -> Path:
    """Six cases, with one repair."""
    path = tmp_path / "某某汇编.txt"
    path.write_text(layouts.run_in().replace("。", "&#12290;", 1), encoding="utf-8")
    return path


def on_desk(store: Store, path: Path) -> Desk:
    (found,) = desks.read_desks(path)
    assert not isinstance(found, ImportFailed)
    return desks.place(store, found)


def content(store: Store) -> dict[str, list[str]]:
    tables = ("sources", "source_lines", "repairs", "cases", "sections", "figures", "originals", "original_sections")
    return {table: sorted(map(repr, store.db.execute(f"SELECT * FROM {table}"))) for table in tables}


def test_what_is_on_the_desk_is_compared_and_kept(store: Store, compilation: Path) -> None:
    desk = on_desk(store, compilation)
    assert {case.draft.status for case in desk.cases} == {DraftStatus.NEW}
    assert [pending.file_name for pending in desks.list_pending(store)] == [compilation.name]


def test_a_half_done_import_survives_closing_the_program(store: Store, compilation: Path) -> None:
    desk = on_desk(store, compilation)
    for step in (Retitle(desk.cases[0].draft.start_line, "甲"), RemoveBoundary(desk.cases[2].draft.start_line)):
        desk = desks.edit(store, desk, step)
    desk = desks.undo(store, desk)
    path = store.path
    store.close()
    again = open_store(path)
    (pending,) = desks.list_pending(again)
    data = desks.load_pending(again, pending.sha256)
    back = desks.place(again, desks.reread_desk(pending.file_name, data))
    assert (back.cases, back.edits, back.undone) == (desk.cases, desk.edits, desk.undone)
    assert len(desks.redo(again, back).cases) == 5
    desks.discard(again, pending.sha256)
    assert desks.list_pending(again) == ()
    again.close()


def test_accepting_is_one_step_that_is_undone_and_redone(store: Store, compilation: Path) -> None:
    before = content(store)
    desk = desks.edit(store, on_desk(store, compilation), Retitle(3, "甲地打造样板"))
    uid = desk.cases[0].draft.uid
    changes = desks.accept(store, [desk])
    after = content(store)
    assert len(changes.cases) == 6
    assert desks.list_pending(store) == ()
    assert load_case(store, uid).case.title == "甲地打造样板"
    assert history.undo_label(store) == desks.STEP
    assert history.undo(store).everything
    assert content(store) == before
    assert index.check(store.db)
    history.redo(store)
    assert content(store) == after
    assert index.check(store.db)


def test_undo_takes_steps_back_in_their_order(store: Store, compilation: Path) -> None:
    desk = on_desk(store, compilation)
    desks.accept(store, [desk])
    uid = CaseUid(desk.cases[0].draft.uid)
    tags.add_tag(store, [uid], "标")
    history.undo(store)
    assert history.undo_label(store) == desks.STEP
    history.undo(store)
    assert history.undo_label(store) is None
    assert history.redo_label(store) == desks.STEP


def test_what_was_set_and_stored_is_not_offered_once_more(store: Store, compilation: Path) -> None:
    desk = on_desk(store, compilation)
    first, second = desk.cases[0].draft, desk.cases[1].draft
    section = second.sections[0]
    kind = SectionKind.LESSONS if section.kind is not SectionKind.LESSONS else SectionKind.BACKGROUND
    assert section.line is not None
    for step in (Retitle(first.start_line, "甲"), ChangeSectionKind(section.line, section.heading, kind)):
        desk = desks.edit(store, desk, step)
    desks.accept(store, [desk])
    stored = desks.ask_store_again(store, desk)
    assert verdict.summary_of(stored).to_store == 0
    other = desks.edit(store, stored, SetField(second.start_line, Field.ORGANIZATION, "甲区税务局"))
    assert [verdict.will_be_stored(case) for case in other.cases] == [False, True, *[False] * (len(other.cases) - 2)]
    desks.accept(store, [other])
    assert verdict.summary_of(desks.ask_store_again(store, other)).to_store == 0
    back = desks.edit(store, other, ChangeSectionKind(section.line, section.heading, section.kind))
    assert verdict.summary_of(desks.ask_store_again(store, back)).to_store == 1


def test_undecided_duplicates_wait_until_something_is_decided(store: Store, compilation: Path, tmp_path: Path) -> None:
    desks.accept(store, [on_desk(store, compilation)])
    other = tmp_path / "乙省汇编.txt"
    other.write_text(layouts.numbered_words(), encoding="utf-8")
    desk = on_desk(store, other)
    assert all(map(verdict.awaits_choice, desk.cases))
    desk = desks.edit(store, desk, ChooseDuplicate(desk.cases[0].draft.start_line, DuplicateChoice.LINK))
    desks.accept(store, [desk])
    (pending,) = desks.list_pending(store)
    back = desks.place(store, desks.reread_desk(pending.file_name, desks.load_pending(store, pending.sha256)))
    assert [case.draft.status for case in back.cases] == [DraftStatus.UNCHANGED, *[DraftStatus.DUPLICATE] * 5]
    for case in back.cases[1:]:
        back = desks.edit(store, back, ChooseDuplicate(case.draft.start_line, DuplicateChoice.KEEP_BOTH))
    desks.accept(store, [back])
    assert desks.list_pending(store) == ()


def test_a_second_import_of_a_source_gives_back_the_first(store: Store, compilation: Path) -> None:
    desks.accept(store, [on_desk(store, compilation)])
    first = content(store)
    desk = on_desk(store, compilation)
    desk = desks.edit(store, desk, Retitle(desk.cases[1].draft.start_line, "乙地打造样板"))
    assert verdict.summary_of(desk).to_store == 1
    desks.accept(store, [desk])
    assert content(store) != first
    history.undo(store)
    assert content(store) == first


def test_a_cancelled_acceptance_stores_nothing_and_keeps_the_desk(store: Store, compilation: Path) -> None:
    before = content(store)

    def stop(done: int, total: int, what: str) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        desks.accept(store, [on_desk(store, compilation)], stop)
    assert content(store) == before
    assert len(desks.list_pending(store)) == 1
    assert history.undo_label(store) is None


def test_revoked_repairs_are_stored_as_revoked(store: Store, compilation: Path) -> None:
    desk = on_desk(store, compilation)
    repair = desk.base.repairs[0]
    desk = desks.edit(store, desk, RevokeRepair(repair.line, repair.column))
    desks.accept(store, [desk])
    source_id = SourceId(desk.base.source_id)
    assert sources.load_repairs(store.db, source_id, 1, 999) == ()
    original = load_case(store, desk.cases[0].draft.uid).original
    assert original is not None
    assert original.lines == original.repaired_lines
    assert index.check(store.db)


def test_cases_left_out_are_not_stored(store: Store, compilation: Path) -> None:
    desk = on_desk(store, compilation)
    desk = desks.edit(store, desk, LeaveOut(desk.cases[1].draft.start_line))
    assert len(desks.accept(store, [desk]).cases) == 5


def test_an_edit_that_does_not_fit_is_not_kept(store: Store, compilation: Path) -> None:
    desk = on_desk(store, compilation)
    assert desks.edit(store, desk, AddBoundary(9999)) is desk


def test_a_folder_gives_its_documents_and_errors(store: Store, compilation: Path, tmp_path: Path) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    (folder / "a.txt").write_bytes(compilation.read_bytes())
    (folder / "b.docx").write_bytes(b"PK\x03\x04broken")
    first, second = desks.read_desks(folder)
    assert not isinstance(first, ImportFailed)
    assert isinstance(second, ImportFailed)
