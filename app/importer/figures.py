"""Figures of a case: numbers with what they measure.

Values before and after (由…缩短至…), values reached (压缩到…), rises and cuts (提升…%), and amounts with a unit that counts
(开具证明4户次).  Numbers in words are taken in shares (百分之九十, 六成).  What is not clear is left to the person.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from app.domain.case import Direction, Figure, FigureKind
from app.importer.lines import Line
from app.text.chinese import to_simplified
from app.text.numerals import HAN_NUMERAL, parse_integer

_NUMBER = r"\d[\d,]*(?:\.\d+)?"
_BASES = (
    "个百分点|百分点|个工作日|工作日|个环节|户次|件次|人次|车次|班次|架次|批次|航次|平方公里|平方米|平米|公里|千瓦时|千瓦|千伏安|兆瓦|吨|亩|公顷|"
    "标箱|元/户|元/人|美元|欧元|元|分钟|小时|秒|个月|天|日|周|年|倍|成|户|家|件|人|名|张|份|笔|条|次|台|套|项|个|宗|起|场|期|辆|所|处|枚|例|幢|座|"
    "栋|艘|列|分|单|票|篇|部|门|位|面|平米|㎡|m2|家次|例|本|种|类|%|‰"
)
_BASE = "(?:" + "|".join(sorted((re.escape(unit) for unit in _BASES.split("|")), key=len, reverse=True)) + ")"
_SCALE = r"(?:[百千]?万亿|[十百千]?万|[十百千]?亿)"
_MORE = r"(?:余|多)?"


def _amount(name: str) -> str:
    """A number with its unit, as groups `name`, `name_more`, `name_scale`, `name_inner` and `name_base`: 27万余家."""
    return (
        rf"(?P<{name}>{_NUMBER})\s?(?P<{name}_more>{_MORE})"
        rf"(?:(?P<{name}_scale>{_SCALE})?(?P<{name}_inner>{_MORE})(?P<{name}_base>{_BASE})|"
        rf"(?P<{name}_only>{_SCALE})(?=[。,;、:)]|$))"
    )


_ABOUT = r"(?:不超过|不少于|不低于|不高于|超过|达到|突破|接近|不到|不足|低于|高于|至少|最多|最高|最快|最短|最长|高达|仅需|只需|仅用|只用|平均|大约|近|(?<![签合违预条契])约|超|逾|达|共|仅|为|至|到|了)"
_AFTER = r"(?:以上|以内|以下|左右|上下)?"
_DOWN = "缩短|压缩|压减|压降|下调|调减|减少|降低|下降|缩减|精简|削减|减免|节省|节约|缩小|收窄|回落|跌|减|降|缩|省"
_UP = "提升|提高|上调|调增|增加|增长|扩大|上升|提速|上涨|新增|发展|拓展|扩容|攀升|跃升|增|升"
_SAVED = r"[\u4e00-\u9fff]{0,6}?(?:费用|费|成本|利息|资金|支出|开支|税款|税|投资|保证金|检查|跑动|跑腿|材料|环节|证明)"
_CHANGED = rf"{_DOWN}|{_UP}|变|变更|转变|优化|调整|压(?=[到至])"
_METRIC = r"(?P<metric>(?:20\d\d年|[^,。;:!?()\d]){0,24}?)"
_ORIGIN = "原来|原先|原有|过去|以往|以前|此前|法定|改革前|平均|最初|传统|的"

_BEFORE_AFTER = re.compile(
    rf"{_METRIC}(?:由|从)(?:{_ORIGIN})*(?:[^,。;:\d]{{0,8}}?){_amount('before')}[^,。;\d]{{0,10}}?"
    rf"(?P<verb>{_CHANGED})[^,。;\d]{{0,8}}?(?:至|到|为|成)(?P<about>{_ABOUT})*"
    rf"(?:{_amount('after')}|(?P<zero>0|零))(?P<behind>{_AFTER})"
)
_BARE_BEFORE = re.compile(
    rf"{_METRIC}(?:由|从)(?:{_ORIGIN})*(?P<before>{_NUMBER})(?P<verb>{_CHANGED})[^,。;\d]{{0,8}}?(?:至|到|为|成)(?P<about>{_ABOUT})*"
    rf"{_amount('after')}(?P<behind>{_AFTER})"
)
_DIRECT = re.compile(
    rf"{_METRIC}{_amount('before')}(?P<verb>{_DOWN}|{_UP}|变)(?:至|到|为|成)(?P<about>{_ABOUT})*{_amount('after')}(?P<behind>{_AFTER})"
)
_REACHED = re.compile(
    rf"{_METRIC}(?P<verb>{_DOWN}|{_UP}|控制)(?:至|到|为|成|在)(?:每[年月天户]|[年月日户]均)?(?P<about>{_ABOUT})*(?:{_NUMBER}[-~])?{_amount('value')}(?P<behind>{_AFTER}内?)"
)
_CHANGE = re.compile(
    rf"{_METRIC}(?:同比|环比|平均|累计|整体|总体|再|可|均)*(?P<verb>{_DOWN}|{_UP})(?P<saved>{_SAVED})?(?P<about>{_ABOUT})*"
    rf"{_amount('value')}(?P<behind>{_AFTER})"
)
_LEVEL = re.compile(
    rf"(?P<metric>(?:\([^()\d]{{1,8}}\)|[^,。;:!?()\d、]){{0,24}}?)(?P<about>{_ABOUT})*{_amount('value')}(?P<behind>{_AFTER})"
    r"(?=(?P<counted>[\u4e00-\u9fff]{2,8})?)"
)
_WORDS = re.compile(
    rf"{_METRIC}(?:(?P<verb>{_DOWN}|{_UP}))?(?P<about>{_ABOUT})*"
    rf"(?:百分之(?P<share>{HAN_NUMERAL}{{1,4}}(?:点{HAN_NUMERAL}{{1,3}})?|{_NUMBER})|"
    rf"(?P<tenths>[一二两三四五六七八九])成(?P<half>半?)(?![立员果效本交功为])|"
    rf"(?P<times>[一两二三四五六七八九])倍)(?P<behind>{_AFTER})"
)
_QUALIFIERS = (
    "不超过",
    "不少于",
    "不低于",
    "不高于",
    "超过",
    "突破",
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
    "仅用",
    "只用",
    "低于",
    "高于",
    "最短",
    "最长",
    "大约",
    "约",
    "近",
    "超",
    "逾",
)
_NOT_AMOUNTS = ("年", "日", "月")
_TIMES = ("天", "小时", "分钟", "秒", "个月", "个工作日", "工作日", "周")
"""An amount of time is a figure only when something says how it is meant (最快, 仅需, 办理时间): 24小时自助服务 is a name."""
_MEANS_TIME = re.compile(r"(?:时间|用时|耗时|时长|时限|周期|时效|期限)$")
_SCORED = re.compile(r"满意度|评分|得分|分值|评价|测评|指数|考核|平均分|总分|评议")
"""Of such a number of 分 is a score; others are minutes, or parts of something."""
_WITHIN = re.compile(
    r"以?内?(?:即可|就能|可|便)?(?:完成|办结|答复|出证|审结|办理|领取|反馈|回复|送达|受理|响应|拿到|放款|核发|办好|走完)"
)
_SMALL_COUNTS = frozenset(
    [
        "户",
        "家",
        "件",
        "笔",
        "张",
        "台",
        "户次",
        "人次",
        "件次",
        "%",
        "‰",
        "倍",
        "成",
        "百分点",
        "个百分点",
        "平方公里",
        "公里",
    ]
)
"""Of these a few are worth telling; 3个, 5项 describe."""
_CONDITION = re.compile(r"及以[上下]|或以[上下]|\(含\)|的(?:企业|项目|用户|客户|单位|处|罚)")
_NO_NOUN = re.compile(r"(?:^|[有为对向在及供台合理盖含括织取给从据占与和等将把按])$")
_SENTENCE = re.compile(r"[^。;!?]+[。;!?]?")
_COUNTS = re.compile(r"\d|百分之|成|倍")
_TURNS = re.compile(rf"{_CHANGED}|控制")
_CLAUSE_ENDS = re.compile(r"[,。;、)]|$")
_COMPARED = re.compile(r"(?:较|比|同比).{0,8}?(?:年|期|同期|前)$")
_VAGUE = re.compile(r"(?:全年|当年|年均|每[\u4e00-\u9fff]{0,3})?")
"""Says when or of what, not what was saved."""
_REST_OF_AMOUNT = re.compile(rf"^{_MORE}{_SCALE}?{_MORE}{_BASE}")
"""What stands behind the digits of an amount before this one."""
_HALF = re.compile(r"半(?![天年月日个小])")
_AGAINST = re.compile(r"[^。;!?]*(?:同比|环比|(?:较|比)(?:上年|去年|上一?年度?|前一?年|20\d\d年))[^,。;!?]{0,6}")
_SMALLEST_AMOUNT = 10
_SHORTEST_METRIC = 2
_ORDINAL_BEFORE = re.compile(r"第$|[\d.]$|前$|[A-Za-z]$")


def read_figures(body: Sequence[Line]) -> tuple[Figure, ...]:
    """The figures of a case, in order of their lines."""
    return tuple(figure for line in body for figure in _of_line(line))


def _of_line(line: Line) -> Iterator[Figure]:
    taken: list[tuple[int, int]] = []
    found: list[tuple[int, Figure]] = []
    for pattern, make, first, last in _searches(line.folded):
        for match in pattern.finditer(line.folded, first, last):
            start, end = _numbers(match)
            if any(start < other_end and other_start < end for other_start, other_end in taken):
                continue
            figure = make(match, line)
            if figure is not None:
                taken.append((start, end))
                found.append((start, figure))
    yield from _with_metrics(sorted(found, key=lambda pair: pair[0]), line.folded)


def _with_metrics(found: Sequence[tuple[int, Figure]], text: str) -> Iterator[Figure]:
    """The figures in order; a rise against the year before that does not say of what is that of the figure before."""
    metric, begin = "", 0
    for start, figure in found:
        if figure.metric or not _AGAINST.fullmatch(text, begin, start):
            metric = figure.metric
        yield replace(figure, metric=metric)
        begin = start


def _searches(text: str) -> Iterator[tuple[re.Pattern[str], _Make, int, int]]:
    """The forms to look for, each with the sentence to look in: only sentences with a number are worth the while."""
    sentences = [match.span() for match in _SENTENCE.finditer(text)]
    counted = [span for span in sentences if _COUNTS.search(text, *span)]
    changed = [span for span in counted if _TURNS.search(text, *span)]
    for pattern, make, of_change in _FORMS:
        for first, last in changed if of_change else counted:
            yield pattern, make, first, last


def _numbers(match: re.Match[str]) -> tuple[int, int]:
    """From the first number of a figure to behind its last."""
    groups = match.groupdict()
    spans = [
        match.span(name)
        for name in ("before", "value", "after", "zero", "share", "tenths", "times")
        if groups.get(name)
    ]
    return spans[0][0], spans[-1][1]


def _unit(match: re.Match[str], name: str) -> str:
    groups = match.groupdict()
    scaled = (groups.get(f"{name}_scale") or "") + (groups.get(f"{name}_base") or "")
    return scaled or groups.get(f"{name}_only") or ""


def _value(match: re.Match[str], name: str, line: Line) -> str:
    """A number as it is written, with the half that stands behind its unit (2天半); none at all is zero."""
    value = match.groupdict().get(name) or "0"
    ends = [match.end(f"{name}_{part}") for part in ("base", "only") if match.groupdict().get(f"{name}_{part}")]
    is_half = bool(ends) and value.isdigit() and _HALF.match(line.folded, max(ends)) is not None
    return f"{value}.5" if is_half else value


def _before_after(match: re.Match[str], line: Line) -> Figure | None:
    before_unit = _unit(match, "before")
    unit = _unit(match, "after") or before_unit
    before, after = (_value(match, name, line) for name in ("before", "after"))
    return Figure(
        metric=_metric(match, line),
        kind=FigureKind.BEFORE_AFTER,
        before=before,
        after=after,
        unit=unit,
        before_unit=before_unit if before_unit != unit else "",
        qualifier=_qualifier(match, "after"),
        direction=_direction(match["verb"], before, after, same=before_unit in ("", unit)),
        line=line.number_at(_numbers(match)[0]),
    )


def _change(match: re.Match[str], line: Line) -> Figure | None:
    metric = _metric(match, line)
    if match["saved"] and _VAGUE.fullmatch(metric):
        saved = to_simplified(line.text[slice(*match.span("saved"))])
        metric = f"{metric}{saved}" if metric.startswith("每") else saved
    return Figure(
        metric=metric,
        kind=FigureKind.CHANGE,
        value=match["value"],
        unit=_unit(match, "value"),
        qualifier=_qualifier(match, "value"),
        direction=_turn(match["verb"]),
        line=line.number_at(_numbers(match)[0]),
    )


def _reached(match: re.Match[str], line: Line) -> Figure | None:
    unit = _unit(match, "value")
    if unit in _NOT_AMOUNTS:
        return None
    # 提速到2天 makes the time less, though the word says more.
    faster = match["verb"] == "提速" and unit in _TIMES
    return Figure(
        metric=_metric(match, line),
        kind=FigureKind.LEVEL,
        value=match["value"],
        unit=unit,
        qualifier=_qualifier(match, "value"),
        direction=Direction.DOWN if faster else Direction.NONE if match["verb"] == "控制" else _turn(match["verb"]),
        line=line.number_at(_numbers(match)[0]),
    )


def _in_words(match: re.Match[str], line: Line) -> Figure | None:
    whole, point, decimals = (match["share"] or match["tenths"] or match["times"]).partition("点")
    number = parse_integer(whole)
    value = str(number) if number is not None else match["share"] or ""
    if point:
        value += f".{parse_integer(decimals)}"
    elif match["half"]:
        value += ".5"
    metric = _metric(match, line)
    if not value or len(metric) < _SHORTEST_METRIC or (match["times"] and not match["verb"]):
        return None
    return Figure(
        metric=metric,
        kind=FigureKind.CHANGE if match["verb"] else FigureKind.LEVEL,
        value=value,
        unit="%" if match["share"] else "成" if match["tenths"] else "倍",
        qualifier=_qualifier(match, ""),
        direction=_turn(match["verb"]) if match["verb"] else Direction.NONE,
        line=line.number_at(_numbers(match)[0]),
    )


def _turn(verb: str) -> Direction:
    return Direction.DOWN if verb in _DOWN.split("|") else Direction.UP


def _level(match: re.Match[str], line: Line) -> Figure | None:
    unit, value = _unit(match, "value"), match["value"]
    metric = _metric(match, line)
    if not _is_amount(match, line, unit, metric):
        return None
    if metric == "占":
        metric = "占比"
    if _NO_NOUN.search(metric) and match["counted"]:
        metric += to_simplified(line.text[slice(*match.span("counted"))])
    if len(metric) < _SHORTEST_METRIC:
        return None
    return Figure(
        metric=metric,
        kind=FigureKind.LEVEL,
        value=value,
        unit=unit,
        qualifier=_qualifier(match, "value"),
        line=line.number_at(_numbers(match)[0]),
    )


def _is_amount(match: re.Match[str], line: Line, unit: str, metric: str) -> bool:
    """Whether a number with a unit tells how much of something there is, and not a date, a rule or a name."""
    behind = line.folded[match.end("behind") :]
    if unit in _NOT_AMOUNTS or _ORDINAL_BEFORE.search(line.folded[: match.start("value")]):
        return False
    if _CONDITION.match(behind) or _CONDITION.match(line.folded, match.end("behind") - len(match["behind"])):
        return False
    if unit == "分" and _SCORED.search(metric) is None:
        return False
    if unit in _TIMES:
        told = match["about"] not in (None, "了", "为", "到", "至") or _MEANS_TIME.search(metric) is not None
        return told or _WITHIN.match(behind) is not None or (match["behind"] == "以内" and bool(behind))
    large = unit[0] in "百千万亿十" or float(match["value"].replace(",", "")) >= _SMALLEST_AMOUNT
    return large or unit in _SMALL_COUNTS or _CLAUSE_ENDS.match(behind) is not None


def _metric(match: re.Match[str], line: Line) -> str:
    """What is measured, as the text says it, without the particles around it."""
    start, end = match.span("metric")
    words = _COMPARED.sub("", to_simplified(line.text[start:end]))
    if line.folded[start - 1 : start].isdigit():
        words = _REST_OF_AMOUNT.sub("", words)
    words = re.sub(
        r"^(?:并|且|将|使|其中|累计|已|共|目前|同时|实现|总|均|全市|全省|全区|平均|的|了|是|把)+",
        "",
        words.strip(' “”"、.'),
    )
    return re.sub(
        r"(?:(?:始终|一直)?(?:控制|保持|稳定)在|已|共|累计|总|均|平均|同比|可|的|了|为|达|由|从|也|再|仅|(?<![签合违预条契])约|就|将)+$",
        "",
        words,
    ).strip(' “”"')


def _qualifier(match: re.Match[str], name: str) -> str:
    groups = match.groupdict()
    about = groups["about"] or ""
    if about in _QUALIFIERS:
        return about
    return groups["behind"] or groups.get(f"{name}_more") or groups.get(f"{name}_inner") or ""


def _direction(verb: str, before: str, after: str, *, same: bool) -> Direction:
    if verb in _DOWN.split("|"):
        return Direction.DOWN
    if verb in _UP.split("|"):
        return Direction.UP
    if not same:
        return Direction.NONE
    first, last = (float(number.replace(",", "")) for number in (before, after))
    return Direction.DOWN if last < first else Direction.UP


_Make = Callable[[re.Match[str], Line], Figure | None]
_FORMS: tuple[tuple[re.Pattern[str], _Make, bool], ...] = (
    (_BEFORE_AFTER, _before_after, True),
    (_BARE_BEFORE, _before_after, True),
    (_DIRECT, _before_after, True),
    (_REACHED, _reached, True),
    (_CHANGE, _change, True),
    (_WORDS, _in_words, False),
    (_LEVEL, _level, False),
)
"""The forms in the order in which they may take a number, and whether each needs a word of change: what says most goes first."""
