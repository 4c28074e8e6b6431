"""Text set with a blank between all its characters (`优 化 营 商`), as copies from slides and scans have it: the blanks go."""

from __future__ import annotations

import re
from collections.abc import Sequence

from app.importer.repair.edits import Edit

RULE = "spaced"

_WIDE = r"[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef“”‘’—…·]"
_PARTED = re.compile(
    rf"(?<={_WIDE})[ \u00a0](?={_WIDE}|\w)|(?<=[\w%])[ \u00a0](?={_WIDE})|(?<=[\d.])[ \u00a0](?=[\d.%])"
)
_HAN = re.compile(r"[\u4e00-\u9fff]")
_TOGETHER = re.compile(r"[\u4e00-\u9fff]{2}")
_FEWEST_CHARACTERS = 8
_FEWEST_LINES = 3
"""A name set wide, or a row of them, is no damage: the document must be so as a whole."""


def find_spaced(lines: Sequence[str]) -> list[list[Edit]]:
    """The edits of each line: one over the whole of each that is set wide, where most of the document is."""
    long = [len(_HAN.findall(line)) >= _FEWEST_CHARACTERS for line in lines]
    wide = [is_long and _TOGETHER.search(line) is None for line, is_long in zip(lines, long, strict=True)]
    if sum(wide) < _FEWEST_LINES or sum(wide) * 2 < sum(long):
        return [[] for _ in lines]
    short = [len(_HAN.findall(line)) > 1 and _TOGETHER.search(line) is None for line in lines]
    return [
        [Edit(0, len(line), _PARTED.sub("", line), RULE, certain=False)] if is_so and _PARTED.search(line) else []
        for line, is_so in zip(lines, short, strict=True)
    ]
