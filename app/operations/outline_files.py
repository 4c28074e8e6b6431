"""The outline and the own wording of a briefing as JSON that a person or a script edits and gives back.

The text is an object: `outline`, a list of items, each with its `kind` and what differs from an empty one, and `edits`.
"""

from __future__ import annotations

import json
from dataclasses import fields, replace
from typing import Any

from app.briefing.outline import DEEPEST, outline_of, reconciled, with_ids
from app.db import briefings, cases, history
from app.db.briefing_values import edits_text, outline_text, settings_text, with_texts
from app.db.store import Store
from app.domain.briefing import Briefing, BriefingId, ItemKind, OutlineItem, TextEdit
from app.domain.changes import Changes
from app.errors import InvalidInput, NotFound

_TEXTS = ("title", "text", "case_uid", "metric")
_LISTS = ("parts", "fields", "cases")
_NUMBERS = {"id": 2**31, "level": DEEPEST}


def read_outline(store: Store, briefing_id: BriefingId) -> str:
    """The outline and the own wording of a briefing as JSON.  Raises NotFound."""
    with store.reading() as db:
        briefing = briefings.load(db, briefing_id)
    whole = replace(briefing, outline=with_ids(outline_of(briefing)))
    values = {"outline": json.loads(outline_text(whole)), "edits": json.loads(edits_text(whole))}
    return json.dumps(values, ensure_ascii=False, indent=2)


def write_outline(store: Store, briefing_id: BriefingId, text: str) -> Changes:
    """Give a briefing the outline and the own wording in such a text; without `edits` its wording stays.

    Raises NotFound for briefing or case, InvalidInput for a text that says something else.
    """
    with store.writing() as db:
        stored = briefings.load(db, briefing_id)
        read = _read(stored, text)
        uids = [item.case_uid for item in read.outline if item.kind is ItemKind.CASE]
        known = cases.case_ids(db, uids)
        missing = next((uid for uid in uids if uid not in known), None)
        if missing is not None:
            raise NotFound("store.no_such_case", uid=missing)
        changed = reconciled(replace(read, items=() if not read.outline else stored.items), stored)
        if changed == stored:
            return Changes()
        with history.step(db, "edit_briefing"):
            briefings.keep_version(db, stored)
            briefings.save(db, changed)
    return Changes(briefings=frozenset([briefing_id]))


def _read(stored: Briefing, text: str) -> Briefing:
    """The briefing with what a text says; raises InvalidInput."""
    try:
        values = json.loads(text)
        rows, edits = values["outline"], values.get("edits")
        for number, row in enumerate(rows, start=1):
            _require_item(number, row)
        for edit in edits or ():
            _require_edit(edit)
        own = json.dumps(edits) if edits is not None else edits_text(stored)
        return with_texts(stored, settings_text(stored), json.dumps(rows), own)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise InvalidInput("input.bad_outline", reason=" ".join(str(error).split())[:200]) from error


def _require_item(number: int, row: dict[str, Any]) -> None:
    """Raise ValueError for an item that is not one."""
    unknown = row.keys() - {field.name for field in fields(OutlineItem)}
    wrong = [
        *unknown,
        *(name for name in _TEXTS if not isinstance(row.get(name, ""), str)),
        *(name for name in _LISTS if not isinstance(row.get(name, []), list)),
        *(name for name, most in _NUMBERS.items() if not _is_number(row.get(name, 1), most)),
    ]
    if wrong:
        raise ValueError(f"outline[{number}]: {', '.join(sorted(wrong))}")
    if (row["kind"] == ItemKind.CASE) != bool(row.get("case_uid")):
        raise ValueError(f"outline[{number}]: case_uid")


def _require_edit(row: dict[str, Any]) -> None:
    """Raise ValueError for an edit that is not one."""
    wrong = row.keys() - {field.name for field in fields(TextEdit)}
    texts = ("case_uid", "place", "quote", "text")
    if (
        wrong
        or not all(isinstance(row[name], str) for name in texts)
        or not _is_number(row.get("occurrence", 0), 2**31)
    ):
        raise ValueError(f"edits: {', '.join(sorted(wrong)) or row}")


def _is_number(value: object, most: int) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= most
