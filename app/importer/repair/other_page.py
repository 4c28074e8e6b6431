"""Text in a Chinese code page that was read as another: GBK as a western one (`ÖÐ¹ú`), Big5 as GBK (`いゅ`), GBK as Big5.

Such text is damaged as a whole, byte by byte and without loss: it is read back where that makes it far likelier.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from app.importer.repair.codepage import codes
from app.importer.repair.edits import Edit
from app.importer.repair.general import general
from app.importer.repair.misread import language_of_any
from app.text.fold import fold

RULE_WESTERN = "gbk_as_western"
RULE_BIG5_AS_GBK = "big5_as_gbk"
RULE_GBK_AS_BIG5 = "gbk_as_big5"

_HIGH = "\u0080-\u00ff\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122"
_WESTERN = re.compile(f"(?:[{_HIGH}][@-~{_HIGH}])+")
_FEWEST_WESTERN = 4
_STRETCH = re.compile("[^\x00-\x7f\u00a0\ufffd]+")
_FROM_THREE_BYTES = re.compile("[\u0800-\uffff]")
_HAN = re.compile("[\u4e00-\u9fff]")
_READABLE = re.compile(
    "[\u3000-\u3017\u2014\u2018\u2019\u201c\u201d\u2026\u00b7\u00d7\u25cb\u4e00-\u9fff\uff01-\uff5e\u2160-\u216b\u2460-\u2473]+"
)
_FEWEST = 4
_COMMON = 500
_MOST_COMMON_SHARE = 0.34
_GAIN_EACH = 3.0
_LEAST_LIKELY_EACH = -8.5


def find_other_page(lines: Sequence[str]) -> list[list[Edit]]:
    """The edits of each line."""
    western = [list(_as_western(line)) for line in lines]
    if not any(len(edit.after) >= _FEWEST_WESTERN for edits in western for edit in edits):
        # Short runs alone may be somebody's name; beside a long one they are damage as well.
        western = [[] for _ in lines]
    return [[*edits, *_as_chinese(line)] for line, edits in zip(lines, western, strict=True)]


def _as_western(line: str) -> Iterator[Edit]:
    for match in [] if line.isascii() else _WESTERN.finditer(line):
        try:
            data = b"".join(map(_western_bytes, match[0]))
            text = data.decode("gb2312" if len(data) < _FEWEST_WESTERN * 2 else "gbk")
        except UnicodeError:
            continue
        if len(_FROM_THREE_BYTES.findall(data.decode("utf-8", "ignore"))) * 6 > len(data):
            continue
        if _READABLE.fullmatch(text) and _likelihood(text) > _LEAST_LIKELY_EACH * len(text):
            yield Edit(match.start(), match.end(), text, RULE_WESTERN, certain=True)


def _western_bytes(character: str) -> bytes:
    return character.encode("latin-1") if ord(character) < 0x100 else character.encode("cp1252")


def _as_chinese(line: str) -> Iterator[Edit]:
    if not _is_unusual(line):
        return
    for match in _STRETCH.finditer(line):
        if len(_HAN.findall(match[0])) * 2 < len(match[0]):
            continue
        readings = [
            (_likelihood(text), text, rule)
            for text, rule in (
                (_gbk_as_big5(match[0]), RULE_GBK_AS_BIG5),
                (_big5_as_gbk(match[0]), RULE_BIG5_AS_GBK),
            )
            if len(text) >= _FEWEST and _READABLE.fullmatch(text)
        ]
        if readings:
            likelihood, text, rule = max(readings)
            if likelihood > _likelihood(match[0]) + _GAIN_EACH * len(text):
                yield Edit(match.start(), match.end(), text, rule, certain=True)


def _is_unusual(line: str) -> bool:
    """True when hardly any of the commonest characters stand in a line that is no English."""
    foreign = len(line) - sum(map(str.isascii, line)) if not line.isascii() else 0
    if foreign < _FEWEST:
        return False
    common = _common()
    return sum(character in common for character in fold(line)) < _MOST_COMMON_SHARE * foreign


@cache
def _common() -> frozenset[str]:
    """The characters that make up most of any Chinese text."""
    counts = general().singles.followers
    return frozenset(sorted((sign for sign in counts if _HAN.match(sign)), key=lambda sign: -counts[sign])[:_COMMON])


def _big5_as_gbk(text: str) -> str:
    """What the bytes that code page 936 shows as `text` say in Big5, else nothing."""
    found = [codes().get(character) for character in text]
    if any(code is None for code in found):
        return ""
    try:
        return b"".join(code.to_bytes(2, "big") for code in found if code is not None).decode("cp950")
    except UnicodeDecodeError:
        return ""


def _gbk_as_big5(text: str) -> str:
    """What the bytes that Big5 shows as `text` say in GBK, else nothing."""
    try:
        return text.encode("cp950").decode("gbk")
    except UnicodeError:
        return ""


def _likelihood(text: str) -> float:
    return language_of_any().score("", fold(text))
