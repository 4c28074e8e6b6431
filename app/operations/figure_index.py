"""The index of all figures: filtered, sorted, loaded by pages, drawn, written to files, put into a briefing."""

from __future__ import annotations

import re
import time
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType

from app.db import figure_rows
from app.db.store import Store
from app.domain.briefing import BriefingId, ItemKind, OutlineItem
from app.domain.case import CaseUid
from app.domain.changes import Changes
from app.domain.document import Document, Table
from app.domain.figure_index import IN_SOURCE_ORDER, FigureList, FigureOrder, FigurePlot, FigureRow, UnitCount
from app.domain.notes import WHOLE, Anchor
from app.domain.progress import Report, no_report
from app.errors import InvalidInput
from app.export.csv_table import write_csv
from app.operations.briefings import write_document
from app.operations.library import load_case
from app.operations.outline_items import add_items, markdown_table
from app.operations.synonyms import asked
from app.query.figure_text import FALL_WORDS, RISE_WORDS, read_figure
from app.query.names import SPECIAL_NAMES
from app.query.nodes import FigureIs, SpecialField
from app.query.synonyms import Synonyms
from app.text.figure_places import figure_places
from app.text.figure_text import value_before, value_now
from app.text.fold import fold

MOST_IN_BRIEFING = 200
"""Figures that go into a briefing at once."""
MOST_BARS = 60
CAPTION = "关键数据索引"
HEADER = ("项目", "改革前", "改革后或现值", "变化", "单位", "案例", "地区", "原句", "来源")
_PAGE = 500
_COMPARISON = re.compile(r"[<>=≤≥≦≧]")
_CHANGE_WORD = re.compile(f"(?:{'|'.join((*FALL_WORDS, *RISE_WORDS))})$")
_SIGNS: Mapping[bool, str] = MappingProxyType({True: "+", False: "−"})


def read_filter(text: str) -> FigureIs | None:
    """What figures must meet: words of their names, then perhaps a comparison as in a query (时限 压减 ≥ 50 %).

    None for an empty text.  Raises QueryError for a comparison without a number.
    """
    plain = _without_field(text).replace('"', " ").strip()
    if not plain:
        return None
    found = _COMPARISON.search(fold(plain))
    if found is None:
        return FigureIs(plain)
    stem, rest = plain[: found.start()].strip(), plain[found.start() :]
    word = _CHANGE_WORD.search(fold(stem))
    metric = stem[: word.start()].strip() if word else stem
    written = (f'"{metric}"' if metric else "") + (word.group() if word else "") + rest
    read = read_figure(written, fold(written), 0, 0)
    more = written[read.end :].strip()
    return FigureIs(f"{read.condition.metric} {more}".strip(), read.condition.test) if more else read.condition


def list_figures(
    store: Store,
    filter_text: str,
    order: FigureOrder = IN_SOURCE_ORDER,
    query: str = "",
    synonyms: Synonyms | None = None,
) -> FigureList:
    """All figures that meet the filter, of the cases that meet the query.  Raises QueryError; `Cancelled`."""
    started = time.perf_counter()
    wanted = read_filter(filter_text)
    with store.reading() as db:
        found = None
        if query:
            node = asked(query, synonyms)
            store.sets.refresh()
            found = store.sets.of(node) if node is not None else 0
        keys = figure_rows.keys(db, wanted, order, found)
    cases_met = len({key // figure_rows.PLACES for key in keys})
    return FigureList(keys, cases_met, round((time.perf_counter() - started) * 1000, 1))


def load_figure_rows(store: Store, keys: Sequence[int]) -> tuple[FigureRow, ...]:
    """The rows of some keys of a `FigureList`, in their order; figures that are gone are left out."""
    with store.reading() as db:
        return figure_rows.rows(db, keys)


def plot_figures(store: Store, keys: Sequence[int], unit: str | None = None) -> FigurePlot:
    """The first figures listed that are printed in a unit, the most used one when none is given."""
    with store.reading() as db:
        units = figure_rows.units(db)
        counted = Counter(units[key] for key in keys if key in units)
        chosen = unit if unit is not None and counted[unit] else next((name for name, _ in counted.most_common(1)), "")
        first = [key for key in keys if units.get(key) == chosen][:MOST_BARS]
        counts = tuple(UnitCount(name, number) for name, number in counted.most_common())
        return FigurePlot(counts, chosen, figure_rows.rows(db, first))


def find_figure(store: Store, uid: CaseUid, position: int) -> Anchor:
    """Where a figure of a case stands in the texts that the reader shows; the whole case when no sentence states it.

    Raises NotFound.
    """
    detail = load_case(store, uid)
    if position >= len(detail.case.figures):
        return WHOLE
    places = figure_places(detail.case.figures[position], detail)
    return places.card or places.original or WHOLE


def table_of(store: Store, keys: Sequence[int], report: Report = no_report) -> Table:
    """Figures as a table, values as published; figures that are gone are left out.  Raises Cancelled."""
    cells: list[tuple[str, ...]] = []
    for start in range(0, len(keys), _PAGE):
        report(start, len(keys), "figure")
        cells += map(_cells, load_figure_rows(store, keys[start : start + _PAGE]))
    return Table(HEADER, tuple(cells), CAPTION)


def export_figures(store: Store, keys: Sequence[int], target: Path, report: Report = no_report) -> Path:
    """Write all figures listed as a workbook, or with `.csv` as values separated by commas.

    Raises ExportFailed, Cancelled.
    """
    table = table_of(store, keys, report)
    if target.suffix.lower() == ".csv":
        write_csv(table, target)
    else:
        write_document(Document(CAPTION, (), data=(table,)), "xlsx", target, report)
    return target


def put_figures(store: Store, briefing_id: BriefingId, keys: Sequence[int]) -> Changes:
    """Put figures into a briefing as a table with their sources.  Raises NotFound, InvalidInput for too many."""
    if len(keys) > MOST_IN_BRIEFING:
        raise InvalidInput("input.too_many_figures", limit=MOST_IN_BRIEFING)
    rows = load_figure_rows(store, keys)
    table = markdown_table(("案例", "项目", "改革前", "改革后或现值", "来源"), _briefing_rows(rows))
    item = OutlineItem(ItemKind.TEXT, text=f"**关键数据**\n\n{table}")
    return add_items(store, briefing_id, (item,)) if rows else Changes()


def change_text(row: FigureRow) -> str:
    """The change in per cent, else in the printed unit: −77.8%, +3个; empty where there is none."""
    number, unit = (row.rate, "%") if row.rate is not None else (row.change, row.figure.unit)
    if number is None:
        return ""
    return f"{_SIGNS[number >= 0]}{_plain(abs(number))}{unit}" if number else f"0{unit}"


def _plain(number: float) -> str:
    """At most one decimal, thousands apart."""
    return f"{number:,.1f}".removesuffix(".0")


def _cells(row: FigureRow) -> tuple[str, ...]:
    figure = row.figure
    now = value_now(figure)
    places = (row.title, row.place, row.sentence, row.source)
    return (figure.metric, value_before(figure), now, change_text(row), figure.unit, *places)


def _briefing_rows(rows: Sequence[FigureRow]) -> Iterator[tuple[str, ...]]:
    for row in rows:
        place = f"{row.place}：" if row.place else ""
        source = f"《{row.source}》" if row.source else ""
        yield (f"{place}{row.title}", row.figure.metric, value_before(row.figure), value_now(row.figure), source)


def _without_field(text: str) -> str:
    """The text without the name of the field that it has in a query."""
    name, colon, rest = text.replace("：", ":", 1).partition(":")
    return rest if colon and fold(name.strip()) in SPECIAL_NAMES[SpecialField.FIGURE] else text
