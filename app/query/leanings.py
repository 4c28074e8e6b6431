"""What a question in plain words asks for beside its words: a place, a year, a topic, a duration or the size of a fall.

Nothing is left out by them, for 江苏 also stands in the name of a street; what meets them comes first.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from app.domain.hits import FacetField
from app.query.nodes import Aspect, Comparison, FieldIs, FigureIs, FigureTest, Node, Or
from app.text.fold import fold
from app.text.numerals import parse_integer

STRONG, MIDDLING, WEAK = 0.8, 0.3, 0.2
"""How much of the best score it is worth to be in the place or to have the figure, of the topic, and of the year.

Found on the questions of `tests/content`: from 0.6 to 1.0 the order is all but the same.
"""

_ENDINGS = re.compile(r"(?:维吾尔自治区|壮族自治区|回族自治区|自治区|特别行政区|示范区|新区|省|市|区|县)$")
_STREETS = "路街道镇"
"""A place's name before these is that of a street or a town in quite another place."""

_COMMON_WORDS = frozenset(("高新", "经开", "开发", "保税", "自贸", "市中", "中心"))
"""What is left of a place's name may be a word; then the whole name is asked for."""

_YEAR = re.compile(r"(?<!\d)(20\d\d)年?(?!\d)")
_NUMERAL = r"(\d{1,4}|[一二两三四五六七八九十百]{1,4}|半)个?"
_DURATION = re.compile(
    rf"{_NUMERAL}(工作日|小时|分钟|天|日)(?:以内|之内|内|以下|就?能?办[完好结成]|搞定|拿到)"
    rf"|(?:压缩?|缩短?|减|降|不到|不超过|少于)[到至为成在]?{_NUMERAL}(工作日|小时|分钟|天|日)"
)
_FALL = re.compile(
    r"(材料|时间|时限|环节|成本|费用|利率)[^,。]{0,4}?(?:减少|压缩|缩短|降低|下降|压减|精简|砍掉|少)了?"
    r"(?:将近|超过|至少)?(一半|[一二三四五六七八九]成|\d{1,2}%)"
)
_TIMES = ("用时", "时间", "时限", "办结")
"""What figures are called that say how long something takes."""

_TENTH = 10


@dataclass(frozen=True, slots=True)
class Leaning:
    """A condition that a question leans to; to meet it is worth `weight` of the best score."""

    node: Node
    weight: float


def leanings(words: str, places: Iterable[str], topics: Mapping[FieldIs, tuple[str, ...]]) -> tuple[Leaning, ...]:
    """What the words of a question lean to; `places` are the names that the store knows.

    `topics` are indicators and instruments with the folded words that name them.
    """
    folded = fold(words)
    found = (
        *(Leaning(FieldIs(FacetField.REGION, place), STRONG) for place in places if _names(folded, place)),
        *(Leaning(FieldIs(FacetField.YEAR, year), WEAK) for year in _YEAR.findall(folded)),
        *(Leaning(topic, MIDDLING) for topic, names in topics.items() if any(name in folded for name in names)),
        *(Leaning(node, STRONG) for node in _figures(folded)),
    )
    return tuple(dict.fromkeys(found))


def _names(folded: str, place: str) -> bool:
    whole = fold(place)
    if whole[:2] not in folded:
        return False
    short = _ENDINGS.sub("", whole)
    name = whole if len(short) < 2 or short in _COMMON_WORDS else short
    return any(after[:1] not in _STREETS or not after for after in folded.split(name)[1:])


def _figures(folded: str) -> Iterator[Node]:
    for match in _DURATION.finditer(folded):
        within, unit, under, other_unit = match.groups()
        test = FigureTest(Aspect.VALUE, Comparison.AT_MOST, _amount(within or under), unit or other_unit)
        yield Or(tuple(FigureIs(name, test) for name in _TIMES))
    for match in _FALL.finditer(folded):
        yield FigureIs(match.group(1), FigureTest(Aspect.FALL, Comparison.AT_LEAST, _rate(match.group(2)), "%"))


def _amount(numeral: str) -> str:
    if numeral == "半":
        return "0.5"
    return numeral if numeral.isdigit() else str(parse_integer(numeral) or 0)


def _rate(share: str) -> str:
    if share == "一半":
        return "50"
    return share[:-1] if share.endswith("%") else str((parse_integer(share[:-1]) or 0) * _TENTH)
