"""Columns of numbers and widths of columns."""

from __future__ import annotations

from hypothesis import given

from app.domain.document import Document, Table
from app.export.clean import clean_document
from app.export.columns import column_widths, number_columns, text_width
from tests.unit.export.documents import FIGURES, TABLES


def test_columns_of_numbers_are_found() -> None:
    assert number_columns(FIGURES) == {1, 2, 4}


def test_dates_words_and_empty_columns_are_no_numbers() -> None:
    table = Table(("时间", "词", "空"), (("2021年6月", "3号窗口办理业务", ""), ("2021年", "二", "")))
    assert number_columns(table) == frozenset()


def test_chinese_is_twice_as_wide_as_latin() -> None:
    assert text_width("甲乙ab") == 3.0


def test_wide_columns_get_more_within_bounds() -> None:
    table = Table(("项", "数"), (("甲" * 100, "1"),))
    assert column_widths(table, 2800) == (2400, 400)


@given(TABLES)
def test_widths_always_fill_the_table(table: Table) -> None:
    (cleaned,) = clean_document(Document("", (table,))).blocks
    assert isinstance(cleaned, Table)
    widths = column_widths(cleaned, 8845)
    assert sum(widths) == 8845
    assert all(width > 0 for width in widths)


def test_numbers_and_short_headings_stay_unbroken_where_room_is_short() -> None:
    header = ("案例", "项目", "改革前", "改革后或现值", "时间", "原文行")
    rows = (
        (
            "长名案例甲乙丙丁戊己",
            "一项说起来很长的关键数据指标名称再长些",
            "11.26%",
            "最高200万元",
            "2021年10月",
            "204",
        ),
    )
    cells = [width / 12 for width in column_widths(Table(header, rows), 442)]
    for column, kept in enumerate(("案例", "项目", "11.26%", "200", "2021年", "204")):
        assert cells[column] >= text_width(kept) + 0.9
    assert sum(cells) * 12 == 442
    assert cells[1] > cells[0] > 4
