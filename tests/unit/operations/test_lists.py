"""What the list asks beyond the search: own order, row numbers, mentions, stars turned, cases moved."""

from __future__ import annotations

from app.db.store import Store
from app.domain.case import CaseUid
from app.domain.hits import Sort
from app.operations.collections import add_to_collection, cases_in, move_before, new_collection
from app.operations.notes import add_note
from app.operations.rows import count_mentions, row_numbers
from app.operations.search import first_frame, rest, uids_of
from app.operations.stars import add_stars, list_stars, toggle_stars
from tests.samples import PAUSE, POWER, TAX

ALL = (POWER.uid, TAX.uid, PAUSE.uid)
GONE = CaseUid("gone-01")


def _in_order(store: Store, query: str, sort: Sort) -> tuple[CaseUid, ...]:
    first = first_frame(store, query, sort)
    whole = uids_of(store, rest(store, query, sort).rows)
    assert tuple(hit.uid for hit in first.hits) == whole[: len(first.hits)]
    return whole


def test_a_collection_alone_has_its_own_order(store: Store) -> None:
    top = new_collection(store, "甲")
    below = new_collection(store, "乙/丙", top)
    add_to_collection(store, top, [TAX.uid])
    add_to_collection(store, below, [PAUSE.uid, POWER.uid])
    assert _in_order(store, "专题:甲", Sort.OWN) == (TAX.uid, PAUSE.uid, POWER.uid)
    assert _in_order(store, "专题:甲/乙/丙", Sort.OWN) == (PAUSE.uid, POWER.uid)
    by_source = _in_order(store, "专题:甲", Sort.SOURCE)
    assert _in_order(store, "专题:甲 -年份:1990", Sort.OWN) == by_source, "with anything else the order is lost"
    assert _in_order(store, "专题:没有", Sort.OWN) == ()
    assert set(_in_order(store, "", Sort.OWN)) == set(ALL)


def test_cases_move_before_another_one_or_to_the_end(store: Store) -> None:
    chosen = new_collection(store, "甲")
    add_to_collection(store, chosen, ALL)
    move_before(store, chosen, [PAUSE.uid], POWER.uid)
    assert cases_in(store, chosen) == (PAUSE.uid, POWER.uid, TAX.uid)
    move_before(store, chosen, [PAUSE.uid, POWER.uid], None)
    assert cases_in(store, chosen) == (TAX.uid, PAUSE.uid, POWER.uid)
    assert move_before(store, chosen, [GONE], TAX.uid).nothing
    assert _in_order(store, "专题:甲", Sort.OWN) == (TAX.uid, PAUSE.uid, POWER.uid)


def test_stars_turn_together(store: Store) -> None:
    add_stars(store, [POWER.uid])
    assert toggle_stars(store, ALL).cases == {TAX.uid, PAUSE.uid}, "all of them get one before any loses it"
    assert set(list_stars(store)) == set(ALL)
    assert [hit.starred for hit in first_frame(store, "").hits] == [True, True, True]
    assert toggle_stars(store, ALL).cases == set(ALL)
    assert list_stars(store) == ()


def test_row_numbers_and_uids_belong_together(store: Store) -> None:
    numbers = row_numbers(store, (TAX.uid, GONE, POWER.uid))
    assert uids_of(store, numbers) == (TAX.uid, POWER.uid)
    assert [hit.number for hit in first_frame(store, "").hits] == list(rest(store, "").rows)


def test_mentions_are_counted_in_all_texts(store: Store) -> None:
    frame = first_frame(store, "企业")
    numbers = [hit.number for hit in frame.hits]
    counts = count_mentions(store, numbers, frame.terms)
    assert set(counts) == set(numbers)
    for case in (POWER, TAX, PAUSE):
        read = "\n".join((case.title, case.gist, *(section.body for section in case.sections)))
        [number] = row_numbers(store, (case.uid,))
        if number in counts:
            assert counts[number] >= max(read.count("企业"), 1)
    [number] = row_numbers(store, (TAX.uid,))
    add_note(store, TAX.uid, "企业问过企业")
    assert count_mentions(store, [number], frame.terms)[number] == counts.get(number, 0) + 2
    assert count_mentions(store, (999_999,), frame.terms) == {999_999: 0}
