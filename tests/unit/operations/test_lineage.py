"""A case told in several compilations: what becomes of it, which versions it has, and that one undo takes it back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import opencc
import pytest

from app.db import index, lineage
from app.db.store import Store, open_store
from app.domain.case import CaseUid, VersionAge
from app.domain.draft import CaseDraft, DraftStatus, DuplicateChoice, ImportProposal
from app.errors import ImportFailed
from app.importer.desk import verdict
from app.importer.desk.edits import ChooseDuplicate, LeaveOut
from app.importer.desk.values import Desk
from app.importer.desk.verdict import Light
from app.operations import desk as desks
from app.operations import history, imports, tags, upkeep
from app.operations.library import apply_content, load_case
from app.operations.lineage import unlink
from app.operations.twins import pair_of
from tests.samples import POWER, sample_content

TITLES = ("甲市推行歇业登记“一表办”", "乙区设立外贸通关联络员", "丙县民宿办证有人帮办")
BODIES = (
    "本市把歇业登记与税务、社保手续合并到一张表，企业只到一个窗口。窗口当天办结，满一年自动提醒。截至年底有{n}家企业办理歇业。",
    "本区为外贸企业设立通关联络员，口岸、银行、税务三方每周碰头。出口退税由8天缩短至{n}天，惠及216家企业。遇到退单可以当面说明。",
    "本县给民宿办证配了帮办员，消防、卫生、公安同一天上门。材料由9份减为{n}份，办结只要5天。山上的村子每月另有一次流动服务。",
)
CONTENT = (
    "sources", "source_files", "source_lines", "repairs", "cases", "sections", "figures", "originals",
    "original_sections", "case_indicators", "case_instruments", "case_versions",
)  # fmt: skip


def compilation(folder: Path, name: str, numbers: Sequence[int], year: str = "", order: Sequence[int] = (0, 1)) -> Path:
    """A document with the invented cases, each with a number of its own."""
    lines = [f"{year}湖南省优化营商环境典型案例{name}", f"现将{len(order)}个典型案例印发。"]
    for place, (number, at) in enumerate(zip(numbers, order, strict=True)):
        body = BODIES[at].format(n=number)
        lines += [f"案例{'一二三四'[place]}：{TITLES[at]}", "一、背景情况", body[:40], "二、主要做法", body]
        lines += ["三、取得成效", body[40:]]
    lines += ["湖南省某某局", f"{year}3月1日"] if year else []
    path = folder / f"{name}.txt"
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def on_desk(store: Store, path: Path) -> Desk:
    (found,) = desks.read_desks(path)
    assert not isinstance(found, ImportFailed)
    return desks.place(store, found)


def chosen(store: Store, desk: Desk, choice: DuplicateChoice, at: int = 0) -> Desk:
    return desks.edit(store, desk, ChooseDuplicate(desk.cases[at].draft.start_line, choice))


def content(store: Store) -> dict[str, list[str]]:
    return {table: sorted(map(repr, store.db.execute(f"SELECT * FROM {table}"))) for table in CONTENT}


def drafts(desk: Desk) -> list[CaseDraft]:
    return [case.draft for case in desk.cases]


def stored_cases(store: Store) -> set[str]:
    return {str(row[0]) for row in store.db.execute("SELECT uid FROM cases")}


def assert_sound(store: Store) -> None:
    assert index.check(store.db)
    assert upkeep.check(store).problems == ()


@pytest.fixture
def first(store: Store, tmp_path: Path) -> tuple[CaseUid, CaseUid]:
    """The cases of a first compilation, in the store."""
    desk = on_desk(store, compilation(tmp_path, "甲", (37, 3), "2021年"))
    assert [draft.status for draft in drafts(desk)] == [DraftStatus.NEW, DraftStatus.NEW]
    desks.accept(store, [desk])
    one, two = (draft.uid for draft in drafts(desk))
    return one, two


@pytest.mark.parametrize("choice", [DuplicateChoice.UNDECIDED, DuplicateChoice.KEEP_STORED])
def test_the_stored_one_stays_unless_something_else_is_chosen(
    store: Store, tmp_path: Path, first: tuple[CaseUid, CaseUid], choice: DuplicateChoice
) -> None:
    before = content(store)
    desk = on_desk(store, compilation(tmp_path, "乙", (45, 2), "2023年"))
    assert [draft.duplicate_of for draft in drafts(desk)] == list(first)
    desks.accept(store, [chosen(store, desk, choice)])
    assert content(store) == before


def test_a_new_text_takes_the_place_and_keeps_uid_tags_and_versions(
    store: Store, tmp_path: Path, first: tuple[CaseUid, CaseUid]
) -> None:
    uid = first[0]
    tags.add_tag(store, [uid], "重点")
    before = content(store)
    desk = chosen(store, on_desk(store, compilation(tmp_path, "乙", (45, 2), "2023年")), DuplicateChoice.KEEP_NEW)
    assert desks.accept(store, [desk]).cases == {uid}
    detail = load_case(store, uid)
    assert detail.original is not None
    assert "45家企业" in detail.original.text
    assert "45家企业" in "".join(section.body for section in detail.case.sections)
    assert (detail.source.id, detail.tags) == (desk.base.source_id, ("重点",))
    assert_sound(store)
    after = content(store)
    history.undo(store)
    assert content(store) == before
    assert_sound(store)
    history.redo(store)
    assert content(store) == after
    assert_sound(store)


def test_both_compilations_are_known_again_after_a_text_took_the_place(
    store: Store, tmp_path: Path, first: tuple[CaseUid, CaseUid]
) -> None:
    path = compilation(tmp_path, "乙", (45, 2), "2023年")
    desks.accept(store, [chosen(store, on_desk(store, path), DuplicateChoice.KEEP_NEW)])
    before = content(store)
    again, old = on_desk(store, path), on_desk(store, tmp_path / "甲.txt")
    assert (drafts(again)[0].status, drafts(again)[0].uid) == (DraftStatus.UNCHANGED, first[0])
    assert {draft.status for draft in drafts(old)} == {DraftStatus.UNCHANGED}
    desks.accept(store, [again, old])
    assert content(store) == before


def test_a_uid_that_was_taken_over_is_never_given_to_another_text(
    store: Store, tmp_path: Path, first: tuple[CaseUid, CaseUid]
) -> None:
    second = compilation(tmp_path, "乙", (45, 2), "2023年")
    desks.accept(store, [chosen(store, on_desk(store, second), DuplicateChoice.KEEP_NEW)])
    (found,) = desks.read_desks(tmp_path / "甲.txt")
    assert not isinstance(found, ImportFailed)
    # The first file again, with one byte more: the same compilation by its text, another file.
    other = tmp_path / "丙.txt"
    other.write_bytes((tmp_path / "甲.txt").read_bytes() + b"\n")
    desk = on_desk(store, other)
    assert (drafts(desk)[0].status, drafts(desk)[0].duplicate_of) == (DraftStatus.DUPLICATE, first[0])
    desks.accept(store, [chosen(store, desk, DuplicateChoice.KEEP_BOTH)])
    assert f"{first[0]}-2" in stored_cases(store)
    assert "45家企业" in load_case(store, first[0]).case.sections[1].body
    assert "37家企业" in load_case(store, CaseUid(f"{first[0]}-2")).case.sections[1].body
    assert_sound(store)


def test_three_versions_know_one_another_and_which_is_newer(
    store: Store, tmp_path: Path, first: tuple[CaseUid, CaseUid]
) -> None:
    before = content(store)
    desk = chosen(store, on_desk(store, compilation(tmp_path, "乙", (45, 2), "2023年")), DuplicateChoice.LINK)
    desks.accept(store, [desk])
    two = drafts(desk)[0].uid
    (version,) = load_case(store, first[0]).versions
    assert (version.uid, version.age, version.year) == (two, VersionAge.NEWER, "2023")
    with_two = content(store)
    desk = chosen(store, on_desk(store, compilation(tmp_path, "丙", (41, 4), "2022年")), DuplicateChoice.LINK)
    desks.accept(store, [desk])
    three = drafts(desk)[0].uid
    ages = {
        uid: [(version.uid, version.age) for version in load_case(store, uid).versions]
        for uid in (first[0], two, three)
    }
    newer, older = VersionAge.NEWER, VersionAge.OLDER
    assert ages == {
        first[0]: [(two, newer), (three, newer)],
        two: [(three, older), (first[0], older)],
        three: [(two, newer), (first[0], older)],
    }
    history.undo(store)
    assert content(store) == with_two
    history.undo(store)
    assert content(store) == before
    history.redo(store)
    history.redo(store)
    assert [version.uid for version in load_case(store, three).versions] == [two, first[0]]
    assert_sound(store)


def test_groups_join_and_a_case_leaves_its_versions(store: Store) -> None:
    one, two, three, four = (CaseUid(f"x-{number}") for number in range(4))
    with store.writing() as db:
        lineage.link(db, one, two)
        lineage.link(db, three, four)
        lineage.link(db, two, three)
    assert len({row[0] for row in store.db.execute("SELECT group_id FROM case_versions")}) == 1
    assert unlink(store, one).cases == {one, two, three, four}
    assert unlink(store, one).nothing
    assert history.undo_label(store) == "unlink_version"
    unlink(store, two)
    unlink(store, three)
    assert list(store.db.execute("SELECT * FROM case_versions")) == []
    for _ in range(3):
        history.undo(store)
    assert len(list(store.db.execute("SELECT * FROM case_versions"))) == 4


def test_dates_are_compared_as_far_as_they_are_known(store: Store) -> None:
    uids = (POWER.uid, CaseUid("sample-none-01"))
    with store.writing() as db:
        lineage.link(db, *uids)
    assert [version.age for version in load_case(store, uids[0]).versions] == [VersionAge.UNKNOWN]
    store.db.execute("UPDATE sources SET year = '2021' WHERE id = 'sample-none'")
    assert [version.age for version in load_case(store, uids[0]).versions] == [VersionAge.UNKNOWN]
    store.db.execute("UPDATE sources SET year = '2020' WHERE id = 'sample-none'")
    assert [version.age for version in load_case(store, uids[0]).versions] == [VersionAge.OLDER]


def test_a_card_whose_place_was_taken_is_not_put_back_by_a_newer_program(store: Store, tmp_path: Path) -> None:
    path = tmp_path / "戊.txt"
    lines = [
        "江苏省典型案例",
        "现将1个典型案例印发。",
        f"案例一：{POWER.title}",
        "一、背景情况",
        "接电要等一周，跑三个窗口。" * 3,
    ]
    path.write_text("\n".join([*lines, "二、主要做法", "由专人上门看现场，当天排期。" * 3]), encoding="utf-8")
    desk = on_desk(store, path)
    assert drafts(desk)[0].duplicate_of == POWER.uid
    assert pair_of(store, drafts(desk)[0], [desk]).has_card
    desk = chosen(store, desk, DuplicateChoice.KEEP_NEW)
    desks.accept(store, [desk])
    apply_content(store, replace(sample_content(), digest="newer"))
    detail = load_case(store, POWER.uid)
    assert (detail.source.id, detail.case.gist) == (desk.base.source_id, "")
    assert detail.case.indicators
    assert_sound(store)
    history.undo(store)
    assert load_case(store, POWER.uid).case == POWER


def test_the_same_text_is_left_out_by_itself_and_can_be_taken_all_the_same(
    store: Store, tmp_path: Path, first: tuple[CaseUid, CaseUid]
) -> None:
    path = tmp_path / "丁.txt"
    text = (tmp_path / "甲.txt").read_text(encoding="utf-8")
    path.write_text(opencc.OpenCC("s2t").convert(text.replace("案例甲", "案例丁")), encoding="utf-8")
    desk = on_desk(store, path)
    assert [draft.is_same_text for draft in drafts(desk)] == [True, True]
    assert verdict.light_of(desk, desk.cases[0]) is Light.SKIPPED
    assert verdict.summary_of(desk).undecided == 0
    desk = chosen(store, desk, DuplicateChoice.LINK)
    assert verdict.summary_of(desk).to_store == 1


def test_a_choice_is_undone_on_the_desk_and_survives_closing(
    store: Store, tmp_path: Path, first: tuple[CaseUid, CaseUid]
) -> None:
    path = compilation(tmp_path, "乙", (45, 2), "2023年")
    desk = chosen(store, on_desk(store, path), DuplicateChoice.KEEP_NEW)
    desk = chosen(store, desk, DuplicateChoice.LINK)
    assert drafts(desks.undo(store, desk))[0].choice is DuplicateChoice.KEEP_NEW
    desk = desks.undo(store, desk)
    store_path = store.path
    store.close()
    again = open_store(store_path)
    (pending,) = desks.list_pending(again)
    back = desks.place(again, desks.reread_desk(pending.file_name, desks.load_pending(again, pending.sha256)))
    assert drafts(back)[0].choice is DuplicateChoice.KEEP_NEW
    assert drafts(desks.redo(again, back))[0].choice is DuplicateChoice.LINK
    again.close()


def test_the_same_case_in_two_documents_that_wait_is_recognised(store: Store, tmp_path: Path) -> None:
    one = on_desk(store, compilation(tmp_path, "甲", (37, 3)))
    two = on_desk(store, compilation(tmp_path, "乙", (45, 4), order=(1, 2)))
    one, two = desks.compare_all(store, [one, two])
    assert [draft.status for draft in drafts(one)] == [DraftStatus.NEW, DraftStatus.NEW]
    draft, other = drafts(two)
    assert other.status is DraftStatus.NEW
    assert (draft.status, draft.duplicate_of) == (DraftStatus.DUPLICATE, drafts(one)[1].uid)
    assert draft.waits_in == one.base.document.sha256
    assert draft.likeness > 0.5
    pair = pair_of(store, draft, [two, one])
    assert pair.is_waiting
    assert (pair.new.title, pair.old.title) == (TITLES[1], TITLES[1])
    assert {pair.new.text[start : start + length] for start, length in pair.new.marks} == {"45", "45天", "一"}
    # What the first document brings is left out: then it is new.
    out = desks.edit(store, one, LeaveOut(drafts(one)[1].start_line))
    assert drafts(desks.compare_all(store, [out, two])[1])[0].status is DraftStatus.NEW
    assert desks.compare_all(store, [one, two])[1] is two


@pytest.mark.parametrize(
    ("choice", "cases", "links"),
    [
        (DuplicateChoice.UNDECIDED, 3, 0),
        (DuplicateChoice.KEEP_STORED, 3, 0),
        (DuplicateChoice.KEEP_NEW, 3, 0),
        (DuplicateChoice.KEEP_BOTH, 4, 0),
        (DuplicateChoice.LINK, 4, 1),
    ],
)
def test_the_choice_holds_for_two_documents_accepted_together(
    store: Store, tmp_path: Path, choice: DuplicateChoice, cases: int, links: int
) -> None:
    before = content(store)
    one = on_desk(store, compilation(tmp_path, "甲", (37, 3)))
    two = on_desk(store, compilation(tmp_path, "乙", (45, 4), order=(1, 2)))
    one, two = desks.compare_all(store, [one, two])
    two = chosen(store, two, choice)
    desks.accept(store, [one, two])
    uid = drafts(one)[1].uid
    assert len(stored_cases(store)) == 3 + cases
    assert len(load_case(store, uid).versions) == links
    is_new = choice is DuplicateChoice.KEEP_NEW
    assert ("45天" in load_case(store, uid).case.sections[1].body) is is_new
    assert_sound(store)
    paths = (tmp_path / "甲.txt", tmp_path / "乙.txt")
    again = [draft.status for path in paths for draft in drafts(on_desk(store, path))]
    stays_out = choice in (DuplicateChoice.UNDECIDED, DuplicateChoice.KEEP_STORED)
    unchanged = DraftStatus.UNCHANGED
    assert again == [unchanged, unchanged, DraftStatus.DUPLICATE if stays_out else unchanged, unchanged]
    history.undo(store)
    assert content(store) == before


def test_what_repeats_a_document_that_is_not_accepted_along_is_stored(store: Store, tmp_path: Path) -> None:
    one = on_desk(store, compilation(tmp_path, "甲", (37, 3)))
    two = on_desk(store, compilation(tmp_path, "乙", (45, 4), order=(1, 2)))
    _, two = desks.compare_all(store, [one, two])
    desks.accept(store, [two])
    assert load_case(store, drafts(two)[0].uid).case.title == TITLES[1]


@pytest.mark.parametrize("choice", [DuplicateChoice.KEEP_NEW, DuplicateChoice.LINK])
def test_the_same_case_twice_in_one_document_is_recognised(
    store: Store, tmp_path: Path, choice: DuplicateChoice
) -> None:
    before = content(store)
    path = compilation(tmp_path, "甲", (37, 3, 39), order=(0, 1, 0))
    (desk,) = desks.compare_all(store, [on_desk(store, path)])
    statuses = [draft.status for draft in drafts(desk)]
    assert statuses == [DraftStatus.NEW, DraftStatus.NEW, DraftStatus.DUPLICATE]
    assert drafts(desk)[2].duplicate_of == drafts(desk)[0].uid
    assert "37家" in pair_of(store, drafts(desk)[2], [desk]).old.text
    desks.accept(store, [chosen(store, desk, choice, 2)])
    is_new = choice is DuplicateChoice.KEEP_NEW
    assert ("39家" in load_case(store, drafts(desk)[0].uid).case.sections[1].body) is is_new
    (again,) = desks.compare_all(store, [on_desk(store, path)])
    assert {draft.status for draft in drafts(again)} == {DraftStatus.UNCHANGED}
    assert_sound(store)
    history.undo(store)
    assert content(store) == before


def _proposals(paths: Sequence[Path]) -> list[ImportProposal]:
    return [imports.read(path) for path in paths]


def test_the_same_file_twice_in_one_go_comes_in_once(store: Store, tmp_path: Path) -> None:
    path = compilation(tmp_path, "甲", (37, 3))
    one, two = imports.compare_all(store, _proposals([path, path]))
    assert {draft.status for draft in two.drafts} == {DraftStatus.UNCHANGED}
    imports.accept(store, [one, imports.decide(two, DuplicateChoice.KEEP_BOTH)])
    assert len(stored_cases(store)) == 5
