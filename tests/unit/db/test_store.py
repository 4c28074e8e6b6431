"""The store opens, migrates, refuses what it must, and keeps a copy before it changes anything."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from app.db import index
from app.db.schema import MIGRATIONS
from app.db.store import Store, open_store
from app.errors import StoreError, StoreTooNew
from app.operations import tags, upkeep
from app.operations.search import search
from app.text.fold import FOLD_VERSION
from tests.samples import POWER, sample_store


def _refused(path: Path) -> str:
    with pytest.raises(StoreError) as caught:
        open_store(path)
    return caught.value.code


def test_a_new_store_is_sound(tmp_path: Path) -> None:
    store = open_store(tmp_path / "new" / "andian.db")
    assert upkeep.check(store).problems == ()
    assert store.db.execute("PRAGMA journal_mode").fetchone()[0] == "wal"
    assert store.db.execute("PRAGMA foreign_keys").fetchone()[0] == 1
    store.close()


def test_what_is_no_store_is_refused_and_left_alone(tmp_path: Path) -> None:
    text = tmp_path / "letter.txt"
    text.write_text("这不是存储文件" * 200, encoding="utf-8")
    before = text.read_bytes()
    assert _refused(text) == "store.not_a_store"
    assert text.read_bytes() == before
    other = tmp_path / "other.db"
    with sqlite3.connect(other) as connection:
        connection.execute("CREATE TABLE cars (id)")
    connection.close()
    assert _refused(other) == "store.not_a_store"
    assert _refused(tmp_path) == "store.is_folder"


def test_a_place_that_cannot_be_made_is_explained(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("x", encoding="utf-8")
    assert _refused(blocked / "andian.db") == "store.cannot_open"


def test_a_damaged_store_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "andian.db"
    sample_store(path).close()
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA journal_mode = DELETE")
    connection.close()
    data = bytearray(path.read_bytes())
    data[8192 : len(data) // 2] = b"\xaa" * (len(data) // 2 - 8192)
    path.write_bytes(data)
    assert _refused(path) == "store.damaged"


def test_a_store_of_a_newer_program_is_refused_unchanged(tmp_path: Path) -> None:
    path = tmp_path / "andian.db"
    store = sample_store(path)
    store.db.table(MIGRATIONS.migrations_table).insert(
        {"migration_set": MIGRATIONS.name, "name": "m999_future", "applied_at": "2099"}
    )
    store.close()
    before = path.read_bytes()
    with pytest.raises(StoreTooNew):
        open_store(path)
    assert path.read_bytes() == before


def test_pending_migrations_leave_a_copy_of_what_was(tmp_path: Path) -> None:
    path = tmp_path / "andian.db"
    store = sample_store(path)
    tags.add_tag(store, [POWER.uid], "重点")
    store.db.execute("DROP TABLE case_search")
    store.db.execute("DROP TABLE properties")
    store.db.execute(f"DELETE FROM {MIGRATIONS.migrations_table} WHERE name = 'm003_search_index'")
    store.db.commit()
    store.close()
    migrated = open_store(path)
    assert search(migrated, "接电").total == 1
    assert [tag.name for tag in tags.list_tags(migrated)] == ["重点"]
    migrated.close()
    with sqlite3.connect(tmp_path / "andian.db.before-migration") as copy:
        assert copy.execute("SELECT name FROM tags").fetchall() == [("重点",)]
    copy.close()


def test_a_locked_store_is_explained(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.db.store._BUSY_SECONDS", 0.05)
    path = tmp_path / "andian.db"
    sample_store(path).close()
    store = open_store(path)
    other = sqlite3.connect(path)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(StoreError) as caught:
        tags.add_tag(store, [POWER.uid], "重点")
    assert caught.value.code == "store.locked"
    other.rollback()
    other.close()
    assert tags.list_tags(store) == ()
    store.close()


def test_a_full_disk_leaves_everything_as_it_was(store: Store) -> None:
    pages = store.db.execute("PRAGMA page_count").fetchone()[0]
    store.db.execute(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(StoreError) as caught:
        _fill(store)
    assert caught.value.code == "store.disk_full"
    store.db.execute("PRAGMA max_page_count = 100000")
    assert upkeep.check(store).problems == ()
    assert search(store, "接电").total == 1


def _fill(store: Store) -> None:
    for number in range(2000):
        tags.add_tag(store, [POWER.uid], f"标签{number:04d}" * 10)


def test_an_index_of_another_fold_is_rebuilt(tmp_path: Path) -> None:
    path = tmp_path / "andian.db"
    store = sample_store(path)
    store.db.execute("INSERT INTO case_search (case_search) VALUES ('delete-all')")
    store.db.execute("UPDATE properties SET value = '0' WHERE name = 'fold_version'")
    store.db.commit()
    store.close()
    opened = open_store(path)
    assert index.version(opened.db) == FOLD_VERSION
    assert search(opened, "接电").total == 1
    opened.close()


def test_check_notices_an_index_that_lacks_a_case_and_mends_it(store: Store) -> None:
    with store.writing() as db:
        index.remove(db, [1])
    assert upkeep.check(store).problems == ("index",)
    upkeep.rebuild_index(store)
    assert upkeep.check(store).problems == ()


def test_backup_is_a_complete_store(store: Store, tmp_path: Path) -> None:
    tags.add_tag(store, [POWER.uid], "重点")
    upkeep.backup(store, tmp_path / "copy.db")
    copy = open_store(tmp_path / "copy.db")
    assert search(copy, "标签:重点").uids == (POWER.uid,)
    copy.close()
    with pytest.raises(StoreError):
        upkeep.backup(store, tmp_path)
    with pytest.raises(StoreError):
        upkeep.backup(store, tmp_path / "missing" / "copy.db")
