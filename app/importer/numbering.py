"""The mark at the beginning of a line: `一、` `(二)` `3.` `04` `案例五` … → family, number, where the text goes on."""

from __future__ import annotations

import re
from dataclasses import dataclass

from app.importer.lines import Line
from app.text.numerals import HAN_NUMERAL, parse_integer

_BULLET_SIGNS = "※•‣◦\u2190-\u21ff\u2580-\u2775\u2794-\u27bf\u2b00-\u2bff\U0001f300-\U0001faff"
"""Arrows, blocks, shapes, dingbats, pictures; not the digits in circles among them."""
_BULLETS = rf"[{_BULLET_SIGNS}·#*\s]*"
_LABEL = re.compile(r"(?:典型|优秀|创新)?(?:案例|项目|案件|经验|做法|改革|事项)?(?:名称|标题|题目)\s*[::]\s*(?=\S)")
_BULLET = re.compile(rf"(?P<sign>[{_BULLET_SIGNS}])[{_BULLET_SIGNS}\s]*(?=\S)")
_HAN = rf"{HAN_NUMERAL}{{1,5}}"
_ARABIC = r"\d{1,5}"
_EITHER = rf"(?P<number>{_HAN}|{_ARABIC})"
_OPEN, _CLOSE = r"[\[【〔(<《]", r"[\]】〕)>》]"
_SEPARATOR = r"\s*[:、.．\-·|/丨]+\s*"

CASE_NOUNS = "案例|范例|实例|案件|典型案|经验做法|典型经验|典型做法|创新做法|创新举措|经验|做法|实践"


@dataclass(frozen=True, slots=True)
class Marker:
    """A number at the beginning of a line, 0 for a bullet; the line's own words begin at offset `rest`."""

    family: str
    number: int
    rest: int

    @property
    def is_bullet(self) -> bool:
        """True for a mark that counts nothing."""
        return self.number == 0


CASE_WORD = "case"
HAN_COMMA = "一、"
HAN_BRACKETS = "(一)"
ARABIC_DOT = "1."
ARABIC_COMMA = "1、"
ARABIC_BRACKETS = "(1)"
ARABIC_BARE = "01"
ARABIC_PARTS = "1.1"
LATIN_WORD = "no.1"
LABEL = "label"
MARKUP = "markup"
UNNUMBERED = "unnumbered"
TABLE_ROW = "row"

_CASE_WORD = (
    rf"{_OPEN}?\s*(?:[\u4e00-\u9fff]{{0,6}}?)(?:{CASE_NOUNS})\s*(?:之|第)?\s*{_OPEN}?\s*{_EITHER}\s*(?:号|例)?\s*"
    rf"(?:{_CLOSE}{{1,2}}(?:{_SEPARATOR})?|{_SEPARATOR}|\s+|$|(?<=\d)(?=[^\d.%年月日个项件多余万亿条份名家户次]))"
)
_UNIT_WORD = (
    rf"{_OPEN}?\s*第\s*{_EITHER}\s*(?P<unit>[例个案篇章节部条批类组编号])分?(?:案例)?(?:{_CLOSE}|{_SEPARATOR}|\s+|$)"
)
_NOT_AFTER_BARE = "年月日个项件家户名天次多余万亿岁人元号届期楼层级时分秒倍"
_PATTERNS = (
    (CASE_WORD, _CASE_WORD),
    ("第{unit}", _UNIT_WORD),
    (HAN_COMMA, rf"(?P<number>{_HAN})(?:\s*[、.．:]\s*|\s+)"),
    (HAN_BRACKETS, rf"[(\[【〔]\s*(?P<number>{_HAN})\s*[)\]】〕]\s*[、.]?\s*"),
    (LATIN_WORD, rf"(?:no|case|top|part)[\s.:]*(?P<number>{_ARABIC})(?:{_SEPARATOR}|\s+|$|(?=[\u4e00-\u9fff]))"),
    (ARABIC_PARTS, r"\d{1,2}[.\-](?P<number>\d{1,2})(?:[.、]|\s)\s*(?=[\u4e00-\u9fff“\"《])"),
    (ARABIC_BARE, r"(?P<number>\d{1,3})\s*[|/丨]\s*(?=[\u4e00-\u9fff“\"《])"),
    (ARABIC_DOT, rf"(?P<number>{_ARABIC})\s*[.．](?!\d)\s*"),
    (ARABIC_COMMA, rf"(?P<number>{_ARABIC})\s*、\s*"),
    (ARABIC_BRACKETS, rf"[(\[【〔]?\s*(?P<number>{_ARABIC})\s*[)\]】〕]\s*[、.]?\s*"),
    (ARABIC_BARE, rf"(?P<number>\d{{1,3}})(?=\s*[\u4e00-\u9fff“\"《])(?:(?<=\b0\d)|(?!\s*[{_NOT_AFTER_BARE}]))\s*"),
)
_COMPILED = tuple((family, re.compile(_BULLETS + pattern)) for family, pattern in _PATTERNS)


def marker(line: Line) -> Marker | None:
    """The mark that a line begins with, None when there is none."""
    for family, pattern in _COMPILED:
        match = pattern.match(line.folded)
        if match is None:
            continue
        number = parse_integer(match["number"])
        if number is None or number > 99_999:
            continue
        if "{unit}" in family:
            return Marker(family.format(unit=match["unit"]), number, match.end())
        return Marker(family, number, match.end())
    label = _LABEL.match(line.folded)
    if label:
        return Marker(LABEL, 0, label.end())
    bullet = _BULLET.match(line.folded)
    return Marker(bullet["sign"], 0, bullet.end()) if bullet else None
