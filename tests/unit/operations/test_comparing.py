"""Cases side by side: rows, what differs, tables of a briefing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from app.db.store import Store
from app.domain.briefing import ItemKind
from app.domain.case import CaseDetail, CaseUid, Figure, FigureKind, SectionKind, Source, SourceId
from app.domain.comparing import ComparedField
from app.domain.document import Table
from app.errors import InvalidInput, NotFound
from app.operations import briefings, history
from app.operations.comparing import (
    compare,
    comparison_of,
    first_of_briefing,
    put_into_briefing,
    start_comparison,
)
from tests.samples import PAUSE, POWER, TAX, sample_store

SOURCE = Source(SourceId("s"), "《样例》汇编", "样例发改委")


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    made = sample_store(tmp_path / "store.db")
    yield made
    made.close()


def detail_of(*figures: Figure) -> CaseDetail:
    return CaseDetail(replace(POWER, figures=figures), SOURCE, None)


def test_the_same_field_stands_in_one_row(store: Store) -> None:
    result = compare(store, [POWER.uid, PAUSE.uid, POWER.uid])
    assert [detail.case.uid for detail in result.cases] == [POWER.uid, PAUSE.uid]
    rows = {row.field: row for row in result.fields}
    assert [[value.text for value in cell] for cell in rows[ComparedField.PLACE].cells] == [
        ["江苏省泰州市海陵区"],
        ["江苏省"],
    ]
    assert rows[ComparedField.INSTRUMENTS].differs
    assert ComparedField.START not in rows, "nobody says when it began"


def test_what_all_have_is_told_from_what_one_has() -> None:
    one = CaseDetail(replace(POWER, instruments=("数据共享", "标准化")), SOURCE, None)
    other = CaseDetail(replace(POWER, instruments=("标准化",)), SOURCE, None)
    rows = {row.field: row for row in comparison_of((one, other)).fields}
    row = rows[ComparedField.INSTRUMENTS]
    assert [(value.text, value.is_shared) for value in row.cells[0]] == [("数据共享", False), ("标准化", True)]
    assert row.differs
    assert not rows[ComparedField.PLACE].differs


def test_sections_are_aligned_by_kind(store: Store) -> None:
    result = compare(store, [POWER.uid, TAX.uid])
    assert [row.kind for row in result.sections] == [
        SectionKind.OVERVIEW,
        SectionKind.BACKGROUND,
        SectionKind.MEASURES,
        SectionKind.RESULTS,
    ]
    assert result.sections[0].cells[0] == ()
    assert result.sections[0].cells[1] == TAX.sections


def test_metrics_that_mean_the_same_share_a_row() -> None:
    days = Figure("企业接电时间", FigureKind.LEVEL, value="3", unit="天")
    same = Figure("接电时间", FigureKind.LEVEL, value="2", unit="天")
    other_unit = Figure("接电时间", FigureKind.LEVEL, value="5", unit="%")
    alone = Figure("满意度", FigureKind.LEVEL, value="99", unit="%")
    rows = comparison_of((detail_of(alone, days), detail_of(same, other_unit))).metrics
    assert rows[0].cells == ((days,), (same,))
    assert rows[0].is_shared
    assert [row.metric for row in rows] == ["企业接电时间", "满意度", "接电时间"]
    assert not any(row.is_shared for row in rows[1:])


def test_figures_of_one_case_keep_their_own_rows() -> None:
    first = Figure("一窗受理事项数", FigureKind.LEVEL, value="3", unit="项")
    second = Figure("一窗受理事项总数", FigureKind.LEVEL, value="9", unit="项")
    assert len(comparison_of((detail_of(first, second),)).metrics) == 2


def test_more_than_four_and_strangers_are_refused(store: Store) -> None:
    with pytest.raises(InvalidInput):
        compare(store, [CaseUid(str(number)) for number in range(5)])
    with pytest.raises(NotFound):
        compare(store, [CaseUid("nobody")])


def test_tables_go_into_a_briefing_once_and_come_out_in_one_step(store: Store) -> None:
    briefing = briefings.new_briefing(store, "对照")
    briefings.add_cases(store, briefing.id, [TAX.uid])
    changes = put_into_briefing(store, briefing.id, [POWER.uid, TAX.uid])
    assert changes.cases == {POWER.uid}
    kinds = [item.kind for item in briefings.load_briefing(store, briefing.id).outline]
    assert kinds == [ItemKind.COMPARISON, ItemKind.KEY_FIGURES, ItemKind.CASE, ItemKind.CASE]
    assert put_into_briefing(store, briefing.id, [POWER.uid]).nothing
    history.undo(store)
    assert [item.case_uid for item in briefings.load_briefing(store, briefing.id).items] == [TAX.uid]
    assert not any(item.kind is ItemKind.COMPARISON for item in briefings.load_briefing(store, briefing.id).outline)


def test_tables_name_their_cases_when_the_briefing_has_others(store: Store) -> None:
    briefing = briefings.new_briefing(store, "对照")
    briefings.add_cases(store, briefing.id, [TAX.uid])
    put_into_briefing(store, briefing.id, [PAUSE.uid, POWER.uid])
    filled = briefings.load_briefing(store, briefing.id)
    tables = [item for item in filled.outline if item.kind is not ItemKind.CASE]
    assert [item.cases for item in tables] == [(PAUSE.uid, POWER.uid)] * 2
    document = briefings.compose(store, filled)
    compared = next(block for block in document.blocks if isinstance(block, Table))
    assert [origin.case_uid for origin in compared.row_origins] == [PAUSE.uid, POWER.uid]
    assert put_into_briefing(store, briefing.id, [POWER.uid, PAUSE.uid]).nothing
    assert not put_into_briefing(store, briefing.id, [POWER.uid, TAX.uid]).nothing


def test_a_new_briefing_is_made_of_a_comparison(store: Store) -> None:
    made = start_comparison(store, "两地对照", [POWER.uid, PAUSE.uid])
    stored = briefings.load_briefing(store, made.id)
    kinds = [item.kind for item in stored.outline]
    assert kinds.count(ItemKind.COMPARISON) == kinds.count(ItemKind.KEY_FIGURES) == 1
    assert first_of_briefing(store, made.id) == (POWER.uid, PAUSE.uid)
