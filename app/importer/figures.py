"""Figures of a case: numbers with what they measure.

First depth: values before and after (由…缩短至…), rises and cuts (提升…%), and amounts with a unit that counts
(开具证明4户次).  What is not clear is left to the person.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from app.domain.case import Direction, Figure, FigureKind
from app.importer.lines import Line
from app.text.chinese import to_simplified

_NUMBER = r"\d[\d,]*(?:\.\d+)?"
_UNIT_NAMES = (
    "个百分点|百分点|个工作日|工作日|个环节|万个|万户次|万户|万家|万件次|万件|万人次|万人|万张|万份|万笔|万条|万次|万台|万套|万平方米|万公里|万吨|"
    "万千瓦|万千伏安|万元/户|万亿元|亿元|万元|千元|元/人|元|美元|万美元|亿美元|户次|人次|件次|车次|分钟|小时|秒|个月|天|日|年|倍|户|家|件|人|名|"
    "张|份|笔|条|次|台|套|项|个|宗|起|场|期|辆|万辆|所|处|平方米|公里|千伏安|千瓦|吨|亩|万亩|枚|例|%|‰|余万元|余亿元|多万元"
)
_UNIT = "(?:" + "|".join(sorted((re.escape(unit) for unit in _UNIT_NAMES.split("|")), key=len, reverse=True)) + ")"
_ABOUT = r"(?:超过|达到|接近|不到|不足|至少|最多|最高|最快|高达|仅需|只需|平均|约|近|超|逾|达|共|仅|为|至|到|了)"
_MORE = r"(?:余|多)?"
_AFTER = r"(?:以上|以内|以下|左右)?"
_DOWN = "缩短|压缩|压减|减少|降低|下降|缩减|精简|削减|减|降"
_UP = "提升|提高|增加|增长|扩大|上升|提速|上涨|增"
_CHANGED = rf"{_DOWN}|{_UP}|变|变更|转变|优化|调整"
_METRIC = r"(?P<metric>[^,。;:!?()\d]{0,24}?)"

_BEFORE_AFTER = re.compile(
    rf"{_METRIC}(?:由|从)(?:原来|原先|原有|过去|以往|以前|此前|法定|改革前|平均|最初|传统)*的?"
    rf"(?P<before>{_NUMBER})(?P<before_more>{_MORE})(?P<before_unit>{_UNIT})?[^,。;\d]{{0,10}}?"
    rf"(?P<verb>{_CHANGED})[^,。;\d]{{0,8}}?(?:至|到|为|成)(?P<about>{_ABOUT})*(?P<after>{_NUMBER})(?P<more>{_MORE})(?P<unit>{_UNIT})"
    rf"(?P<behind>{_AFTER})"
)
_CHANGE = re.compile(
    rf"{_METRIC}(?:同比|环比|平均|累计|整体|总体|再|可|均)*(?P<verb>{_DOWN}|{_UP})(?P<about>{_ABOUT})*"
    rf"(?P<value>{_NUMBER})(?P<more>{_MORE})(?P<unit>{_UNIT})(?P<behind>{_AFTER})"
)
_LEVEL = re.compile(
    rf"(?P<metric>[^,。;:!?()\d、]{{0,24}}?)(?P<about>{_ABOUT})*(?P<value>{_NUMBER})(?P<more>{_MORE})(?P<unit>{_UNIT})(?P<behind>{_AFTER})"
    r"(?P<counted>[\u4e00-\u9fff]{2,8})?"
)
_QUALIFIERS = (
    "超过",
    "接近",
    "不到",
    "不足",
    "至少",
    "最多",
    "最高",
    "最快",
    "高达",
    "仅需",
    "只需",
    "约",
    "近",
    "超",
    "逾",
)
_NOT_AMOUNTS = ("年", "日", "月")
_TIMES = ("天", "小时", "分钟", "秒", "个月", "个工作日", "工作日")
"""An amount of time is a figure only when a word says how it is meant (最快, 仅需): 24小时自助服务 is a name."""
_NO_NOUN = re.compile(r"(?:^|[有为对向在及供台合理盖含括织取给从据占与和等将把按])$")
_SMALLEST_AMOUNT = 10
_SHORTEST_METRIC = 2
_ORDINAL_BEFORE = re.compile(r"第$|[\d.]$|前$|[A-Za-z]$")


def read_figures(body: Sequence[Line]) -> tuple[Figure, ...]:
    """The figures of a case, in order of their lines."""
    return tuple(figure for line in body for figure in _of_line(line))


def _of_line(line: Line) -> Iterator[Figure]:
    taken: list[tuple[int, int]] = []
    found: list[tuple[int, Figure]] = []
    for pattern, make in ((_BEFORE_AFTER, _before_after), (_CHANGE, _change), (_LEVEL, _level)):
        for match in pattern.finditer(line.folded):
            numbers = match.start("before") if "before" in match.groupdict() else match.start("value")
            if any(start <= numbers < end for start, end in taken):
                continue
            figure = make(match, line)
            if figure is not None:
                taken.append((numbers, match.end("unit")))
                found.append((numbers, figure))
    yield from (figure for _, figure in sorted(found, key=lambda pair: pair[0]))


def _before_after(match: re.Match[str], line: Line) -> Figure | None:
    unit = match["unit"]
    before_unit = match["before_unit"] or ""
    return Figure(
        metric=_metric(match, line),
        kind=FigureKind.BEFORE_AFTER,
        before=match["before"],
        after=match["after"],
        unit=unit,
        before_unit=before_unit if before_unit != unit else "",
        qualifier=_qualifier(match),
        direction=_direction(match["verb"], match["before"], match["after"], same=before_unit in ("", unit)),
        line=line.number,
    )


def _change(match: re.Match[str], line: Line) -> Figure | None:
    return Figure(
        metric=_metric(match, line),
        kind=FigureKind.CHANGE,
        value=match["value"],
        unit=match["unit"],
        qualifier=_qualifier(match),
        direction=Direction.DOWN if match["verb"] in _DOWN.split("|") else Direction.UP,
        line=line.number,
    )


def _level(match: re.Match[str], line: Line) -> Figure | None:
    unit, value = match["unit"], match["value"]
    before = line.folded[: match.start("value")]
    large = unit[0] in "万亿%" or float(value.replace(",", "")) >= _SMALLEST_AMOUNT
    timeless = unit not in _TIMES or match["about"] not in (None, "了")
    if unit in _NOT_AMOUNTS or not large or not timeless or _ORDINAL_BEFORE.search(before):
        return None
    metric = _metric(match, line)
    if _NO_NOUN.search(metric) and match["counted"]:
        metric += to_simplified(line.text[slice(*match.span("counted"))])
    if len(metric) < _SHORTEST_METRIC:
        return None
    return Figure(
        metric=metric,
        kind=FigureKind.LEVEL,
        value=value,
        unit=unit,
        qualifier=_qualifier(match),
        line=line.number,
    )


def _metric(match: re.Match[str], line: Line) -> str:
    """What is measured, as the text says it, without the particles around it."""
    words = to_simplified(line.text[slice(*match.span("metric"))])
    words = re.sub(
        r"^(?:并|且|将|使|其中|累计|已|共|目前|同时|实现|总|均|全市|全省|全区|平均|的|了|是|把)+",
        "",
        words.strip(' “”"、.)'),
    )
    return re.sub(r"(?:已|共|累计|总|均|平均|同比|可|的|了|为|达|由|从|也|再|仅|约|就|将)+$", "", words).strip(' “”"')


def _qualifier(match: re.Match[str]) -> str:
    groups = match.groupdict()
    about = groups["about"] or ""
    if about in _QUALIFIERS:
        return about
    return groups["behind"] or groups["more"] or ""


def _direction(verb: str, before: str, after: str, *, same: bool) -> Direction:
    if verb in _DOWN.split("|"):
        return Direction.DOWN
    if verb in _UP.split("|"):
        return Direction.UP
    if not same:
        return Direction.NONE
    first, last = (float(number.replace(",", "")) for number in (before, after))
    return Direction.DOWN if last < first else Direction.UP
