"""When a reform began, and of which day its figures are: dates as the text says them, never guessed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from app.importer.found import Found
from app.importer.lines import Line
from app.text.fold import fold
from app.text.numerals import parse_integer

_YEAR = r"(?P<year>20\d\d)年"
_DATE = rf"{_YEAR}(?:(?P<month>\d{{1,2}})月(?:(?P<day>\d{{1,2}})日)?|(?P<end>底|末))?"
_AS_OF = re.compile(rf"(?:截至到|截止到|截至|截止|截止至){_DATE}")
_AS_OF_MONTH = re.compile(
    r"(?:截至到|截止到|截至|截止)(?P<which>今年|当年|本年|去年)?(?P<month>\d{1,2})月(?:(?P<day>\d{1,2})日|底|末)?"
)
_PERIOD = re.compile(
    rf"{_YEAR}(?:1月?(?:[-~—至到]+)(?P<month>\d{{1,2}})月|(?P<half>上半年|前三季度|一季度|全年))(?:以来)?[^。;]{{0,60}}?\d"
)
_HALVES = {"上半年": "06", "前三季度": "09", "一季度": "03", "全年": "12"}
_WHOLE_YEAR = re.compile(
    rf"(?:^|[。;,:]|仅|其中|在){_YEAR}(?!以来)(?:度)?(?:,|就|共|全[市省区县年]|累计|,?[^,。;]{{2,20}}?(?:受理|办理|完成|新增|服务))(?P<told>[^。;]{{0,60}})"
)
_AMOUNT = re.compile(r"\d[\d,.]*(?:余|多)?(?:万|亿)?(?:余|多)?(?:家|件|户|人|次|笔|元|个|项|起|%|宗|张|份)")
_ANY_DATE = re.compile(r"(?P<year>20\d\d)(?:年|[-./])?(?:(?P<month>\d{1,2})(?:月|[-./]|$)(?:(?P<day>\d{1,2})日?)?)?")
_ANY_YEAR = re.compile(r"(20\d\d)年")
_BEGUN = re.compile(
    rf"(?:自|从|于)?{_DATE}(?:起|以来|初)?[^。;]{{0,30}}?"
    r"(?:启动|上线|试点|试行|推出|推行|成立|设立|建立|开展|实施|运行|出台|印发|率先|创新|打造|探索|启用|揭牌|首创|开始)"
)
_SURE, _FROM_YEAR_ABOVE, _OF_PERIOD, _OF_YEAR = 0.95, 0.85, 0.85, 0.7
_BEGUN_SURE = 0.75


def read_start(body: Sequence[Line]) -> tuple[Found, ...]:
    """The date with which the text says that the reform began: one or none."""
    for line in body:
        for match in _BEGUN.finditer(line.folded):
            date = _date(match)
            if date:
                return (Found(date, line.number_at(match.start()), _BEGUN_SURE),)
    return ()


def read_data_as_of(body: Sequence[Line], results: frozenset[int]) -> tuple[Found, ...]:
    """The last day, month or year of which the text tells figures: one or none.

    Said outright (截至), else the end of a period (2022年1-6月), else the year of figures among the `results`, whose
    places in the body these are.
    """
    for dates in (_as_of(body), _periods(body), _years(body, results)):
        found = sorted(dates, key=lambda date: date.value)
        if found:
            return (found[-1],)
    return ()


def first_date(text: str) -> str:
    """The first date of a text in its form (2021, 2021-06, 2021-06-30), else an empty string."""
    match = _ANY_DATE.search(fold(text))
    return _join(match["year"], match["month"], match["day"]) if match else ""


def _as_of(body: Sequence[Line]) -> Iterator[Found]:
    year = ""
    for line in body:
        for match in _AS_OF.finditer(line.folded):
            date = _date(match)
            if date:
                yield Found(date, line.number_at(match.start()), _SURE)
        for match in _AS_OF_MONTH.finditer(line.folded):
            above = _ANY_YEAR.findall(line.folded[: match.start()])
            known = above[-1] if above else year
            date = _join(known, match["month"], match["day"]) if known and match["which"] != "去年" else ""
            if date:
                yield Found(date, line.number_at(match.start()), _FROM_YEAR_ABOVE)
        years = _ANY_YEAR.findall(line.folded)
        year = max([year, *years]) if years else year


def _periods(body: Sequence[Line]) -> Iterator[Found]:
    for line in body:
        for match in _PERIOD.finditer(line.folded):
            date = _join(match["year"], match["month"] or _HALVES[match["half"]], None)
            if date:
                yield Found(date, line.number_at(match.start()), _OF_PERIOD)


def _years(body: Sequence[Line], results: frozenset[int]) -> Iterator[Found]:
    for place in sorted(results):
        for match in _WHOLE_YEAR.finditer(body[place].folded):
            if _AMOUNT.search(match.group()):
                yield Found(match["year"], body[place].number_at(match.start()), _OF_YEAR)


def _date(match: re.Match[str]) -> str:
    return _join(match["year"], "12" if match["end"] else match["month"], match["day"])


def _join(year: str, month: str | None, day: str | None) -> str:
    """The date in its form, empty when there is none such."""
    numbers = [parse_integer(part) for part in (month, day) if part]
    limits = (12, 31)
    if any(number is None or not 1 <= number <= limit for number, limit in zip(numbers, limits, strict=False)):
        return ""
    return "-".join([year, *(f"{number:02d}" for number in numbers)])
