"""The mark at the beginning of a line: `一、` `(二)` `3.` `04` `案例五` … → family, number, where the text goes on."""

from __future__ import annotations

import re
from dataclasses import dataclass

from app.importer.lines import Line
from app.text.numerals import HAN_NUMERAL, parse_integer

_BULLET_SIGNS = "※•‣◦\u2190-\u21ff\u2580-\u2775\u2794-\u27bf\u2b00-\u2bff\U0001f300-\U0001faff"
"""Arrows, blocks, shapes, dingbats, pictures; not the digits in circles among them."""
_BULLETS = rf"[{_BULLET_SIGNS}·#*\s]*"
_LABEL = re.compile(
    r"(?:典型|优秀|创新)?(?:案例|项目|案件|经验|做法|改革|事项)?(?:名称|标题|题目)(?:\s*[::]\s*(?=\S)|\s*[::]?$|\t\s*(?=\S))"
)
_BULLET = re.compile(rf"(?P<sign>[{_BULLET_SIGNS}])[{_BULLET_SIGNS}\s]*(?=\S)")
_HAN = rf"{HAN_NUMERAL}{{1,5}}"
_ARABIC = r"\d{1,5}"
_EITHER = rf"(?P<number>{_HAN}|{_ARABIC})"
_OPEN, _CLOSE = r"[\[【〔(<《「『〖]", r"[\]】〕)>》」』〗]"
_SEPARATOR = r"\s*[:、.．\-·|/丨]+\s*"

CASE_NOUNS = "案例|范例|实例|案件|典型案|事例|故事|经验做法|典型经验|典型做法|创新做法|创新举措|经验|做法|实践|举措|case(?: study)?"
_SURE_NOUNS = ("案例", "范例", "实例", "案件", "典型案", "事例", "故事", "case", "case study")
"""What counts nothing but cases; the others count the steps inside a case as well, so each is a family of its own."""


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
"""The family of 案例一; that of 经验一 begins with it."""
HAN_COMMA = "一、"
HAN_BRACKETS = "(一)"
ARABIC_DOT = "1."
ARABIC_COMMA = "1、"
ARABIC_BRACKETS = "(1)"
ARABIC_BARE = "01"
ARABIC_PARTS = "1.1"
ROMAN = "i."
LATIN_WORD = "no.1"
SERIES = "之一"
"""交流材料之一, alone on its line or before a colon; each series of words is a family, whose name begins with this."""
LABEL = "label"
MARKUP = "markup"
UNNUMBERED = "unnumbered"
TABLE_ROW = "row"

_UNITS = "年月日个项件家户名天次多余万亿岁人元号届期楼层级时分秒倍"
"""What follows a number that counts something; it may also begin the name of a place, and then follows a mark."""
_PLACES = r"个旧市(?!场)|万[宁州盛载安年荣柏山秀全]|日照|日喀则|日土|名山|多伦|余[姚杭干庆江]|月湖|项城|户县|天[津水门台全河心宁长]|分宜|元[江谋阳氏]"
_CASE_WORD = (
    rf"{_OPEN}?\s*(?:[\u4e00-\u9fff]{{0,6}}?)(?P<noun>{CASE_NOUNS})\s*(?:之|第|[|丨])?\s*{_OPEN}?\s*{_EITHER}\s*(?:号|例)?\s*"
    rf"(?:{_CLOSE}{{1,2}}(?:{_SEPARATOR})?|{_SEPARATOR}|\s+|$|(?<=\d)(?=[^\d.%条份{_UNITS}]|{_PLACES}))"
)
_UNIT_WORD = rf"{_OPEN}?\s*第\s*{_EITHER}\s*(?P<unit>[例个案篇章节部条批类组编号则期])分?(?:案例)?(?:{_CLOSE}|{_SEPARATOR}|\s+|$)"
_SERIES = rf"(?P<series>[^。;!?,、\d]{{2,24}}?)\s*之\s*(?P<number>{_HAN}|{_ARABIC})\s*(?:$|:\s*)"
_PATTERNS = (
    (CASE_WORD, _CASE_WORD),
    ("第{unit}", _UNIT_WORD),
    (SERIES, _SERIES),
    (HAN_COMMA, rf"(?P<number>{_HAN})(?:\s*[、.．:]\s*|\s+)"),
    (HAN_COMMA, rf"(?P<number>{_HAN})$"),
    (HAN_BRACKETS, rf"[(\[【〔]\s*(?P<number>{_HAN})\s*[)\]】〕]\s*[、.]?\s*"),
    (LATIN_WORD, rf"(?:no|top|part)[\s.:]*(?P<number>{_ARABIC})(?:{_SEPARATOR}|\s+|$|(?=[\u4e00-\u9fff]))"),
    (
        ARABIC_PARTS,
        rf"\d{{1,2}}[.\-](?P<number>\d{{1,2}})(?:[.、]\s*|\s+|(?![{_UNITS}百千米公平度斤吨亩])|(?={_PLACES}))(?=[\u4e00-\u9fff“\"《])",
    ),
    (ARABIC_BARE, r"(?P<number>\d{1,3})\ufe0f?\u20e3\s*"),
    (ARABIC_BARE, r"(?P<number>\d{1,3})\s*$"),
    (ARABIC_BARE, r"(?P<number>\d{1,3})\s*[|/丨]\s*(?=[\u4e00-\u9fff“\"《])"),
    (ROMAN, r"(?P<number>[ivx]{1,4}|[ⅰ-ⅻ])\s*[.．、:]\s*(?=[\u4e00-\u9fff“\"《])"),
    (ARABIC_DOT, rf"(?P<number>{_ARABIC})\s*[.．](?!\d)\s*"),
    (ARABIC_COMMA, rf"(?P<number>{_ARABIC})\s*、\s*"),
    (ARABIC_BRACKETS, rf"[(\[【〔]?\s*(?P<number>{_ARABIC})\s*[)\]】〕]\s*[、.]?\s*"),
    (
        ARABIC_BARE,
        rf"(?P<number>\d{{1,3}})(?=\s*[\u4e00-\u9fff“\"《])(?:(?<=\b0\d)|(?!\s*[{_UNITS}])|(?=\s*(?:{_PLACES})))\s*",
    ),
)
_COMPILED = tuple((family, re.compile(_BULLETS + pattern)) for family, pattern in _PATTERNS)

_OTHER_DIGITS = {
    **{first + digit: str(digit + 1) for first in (0x2776, 0x2780, 0x278A) for digit in range(9)},
    **dict(zip(map(ord, "壹贰叁肆伍陆柒捌玖拾"), "一二三四五六七八九十", strict=True)),
}
"""Digits in black or white circles, and the numerals of contracts."""
_ROMAN_NUMERALS = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")
_ROMANS = {
    **{numeral: number for number, numeral in enumerate(_ROMAN_NUMERALS, 1)},
    **{chr(0x2170 + number): number + 1 for number in range(12)},
}
_LOOK_AT = 16


def marker(line: Line) -> Marker | None:
    """The mark that a line begins with, None when there is none."""
    folded = line.folded[:_LOOK_AT].translate(_OTHER_DIGITS) + line.folded[_LOOK_AT:]
    for family, pattern in _COMPILED:
        match = pattern.match(folded)
        if match is None:
            continue
        number = _ROMANS.get(match["number"]) if family == ROMAN else parse_integer(match["number"])
        if number is None or number > 99_999:
            continue
        return Marker(_family(family, match), number, match.end())
    label = _LABEL.match(folded)
    if label:
        return Marker(LABEL, 0, label.end())
    bullet = _BULLET.match(folded)
    return Marker(bullet["sign"], 0, bullet.end()) if bullet else None


def counts_cases(family: str) -> bool:
    """True for a family whose own word says that it stands over cases."""
    return family.startswith((CASE_WORD, SERIES)) or family in {LABEL, "第例", "第案"}


def _family(family: str, match: re.Match[str]) -> str:
    if family == CASE_WORD:
        noun = match["noun"]
        return CASE_WORD if noun in _SURE_NOUNS else f"{CASE_WORD}:{noun}"
    if family == SERIES:
        return f"{SERIES}:{match['series'].strip()}"
    return family.format(unit=match["unit"]) if "{unit}" in family else family
