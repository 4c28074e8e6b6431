"""Collections and the cases in them.  Siblings and cases are numbered from 0 without gaps."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from sqlite_utils import Database

from app.domain.case import CaseUid
from app.domain.collection import Collection, CollectionId
from app.errors import NotFound

_BELOW = (
    "WITH RECURSIVE below(id) AS (SELECT ? UNION SELECT collections.id FROM collections JOIN below "
    "ON parent_id = below.id) "
)
_PRESENT = "collection_cases JOIN cases ON cases.uid = case_uid"


def load_all(db: Database) -> tuple[Collection, ...]:
    """Every collection, parents before children, siblings in their order; only cases in the store are counted."""
    children: defaultdict[int | None, list[tuple[int, str]]] = defaultdict(list)
    for number, parent, name in db.execute("SELECT id, parent_id, name FROM collections ORDER BY position, id"):
        children[parent].append((number, name))
    own: defaultdict[int, set[int]] = defaultdict(set)
    for number, case_id in db.execute(f"SELECT collection_id, cases.id FROM {_PRESENT}"):
        own[number].add(case_id)
    tree: list[Collection] = []
    _add_branch(tree, children, own, None, 0)
    return tuple(tree)


def _add_branch(
    tree: list[Collection],
    children: defaultdict[int | None, list[tuple[int, str]]],
    own: defaultdict[int, set[int]],
    parent: int | None,
    depth: int,
) -> set[int]:
    """Append what lies below `parent`; all the cases there."""
    below: set[int] = set()
    for number, name in children[parent]:
        place = len(tree)
        inside = own[number] | _add_branch(tree, children, own, number, depth + 1)
        above = CollectionId(parent) if parent is not None else None
        tree.insert(place, Collection(CollectionId(number), name, above, depth, len(own[number]), len(inside)))
        below |= inside
    return below


def require(db: Database, collection_id: CollectionId) -> tuple[str, CollectionId | None]:
    """Name and parent of a collection; raises NotFound."""
    rows = db.execute("SELECT name, parent_id FROM collections WHERE id = ?", [collection_id])
    for name, parent in rows:
        return str(name), parent if parent is None else CollectionId(parent)
    raise NotFound("store.no_such_collection", id=collection_id)


def below(db: Database, collection_id: CollectionId) -> tuple[CollectionId, ...]:
    """The collection and all collections below it."""
    return tuple(CollectionId(row[0]) for row in db.execute(f"{_BELOW} SELECT id FROM below", [collection_id]))


def path(db: Database, collection_id: CollectionId) -> tuple[CollectionId, ...]:
    """The collection and those that it lies in, from the inside out."""
    rows = db.execute(
        "WITH RECURSIVE above(id, depth) AS (SELECT ?, 0 UNION ALL SELECT parent_id, depth + 1 FROM above "
        "JOIN collections ON collections.id = above.id WHERE parent_id IS NOT NULL) SELECT id FROM above ORDER BY depth",
        [collection_id],
    )
    return tuple(CollectionId(row[0]) for row in rows)


def has_ring(db: Database) -> bool:
    """True when collections lie in one another in a ring, so that none of them can be reached from the top."""
    rows = db.execute(
        "WITH RECURSIVE reached(id) AS (SELECT id FROM collections WHERE parent_id IS NULL UNION ALL "
        "SELECT collections.id FROM collections JOIN reached ON parent_id = reached.id) "
        "SELECT (SELECT count(*) FROM reached) < (SELECT count(*) FROM collections)"
    )
    return any(row[0] for row in rows)


def sibling_names(db: Database, parent: CollectionId | None) -> dict[str, CollectionId]:
    """The names of the collections right below `parent`, in their order."""
    rows = db.execute("SELECT name, id FROM collections WHERE parent_id IS ? ORDER BY position, id", [parent])
    return {str(name): CollectionId(number) for name, number in rows}


def insert(db: Database, name: str, parent: CollectionId | None) -> CollectionId:
    """A new empty collection at the end of its siblings."""
    position = len(sibling_names(db, parent))
    row = {"name": name, "parent_id": parent, "position": position}
    return CollectionId(int(db.table("collections").insert(row).last_rowid or 0))


def rename(db: Database, collection_id: CollectionId, name: str) -> None:
    """Give the collection another name."""
    db.execute("UPDATE collections SET name = ? WHERE id = ?", [name, collection_id])


def move(db: Database, collection_id: CollectionId, parent: CollectionId | None, position: int) -> None:
    """Put the collection below `parent`, before the sibling that stands at `position` without it."""
    _, old_parent = require(db, collection_id)
    siblings = [number for number in sibling_names(db, parent).values() if number != collection_id]
    siblings.insert(max(0, min(position, len(siblings))), collection_id)
    db.execute(
        "UPDATE collections SET parent_id = ? WHERE id = ? AND parent_id IS NOT ?", [parent, collection_id, parent]
    )
    _number_siblings(db, siblings)
    if old_parent != parent:
        _number_siblings(db, list(sibling_names(db, old_parent).values()))


def _number_siblings(db: Database, siblings: Sequence[CollectionId]) -> None:
    for position, number in enumerate(siblings):
        db.execute(
            "UPDATE collections SET position = ? WHERE id = ? AND position <> ?",
            [position, number, position],
        )


def delete(db: Database, collection_id: CollectionId) -> None:
    """Delete the collection and all below it; the cases stay."""
    _, parent = require(db, collection_id)
    # From the inside out, so that undo's record has every parent after its children.
    for number in reversed(below(db, collection_id)):
        db.execute("DELETE FROM collections WHERE id = ?", [number])
    _number_siblings(db, list(sibling_names(db, parent).values()))


def members(db: Database, collection_id: CollectionId) -> tuple[CaseUid, ...]:
    """The cases of the collection in their order, also those that the store does not hold at present."""
    rows = db.execute(
        "SELECT case_uid FROM collection_cases WHERE collection_id = ? ORDER BY position, rowid", [collection_id]
    )
    return tuple(CaseUid(row[0]) for row in rows)


def members_below(db: Database, collection_id: CollectionId) -> tuple[CaseUid, ...]:
    """The cases of the collection and then those of the ones below it, each once."""
    order = [entry.id for entry in load_all(db)]
    inside = frozenset(below(db, collection_id))
    found = dict.fromkeys(uid for number in order if number in inside for uid in members(db, number))
    return tuple(found)


def find(db: Database, path: str) -> CollectionId | None:
    """The collection with these names from the outside in, joined by slashes; None when there is none."""
    rows = {row[0]: (row[1], str(row[2])) for row in db.execute("SELECT id, parent_id, name FROM collections")}

    def full(number: int | None) -> str:
        if number is None:
            return ""
        parent, name = rows[number]
        above = full(parent)
        return f"{above}/{name}" if above else name

    return next((CollectionId(number) for number in rows if full(number) == path), None)


def of_case(db: Database, uid: CaseUid) -> tuple[CollectionId, ...]:
    """The collections that a case stands in."""
    rows = db.execute("SELECT collection_id FROM collection_cases WHERE case_uid = ? ORDER BY collection_id", [uid])
    return tuple(CollectionId(row[0]) for row in rows)


def set_members(db: Database, collection_id: CollectionId, uids: Sequence[CaseUid]) -> None:
    """Make these the cases of the collection, in this order; only rows that differ are written."""
    stored = {
        CaseUid(uid): int(position)
        for uid, position in db.execute(
            "SELECT case_uid, position FROM collection_cases WHERE collection_id = ?", [collection_id]
        )
    }
    wanted = {uid: position for position, uid in enumerate(dict.fromkeys(uids))}
    for uid in stored:
        if uid not in wanted:
            db.execute("DELETE FROM collection_cases WHERE collection_id = ? AND case_uid = ?", [collection_id, uid])
    for uid, position in wanted.items():
        if uid not in stored:
            db.execute(
                "INSERT INTO collection_cases (collection_id, case_uid, position) VALUES (?, ?, ?)",
                [collection_id, uid, position],
            )
        elif stored[uid] != position:
            db.execute(
                "UPDATE collection_cases SET position = ? WHERE collection_id = ? AND case_uid = ?",
                [position, collection_id, uid],
            )
