"""The coverage matrix: counted, asked for cell by cell, written as tables, put into a briefing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType

from app.briefing.labels import MATRIX
from app.db import coverage as members_of
from app.db.coverage import Members
from app.db.store import Store
from app.domain.briefing import BriefingId, ItemKind, OutlineItem
from app.domain.changes import Changes
from app.domain.coverage import Axis, AxisValue, CoverageMatrix
from app.domain.document import Document, Table
from app.domain.hits import FacetField
from app.domain.progress import Report, no_report
from app.operations.briefings import ExportResult, write_document
from app.operations.outline_items import add_items, markdown_table
from app.operations.synonyms import asked
from app.query.names import UNKNOWN
from app.query.nodes import And, FieldIs
from app.query.parser import parse, read
from app.query.spans import append, checked, conjuncts
from app.query.synonyms import Synonyms
from app.query.writer import write

TOTAL = "合计"
COLUMNS_IN_TEXT = 8
"""Of the table that goes into a briefing, beside the names of its rows; more make further tables."""

AXIS_NAMES: Mapping[Axis, str] = MappingProxyType(
    {
        Axis.PROVINCE: "省份",
        Axis.CITY: "城市",
        Axis.INDICATOR: "指标",
        Axis.INSTRUMENT: "改革手段",
        Axis.YEAR: "年份",
    }
)
FIELDS: Mapping[Axis, FacetField] = MappingProxyType(
    {
        Axis.PROVINCE: FacetField.REGION,
        Axis.CITY: FacetField.REGION,
        Axis.INDICATOR: FacetField.INDICATOR,
        Axis.INSTRUMENT: FacetField.INSTRUMENT,
        Axis.YEAR: FacetField.YEAR,
    }
)


def coverage(
    store: Store, text: str, row_axis: Axis, column_axis: Axis, synonyms: Synonyms | None = None
) -> CoverageMatrix:
    """How many of the cases that meet the query stand in each cell; values that no case has are rows and columns too.

    Raises QueryError; `Cancelled` when interrupted.
    """
    node = asked(text, synonyms) if text else None
    with store.reading() as db:
        store.sets.refresh()
        everything = store.sets.everything()
        found = everything if not text else store.sets.of(node) if node is not None else 0
        rows, columns = (members_of.members(db, axis, everything) for axis in (row_axis, column_axis))
    kept_rows, rows_lacking = _placed(row_axis, rows, found)
    kept_columns, columns_lacking = _placed(column_axis, columns, found)
    wanted = tuple(kept_columns.values())
    within = [found & bits for bits in kept_rows.values()]
    return CoverageMatrix(
        text,
        row_axis,
        column_axis,
        _values(row_axis, kept_rows, found),
        _values(column_axis, kept_columns, found),
        tuple(tuple((row & bits).bit_count() for bits in wanted) for row in within),
        found.bit_count(),
        rows_lacking,
        columns_lacking,
    )


def _placed(axis: Axis, members: Members, found: int) -> tuple[Members, int]:
    """The values that a query can ask for, and how many cases found have none.

    A case that names a province alone has no city, and no query asks for just that.
    """
    lacking = (members.get(UNKNOWN, 0) & found).bit_count()
    if axis is Axis.CITY or not lacking:
        return {value: bits for value, bits in members.items() if value != UNKNOWN}, lacking
    return members, 0


def _values(axis: Axis, members: Members, found: int) -> tuple[AxisValue, ...]:
    return tuple(
        AxisValue(value, members_of.label(axis, value), (bits & found).bit_count()) for value, bits in members.items()
    )


def narrowed(text: str, values: Sequence[tuple[Axis, str]]) -> str:
    """The query that asks for these values beside all that it asks: just the cases of a cell.  Raises QueryError."""
    for axis, value in values:
        wanted = FieldIs(FIELDS[axis], value)
        if all(part.node != wanted for part in conjuncts(read(text))):
            text = checked(append(text, write(wanted)), And((parse(text), wanted)))
    return text


def matrix_table(matrix: CoverageMatrix, caption: str = "") -> Table:
    """The matrix with its totals as a table."""
    header = (f"{AXIS_NAMES[matrix.row_axis]}＼{AXIS_NAMES[matrix.column_axis]}", TOTAL, *_labels(matrix.columns))
    sums = (TOTAL, str(matrix.total), *(str(column.count) for column in matrix.columns))
    rows = (
        (row.label, str(row.count), *map(str, numbers)) for row, numbers in zip(matrix.rows, matrix.counts, strict=True)
    )
    return Table(header, (sums, *rows), caption or caption_of(matrix))


def gaps_table(matrix: CoverageMatrix) -> Table:
    """The cells without a case, a row for each row of the matrix that has some."""
    rows = tuple((row.label, str(len(missing)), "；".join(_labels(missing))) for row, missing in matrix.gaps)
    return Table((AXIS_NAMES[matrix.row_axis], "空缺数", f"尚无案例的{AXIS_NAMES[matrix.column_axis]}"), rows, "空白")


def caption_of(matrix: CoverageMatrix) -> str:
    """What the matrix is called in a document, with the query it follows."""
    caption = f"{AXIS_NAMES[matrix.row_axis]}与{AXIS_NAMES[matrix.column_axis]}分布"
    return f"{caption}（{matrix.query}）" if matrix.query else caption


def write_matrix(matrix: CoverageMatrix, target: Path, report: Report = no_report) -> ExportResult:
    """Write the matrix and its empty cells as two worksheets.  Raises ExportFailed, Cancelled."""
    tables = (matrix_table(matrix, MATRIX), gaps_table(matrix))
    return write_document(Document(caption_of(matrix), (), data=tables), "xlsx", target, report)


def put_matrix(store: Store, briefing_id: BriefingId, matrix: CoverageMatrix) -> Changes:
    """Put the matrix as it stands into a briefing, as a text with tables.  Raises NotFound."""
    text = "\n\n".join((f"**{caption_of(matrix)}**", *_pieces(matrix_table(matrix))))
    return add_items(store, briefing_id, (OutlineItem(ItemKind.TEXT, text=text),))


def put_own_matrix(store: Store, briefing_id: BriefingId) -> Changes:
    """Put a matrix into a briefing that counts the briefing's own cases and follows them.  Raises NotFound."""
    return add_items(store, briefing_id, (OutlineItem(ItemKind.MATRIX),))


def _pieces(table: Table) -> Iterator[str]:
    """The table in Markdown, in pieces that a page holds; zeros are left out as in other tables of a briefing."""
    for first in range(1, len(table.header), COLUMNS_IN_TEXT):
        rows = ((row[0], *row[first : first + COLUMNS_IN_TEXT]) for row in table.rows)
        shown = (tuple("" if cell == "0" else cell for cell in row) for row in rows)
        yield markdown_table((table.header[0], *table.header[first : first + COLUMNS_IN_TEXT]), shown)


def _labels(values: Sequence[AxisValue]) -> tuple[str, ...]:
    return tuple(value.label for value in values)
