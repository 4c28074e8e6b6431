"""Tables over the cases of a briefing: cases by chosen fields, and places by indicators."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType

from app.briefing import labels
from app.briefing.dates import written_date
from app.briefing.material import Material, in_order, place_name
from app.domain.briefing import DEFAULT_FIELDS, CaseField, OutlineItem
from app.domain.case import CaseDetail, Stage
from app.domain.document import Origin, Table
from app.text.citations import compilation
from app.text.figure_text import figure_line
from app.text.leads import leads

MOST_COLUMNS = 8
"""Of the matrix beside its names; more make further tables."""

MOST_FIGURES = 4
"""In one cell of the comparison."""

_FieldText = Callable[[Material, CaseDetail], str]
_TEXTS: Mapping[CaseField, _FieldText] = MappingProxyType(
    {
        CaseField.PLACE: lambda _, detail: "".join(detail.case.place.names),
        CaseField.ORGANIZATION: lambda _, detail: detail.case.organization,
        CaseField.INDICATORS: lambda material, detail: "、".join(material.known_indicators(detail.case)),
        CaseField.INSTRUMENTS: lambda _, detail: "、".join(detail.case.instruments),
        CaseField.STAGE: lambda _, detail: "" if detail.case.stage is Stage.UNKNOWN else detail.case.stage.value,
        CaseField.START: lambda _, detail: written_date(detail.case.start),
        CaseField.DATA_AS_OF: lambda _, detail: written_date(detail.case.data_as_of),
        CaseField.GIST: lambda material, detail: material.gist_of(detail.case),
        CaseField.LEADS: lambda _, detail: "；".join(lead.rstrip("。；") for lead in leads(detail.case)),
        CaseField.FIGURES: lambda _, detail: _few_figures(detail),
        CaseField.SOURCE: lambda _, detail: compilation(detail.source),
    }
)


def _few_figures(detail: CaseDetail) -> str:
    """The first figures; the cell says when there are more."""
    lines = [figure_line(figure) for figure in detail.case.figures]
    rest = f"；等{len(lines)}项" if len(lines) > MOST_FIGURES else ""
    return "；".join(lines[:MOST_FIGURES]) + rest


def comparison(material: Material, item: OutlineItem) -> Iterator[Table]:
    """A row for each case, a column for each of the item's fields; nothing without cases."""
    details = material.details_for(item)
    fields = item.fields or DEFAULT_FIELDS
    rows = tuple(
        (material.short_title(detail.case), *(_TEXTS[field](material, detail) for field in fields))
        for detail in details
    )
    origins = tuple(Origin(detail.case.uid, detail.source.id, item=item.id) for detail in details)
    if rows:
        header = ("案例", *(labels.FIELDS[field] for field in fields))
        yield Table(header, rows, item.title.strip() or labels.COMPARISON, row_origins=origins)


def matrix(material: Material, item: OutlineItem) -> Iterator[Table]:
    """How many cases there are for each place and indicator; the dimension with fewer names makes the columns."""
    counts = Counter(
        (place_name(detail.case), name)
        for detail in material.details()
        for name in material.known_indicators(detail.case) or (labels.NO_INDICATOR,)
    )
    places = in_order((place for place, _ in counts), ())
    indicators = in_order((name for _, name in counts), material.indicator_names.values())
    caption = item.title.strip() or labels.MATRIX
    if len(places) < len(indicators):
        yield from _grid(caption, "指标", indicators, places, lambda row, column: counts[column, row])
    elif counts:
        yield from _grid(caption, "地区", places, indicators, lambda row, column: counts[row, column])


def _grid(
    caption: str, corner: str, rows: tuple[str, ...], columns: tuple[str, ...], count: Callable[[str, str], int]
) -> Iterator[Table]:
    """One table for every eight columns."""
    for first in range(0, len(columns), MOST_COLUMNS):
        shown = columns[first : first + MOST_COLUMNS]
        cells = tuple((row, *(str(count(row, column) or "") for column in shown)) for row in rows)
        yield Table((corner, *shown), cells, caption if first == 0 else f"{caption}（续）")
