"""What a case says of its partners, brand names, documents and dates, each with the line that says it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from app.domain.case import PartialDate
from app.importer.bodies import BODY_ENDING, is_body
from app.importer.lines import Line
from app.text.chinese import to_simplified
from app.text.fold import fold
from app.text.numerals import parse_integer

_QUOTED = re.compile(r"[“\"「『](?P<name>[^“”\"「」『』。;!?]{2,14})[”\"」』]")
_ENTITLED = re.compile(r"《(?P<name>[^《》。]{2,60}(?:《[^《》]{2,40}》[^《》。]{0,20})?)》")
_DOCUMENT = re.compile(
    r"(?:通知|意见|方案|办法|条例|法|规定|细则|计划|规划|指南|指引|清单|措施|标准|规程|规范|决定|纲要|要点|公告|函|目录|制度|章程|倡议书|协议|规则|政策"
    r"|\d+条|行动)(?:\(.{1,12}\))?$"
)
_SAYINGS = frozenset(
    fold(words)
    for words in (
        "最后一公里", "放管服", "互联网+", "一件事", "一次办", "一网通办", "最多跑一次", "绿色通道", "零距离", "十四五", "十三五",
        "双碳", "四新", "三农", "一带一路", "双随机、一公开", "一窗通办", "一窗受理", "跨省通办", "证照分离", "多证合一", "中梗阻",
        "店小二", "专精特新", "僵尸企业", "一把手", "金钥匙", "加速度", "及时雨", "零跑腿", "堵点", "痛点", "难点", "互联网",
    )
)  # fmt: skip
"""What everybody puts in quotation marks: no name of this reform."""
_BRINGS_IN = re.compile(
    r"(?:打造|推出|首创|创建|建立|开发|上线|创新|推行|创设|设立|搭建|开设|研发|构建|组建|开通|成立|探索|推广|依托|运用|通过|启用|实行|实施|发布)"
    r"[^,。;“”\"]{0,10}$"
)
_KIND_OF_THING = re.compile(
    r"[^,。;“”\"]{0,6}(?:平台|模式|机制|品牌|系统|应用|码|贷|专区|专窗|专栏|工程|中心|站|小程序|服务|产品|基金|app|机器人|改革|工作法|专班|地图|窗口)"
)
_TIMES_IN_TEXT = 3
_MOST_BRANDS, _MOST_PARTNERS = 6, 12
_DATE = r"(?P<year>20\d\d)年(?:(?P<month>\d{1,2})月(?:(?P<day>\d{1,2})日)?|(?P<end>底|末))?"
_AS_OF = re.compile(rf"(?:截至|截止|截止到|截至到){_DATE}")
_BEGUN = re.compile(
    rf"(?:自|从|于)?{_DATE}(?:起|以来|初)?[^。;]{{0,30}}?"
    r"(?:启动|上线|试点|试行|推出|推行|成立|设立|建立|开展|实施|运行|出台|印发|率先|创新|打造|探索|启用|揭牌|首创|开始)"
)
_WITH = re.compile(r"(?:联合|会同|协同|携手|联动|联手|合作|共建|对接|商请)(?P<bodies>[^,。;:!?]{3,60})")
_OF_GOVERNMENT = re.compile(
    r"(?:^|[,。;:、和与同由(])(?P<body>[省市区县州][\u4e00-\u9fff]{1,8}?(?:局|厅|委|法院|检察院|总工会|工商联|办|支队|分局))(?=[,。;:、和与同等)牵负联])"
)
_PART = re.compile(r"、|和|与|及|以及")


@dataclass(frozen=True, slots=True)
class Found:
    """Something that a text says, and the number of the line that says it."""

    value: str
    line: int


@dataclass(frozen=True, slots=True)
class Facts:
    """What one case says; dates are those of the text, never guessed."""

    partners: tuple[Found, ...]
    brand_names: tuple[Found, ...]
    documents: tuple[Found, ...]
    start: Found | None
    data_as_of: Found | None


def read_facts(title: Line, body: Sequence[Line], lead: str) -> Facts:
    """The facts of a case; `title` is its title as a line, `lead` the body that leads it."""
    lines = (title, *body)
    return Facts(
        partners=_partners(body, lead),
        brand_names=_brand_names(title, body),
        documents=tuple(_first_of_each(_entitled(lines))),
        start=next(_dates(_BEGUN, body), None),
        data_as_of=max(_dates(_AS_OF, body), key=lambda found: found.value, default=None),
    )


def date_of(found: Found | None) -> PartialDate:
    """The date in its form; empty when there is none."""
    return PartialDate(found.value if found else "")


def _first_of_each(found: Iterator[Found]) -> Iterator[Found]:
    seen: set[str] = set()
    for one in found:
        if one.value not in seen:
            seen.add(one.value)
            yield one


def _entitled(lines: Sequence[Line]) -> Iterator[Found]:
    for line in lines:
        for match in _ENTITLED.finditer(line.text):
            if _DOCUMENT.search(fold(match["name"])):
                yield Found(to_simplified(match.group()), line.number)


def _brand_names(title: Line, body: Sequence[Line]) -> tuple[Found, ...]:
    """Names in quotation marks: those of the title, then those that come again and again."""
    every = [found for line in (title, *body) for found in _quoted(line)]
    times = Counter(found.value for found in every)
    named = {found.value for line in body for found in _introduced(line)}
    kept = (
        found
        for found in every
        if found.line == title.number or found.value in named or times[found.value] >= _TIMES_IN_TEXT
    )
    return tuple(_first_of_each(kept))[:_MOST_BRANDS]


def _quoted(line: Line) -> Iterator[Found]:
    for match in _named(line):
        yield Found(to_simplified(match["name"]), line.number)


def _introduced(line: Line) -> Iterator[Found]:
    """Quoted names that a verb brings in, or a noun behind them says what they are."""
    for found, match in zip(_quoted(line), _named(line), strict=True):
        before, behind = line.folded[: match.start()], line.folded[match.end() :]
        if _BRINGS_IN.search(before) and _KIND_OF_THING.match(behind):
            yield found


def _named(line: Line) -> Iterator[re.Match[str]]:
    for match in _QUOTED.finditer(line.text):
        name = fold(match["name"])
        if name not in _SAYINGS and "," not in name:
            yield match


def _partners(body: Sequence[Line], lead: str) -> tuple[Found, ...]:
    return tuple(one for one in _first_of_each(_with_others(body)) if one.value not in lead)[:_MOST_PARTNERS]


def _with_others(body: Sequence[Line]) -> Iterator[Found]:
    for line in body:
        for match in _OF_GOVERNMENT.finditer(line.folded):
            if is_body(match["body"]):
                yield Found(to_simplified(line.text[slice(*match.span("body"))]), line.number)
        for match in _WITH.finditer(line.folded):
            offset = match.start("bodies")
            for part in _PART.split(match["bodies"]):
                named = BODY_ENDING.match(part)
                if named is None or not is_body(named.group()):
                    break
                at = line.folded.index(part, offset)
                yield Found(to_simplified(line.text[at : at + named.end()]), line.number)
                offset = at + len(part)


def _dates(pattern: re.Pattern[str], body: Sequence[Line]) -> Iterator[Found]:
    for line in body:
        for match in pattern.finditer(line.folded):
            month = "12" if match["end"] else match["month"]
            numbers = [parse_integer(part) for part in (month, match["day"]) if part]
            if all(number is not None and 1 <= number <= 31 for number in numbers):
                yield Found("-".join([match["year"], *(f"{number:02d}" for number in numbers)]), line.number)
