"""The index of figures: filtered, sorted, traced to its sentence, written, put into a briefing."""

from __future__ import annotations

import csv
from dataclasses import replace
from pathlib import Path

import pytest

from app.db.store import Store, open_store
from app.domain.case import Case, Direction, Figure, FigureKind, Section, SectionKind
from app.domain.document import Table
from app.domain.figure_index import FigureColumn, FigureOrder, FigureRow
from app.domain.notes import WHOLE
from app.errors import InvalidInput, QueryError
from app.operations.briefings import new_briefing, prepare_document
from app.operations.figure_index import (
    MOST_IN_BRIEFING,
    change_text,
    export_figures,
    find_figure,
    list_figures,
    load_figure_rows,
    plot_figures,
    put_figures,
    read_filter,
)
from app.operations.library import apply_content
from app.query.nodes import Aspect, Comparison, FigureIs, FigureTest
from tests.samples import POWER, TAX, sample_content
from tests.unit.operations.worksheets import read_sheets

WITH_FIGURES = replace(
    TAX,
    figures=(
        Figure("退税办理时限", FigureKind.BEFORE_AFTER, before="10", after="4", unit="天", direction=Direction.DOWN),
        Figure("申报材料压减", FigureKind.CHANGE, value="60", unit="%", direction=Direction.DOWN),
        Figure("减少环节", FigureKind.CHANGE, value="3", unit="个", direction=Direction.DOWN),
        Figure("=减负金额", FigureKind.CHANGE, value="2.5", unit="亿元", direction=Direction.DOWN),
    ),
    sections=(
        Section(SectionKind.OVERVIEW, "概述", "全市设10个窗口。**提速。** 退税办理时限由10天减到4天。材料少了60%。"),
    ),
)


@pytest.fixture
def store(tmp_path: Path) -> Store:
    """A store in which two cases have figures."""
    content = sample_content()
    opened = open_store(tmp_path / "figures.db")
    cases: tuple[Case, ...] = (POWER, WITH_FIGURES, content.cases[2])
    apply_content(opened, replace(content, cases=cases))
    return opened


def listed(store: Store, text: str = "", order: FigureOrder | None = None, query: str = "") -> list[FigureRow]:
    """The rows of a list."""
    return list(load_figure_rows(store, list_figures(store, text, order or FigureOrder(), query).keys))


def metrics(rows: list[FigureRow]) -> list[str]:
    """What the rows are called."""
    return [row.figure.metric for row in rows]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", None),
        ("  ", None),
        ("时限", FigureIs("时限")),
        ("办理 时限", FigureIs("办理 时限")),
        ("时限 压减 ≥ 50 %", FigureIs("时限", FigureTest(Aspect.FALL, Comparison.AT_LEAST, "50", "%"))),
        ("时限压减≥50%", FigureIs("时限", FigureTest(Aspect.FALL, Comparison.AT_LEAST, "50", "%"))),
        ("数据：时限压减>=50%", FigureIs("时限", FigureTest(Aspect.FALL, Comparison.AT_LEAST, "50", "%"))),
        ("压减≥3天", FigureIs("", FigureTest(Aspect.FALL, Comparison.AT_LEAST, "3", "天"))),
        ("增长 > 两成", FigureIs("", FigureTest(Aspect.RISE, Comparison.MORE, "2", "成"))),
        ("办理 时限 < 5 天", FigureIs("办理 时限", FigureTest(Aspect.VALUE, Comparison.LESS, "5", "天"))),
        ("时限≥5天 退税", FigureIs("时限 退税", FigureTest(Aspect.VALUE, Comparison.AT_LEAST, "5", "天"))),
    ],
)
def test_the_filter_is_the_comparison_of_queries(text: str, expected: FigureIs | None) -> None:
    assert read_filter(text) == expected


def test_a_comparison_without_number_is_refused() -> None:
    with pytest.raises(QueryError):
        read_filter("时限压减≥")


def test_all_figures_in_the_order_of_the_sources(store: Store) -> None:
    rows = listed(store)
    assert metrics(rows) == [figure.metric for figure in (*POWER.figures, *WITH_FIGURES.figures)]
    assert [(row.uid, row.position) for row in rows[:2]] == [(POWER.uid, 0), (POWER.uid, 1)]
    assert rows[0].title == POWER.short_title
    assert rows[0].place == "江苏省泰州市海陵区"
    assert list_figures(store, "").case_count == 2


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("时限", ["退税办理时限"]),
        ("压减≥50%", ["接电时间", "退税办理时限", "申报材料压减"]),
        ("压减≥70%", ["接电时间"]),
        ("减少≥3个", ["减少环节"]),
        ("满意度≥99%", ["满意度"]),
        ("没有这个", []),
    ],
)
def test_figures_that_meet_the_filter(store: Store, text: str, expected: list[str]) -> None:
    assert metrics(listed(store, text)) == expected


def test_figures_of_the_cases_of_a_query(store: Store) -> None:
    assert {row.uid for row in listed(store, query="地区:云南省")} == {TAX.uid}
    assert listed(store, query="，") == []
    assert metrics(listed(store, "时", query="地区:江苏省")) == ["接电时间"]


def test_changes_sort_with_what_has_none_last_either_way(store: Store) -> None:
    up = [row.rate for row in listed(store, order=FigureOrder(FigureColumn.CHANGE))]
    down = [row.rate for row in listed(store, order=FigureOrder(FigureColumn.CHANGE, descending=True))]
    numbers = [number for number in up if number is not None]
    assert numbers == sorted(numbers)
    assert len(numbers) == 3
    assert up[3:] == down[3:] == [None] * 4
    assert down[:3] == numbers[::-1]


def test_metrics_sort_as_they_sound(store: Store) -> None:
    rows = metrics(listed(store, order=FigureOrder(FigureColumn.METRIC)))
    assert rows == ["=减负金额", "服务企业", "减少环节", "接电时间", "满意度", "申报材料压减", "退税办理时限"]


@pytest.mark.parametrize("column", list(FigureColumn))
@pytest.mark.parametrize("way", [FigureOrder.__dataclass_fields__["descending"].default, True])
def test_every_column_sorts_all_figures(store: Store, column: FigureColumn, way: object) -> None:
    assert sorted(metrics(listed(store, order=FigureOrder(column, bool(way))))) == sorted(metrics(listed(store)))


def test_what_a_change_is_called(store: Store) -> None:
    texts = {row.figure.metric: change_text(row) for row in listed(store)}
    assert texts == {
        "接电时间": "−77.8%",
        "服务企业": "",
        "满意度": "",
        "退税办理时限": "−60%",
        "申报材料压减": "−60%",
        "减少环节": "−3个",
        "=减负金额": "−2.5亿元",
    }


def test_the_sentence_is_the_one_that_states_the_figure(store: Store) -> None:
    sentences = {row.figure.metric: row.sentence for row in listed(store)}
    assert sentences["退税办理时限"] == "退税办理时限由10天减到4天。"
    assert sentences["申报材料压减"] == "材料少了60%。"
    assert sentences["接电时间"] == POWER.gist
    assert sentences["减少环节"] == ""


def test_a_figure_is_found_in_its_case(store: Store) -> None:
    anchor = find_figure(store, TAX.uid, 0)
    assert (anchor.place, anchor.quote) == ("overview", "退税办理时限由10天减到4天。")
    assert find_figure(store, TAX.uid, 2) == WHOLE
    assert find_figure(store, TAX.uid, 99) == WHOLE


def test_bars_are_of_one_unit(store: Store) -> None:
    keys = list_figures(store, "").keys
    plot = plot_figures(store, keys, "天")
    assert [(row.value, row.before) for row in plot.rows] == [(2.0, 9.0), (4.0, 10.0)]
    assert {each.unit: each.count for each in plot.units} == {"天": 2, "%": 2, "万家": 1, "个": 1, "亿元": 1}
    assert plot_figures(store, keys, "没有").unit in {"天", "%"}
    assert plot_figures(store, ()).rows == ()


def test_values_separated_by_commas_hold_no_formula(store: Store, tmp_path: Path) -> None:
    target = export_figures(store, list_figures(store, "").keys, tmp_path / "数据.csv")
    assert target.read_bytes().startswith(b"\xef\xbb\xbf")
    with target.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    assert rows[0][0] == "项目"
    assert rows[1][:5] == ["接电时间", "9天", "2天", "−77.8%", "天"]
    assert rows[-1][0] == "'=减负金额"
    assert len(rows) == 8


def test_a_workbook_holds_no_formula(store: Store, tmp_path: Path) -> None:
    export_figures(store, list_figures(store, "").keys, tmp_path / "数据.xlsx")
    (rows,) = read_sheets(tmp_path / "数据.xlsx")
    assert len(rows) == 8
    assert rows[7][0] == "=减负金额"


def test_chosen_figures_go_into_a_briefing_with_their_sources(store: Store) -> None:
    briefing = new_briefing(store, "一期")
    put_figures(store, briefing.id, list_figures(store, "时限").keys)
    tables = [block for block in prepare_document(store, briefing.id).blocks if isinstance(block, Table)]
    assert tables[0].rows == (
        ("云南省昆明市：云岭市上线纳税“税易办”专区", "退税办理时限", "10天", "4天", "《样例汇编一》"),
    )


def test_too_many_figures_do_not_go_into_a_briefing(store: Store) -> None:
    briefing = new_briefing(store, "一期")
    with pytest.raises(InvalidInput):
        put_figures(store, briefing.id, [1] * (MOST_IN_BRIEFING + 1))


def test_rows_that_are_gone_are_left_out(store: Store) -> None:
    assert load_figure_rows(store, (99_999_999,)) == ()
