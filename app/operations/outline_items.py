"""Items put into a briefing from elsewhere: tables that a person looks at on another page."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from app.briefing.outline import END_MATTER, insert, outline_of, reconciled
from app.db import briefings, history
from app.db.store import Store
from app.domain.briefing import BriefingId, OutlineItem
from app.domain.changes import Changes

_ACTIVE = re.compile(r"([\\`*_\[\]<>|#])")


def add_items(store: Store, briefing_id: BriefingId, items: Sequence[OutlineItem]) -> Changes:
    """Put items at the end of a briefing, before its sources and attachments.  Raises NotFound."""
    with store.writing() as db:
        before = briefings.load(db, briefing_id)
        outline = outline_of(before)
        last = max((place for place, item in enumerate(outline) if item.kind not in END_MATTER), default=-1)
        with history.step(db, "edit_briefing"):
            changed = replace(before, outline=insert(outline, items, last + 1))
            briefings.save(db, reconciled(changed, before))
    return Changes(briefings=frozenset([briefing_id]))


def markdown_table(header: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table in Markdown in which every cell stays the text that it is."""
    lines = [_line(header), "|" + " --- |" * len(header), *map(_line, rows)]
    return "\n".join(lines)


def _line(cells: Sequence[str]) -> str:
    return "| " + " | ".join(_ACTIVE.sub(r"\\\1", " ".join(cell.split())) for cell in cells) + " |"
