"""The same case in another compilation is recognised, shortened, retitled or in the other script; strangers are not."""

from __future__ import annotations

from pathlib import Path

import opencc
import pytest

from app.db.store import Store
from app.domain.draft import DraftStatus, ImportProposal
from app.operations import imports

BODIES = (
    "本市把歇业登记与税务、社保手续合并到一张表，企业只到一个窗口。窗口当天办结，满一年自动提醒。截至年底有37家企业办理歇业。",
    "本区为外贸企业设立通关联络员，口岸、银行、税务三方每周碰头。出口退税由8天缩短至3天，惠及216家企业。遇到退单可以当面说明。",
)
TITLES = ("甲市推行歇业登记“一表办”", "乙区设立外贸通关联络员")


def _write(path: Path, titles: tuple[str, ...], bodies: tuple[str, ...], place: str) -> Path:
    lines = [f"{place}优化营商环境典型案例", f"现将{len(titles)}个典型案例印发。"]
    for number, (title, body) in enumerate(zip(titles, bodies, strict=True)):
        lines += [f"案例{'一二三'[number]}：{title}", "一、背景情况", body[: len(body) // 2], "二、主要做法", body]
        lines += ["三、取得成效", body[len(body) // 2 :]]
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def _propose(store: Store, path: Path) -> ImportProposal:
    return imports.compare(store, imports.read(path))


@pytest.fixture
def first(store: Store, tmp_path: Path) -> ImportProposal:
    proposal = _propose(store, _write(tmp_path / "first.txt", TITLES, BODIES, "湖南省"))
    assert [draft.status for draft in proposal.drafts] == [DraftStatus.NEW, DraftStatus.NEW]
    imports.accept(store, [proposal])
    return proposal


@pytest.mark.parametrize(
    ("titles", "bodies"),
    [
        (TITLES, BODIES),
        (("歇业登记只填一张表", "通关联络员来到企业"), BODIES),
        (TITLES, tuple(body[:40] for body in BODIES)),
        (tuple(map(opencc.OpenCC("s2t").convert, TITLES)), tuple(map(opencc.OpenCC("s2t").convert, BODIES))),
    ],
    ids=["the same", "retitled", "shortened", "other script"],
)
def test_a_case_told_again_is_recognised(
    store: Store, tmp_path: Path, first: ImportProposal, titles: tuple[str, ...], bodies: tuple[str, ...]
) -> None:
    proposal = _propose(store, _write(tmp_path / "second.txt", titles, bodies, "全国"))
    assert [draft.duplicate_of for draft in proposal.drafts] == [draft.uid for draft in first.drafts]
    assert all(draft.likeness >= 0.5 for draft in proposal.drafts)
    assert imports.accept(store, [proposal]).nothing


def test_strangers_are_not_taken_for_the_same(store: Store, tmp_path: Path, first: ImportProposal) -> None:
    other = (
        "丙县为民宿办证设立帮办员，消防、卫生、公安同时上门。材料由9份减为4份，办结时间为5天。已有68家民宿领证。",
        "丁市把农机补贴改为手机申请，图像核验代替到场核验。资金7天内到户，受益农户2300户。山区乡镇另设流动点。",
    )
    proposal = _propose(
        store, _write(tmp_path / "other.txt", ("丙县民宿办证帮办", "丁市农机补贴掌上办"), other, "贵州省")
    )
    assert [draft.status for draft in proposal.drafts] == [DraftStatus.NEW, DraftStatus.NEW]


def test_importing_the_same_file_again_changes_nothing(store: Store, tmp_path: Path, first: ImportProposal) -> None:
    again = _propose(store, tmp_path / "first.txt")
    assert {draft.status for draft in again.drafts} == {DraftStatus.UNCHANGED}
    assert imports.accept(store, [again]).nothing
