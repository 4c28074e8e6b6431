"""Dates and documents that a case names."""

from __future__ import annotations

import pytest

from app.importer.dates import first_date, read_data_as_of, read_start
from app.importer.documents import read_documents
from app.importer.lines import make_line


@pytest.mark.parametrize(
    ("texts", "date"),
    [
        (("截至2023年6月30日，受理9件。",), "2023-06-30"),
        (("截止2023年底，受理9件。",), "2023-12"),
        (("2022年3月开工。", "截至6月底，受理9件。"), "2022-06"),
        (("2022年上半年，受理9件。",), "2022-06"),
        (("2022年1-9月，受理9件。",), "2022-09"),
        (("2021年，窗口共受理18件。",), "2021"),
        (("截至目前，受理9件。",), ""),
        (("2021年以来，窗口很忙。",), ""),
        (("截至2023年13月，受理9件。",), ""),
    ],
)
def test_of_when_the_figures_are(texts: tuple[str, ...], date: str) -> None:
    body = [make_line(number, text) for number, text in enumerate(texts, 1)]
    found = read_data_as_of(body, frozenset(range(len(body))))
    assert [one.value for one in found] == ([date] if date else [])


def test_when_it_began() -> None:
    (found,) = read_start([make_line(3, "2022年3月，某县启动试点。")])
    assert (found.value, found.line) == ("2022-03", 3)


@pytest.mark.parametrize(
    ("text", "date"),
    [("2022年3月", "2022-03"), ("2022-03-05", "2022-03-05"), ("2022.3", "2022-03"), ("二月", ""), ("2022年", "2022")],
)
def test_dates_of_labels(text: str, date: str) -> None:
    assert first_date(text) == date


def test_documents_and_no_other_titles() -> None:
    lines = [
        make_line(1, "印发《晒谷场共用办法（试行）》《场地登记表》，演出《茉莉花》。再看《晒谷场共用办法（试行）》。")
    ]
    assert [one.value for one in read_documents(lines)] == ["《晒谷场共用办法（试行）》", "《场地登记表》"]
