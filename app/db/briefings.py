"""Briefings: saved documents in the making, and what they were before."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from sqlite_utils import Database

from app.db import briefing_values
from app.db.moments import ago, now
from app.domain.briefing import Briefing, BriefingId, BriefingItem, BriefingSummary, BriefingVersion
from app.domain.case import CaseUid
from app.errors import NotFound

MOST_VERSIONS = 20
"""Kept of each briefing; older ones are forgotten, those with a name last."""


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
                "SELECT title, issuer, date, issue_number, editor_note, settings, outline, edits FROM briefings "
                "WHERE id = ?",
                [briefing_id],
            )
        ),
        None,
    )
    if row is None:
        raise NotFound("store.no_such_briefing", id=briefing_id)
    items = db.execute(
        "SELECT case_uid, parts FROM briefing_items WHERE briefing_id = ? ORDER BY position", [briefing_id]
    )
    title, issuer, date, issue_number, note, *texts = row
    cases = tuple(BriefingItem(CaseUid(uid), briefing_values.read_parts(parts)) for uid, parts in items)
    plain = Briefing(briefing_id, title, issuer, date, issue_number, note, cases)
    return briefing_values.with_texts(plain, *texts)


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
        "settings": briefing_values.settings_text(briefing),
        "outline": briefing_values.outline_text(briefing),
        "edits": briefing_values.edits_text(briefing),
        "updated": _now(),
    }
    db.table("briefings").update(briefing.id, row)
    db.execute("DELETE FROM briefing_items WHERE briefing_id = ?", [briefing.id])
    db.table("briefing_items").insert_all(
        {
            "briefing_id": briefing.id,
            "position": position,
            "case_uid": item.case_uid,
            "parts": briefing_values.parts_text(item),
        }
        for position, item in enumerate(briefing.items)
    )


def delete(db: Database, briefing_id: BriefingId) -> None:
    """Delete the briefing."""
    db.execute("DELETE FROM briefings WHERE id = ?", [briefing_id])


def keep_version(db: Database, briefing: Briefing, name: str = "") -> None:
    """Write down a state of a briefing; beyond `MOST_VERSIONS` the oldest without a name goes, else the oldest."""
    rows = db.execute("SELECT coalesce(max(number), 0) + 1 FROM briefing_versions WHERE briefing_id = ?", [briefing.id])
    row = {
        "briefing_id": briefing.id,
        "number": next(iter(rows))[0],
        "saved": now(),
        "name": name,
        "title": briefing.title,
        "case_count": len(briefing.items),
        "content": briefing_values.content_text(briefing),
    }
    db.table("briefing_versions").insert(row)
    db.execute(
        "DELETE FROM briefing_versions WHERE briefing_id = :id AND number IN (SELECT number FROM briefing_versions "
        "WHERE briefing_id = :id ORDER BY name = '', number DESC LIMIT -1 OFFSET :most)",
        {"id": briefing.id, "most": MOST_VERSIONS},
    )


def has_version_since(db: Database, briefing_id: BriefingId, span: timedelta) -> bool:
    """Whether a version was kept within `span`."""
    sql = "SELECT 1 FROM briefing_versions WHERE briefing_id = ? AND saved >= ? LIMIT 1"
    return any(True for _ in db.execute(sql, [briefing_id, ago(span)]))


def load_versions(db: Database, briefing_id: BriefingId) -> tuple[BriefingVersion, ...]:
    """The versions of a briefing, the latest first."""
    rows = db.execute(
        "SELECT number, saved, title, case_count, name FROM briefing_versions WHERE briefing_id = ? ORDER BY number DESC",
        [briefing_id],
    )
    return tuple(BriefingVersion(*row) for row in rows)


def load_version(db: Database, briefing_id: BriefingId, number: int) -> Briefing:
    """The briefing as it was; raises NotFound."""
    sql = "SELECT content FROM briefing_versions WHERE briefing_id = ? AND number = ?"
    for (content,) in db.execute(sql, [briefing_id, number]):
        return briefing_values.read_content(briefing_id, content)
    raise NotFound("store.no_such_version", id=briefing_id, number=number)


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="milliseconds")
