"""The outline is a tree written as a list, and follows the simple list of cases."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.briefing.outline import (
    DEEPEST,
    copied,
    indented,
    insert,
    moved,
    outline_of,
    pasted,
    reconciled,
    removed,
    replaced,
    starter,
    with_ids,
)
from app.domain.briefing import (
    Briefing,
    BriefingId,
    BriefingItem,
    BriefingKind,
    CasePart,
    Extent,
    ItemId,
    ItemKind,
    OutlineItem,
)
from app.domain.case import CaseUid

A, B, C, D = (CaseUid(name) for name in "abcd")


def part(number: int, level: int = 1) -> OutlineItem:
    return OutlineItem(ItemKind.PART, ItemId(number), level, f"部分{number}")


def case(number: int, uid: CaseUid, level: int = 2) -> OutlineItem:
    return OutlineItem(ItemKind.CASE, ItemId(number), level, case_uid=uid)


TREE = (part(1), case(2, A), case(3, B), part(4), case(5, C))


def shape(outline: tuple[OutlineItem, ...]) -> list[tuple[int, int]]:
    return [(item.id, item.level) for item in outline]


def ids(*numbers: int) -> set[ItemId]:
    return {ItemId(number) for number in numbers}


def test_removing_a_part_takes_what_belongs_to_it() -> None:
    assert shape(removed(TREE, ids(1))) == [(4, 1), (5, 2)]
    assert shape(removed(TREE, ids(2, 5))) == [(1, 1), (3, 2), (4, 1)]


def test_a_part_moves_with_its_cases() -> None:
    assert shape(moved(TREE, ids(4), ItemId(1), 1)) == [(4, 1), (5, 2), (1, 1), (2, 2), (3, 2)]
    assert shape(moved(TREE, ids(1), None, 2)) == [(4, 1), (5, 2), (1, 2), (2, 3), (3, 3)]


def test_nothing_moves_into_itself() -> None:
    assert moved(TREE, ids(1), ItemId(3), 1) == TREE


def test_what_is_pasted_has_numbers_of_its_own() -> None:
    clip = copied(TREE, ids(4))
    both = pasted(TREE, clip, ItemId(1), 1)
    assert [item.case_uid for item in both if item.kind is ItemKind.CASE] == [C, A, B, C]
    assert len({item.id for item in both}) == len(both) == 7
    assert pasted(TREE, (), None, 1) == TREE


def test_indenting_moves_the_branch_and_stops_at_the_ends() -> None:
    assert shape(indented(TREE, ids(4), 1))[3:] == [(4, 2), (5, 3)]
    assert shape(indented(TREE, ids(1), -5))[:3] == [(1, 1), (2, 1), (3, 1)]
    assert shape(indented(TREE, ids(1), 9))[0] == (1, DEEPEST)


def test_inserting_and_replacing() -> None:
    longer = insert(TREE, (OutlineItem(ItemKind.TEXT, text="话"),), 1)
    assert [item.id for item in longer] == [1, 6, 2, 3, 4, 5]
    assert replaced(TREE, replace(part(1), title="新"))[0].title == "新"


ITEMS = st.lists(st.tuples(st.integers(1, 4), st.sampled_from([A, B, C, D])), max_size=8).map(
    lambda rows: with_ids(OutlineItem(ItemKind.CASE, level=level, case_uid=uid) for level, uid in rows)
)


@given(ITEMS, st.sets(st.integers(1, 8)), st.none() | st.integers(1, 8), st.integers(1, 4))
def test_moving_loses_and_doubles_nothing(
    outline: tuple[OutlineItem, ...], chosen: set[int], before: int | None, level: int
) -> None:
    target = None if before is None else ItemId(before)
    after = moved(outline, ids(*chosen), target, level)
    assert sorted(item.id for item in after) == sorted(item.id for item in outline)
    assert all(1 <= item.level <= DEEPEST for item in after)
    kept = copied(outline, ids(*chosen))
    assert sorted([*removed(outline, ids(*chosen)), *kept], key=lambda item: item.id) == list(outline)


def briefing(outline: tuple[OutlineItem, ...], *uids: CaseUid) -> Briefing:
    return Briefing(
        BriefingId(1), "题", items=tuple(BriefingItem(uid, (CasePart.GIST,)) for uid in uids), outline=outline
    )


def cases_of(value: Briefing) -> list[CaseUid]:
    return [item.case_uid for item in value.outline if item.kind is ItemKind.CASE]


def test_a_simple_briefing_is_an_outline_of_its_cases() -> None:
    (only,) = outline_of(briefing((), A))
    assert (only.case_uid, only.extent, only.parts) == (A, Extent.CHOSEN, (CasePart.GIST,))
    assert reconciled(briefing((), A), briefing(())) == briefing((), A)


def test_the_list_follows_an_edited_outline() -> None:
    before = briefing(TREE, A, B, C)
    after = reconciled(replace(before, outline=removed(TREE, ids(1))), before)
    assert [item.case_uid for item in after.items] == [C]


def test_the_outline_follows_an_edited_list() -> None:
    before = reconciled(briefing(TREE), briefing(TREE))
    order = (before.items[2], before.items[0], BriefingItem(D))
    after = reconciled(replace(before, items=order), before)
    assert cases_of(after) == [C, A, D]
    assert [item.kind for item in after.outline] == [item.kind for item in TREE]
    fewer = reconciled(replace(before, items=before.items[:1]), before)
    assert cases_of(fewer) == [A]


def test_parts_chosen_in_the_list_are_an_extent_of_their_own() -> None:
    before = reconciled(briefing(TREE), briefing(TREE))
    items = (replace(before.items[0], parts=(CasePart.RESULTS,)), *before.items[1:])
    first = reconciled(replace(before, items=items), before).outline[1]
    assert (first.extent, first.parts) == (Extent.CHOSEN, (CasePart.RESULTS,))


@pytest.mark.parametrize("kind", BriefingKind)
def test_every_kind_begins_with_its_outline(kind: BriefingKind) -> None:
    outline = starter(kind, (A, B, A))
    assert [item.case_uid for item in outline if item.kind is ItemKind.CASE] == [A, B]
    assert [item.id for item in outline] == list(range(1, len(outline) + 1))
    made = reconciled(briefing(outline), briefing(outline))
    grown = reconciled(replace(made, items=(*made.items, BriefingItem(C))), made)
    kinds = [item.kind for item in grown.outline]
    assert cases_of(grown) == [A, B, C]
    assert grown.outline[kinds.index(ItemKind.CASE) + 2].extent is outline[kinds.index(ItemKind.CASE)].extent
    if ItemKind.SOURCES in kinds:
        assert kinds[-1] is ItemKind.SOURCES
