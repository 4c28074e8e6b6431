"""Highlighted passages."""

from __future__ import annotations

from collections.abc import Sequence

from sqlite_utils import Database

from app.db.anchors import anchor_row, read_anchor
from app.db.moments import now
from app.domain.case import CaseUid
from app.domain.notes import Anchor, Highlight, HighlightColour, HighlightId
from app.errors import NotFound

_COLUMNS = "id, case_uid, colour, created, place, start, length, quote, before, after"


def of_case(db: Database, uid: CaseUid) -> tuple[Highlight, ...]:
    """The highlights of a case by place."""
    rows = db.execute(f"SELECT {_COLUMNS} FROM highlights WHERE case_uid = ? ORDER BY place, start, id", [uid])
    return tuple(_highlight(row) for row in rows)


def load_all(db: Database) -> tuple[Highlight, ...]:
    """All highlights, the latest first."""
    rows = db.execute(f"SELECT {_COLUMNS} FROM highlights ORDER BY created DESC, id DESC")
    return tuple(_highlight(row) for row in rows)


def load(db: Database, highlight_id: HighlightId) -> Highlight:
    """The highlight; raises NotFound."""
    for row in db.execute(f"SELECT {_COLUMNS} FROM highlights WHERE id = ?", [highlight_id]):
        return _highlight(row)
    raise NotFound("store.no_such_highlight", id=highlight_id)


def insert(db: Database, uid: CaseUid, anchor: Anchor, colour: HighlightColour) -> Highlight:
    """A new highlight."""
    moment = now()
    row = {"case_uid": uid, "colour": colour.value, "created": moment} | anchor_row(anchor)
    return Highlight(HighlightId(int(db.table("highlights").insert(row).last_rowid or 0)), uid, anchor, colour, moment)


def set_colour(db: Database, highlight_id: HighlightId, colour: HighlightColour) -> None:
    """Give the highlight another colour."""
    db.execute(
        "UPDATE highlights SET colour = ? WHERE id = ? AND colour <> ?", [colour.value, highlight_id, colour.value]
    )


def set_anchor(db: Database, highlight_id: HighlightId, anchor: Anchor) -> None:
    """Say where the highlight stands."""
    db.table("highlights").update(highlight_id, anchor_row(anchor))


def delete(db: Database, highlight_id: HighlightId) -> None:
    """Delete the highlight."""
    db.execute("DELETE FROM highlights WHERE id = ?", [highlight_id])


def _highlight(row: Sequence[object]) -> Highlight:
    number, uid, colour, created, *anchor = row
    return Highlight(
        HighlightId(int(str(number))),
        CaseUid(str(uid)),
        read_anchor(anchor),
        HighlightColour(str(colour)),
        str(created),
    )
