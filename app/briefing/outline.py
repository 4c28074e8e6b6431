"""The outline as a tree written as a list: an item owns what follows it on deeper levels.

Every edit is a function from one outline to another; numbers of items are given here and never used twice in an outline.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

from app.domain.briefing import (
    DEFAULT_PARTS,
    NO_ITEM,
    Briefing,
    BriefingItem,
    BriefingKind,
    CasePart,
    Extent,
    ItemId,
    ItemKind,
    OutlineItem,
)
from app.domain.case import CaseUid

DEEPEST = 4
Outline = tuple[OutlineItem, ...]
END_MATTER = frozenset({ItemKind.SOURCES, ItemKind.ATTACHMENT})
"""What stands behind everything else."""


@dataclass(frozen=True, slots=True)
class Starter:
    """What a briefing begins with: items before its cases and behind them, and how much of a case is shown."""

    before: tuple[ItemKind, ...]
    extent: Extent
    after: tuple[ItemKind, ...] = ()


STARTERS: Mapping[BriefingKind, Starter] = MappingProxyType(
    {
        BriefingKind.BULLETIN: Starter((ItemKind.EDITOR_NOTE,), Extent.CARD, (ItemKind.SOURCES,)),
        BriefingKind.COMPILATION: Starter((ItemKind.FOREWORD,), Extent.CARD, (ItemKind.SOURCES,)),
        BriefingKind.REFERENCE: Starter((ItemKind.LEAD, ItemKind.COMPARISON), Extent.POINTS, (ItemKind.SOURCES,)),
        BriefingKind.EXPERIENCE: Starter((ItemKind.LEAD,), Extent.CARD),
        BriefingKind.MEMO: Starter((ItemKind.TEXT,), Extent.SENTENCE, (ItemKind.SOURCES,)),
    }
)
_PARTS_OF_EXTENT = {
    Extent.SENTENCE: (CasePart.GIST,),
    Extent.POINTS: (CasePart.GIST, CasePart.FIGURES),
    Extent.CARD: (
        CasePart.GIST,
        CasePart.OVERVIEW,
        CasePart.BACKGROUND,
        CasePart.MEASURES,
        CasePart.RESULTS,
        CasePart.LESSONS,
        CasePart.NEXT_STEPS,
        CasePart.FIGURES,
    ),
    Extent.ORIGINAL: (CasePart.ORIGINAL,),
}


def shown_parts(item: OutlineItem) -> tuple[CasePart, ...]:
    """The parts of a case that its extent stands for."""
    return item.parts if item.extent is Extent.CHOSEN else _PARTS_OF_EXTENT[item.extent]


def with_ids(outline: Iterable[OutlineItem], taken: Collection[ItemId] = ()) -> Outline:
    """The items, each with a number of its own: those that have none, or one that is taken, get a new one."""
    items = tuple(outline)
    used = set(taken)
    following = max((*used, *(item.id for item in items), 0)) + 1
    numbered = []
    for item in items:
        if item.id == NO_ITEM or item.id in used:
            numbered.append(replace(item, id=ItemId(following)))
            following += 1
        else:
            numbered.append(item)
        used.add(numbered[-1].id)
    return tuple(numbered)


def insert(outline: Outline, items: Iterable[OutlineItem], at: int) -> Outline:
    """Put items in before the position `at`, counted from 0, with new numbers."""
    fresh = with_ids((replace(item, id=NO_ITEM) for item in items), {item.id for item in outline})
    return (*outline[:at], *fresh, *outline[at:])


def branch(outline: Outline, ids: Collection[ItemId]) -> frozenset[ItemId]:
    """The items and all that belongs to them."""
    found: set[ItemId] = set()
    root: int | None = None
    for item in outline:
        if root is None or item.level <= root:
            root = item.level if item.id in ids else None
        if root is not None:
            found.add(item.id)
    return frozenset(found)


def copied(outline: Outline, ids: Collection[ItemId]) -> Outline:
    """The items with all that belongs to them, for pasting."""
    wanted = branch(outline, ids)
    return tuple(item for item in outline if item.id in wanted)


def removed(outline: Outline, ids: Collection[ItemId]) -> Outline:
    """Take items out with all that belongs to them."""
    gone = branch(outline, ids)
    return tuple(item for item in outline if item.id not in gone)


def moved(outline: Outline, ids: Collection[ItemId], before: ItemId | None, level: int) -> Outline:
    """Put items, with all that belongs to them, before another one (at the end without), the first at `level`.

    An item cannot go into its own branch; then all stays as it is.
    """
    going = copied(outline, ids)
    if not going or any(item.id == before for item in going):
        return outline
    staying = removed(outline, ids)
    at = next((place for place, item in enumerate(staying) if item.id == before), len(staying))
    shifted = _shifted(going, level - going[0].level)
    return (*staying[:at], *shifted, *staying[at:])


def pasted(outline: Outline, items: Outline, before: ItemId | None, level: int) -> Outline:
    """Put copied items in before another one (at the end without), the first at `level`."""
    if not items:
        return outline
    at = next((place for place, item in enumerate(outline) if item.id == before), len(outline))
    return insert(outline, _shifted(items, level - items[0].level), at)


def indented(outline: Outline, ids: Collection[ItemId], by: int) -> Outline:
    """Move items with all that belongs to them `by` levels deeper, or higher when it is negative."""
    wanted = branch(outline, ids)
    return tuple(_shifted((item,), by)[0] if item.id in wanted else item for item in outline)


def replaced(outline: Outline, item: OutlineItem) -> Outline:
    """The item in the place of the one with its number."""
    return tuple(item if each.id == item.id else each for each in outline)


def _shifted(items: Sequence[OutlineItem], by: int) -> Outline:
    return tuple(replace(item, level=min(max(item.level + by, 1), DEEPEST)) for item in items)


def outline_of(briefing: Briefing) -> Outline:
    """What the document is made of: the outline, or the simple list of cases as one."""
    return briefing.outline or with_ids(map(_case_of, briefing.items))


def starter(kind: BriefingKind, uids: Iterable[CaseUid]) -> Outline:
    """The outline that a new briefing of a kind begins with."""
    start = STARTERS[kind]
    cases = (replace(usual_case(kind), case_uid=uid) for uid in dict.fromkeys(uids))
    return with_ids((*map(OutlineItem, start.before), *cases, *map(OutlineItem, start.after)))


def usual_case(kind: BriefingKind) -> OutlineItem:
    """What a case is like in a briefing of a kind that has none yet."""
    return OutlineItem(ItemKind.CASE, extent=STARTERS[kind].extent)


def reconciled(briefing: Briefing, before: Briefing) -> Briefing:
    """The briefing with the same cases in `items` and `outline`: the one that was edited since `before` leads.

    A briefing without an outline stays without; whoever edits the simple list keeps all else of the outline.
    """
    if not briefing.outline:
        return briefing
    if briefing.items == before.items or briefing.outline != before.outline:
        outline = with_ids(briefing.outline)
    else:
        outline = with_ids(_following(briefing.outline, briefing.items, usual_case(briefing.kind)))
    return replace(briefing, outline=outline, items=tuple(_simple_items(outline)))


def _simple_items(outline: Outline) -> Iterator[BriefingItem]:
    seen: set[CaseUid] = set()
    for item in outline:
        if item.kind is ItemKind.CASE and item.case_uid not in seen:
            seen.add(item.case_uid)
            yield BriefingItem(item.case_uid, shown_parts(item))


def _following(outline: Outline, items: Sequence[BriefingItem], usual: OutlineItem) -> Iterator[OutlineItem]:
    """The outline with the cases of `items`, in their order, in the places where cases stand; new ones come last."""
    stored = {item.case_uid: item for item in reversed(outline) if item.kind is ItemKind.CASE}
    pattern = _pattern(outline, usual)
    wanted = iter([_as_wanted(stored.get(simple.case_uid), simple, pattern) for simple in items])
    last = _last_place(outline)
    if last < 0:
        yield from wanted
    for place, item in enumerate(outline):
        if item.kind is not ItemKind.CASE:
            yield item
        else:
            case = next(wanted, None)
            if case is not None:
                yield replace(case, level=item.level)
        if place == last:
            yield from (replace(case, level=pattern.level) for case in wanted)


def _last_place(outline: Outline) -> int:
    """The position behind which new cases go: that of the last case, or of the last item before the end matter."""
    cases = [place for place, item in enumerate(outline) if item.kind is ItemKind.CASE]
    return max(cases or [place for place, item in enumerate(outline) if item.kind not in END_MATTER], default=-1)


def _pattern(outline: Outline, usual: OutlineItem) -> OutlineItem:
    """What a new case is like: the last one, or a usual one below the last part."""
    last_case = next((item for item in reversed(outline) if item.kind is ItemKind.CASE), None)
    if last_case is not None:
        return last_case
    part = next((item for item in reversed(outline) if item.kind is ItemKind.PART), None)
    return replace(usual, level=min(part.level + 1, DEEPEST) if part else 1)


def _as_wanted(stored: OutlineItem | None, simple: BriefingItem, pattern: OutlineItem) -> OutlineItem:
    if stored is None:
        case = replace(_case_of(simple), level=pattern.level)
        usual = simple.parts == DEFAULT_PARTS
        return replace(case, extent=pattern.extent, parts=pattern.parts) if usual else case
    if shown_parts(stored) == simple.parts:
        return stored
    return replace(stored, extent=Extent.CHOSEN, parts=simple.parts)


def _case_of(simple: BriefingItem) -> OutlineItem:
    return OutlineItem(ItemKind.CASE, case_uid=simple.case_uid, extent=Extent.CHOSEN, parts=simple.parts)
