"""The trash: what was deleted, put back or deleted for good.  Each is one undo step."""

from __future__ import annotations

from app.db import history, notes, trash
from app.db.store import Store
from app.domain.changes import Changes
from app.domain.keeping import TrashId, TrashItem, TrashKind


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
