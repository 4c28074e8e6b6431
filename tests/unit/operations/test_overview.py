"""The overview: every number is what its query finds."""

from __future__ import annotations

from app.db.store import Store
from app.domain.overview import Lack, OverviewKind
from app.operations.overview import overview
from app.operations.search import cases_found
from tests.samples import PAUSE


def test_every_bar_is_what_its_query_finds(store: Store) -> None:
    seen = overview(store)
    assert {group.kind for group in seen.groups} == set(OverviewKind)
    for group in seen.groups:
        assert group.bars
        for bar in group.bars:
            assert len(cases_found(store, bar.query)) == bar.count > 0


def test_what_cases_want_for(store: Store) -> None:
    lacks = {each.lack: each for each in overview(store).lacks}
    assert {lack: each.count for lack, each in lacks.items()} == {Lack.REVIEW: 3, Lack.FIGURES: 2, Lack.ORIGINAL: 3}
    for each in lacks.values():
        assert len(cases_found(store, each.query)) == each.count


def test_what_is_cut_off_and_what_is_new(store: Store) -> None:
    seen = overview(store)
    assert [hit.uid for hit in seen.cut_off] == [PAUSE.uid]
    assert (seen.cut_off_count, seen.total, seen.figure_count, seen.source_count) == (1, 3, 3, 2)
    assert seen.newest[-1].uid == PAUSE.uid


def test_years_in_order_the_unknown_last_and_all_else_by_number(store: Store) -> None:
    groups = {group.kind: [bar.label for bar in group.bars] for group in overview(store).groups}
    assert groups[OverviewKind.YEAR] == ["2021", "不详"]
    assert groups[OverviewKind.PLACE][0] == "江苏省"
