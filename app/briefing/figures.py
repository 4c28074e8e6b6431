"""The key figures of one case, or of all cases of a briefing, as a table."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from app.briefing import labels
from app.briefing.dates import written_date
from app.briefing.material import Material
from app.domain.briefing import OutlineItem
from app.domain.case import Figure, FigureKind
from app.domain.document import Origin, Table
from app.text.figure_text import value_before, value_now

CAPTION = "关键数据"
NO_ORIGIN = Origin()


def figures_table(figures: tuple[Figure, ...], origin: Origin = NO_ORIGIN) -> Table | None:
    """A row for each figure of a case, numerals as published with unit and qualifier; None without figures."""
    if not figures:
        return None
    header, rows = _turned(_columns(figures))
    return Table(header, rows, CAPTION, origin=origin, row_origins=tuple(_origins(figures, origin)))


def all_figures_table(material: Material, item: OutlineItem) -> Iterator[Table]:
    """The figures of the item's cases below one another, the case in the first column; nothing without figures."""
    details = material.details_for(item)
    found = [(detail, figure) for detail in details for figure in detail.case.figures]
    if found:
        names = [material.short_title(detail.case) for detail, _ in found]
        header, rows = _turned([("案例", names), *_columns([figure for _, figure in found])])
        origins = tuple(
            origin
            for detail in details
            for origin in _origins(detail.case.figures, Origin(detail.case.uid, detail.source.id, "figures"))
        )
        yield Table(header, rows, item.title.strip() or labels.KEY_FIGURES, row_origins=origins)


def _columns(figures: Iterable[Figure]) -> list[tuple[str, list[str]]]:
    """Names and cells; the columns for a value before, a date and a source line only when some figure has one."""
    rows = list(figures)
    columns = [("项目", [figure.metric for figure in rows])]
    if any(figure.kind is FigureKind.BEFORE_AFTER for figure in rows):
        columns.append(("改革前", [value_before(figure) for figure in rows]))
        columns.append(("改革后或现值", [value_now(figure) for figure in rows]))
    else:
        columns.append(("数值", [value_now(figure) for figure in rows]))
    if any(figure.as_of for figure in rows):
        columns.append(("时间", [written_date(figure.as_of) for figure in rows]))
    if any(figure.line for figure in rows):
        columns.append(("原文行", [str(figure.line or "") for figure in rows]))
    return columns


def _turned(columns: list[tuple[str, list[str]]]) -> tuple[tuple[str, ...], tuple[tuple[str, ...], ...]]:
    """Columns as a header and rows."""
    return tuple(name for name, _ in columns), tuple(zip(*(cells for _, cells in columns), strict=True))


def _origins(figures: Iterable[Figure], origin: Origin) -> Iterator[Origin]:
    for number, figure in enumerate(figures):
        yield replace(origin, figure=number, line=figure.line)
