"""Sets of cases follow what is written to the store, by whatever way."""

from __future__ import annotations

from dataclasses import replace

from app.db import case_sets, cases, index
from app.db.cases import Origin
from app.db.store import Store, open_store
from app.domain.case import CaseUid, Place, ReviewState, Stage
from app.domain.hits import FacetField, OtherField, Rest
from app.operations import history, tags
from app.operations.search import rest, search
from tests.samples import PAUSE, POWER, SOURCE_ID, TAX


def _count(found: Rest, field: FacetField | OtherField, value: str) -> int:
    values = {facet.field: facet.values for facet in found.facets} | {
        facet.field: facet.values for facet in found.others
    }
    return next((each.count for each in values[field] if each.value == value), 0)


def _fresh(store: Store, query: str) -> Rest:
    """What a store that has just been opened answers."""
    other = open_store(store.path)
    found = rest(other, query)
    other.close()
    return replace(found, took_ms=0.0)


def _agrees(store: Store, *queries: str) -> None:
    for query in queries:
        assert replace(rest(store, query), took_ms=0.0) == _fresh(store, query)


def test_a_changed_case_is_found_and_counted_as_it_is_now(store: Store) -> None:
    assert rest(store, "接电").total == 1
    moved = replace(
        POWER,
        title="改名后的案例",
        short_title="",
        place=Place("云南省", "大理市", "", "532901"),
        stage=Stage.RULE,
        review_state=ReviewState.DOUBTFUL,
        indicators=("I13",),
    )
    with store.writing() as db, index.updating(db, SOURCE_ID):
        cases.save(db, moved, "2024", Origin.CARD)
    found = rest(store, "")
    assert _count(found, FacetField.REGION, "云南省/大理市") == 1
    assert _count(found, FacetField.REGION, "江苏省/泰州市") == 0
    assert _count(found, FacetField.YEAR, "2024") == 1
    assert _count(found, OtherField.STAGE, Stage.RULE) == 1
    assert rest(store, "改名后").total == 1
    _agrees(store, "", "接电", "地区:云南省", "年份:2024", "阶段:固化")


def test_a_case_that_comes_and_goes_is_counted_while_it_is_there(store: Store) -> None:
    assert rest(store, "").total == 3
    with store.writing() as db:
        new = cases.save(db, replace(TAX, uid=CaseUid("new-01"), ordinal=77, title="新来的案例"), "2021", Origin.CARD)
        index.add(db, [new])
    assert rest(store, "新来的").total == 1
    assert rest(store, "").total == 4
    _agrees(store, "", "新来的", "-新来的", "年份:2021")
    with store.writing() as db:
        index.remove(db, [new])
        db.execute("DELETE FROM cases WHERE id = ?", [new])
    assert rest(store, "新来的").total == 0
    _agrees(store, "", "-新来的", "年份:2021")


def test_what_a_person_adds_and_takes_back_is_counted(store: Store) -> None:
    assert _count(rest(store, ""), FacetField.TAG, "重点") == 0
    tags.add_tag(store, [POWER.uid, PAUSE.uid], "重点/本周")
    assert _count(rest(store, ""), FacetField.TAG, "重点") == 2
    assert rest(store, "标签:重点").total == 2
    history.undo(store)
    assert rest(store, "标签:重点").total == 0
    assert _count(rest(store, ""), FacetField.TAG, "重点") == 0
    with store.writing() as db:
        db.execute("INSERT INTO stars VALUES (?, '2024')", [TAX.uid])
        db.execute("INSERT INTO case_reviews VALUES (?, ?)", [TAX.uid, ReviewState.REVIEWED.value])
    found = rest(store, "")
    assert _count(found, OtherField.POSSESSION, "star") == 1
    assert _count(found, FacetField.REVIEW_STATE, ReviewState.REVIEWED) == 1
    assert rest(store, "有:星标").total == 1
    _agrees(store, "", "状态:已核", "有:星标", "-有:星标")


def test_a_transaction_taken_back_leaves_no_trace(store: Store) -> None:
    before = replace(rest(store, "税"), took_ms=0.0)
    try:
        with store.writing() as db:
            db.execute("UPDATE cases SET year = '1999', stage = '试点'")
            assert _count(rest(store, ""), FacetField.YEAR, "1999") == 3
            raise KeyError
    except KeyError:
        pass
    assert replace(rest(store, "税"), took_ms=0.0) == before
    _agrees(store, "", "税")


def test_another_window_s_changes_are_seen(store: Store) -> None:
    assert rest(store, "").total == 3
    other = open_store(store.path)
    tags.add_tag(other, [POWER.uid], "别处")
    with other.writing() as db:
        index.remove(db, [1])
        db.execute("DELETE FROM cases WHERE id = 1")
    other.close()
    assert rest(store, "").total == 2
    _agrees(store, "", "标签:别处", "接电", "税")


def test_many_touched_cases_are_read_anew_together(store: Store) -> None:
    assert case_sets.MANY_TOUCHED > 3
    rest(store, "")
    with store.writing() as db:
        for year in range(1900, 1900 + case_sets.MANY_TOUCHED + 2):
            db.execute("INSERT INTO notes (case_uid, body, created, updated) VALUES (?, ?, '', '')", [f"x{year}", "字"])
        db.execute("UPDATE cases SET year = '1999'")
    assert _count(rest(store, ""), FacetField.YEAR, "1999") == 3


def test_a_number_is_found_in_either_form(store: Store) -> None:
    assert search(store, "9天").total == 1
    assert search(store, "九天").uids[:1] == (POWER.uid,)
    assert search(store, "九天").total == 1
    assert search(store, '"九天"').total == 0
    assert search(store, "12000家").total == search(store, "1.2万家").total == 1
