"""Undo and redo together with the name of the step, asked in the store worker so that the two belong together."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.domain.changes import Changes
from app.operations import history

if TYPE_CHECKING:
    from app.db.store import Store


@dataclass(frozen=True, slots=True)
class Step:
    """A step that was taken back or done again: its code, empty when there was none, and what it touched."""

    code: str
    changes: Changes


def undo_step(store: Store) -> Step:
    """Take the last step back."""
    code = history.undo_label(store)
    return Step(code or "", history.undo(store))


def redo_step(store: Store) -> Step:
    """Do the step again that was last taken back."""
    code = history.redo_label(store)
    return Step(code or "", history.redo(store))


def next_steps(store: Store) -> tuple[str, str]:
    """The codes of what could be undone and done again, empty where there is nothing."""
    return history.undo_label(store) or "", history.redo_label(store) or ""
