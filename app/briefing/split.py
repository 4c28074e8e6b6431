"""A briefing as one document for each of its cases."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from app.briefing.outline import outline_of, with_ids
from app.domain.briefing import NOBODY, Briefing, BriefingKind, Grouping, ItemKind, OutlineItem


def one_by_one(briefing: Briefing) -> Iterator[tuple[OutlineItem, Briefing]]:
    """Each case of the outline with a plain document of it alone: issuer, date, sources and edits are kept."""
    alone = replace(
        briefing,
        kind=BriefingKind.MEMO,
        grouping=Grouping.PARTS,
        editor_note="",
        subtitle="",
        recipients=NOBODY,
        printer="",
        copies=0,
    )
    for item in with_ids(outline_of(briefing)):
        if item.kind is ItemKind.CASE:
            yield item, replace(alone, items=(), outline=(replace(item, level=1),))
