"""Layout profiles in the store: found, kept, renamed, handed on, deleted, and each step taken back."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from app.db.store import Store
from app.domain.briefing import Briefing, BriefingId, BriefingKind
from app.domain.keeping import TrashKind
from app.domain.layout_profile import GB_PROFILE, LayoutProfile, ProfilePage, Recipients
from app.errors import ExportFailed, InvalidInput, NotFound
from app.export.profiles import bundled_profiles, write_profile
from app.operations import layout_profiles as layouts
from app.operations.briefing_exports import compose_each
from app.operations.briefings import (
    compose,
    keep_version,
    load_briefing,
    restore_version,
    save_briefing,
    start_briefing,
    write_document,
)
from app.operations.history import redo, undo
from app.operations.trash import list_trash, restore
from tests.samples import POWER, sample_store

OFFICE = LayoutProfile(
    "样例局版式",
    line_pitch=28.0,
    letterhead="样例快报",
    issue_form="{year}年第{number}期",
    recipients=Recipients("样例市委"),
)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """A store with the sample cases."""
    opened = sample_store(tmp_path / "s.db")
    yield opened
    opened.close()


@pytest.fixture
def briefing(store: Store, tmp_path: Path) -> Briefing:
    """A bulletin that names the office's profile."""
    write_profile(OFFICE, tmp_path / "office.json")
    made = start_briefing(store, "题", BriefingKind.BULLETIN, [POWER.uid], "2026-03-08")
    layouts.import_layout(store, tmp_path / "office.json", made.id)
    save_briefing(store, replace(load_briefing(store, made.id), issue_number="3"))
    return load_briefing(store, made.id)


def names(store: Store) -> list[str]:
    """What there is of the office's own."""
    return [each.profile.name for each in layouts.list_layouts(store) if not each.is_bundled]


def test_those_of_the_program_come_first_and_make_pages() -> None:
    assert next(iter(bundled_profiles().values())) == GB_PROFILE
    assert len(bundled_profiles()) >= 3


def test_a_briefing_looks_as_its_profile_says(store: Store, briefing: Briefing) -> None:
    document = compose(store, briefing)
    assert briefing.profile == "样例局版式"
    assert (document.profile, document.notices) == (OFFICE, ())
    assert document.masthead is not None
    assert (document.masthead.name, document.masthead.issue_line) == ("样例快报", "2026年第3期")
    assert document.imprint is not None
    assert document.imprint.lines == (("报：", "样例市委。"),)
    (single,) = compose_each(store, briefing)
    assert single.document.profile == OFFICE
    assert compose(store, briefing, GB_PROFILE).profile == GB_PROFILE


def test_a_missing_profile_gives_way_and_says_so(store: Store, briefing: Briefing, tmp_path: Path) -> None:
    changes = layouts.delete_layout(store, "样例局版式")
    assert changes.briefings == {briefing.id}
    assert changes.layouts
    document = compose(store, load_briefing(store, briefing.id))
    assert (document.profile, document.notices) == (GB_PROFILE, (layouts.LAYOUT_MISSING,))
    assert layouts.LAYOUT_MISSING in write_document(document, "md", tmp_path / "a.md").warnings
    undo(store)
    assert compose(store, load_briefing(store, briefing.id)).profile == OFFICE


def test_every_step_can_be_taken_back(store: Store, briefing: Briefing) -> None:
    layouts.save_layout(store, OFFICE.name, replace(OFFICE, line_pitch=30.0))
    assert layouts.load_layout(store, OFFICE.name).line_pitch == 30
    undo(store)
    assert layouts.load_layout(store, OFFICE.name) == OFFICE
    redo(store)
    assert layouts.load_layout(store, OFFICE.name).line_pitch == 30
    assert layouts.save_layout(store, OFFICE.name, replace(OFFICE, line_pitch=30.0)).nothing
    copy = layouts.duplicate_layout(store, "", briefing.id)
    assert (copy.name, load_briefing(store, briefing.id).profile) == ("GB/T 9704-2012（2）", "GB/T 9704-2012（2）")
    undo(store)
    assert load_briefing(store, briefing.id).profile == OFFICE.name
    assert names(store) == [OFFICE.name]


def test_briefings_and_their_versions_follow_a_new_name(store: Store, briefing: Briefing) -> None:
    keep_version(store, briefing.id)
    save_briefing(store, replace(briefing, title="新题"))
    layouts.save_layout(store, OFFICE.name, replace(OFFICE, name=" 新 版式 "))
    assert load_briefing(store, briefing.id).profile == "新 版式"
    restore_version(store, briefing.id, 1)
    assert load_briefing(store, briefing.id).profile == "新 版式"
    undo(store)
    undo(store)
    assert load_briefing(store, briefing.id).profile == OFFICE.name
    assert names(store) == [OFFICE.name]


def test_names_are_not_taken_twice(store: Store, briefing: Briefing) -> None:
    layouts.duplicate_layout(store, OFFICE.name)
    assert names(store) == ["样例局版式", "样例局版式（2）"]
    for taken in ("样例局版式（2）", GB_PROFILE.name):
        with pytest.raises(InvalidInput, match="layout_name_taken"):
            layouts.save_layout(store, OFFICE.name, replace(OFFICE, name=taken))
    with pytest.raises(InvalidInput, match="empty_name"):
        layouts.save_layout(store, OFFICE.name, replace(OFFICE, name=" "))


def test_those_of_the_program_stay(store: Store) -> None:
    for name in bundled_profiles():
        with pytest.raises(InvalidInput, match="layout_of_the_program"):
            layouts.save_layout(store, name, replace(GB_PROFILE, line_pitch=30.0))
        with pytest.raises(InvalidInput, match="layout_of_the_program"):
            layouts.delete_layout(store, name)
    for unknown in (layouts.load_layout, layouts.delete_layout, layouts.duplicate_layout):
        with pytest.raises(NotFound):
            unknown(store, "无此版式")


def test_what_makes_no_page_is_not_stored(store: Store, briefing: Briefing) -> None:
    for wrong in (replace(OFFICE, page=ProfilePage(left=120, right=80)), replace(OFFICE, letterhead_colour="red")):
        with pytest.raises(ExportFailed):
            layouts.save_layout(store, OFFICE.name, wrong)
    assert layouts.load_layout(store, OFFICE.name) == OFFICE


def test_a_file_goes_round(store: Store, briefing: Briefing, tmp_path: Path) -> None:
    layouts.export_layout(store, OFFICE.name, tmp_path / "b.json")
    assert layouts.import_layout(store, tmp_path / "b.json").name == OFFICE.name
    assert names(store) == [OFFICE.name]
    write_profile(replace(OFFICE, line_pitch=30.0), tmp_path / "b.json")
    assert layouts.import_layout(store, tmp_path / "b.json").name == "样例局版式（2）"
    write_profile(replace(GB_PROFILE, lines=20), tmp_path / "b.json")
    assert layouts.import_layout(store, tmp_path / "b.json", briefing.id).name == "GB/T 9704-2012（2）"
    (tmp_path / "b.json").write_text('{"kind": "andian-layout", "version": 1, "families": {"fang": "\\" onload="}}')
    with pytest.raises(ExportFailed, match="layout_bad_value"):
        layouts.import_layout(store, tmp_path / "b.json")
    with pytest.raises(NotFound):
        layouts.import_layout(store, tmp_path / "office.json", BriefingId(99))


def test_what_lies_in_the_trash_comes_back_under_a_free_name(store: Store, briefing: Briefing) -> None:
    layouts.delete_layout(store, OFFICE.name)
    (item,) = list_trash(store)
    assert (item.kind, item.name) == (TrashKind.LAYOUT, OFFICE.name)
    copy = layouts.duplicate_layout(store, "")
    layouts.save_layout(store, copy.name, replace(GB_PROFILE, name=OFFICE.name))
    restore(store, item.id)
    assert names(store) == [OFFICE.name, "样例局版式（2）"]
    assert layouts.load_layout(store, "样例局版式（2）") == replace(OFFICE, name="样例局版式（2）")


def test_a_damaged_one_looks_like_the_standard(store: Store, briefing: Briefing) -> None:
    with store.writing() as db:
        db.execute("UPDATE layout_profiles SET content = '{'")
    assert compose(store, briefing).notices == (layouts.LAYOUT_MISSING,)
    assert names(store) == [OFFICE.name]
