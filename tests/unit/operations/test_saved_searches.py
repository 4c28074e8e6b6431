"""Saved searches count themselves; histories are distinct, bounded and cleared."""

from __future__ import annotations

import pytest

from app.db.store import Store
from app.domain.case import CaseUid
from app.domain.notes import TextPlace
from app.errors import InvalidInput, QueryError
from app.operations import (
    history,
    saved_searches,
    tags,
    trash,
)
from app.operations.counting import count_cases
from app.operations.search import search
from app.query.synonyms import make_synonyms
from tests.samples import PAUSE, POWER, TAX

ALL = (POWER.uid, TAX.uid, PAUSE.uid)
GONE = CaseUid("gone-01")
MEASURES = TextPlace("measures")
RESULTS = TextPlace("results")


def test_saved_searches_count_themselves_and_what_is_new(store: Store) -> None:
    first = saved_searches.save_search(store, "税", "税易办")
    second = saved_searches.save_search(store, "标", "标签:新")
    tags.add_tag(store, [POWER.uid, TAX.uid], "新")
    counted = {each.name: (each.count, each.new) for each in saved_searches.list_saved_searches(store)}
    assert counted == {"税": (1, 0), "标": (2, 2)}
    assert not saved_searches.mark_seen(store, second).nothing
    assert saved_searches.mark_seen(store, second).nothing
    assert [each.new for each in saved_searches.list_saved_searches(store)] == [0, 0]
    saved_searches.move_saved_search(store, second, 0)
    saved_searches.edit_saved_search(store, first, "税务", "歇业")
    assert [(each.name, each.count) for each in saved_searches.list_saved_searches(store)] == [("标", 2), ("税务", 2)]
    saved_searches.delete_saved_search(store, second)
    trash.restore(store, trash.list_trash(store)[0].id)
    history.undo(store)
    history.undo(store)
    assert [each.name for each in saved_searches.list_saved_searches(store)] == ["标", "税务"]
    with pytest.raises(QueryError):
        saved_searches.save_search(store, "坏", '"开')
    with pytest.raises(InvalidInput):
        saved_searches.save_search(store, "空", "，")
    with store.writing() as db:
        db.execute("UPDATE saved_searches SET query = '(' WHERE id = ?", [first])
    assert saved_searches.list_saved_searches(store)[1].trouble.startswith("query.")
    assert saved_searches.mark_seen(store, first).nothing


def test_a_saved_search_finds_what_the_search_box_finds(store: Store) -> None:
    synonyms = make_synonyms([("停业备案", "歇业")])
    both = saved_searches.save_search(store, "停业", "停业备案", synonyms)
    assert [(each.count, each.new) for each in saved_searches.list_saved_searches(store, synonyms)] == [(2, 0)]
    assert search(store, "停业备案", synonyms=synonyms).total == count_cases(store, "停业备案", synonyms) == 2
    assert [each.count for each in saved_searches.list_saved_searches(store)] == [0]
    saved_searches.edit_saved_search(store, both, "停业", "-停业备案", synonyms)
    assert [(each.count, each.new) for each in saved_searches.list_saved_searches(store, synonyms)] == [(1, 0)]
    assert saved_searches.mark_seen(store, both, synonyms).nothing


def test_histories_are_distinct_newest_first_and_cleared_with_undo(store: Store) -> None:
    for query in ("电力", "企", "企业", "企业 开办", "电力", " ", "字" * 2000):
        saved_searches.remember_search(store, query)
    assert saved_searches.past_searches(store) == ("电力", "企业 开办")
    saved_searches.clear_past_searches(store)
    saved_searches.remember_search(store, "税")
    history.undo(store)
    assert saved_searches.past_searches(store) == ("税", "电力", "企业 开办")
    saved_searches.forget_search(store, "税")
    assert saved_searches.past_searches(store) == ("电力", "企业 开办")
    for uid in (POWER.uid, TAX.uid, POWER.uid):
        saved_searches.remember_reading(store, uid)
    assert [each.uid for each in saved_searches.past_readings(store)] == [POWER.uid, TAX.uid]
    saved_searches.clear_past_readings(store)
    assert saved_searches.past_readings(store) == ()
    history.undo(store)
    assert [each.title for each in saved_searches.past_readings(store)] == [POWER.title, TAX.title]


def test_histories_are_bounded(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(saved_searches, "MOST_SEARCHES", 3)
    monkeypatch.setattr(saved_searches, "MOST_READINGS", 1)
    for query in "一二三四五":
        saved_searches.remember_search(store, query)
    assert saved_searches.past_searches(store) == ("五", "四", "三")
    for uid in ALL:
        saved_searches.remember_reading(store, uid)
    assert [each.uid for each in saved_searches.past_readings(store)] == [PAUSE.uid]
