"""Where new and moved items of an outline go, and how deep."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from app.briefing.outline import DEEPEST, END_MATTER, Outline, branch, copied, insert, moved, pasted, removed, with_ids
from app.domain.briefing import NO_ITEM, ItemId, ItemKind, OutlineItem
from app.domain.case import CaseUid


def level_at(outline: Outline, row: int, kind: ItemKind) -> int:
    """The level of an item of a kind that is put in before a row: parts stand highest, others below their part."""
    if kind is ItemKind.PART or row <= 0 or not outline:
        return 1
    before = outline[min(row, len(outline)) - 1]
    return before.level + 1 if before.kind is ItemKind.PART else before.level


def with_item(outline: Outline, kind: ItemKind, row: int) -> Outline:
    """Put a new item in before a row."""
    return insert(outline, [OutlineItem(kind, level=level_at(outline, row, kind))], row)


def with_cases(
    outline: Outline, uids: Sequence[CaseUid], row: int, pattern: OutlineItem, level: int | None = None
) -> Outline:
    """Put cases in before a row, shown like `pattern`; those that stand in the outline already move there.

    Without a `level` they get the one that fits there.
    """
    wanted = tuple(dict.fromkeys(uids))
    known = {item.case_uid: item for item in reversed(outline) if item.kind is ItemKind.CASE}
    gone = {known[uid].id for uid in wanted if uid in known}
    above = sum(item.id not in gone for item in outline[:row])
    staying = tuple(item for item in outline if item.id not in gone)
    wanted_level = level_at(staying, above, ItemKind.CASE) if level is None else min(level, DEEPEST)
    fresh = (known.get(uid, replace(pattern, kind=ItemKind.CASE, id=NO_ITEM, case_uid=uid, title="")) for uid in wanted)
    put_in = (replace(item, level=wanted_level) for item in fresh)
    return with_ids((*staying[:above], *put_in, *staying[above:]))


def placed(outline: Outline, ids: Collection[ItemId], row: int, level: int | None = None) -> Outline:
    """Move items before a row, at a level, or at the one that fits there."""
    going = copied(outline, ids)
    if not going:
        return outline
    rest = removed(outline, ids)
    above = sum(item in rest for item in outline[:row])
    before = outline[row].id if row < len(outline) else None
    fitting = level_at(rest, above, going[0].kind) if level is None else level
    return moved(outline, ids, before, fitting)


def shifted(outline: Outline, ids: Collection[ItemId], step: int) -> Outline:
    """Move items with all that belongs to them one row up (-1) or down (1), as deep as they are."""
    rows = [row for row, item in enumerate(outline) if item.id in branch(outline, ids)]
    if not rows or rows[0] + step < 0 or rows[-1] + step >= len(outline):
        return outline
    row = rows[0] - 1 if step < 0 else rows[-1] + 2
    before = outline[row].id if row < len(outline) else None
    return moved(outline, ids, before, outline[rows[0]].level)


def pasted_at(outline: Outline, items: Outline, row: int) -> Outline:
    """Put copied items in before a row, at the level that fits there."""
    if not items:
        return outline
    before = outline[row].id if row < len(outline) else None
    return pasted(outline, items, before, level_at(outline, row, items[0].kind))


def row_behind(outline: Outline, ids: Collection[ItemId]) -> int:
    """The row behind some items and all that belongs to them; without items that before sources and attachments."""
    wanted = branch(outline, ids)
    rows = [row for row, item in enumerate(outline) if item.id in wanted]
    if not rows:
        rows = [row for row, item in enumerate(outline) if item.kind not in END_MATTER]
    return rows[-1] + 1 if rows else 0
