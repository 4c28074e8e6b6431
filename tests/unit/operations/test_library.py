"""The library opens with its content, keeps the personal layer over updates, and builds the same store twice."""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest

from app.db.store import Store, open_store
from app.domain.case import CaseUid
from app.errors import NotFound
from app.operations import library, tags, upkeep
from app.operations.library import (
    apply_content,
    build_bundled_store,
    library_report,
    load_case,
    open_library,
    vocabulary,
)
from app.operations.search import search
from tests.samples import PAUSE, POWER, TAX, sample_content


def test_a_case_is_loaded_as_it_was_stored(store: Store) -> None:
    detail = load_case(store, POWER.uid)
    assert detail.case == POWER
    assert detail.source.title == "样例汇编一"
    assert detail.original is None
    with pytest.raises(NotFound):
        load_case(store, CaseUid("gone-01"))


def test_vocabularies_are_complete(store: Store) -> None:
    words = vocabulary(store)
    assert [indicator.code for indicator in words.indicators] == [f"I{number:02d}" for number in range(1, 19)]
    assert len(words.instruments) >= 21
    assert {region.name for region in words.regions} >= {"江苏省", "南京市", "义乌市", "江北新区"}


def test_an_update_replaces_content_and_keeps_what_the_person_added(store: Store) -> None:
    tags.add_tag(store, [POWER.uid], "重点")
    content = sample_content()
    newer = replace(content, cases=(replace(POWER, gist="改过的一句话。"), *content.cases[1:]))
    apply_content(store, newer)
    assert load_case(store, POWER.uid).case.gist == "改过的一句话。"
    assert load_case(store, POWER.uid).tags == ("重点",)
    assert search(store, "改过的一句话").uids[:1] == (POWER.uid,)
    assert search(store, "用电报装并进").total == 0
    assert upkeep.check(store).problems == ()


def test_opening_fills_a_new_store_and_leaves_a_filled_one_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(library, "load_content", lambda _: sample_content())
    monkeypatch.setattr(library, "content_digest", lambda _: "sample")
    monkeypatch.setattr(library, "bundled_store", lambda: tmp_path / "none.db")
    monkeypatch.setenv("ANDIAN_STORE", str(tmp_path / "own" / "andian.db"))
    opened = open_library()
    assert search(opened, "").total == 3
    opened.close()

    def never(_: Path) -> None:
        raise AssertionError("content was read again")

    monkeypatch.setattr(library, "load_content", never)
    again = open_library()
    assert search(again, "").total == 3
    again.close()


def test_first_use_copies_the_bundled_store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(library, "load_content", lambda _: sample_content())
    monkeypatch.setattr(library, "content_digest", lambda _: "sample")
    bundled = tmp_path / "bundled.db"
    assert build_bundled_store(bundled) == 3
    monkeypatch.setattr(library, "bundled_store", lambda: bundled)
    monkeypatch.setattr(library, "load_content", lambda _: pytest.fail("content was read"))
    opened = open_library(tmp_path / "own.db")
    assert search(opened, "歇业").uids[0] == PAUSE.uid
    assert opened.db.execute("PRAGMA journal_mode").fetchone()[0] == "wal"
    opened.close()


def test_building_twice_gives_the_same_logical_content(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(library, "load_content", lambda _: sample_content())
    dumps = []
    for name in ("one.db", "two.db"):
        build_bundled_store(tmp_path / name)
        with sqlite3.connect(tmp_path / name) as connection:
            dumps.append(list(connection.iterdump()))
        connection.close()
    assert dumps[0] == dumps[1]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["one.db", "two.db"]


def test_a_store_of_cards_opens_read_again(tmp_path: Path) -> None:
    path = tmp_path / "andian.db"
    store = open_store(path)
    apply_content(store, sample_content())
    store.close()
    again = open_store(path)
    assert load_case(again, PAUSE.uid).case == PAUSE
    again.close()


def test_the_report_counts_what_is_there_and_what_is_empty(store: Store) -> None:
    report = library_report(store)
    first, second = report.sources
    assert (first.cases, first.figures, first.cut_off, first.originals) == (2, 3, 0, 0)
    assert first.characters == sum(len(section.body) for case in (POWER, TAX) for section in case.sections)
    assert dict(first.empty)["organization"] == 1
    assert dict(second.empty)["year"] == 1
    assert dict(report.provinces) == {"江苏省": 2, "云南省": 1}
    assert dict(report.indicators)["获得电力"] == 1
