"""The trash: what was deleted, put back or deleted for good.  Each is one undo step."""

from __future__ import annotations

from collections.abc import Sequence

from app.db import history, notes, trash
from app.db.store import Store
from app.domain.changes import Changes
from app.domain.keeping import TrashId, TrashItem, TrashKind

KEPT_DAYS = trash.KEPT_FOR.days
"""What lies in the trash for longer is deleted for good."""


def list_trash(store: Store) -> tuple[TrashItem, ...]:
    """What lies in the trash, the latest first."""
    with store.reading() as db:
        return trash.load_all(db)


def restore(store: Store, trash_id: TrashId) -> Changes:
    """Put an item back with all that hung on it.

    A tag joins the one of its name; a collection whose parent is gone comes back at the top, with a number behind its
    name when that is taken.  Raises NotFound.
    """
    with store.writing() as db:
        kind, content = trash.load(db, trash_id)
        cases = trash.cases_in(content)
        with notes.indexed(db, tuple(cases) if kind is TrashKind.NOTE else ()), history.step(db, f"restore_{kind}"):
            trash.restore(db, trash_id)
    return Changes(cases=cases, everything=True, trash=True)


def restore_items(store: Store, trash_ids: Sequence[TrashId]) -> Changes:
    """Put several items back as `restore` does, in one step, the one deleted last first.  Raises NotFound."""
    with store.writing() as db:
        contents = [trash.load(db, trash_id) for trash_id in trash_ids]
        noted = frozenset(uid for kind, rows in contents if kind is TrashKind.NOTE for uid in trash.cases_in(rows))
        with notes.indexed(db, tuple(noted)), history.step(db, "restore_items"):
            for trash_id in sorted(trash_ids, reverse=True):
                trash.restore(db, trash_id)
    cases = frozenset(uid for _, rows in contents for uid in trash.cases_in(rows))
    return Changes(cases=cases, everything=True, trash=True)


def delete_items_for_good(store: Store, trash_ids: Sequence[TrashId]) -> Changes:
    """Take several items out of the trash for good, in one step.  Raises NotFound."""
    with store.writing() as db, history.step(db, "delete_for_good"):
        for trash_id in trash_ids:
            trash.load(db, trash_id)
            trash.delete(db, trash_id)
    return Changes(trash=bool(trash_ids))


def delete_for_good(store: Store, trash_id: TrashId) -> Changes:
    """Take one item out of the trash for good.  Raises NotFound."""
    with store.writing() as db, history.step(db, "delete_for_good"):
        trash.load(db, trash_id)
        trash.delete(db, trash_id)
    return Changes(trash=True)


def empty_trash(store: Store) -> Changes:
    """Take everything out of the trash for good."""
    with store.writing() as db, history.step(db, "empty_trash"):
        trash.clear(db)
    return Changes(trash=True)
