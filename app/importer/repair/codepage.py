"""Code page 936 as programs on Windows decode it: every pair of bytes has a character, if need be a private one.

Python's `gbk` leaves out what the standard does not assign; there the private-use characters stand that keep the
evidence of damage.  Codes are integers: lead byte times 256 plus trail byte.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

LEADS = range(0x81, 0xFF)
TRAILS = tuple(code for code in range(0x40, 0xFF) if code != 0x7F)
HIGH = range(0x81, 0xFF)
"""Bytes that can be a lead byte: alone at the end of a piece they are lost."""

EURO = 0x80
PRIVATE = re.compile("[\ue000-\uf8ff]")

_USER_DEFINED = 0xE234
_FIRST_USER_DEFINED = 0xE000
_LOW_USER_DEFINED = 0xE4C6
_UNASSIGNED = 0xE766


@cache
def characters() -> Mapping[int, str]:
    """Code → character, for all pairs of bytes."""
    table: dict[int, str] = {}
    unassigned = _UNASSIGNED
    for lead in LEADS:
        for trail in TRAILS:
            try:
                table[lead << 8 | trail] = bytes((lead, trail)).decode("gbk")
            except UnicodeDecodeError:
                point = _user_defined(lead, trail)
                if point is None:
                    point = unassigned
                    unassigned += 1
                table[lead << 8 | trail] = chr(point)
    return table


@cache
def codes() -> Mapping[str, int]:
    """Character → code; also for what browsers show where Windows has a private-use character."""
    table: dict[str, int] = {}
    for code in characters():
        table[code.to_bytes(2, "big").decode("gb18030")] = code
    return table | {character: code for code, character in characters().items()}


@cache
def canonical() -> Mapping[int, str]:
    """For `str.translate`: what browsers show → the character of code page 936."""
    return {ord(other): characters()[code] for other, code in codes().items() if characters()[code] != other}


@cache
def private_pairs() -> Mapping[int, tuple[int, ...]]:
    """Lead byte → the trail bytes with which it makes a private-use character."""
    table: dict[int, list[int]] = {}
    for code, character in characters().items():
        if PRIVATE.match(character):
            table.setdefault(code >> 8, []).append(code & 0xFF)
    return {lead: tuple(trails) for lead, trails in table.items()}


def _user_defined(lead: int, trail: int) -> int | None:
    if 0xAA <= lead <= 0xAF and trail >= 0xA1:
        return _FIRST_USER_DEFINED + (lead - 0xAA) * 94 + trail - 0xA1
    if lead >= 0xF8 and trail >= 0xA1:
        return _USER_DEFINED + (lead - 0xF8) * 94 + trail - 0xA1
    if 0xA1 <= lead <= 0xA7 and trail <= 0xA0:
        return _LOW_USER_DEFINED + (lead - 0xA1) * 96 + trail - 0x40 - (trail > 0x7F)
    return None
