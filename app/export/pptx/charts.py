"""Native charts: bars that lie, with the numbers in a workbook inside; no text of a label becomes a formula or a link."""

from __future__ import annotations

import re
from typing import Any

from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE, XL_LABEL_POSITION, XL_LEGEND_POSITION, XL_TICK_LABEL_POSITION, XL_TICK_MARK
from pptx.enum.dml import MSO_THEME_COLOR
from pptx.opc.constants import CONTENT_TYPE
from pptx.opc.packuri import PackURI
from pptx.oxml.ns import qn
from pptx.package import Package
from pptx.parts.chart import ChartPart
from pptx.parts.embeddedpackage import EmbeddedXlsxPart
from pptx.util import Pt

from app.domain.slide_pages import Box, PageChart
from app.domain.slides import SlideChart
from app.export.pptx.shapes import CHART, placed
from app.export.pptx.text import faces
from app.export.pptx.xml import Element, make

_SIZE = 16
_ROW = 92.0
_ROW_OF_ONE = 72.0
_KEY = 44.0
_LEFT = 0.36
"""Of the width: where bars begin, right of their labels."""
_SPARE = 1.22
"""Of the longest bar: how far the axis goes, so that what stands at its end finds room."""
_COLOURS = (MSO_THEME_COLOR.ACCENT_2, MSO_THEME_COLOR.ACCENT_1)
_FORMULA = re.compile(r"^[=+\-@]")
_ARRAY = re.compile(r"^\{\s*=")
_ADDRESS = re.compile(r"^\s*(?:https?|ftps?|file|mailto|internal|external)(:)", re.IGNORECASE)
_FULL_WIDTH = {"=": "＝", "+": "＋", "-": "－", "@": "＠"}
_CHART_URI = "http://schemas.openxmlformats.org/drawingml/2006/chart"


def harmless(label: str) -> str:
    """A label that no spreadsheet takes for a formula or an address."""
    text = _FORMULA.sub(lambda match: _FULL_WIDTH[match.group()], label)
    text = _ARRAY.sub("｛＝", text)
    address = _ADDRESS.match(text)
    return f"{text[: address.start(1)]}：{text[address.end(1) :]}" if address else text


def chart_part(shown: PageChart, number: int, package: Package) -> ChartPart:
    """The chart and its workbook as parts of the package."""
    data: Any = CategoryChartData(number_format=_number_format(shown.chart.unit))  # type: ignore[no-untyped-call]
    data.categories = [harmless(row.label) or "—" for row in shown.chart.rows]
    for place, name in enumerate(shown.chart.series):
        data.add_series(harmless(name), [row.values[place] for row in shown.chart.rows])
    part: ChartPart = ChartPart.load(
        PackURI(f"/ppt/charts/chart{number}.xml"),
        CONTENT_TYPE.DML_CHART,
        package,
        data.xml_bytes(XL_CHART_TYPE.BAR_CLUSTERED),
    )
    sheet = PackURI(f"/ppt/embeddings/Microsoft_Excel_Sheet{number}.xlsx")
    workbook = EmbeddedXlsxPart(sheet, EmbeddedXlsxPart.content_type, package, data.xlsx_blob)
    part.chart_workbook.xlsx_part = workbook
    _dress(part.chart, shown)
    return part


def chart_frame(shown: PageChart, key: str, number: int) -> Element:
    """The chart in the placeholder of its page; `key` is the relation to its part."""
    chart = shown.chart
    described = "；".join(f"{row.label}：{' → '.join(row.shown)}" for row in chart.rows)
    name = make("p:cNvPr", {"id": number, "name": f"{CHART.name} {number}", "descr": described})
    locks = make("p:cNvGraphicFramePr", children=[make("a:graphicFrameLocks", {"noGrp": 1})])
    data = make("a:graphicData", {"uri": _CHART_URI}, [make("c:chart", {"r:id": key})])
    return make(
        "p:graphicFrame",
        children=[
            make("p:nvGraphicFramePr", children=[name, locks, CHART.element]),
            placed(_as_high_as_needed(chart, shown.box), "p:xfrm"),
            make("a:graphic", children=[data]),
        ],
    )


def _as_high_as_needed(chart: SlideChart, box: Box) -> Box:
    """The box, lower where few bars would be mere blocks in it."""
    row = _ROW if len(chart.series) > 1 else _ROW_OF_ONE
    needed = len(chart.rows) * row + (_KEY if len(chart.series) > 1 else 0.0)
    return Box(box.left, box.top, box.width, min(box.height, needed))


def _dress(chart: Any, shown: PageChart) -> None:
    """Size and faces of text, the key, axes without lines, the colours and the labels of the bars."""
    chart.font.size = Pt(_SIZE)
    chart.has_title = False
    chart.has_legend = len(shown.chart.series) > 1
    if chart.has_legend:
        chart.legend.position = XL_LEGEND_POSITION.TOP
        chart.legend.include_in_layout = False
    category, value = chart.category_axis, chart.value_axis
    category.reverse_order = True
    category.major_tick_mark = category.minor_tick_mark = XL_TICK_MARK.NONE
    category.tick_label_position = XL_TICK_LABEL_POSITION.LOW
    category.format.line.color.theme_color = MSO_THEME_COLOR.ACCENT_2
    value.visible = False
    value.has_major_gridlines = False
    value.minimum_scale = 0
    value.maximum_scale = (shown.highest or 1.0) * _SPARE
    _set_plot(chart, shown)


def _set_plot(chart: Any, shown: PageChart) -> None:
    plot = chart.plots[0]
    plot.gap_width = 60
    plot.overlap = -8
    plot.vary_by_categories = False
    for number, series in enumerate(plot.series):
        colour = _COLOURS[number if len(shown.chart.series) > 1 else 1]
        bars = series.format.fill
        bars.solid()
        bars.fore_color.theme_color = colour
        _number_labels(series.data_labels, shown.chart.unit)
        for place, row in enumerate(shown.chart.rows):
            if row.shown[number] != _written(row.values[number], shown.chart.unit):
                _label(series.points[place].data_label, row.shown[number])
    _set_faces(chart)
    area = chart.element.find(f".//{qn('c:plotArea')}")
    old = area.find(qn("c:layout"))
    if old is not None:
        area.remove(old)
    area.insert(0, _layout(has_key=chart.has_legend))


def _number_labels(labels: Any, unit: str) -> None:
    """At the end of each bar of a series its number with the unit, on one line."""
    labels.show_value = True
    labels.number_format = _number_format(unit)
    labels.number_format_is_linked = False
    labels.position = XL_LABEL_POSITION.OUTSIDE_END
    labels.font.size = Pt(_SIZE)
    for settings in labels.font._element.iterancestors(qn("c:txPr")):
        settings.find(qn("a:bodyPr")).set("wrap", "none")
        for lines in settings.itersiblings(qn("c:showLeaderLines")):
            settings.getparent().remove(lines)


def _label(label: Any, text: str) -> None:
    """What was published for a bar, where a bare number would say less."""
    frame = label.text_frame
    frame.text = text
    frame.word_wrap = False
    label.position = XL_LABEL_POSITION.OUTSIDE_END
    for run in frame.paragraphs[0].runs:
        run.font.size = Pt(_SIZE)


def _set_faces(chart: Any) -> None:
    """The theme's faces on all text of the chart."""
    for tag in ("a:defRPr", "a:rPr"):
        for properties in chart.element.iter(qn(tag)):
            properties.extend(faces("+mn"))


def _layout(*, has_key: bool) -> Element:
    """The bars right of their labels, below the key."""
    top = 0.14 if has_key else 0.02
    places = {"x": _LEFT, "y": top, "w": round(0.98 - _LEFT, 2), "h": round(0.98 - top, 2)}
    settings: list[tuple[str, str | float]] = [
        ("layoutTarget", "inner"),
        ("xMode", "edge"),
        ("yMode", "edge"),
        *places.items(),
    ]
    manual = make("c:manualLayout", children=[make(f"c:{name}", {"val": str(value)}) for name, value in settings])
    return make("c:layout", children=[manual])


def _number_format(unit: str) -> str:
    """Numbers with their unit behind them; a unit that a format cannot hold is left out."""
    return f'General"{unit}"' if unit and not set('"\\') & set(unit) and len(unit) <= 20 else "General"


def _written(value: float, unit: str) -> str:
    """What the number format makes of a value."""
    behind = "" if _number_format(unit) == "General" else unit
    return f"{value:.10g}{behind}"
