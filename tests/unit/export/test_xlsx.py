"""Worksheets: text stays text, numbers are numbers, nothing is a formula or an address."""

from __future__ import annotations

import re
from io import BytesIO
from xml.etree.ElementTree import fromstring
from zipfile import ZipFile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.document import Bar, Chart, Document, Origin, Table, paragraph
from app.export.clean import clean_document, clean_line
from tests.unit.export.documents import FULL, HOSTILE, TEXTS, hostile_document
from tests.unit.export.reading import written

M = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_ESCAPED = re.compile("_x([0-9A-F]{4})_")


def parts_of(document: Document) -> dict[str, bytes]:
    with ZipFile(BytesIO(written(document, "xlsx"))) as package:
        return {name: package.read(name) for name in package.namelist()}


def sheets(document: Document) -> dict[str, list[list[str | float]]]:
    """Name of a sheet → its rows."""
    parts = parts_of(document)
    names = [element.get("name", "") for element in fromstring(parts["xl/workbook.xml"]).iter(f"{M}sheet")]
    strings = [
        "".join(text.text or "" for text in element.iter(f"{M}t"))
        for element in fromstring(parts["xl/sharedStrings.xml"]).iter(f"{M}si")
    ]
    found: dict[str, list[list[str | float]]] = {}
    for number, name in enumerate(names, start=1):
        root = fromstring(parts[f"xl/worksheets/sheet{number}.xml"])
        found[name] = [[_value(cell, strings) for cell in row.iter(f"{M}c")] for row in root.iter(f"{M}row")]
    return found


def _value(cell: object, strings: list[str]) -> str | float:
    value = cell.find(f"{M}v")  # type: ignore[attr-defined]
    if value is None:
        return ""
    if cell.get("t") == "s":  # type: ignore[attr-defined]
        return _ESCAPED.sub(lambda match: chr(int(match.group(1), 16)), strings[int(value.text)])
    return float(value.text)


def test_data_come_first_and_tables_of_single_cases_are_left_out() -> None:
    of_case = Table(("甲",), (("乙",),), "一例", origin=Origin(case_uid=None))
    traced = Table(("甲",), (("乙",),), "另一例", origin=Origin(case_uid="x"))  # type: ignore[arg-type]
    chart = Chart("图", (Bar("某区", 9.0, "9天"),))
    document = Document("题", (of_case, traced, chart), data=(Table(("案例", "数"), (("某区", "9"),), "案例清单"),))
    assert sheets(document) == {
        "案例清单": [["案例", "数"], ["某区", 9.0]],
        "一例": [["甲"], ["乙"]],
        "图": [["案例", "数值"], ["某区", "9天"]],
    }


def test_a_document_without_tables_becomes_lines() -> None:
    assert sheets(Document("题", (paragraph("甲"), paragraph("乙")))) == {"表": [["题"], ["甲"], ["乙"]]}
    assert sheets(FULL)["关键数据"][1] == ["接电时间", 9.0, 2.0, "天", 3.0]


@pytest.mark.parametrize(
    ("text", "value"), [("007", "007"), ("1,234", "1,234"), ("1e9", "1e9"), ("-3", "-3"), ("2.50", 2.5)]
)
def test_only_plain_numbers_are_numbers(text: str, value: str | float) -> None:
    assert sheets(Document("题", (Table(("数",), ((text,),), "表一"),)))["表一"][1] == [value]


def test_names_of_sheets_are_allowed_and_differ() -> None:
    captions = ("甲/乙[1]:?*", "表", "表", "长" * 40, "history", "")
    found = sheets(Document("题", tuple(Table(("头",), (), caption) for caption in captions)))
    assert len(found) == len(captions)
    assert all(0 < len(name) <= 31 and not set(name) & set("[]:*?/\\") for name in found)


@pytest.mark.parametrize("text", HOSTILE, ids=ascii)
def test_nothing_becomes_a_formula_or_a_link(text: str) -> None:
    parts = parts_of(hostile_document(text))
    for name, content in parts.items():
        if name.startswith("xl/worksheets/"):
            tags = {element.tag for element in fromstring(content).iter()}
            assert f"{M}f" not in tags
            assert f"{M}hyperlink" not in tags
        assert b"TargetMode" not in content


@settings(max_examples=60, deadline=None)
@given(st.lists(TEXTS, min_size=1, max_size=4))
def test_any_text_survives(texts: list[str]) -> None:
    document = Document("题", (Table(tuple("头" for _ in texts), (tuple(texts),), "表"),))
    cells = sheets(clean_document(document))["表"][1]
    for cell, text in zip(cells, texts, strict=True):
        assert cell == clean_line(text) or cell == float(clean_line(text))


def test_numbers_are_shown_with_the_decimals_that_they_were_written_with() -> None:
    document = Document("题", (Table(("数",), (("3.90",), ("4",), ("0.125",), ("5.10",))),))
    parts = parts_of(document)
    formats = {
        each.get("numFmtId"): each.get("formatCode") for each in fromstring(parts["xl/styles.xml"]).iter(f"{M}numFmt")
    }
    cells = list(fromstring(parts["xl/worksheets/sheet1.xml"]).iter(f"{M}c"))[1:]
    styles = list(next(fromstring(parts["xl/styles.xml"]).iter(f"{M}cellXfs")))
    codes = [styles[int(cell.get("s", "0"))].get("numFmtId") for cell in cells]
    assert codes[1] == "0"
    assert [formats[code] for code in (codes[0], codes[2], codes[3])] == ["0.00", "0.000", "0.00"]


def test_a_text_that_no_cell_holds_goes_on_in_the_next_row() -> None:
    text = "长" * 70_000
    (rows,) = sheets(Document("题", (paragraph(text),))).values()
    assert "".join(str(cell) for row in rows[1:] for cell in row) == text
    (rows,) = sheets(Document("题", (Table(("项",), ((text,),)),))).values()
    assert str(rows[1][0]).endswith("长…")
