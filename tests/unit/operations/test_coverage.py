"""The coverage matrix: every number is what a search for the cell finds."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.db.store import Store
from app.domain.briefing import ItemKind
from app.domain.coverage import Axis, CoverageMatrix
from app.domain.document import Table
from app.operations.briefings import load_briefing, new_briefing, prepare_document
from app.operations.coverage import (
    COLUMNS_IN_TEXT,
    coverage,
    gaps_table,
    matrix_table,
    narrowed,
    put_matrix,
    put_own_matrix,
    write_matrix,
)
from app.operations.history import undo
from app.operations.search import cases_found
from app.operations.stars import toggle_stars
from app.query.names import UNKNOWN
from tests.samples import PAUSE, POWER, TAX
from tests.unit.operations.worksheets import read_sheets


def cells(matrix: CoverageMatrix) -> dict[tuple[str, str], int]:
    """Row and column by their labels → cases, where there are any."""
    return {
        (row.label, column.label): number
        for row, numbers in zip(matrix.rows, matrix.counts, strict=True)
        for column, number in zip(matrix.columns, numbers, strict=True)
        if number
    }


def totals(values: object) -> dict[str, int]:
    """Label → cases of rows or columns that have some."""
    return {value.label: value.count for value in values if value.count}  # type: ignore[attr-defined]


def test_provinces_by_indicators(store: Store) -> None:
    matrix = coverage(store, "", Axis.PROVINCE, Axis.INDICATOR)
    assert cells(matrix) == {
        ("江苏省", "开办企业"): 1,
        ("江苏省", "获得电力"): 1,
        ("江苏省", "政务服务"): 1,
        ("云南省", "纳税"): 1,
    }
    assert totals(matrix.rows) == {"江苏省": 2, "云南省": 1}
    assert matrix.total == 3
    assert len(matrix.rows) == 34


def test_a_case_counts_once_in_totals(store: Store) -> None:
    matrix = coverage(store, "", Axis.INDICATOR, Axis.INSTRUMENT)
    assert totals(matrix.columns)["平台与一码"] == 1
    assert sum(totals(matrix.rows).values()) == 4
    assert matrix.total == 3


@pytest.mark.parametrize("row_axis", list(Axis))
@pytest.mark.parametrize("column_axis", [Axis.INDICATOR, Axis.INSTRUMENT, Axis.YEAR])
@pytest.mark.parametrize("query", ["", "企业", "指标:开办企业", "地区:江苏省 OR 地区:云南省"])
def test_every_cell_is_what_its_query_finds(store: Store, row_axis: Axis, column_axis: Axis, query: str) -> None:
    matrix = coverage(store, query, row_axis, column_axis).without_empty()
    for row, numbers in zip(matrix.rows, matrix.counts, strict=True):
        assert len(cases_found(store, narrowed(query, [(row_axis, row.value)]))) == row.count
        for column, number in zip(matrix.columns, numbers, strict=True):
            wanted = narrowed(query, [(row_axis, row.value), (column_axis, column.value)])
            assert len(cases_found(store, wanted)) == number, wanted


def test_a_cell_narrows_the_query_and_does_not_widen_it() -> None:
    assert narrowed("指标:纳税", [(Axis.INDICATOR, "开办企业")]) == "指标:纳税 指标:开办企业"
    assert narrowed("指标:纳税", [(Axis.INDICATOR, "纳税")]) == "指标:纳税"
    assert narrowed("歇业 OR 接电", [(Axis.YEAR, "2021")]) == "(歇业 OR 接电) 年份:2021"


def test_cases_without_a_year_stand_apart_and_can_be_asked_for(store: Store) -> None:
    matrix = coverage(store, "", Axis.INSTRUMENT, Axis.YEAR)
    assert [column.value for column in matrix.columns] == ["2021", UNKNOWN]
    assert cases_found(store, narrowed("", [(Axis.YEAR, UNKNOWN)])) == (PAUSE.uid,)


def test_a_case_without_a_city_is_told_and_stands_in_no_row(store: Store) -> None:
    matrix = coverage(store, "", Axis.CITY, Axis.INDICATOR)
    assert totals(matrix.rows) == {"泰州市": 1, "昆明市": 1}
    assert (matrix.rows_lacking, matrix.columns_lacking, matrix.total) == (1, 0, 3)


def test_cities_of_one_province_stand_together_in_the_order_of_provinces(store: Store) -> None:
    values = [row.value for row in coverage(store, "", Axis.CITY, Axis.YEAR).rows]
    provinces = list(dict.fromkeys(value.split("/")[0] for value in values))
    assert values == [value for name in provinces for value in values if value.startswith(f"{name}/")]
    assert "江苏省/泰州市" in values


def test_a_query_of_nothing_searchable_counts_nothing(store: Store) -> None:
    matrix = coverage(store, "，。", Axis.PROVINCE, Axis.YEAR)
    assert (matrix.total, matrix.highest) == (0, 0)


def test_the_matrix_follows_what_changes(store: Store) -> None:
    assert coverage(store, "有:星标", Axis.PROVINCE, Axis.YEAR).total == 0
    toggle_stars(store, (TAX.uid,))
    assert coverage(store, "有:星标", Axis.PROVINCE, Axis.YEAR).total == 1


def test_what_nobody_has(store: Store) -> None:
    matrix = coverage(store, "", Axis.PROVINCE, Axis.INDICATOR).without_empty()
    rows = {row[0]: row[1:] for row in gaps_table(matrix).rows}
    assert rows["云南省"] == ("3", "开办企业；获得电力；政务服务")
    assert rows["江苏省"] == ("1", "纳税")


def test_the_table_has_its_totals(store: Store) -> None:
    table = matrix_table(coverage(store, "", Axis.PROVINCE, Axis.YEAR).without_empty())
    assert table.header == ("省份＼年份", "合计", "2021", "不详")
    assert table.rows == (("合计", "3", "2", "1"), ("江苏省", "2", "1", "1"), ("云南省", "1", "1", "0"))


def test_a_workbook_holds_the_matrix_and_its_gaps(store: Store, tmp_path: Path) -> None:
    target = tmp_path / "矩阵.xlsx"
    write_matrix(coverage(store, "", Axis.PROVINCE, Axis.YEAR).without_empty(), target)
    counts, gaps = read_sheets(target)
    assert counts[2] == ["江苏省", 2.0, 1.0, 1.0]
    assert gaps[1] == ["云南省", 1.0, "不详"]


def test_the_matrix_goes_into_a_briefing_as_it_stands(store: Store) -> None:
    briefing = new_briefing(store, "第一期")
    matrix = coverage(store, "", Axis.PROVINCE, Axis.INSTRUMENT)
    changes = put_matrix(store, briefing.id, matrix)
    assert changes.briefings == {briefing.id}
    tables = [block for block in prepare_document(store, briefing.id).blocks if isinstance(block, Table)]
    assert len(tables) == -(-(len(matrix.columns) + 1) // COLUMNS_IN_TEXT)
    assert tables[0].header[:2] == ("省份＼改革手段", "合计")
    assert ("江苏省", "2") in {row[:2] for row in tables[0].rows}
    undo(store)
    assert load_briefing(store, briefing.id).outline == briefing.outline


def test_a_matrix_of_its_own_cases_goes_into_a_briefing(store: Store) -> None:
    briefing = new_briefing(store, "第二期")
    put_own_matrix(store, briefing.id)
    assert [item.kind for item in load_briefing(store, briefing.id).outline] == [ItemKind.MATRIX]


def test_the_sample_has_what_these_tests_count() -> None:
    assert POWER.place.province == PAUSE.place.province == "江苏省"
