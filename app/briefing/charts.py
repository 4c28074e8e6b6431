"""The figures of one metric over the cases as bars of one unit; what cannot stand on that scale is named below it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from app.briefing.material import Material
from app.domain.briefing import OutlineItem
from app.domain.case import CaseDetail, FigureKind
from app.domain.document import Bar, Chart, Origin
from app.text.figure_text import figure_line, value_before, value_now

_NUMBER = re.compile(r"\d+(?:,\d{3})*(?:\.\d+)?")


@dataclass(frozen=True, slots=True)
class _Value:
    """One value of a figure: its bar, its unit, and the whole figure in words."""

    unit: str
    bar: Bar | None
    words: str


def chart(material: Material, item: OutlineItem) -> Iterator[Chart]:
    """A bar for each value of the item's metric, or of the one that most cases share; nothing without figures."""
    metric = item.metric.strip() or most_shared_metric(material)
    values = [value for detail in material.details() for value in _values(material, detail, metric, item)]
    if not values:
        return
    unit = Counter(value.unit for value in values if value.bar is not None).most_common(1)
    shared = unit[0][0] if unit else ""
    bars = tuple(value.bar for value in values if value.bar is not None and value.unit == shared)
    left_out = tuple(dict.fromkeys(value.words for value in values if value.bar is None or value.unit != shared))
    caption = item.title.strip() or metric
    note = f"单位不同或不是单一数值，未列入图中：{'；'.join(left_out)}。" if left_out else ""
    yield Chart(caption, bars, shared, note)


def most_shared_metric(material: Material) -> str:
    """The metric that most cases have a figure of; empty without figures."""
    counts = Counter(metric for detail in material.details() for metric in _metrics(detail))
    return counts.most_common(1)[0][0] if counts else ""


def _metrics(detail: CaseDetail) -> tuple[str, ...]:
    return tuple(dict.fromkeys(figure.metric for figure in detail.case.figures))


def _values(material: Material, detail: CaseDetail, metric: str, item: OutlineItem) -> Iterator[_Value]:
    """The values of the metric in one case: before and after when there are both."""
    name = material.short_title(detail.case)
    for number, figure in enumerate(detail.case.figures):
        if figure.metric != metric:
            continue
        origin = Origin(detail.case.uid, detail.source.id, "figures", figure.line, number, item.id)
        words = f"{name}，{figure_line(figure)}"
        if figure.kind is FigureKind.BEFORE_AFTER:
            before, unit = value_before(figure), figure.before_unit or figure.unit
            yield _Value(unit, _bar(f"{name}（改革前）", figure.before, before, origin), words)
            yield _Value(figure.unit, _bar(f"{name}（改革后）", figure.after, value_now(figure), origin), words)
        else:
            yield _Value(figure.unit, _bar(name, figure.value, value_now(figure), origin), words)


def _bar(label: str, number: str, shown: str, origin: Origin) -> Bar | None:
    """A bar; None for what is no single number."""
    if not _NUMBER.fullmatch(number):
        return None
    return Bar(label, float(number.replace(",", "")), shown, origin)
