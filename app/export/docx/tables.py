"""Real tables: a header row that is repeated on every page, rows that are not split."""

from __future__ import annotations

from collections.abc import Sequence

from app.domain.document import Table
from app.export.columns import column_widths, number_columns
from app.export.docx.styles import TABLE_STYLE
from app.export.docx.xml import Element, make, paragraph, run, with_value


def table_element(table: Table, total: int) -> Element:
    """The table, `total` twips wide; numbers are set flush right."""
    widths = column_widths(table, total)
    numbers = number_columns(table)
    styles = ["TableNumber" if column in numbers else "TableText" for column in range(len(widths))]
    header_styles = ["TableHead"] * len(widths)
    properties = make(
        "w:tblPr",
        children=[
            with_value("w:tblStyle", TABLE_STYLE),
            make("w:tblW", {"w:w": str(total), "w:type": "dxa"}),
            make("w:tblLayout", {"w:type": "fixed"}),
        ],
    )
    grid = make("w:tblGrid", children=[make("w:gridCol", {"w:w": str(width)}) for width in widths])
    header = _row(table.header, widths, header_styles, [make("w:cantSplit"), make("w:tblHeader")])
    rows = [_row(row, widths, styles, [make("w:cantSplit")]) for row in table.rows]
    return make("w:tbl", children=[properties, grid, header, *rows])


def _row(cells: Sequence[str], widths: Sequence[int], styles: Sequence[str], marks: list[Element]) -> Element:
    """One row."""
    made = [_cell(text, width, style) for text, width, style in zip(cells, widths, styles, strict=True)]
    return make("w:tr", children=[make("w:trPr", children=marks), *made])


def _cell(text: str, width: int, style: str) -> Element:
    """One cell with one paragraph, its text in the middle of its height."""
    size = make("w:tcW", {"w:w": str(width), "w:type": "dxa"})
    properties = make("w:tcPr", children=[size, with_value("w:vAlign", "center")])
    return make("w:tc", children=[properties, paragraph(style, [run(text)] if text else [])])
