"""The cases of a briefing as a basket beside the library: looked at, taken out, put in an order."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from app.briefing.outline import Outline, moved, outline_of, reconciled, with_ids
from app.db import briefings, cases, history
from app.db.store import Store
from app.domain.briefing import Briefing, BriefingId, ItemId, ItemKind, OutlineItem
from app.domain.case import CaseUid
from app.domain.changes import Changes


@dataclass(frozen=True, slots=True)
class BasketCase:
    """A case in a basket; `is_known` is False when the store no longer has it, and its uid stands for the title."""

    uid: CaseUid
    title: str
    place: str = ""
    is_known: bool = True


@dataclass(frozen=True, slots=True)
class Basket:
    """A briefing and its cases in their order, each once."""

    id: BriefingId
    title: str
    cases: tuple[BasketCase, ...]


def load_basket(store: Store, briefing_id: BriefingId) -> Basket:
    """The cases of a briefing.  Raises NotFound."""
    with store.reading() as db:
        briefing = briefings.load(db, briefing_id)
        uids = tuple(dict.fromkeys(item.case_uid for item in briefing.items))
        known = cases.case_ids(db, uids)
        loaded = {uid: cases.load(db, uid) for uid in uids if uid in known}
    rows = (
        BasketCase(uid, loaded[uid].title, "".join(loaded[uid].place.names))
        if uid in loaded
        else BasketCase(uid, uid, is_known=False)
        for uid in uids
    )
    return Basket(briefing.id, briefing.title, tuple(rows))


def take_out_cases(store: Store, briefing_id: BriefingId, uids: Collection[CaseUid]) -> Changes:
    """Take cases out of a briefing; whatever else stands in it stays where it is.  Raises NotFound."""
    with store.writing() as db:
        before = briefings.load(db, briefing_id)
        kept = tuple(item for item in before.items if item.case_uid not in uids)
        gone = frozenset(item.case_uid for item in before.items if item.case_uid in uids)
        if not gone:
            return Changes()
        outline = tuple(item for item in before.outline if item.kind is not ItemKind.CASE or item.case_uid not in uids)
        with history.step(db, "edit_briefing"):
            briefings.save(db, reconciled(replace(before, items=kept, outline=outline), before))
    return Changes(briefings=frozenset([briefing_id]), cases=gone)


def place_cases(
    store: Store, briefing_id: BriefingId, uids: Sequence[CaseUid], before: CaseUid | None = None
) -> Changes:
    """Move cases of a briefing, in their order, before one of its cases, as deep as that; behind the last without.

    Raises NotFound.
    """
    with store.writing() as db:
        stored = briefings.load(db, briefing_id)
        outline = with_ids(outline_of(stored))
        placed = _placed(outline, frozenset(uids), before)
        if placed == outline:
            return Changes()
        with history.step(db, "edit_briefing"):
            briefings.save(db, _with_outline(stored, placed))
    return Changes(briefings=frozenset([briefing_id]))


def _with_outline(briefing: Briefing, outline: Outline) -> Briefing:
    return reconciled(replace(briefing, outline=outline), briefing)


def _placed(outline: Outline, uids: Collection[CaseUid], before: CaseUid | None) -> Outline:
    going = frozenset(item.id for item in outline if item.kind is ItemKind.CASE and item.case_uid in uids)
    staying = [item for item in outline if item.id not in going]
    target = next((item for item in staying if item.kind is ItemKind.CASE and item.case_uid == before), None)
    if target is not None:
        return moved(outline, going, target.id, target.level)
    last = next((item for item in reversed(staying) if item.kind is ItemKind.CASE), None)
    return outline if last is None else moved(outline, going, _following(staying, last), last.level)


def _following(items: Sequence[OutlineItem], item: OutlineItem) -> ItemId | None:
    place = items.index(item) + 1
    return items[place].id if place < len(items) else None
