"""What a worksheet holds beside the tables of the document: the list of cases and all their figures, one value a cell."""

from __future__ import annotations

from collections.abc import Iterator

from app.briefing.dates import written_date
from app.briefing.material import Material
from app.domain.briefing import ItemKind
from app.domain.document import Table
from app.text.citations import citation
from app.text.figure_text import figure_line

_CASES = (
    "序号",
    "案例",
    "省份",
    "城市",
    "区县",
    "实施单位",
    "指标",
    "改革手段",
    "阶段",
    "起始时间",
    "数据截至",
    "一句话",
    "来源",
)
_FIGURES = ("案例", "项目", "改革前", "改革前单位", "数值", "单位", "限定", "时间", "原文行", "原句写法")


def data_tables(material: Material) -> Iterator[Table]:
    """The list of cases, and their figures when there are any; nothing for a briefing without cases."""
    if any(item.kind is ItemKind.CASE for item in material.outline) and material.details():
        yield Table(_CASES, tuple(_case_rows(material)), "案例清单")
        figures = tuple(_figure_rows(material))
        if figures:
            yield Table(_FIGURES, figures, "关键数据")


def _case_rows(material: Material) -> Iterator[tuple[str, ...]]:
    for number, detail in enumerate(material.details(), start=1):
        case = detail.case
        yield (
            str(number),
            material.title_of(case),
            case.place.province,
            case.place.city,
            case.place.district,
            case.organization,
            "、".join(material.known_indicators(case)),
            "、".join(case.instruments),
            case.stage.value,
            written_date(case.start),
            written_date(case.data_as_of),
            material.gist_of(case),
            citation(detail, material.briefing.citation_style).removeprefix("来源："),
        )


def _figure_rows(material: Material) -> Iterator[tuple[str, ...]]:
    for detail in material.details():
        for figure in detail.case.figures:
            yield (
                material.title_of(detail.case),
                figure.metric,
                figure.before,
                figure.before_unit or (figure.unit if figure.before else ""),
                figure.after or figure.value,
                figure.unit,
                figure.qualifier,
                written_date(figure.as_of),
                str(figure.line or ""),
                figure_line(figure),
            )
