"""Briefings of a kind: begun, renamed, copied, kept in versions, mended, written case by case."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from zipfile import ZipFile

import pytest

from app.db.briefings import MOST_VERSIONS
from app.db.store import Store
from app.domain.briefing import (
    Briefing,
    BriefingId,
    BriefingKind,
    CaseField,
    CasePart,
    Extent,
    Grouping,
    ItemKind,
    OutlineItem,
    SourceNotes,
    TextEdit,
)
from app.domain.case import CaseUid
from app.domain.citation import CitationStyle
from app.domain.layout_profile import Recipients
from app.domain.notes import TextPlace
from app.errors import ExportFailed, NotFound
from app.operations import briefing_exports, briefings, draft_check, history, trash
from tests.samples import PAUSE, POWER, TAX

FULL_ITEM = OutlineItem(
    ItemKind.CASE,
    title="另题",
    text="话",
    level=2,
    case_uid=POWER.uid,
    extent=Extent.CHOSEN,
    parts=(CasePart.GIST, CasePart.RESULTS),
    fields=(CaseField.PLACE,),
    metric="时间",
)


@pytest.fixture
def briefing(store: Store) -> Briefing:
    return briefings.start_briefing(store, "选编", BriefingKind.COMPILATION, [POWER.uid, TAX.uid], "2026-03-08")


def test_a_briefing_of_a_kind_begins_with_its_outline(store: Store, briefing: Briefing) -> None:
    assert briefings.load_briefing(store, briefing.id) == briefing
    assert [item.kind for item in briefing.outline] == [
        ItemKind.FOREWORD,
        ItemKind.CASE,
        ItemKind.CASE,
        ItemKind.SOURCES,
    ]
    assert briefing.grouping is Grouping.INDICATOR
    first = briefings.start_briefing(store, "简", BriefingKind.BULLETIN)
    assert (first.masthead, first.profile) == ("工作简报", "")
    briefings.save_briefing(store, replace(first, profile="本单位"))
    assert briefings.start_briefing(store, "又", BriefingKind.MEMO).profile == "本单位"
    with pytest.raises(NotFound):
        briefings.start_briefing(store, "简", BriefingKind.BULLETIN, [CaseUid("gone")])


def test_everything_of_a_briefing_is_stored(store: Store, briefing: Briefing) -> None:
    edited = replace(
        briefing,
        kind=BriefingKind.REFERENCE,
        masthead="参阅",
        total_number="40",
        subtitle="副题",
        secrecy="内部",
        recipients=Recipients("报", "送", "发"),
        printer="印",
        copies=7,
        citation_style=CitationStyle.GBT_7714,
        source_notes=SourceNotes.FOOTNOTES,
        profile="某局",
        grouping=Grouping.PLACE,
        outline=(*briefing.outline, FULL_ITEM),
        edits=(TextEdit(POWER.uid, TextPlace("gist"), "甲", "乙"),),
    )
    briefings.save_briefing(store, edited)
    stored = briefings.load_briefing(store, briefing.id)
    assert stored.outline[-1] == replace(FULL_ITEM, id=stored.outline[-1].id)
    assert replace(stored, outline=(), items=()) == replace(edited, outline=(), items=())
    history.undo(store)
    assert briefings.load_briefing(store, briefing.id) == briefing


def test_cases_added_later_stand_behind_the_last_one(store: Store, briefing: Briefing) -> None:
    briefings.add_cases(store, briefing.id, [PAUSE.uid])
    stored = briefings.load_briefing(store, briefing.id)
    assert [item.case_uid for item in stored.outline][1:4] == [POWER.uid, TAX.uid, PAUSE.uid]
    assert [item.case_uid for item in stored.items] == [POWER.uid, TAX.uid, PAUSE.uid]


def test_renaming_and_copying(store: Store, briefing: Briefing) -> None:
    assert briefings.rename_briefing(store, briefing.id, " 选编 ").nothing
    briefings.rename_briefing(store, briefing.id, "新名")
    first = briefings.duplicate_briefing(store, briefing.id)
    second = briefings.duplicate_briefing(store, briefing.id)
    assert (first.title, second.title) == ("新名（2）", "新名（3）")
    assert replace(first, id=briefing.id, title="选编") == briefing
    history.undo(store)
    assert len(briefings.list_briefings(store)) == 2


def test_versions_are_kept_and_restored(store: Store, briefing: Briefing, monkeypatch: pytest.MonkeyPatch) -> None:
    briefings.save_briefing(store, replace(briefing, title="二"))
    briefings.save_briefing(store, replace(briefing, title="三"))
    assert [version.title for version in briefings.list_versions(store, briefing.id)] == ["选编"]
    monkeypatch.setattr(briefings, "VERSION_EVERY", timedelta(0))
    briefings.save_briefing(store, replace(briefing, title="四"))
    briefings.keep_version(store, briefing.id, " 送审稿 ")
    found = briefings.list_versions(store, briefing.id)
    assert [(version.number, version.title, version.name) for version in found] == [
        (3, "四", "送审稿"),
        (2, "三", ""),
        (1, "选编", ""),
    ]
    assert found[0].case_count == 2
    briefings.restore_version(store, briefing.id, 1)
    assert briefings.load_briefing(store, briefing.id) == briefing
    assert briefings.restore_version(store, briefing.id, 1).nothing
    history.undo(store)
    assert briefings.load_briefing(store, briefing.id).title == "四"
    with pytest.raises(NotFound):
        briefings.restore_version(store, briefing.id, 99)
    with pytest.raises(NotFound):
        briefings.list_versions(store, BriefingId(99))


def test_old_versions_are_forgotten_those_with_a_name_last(store: Store, briefing: Briefing) -> None:
    briefings.keep_version(store, briefing.id, "留")
    for _ in range(MOST_VERSIONS + 3):
        briefings.keep_version(store, briefing.id)
    found = briefings.list_versions(store, briefing.id)
    assert len(found) == MOST_VERSIONS
    assert found[-1].name == "留"


def test_a_deleted_briefing_comes_back_with_its_versions(store: Store, briefing: Briefing) -> None:
    briefings.keep_version(store, briefing.id, "稿")
    briefings.delete_briefing(store, briefing.id)
    (lying,) = trash.list_trash(store)
    trash.restore(store, lying.id)
    assert briefings.load_briefing(store, briefing.id) == briefing
    assert [version.name for version in briefings.list_versions(store, briefing.id)] == ["稿"]


def test_the_check_mends_what_it_can_in_one_step(store: Store, briefing: Briefing) -> None:
    faulty = replace(briefing, editor_note="第一、好,第二、快.\n\ue000🙂")
    briefings.save_briefing(store, faulty)
    draft_check.mend_draft(store, briefing.id)
    mended = briefings.load_briefing(store, briefing.id)
    assert mended.editor_note == "第一，好，第二、快。\n\ue000🙂"
    codes = [finding.code for finding in draft_check.check_draft(store, mended)]
    assert "draft.damaged_character" in codes
    assert "draft.missing_character" in codes
    history.undo(store)
    assert briefings.load_briefing(store, briefing.id).editor_note == faulty.editor_note


def test_a_file_for_each_case_in_one_archive(store: Store, briefing: Briefing, tmp_path: Path) -> None:
    documents = briefing_exports.compose_each(store, briefing)
    target = tmp_path / "选编.zip"
    result = briefing_exports.write_bundle(documents, "md", target)
    assert (result.file, result.format) == (target, "md")
    with ZipFile(target) as archive:
        assert archive.namelist() == [
            "01-海陵区推行获得电力-一件事-打造开门接电样板.md",
            "02-云岭市上线纳税-税易办-专区.md",
        ]
        first, second = (archive.read(name).decode() for name in archive.namelist())
    assert POWER.title in first.replace("\\", "")
    assert TAX.title not in first
    assert TAX.gist in second
    with pytest.raises(ExportFailed):
        briefing_exports.write_bundle(documents, "wps", target)
    assert list(tmp_path.glob("选编*")) == [target]
