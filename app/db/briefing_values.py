"""Briefings as JSON and back: the settings, the outline and the edits in columns of their own, or all of it in one text.

What a text does not mention is as in a new briefing.
"""

from __future__ import annotations

import json
from dataclasses import asdict, fields, replace
from typing import Any

from app.domain.briefing import (
    Briefing,
    BriefingId,
    BriefingItem,
    BriefingKind,
    CaseField,
    CasePart,
    Extent,
    Grouping,
    ItemId,
    ItemKind,
    OutlineItem,
    SourceNotes,
    TextEdit,
)
from app.domain.case import CaseUid
from app.domain.citation import CitationStyle
from app.domain.layout_profile import Recipients
from app.domain.notes import TextPlace

_KINDS = {
    "kind": BriefingKind,
    "citation_style": CitationStyle,
    "source_notes": SourceNotes,
    "grouping": Grouping,
}
_PLAIN = ("masthead", "total_number", "subtitle", "secrecy", "printer", "copies", "profile")
_COLUMNS = ("title", "issuer", "date", "issue_number", "editor_note")


def settings_text(briefing: Briefing) -> str:
    """The settings that have no column of their own."""
    settings = {name: getattr(briefing, name) for name in (*_KINDS, *_PLAIN)}
    return _text(settings | {"recipients": asdict(briefing.recipients)})


def outline_text(briefing: Briefing) -> str:
    """The outline; of each item what differs from an empty one."""
    return _text([_brief(item) for item in briefing.outline])


def edits_text(briefing: Briefing) -> str:
    """The writer's edits."""
    return _text([asdict(edit) for edit in briefing.edits])


def parts_text(item: BriefingItem) -> str:
    """The parts of a case in the simple list."""
    return _text([part.value for part in item.parts])


def read_parts(text: str) -> tuple[CasePart, ...]:
    """The parts in such a text."""
    return tuple(CasePart(part) for part in json.loads(text))


def with_texts(briefing: Briefing, settings: str, outline: str, edits: str) -> Briefing:
    """The briefing with what the three texts say."""
    values: dict[str, Any] = json.loads(settings)
    known = {name: values[name] for name in _PLAIN if name in values}
    known |= {name: kind(values[name]) for name, kind in _KINDS.items() if name in values}
    return replace(
        briefing,
        **known,
        recipients=Recipients(**values.get("recipients", {})),
        outline=tuple(_item(row) for row in json.loads(outline)),
        edits=tuple(_edit(row) for row in json.loads(edits)),
    )


def content_text(briefing: Briefing) -> str:
    """The whole briefing in one text, for its versions."""
    items = [[item.case_uid, parts_text(item)] for item in briefing.items]
    texts = {"settings": settings_text(briefing), "outline": outline_text(briefing), "edits": edits_text(briefing)}
    return _text({name: getattr(briefing, name) for name in _COLUMNS} | texts | {"items": items})


def read_content(briefing_id: BriefingId, text: str) -> Briefing:
    """The briefing in such a text."""
    values: dict[str, Any] = json.loads(text)
    items = tuple(BriefingItem(CaseUid(uid), read_parts(parts)) for uid, parts in values["items"])
    plain = Briefing(briefing_id, **{name: values[name] for name in _COLUMNS}, items=items)
    return with_texts(plain, values["settings"], values["outline"], values["edits"])


def _brief(item: OutlineItem) -> dict[str, object]:
    empty = OutlineItem(item.kind)
    values = {field.name: getattr(item, field.name) for field in fields(item)}
    return {name: value for name, value in values.items() if name == "kind" or value != getattr(empty, name)}


def _item(row: dict[str, Any]) -> OutlineItem:
    values = row | {"kind": ItemKind(row["kind"]), "id": ItemId(row.get("id", 0))}
    if "extent" in row:
        values["extent"] = Extent(row["extent"])
    if "parts" in row:
        values["parts"] = tuple(CasePart(part) for part in row["parts"])
    if "fields" in row:
        values["fields"] = tuple(CaseField(field) for field in row["fields"])
    if "cases" in row:
        values["cases"] = tuple(map(CaseUid, row["cases"]))
    return OutlineItem(**values)


def _edit(row: dict[str, Any]) -> TextEdit:
    uid, place = CaseUid(row["case_uid"]), TextPlace(row["place"])
    return TextEdit(uid, place, row["quote"], row["text"], row.get("occurrence", 0))


def _text(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
