"""The trash: deleted rows of the personal layer with all that hung on them, kept over a restart.

What is put back keeps its numbers where they are still free and gets new ones otherwise.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import timedelta
from itertools import chain, count
from types import MappingProxyType
from typing import Any

from sqlite_utils import Database

from app.db import collections, layout_profiles, tags
from app.db.moments import ago, now
from app.domain.case import CaseUid
from app.domain.collection import CollectionId
from app.domain.keeping import TrashId, TrashItem, TrashKind
from app.errors import NotFound

Rows = dict[str, list[dict[str, Any]]]
"""Table → its rows, parents before children."""

KEPT_FOR = timedelta(days=30)
MOST_CHARACTERS = 20_000_000
"""What the trash holds at most; the oldest items go first, the latest always stays."""

_BRANCH = (
    "IN (WITH RECURSIVE below(id) AS (SELECT ? UNION SELECT collections.id FROM collections "
    "JOIN below ON parent_id = below.id) SELECT id FROM below)"
)
_TAGS = (
    "(SELECT tags.id FROM tags JOIN tags AS top ON tags.id = top.id "
    "OR substr(tags.name, 1, length(top.name) + 1) = top.name || '/' WHERE top.id = ?)"
)
_TABLES: Mapping[TrashKind, tuple[tuple[str, str], ...]] = MappingProxyType(
    {
        TrashKind.NOTE: (("notes", "id = ?"),),
        TrashKind.HIGHLIGHT: (("highlights", "id = ?"),),
        TrashKind.COLLECTION: (("collections", f"id {_BRANCH}"), ("collection_cases", f"collection_id {_BRANCH}")),
        TrashKind.TAG: (("tags", f"id IN {_TAGS}"), ("case_tags", f"tag_id IN {_TAGS}")),
        TrashKind.SAVED_SEARCH: (("saved_searches", "id = ?"),),
        TrashKind.BRIEFING: (
            ("briefings", "id = ?"),
            ("briefing_items", "briefing_id = ?"),
            ("briefing_versions", "briefing_id = ?"),
        ),
        TrashKind.LAYOUT: (("layout_profiles", "id = ?"),),
    }
)
"""Kind → its tables and which of their rows belong to the thing with a number."""


def put(db: Database, kind: TrashKind, number: int, name: str) -> None:
    """Copy a thing and all that hangs on it into the trash; call it before the thing is deleted."""
    content: Rows = {
        table: list(db.query(f"SELECT * FROM {table} WHERE {of} ORDER BY rowid", [number]))
        for table, of in _TABLES[kind]
    }
    row = {"kind": kind.value, "name": name, "deleted": now(), "content": json.dumps(content, ensure_ascii=False)}
    db.table("trash").insert(row)


def load_all(db: Database) -> tuple[TrashItem, ...]:
    """What lies in the trash, the latest first."""
    rows = db.execute("SELECT id, kind, name, deleted, content FROM trash ORDER BY id DESC")
    return tuple(
        TrashItem(TrashId(number), TrashKind(kind), name, deleted, len(cases_in(json.loads(content))))
        for number, kind, name, deleted, content in rows
    )


def load(db: Database, trash_id: TrashId) -> tuple[TrashKind, Rows]:
    """Kind and rows of one item; raises NotFound."""
    for kind, content in db.execute("SELECT kind, content FROM trash WHERE id = ?", [trash_id]):
        return TrashKind(kind), json.loads(content)
    raise NotFound("store.not_in_trash", id=trash_id)


def cases_in(content: Rows) -> frozenset[CaseUid]:
    """The cases that the rows name."""
    return frozenset(CaseUid(row["case_uid"]) for rows in content.values() for row in rows if "case_uid" in row)


def restore(db: Database, trash_id: TrashId) -> None:
    """Put an item back with all that hung on it; raises NotFound."""
    kind, content = load(db, trash_id)
    if kind is TrashKind.COLLECTION:
        _restore_collections(db, content)
    elif kind is TrashKind.TAG:
        _restore_tags(db, content)
    elif kind is TrashKind.LAYOUT:
        _restore_layout(db, content)
    else:
        _restore_plain(db, content)
    delete(db, trash_id)


def delete(db: Database, trash_id: TrashId) -> None:
    """Delete an item for good."""
    db.execute("DELETE FROM trash WHERE id = ?", [trash_id])


def clear(db: Database) -> None:
    """Delete everything in the trash for good."""
    db.execute("DELETE FROM trash")


def prune(db: Database) -> None:
    """Delete for good what has lain in the trash for longer than `KEPT_FOR`, and the oldest above its size.

    Call it outside of a step: nobody asked for it, so nobody undoes it.
    """
    db.execute("DELETE FROM trash WHERE deleted < ?", [ago(KEPT_FOR)])
    total = 0
    for place, (number, size) in enumerate(list(db.execute("SELECT id, length(content) FROM trash ORDER BY id DESC"))):
        total += int(size)
        if place and total > MOST_CHARACTERS:
            delete(db, TrashId(number))


def _restore_plain(db: Database, content: Rows) -> None:
    (parent, rows), *hanging = content.items()
    for row in rows:
        number = _insert(db, parent, row)
        for table, children in hanging:
            # The one column that names the parent: briefing_id.
            column = next(str(key.column) for key in db.table(table).foreign_keys if key.other_table == parent)
            for child in children:
                db.table(table).insert(child | {column: number})


def _restore_layout(db: Database, content: Rows) -> None:
    """Under the first name that is free; a briefing that names it finds it again where nothing took its place."""
    for row in content["layout_profiles"]:
        names = chain([row["name"]], (f"{row['name']}（{number}）" for number in count(2)))
        free = next(name for name in names if layout_profiles.find(db, name) is None)
        _insert(db, "layout_profiles", row | {"name": free})


def _restore_tags(db: Database, content: Rows) -> None:
    numbers: dict[int, int] = {}
    for row in content["tags"]:
        existing = tags.find(db, row["name"])
        numbers[row["id"]] = existing if existing is not None else _insert(db, "tags", row)
    for row in content["case_tags"]:
        tags.attach(db, numbers[row["tag_id"]], [CaseUid(row["case_uid"])])


def _restore_collections(db: Database, content: Rows) -> None:
    numbers: dict[int, CollectionId] = {}
    for row in _parents_first(content["collections"]):
        parent = numbers.get(row["parent_id"]) or _existing(db, row["parent_id"])
        names = frozenset(collections.sibling_names(db, parent))
        fresh = row | {"parent_id": parent, "name": free_name(row["name"], names), "position": len(names)}
        numbers[row["id"]] = CollectionId(_insert(db, "collections", fresh))
        collections.move(db, numbers[row["id"]], parent, row["position"])
    for member in content["collection_cases"]:
        db.table("collection_cases").insert(member | {"collection_id": numbers[member["collection_id"]]})


def _parents_first(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    inside = {row["id"] for row in rows}
    ordered = [row for row in rows if row["parent_id"] not in inside]
    for row in ordered:  # grows while it is walked
        ordered += sorted((each for each in rows if each["parent_id"] == row["id"]), key=lambda each: each["position"])
    return ordered


def _existing(db: Database, number: int | None) -> CollectionId | None:
    rows = db.execute("SELECT id FROM collections WHERE id = ?", [number])
    return next((CollectionId(row[0]) for row in rows), None)


def free_name(name: str, taken: frozenset[str]) -> str:
    """`name`, or with the first number in brackets behind it that none of `taken` has."""
    number, free = 1, name
    while free in taken:
        number += 1
        free = f"{name} ({number})"
    return free


def _insert(db: Database, table: str, row: dict[str, Any]) -> int:
    """Insert a row with its own number, or with a new one when another row has it by now."""
    taken = any(True for _ in db.execute(f"SELECT 1 FROM {table} WHERE id = ?", [row["id"]]))
    fresh = {name: value for name, value in row.items() if name != "id"} if taken else row
    return int(db.table(table).insert(fresh).last_rowid or 0)
