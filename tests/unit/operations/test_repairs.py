"""A repair is a layer over the original: it can be revoked, restored, and stays revoked over another import."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from app.db.store import Store
from app.domain.case import CaseUid, Original
from app.operations import history, imports, upkeep
from app.operations.library import load_case
from app.operations.search import search

DAMAGED = "一是实行&ldquo;一窗&rdquo;受理，材料只交一次，当天答复申请人。"
MENDED = "一是实行“一窗”受理，材料只交一次，当天答复申请人。"
LINES = (
    "湖南省优化营商环境典型案例",
    "现将2个典型案例印发。",
    "案例一：甲市推行登记“当天答复”",
    "一、背景情况",
    "过去企业要跑三个窗口，等候一周。",
    "二、主要做法",
    DAMAGED,
    "三、取得成效",
    "答复时间由7天缩短至1天。",
    "案例二：乙县设立用水联络员",
    "一、背景情况",
    "过去用水报装没有人对接，企业多次往返。",
    "二、主要做法",
    "二是联络员上门，图纸现场核对，当天排期。",
    "三、取得成效",
    "报装时间由9天缩短至2天。",
)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "damaged.txt"
    path.write_text("\n".join(LINES), encoding="utf-8")
    return path


def _import(store: Store, file: Path) -> CaseUid:
    proposal = imports.compare(store, imports.read(file))
    imports.accept(store, [proposal])
    return proposal.drafts[0].uid


def _original(store: Store, uid: CaseUid) -> Original:
    original = load_case(store, uid).original
    assert original is not None
    return original


def test_the_original_keeps_both_texts(store: Store, file: Path) -> None:
    original = _original(store, _import(store, file))
    assert DAMAGED in original.lines
    assert MENDED in original.text
    assert {repair.line for repair in original.repairs} == {7}
    assert search(store, "实行一窗受理").total == 1


def test_a_repair_is_revoked_and_restored_on_its_own(store: Store, file: Path) -> None:
    uid = _import(store, file)
    first, second = _original(store, uid).repairs
    assert imports.revoke_repair(store, uid, first).cases == {uid}
    assert MENDED.replace("“", first.before, 1) in _original(store, uid).text
    assert _original(store, uid).repairs == (second,)
    assert search(store, "实行一窗受理").total == 0
    imports.restore_repair(store, uid, first)
    assert MENDED in _original(store, uid).text
    assert search(store, "实行一窗受理").total == 1
    assert upkeep.check(store).problems == ()


def test_what_was_revoked_stays_revoked_over_another_import(store: Store, file: Path) -> None:
    uid = _import(store, file)
    for repair in _original(store, uid).repairs:
        imports.revoke_repair(store, uid, repair)
    assert _original(store, uid).text == "\n".join(_original(store, uid).lines)
    file.write_text("\n".join((*LINES, "乙县还公开了用水价格。")), encoding="utf-8")
    proposal = imports.compare(store, imports.read(file))
    imports.accept(store, [replace(proposal, source_id=load_case(store, uid).source.id)])
    assert DAMAGED in _original(store, uid).text


def test_revoking_is_a_step_that_is_undone_and_done_again(store: Store, file: Path) -> None:
    uid = _import(store, file)
    first, second = _original(store, uid).repairs
    mended = _original(store, uid).text
    imports.revoke_repair(store, uid, first)
    assert _original(store, uid).revoked == (first,)
    taken_back = _original(store, uid).text
    imports.revoke_repair(store, uid, second)
    imports.restore_repair(store, uid, second)
    assert history.undo_label(store) == "restore_repair"
    history.undo(store)
    assert _original(store, uid).text == "\n".join(_original(store, uid).lines)
    history.undo(store)
    assert _original(store, uid).text == taken_back
    history.undo(store)
    assert _original(store, uid).text == mended
    assert history.undo_label(store) is None
    history.redo(store)
    assert _original(store, uid).text == taken_back
    assert search(store, "实行一窗受理").total == 0
    assert upkeep.check(store).problems == ()
    imports.revoke_repair(store, uid, second)
    assert history.redo_label(store) is None
    assert _original(store, uid).revoked == (first, second)
