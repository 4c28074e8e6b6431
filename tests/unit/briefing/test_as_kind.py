"""A briefing becomes another kind of document: what the writer made stays, what the program made gives way."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.briefing.kinds import as_kind
from app.briefing.labels import KINDS
from app.briefing.outline import reconciled, starter, with_ids
from app.domain.briefing import (
    Briefing,
    BriefingId,
    BriefingItem,
    BriefingKind,
    Extent,
    Grouping,
    ItemKind,
    OutlineItem,
)
from app.domain.case import CaseUid

A, B = CaseUid("a"), CaseUid("b")


def begun(kind: BriefingKind, **changes: object) -> Briefing:
    """A briefing of a kind as it begins, with two cases."""
    made = replace(Briefing(BriefingId(1), "题", kind=kind, outline=starter(kind, (A, B))), **changes)  # type: ignore[arg-type]
    return reconciled(made, made)


def kinds(briefing: Briefing) -> list[ItemKind]:
    return [item.kind for item in briefing.outline]


@pytest.mark.parametrize("new", BriefingKind)
@pytest.mark.parametrize("old", BriefingKind)
def test_an_untouched_briefing_becomes_what_a_new_one_would_be(old: BriefingKind, new: BriefingKind) -> None:
    changed = as_kind(begun(old, masthead=KINDS[old]), new)
    fresh = starter(new, (A, B))
    assert kinds(changed) == [item.kind for item in fresh]
    assert [item.extent for item in changed.outline] == [item.extent for item in fresh]
    assert len({item.id for item in changed.outline}) == len(changed.outline)
    if new is not old:
        assert changed.masthead == (KINDS[new] if new in {BriefingKind.BULLETIN, BriefingKind.REFERENCE} else "")


def test_what_the_writer_made_stays() -> None:
    lead = OutlineItem(ItemKind.LEAD, text="导语。")
    chosen = OutlineItem(ItemKind.CASE, case_uid=A, extent=Extent.ORIGINAL)
    own = begun(BriefingKind.REFERENCE, masthead="内参", outline=with_ids((lead, chosen)), grouping=Grouping.PLACE)
    changed = as_kind(own, BriefingKind.COMPILATION)
    assert kinds(changed) == [ItemKind.FOREWORD, ItemKind.LEAD, ItemKind.CASE, ItemKind.SOURCES]
    assert changed.outline[2].extent is Extent.ORIGINAL
    assert (changed.masthead, changed.grouping) == ("内参", Grouping.PLACE)


def test_a_blank_note_that_shows_the_field_stays() -> None:
    noted = begun(BriefingKind.BULLETIN, editor_note="编者的话。")
    assert ItemKind.EDITOR_NOTE in kinds(as_kind(noted, BriefingKind.MEMO))
    assert ItemKind.EDITOR_NOTE not in kinds(as_kind(begun(BriefingKind.BULLETIN), BriefingKind.MEMO))


def test_a_simple_list_gets_the_outline_of_the_kind() -> None:
    simple = Briefing(BriefingId(1), "题", items=(BriefingItem(A), BriefingItem(B)))
    changed = as_kind(simple, BriefingKind.REFERENCE)
    assert kinds(changed) == [ItemKind.LEAD, ItemKind.COMPARISON, ItemKind.CASE, ItemKind.CASE, ItemKind.SOURCES]
    assert [item.case_uid for item in changed.items] == [A, B]
    assert changed.outline[2].extent is Extent.POINTS


def test_parts_of_an_outline_keep_their_grouping() -> None:
    parted = begun(BriefingKind.BULLETIN, outline=with_ids((OutlineItem(ItemKind.PART, title="一部分"),)))
    assert as_kind(parted, BriefingKind.COMPILATION).grouping is Grouping.PARTS
