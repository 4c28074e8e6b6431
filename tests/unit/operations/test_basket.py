"""The basket: the cases of a briefing, taken out and put in an order, with all else of its outline kept."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from app.briefing.outline import with_ids
from app.db.store import Store
from app.domain.briefing import Briefing, BriefingItem, ItemKind, OutlineItem
from app.domain.case import CaseUid
from app.errors import NotFound
from app.operations import basket, briefings, history
from tests.samples import PAUSE, POWER, TAX, sample_store


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = sample_store(tmp_path / "andian.db")
    yield opened
    opened.close()


def plain(store: Store) -> Briefing:
    """A briefing without an outline."""
    made = briefings.new_briefing(store, "样例选编")
    briefings.add_cases(store, made.id, [POWER.uid, TAX.uid, PAUSE.uid])
    return briefings.load_briefing(store, made.id)


def parted(store: Store) -> Briefing:
    """A briefing of two parts: two cases in the first, one in the second, a text behind it."""
    outline = with_ids(
        (
            OutlineItem(ItemKind.PART, title="甲部"),
            OutlineItem(ItemKind.CASE, level=2, case_uid=POWER.uid),
            OutlineItem(ItemKind.CASE, level=2, case_uid=TAX.uid),
            OutlineItem(ItemKind.PART, title="乙部"),
            OutlineItem(ItemKind.CASE, level=2, case_uid=PAUSE.uid),
            OutlineItem(ItemKind.TEXT, level=2, text="尾声"),
        )
    )
    made = replace(plain(store), outline=outline)
    briefings.save_briefing(store, made)
    return briefings.load_briefing(store, made.id)


def shape(store: Store, briefing: Briefing) -> list[str]:
    """Titles, uids and texts of the outline in order."""
    stored = briefings.load_briefing(store, briefing.id)
    return [item.title or item.case_uid or item.text for item in stored.outline]


def order(store: Store, briefing: Briefing) -> list[CaseUid]:
    return [case.uid for case in basket.load_basket(store, briefing.id).cases]


def test_a_basket_tells_its_cases(store: Store) -> None:
    made = plain(store)
    found = basket.load_basket(store, made.id)
    assert (found.id, found.title) == (made.id, "样例选编")
    assert [(case.uid, case.title) for case in found.cases] == [(each.uid, each.title) for each in (POWER, TAX, PAUSE)]
    assert found.cases[0].place == "江苏省泰州市海陵区"
    with pytest.raises(NotFound):
        basket.load_basket(store, type(made.id)(99))


def test_a_case_that_is_gone_keeps_its_place(store: Store) -> None:
    made = plain(store)
    briefings.save_briefing(store, replace(made, items=(BriefingItem(CaseUid("gone")), *made.items)))
    first = basket.load_basket(store, made.id).cases[0]
    assert (first.title, first.is_known) == ("gone", False)
    basket.take_out_cases(store, made.id, [CaseUid("gone")])
    assert order(store, made) == [POWER.uid, TAX.uid, PAUSE.uid]


def test_cases_are_taken_out_and_come_back(store: Store) -> None:
    made = plain(store)
    changes = basket.take_out_cases(store, made.id, [TAX.uid, CaseUid("none")])
    assert (changes.briefings, changes.cases) == (frozenset([made.id]), frozenset([TAX.uid]))
    assert order(store, made) == [POWER.uid, PAUSE.uid]
    history.undo(store)
    assert order(store, made) == [POWER.uid, TAX.uid, PAUSE.uid]
    assert basket.take_out_cases(store, made.id, [CaseUid("none")]).nothing


def test_taking_out_leaves_the_parts_as_they_are(store: Store) -> None:
    made = parted(store)
    basket.take_out_cases(store, made.id, [POWER.uid])
    assert shape(store, made) == ["甲部", TAX.uid, "乙部", PAUSE.uid, "尾声"]
    basket.take_out_cases(store, made.id, [TAX.uid, PAUSE.uid])
    assert shape(store, made) == ["甲部", "乙部", "尾声"]
    assert order(store, made) == []


def test_cases_are_put_before_another_or_last(store: Store) -> None:
    made = plain(store)
    basket.place_cases(store, made.id, [PAUSE.uid], POWER.uid)
    assert order(store, made) == [PAUSE.uid, POWER.uid, TAX.uid]
    basket.place_cases(store, made.id, [PAUSE.uid, POWER.uid])
    assert order(store, made) == [TAX.uid, PAUSE.uid, POWER.uid]
    history.undo(store)
    assert order(store, made) == [PAUSE.uid, POWER.uid, TAX.uid]
    assert basket.place_cases(store, made.id, [TAX.uid]).nothing
    assert basket.place_cases(store, made.id, [PAUSE.uid], POWER.uid).nothing


def test_a_case_moves_into_the_part_of_the_one_it_is_put_before(store: Store) -> None:
    made = parted(store)
    basket.place_cases(store, made.id, [PAUSE.uid], TAX.uid)
    assert shape(store, made) == ["甲部", POWER.uid, PAUSE.uid, TAX.uid, "乙部", "尾声"]
    basket.place_cases(store, made.id, [POWER.uid])
    assert shape(store, made) == ["甲部", PAUSE.uid, TAX.uid, POWER.uid, "乙部", "尾声"]
    assert order(store, made) == [PAUSE.uid, TAX.uid, POWER.uid]
