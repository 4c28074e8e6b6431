"""A `?` at the end of a title, where an invisible character stood that some code page does not have."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from app.importer.repair.damage import LOST
from app.importer.repair.edits import Edit
from app.text.fold import fold

RULE = "stray_mark"

_NUMERAL = re.compile("[0-9零〇一二三四五六七八九十百]+")
_NUMBER = re.compile(r"[ \u3000]*(?:#+ *)?([【(（]?(?:第|典型案例|案例|例)? ?N[】、.．:：)）章节条批 ]+)")
_QUESTION = re.compile(
    "[吗呢吧嘛么啥谁何哪几怎岂]|多少|是否|能否|可否|会不会|能不能|是不是|有没有|要不要|为什|难道|还能|才能|还要|还会"
)
_SENTENCE = re.compile("[。;；!！]")
_LONGEST_TITLE = 60
_FEWEST_BESIDE = 3


def find_stray(lines: Sequence[str]) -> list[list[Edit]]:
    """The edits of each line.

    A numbered title that asks nothing loses its `?` when several others are numbered like it and none of them ends so.
    """
    if not any(_ends_so(line) for line in lines):
        return [[] for _ in lines]
    families = [_family(line) for line in lines]
    plain: Counter[str] = Counter()
    asking: Counter[str] = Counter()
    for line, family in zip(lines, families, strict=True):
        (asking if _ends_so(line) else plain)[family] += 1
    return [
        [_edit(line)] if family and _is_stray(line) and asking[family] == 1 and plain[family] >= _FEWEST_BESIDE else []
        for line, family in zip(lines, families, strict=True)
    ]


def _family(line: str) -> str:
    """How a title is numbered, without its number; empty for a line that is no numbered title."""
    if len(line) > _LONGEST_TITLE:
        return ""
    match = _NUMBER.match(_NUMERAL.sub("N", line[:_LONGEST_TITLE]))
    return match[1].strip() if match else ""


def _ends_so(line: str) -> bool:
    return line.rstrip().endswith(LOST)


def _is_stray(line: str) -> bool:
    return _ends_so(line) and line.count(LOST) == 1 and not _QUESTION.search(fold(line)) and not _SENTENCE.search(line)


def _edit(line: str) -> Edit:
    at = line.rindex(LOST)
    return Edit(at, at + 1, "", RULE, certain=False)
