"""Tags on cases.  A tag named `a/b` lies below `a`."""

from __future__ import annotations

import json
from collections.abc import Sequence

from sqlite_utils import Database

from app.domain.case import CaseUid, Tag, TagColour


def load_all(db: Database) -> tuple[Tag, ...]:
    """Every tag that a case in the store carries, and the branches that lead to it, with their numbers of cases."""
    carriers: dict[str, set[int]] = {}
    rows = db.execute(
        "SELECT name, cases.id FROM tags JOIN case_tags ON tag_id = tags.id JOIN cases ON cases.uid = case_uid"
    )
    for name, case_id in rows:
        for branch in branches(name):
            carriers.setdefault(branch, set()).add(case_id)
    colours = {str(name): TagColour(colour) for name, colour in db.execute("SELECT name, colour FROM tags")}
    return tuple(
        Tag(name, len(case_ids), colours.get(name, TagColour.NONE))
        for name, case_ids in sorted(carriers.items(), key=lambda item: item[0].split("/"))
    )


def unused(db: Database) -> tuple[Tag, ...]:
    """The tags that no case in the store carries, neither themselves nor below them: kept for their colour or for cases that are gone."""
    carried = {tag.name for tag in load_all(db)}
    rows = db.execute("SELECT name, colour FROM tags ORDER BY name")
    return tuple(Tag(str(name), 0, TagColour(colour)) for name, colour in rows if name not in carried)


def counts(db: Database, uids: Sequence[CaseUid]) -> dict[str, int]:
    """How many of the cases carry each tag itself; tags that none of them carries are left out."""
    rows = db.execute(
        "SELECT name, count(*) FROM tags JOIN case_tags ON tag_id = tags.id "
        "WHERE case_uid IN (SELECT value FROM json_each(?)) GROUP BY tags.id ORDER BY name",
        [json.dumps(list(dict.fromkeys(uids)))],
    )
    return {str(name): int(number) for name, number in rows}


def set_colour(db: Database, tag_id: int, colour: TagColour) -> None:
    """Give the tag a colour."""
    db.execute("UPDATE tags SET colour = ? WHERE id = ? AND colour <> ?", [colour.value, tag_id, colour.value])


def branches(name: str) -> tuple[str, ...]:
    """`a/b/c` → `a`, `a/b`, `a/b/c`."""
    parts = name.split("/")
    return tuple("/".join(parts[: length + 1]) for length in range(len(parts)))


def of_case(db: Database, uid: CaseUid) -> tuple[str, ...]:
    """The names of the tags on a case, sorted."""
    rows = db.execute(
        "SELECT name FROM tags JOIN case_tags ON tag_id = tags.id WHERE case_uid = ? ORDER BY name", [uid]
    )
    return tuple(str(row[0]) for row in rows)


def find(db: Database, name: str) -> int | None:
    """The row number of the tag, or None."""
    row = next(iter(db.execute("SELECT id FROM tags WHERE name = ?", [name])), None)
    return int(row[0]) if row else None


def below(db: Database, name: str) -> tuple[str, ...]:
    """The tag itself, if it exists, and all tags below it."""
    rows = db.execute(
        "SELECT name FROM tags WHERE name = ? OR substr(name, 1, ?) = ? ORDER BY name",
        [name, len(name) + 1, name + "/"],
    )
    return tuple(str(row[0]) for row in rows)


def carriers(db: Database, names: Sequence[str]) -> frozenset[CaseUid]:
    """The cases that carry one of the tags."""
    found: set[CaseUid] = set()
    for name in names:
        rows = db.execute("SELECT case_uid FROM case_tags JOIN tags ON tags.id = tag_id WHERE name = ?", [name])
        found.update(CaseUid(row[0]) for row in rows)
    return frozenset(found)


def make(db: Database, name: str) -> int:
    """The row number of the tag, made if it does not exist."""
    existing = find(db, name)
    return existing if existing is not None else int(db.table("tags").insert({"name": name}).last_rowid or 0)


def attach(db: Database, tag_id: int, uids: Sequence[CaseUid]) -> frozenset[CaseUid]:
    """Put the tag on the cases; those that did not carry it before."""
    had = {row[0] for row in db.execute("SELECT case_uid FROM case_tags WHERE tag_id = ?", [tag_id])}
    added = [uid for uid in dict.fromkeys(uids) if uid not in had]
    db.table("case_tags").insert_all({"case_uid": uid, "tag_id": tag_id} for uid in added)
    return frozenset(added)


def detach(db: Database, tag_id: int, uids: Sequence[CaseUid]) -> frozenset[CaseUid]:
    """Take the tag off the cases; those that carried it."""
    had = {row[0] for row in db.execute("SELECT case_uid FROM case_tags WHERE tag_id = ?", [tag_id])}
    removed = [uid for uid in dict.fromkeys(uids) if uid in had]
    for uid in removed:
        db.execute("DELETE FROM case_tags WHERE tag_id = ? AND case_uid = ?", [tag_id, uid])
    return frozenset(removed)


def rename(db: Database, tag_id: int, name: str) -> None:
    """Give the tag another name; no tag of that name may exist."""
    db.execute("UPDATE tags SET name = ? WHERE id = ?", [name, tag_id])


def delete(db: Database, tag_id: int) -> None:
    """Delete the tag and take it off every case."""
    db.execute("DELETE FROM tags WHERE id = ?", [tag_id])


def delete_unused(db: Database, names: Sequence[str]) -> None:
    """Delete those of the tags that no case carries; one with a colour stays, unseen, and has it when it comes back."""
    for name in names:
        db.execute(
            "DELETE FROM tags WHERE name = ? AND colour = '' AND id NOT IN (SELECT tag_id FROM case_tags)", [name]
        )
