"""The body that leads a case: the one its title begins with, else the first of the place that the text names."""

from __future__ import annotations

import re

from app.domain.case import Level, Place
from app.importer.split import Piece
from app.text.chinese import to_simplified
from app.text.fold import fold
from app.text.places import short_name

_ENDING = (
    r"(?:人民检察院|检察院|中级人民法院|人民法院|法院|海关|供电公司|有限公司|公司|管委会|管理委员会|委员会|[^员政大务]厅|[^各大布]局|建委|"
    r"发改委|城管委|经信委|商务委|科委|卫健委|编办|政务办|数字办|办公室|政务服务中心|服务中心|交易中心|银行|中支|分行|支行|总工会|工商联|税务局)"
)
_OF_LEVEL = re.compile(rf"(?P<level>[省市区县州])(?!场|域)(?P<body>[\u4e00-\u9fff]{{0,12}}?{_ENDING})")
_BY_NAME = re.compile(rf"[\u4e00-\u9fff]{{2,16}}?{_ENDING}")
BODY_ENDING = re.compile(rf"[\u4e00-\u9fff]{{1,16}}?{_ENDING}")
"""A name that ends as those of bodies do."""
_LEVELS = {Level.PROVINCE: "省", Level.CITY: "市", Level.DISTRICT: "区县", Level.ZONE: "区"}
_LONGEST = 20
_OPENING = 400


def lead_body(piece: Piece, place: Place) -> str:
    """The name of the lead body as the case names it, Simplified; empty when it names none.

    市市场监管局 in a title is the short form where the text has the name of the city before it.
    """
    title = piece.title.text
    folded = fold(title)
    of_level = _OF_LEVEL.match(folded)
    if of_level:
        return _written_out(piece, place, of_level["body"]) or title[: of_level.end()]
    named = _BY_NAME.match(folded)
    if named and len(named.group()) <= _LONGEST and is_body(named.group()):
        return title[: named.end()]
    return _from_opening(piece, place)


def _written_out(piece: Piece, place: Place, body: str) -> str:
    """The body's name with its place, if the text has it so."""
    text = "".join(line.text for line in piece.body)
    folded = fold(text)
    for full in reversed(place.names):
        at = folded.find(fold(full) + body)
        if at >= 0:
            return to_simplified(text[at : at + len(full) + len(body)])
    return ""


def _from_opening(piece: Piece, place: Place) -> str:
    """The first body of the place that begins a sentence or clause of the text's beginning: 青田县税务局, 区人社局."""
    names = [name for full in reversed(place.names) for name in (full, short_name(full)) if len(name) >= 2]
    level = _LEVELS.get(place.level, "")
    if not names or not level:
        return ""
    pattern = re.compile(
        rf"(?:^|[。,;:]|由)(?P<body>(?:国网|人行|中国人民银行|国家税务总局)?"
        rf"(?:(?:{'|'.join(re.escape(fold(name)) for name in names)})[市区县省]?|[{level}])[\u4e00-\u9fff]{{0,10}}?{_ENDING})"
    )
    text = "".join(line.text for line in piece.body)[:_OPENING]
    match = pattern.search(fold(text))
    if match is None or len(match["body"]) > _LONGEST or not is_body(match["body"]):
        return ""
    return to_simplified(text[slice(*match.span("body"))])


def is_body(name: str) -> bool:
    """True for the name of a body.  No verb inside: 市建委 is a body, 推行…交易中心 is not."""
    return not re.search(
        r"坚持|依托|推行|推进|打造|建立|构建|创新|实施|开展|探索|聚焦|围绕|首创|搭建|通过|联合|深化|优化|的|与|为|在|等|某|诉",
        name,
    )
