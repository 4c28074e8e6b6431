"""Faults of form in the writer's text: numbering, punctuation of the wrong width, quotes without a partner.

Numbering after GB/T 15834-2011: 一、 （一） 1. （1） 第一，
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType

from app.briefing.check.passages import WrittenText
from app.domain.draft_check import Finding, Passage

_HAN = "\u3400-\u9fff\uf900-\ufaff"
_NUMERAL = "一二三四五六七八九十百"
_ORDINAL = re.compile(rf"(?:^|(?<=[。；\n]))[ \t\u3000]*(第[{_NUMERAL}])([、,.．：:])")
_CHINESE = re.compile(rf"^[ \t\u3000]*([{_NUMERAL}]{{1,4}})([,，.．])(?!\d)", re.MULTILINE)
_DIGITS = re.compile(r"^[ \t\u3000]*(\d{1,2})([、．])", re.MULTILINE)
_BRACKETED = re.compile(rf"^[ \t\u3000]*([（(][{_NUMERAL}\d]{{1,4}}[）)])([、,，.．])", re.MULTILINE)
_NARROW = re.compile(rf"(?<=[{_HAN}”》）])[,:;?!]|[,:;?!](?=[{_HAN}“《（])")
_FULL_STOP = re.compile(rf"(?<=[{_HAN}”》）])\.(?=\s|$)")
_ROUND = re.compile(rf"\((?=[^()\n]*[{_HAN}])([^()\n]*)\)")
_STRAIGHT = re.compile(rf'"(?=[^"\n]*[{_HAN}])([^"\n]*)"')
_WIDE_DIGITS = re.compile("[０-９Ａ-Ｚａ-ｚ％．]*[０-９Ａ-Ｚａ-ｚ][０-９Ａ-Ｚａ-ｚ％．]*")
_TWICE = re.compile("([，。、；：！？])\\1+")
_WIDE: Mapping[str, str] = MappingProxyType(dict(zip(",:;?!", "，：；？！", strict=True)))
_PAIRS: Mapping[str, str] = MappingProxyType(
    {"“": "”", "‘": "’", "《": "》", "（": "）", "【": "】", "〔": "〕", "「": "」"}
)
_ENDS = "。，、；："

_Rule = Callable[[WrittenText], Iterator[Finding]]


def wording_findings(written: WrittenText) -> Iterator[Finding]:
    """Every fault of form in one text."""
    for rule in _RULES:
        yield from rule(written)


def _numbering(written: WrittenText) -> Iterator[Finding]:
    """What stands behind a number: 第一、 → 第一， and 一， → 一、 and 1、 → 1. and （1）、 → （1）."""
    for pattern, right in ((_ORDINAL, "，"), (_CHINESE, "、"), (_DIGITS, "."), (_BRACKETED, "")):
        for match in pattern.finditer(written.text):
            found = match.group(1) + match.group(2)
            yield written.finding("draft.numbering", match.start(1), found, match.group(1) + right)


def _half_width(written: WrittenText) -> Iterator[Finding]:
    """Half-width punctuation beside Chinese."""
    for match in _NARROW.finditer(written.text):
        yield written.finding("draft.half_width", match.start(), match.group(), _WIDE[match.group()])
    for match in _FULL_STOP.finditer(written.text):
        yield written.finding("draft.half_width", match.start(), ".", "。")
    for match in _ROUND.finditer(written.text):
        yield written.finding("draft.half_width", match.start(), match.group(), f"（{match.group(1)}）")


def _straight_quotes(written: WrittenText) -> Iterator[Finding]:
    """Straight quotation marks around Chinese."""
    for match in _STRAIGHT.finditer(written.text):
        yield written.finding("draft.straight_quotes", match.start(), match.group(), f"“{match.group(1)}”")


def _full_width(written: WrittenText) -> Iterator[Finding]:
    """Full-width digits and letters."""
    for match in _WIDE_DIGITS.finditer(written.text):
        narrow = "".join(chr(ord(character) - 0xFEE0) for character in match.group())
        yield written.finding("draft.full_width", match.start(), match.group(), narrow)


def _doubled(written: WrittenText) -> Iterator[Finding]:
    """The same punctuation mark more than once."""
    for match in _TWICE.finditer(written.text):
        yield written.finding("draft.doubled", match.start(), match.group(), match.group(1))


def _unpaired(written: WrittenText) -> Iterator[Finding]:
    """Quotation marks and brackets without a partner in their paragraph."""
    start = 0
    for line in written.text.split("\n"):
        open_marks: list[tuple[str, int]] = []
        for offset, character in enumerate(line, start):
            if character in _PAIRS:
                open_marks.append((character, offset))
            elif character in _PAIRS.values():
                if open_marks and _PAIRS[open_marks[-1][0]] == character:
                    open_marks.pop()
                else:
                    yield written.finding("draft.unpaired", offset, character)
        for character, offset in open_marks:
            yield written.finding("draft.unpaired", offset, character)
        start += len(line) + 1


def _heading_end(written: WrittenText) -> Iterator[Finding]:
    """Punctuation at the end of a heading that stands alone on its line."""
    if written.passage in {Passage.ITEM_TITLE, Passage.BRIEFING_TITLE} and written.text.rstrip().endswith(tuple(_ENDS)):
        end = len(written.text.rstrip()) - 1
        yield written.finding("draft.heading_end", end, written.text[end], "")


_RULES: tuple[_Rule, ...] = (
    _numbering,
    _half_width,
    _straight_quotes,
    _full_width,
    _doubled,
    _unpaired,
    _heading_end,
)
