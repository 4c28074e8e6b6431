"""Undo and redo of what a person did: to the personal layer, and imports."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from app.db import collections, history, import_undo, notes
from app.db.store import Store
from app.domain.case import CaseUid
from app.domain.changes import Changes
from app.errors import UndoRefused


def undo(store: Store) -> Changes:
    """Take the last action back; nothing when there is none.

    Raises UndoRefused when another window has changed the same since: then all stays, and the action is forgotten.
    """
    return _reverse(store, _UNDO)


def redo(store: Store) -> Changes:
    """Do again what was last taken back; nothing when there is none.  Raises UndoRefused as `undo` does."""
    return _reverse(store, _REDO)


def undo_label(store: Store) -> str | None:
    """The code of the action that `undo` would take back, such as `add_tag`."""
    return history.undo_label(store.db)


def redo_label(store: Store) -> str | None:
    """The code of the action that `redo` would do again."""
    return history.redo_label(store.db)


@dataclass(frozen=True, slots=True)
class _Way:
    """One of the two ways through the record."""

    go: Callable[..., str | None]
    drop: Callable[..., None]
    cases: Callable[..., tuple[CaseUid, ...]]


_UNDO = _Way(history.undo, history.drop_undo, history.undo_cases)
_REDO = _Way(history.redo, history.drop_redo, history.redo_cases)


def _reverse(store: Store, way: _Way) -> Changes:
    try:
        with store.writing() as db, notes.indexed(db, way.cases(db, "notes")):
            label = way.go(db)
            if label is not None:
                import_undo.follow(db)
            if collections.has_ring(db):
                raise UndoRefused("undo.changed_elsewhere", label=label)
            return Changes(everything=label is not None)
    except UndoRefused:
        with store.writing() as db:
            way.drop(db)
        raise
