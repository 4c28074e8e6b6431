"""Collections: made, nested, filled, ordered, deleted.  Each is one undo step; what is deleted goes to the trash."""

from __future__ import annotations

from collections.abc import Sequence

from app.db import collections, history, trash
from app.db.store import Store
from app.domain.case import CaseUid
from app.domain.changes import Changes
from app.domain.collection import Collection, CollectionId
from app.domain.keeping import TrashKind
from app.errors import InvalidInput
from app.operations.checks import clean_name, require_cases

MAX_DEPTH = 12
"""Levels of collections in one another."""

AT_THE_END = 1_000_000_000
"""A position behind every case and every sibling."""


def list_collections(store: Store) -> tuple[Collection, ...]:
    """Every collection with its counts, parents before children, siblings in their order."""
    with store.reading() as db:
        return collections.load_all(db)


def cases_in(store: Store, collection_id: CollectionId) -> tuple[CaseUid, ...]:
    """The cases of a collection in their order; raises NotFound."""
    with store.reading() as db:
        collections.require(db, collection_id)
        return collections.members(db, collection_id)


def cases_below(store: Store, collection_id: CollectionId) -> tuple[CaseUid, ...]:
    """The cases of a collection and of all below it, each once, in the order of the tree; raises NotFound."""
    with store.reading() as db:
        collections.require(db, collection_id)
        return collections.members_below(db, collection_id)


def new_collection(store: Store, name: str, parent: CollectionId | None = None) -> CollectionId:
    """A new empty collection behind its siblings.

    Raises InvalidInput for a name that cannot be stored or that a sibling has, or below too many levels, and
    NotFound for a parent that does not exist.
    """
    cleaned = clean_name(name)
    with store.writing() as db, history.step(db, "new_collection"):
        _check_place(store, cleaned, parent, levels=1)
        return collections.insert(db, cleaned, parent)


def rename_collection(store: Store, collection_id: CollectionId, name: str) -> Changes:
    """Give a collection another name.  Raises NotFound, InvalidInput."""
    cleaned = clean_name(name)
    with store.writing() as db, history.step(db, "rename_collection"):
        before, parent = collections.require(db, collection_id)
        if cleaned == before:
            return Changes()
        _refuse_twin(store, cleaned, parent)
        collections.rename(db, collection_id, cleaned)
    return Changes(collections=frozenset([collection_id]))


def move_collection(
    store: Store, collection_id: CollectionId, parent: CollectionId | None, position: int = AT_THE_END
) -> Changes:
    """Put a collection below another, or at the top, before the sibling that stands at `position` without it.

    Raises NotFound, and InvalidInput when it would lie in itself, too deep, or beside one of its name.
    """
    with store.writing() as db, history.step(db, "move_collection"):
        name, before = collections.require(db, collection_id)
        if parent is not None and parent in collections.below(db, collection_id):
            raise InvalidInput("input.collection_below_itself", name=name)
        if parent != before:
            _check_place(store, name, parent, _levels(store, collection_id))
        collections.move(db, collection_id, parent, position)
    return Changes(collections=frozenset([collection_id]))


def delete_collection(store: Store, collection_id: CollectionId) -> Changes:
    """Delete a collection and all below it into the trash; the cases stay.  Raises NotFound."""
    with store.writing() as db:
        with history.step(db, "delete_collection"):
            name, _ = collections.require(db, collection_id)
            gone = collections.below(db, collection_id)
            trash.put(db, TrashKind.COLLECTION, collection_id, name)
            collections.delete(db, collection_id)
        trash.prune(db)
    return Changes(collections=frozenset(gone), trash=True)


def add_to_collection(
    store: Store, collection_id: CollectionId, uids: Sequence[CaseUid], position: int = AT_THE_END
) -> Changes:
    """Put cases into a collection before the one at `position`; those that stand in it already stay where they are.

    Raises NotFound.
    """
    with store.writing() as db, history.step(db, "add_to_collection"):
        collections.require(db, collection_id)
        require_cases(store, uids)
        present = collections.members(db, collection_id)
        inside = frozenset(present)
        added = [uid for uid in dict.fromkeys(uids) if uid not in inside]
        collections.set_members(db, collection_id, (*present[: max(position, 0)], *added, *present[max(position, 0) :]))
    return _changed(collection_id, added)


def remove_from_collection(store: Store, collection_id: CollectionId, uids: Sequence[CaseUid]) -> Changes:
    """Take cases out of a collection.  Raises NotFound."""
    with store.writing() as db, history.step(db, "remove_from_collection"):
        collections.require(db, collection_id)
        present = collections.members(db, collection_id)
        leaving = frozenset(uids).intersection(present)
        collections.set_members(db, collection_id, [uid for uid in present if uid not in leaving])
    return _changed(collection_id, leaving)


def move_in_collection(store: Store, collection_id: CollectionId, uids: Sequence[CaseUid], position: int) -> Changes:
    """Put cases of a collection, in the order given, before the one that stands at `position` now.

    `position` counts all cases as they stand before the move, as a drop between two rows does.  Raises NotFound.
    """
    with store.writing() as db:
        collections.require(db, collection_id)
        present = collections.members(db, collection_id)
        moved = [uid for uid in dict.fromkeys(uids) if uid in frozenset(present)]
        place = max(position, 0)
        first = [uid for uid in present[:place] if uid not in moved]
        last = [uid for uid in present[place:] if uid not in moved]
        return order_collection(store, collection_id, (*first, *moved, *last))


def move_before(store: Store, collection_id: CollectionId, uids: Sequence[CaseUid], before: CaseUid | None) -> Changes:
    """Put cases of a collection before another one of it; at its end for None.  Raises NotFound."""
    with store.writing() as db:
        present = collections.members(db, collection_id)
        place = present.index(before) if before is not None and before in present else len(present)
        return move_in_collection(store, collection_id, uids, place)


def order_collection(store: Store, collection_id: CollectionId, uids: Sequence[CaseUid]) -> Changes:
    """Give the cases of a collection this order; those that are not named follow as they stood.  Raises NotFound."""
    with store.writing() as db, history.step(db, "order_collection"):
        collections.require(db, collection_id)
        present = collections.members(db, collection_id)
        inside = frozenset(present)
        wanted = tuple(dict.fromkeys((*(uid for uid in uids if uid in inside), *present)))
        if wanted == present:
            return Changes()
        collections.set_members(db, collection_id, wanted)
    return Changes(collections=frozenset([collection_id]))


def _changed(collection_id: CollectionId, uids: Sequence[CaseUid] | frozenset[CaseUid]) -> Changes:
    return Changes(cases=frozenset(uids), collections=frozenset([collection_id])) if uids else Changes()


def _check_place(store: Store, name: str, parent: CollectionId | None, levels: int) -> None:
    if parent is not None:
        collections.require(store.db, parent)
        if len(collections.path(store.db, parent)) + levels > MAX_DEPTH:
            raise InvalidInput("input.collection_too_deep", limit=MAX_DEPTH)
    _refuse_twin(store, name, parent)


def _refuse_twin(store: Store, name: str, parent: CollectionId | None) -> None:
    if name in collections.sibling_names(store.db, parent):
        raise InvalidInput("input.collection_exists", name=name)


def _levels(store: Store, collection_id: CollectionId) -> int:
    top = len(collections.path(store.db, collection_id))
    below = collections.below(store.db, collection_id)
    return 1 + max(len(collections.path(store.db, number)) for number in below) - top
