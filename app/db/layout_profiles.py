"""The office's own layout profiles: a name and the text of each, which is read elsewhere."""

from __future__ import annotations

from sqlite_utils import Database

from app.domain.briefing import BriefingId


def load_all(db: Database) -> tuple[tuple[str, str], ...]:
    """Name and text of each, by name."""
    rows = db.execute("SELECT name, content FROM layout_profiles ORDER BY name")
    return tuple((str(name), str(content)) for name, content in rows)


def find(db: Database, name: str) -> tuple[int, str] | None:
    """Number and text of the one with a name."""
    rows = db.execute("SELECT id, content FROM layout_profiles WHERE name = ?", [name])
    return next(((int(number), str(content)) for number, content in rows), None)


def insert(db: Database, name: str, content: str) -> None:
    """A new one under a name that none has."""
    db.table("layout_profiles").insert({"name": name, "content": content})


def update(db: Database, number: int, name: str, content: str) -> None:
    """Store name and text."""
    db.execute("UPDATE layout_profiles SET name = ?, content = ? WHERE id = ?", [name, content, number])


def delete(db: Database, number: int) -> None:
    """Delete one."""
    db.execute("DELETE FROM layout_profiles WHERE id = ?", [number])


def users_of(db: Database, name: str) -> frozenset[BriefingId]:
    """The briefings that name a profile."""
    rows = db.execute("SELECT id FROM briefings WHERE json_extract(settings, '$.profile') = ?", [name])
    return frozenset(BriefingId(int(row[0])) for row in rows)


def rename_in_briefings(db: Database, before: str, after: str) -> None:
    """Let the briefings that name a profile, and their earlier versions, name it as it is called now."""
    db.execute(
        "UPDATE briefings SET settings = json_set(settings, '$.profile', :after) "
        "WHERE json_extract(settings, '$.profile') = :before",
        {"before": before, "after": after},
    )
    # The settings of a version are a text within its text: joined with nothing, they stay one.
    db.execute(
        "UPDATE briefing_versions SET content = json_set(content, '$.settings', "
        "json_set(json_extract(content, '$.settings'), '$.profile', :after) || '') "
        "WHERE json_extract(json_extract(content, '$.settings'), '$.profile') = :before",
        {"before": before, "after": after},
    )
