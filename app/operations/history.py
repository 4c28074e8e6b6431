"""Undo and redo of what a person did: to the personal layer, and imports."""

from __future__ import annotations

from collections.abc import Callable

from app.db import history, import_undo
from app.db.store import Store
from app.domain.changes import Changes


def undo(store: Store) -> Changes:
    """Take the last action back; nothing when there is none."""
    return _reverse(store, history.undo)


def redo(store: Store) -> Changes:
    """Do again what was last taken back; nothing when there is none."""
    return _reverse(store, history.redo)


def undo_label(store: Store) -> str | None:
    """The code of the action that `undo` would take back, such as `add_tag`."""
    return history.undo_label(store.db)


def redo_label(store: Store) -> str | None:
    """The code of the action that `redo` would do again."""
    return history.redo_label(store.db)


def _reverse(store: Store, reverse: Callable[..., str | None]) -> Changes:
    with store.writing() as db:
        label = reverse(db)
        if label is not None:
            import_undo.follow(db)
        return Changes(everything=label is not None)
