"""Thousands of row numbers as SQLite hands them over quickest: one text of digits, read without making them numbers.

To make a number object for each of a hundred thousand cases takes longer than the index takes to find them.
"""

from __future__ import annotations

import sys
from array import array
from bisect import bisect_left
from functools import lru_cache

from app.db.bits import Bits, bits_of_few

_WIDTH = 8
_LEADING = 10 ** (_WIDTH - 1)
"""Added to every row number, so that all are equally long."""

_FEW = 4
"""Fewer numbers in a hundred than this are quicker read one by one."""

_HUNDRED = 100
_CODES = bytes(int(f"{number:02}", 16) for number in range(_HUNDRED))
"""Two decimal digits read as hexadecimal ones, which is one byte: 0x00 to 0x99, in order."""

_MEMBERS = b"\xff" * _HUNDRED
_MARKS = bytes.maketrans(_CODES + b"\xff", b"0" * _HUNDRED + b"1")


def digits_query(matching: str) -> str:
    """SQL that gives the row numbers of `SELECT rowid FROM …` in the form that `bits_of_digits` reads."""
    return f"SELECT group_concat({_LEADING} + rowid, '') FROM (SELECT rowid FROM {matching} ORDER BY rowid)"


def bits_of_digits(digits: str | None) -> Bits:
    """The set of row numbers in the text that a `digits_query` gives; every case has a number below ten million."""
    if not digits:
        return 0
    hundreds = (int(digits[-_WIDTH:]) - _LEADING) // _HUNDRED + 1
    if len(digits) < _FEW * _WIDTH * hundreds:
        return bits_of_few([int(digits[at : at + _WIDTH]) - _LEADING for at in range(0, len(digits), _WIDTH)])
    codes = bytes.fromhex(digits)
    numbers = array("I", codes)
    if sys.byteorder == "little":
        numbers.byteswap()
    # Of the cases of one hundred only the last two digits differ; a table of bytes tells which of them are there.
    lowest = codes[numbers.itemsize - 1 :: numbers.itemsize]
    marks: list[bytes] = []
    start = 0
    for bound in _bounds(hundreds):
        end = bisect_left(numbers, bound, start, min(start + _HUNDRED, len(numbers)))
        marks.append(_CODES.translate(bytes.maketrans(lowest[start:end], _MEMBERS[: end - start])))
        start = end
    return int(b"".join(marks).translate(_MARKS)[::-1], 2)


@lru_cache(maxsize=4)
def _bounds(hundreds: int) -> tuple[int, ...]:
    """The first number behind each hundred, its decimal digits read as hexadecimal ones."""
    return tuple(int(str(_LEADING + _HUNDRED * (hundred + 1)), 16) for hundred in range(hundreds))
