"""Highlighted passages, in four colours.  Each change is one undo step; a deleted one goes to the trash."""

from __future__ import annotations

from app.db import highlights, history, trash
from app.db.store import Store
from app.domain.case import CaseUid
from app.domain.changes import Changes
from app.domain.keeping import TrashKind
from app.domain.notes import Highlight, HighlightColour, HighlightId, TextPlace
from app.operations.checks import one_line
from app.operations.notes import passage_anchor

_NAME = 40


def add_highlight(
    store: Store, uid: CaseUid, place: TextPlace, start: int, length: int, colour: HighlightColour
) -> Highlight:
    """Mark `length` characters from `start` in the text of `place` (`text.passages`).

    A highlight that stands exactly there gets the colour instead.  Raises NotFound, and InvalidInput when the passage
    is empty.
    """
    anchor = passage_anchor(store, uid, place, start, length)
    with store.writing() as db, history.step(db, "add_highlight"):
        for present in highlights.of_case(db, uid):
            if present.anchor == anchor:
                highlights.set_colour(db, present.id, colour)
                return highlights.load(db, present.id)
        return highlights.insert(db, uid, anchor, colour)


def recolour_highlight(store: Store, highlight_id: HighlightId, colour: HighlightColour) -> Changes:
    """Give a highlight another colour.  Raises NotFound."""
    with store.writing() as db, history.step(db, "recolour_highlight"):
        present = highlights.load(db, highlight_id)
        if present.colour is colour:
            return Changes()
        highlights.set_colour(db, highlight_id, colour)
    return Changes(cases=frozenset([present.case_uid]))


def move_highlight(store: Store, highlight_id: HighlightId, place: TextPlace, start: int, length: int) -> Changes:
    """Put a highlight on another passage, when it has been lost.  Raises NotFound, InvalidInput."""
    with store.writing() as db, history.step(db, "move_highlight"):
        present = highlights.load(db, highlight_id)
        highlights.set_anchor(db, highlight_id, passage_anchor(store, present.case_uid, place, start, length))
    return Changes(cases=frozenset([present.case_uid]))


def delete_highlight(store: Store, highlight_id: HighlightId) -> Changes:
    """Delete a highlight into the trash.  Raises NotFound."""
    with store.writing() as db:
        with history.step(db, "delete_highlight"):
            present = highlights.load(db, highlight_id)
            trash.put(db, TrashKind.HIGHLIGHT, highlight_id, one_line(present.anchor.quote)[:_NAME])
            highlights.delete(db, highlight_id)
        trash.prune(db)
    return Changes(cases=frozenset([present.case_uid]), trash=True)
