"""A briefing becomes a document of another kind: what the old kind began with gives way to what the new one begins with."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from app.briefing.labels import KINDS
from app.briefing.outline import STARTERS, outline_of, reconciled, with_ids
from app.domain.briefing import (
    DEFAULT_PARTS,
    NO_ITEM,
    Briefing,
    BriefingKind,
    Extent,
    Grouping,
    ItemKind,
    OutlineItem,
)

_MASTHEADS = frozenset({BriefingKind.BULLETIN, BriefingKind.REFERENCE})


def usual_masthead(kind: BriefingKind) -> str:
    """The masthead's name when the writer gives none of his own; nothing for kinds without."""
    return KINDS[kind] if kind in _MASTHEADS else ""


def usual_grouping(kind: BriefingKind) -> Grouping:
    """How the cases of a kind are grouped unless the writer wants it otherwise."""
    return Grouping.INDICATOR if kind is BriefingKind.COMPILATION else Grouping.PARTS


def as_kind(briefing: Briefing, kind: BriefingKind) -> Briefing:
    """The briefing as another kind; all that the writer wrote, named or chosen himself stays."""
    if kind is briefing.kind:
        return briefing
    own_masthead = briefing.masthead.strip() not in {"", KINDS[briefing.kind]}
    has_parts = any(item.kind is ItemKind.PART for item in briefing.outline)
    own_grouping = has_parts or briefing.grouping is not usual_grouping(briefing.kind)
    changed = replace(
        briefing,
        kind=kind,
        masthead=briefing.masthead if own_masthead else usual_masthead(kind),
        grouping=briefing.grouping if own_grouping else usual_grouping(kind),
        outline=with_ids(_begun_anew(briefing, kind)),
    )
    return reconciled(changed, briefing)


def _begun_anew(briefing: Briefing, kind: BriefingKind) -> Iterator[OutlineItem]:
    """The outline without blank items of the old kind, with those that the new kind begins with."""
    old, new = STARTERS[briefing.kind], STARTERS[kind]
    going = {*old.before, *old.after}
    kept = [item for item in outline_of(briefing) if item.kind not in going or not _is_blank(item, briefing)]
    present = {item.kind for item in kept}
    yield from (OutlineItem(each) for each in new.before if each not in present)
    for item in kept:
        yield replace(item, extent=new.extent, parts=()) if _is_usual_case(item, old.extent) else item
    yield from (OutlineItem(each) for each in new.after if each not in present)


def _is_blank(item: OutlineItem, briefing: Briefing) -> bool:
    """Whether an item is as the program made it and shows nothing that the writer wrote."""
    if item.kind is ItemKind.EDITOR_NOTE and briefing.editor_note.strip():
        return False
    return replace(item, id=NO_ITEM, level=1) == OutlineItem(item.kind)


def _is_usual_case(item: OutlineItem, extent: Extent) -> bool:
    """Whether a case shows what cases of the old kind usually do."""
    if item.extent is Extent.CHOSEN:
        return item.kind is ItemKind.CASE and item.parts == DEFAULT_PARTS
    return item.kind is ItemKind.CASE and item.extent is extent
