"""Text that cannot be recovered: bytes that were replaced, by U+FFFD, which as UTF-8 read as GBK shows as `锟斤拷`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from app.domain.repair import DamageLeft
from app.importer.repair.edits import Edit
from app.importer.repair.misread import REPLACED

_LOST = re.compile("(?:[锟錕]斤拷)+[锟錕]?|[锟錕]斤(?![\u4e00-\u9fff])|\ufffd+")
_LONGEST_BETWEEN = 8


def find_lost(lines: Sequence[str], misread: Sequence[Sequence[Edit]]) -> list[DamageLeft]:
    """Every stretch that cannot be recovered, also those between two (`misread`) that were."""
    return [
        DamageLeft(number, start, line[start:end])
        for number, (line, edits) in enumerate(zip(lines, misread, strict=True), 1)
        for start, end in _in_line(line, edits)
    ]


def _in_line(line: str, edits: Sequence[Edit]) -> Iterator[tuple[int, int]]:
    for match in _LOST.finditer(line):
        if not any(edit.start <= match.start() < edit.end for edit in edits):
            yield match.span()
    for one, two in pairwise(edits):
        between = line[one.end : two.start]
        if len(between) <= _LONGEST_BETWEEN and any(mark in between for mark in REPLACED) and not _LOST.search(between):
            yield one.end, two.start
