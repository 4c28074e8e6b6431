"""How many cases a document says it holds."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from app.importer.lines import Line
from app.text.numerals import HAN_NUMERAL, parse_integer

_NUMBER = rf"(?P<number>{HAN_NUMERAL}{{1,4}}|\d{{1,4}})"
_NOUNS = "案例|案件|经验做法|典型经验|创新做法|典型做法|典型案|改革经验|改革举措|创新举措|实践经验|范例|经验|做法|事例|举措|故事"
_COUNTED = re.compile(
    rf"(?<![\d第.]){_NUMBER}\s*(?:个|项|例|篇|件|条|宗|起|则|批次)\s*[^,。;:、!?\d]{{0,24}}?(?:{_NOUNS})"
)
_UNITS = "[个项例篇件条宗起则]"
_BEHIND = re.compile(rf"(?:{_NOUNS})[^,。;:、!?\d]{{0,6}}?\(?{_NUMBER}{_UNITS}(?=[)\s]|$|\(|[选精])")
_BEST = re.compile(rf"(?<![\d第]){_NUMBER}[大佳](?:[^,。;:、!?\d]{{0,14}}?)(?:{_NOUNS})")

_EVENTS = re.compile(rf"(?<![\d第]){_NUMBER}[大佳件](?:[^,。;:、!?\d]{{0,6}}?)(?:大事|实事|事件|亮点|成果|新闻)(?!记)")
"""A list of the year's events counts them in its heading."""
_CHOSEN = re.compile(rf"(?:选登|选编|选刊|刊登|刊发|摘登|摘编|收录)(?:其中)?\s*{_NUMBER}\s*{_UNITS}")
_CASES = re.compile(
    r"案例|经验|做法|范例|典型|选编|汇编|故事|创新举措|最佳实践|实例|集锦|集萃|荟萃|掠影|速览|巡礼|专刊|专辑|case stud"
)
_ANNOUNCED = re.compile(
    r"以下|下面|如下|现予|现将|一起|选登|选编|摘编|摘登|梳理|遴选|推出|发布|公布|刊[登发]|编发|评选|征集"
)
_OTHER_KIND = re.compile(
    r"(?:方案|通知|意见|分工|计划|规划|要点|讲话|致辞|纪要|办法|规定|条例|细则|问答|解读|总结|打算|周报|月报|报告|公告|公示|名单|合同|章程|议程|日程)(?:\(.{1,12}\))?$"
)


_REPORT = re.compile(r"(?:总结|报告|汇报|情况)(?:\(.{1,12}\))?$")


def declared_count(lines: Sequence[Line]) -> int | None:
    """The number of cases that the lines before the first case speak of; None when they do not say.

    Several numbers: the one named most often, else the largest ("two of the 36 …").  The ten best (六则) are six.
    """
    found: Counter[int] = Counter()
    for line in lines:
        patterns = (_COUNTED, _BEHIND, _CHOSEN) if _BEHIND.search(line.folded) else (_COUNTED, _BEHIND, _CHOSEN, _BEST)
        if not line.is_prose and not line.is_finished:
            patterns = (*patterns, _EVENTS)
        for pattern in patterns:
            for match in pattern.finditer(line.folded):
                number = parse_integer(match["number"])
                if number is not None and 2 <= number <= 9999:
                    found[number] += 1
    if not found:
        return None
    most = max(found.values())
    return max(number for number, times in found.items() if times == most)


def speaks_of_cases(headings: Sequence[Line]) -> bool:
    """True when a heading above the first case says that cases follow, or a sentence announces them."""
    return any(
        _CASES.search(line.folded)
        and ((not line.is_prose and not line.is_finished) or _ANNOUNCED.search(line.folded) is not None)
        for line in headings
    )


def is_of_another_kind(headings: Sequence[Line]) -> bool:
    """True when a heading says that the document is a plan, a speech, minutes …, and none speaks of cases."""
    named = any(_OTHER_KIND.search(line.folded) for line in headings if not line.is_prose)
    return named and not any(_CASES.search(line.folded) for line in headings if not line.is_prose)


def is_report(heading: Line) -> bool:
    """True for the heading of a report or summary: it tells of one practice when it has the sections of a case."""
    return _REPORT.search(heading.folded) is not None
