"""Undo in a field: its own while something is typed in it, the desk's when nothing is."""

from __future__ import annotations

from PySide6.QtGui import QKeyEvent, QKeySequence


def is_for_desk(event: QKeyEvent, *, can_undo: bool, can_redo: bool) -> bool:
    """True for a key of undo or redo with which the field itself has nothing to do."""
    undo, redo = QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo
    return (event.matches(undo) and not can_undo) or (event.matches(redo) and not can_redo)
