"""Briefings: saved documents in the making."""

from __future__ import annotations

import json
from datetime import UTC, datetime

from sqlite_utils import Database

from app.domain.briefing import Briefing, BriefingId, BriefingItem, BriefingSummary, CasePart
from app.domain.case import CaseUid
from app.errors import NotFound


def load_all(db: Database) -> tuple[BriefingSummary, ...]:
    """All briefings, the one changed last first."""
    rows = db.execute(
        "SELECT id, title, (SELECT count(*) FROM briefing_items WHERE briefing_id = briefings.id), updated "
        "FROM briefings ORDER BY updated DESC, id DESC"
    )
    return tuple(BriefingSummary(BriefingId(number), title, count, updated) for number, title, count, updated in rows)


def load(db: Database, briefing_id: BriefingId) -> Briefing:
    """The briefing; raises NotFound."""
    row = next(
        iter(
            db.execute(
                "SELECT title, issuer, date, issue_number, editor_note FROM briefings WHERE id = ?", [briefing_id]
            )
        ),
        None,
    )
    if row is None:
        raise NotFound("store.no_such_briefing", id=briefing_id)
    items = db.execute(
        "SELECT case_uid, parts FROM briefing_items WHERE briefing_id = ? ORDER BY position", [briefing_id]
    )
    title, issuer, date, issue_number, note = row
    cases = tuple(_item(uid, parts) for uid, parts in items)
    return Briefing(briefing_id, title, issuer, date, issue_number, note, cases)


def _item(uid: str, parts: str) -> BriefingItem:
    return BriefingItem(CaseUid(uid), tuple(CasePart(part) for part in json.loads(parts)))


def insert(db: Database, title: str, date: str = "") -> Briefing:
    """A new briefing without cases; `date` is ISO or empty."""
    row = {"title": title, "issuer": "", "date": date, "issue_number": "", "editor_note": "", "updated": _now()}
    return Briefing(BriefingId(int(db.table("briefings").insert(row).last_rowid or 0)), title, date=date)


def save(db: Database, briefing: Briefing) -> None:
    """Store the briefing in place of the one with its id, which exists."""
    row = {
        "title": briefing.title,
        "issuer": briefing.issuer,
        "date": briefing.date,
        "issue_number": briefing.issue_number,
        "editor_note": briefing.editor_note,
        "updated": _now(),
    }
    db.table("briefings").update(briefing.id, row)
    db.execute("DELETE FROM briefing_items WHERE briefing_id = ?", [briefing.id])
    db.table("briefing_items").insert_all(
        {
            "briefing_id": briefing.id,
            "position": position,
            "case_uid": item.case_uid,
            "parts": json.dumps([part.value for part in item.parts]),
        }
        for position, item in enumerate(briefing.items)
    )


def delete(db: Database, briefing_id: BriefingId) -> None:
    """Delete the briefing."""
    db.execute("DELETE FROM briefings WHERE id = ?", [briefing_id])


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="milliseconds")
